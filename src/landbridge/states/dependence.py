"""How much each observation counts once repetition by one utterer is taken out.

Evidence is a log-likelihood penalty: zero for the values an observation favours most, negative for
the others. One origin counts through one of its claims. What one utterer says on one facet is
combined by the heaviest penalty a value gets on a day, never by adding, and a statement it
repeats within the facet's dwell time shares its weight among the repetitions. Different utterers
add.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from landbridge.model.state import Origin
from landbridge.states.chain import Floats
from landbridge.states.observe import Observation


@dataclass(frozen=True, slots=True)
class Voice:
    """An observation with the origin and utterer it stands for.

    Attributes:
        observation: The origin's first claim on the matter.
        origin: Origin id.
        utterer: Who counts as one source.
    """

    observation: Observation
    origin: str
    utterer: str


def voices(observations: Sequence[Observation], origins: Collection[Origin]) -> tuple[Voice, ...]:
    """Return one observation for each origin and days spoken of, in an order names do not touch.

    The earliest said counts, so that a copy that sharpens a hedge adds nothing. Among those said
    on one day a document's surest counts, and among documents the least sure.

    Args:
        observations: Of one facet.
        origins: Those that hold the claims; a claim in none stands for itself.
    """
    home = {claim: origin for origin in origins for claim in origin.claims}
    groups: defaultdict[tuple[str, bool], list[Observation]] = defaultdict(list)
    for o in observations:
        groups[home[o.claim].id if o.claim in home else o.claim, o.eve].append(o)
    kept = []
    for (origin, _), members in groups.items():
        first = _first(members)
        known = home.get(first.claim)
        kept.append(Voice(first, origin, first.claim if known is None else known.utterer))
    return tuple(sorted(kept, key=lambda v: _order(v.observation)))


@dataclass(frozen=True, slots=True)
class Grid:
    """The days and values evidence is laid out on.

    Attributes:
        values: Of the facet, in the order of the last axis.
        first: The day of row 0; ``days`` how many rows there are.
        dwell: Mean days a value lasts.
    """

    values: tuple[str, ...]
    first: date
    days: int
    dwell: float


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one utterer says.

    Attributes:
        voices: Its statements.
        shares: How much of each counts after its own repetition, 0 to 1, in the same order.
        penalty: Log-likelihood over days and values, all at most zero.
    """

    voices: tuple[Voice, ...]
    shares: tuple[float, ...]
    penalty: Floats


def by_utterer(spoken: Sequence[Voice]) -> dict[str, list[Voice]]:
    """Return voices by who speaks, in the order given."""
    groups: defaultdict[str, list[Voice]] = defaultdict(list)
    for voice in spoken:
        groups[voice.utterer].append(voice)
    return dict(groups)


def testify(members: Sequence[Voice], grid: Grid) -> Testimony:
    """Return one utterer's evidence: on each day the heaviest penalty of any of its statements.

    Args:
        members: One utterer's voices on one facet; may be empty.
        grid: Days and values.
    """
    total = np.zeros((grid.days, len(grid.values)))
    if not members:
        return Testimony((), (), total)
    exposure = np.stack([_exposure(v.observation, grid) for v in members])
    divisor = _divisor(members, exposure, grid.dwell)
    for row, voice in zip(exposure / divisor, members, strict=True):
        np.minimum(total, row[:, None] * _penalty(voice.observation, grid.values), out=total)
    shares = (1 / np.where(exposure > 0, divisor, np.inf)).max(axis=1)
    return Testimony(tuple(members), tuple(float(s) for s in shares), total)


def _exposure(observation: Observation, grid: Grid) -> Floats:
    """Return how much of the statement falls on each day: all of it within one dwell time."""
    start = max((observation.start - grid.first).days, 0)
    end = min((observation.end - grid.first).days, grid.days)
    weight = np.zeros(grid.days)
    if start < end:
        span = (observation.end - observation.start).days
        weight[start:end] = 1 / min(span, grid.dwell)
    return weight


def _divisor(members: Sequence[Voice], exposure: Floats, dwell: float) -> Floats:
    """Return how often an utterer says each thing within half a dwell either side, at least 1."""
    if len(members) == 1:
        return np.ones_like(exposure)
    half = max(int(dwell // 2), 1)
    windows = np.stack([_window(row, half) for row in exposure])
    spoken = [v.observation for v in members]
    alike = np.array([[_likeness(one, other) for other in spoken] for one in spoken])
    return np.asarray(np.maximum(alike @ windows, 1.0), dtype=np.float64)


def _window(row: Floats, half: int) -> Floats:
    """Return running sums over ``half`` days on either side."""
    sums = np.concatenate(([0.0], np.cumsum(row)))
    index = np.arange(len(row))
    upper = np.minimum(index + half + 1, len(row))
    return np.asarray(sums[upper] - sums[np.maximum(index - half, 0)], dtype=np.float64)


def _likeness(one: Observation, other: Observation) -> float:
    """Return how far another statement repeats one: none when it says something else."""
    if one.shares != other.shares or one.rest != other.rest:
        return 0.0
    return min(other.weight / one.weight, 1.0) if one.weight else 1.0


def _penalty(observation: Observation, values: Sequence[str]) -> Floats:
    likelihood = np.array([observation.likelihood(v) for v in values])
    return np.asarray(np.log(likelihood / likelihood.max()), dtype=np.float64)


def _first(members: Sequence[Observation]) -> Observation:
    """Return the observation an origin stands by."""
    earliest = min(o.said for o in members)
    surest: dict[str, Observation] = {}
    for o in sorted((o for o in members if o.said == earliest), key=_order):
        surest[o.document] = o
    return min(surest.values(), key=_order)


def _order(o: Observation) -> tuple[object, ...]:
    """Sort key of what an observation says, without any name or identifier of its source."""
    return (o.said, o.weight, o.start, o.end, o.shares, o.rest, o.chance)
