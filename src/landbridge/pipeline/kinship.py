"""Which entities are parts of which subject, read off their links."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from landbridge.model.entity import Entity, EntityKind

OWN = {"side": "side", "town": "town"}
"""Link of the subject itself to the target's part in it."""

OF = {"bypass of": "bypass", "surroundings of": "surroundings"}
"""Link of a part, towards the subject or its side or town, to its part in the subject."""

_GATES = frozenset({EntityKind.CROSSING, EntityKind.CHECKPOINT})


class Kinship:
    """The parts of every subject.

    A road near a crossing's side is the crossing's road. A corridor is part of a crossing only
    where it passes through no other: that a long corridor is used does not tell by which gate.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        """Read the links of all entities, shipped and provisional."""
        self._entities = {entity.id: entity for entity in entities}
        self._towards: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for entity in self._entities.values():
            for target, part in _parts(entity, self._entities):
                self._towards[target].append((entity.id, part))

    def kin(self, subject: Entity) -> Mapping[str, str]:
        """Return entity id to its part in the subject, the subject itself included."""
        found = {subject.id: "self"}
        for link in subject.links:
            if link.kind in OWN:
                found.setdefault(link.target, OWN[link.kind])
        for whole in tuple(found):
            for part_id, part in self._towards[whole]:
                if part in OF.values() or subject.kind in _GATES:
                    found.setdefault(part_id, part)
        return found

    def is_part(self, entity: Entity) -> bool:
        """Tell whether an entity is only ever told of as a part of another."""
        return any(link.kind in OF for link in entity.links)


def _parts(entity: Entity, entities: Mapping[str, Entity]) -> Iterable[tuple[str, str]]:
    """Yield (whole, part) for what an entity is a part of by its own links."""
    for link in entity.links:
        if link.kind in OF:
            yield link.target, OF[link.kind]
        elif link.kind == "near" and entity.kind is EntityKind.ROAD:
            yield link.target, "road"
    if entity.kind is EntityKind.CORRIDOR:
        gates = [
            target
            for target in entity.linked("on")
            if target in entities and entities[target].kind in _GATES
        ]
        if len(gates) == 1:
            yield gates[0], "corridor"
