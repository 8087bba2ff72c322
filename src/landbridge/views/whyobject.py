"""Why a place is estimated so, as JSON; see ``contract`` for the manner."""

from landbridge.model.grounds import Grounds
from landbridge.model.passage import Passage
from landbridge.model.why import Missing, Removal, Why
from landbridge.views.claimparts import Json, day_part, source_document_part, step_part, when_part


def why_object(why: Why, grounds: Grounds) -> Json:
    """Return the reasons of one estimate, with every claim that it names."""
    estimate = why.estimate
    return {
        "facet": estimate.facet.value,
        "of": estimate.of,
        "value": estimate.value,
        "p": None if estimate.value is None else estimate.p,
        "values": list(why.values),
        "p_values": None if estimate.value is None else why.p,
        "carried": [
            {
                **_claim(one.claim, grounds),
                "weight": one.weight,
                "value": one.value,
                "fits": list(why.fits.get(one.claim, ())),
                "origin": one.origin,
            }
            for one in estimate.contributions
        ],
        "without": [_removal(one, why) for one in why.removals],
        "against": None if why.against is None else _claim(why.against, grounds),
        "missing": [_missing(one) for one in why.missing],
    }


def passage_object(passage: Passage) -> Json:
    """Return who gets through a place, and why."""
    return {
        "actor": passage.actor,
        "way": passage.way,
        "p": passage.p,
        "denied": passage.denied,
        "reasons": list(passage.reasons),
        "claims": list(passage.claims),
    }


def _claim(claim_id: str, grounds: Grounds) -> Json:
    claim = grounds.claims[claim_id]
    return {
        "claim": claim.id,
        "quote": claim.quote,
        "type": claim.type,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "chain": [step_part(step) for step in claim.chain],
        "said": day_part(grounds.said.get(claim.id)),
        "when": when_part(claim.when),
        "document": source_document_part(grounds.documents[claim.document]),
    }


def _removal(removal: Removal, why: Why) -> Json:
    return {
        "origins": list(removal.origins),
        "utterer": removal.utterer,
        "claims": list(removal.claims),
        "before": why.p,
        "after": removal.p,
        "value": removal.value,
    }


def _missing(missing: Missing) -> Json:
    return {"lack": missing.lack.value, "value": missing.value, "since": day_part(missing.since)}
