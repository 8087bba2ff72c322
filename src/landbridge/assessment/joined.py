"""Join events that tell of one happening, where several documents named it differently.

Events come clustered; what is joined here is what an answer must not ask twice: one speaker's
words carried by several documents, and a strike that one document calls an attack and places in
the village, then in the town beside it.
"""

import math
from collections.abc import Iterable, Sequence
from datetime import timedelta

from landbridge.assessment.collection import Collection
from landbridge.model.state import Event, EventAttribute, Position

FORCE = ("airstrike", "shelling", "explosion", "attack")
"""Types that may name one happening, the most telling first."""
NEAR_KM = 40.0
"""Places as near as this may be one, as a village is told of by its town: our assumption."""
SHORT = timedelta(days=4)
"""Only happenings dated this finely are joined by day: attacks of a month are several."""
_KM_PER_DEGREE = 111.2
"""Kilometres of a degree of latitude on a sphere of the Earth's mean radius."""


def joined(events: Iterable[Event], collection: Collection) -> tuple[Event, ...]:
    """Return the events, those of one happening as one; it keeps the id of its fullest."""
    groups: list[list[Event]] = []
    for event in events:
        same = [g for g in groups if any(_same(event, other, collection) for other in g)]
        groups = [g for g in groups if g not in same]
        groups.append([event, *(other for group in same for other in group)])
    return tuple(_one(group) for group in groups)


def _same(a: Event, b: Event, collection: Collection) -> bool:
    if a.type not in FORCE or b.type not in FORCE:
        return False
    if _shared_words(a, b, collection):
        return True
    return (
        _same_days(a, b)
        and _near(a, b, collection)
        and bool(_documents(a, collection) & _documents(b, collection))
    )


def _shared_words(a: Event, b: Event, collection: Collection) -> bool:
    """Tell whether one utterance, carried by several documents, stands in both."""
    mine, theirs = ({collection.origin(c): c for c in e.claims} for e in (a, b))
    return any(
        collection.claims[mine[o]].document != collection.claims[theirs[o]].document
        for o in mine.keys() & theirs.keys()
        if mine[o] in collection.claims and theirs[o] in collection.claims
    )


def _documents(event: Event, collection: Collection) -> set[str]:
    return {claim.document for claim in collection.given(event.claims)}


def _same_days(a: Event, b: Event) -> bool:
    spans = (a.interval, b.interval)
    if any(s is None or s.start is None or s.end is None or s.end - s.start > SHORT for s in spans):
        return False
    return a.interval is not None and b.interval is not None and a.interval.overlaps(b.interval)


def _near(a: Event, b: Event, collection: Collection) -> bool:
    if a.place is None or b.place is None or a.place == b.place:
        return True
    here, there = (collection.entities.get(place) for place in (a.place, b.place))
    if here is None or there is None:
        return False
    if here.lon is None or here.lat is None or there.lon is None or there.lat is None:
        return False
    across = (here.lon - there.lon) * math.cos(math.radians(here.lat))
    return math.hypot(across, here.lat - there.lat) * _KM_PER_DEGREE <= NEAR_KM


def _one(group: Sequence[Event]) -> Event:
    """Return the events as one, named as the most telling of them is."""
    if len(group) == 1:
        return group[0]
    ordered = sorted(group, key=lambda e: (e.interval is None, -len(e.claims), e.id))
    main = ordered[0]
    return Event(
        id=main.id,
        type=min((e.type for e in group), key=FORCE.index),
        interval=main.interval,
        place=next((e.place for e in ordered if e.place), None),
        attributes=_attributes(ordered),
        denials=tuple(dict.fromkeys(c for e in ordered for c in e.denials)),
        claims=tuple(dict.fromkeys(c for e in ordered for c in e.claims)),
        reasons=tuple(dict.fromkeys(r for e in ordered for r in e.reasons)),
        denied=tuple(d for e in ordered for d in e.denied),
        joins=tuple(j for e in ordered for j in e.joins),
    )


def _attributes(events: Sequence[Event]) -> tuple[EventAttribute, ...]:
    found: dict[str, dict[str, list[Position]]] = {}
    conflicts: dict[str, dict[tuple[str, str], None]] = {}
    for event in events:
        for attribute in event.attributes:
            conflicts.setdefault(attribute.name, {}).update(dict.fromkeys(attribute.conflicts))
            for position in attribute.positions:
                found.setdefault(attribute.name, {}).setdefault(position.value, []).append(position)
    return tuple(
        EventAttribute(
            name=name,
            positions=tuple(_position(v, every) for v, every in values.items()),
            conflicts=tuple(conflicts[name]),
        )
        for name, values in found.items()
    )


def _position(value: str, every: Sequence[Position]) -> Position:
    return Position(
        value=value,
        origins=tuple(dict.fromkeys(o for p in every for o in p.origins)),
        claims=tuple(dict.fromkeys(c for p in every for c in p.claims)),
        sources=max(p.sources for p in every),
        scope=every[0].scope,
    )
