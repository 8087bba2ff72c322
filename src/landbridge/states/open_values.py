"""What is likely so where values are open, as places and amounts are, and of different precision.

A source that knows states the value or, at its own rate, a looser form of it: the country of a town,
an amount rounded. One that does not know says a particular value by chance (the model of Jung, Kim and
Shim 2019 for hierarchies, with the sources of ``reliability``).
A looser form therefore never speaks against the value it is a form of, and of two values that agree
the closer one is the likelier. As for states, a source is compared with what others say.
"""

from dataclasses import dataclass

import numpy as np

from landbridge.states.chain import Floats
from landbridge.states.reliability import PLAIN, STRENGTH, Ints, Records, weigh

LOOSE = 0.3
"""How often one who knows states a looser form, beforehand. Our assumption: less than half the time;
it counts for as many claims as the prior of a source, ``STRENGTH``."""

CHANCE = 0.05
"""How often one who does not know says a particular value. Our assumption: wrong values are few, as
people err alike. Between .05 and .1 the benchmarks move by three tenths of a point."""

MOST_WEIGHT = 0.6
"""No source counts for more in the belief: two that agree outweigh any one, since those who tell open
values often have them from one another unseen. Chosen, like ``CHANCE``, with the scores of both
benchmarks in view; .97 gives a point less on birthplaces and two and a half on weather."""

ROUNDS = 15
"""Rounds of learning at most; ``SETTLED`` is the change of any source's weight that ends them."""

SETTLED = 0.003

_FAINT = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Claims about many matters, in columns.

    Attributes:
        source: Index of each claim's source.
        value: Index of each claim's value among ``matter``.
        matter: For each value told of a matter, the index of the matter.
        looser: Pairs as two columns: a claim, and another value of the same matter of which the
            claim's value is a looser form.
    """

    source: Ints
    value: Ints
    matter: Ints
    looser: tuple[Ints, Ints]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What came of the claims.

    Attributes:
        belief: Probability of each value told; the rest of a matter's is on what nobody told.
        sources: Each source's record.
        loose: How often each source, knowing, states a looser form.
    """

    belief: Floats
    sources: Records
    loose: Floats


class _Fits:
    """Each claim with every value it may be of, exactly or loosely."""

    __slots__ = ("candidate", "claim", "count", "is_loose", "of", "source")

    def __init__(self, told: Told) -> None:
        claims = np.arange(len(told.value))
        self.claim = np.concatenate((claims, told.looser[0]))
        self.candidate = np.concatenate((told.value, told.looser[1]))
        self.is_loose = np.arange(len(self.claim)) >= len(claims)
        self.source = told.source[self.claim]
        self.of = told.matter
        self.count = len(claims)

    def shares(self, loose: Floats) -> Floats:
        """Return how often one who knows the value states it in this form."""
        return np.asarray(np.where(self.is_loose, loose[self.source], 1 - loose[self.source]))

    def chance(self, loose: Floats) -> Floats:
        """Return how often each claim would be made by one who does not know."""
        return np.asarray(CHANCE * np.bincount(self.claim, self.shares(loose), self.count))

    def believe(self, gain: Floats) -> Floats:
        """Return the probability of each value from how much likelier each claim is if it is so."""
        total = np.bincount(self.candidate, gain, len(self.of))
        most = np.zeros(self.of.max(initial=-1) + 1)
        np.maximum.at(most, self.of, total)
        untold = np.maximum(1 / CHANCE - np.bincount(self.of, minlength=len(most)), 1)
        odds = np.exp(total - most[self.of])
        return np.asarray(
            odds / (untold * np.exp(-most) + np.bincount(self.of, odds, len(most)))[self.of]
        )

    def without(self, belief: Floats, gain: Floats) -> Floats:
        """Return the belief in each value had its own claim not been made."""
        held = belief[self.candidate]
        left = held * np.exp(-gain)
        rest = np.maximum(1 - np.bincount(self.claim, held, self.count), _FAINT)
        return np.asarray(left / (rest + np.bincount(self.claim, left, self.count))[self.claim])


def settle(told: Told, *, sources: int) -> Settled:
    """Return the belief in every value told, and what each source is worth.

    Args:
        told: The claims; a source should speak once of a matter, repetitions being no evidence.
        sources: How many sources there are.
    """
    fits = _Fits(told)
    prior = np.full(sources, PLAIN)
    loose: Floats = np.full(sources, LOOSE)
    records = weigh(np.zeros(len(told.source)), told.source, prior=prior)
    belief: Floats = np.zeros(len(told.matter))
    for _ in range(ROUNDS):
        gain = _gain(fits, records.r, loose)
        belief = fits.believe(gain)
        others = fits.without(belief, gain)
        known = np.bincount(fits.claim, others * fits.shares(loose), len(told.source))
        scores = known / fits.chance(loose) - 1
        last, records = records.r, weigh(scores, told.source, prior=prior)
        loose = _looseness(fits, others * records.r[fits.source], sources)
        if np.abs(records.r - last).max(initial=0) < SETTLED:
            break
    return Settled(belief=belief, sources=records, loose=loose)


def _gain(fits: _Fits, r: Floats, loose: Floats) -> Floats:
    weight = np.minimum(r, MOST_WEIGHT)[fits.source]
    by_chance = fits.chance(loose)[fits.claim]
    return np.asarray(np.log1p(weight * fits.shares(loose) / ((1 - weight) * by_chance)))


def _looseness(fits: _Fits, borne_out: Floats, sources: int) -> Floats:
    """Return each source's share of looser forms among what others bear out, after the prior."""
    whole = np.bincount(fits.source, borne_out, sources)
    part = np.bincount(fits.source[fits.is_loose], borne_out[fits.is_loose], sources)
    return np.asarray((part + LOOSE * STRENGTH) / (whole + STRENGTH))
