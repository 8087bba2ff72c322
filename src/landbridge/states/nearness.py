"""Whether two named places may be the place of one happening."""

from collections.abc import Collection, Mapping
from enum import IntEnum
from math import asin, cos, radians, sin, sqrt

from landbridge.model.entity import Entity, EntityKind

NEAR_KM = 25.0
"""Places this close are given for one happening: the village hit, the town beside it, the gate
between. Our assumption: the distance within which a correspondent names the next town instead."""

EARTH_KM = 6371.0
"""Mean radius of the earth (IUGG)."""

WIDE = frozenset(
    {
        EntityKind.COUNTRY,
        EntityKind.REGION,
        EntityKind.AREA,
        EntityKind.RIVER,
        EntityKind.CORRIDOR,
        EntityKind.ROAD,
    }
)
"""Places with an extent: their coordinates are only a point on them. Those of a provisional place are
borrowed from what it was named beside, so they tell no more."""

ONE_PLACE = frozenset({"side", "side of", "town", "near", "surroundings of", "bypass of"})
"""Links that make one place of both ends."""


class Meeting(IntEnum):
    """How two places, or the places of two claims, stand to one another."""

    APART = 0
    """They are two places."""
    OPEN = 1
    """One may hold the other, or one is not named."""
    SAME = 2
    """One place, or near enough to stand for one another."""


class Ground:
    """What is known of where places lie; each pair is worked out once."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        """Keep the entities; places that are not among them are only told apart by name."""
        self._entities = entities
        self._known: dict[tuple[str, str], Meeting] = {}
        self._strict: dict[tuple[str, str], Meeting] = {}

    def meeting(self, a: Collection[str], b: Collection[str], *, exact: bool = False) -> Meeting:
        """Return how two claims' places stand: one shared makes them one; OPEN without places.

        Args:
            a: Entity ids or folded names of one claim's places.
            b: Of the other's.
            exact: Whether a place nearby is another: the next town is taken on another day.
        """
        found = {self.between(x, y, exact=exact) for x in a for y in b}
        if Meeting.SAME in found:
            return Meeting.SAME
        return Meeting.APART if Meeting.APART in found else Meeting.OPEN

    def between(self, a: str, b: str, *, exact: bool = False) -> Meeting:
        """Return how two places stand, by entity id or folded name."""
        pair = (a, b) if a < b else (b, a)
        known = self._strict if exact else self._known
        if pair not in known:
            known[pair] = self._between(*pair, exact=exact)
        return known[pair]

    def _between(self, a: str, b: str, *, exact: bool) -> Meeting:
        if a == b:
            return Meeting.SAME
        one, other = self._entities.get(a), self._entities.get(b)
        if _links_to(one, b) or _links_to(other, a):
            return Meeting.SAME
        if one is None or other is None:
            return Meeting.APART
        loose = [e for e in (one, other) if e.kind in WIDE or e.provisional]
        distance = kilometres(one, other)
        if distance is None or loose:
            return Meeting.OPEN if _share_country(one, other) else Meeting.APART
        return Meeting.SAME if distance <= NEAR_KM and not exact else Meeting.APART


def kilometres(a: Entity, b: Entity) -> float | None:
    """Return the great-circle distance (haversine) in km, or None where one has no coordinates."""
    if a.lon is None or a.lat is None or b.lon is None or b.lat is None:
        return None
    lat_a, lat_b = radians(a.lat), radians(b.lat)
    across = sin(radians(b.lon - a.lon) / 2) ** 2 * cos(lat_a) * cos(lat_b)
    return 2 * EARTH_KM * asin(sqrt(sin((lat_b - lat_a) / 2) ** 2 + across))


def _links_to(entity: Entity | None, target: str) -> bool:
    return entity is not None and any(
        link.kind in ONE_PLACE and link.target == target for link in entity.links
    )


def _share_country(a: Entity, b: Entity) -> bool:
    """Tell whether two places may overlap: a country in common, or one of them in none."""
    one, other = set((a.country or "").split("/")), set((b.country or "").split("/"))
    return bool(one & other) or one == {""} or other == {""}
