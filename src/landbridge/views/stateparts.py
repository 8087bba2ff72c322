"""The parts of a place's state as JSON: estimates and what they rest on; see ``contract``."""

from landbridge.model.state import Contribution, Facet, PlaceState, StateEstimate
from landbridge.views.claimparts import Entities, Json


def estimate_part(estimate: StateEstimate | None, entities: Entities) -> Json:
    """Return an estimate with its distribution."""
    if estimate is None:
        return {"value": None, "p": None, "distribution": {}}
    found: Json = {
        "value": estimate.value,
        "p": None if estimate.value is None else estimate.p,
        "distribution": dict(estimate.distribution),
        "no_evidence": estimate.no_evidence,
        "contested": estimate.contested,
    }
    if estimate.facet is Facet.CONTROLLER:
        entity = entities.get(estimate.value) if estimate.value else None
        found["name"] = entity.name if entity else estimate.value
        found["shared"] = list(estimate.shared)
    return found


def each_part(state: PlaceState, facet: Facet, entities: Entities) -> Json:
    """Return the estimates of a facet by what they are of."""
    return {
        estimate.of or "all": estimate_part(estimate, entities)
        for estimate in state.estimates
        if estimate.facet is facet
    }


def evidence_part(state: PlaceState) -> list[Json]:
    """Return what each claim did to the estimates; ``through`` names the facet of a linked one."""
    return [
        {
            "claim": contribution.claim,
            "weight": contribution.weight,
            "origin": contribution.origin,
            "facet": estimate.facet.value,
            "of": estimate.of,
            "value": contribution.value,
            "through": _through(contribution),
        }
        for estimate in state.estimates
        for contribution in (*estimate.contributions, *estimate.linked)
    ]


def _through(contribution: Contribution) -> str | None:
    """Return the facet that a linked claim is about: "gate", "traffic (civil)"."""
    if contribution.through is None:
        return None
    facet, of = contribution.through
    return f"{facet.value} ({of})" if of else facet.value
