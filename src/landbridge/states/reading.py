"""Sum up an estimate as an analyst would: the fewest values that together are likely so.

A gate at 45 % closed and 40 % under construction is not "closed": it is closed or under construction.
Values that a scale puts side by side are taken together, holders two at a time at most, and only
where the reports say more than is assumed beforehand.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from landbridge.model.state import VALUES, Facet
from landbridge.states.assumed import Model
from landbridge.states.observe import CONTESTED, UNKNOWN

LIKELY = 0.55
"""Probability from which a value alone is told as so: where "likely" begins (ICD 203)."""

TOGETHER = 0.7
"""Probability from which several values are: what people take "likely" for (zonination perceptions data)."""

KEPT = 0.5
"""Probability down to which a reading is kept once told: more likely than not."""

CLEAR = 0.85
"""Probability from which fewer values take the place of more. Our choice: above ``TOGETHER``, so that
a reading does not flicker."""

LEAST_GAIN = 0.15
"""How much of what is left to know reports must have told: below, belief is as good as beforehand."""

Belief = Mapping[str, float]
Reading = tuple[str, ...]
"""Values told together, in the order of their scale; empty where nothing is known."""


def read(belief: Belief, *, facet: Facet, model: Model, before: Reading = ()) -> Reading:
    """Return the values that an estimate is summed up by.

    Several values are taken together only where reports made each of them likelier than beforehand.
    A reading that only ages is kept while it leads and reports still tell for it: it neither widens
    nor ends before that.

    Args:
        belief: Probability of each value.
        facet: Whose values they are.
        model: What is assumed of it beforehand.
        before: The reading until now; empty at the beginning.
    """
    prior = dict(zip(model.values, (float(p) for p in model.prior), strict=True))
    sets = list(_sets(facet, model))
    if before and _stands(before, belief, prior, least=KEPT):
        clear = _smallest(sets, belief, prior, least=CLEAR)
        return clear if clear and len(clear) < len(before) else before
    single = [s for s in sets if len(s) == 1]
    told = [s for s in sets if all(belief[value] > prior[value] for value in s)]
    tried = ((single, LIKELY), (told, TOGETHER), (single, KEPT))
    found = (_smallest(among, belief, prior, least=least) for among, least in tried)
    reading = next((one for one in found if one), ())
    if set(before) < set(reading) or not reading:
        holds = _leads(before, belief) and _stands(before, belief, prior, least=0)
        return before if holds else reading
    return reading


def _leads(reading: Reading, belief: Belief) -> bool:
    """Tell whether no other value is likelier than one of a reading."""
    return max(belief, key=lambda value: belief[value]) in reading


def share(belief: Belief, reading: Reading) -> float:
    """Return the probability of some values together."""
    return min(1.0, sum(belief.get(value, 0.0) for value in reading))


def _sets(facet: Facet, model: Model) -> Iterator[Reading]:
    """Yield the values that may be told together, fewest first."""
    scale = VALUES.get(facet)
    if scale is None:
        holders = [value for value in model.values if value not in {UNKNOWN, CONTESTED}]
        yield from ((value,) for value in (*holders, CONTESTED))
        yield from combinations(holders, 2)
        return
    for size in range(1, len(scale)):
        yield from (scale[i : i + size] for i in range(len(scale) - size + 1))


def _smallest(sets: Sequence[Reading], belief: Belief, prior: Belief, *, least: float) -> Reading:
    """Return the likeliest of the smallest sets that reach a probability; empty when none does."""
    fits = [s for s in sets if _stands(s, belief, prior, least=least)]
    return min(fits, key=lambda s: (len(s), -share(belief, s)), default=())


def _stands(reading: Reading, belief: Belief, prior: Belief, *, least: float) -> bool:
    p, beforehand = share(belief, reading), share(prior, reading)
    return p >= least and p - beforehand >= LEAST_GAIN * (1 - beforehand)
