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

FAINT = 1e-9
"""Stands for no exposure where one is divided by."""


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
    return tuple(sorted(kept, key=lambda v: (_order(v.observation), v.observation.claim)))


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
        turns: Log-probability over days that the value did not change on coming into that day, as
            far as this utterer tells of a change.
    """

    voices: tuple[Voice, ...]
    shares: tuple[float, ...]
    penalty: Floats
    turns: Floats


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
    total, turns = np.zeros((grid.days, len(grid.values))), np.zeros(grid.days)
    if not members:
        return Testimony((), (), total, turns)
    exposure = np.stack([_exposure(v.observation, grid) for v in members])
    divisor = _divisor(members, exposure, grid.dwell)
    for row, voice in zip(exposure / divisor, members, strict=True):
        np.minimum(total, row[:, None] * _penalty(voice.observation, grid.values), out=total)
        np.minimum(turns, _turn(voice.observation, grid), out=turns)
    shares = (1 / np.where(exposure > 0, divisor, np.inf)).max(axis=1)
    return Testimony(tuple(members), tuple(float(s) for s in shares), total, turns)


def _turn(observation: Observation, grid: Grid) -> Floats:
    """Return the log-probability of no change, spread over the days the change may have come."""
    quiet = np.zeros(grid.days)
    if observation.turn is not None:
        span = max((observation.end - observation.turn).days, 1)
        start = max((observation.turn - grid.first).days, 0)
        quiet[start : max((observation.end - grid.first).days, 0)] = (
            np.log1p(-observation.weight) / span
        )
    return quiet


def _exposure(observation: Observation, grid: Grid) -> Floats:
    """Return how much of a statement falls on each day it speaks of.

    Half on the first day, half on the last and ``1 / (2 dwell)`` on each day between: the best
    linear weights for a mean seen through a correlation of ``exp(-days / dwell)`` (Grenander 1954),
    so that on any of its days the statement counts about once, however long they are.
    """
    start = (observation.start - grid.first).days
    end = (observation.end - grid.first).days
    weight = np.zeros(grid.days)
    weight[max(start, 0) : max(end, 0)] = 1 / (2 * grid.dwell)
    for edge in (start, end - 1):
        if 0 <= edge < grid.days:
            weight[edge] += 0.5 - 1 / (4 * grid.dwell)
    return weight


def _divisor(members: Sequence[Voice], exposure: Floats, dwell: float) -> Floats:
    """Return how much more than once an utterer says each thing within half a dwell, at least 1."""
    if len(members) == 1:
        return np.ones_like(exposure)
    half = max(int(dwell // 2), 1)
    spoken = [v.observation for v in members]
    divisor = np.ones_like(exposure)
    for i, one in enumerate(spoken):
        alike = np.array([_likeness(one, other) for other in spoken])
        said = (alike[alike > 0][:, None] * exposure[alike > 0]).max(axis=0)
        own = np.maximum(_window(exposure[i], half), FAINT)
        np.maximum(_window(said, half) / own, 1.0, out=divisor[i])
    return divisor


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
    likelihood = np.array(observation.likelihoods(values))
    return np.asarray(np.log(likelihood / likelihood.max()), dtype=np.float64)


def _first(members: Sequence[Observation]) -> Observation:
    """Return the observation an origin stands by."""
    earliest = min(o.said for o in members)
    surest: dict[str, Observation] = {}
    for o in sorted(members, key=lambda o: (_order(o), o.claim)):
        if o.said > earliest:
            break
        surest[o.document] = o
    return min(surest.values(), key=lambda o: (_order(o), o.claim))


def _order(o: Observation) -> tuple[object, ...]:
    """Sort key of what an observation says, without any name or identifier of its source."""
    return (o.said, o.weight, o.start, o.end, o.shares, o.rest, o.chance)
