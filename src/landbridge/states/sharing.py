"""Who is said to hold a place together."""

from collections.abc import Sequence

from landbridge.states.chain import Floats
from landbridge.states.dependence import Voice
from landbridge.states.observe import CONTESTED, UNKNOWN

TOGETHER = 0.8
"""Least share of a holder named beside another: that of "with" in the table of facets."""

LEAST_WEIGHT = 0.05
"""A claim this light on the day says nothing any more of who holds a place together."""


def shared_by(
    said: Sequence[tuple[Voice, float]], belief: Floats, values: Sequence[str]
) -> tuple[str, ...]:
    """Return the holders that the heaviest claim for the most likely holder names, if several.

    Args:
        said: Voices on a controller with their weights, heaviest first.
        belief: Probability of each value on the day.
        values: The holders named, "contested" and "unknown".
    """
    chances = dict(zip(values, belief, strict=True))
    top = max(chances, key=lambda value: chances[value])
    for voice, weight in said:
        held = _holders(voice)
        if weight >= LEAST_WEIGHT and top in held:
            ranked = sorted(held, key=lambda one: (-chances[one], one))
            return tuple(ranked) if len(ranked) > 1 else ()
    return ()


def _holders(voice: Voice) -> list[str]:
    """Return the actors that a statement says hold the place; none of one that speaks against."""
    o = voice.observation
    if o.eve or o.rest or o.chance <= 0.5:  # noqa: PLR2004 - one half says nothing
        return []
    return [v for v, share in o.shares if share >= TOGETHER and v not in (UNKNOWN, CONTESTED)]
