"""When estimates may change, and the periods in which a facet's likeliest value stays the same."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from landbridge.model.claim import Claim
from landbridge.model.entity import Entity
from landbridge.model.state import Facet, StateEstimate
from landbridge.states.observe import observe


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch in which the likeliest value of a facet stayed the same.

    Attributes:
        of: User class, or what is held, or None.
        value: The likeliest value, or None where there is no evidence.
        start: First day estimated so; ``end`` the first day estimated otherwise, or None.
        least: Lowest probability the value had in it; ``most`` the highest.
    """

    facet: Facet
    of: str | None
    value: str | None
    start: date
    end: date | None
    least: float
    most: float


def change_days(
    subject: Entity,
    *,
    claims: Iterable[Claim],
    said: Mapping[str, date],
    known: date,
    kin: Mapping[str, str],
) -> tuple[date, ...]:
    """Return the days on which a subject's estimates may change, oldest first.

    They are the days claims were said, and the first days and days after of what they speak of,
    none later than ``known``.

    Args:
        subject: As for the estimate, like ``said`` and ``kin``.
        claims: Any claims.
        said: Claim id to the day it was said.
        known: Claims said later do not count.
        kin: Entity id to its part in the subject.
    """
    heard = [c for c in claims if c.id in said and said[c.id] <= known]
    parts = {subject.id: "self", **kin}
    found = observe(heard, said=said, subject=subject, kin=parts)
    days = {day for o in found for day in (o.said, o.start, o.end - timedelta(days=1))}
    return tuple(sorted(day for day in days if day <= known))


def periods(estimates: Iterable[StateEstimate]) -> tuple[Period, ...]:
    """Return the periods of each facet, in order of facet as first met and then of time.

    Args:
        estimates: Of one subject on any days, in any order.
    """
    tracks: defaultdict[tuple[Facet, str | None], list[StateEstimate]] = defaultdict(list)
    for estimate in estimates:
        tracks[estimate.facet, estimate.of].append(estimate)
    return tuple(p for track in tracks.values() for p in _merged(track))


def _merged(track: Iterable[StateEstimate]) -> list[Period]:
    merged: list[list[StateEstimate]] = []
    for estimate in sorted(track, key=lambda e: e.on):
        if merged and merged[-1][-1].value == estimate.value:
            merged[-1].append(estimate)
        else:
            merged.append([estimate])
    ends = [run[0].on for run in merged[1:]]
    return [_period(run, end) for run, end in zip(merged, [*ends, None], strict=True)]


def _period(run: list[StateEstimate], end: date | None) -> Period:
    chances = [e.p for e in run]
    return Period(
        facet=run[0].facet,
        of=run[0].of,
        value=run[0].value,
        start=run[0].on,
        end=end,
        least=min(chances),
        most=max(chances),
    )
