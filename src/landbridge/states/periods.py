"""The periods of each facet of a place: what it was summed up by, since when, as reports tell.

Belief is worked out on every day that a report may change it and every month between, so that it is
seen to age. A period begins where reports say that it did; the day on which belief tips, which no
report names, is kept apart from that.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from landbridge.model.claim import Claim
from landbridge.model.history import Beginning, Period, Silence, Since, Telling, Track
from landbridge.states.hearing import Heard, Key
from landbridge.states.linking import beliefs
from landbridge.states.missing import OLD
from landbridge.states.reading import Reading, read, share
from landbridge.states.telling import is_fact, speaks_for

_DAY = timedelta(days=1)

NEAR = timedelta(days=7)
"""How far the day belief tips may lie from the days a report gives the change: the lag of the dwell table."""

MOST_DAYS = 1200
"""Days a facet is worked out for, the latest ones: a hundred years of months."""


def track(
    key: Key,
    heard: Mapping[Key, Heard],
    *,
    tellings: Sequence[Telling],
    claims: Mapping[str, Claim],
    on: date,
) -> Track:
    """Return a facet in time, up to a day.

    Args:
        key: The facet; something is said of it.
        heard: What is said of each facet of the place.
        tellings: What each origin tells of it, demands and the like among them.
        claims: By id, those of the tellings at least.
        on: The last day.
    """
    facts = sorted(
        (t for t in tellings if is_fact(claims[t.claim])), key=lambda t: (t.start, t.said, t.claim)
    )
    runs = _joined(_runs(key, heard, _days(heard[key], on)), facts)
    starts = [days[0] for _, days, _ in runs]
    told = _shared_out(tellings, starts)
    periods: list[Period] = []
    for index, (reading, _, chances) in enumerate(runs):
        span = (starts[index], starts[index + 1] if index + 1 < len(runs) else None)
        period = Period(
            values=reading,
            start=span[0],
            end=span[1],
            since=_since(reading, span, periods[-1] if periods else None, facts),
            least=min(chances),
            most=max(chances),
            tellings=told[index],
        )
        periods.append(period)
    said = sorted({t.said for t in facts})
    return Track(
        facet=key[0],
        of=key[1],
        periods=tuple(periods),
        silences=tuple(_silences(said, on)),
        last_fact=said[-1] if said else None,
    )


def _days(heard: Heard, on: date) -> list[date]:
    """Return the days worked out: those that reports speak of, and the first of every month."""
    spoken = {
        day
        for voice in heard.voices
        for o in (voice.observation,)
        for day in (o.start, o.end - _DAY, o.said)
        if day <= on
    }
    months = set(_months(min(spoken, default=on), on))
    return sorted({*spoken, *months, on})[-MOST_DAYS:]


def _months(first: date, last: date) -> Iterator[date]:
    year, month = first.year, first.month
    while date(year, month, 1) <= last:
        if date(year, month, 1) >= first:
            yield date(year, month, 1)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004 - December


_Run = tuple[Reading, list[date], list[float]]
"""A reading, the days worked out that it holds for, and its probability on each."""


def _runs(key: Key, heard: Mapping[Key, Heard], days: Sequence[date]) -> list[_Run]:
    """Return the stretches of one reading, oldest first."""
    model = heard[key].model
    runs: list[_Run] = []
    reading: Reading = ()
    for day, row in zip(days, beliefs(key, heard, days), strict=True):
        belief = dict(zip(model.values, (float(p) for p in row), strict=True))
        reading = read(belief, facet=key[0], model=model, before=reading)
        chance = share(belief, reading)
        if runs and runs[-1][0] == reading:
            runs[-1][1].append(day)
            runs[-1][2].append(chance)
        else:
            runs.append((reading, [day], [chance]))
    return runs


def _joined(runs: Sequence[_Run], facts: Sequence[Telling]) -> list[_Run]:
    """Return the runs without those between or before others that no report of fact speaks of.

    There belief only drifts from what was told before to what is told after; only a long time of
    which nothing is clear is told. Neighbours that are alike then are made one.
    """
    ends = [*(after[1][0] for after in runs[1:]), None]
    found: list[_Run] = []
    for run, end in zip(runs, ends, strict=True):
        if end is not None and _is_drift(run, end, facts, first=not found):
            continue
        if found and found[-1][0] == run[0]:
            found[-1] = (run[0], [*found[-1][1], *run[1]], [*found[-1][2], *run[2]])
        else:
            found.append(run)
    return found


def _is_drift(run: _Run, end: date, facts: Sequence[Telling], *, first: bool) -> bool:
    """Tell whether a run is only on the way to the next, nothing being reported of its days."""
    reading, days, _ = run
    if any((t.last if t.change else t.start) < end and days[0] <= t.last for t in facts):
        return False
    return not first if reading else first or end - days[0] < OLD


def _shared_out(tellings: Sequence[Telling], starts: Sequence[date]) -> list[tuple[Telling, ...]]:
    """Return what is told of each period: by the last day told of, but what is no fact by its saying."""
    shares: list[list[Telling]] = [[] for _ in starts]
    for telling in sorted(tellings, key=lambda t: (t.start, t.said, t.claim)):
        place = max((i for i, start in enumerate(starts) if start <= telling.last), default=0)
        shares[place].append(telling)
    return [tuple(own) for own in shares]


def _since(
    reading: Reading,
    span: tuple[date, date | None],
    before: Period | None,
    facts: Sequence[Telling],
) -> Since:
    """Return when a period began, as closely as reports of fact tell."""
    tipped, end = span
    fits = [t for t in facts if speaks_for(t, reading) and (end is None or t.start < end)]
    changes = [t for t in fits if t.change and t.start - NEAR <= tipped <= t.end + NEAR]
    if changes:
        told = min(changes, key=lambda t: (t.end - t.start, t.said, t.claim))
        return Since(how=Beginning.TOLD, after=None, by=told.start, claim=told.claim)
    first = next((t for t in fits if t.last >= tipped), None)
    if first is None:
        is_end = bool(reading) and before is None and end is not None
        how = Beginning.BEFORE if is_end else Beginning.AGED
        return Since(how=how, after=None, by=tipped, claim=None)
    by = first.start if before is None or first.change else max(first.start, tipped)
    others = [t.last for t in facts if not speaks_for(t, reading) and t.last < by]
    if before is not None and before.values and others:
        return Since(how=Beginning.BETWEEN, after=max(others), by=by, claim=first.claim)
    return Since(how=Beginning.BY, after=None, by=by, claim=first.claim)


def _silences(said: Sequence[date], on: date) -> Iterator[Silence]:
    """Yield the long times without a report of fact."""
    for start, end in pairwise([*(day for day in said if day <= on), on]):
        if end - start >= OLD:
            yield Silence(start=start, end=end)
