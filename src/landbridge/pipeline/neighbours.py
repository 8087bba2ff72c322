"""Which places are drawn around one: the nearest, and some farther ones to find the way by."""

from collections.abc import Mapping

from landbridge.model.entity import PLACES, Entity, EntityKind
from landbridge.views.projection import distance_km

NEAREST = 4
"""Places drawn that lie nearest."""
FARTHER = 3
"""Places drawn beside them so that a reader finds the way: each apart from all others by ``APART_KM``."""
APART_KM = 40.0
AROUND_KM = 400.0
"""How far they may lie."""
_DRAWN = PLACES - {
    EntityKind.COUNTRY,
    EntityKind.REGION,
    EntityKind.AREA,
    EntityKind.RIVER,
    EntityKind.ROAD,
    EntityKind.CORRIDOR,
}
"""Kinds that one point stands for well."""


def neighbours_of(
    entity: Entity, entities: Mapping[str, Entity]
) -> tuple[tuple[Entity, float], ...]:
    """Return places of the tables around an entity, nearest first, one a position."""
    if entity.lon is None or entity.lat is None:
        return ()
    here = (entity.lon, entity.lat)
    near = {
        (e.lon, e.lat): (distance_km(here, (e.lon, e.lat)), e)
        for e in reversed(list(entities.values()))
        if e.lon is not None and e.lat is not None and e.kind in _DRAWN and not e.provisional
        if e.id != entity.id
        and (e.lon, e.lat) != here
        and abs(e.lat - entity.lat) < AROUND_KM / 100
    }
    found = sorted(near.values(), key=lambda pair: (pair[0], pair[1].id))
    chosen = [(e, km) for km, e in found if km <= AROUND_KM]
    drawn, rest = chosen[:NEAREST], chosen[NEAREST:]
    for one, km in rest:
        if len(drawn) == NEAREST + FARTHER:
            break
        if all(_apart(one, other) >= APART_KM for other in (entity, *(e for e, _ in drawn))):
            drawn.append((one, km))
    return tuple(drawn)


def _apart(one: Entity, other: Entity) -> float:
    """Return the kilometres between two entities that have coordinates."""
    return distance_km((one.lon or 0.0, one.lat or 0.0), (other.lon or 0.0, other.lat or 0.0))
