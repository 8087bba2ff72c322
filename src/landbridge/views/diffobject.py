"""What changed between two knowledge dates, as JSON; see ``contract`` for the manner."""

from landbridge.model.difference import Decision, Shift
from landbridge.model.state import StateEstimate
from landbridge.views.claimparts import Entities, Json, day_part
from landbridge.views.stateparts import estimate_part


def shift_object(shift: Shift, entities: Entities, *, moved: bool) -> Json:
    """Return how a facet moved; probabilities are of ``values`` together."""
    return {
        "facet": shift.estimate.facet.value,
        "of": shift.estimate.of,
        "moved": moved,
        "values": list(shift.values),
        "values_before": list(shift.values_before),
        "values_after": list(shift.values_after),
        "p_before": _told(shift.before, shift.p_before),
        "p_waited": _told(shift.before, shift.p_waited),
        "p_after": _told(shift.after, shift.p_after),
        "before": estimate_part(shift.before, entities),
        "after": estimate_part(shift.after, entities),
        "arrived": [
            {
                "origin": one.origins[0],
                "utterer": one.utterer,
                "claims": list(one.claims),
                "p_without": None if one.value is None else one.p,
                "value_without": one.value,
            }
            for one in shift.arrived
        ],
        "withdrawn": list(shift.withdrawn),
    }


def decision_object(decision: Decision) -> Json:
    """Return a decision."""
    return {
        "recorded": day_part(decision.recorded),
        "by": decision.actor,
        "action": decision.action,
        "subject": decision.subject,
        "detail": decision.detail,
    }


def _told(estimate: StateEstimate | None, p: float) -> float | None:
    return None if estimate is None or estimate.no_evidence else p
