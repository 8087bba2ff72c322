"""One thing that must hold for a leg to be usable."""

from collections.abc import Sequence
from dataclasses import dataclass

from landbridge.model.state import Facet, StateEstimate

TOLD_P = 0.05
"""What is less likely than this is left out of a reason's sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One thing that must hold for a leg to be usable.

    Attributes:
        key: (entity id, facet); legs that share it share the condition.
        p: Probability that it holds, or None without evidence.
        low: Least probability the evidence leaves (undecided holders refuse); 0 without evidence.
        high: Greatest probability the evidence leaves (undecided holders agree); 1 without evidence.
        reason: Why, in a sentence.
        evidence: Claim ids, heaviest first.
    """

    key: tuple[str, str]
    p: float | None
    low: float
    high: float
    reason: str
    evidence: tuple[str, ...]


def unknown(subject: str, facet: Facet, *, reason: str) -> Condition:
    """Return the condition of what nobody reports on."""
    return Condition(
        key=(subject, facet.value), p=None, low=0.0, high=1.0, reason=reason, evidence=()
    )


def claims_behind(estimates: Sequence[StateEstimate]) -> tuple[str, ...]:
    """Return the claims behind estimates, heaviest first, each once."""
    given = [one for estimate in estimates for one in estimate.contributions if one.weight > 0]
    given.sort(key=lambda one: -one.weight)
    return tuple(dict.fromkeys(one.claim for one in given))
