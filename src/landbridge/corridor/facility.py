"""Does a leg's gate, bypass or road work, for travellers of the actor's class."""

from landbridge.corridor.condition import TOLD_P, Condition, claims_behind, unknown
from landbridge.corridor.ground import Ground
from landbridge.model.network import Leg, Mode
from landbridge.model.state import Facet, PlaceState, StateEstimate, UserClass

RESTRICTED_SHARE = 0.5
"""A facility that is likelier than this only for some is judged when it is reported who passes."""
FACETS: dict[Mode, tuple[Facet, ...]] = {
    Mode.GATE: (Facet.GATE,),
    Mode.BYPASS: (Facet.BYPASS,),
    Mode.AIR: (Facet.GATE, Facet.ROAD),
    Mode.SEA: (Facet.GATE, Facet.ROAD),
    Mode.ROAD: (Facet.ROAD, Facet.GATE),
    Mode.TRACK: (Facet.ROAD, Facet.GATE),
    Mode.RAIL: (Facet.ROAD, Facet.GATE),
}
"""Facets that tell whether a leg of a mode works, the first with evidence deciding."""
FREE: dict[Facet, str] = {Facet.GATE: "open", Facet.BYPASS: "in_use", Facet.ROAD: "passable"}
"""The value of each facet at which everybody passes, as far as the facility goes."""


def facility_condition(leg: Leg, *, ground: Ground) -> Condition:
    """Return whether the leg's facility works, for travellers of the actor's class."""
    element = leg.element or leg.id
    name = leg.name or ground.ties.name(element)
    state = ground.states.get(element)
    for facet in FACETS[leg.mode]:
        estimate = None if state is None else state.get(facet)
        if state is not None and estimate is not None and not estimate.no_evidence:
            return _works(estimate, name=name, passed=_passed(state, classes=ground.classes))
    return unknown(element, FACETS[leg.mode][0], reason=f"nothing is reported on {name}")


def _works(estimate: StateEstimate, *, name: str, passed: float | None) -> Condition:
    """Return the condition of a facility with evidence.

    Args:
        estimate: Of its gate, road or bypass.
        name: Of the facility.
        passed: Probability that travellers of the actor's class get through, or None if unreported.
    """
    free, some = estimate.probability(FREE[estimate.facet]), estimate.probability("restricted")
    p: float | None = min(1.0, free + some * (passed or 0.0))
    reason = f"{name} is most likely {_spoken(estimate)}"
    if passed is not None:
        if some >= TOLD_P:
            reason += f"; where it is only for some, the actor's class passes ({passed:.0%})"
    elif some > RESTRICTED_SHARE:
        p = None
        reason += "; it is only for some, and nothing says for whom"
    return Condition(
        key=(estimate.subject, estimate.facet.value),
        p=p,
        low=free if p is None else p,
        high=min(1.0, free + some * (1.0 if passed is None else passed)),
        reason=reason,
        evidence=claims_behind([estimate]),
    )


def _passed(state: PlaceState, *, classes: tuple[UserClass, ...]) -> float | None:
    """Return the probability that some class of the actor's moves here, or None if unreported."""
    moving = [
        1 - estimate.probability("none")
        for estimate in state.estimates
        if estimate.facet is Facet.TRAFFIC and estimate.of in classes and not estimate.no_evidence
    ]
    return max(moving, default=None)


def _spoken(estimate: StateEstimate) -> str:
    words = (estimate.value or "unknown").replace("_", " ")
    return f"{'not in use' if words == 'none' else words} ({estimate.p:.0%})"
