"""What holds a place, and which body another is a part of: the ancestors of entities."""

from collections.abc import Mapping

from landbridge.lexicon.gazetteer import gazetteer
from landbridge.model.entity import PLACES, Entity, EntityKind

UPWARD = frozenset({"within", "part of", "surroundings of", "bypass of", "road of", "merged into"})
"""Links that lead from a part to its whole."""

NATIONAL = frozenset({EntityKind.ARMED_FORCE, EntityKind.GOVERNMENT, EntityKind.AGENCY})
"""Bodies of a state: what they do, their country does."""

DEPTH = 6
"""Steps upward that are taken: settlement, district, province, country leave some to spare."""


class Ancestry:
    """Entities with what is above each; what is not among them is looked up in the gazetteer."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        """Keep the entities."""
        self._entities = entities
        self._above: dict[str, frozenset[str]] = {}

    def above(self, entity: str) -> frozenset[str]:
        """Return the ids of everything an entity is a part of, its country included."""
        if entity not in self._above:
            found: set[str] = set()
            edge = {entity}
            for _ in range(DEPTH):
                edge = {up for one in edge for up in self._parents(one)} - found
                found |= edge
            self._above[entity] = frozenset(found - {entity})
        return self._above[entity]

    def related(self, a: str, b: str) -> bool:
        """Tell whether two ids are one, or one is a part of the other."""
        return a == b or a in self.above(b) or b in self.above(a)

    def _parents(self, one: str) -> set[str]:
        entity = self._entities.get(one) or gazetteer().get(one)
        if entity is None:
            return set()
        parents = {link.target for link in entity.links if link.kind in UPWARD}
        if entity.kind is EntityKind.ALLIANCE:
            parents |= set(entity.linked("led by"))
        return parents | _countries(entity)


def _countries(entity: Entity) -> set[str]:
    """Return the countries of a place, and of a body of one state; ids follow ISO 3166-1."""
    codes = [code for code in (entity.country or "").lower().split("/") if code]
    national = entity.kind in NATIONAL and len(codes) == 1
    return {f"country:{code}" for code in codes} if entity.kind in PLACES or national else set()
