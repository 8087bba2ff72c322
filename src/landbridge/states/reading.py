"""Sum up an estimate as an analyst would: the fewest values that together are likely so.

A gate at 45 % closed and 40 % under construction is not "closed": it is closed or under construction.
Values that a scale puts side by side are taken together, holders two at a time at most, and only
where the reports say more than is assumed beforehand.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

from landbridge.model.state import VALUES, Facet
from landbridge.states.assumed import Model
from landbridge.states.observe import UNKNOWN

LIKELY = 0.7
"""Probability from which values are told as so: between "likely" and "very likely" of ICD 203, that
of the plain word "likely" in the zonination perceptions data. Our choice."""

KEPT = 0.5
"""Probability down to which a reading is kept once told, or told where none is likely: more likely
than not."""

CLEAR = 0.85
"""Probability from which fewer values take the place of more. Our choice: above ``LIKELY``, so that
a reading does not flicker."""

LEAST_GAIN = 0.2
"""How much of what is left to know reports must have told: below, belief is as good as beforehand."""

Belief = Mapping[str, float]
Reading = tuple[str, ...]
"""Values told together, in the order of their scale; empty where nothing is known."""


def read(belief: Belief, *, facet: Facet, model: Model, before: Reading = ()) -> Reading:
    """Return the values that an estimate is summed up by.

    Args:
        belief: Probability of each value.
        facet: Whose values they are.
        model: What is assumed of it beforehand.
        before: The reading until now, which is kept as long as it is likelier than not.
    """
    prior = dict(zip(model.values, (float(p) for p in model.prior), strict=True))
    sets = list(_sets(facet, model))
    if before and _stands(before, belief, prior, least=KEPT):
        clear = _smallest(sets, belief, prior, least=CLEAR)
        return clear if clear and len(clear) < len(before) else before
    return _smallest(sets, belief, prior, least=LIKELY) or _smallest(
        sets, belief, prior, least=KEPT
    )


def share(belief: Belief, reading: Reading) -> float:
    """Return the probability of some values together."""
    return min(1.0, sum(belief.get(value, 0.0) for value in reading))


def _sets(facet: Facet, model: Model) -> Iterator[Reading]:
    """Yield the values that may be told together, fewest first."""
    scale = VALUES.get(facet)
    if scale is None:
        named = [value for value in model.values if value != UNKNOWN]
        yield from ((value,) for value in named)
        yield from combinations(named, 2)
        return
    for size in range(1, len(scale)):
        yield from (scale[i : i + size] for i in range(len(scale) - size + 1))


def _smallest(sets: list[Reading], belief: Belief, prior: Belief, *, least: float) -> Reading:
    """Return the likeliest of the smallest sets that reach a probability; empty when none does."""
    fits = [s for s in sets if _stands(s, belief, prior, least=least)]
    return min(fits, key=lambda s: (len(s), -share(belief, s)), default=())


def _stands(reading: Reading, belief: Belief, prior: Belief, *, least: float) -> bool:
    p, beforehand = share(belief, reading), share(prior, reading)
    return p >= least and p - beforehand >= LEAST_GAIN * (1 - beforehand)
