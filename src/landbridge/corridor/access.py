"""May an actor use a leg: what is known of its facility, and of who holds the places beside it.

Control is not access, so both are kept: a gate can be open while its holder turns the actor away, and a
friend can hold a gate that is shut. Each is a ``Condition`` with its own probability, sentence and claims.
No evidence gives None, never a guess.
"""

from dataclasses import dataclass
from math import prod

from landbridge.corridor.condition import Condition
from landbridge.corridor.facility import facility_condition
from landbridge.corridor.ground import Ground
from landbridge.corridor.holding import holder_condition
from landbridge.model.network import Leg

DENIED_P = 0.20
"""A leg at or below this is reported as denied: "very unlikely" ends there (ICD 203)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LegAccess:
    """A leg with every condition on it.

    Attributes:
        leg: Leg id.
        conditions: The facility's first, then one a holder's place.
        without_evidence: True when what decides the leg (its facility, or else every holder) is not known.
    """

    leg: str
    conditions: tuple[Condition, ...]
    without_evidence: bool

    @property
    def p(self) -> float | None:
        """Probability that every known condition holds, or None when none is known."""
        known = [condition.p for condition in self.conditions if condition.p is not None]
        return prod(known) if known else None

    @property
    def denial(self) -> str | None:
        """Why the actor cannot use the leg, or None when it is not known to be barred."""
        if self.p is None or self.p > DENIED_P:
            return None
        worst = min((c for c in self.conditions if c.p is not None), key=lambda c: c.p or 0.0)
        return worst.reason


def leg_access(leg: Leg, *, ground: Ground) -> LegAccess:
    """Return whether the actor may use a leg, and why."""
    facility = () if leg.element is None else (facility_condition(leg, ground=ground),)
    own = () if leg.element is None or leg.element not in ground.areas else (leg.element,)
    held = tuple(
        holder_condition(place, ground=ground) for place in dict.fromkeys((*leg.holders, *own))
    )
    return LegAccess(
        leg=leg.id,
        conditions=(*facility, *held),
        without_evidence=all(condition.p is None for condition in facility or held),
    )
