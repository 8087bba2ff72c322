"""Events that are near one another and yet two: which they are, and what keeps them apart."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from landbridge.model.entity import Entity
from landbridge.model.interval import Interval
from landbridge.model.state import Event, Neighbour
from landbridge.states.families import may_join
from landbridge.states.nearness import Ground, Meeting, kilometres
from landbridge.states.stating import date_value

WITHIN = timedelta(days=14)
"""Events of kinds that may be one are worth telling apart when their days are this close."""

LOOKED_AT = 100
"""Events after one, by first day, that are looked at: a bound on the work of a busy month."""

MOST = 4
"""Neighbours told of each event, the nearest in time."""


def with_neighbours(
    events: Sequence[Event], *, ground: Ground, entities: Mapping[str, Entity]
) -> tuple[Event, ...]:
    """Return the events, each with those near it and why they are others.

    Args:
        events: Earliest first.
        ground: Where places lie.
        entities: Entity id to entity, for distances and names.
    """
    dated = [e for e in events if e.interval is not None and e.interval.start is not None]
    found: defaultdict[str, list[tuple[int, Neighbour]]] = defaultdict(list)
    for i, one in enumerate(dated):
        for other in dated[i + 1 : i + 1 + LOOKED_AT]:
            gap = _gap(one.interval, other.interval)
            reason = None if gap > WITHIN else _apart(one, other, ground, entities)
            if reason is not None:
                found[one.id].append((gap.days, Neighbour(event=other.id, reason=reason)))
                found[other.id].append((gap.days, Neighbour(event=one.id, reason=reason)))
    return tuple(replace(e, neighbours=_nearest(found.get(e.id, ()))) for e in events)


def _nearest(found: Sequence[tuple[int, Neighbour]]) -> tuple[Neighbour, ...]:
    return tuple(neighbour for _, neighbour in sorted(found, key=lambda f: f[0])[:MOST])


def _gap(a: Interval | None, b: Interval | None) -> timedelta:
    """Return the days between two spans; zero where they meet."""
    if a is None or b is None or a.start is None or b.start is None:
        return timedelta.max
    return max(b.start - (a.last or date.max), a.start - (b.last or date.max), timedelta(0))


def _apart(a: Event, b: Event, ground: Ground, entities: Mapping[str, Entity]) -> str | None:
    """Return what keeps two events apart in a sentence, or None where they are not alike at all."""
    if not may_join(a.type, b.type):
        return None
    meeting = Meeting.OPEN
    if a.place is not None and b.place is not None:
        meeting = ground.between(a.place, b.place)
    days = f"{date_value(a.interval)} and {date_value(b.interval)}"
    same_days = (
        a.interval is not None and b.interval is not None and a.interval.overlaps(b.interval)
    )
    if not same_days:
        return None if meeting is Meeting.APART else f"Their days do not meet: {days}."
    if meeting is Meeting.APART:
        return f"They lie apart: {_distance(a.place, b.place, entities)}."
    return f"No claim ties the two together, though their days meet: {days}."


def _distance(a: str | None, b: str | None, entities: Mapping[str, Entity]) -> str:
    one, other = entities.get(a or ""), entities.get(b or "")
    names = f"{one.name if one else a} and {other.name if other else b}"
    km = None if one is None or other is None else kilometres(one, other)
    return names if km is None else f"{names}, {km:.0f} km"
