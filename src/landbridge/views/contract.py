"""Turn records into the JSON objects that other programs read; names here are never changed.

Every ``to`` is the first day after the span (half-open, as in the records), every date ISO 8601,
every offset a code point, every coordinate WGS 84 degrees. What is not stated is ``null``.
"""

from collections.abc import Sequence
from datetime import date

from landbridge.model.assessment import Assessment, Judgement, Sentence
from landbridge.model.claim import Claim
from landbridge.model.document import Document, Skipped
from landbridge.model.network import Finding
from landbridge.model.state import Event, Facet, PlaceState
from landbridge.views.claimparts import (
    Entities,
    Json,
    arguments_part,
    day_part,
    published_part,
    quantity_part,
    source_document_part,
    span_part,
    step_part,
    when_part,
    where_part,
)
from landbridge.views.stateparts import each_part, estimate_part, evidence_part

_FACETS = (Facet.GATE, Facet.BYPASS, Facet.TRAFFIC, Facet.CONTROLLER, Facet.ROAD)


def claim_object(
    claim: Claim,
    *,
    document: Document,
    origin: str | None,
    entities: Entities,
    corrected: date | None = None,
) -> Json:
    """Return a claim as ``landbridge claims --json`` prints it.

    Args:
        claim: The claim, with its mentions resolved as far as they are.
        document: The document it stands in.
        origin: Id of the origin it belongs to, or None when origins were not found.
        entities: Entity id to entity, for names and coordinates.
        corrected: The day from which its own report takes it back, or None.
    """
    return {
        "id": claim.id,
        "document": source_document_part(document),
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "kind": claim.kind.value,
        "type": claim.type,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "certainty": {
            "words": list(claim.certainty.words),
            "low": claim.certainty.low,
            "high": claim.certainty.high,
        },
        "evidence": claim.evidence.value,
        "arguments": arguments_part(claim, entities),
        "quantities": [quantity_part(quantity) for quantity in claim.quantities],
        "when": when_part(claim.when),
        "where": where_part(claim.where, entities),
        "chain": [step_part(step) for step in claim.chain],
        "denial_scope": claim.denial_scope,
        "note": claim.note,
        "corrected": corrected.isoformat() if corrected is not None else None,
        "extractor": claim.extractor,
        "origin": origin,
    }


def document_object(document: Document, *, claims: int, skipped: Sequence[Skipped] = ()) -> Json:
    """Return a document as ``landbridge add --json`` prints it.

    Args:
        document: The document.
        claims: How many claims it gave.
        skipped: What of it was not read, and why.
    """
    published = document.published
    return {
        "document": document.id,
        "path": document.path,
        "title": document.title,
        "publisher": document.publisher,
        "published": published_part(document),
        "published_precision": published.interval.precision.value if published else None,
        "published_basis": published.basis.value if published else None,
        "updated": day_part(document.updated.start) if document.updated else None,
        "url": document.url,
        "part": document.part.label if document.part else None,
        "file": document.original,
        "media_type": document.media_type,
        "language": document.language,
        "notes": list(document.notes),
        "claims": claims,
        "skipped": [{"what": item.what, "why": item.why} for item in skipped],
    }


def status_object(state: PlaceState, *, entities: Entities) -> Json:
    """Return a place's state as ``landbridge status --json`` prints it.

    A facet nobody reports on has ``value`` null and is named in ``no_evidence``; its
    ``distribution`` is then no more than the prior.
    """
    entity = entities.get(state.subject)
    reported = {e.facet for e in state.estimates if not e.no_evidence}
    last = [e.last_report for e in state.estimates if e.last_report]
    return {
        "subject": {"id": state.subject, "name": entity.name if entity else state.subject},
        "on": state.on.isoformat(),
        "known": state.known.isoformat(),
        "gate": estimate_part(state.get(Facet.GATE), entities),
        "bypass": estimate_part(state.get(Facet.BYPASS), entities),
        "road": estimate_part(state.get(Facet.ROAD), entities),
        "traffic": each_part(state, Facet.TRAFFIC, entities),
        "controller": each_part(state, Facet.CONTROLLER, entities),
        "no_evidence": [facet.value for facet in _FACETS if facet not in reported],
        "contested": any(e.contested for e in state.estimates),
        "last_report": day_part(max(last, default=None)),
        "evidence": evidence_part(state),
    }


def event_object(event: Event, *, entities: Entities) -> Json:
    """Return an event as ``landbridge events --json`` prints it."""
    place = entities.get(event.place) if event.place else None
    return {
        "id": event.id,
        "type": event.type,
        **span_part(event.interval),
        "place": event.place,
        "place_name": place.name if place else event.place,
        "attributes": {
            attribute.name: [
                {
                    "value": position.value,
                    "name": entities[position.value].name if position.value in entities else None,
                    "origins": list(position.origins),
                    "claims": list(position.claims),
                    "sources": position.sources,
                    "certainty": _band(position.certainty),
                    "scope": position.scope,
                }
                for position in attribute.positions
            ]
            for attribute in event.attributes
        },
        "conflicts": {a.name: [list(pair) for pair in a.conflicts] for a in event.attributes},
        "denials": list(event.denials),
        "denied": [
            {
                "attribute": denial.attribute,
                "value": denial.value,
                "scope": denial.scope,
                "origins": list(denial.origins),
                "claims": list(denial.claims),
                "sources": denial.sources,
            }
            for denial in event.denied
        ],
        "claims": list(event.claims),
        "joins": [{"claims": list(j.claims), "reason": j.reason} for j in event.joins],
        "neighbours": [{"event": n.event, "reason": n.reason} for n in event.neighbours],
    }


def _band(band: tuple[float, float] | None) -> Json | None:
    return None if band is None else {"low": band[0], "high": band[1]}


def route_object(finding: Finding) -> Json:
    """Return a route finding as ``landbridge routes --json`` prints it."""
    return {
        "name": finding.name,
        "actor": finding.actor,
        "legs": list(finding.legs),
        "km": finding.km,
        "hours": finding.hours,
        "cost_per_tonne": finding.cost_per_tonne,
        "capacity_per_day": finding.capacity_per_day,
        "p_usable": finding.p_usable,
        "exposure": finding.exposure,
        "bottleneck": finding.bottleneck,
        "unknown": list(finding.unknown),
        "denied": [{"leg": leg, "reason": reason} for leg, reason in finding.denied],
        "evidence": list(finding.evidence),
    }


def _sentence(sentence: Sentence) -> Json:
    return {"text": sentence.text, "claims": list(sentence.claims)}


def _question(judgement: Judgement) -> Json:
    likelihood = judgement.likelihood
    return {
        "question": judgement.question,
        "subject": judgement.subject,
        "answer": " ".join(sentence.text for sentence in judgement.answer),
        "sentences": [_sentence(sentence) for sentence in judgement.answer],
        "likelihood": dict(zip(("word", "low", "high"), likelihood, strict=True))
        if likelihood
        else None,
        "confidence": judgement.confidence.value if judgement.confidence else None,
        "confidence_sentence": judgement.confidence_sentence,
        "for": list(judgement.supporting),
        "against": list(judgement.opposing),
        "dissent": [_sentence(sentence) for sentence in judgement.dissent],
        "gaps": list(judgement.gaps),
        "indicators": [_sentence(sentence) for sentence in judgement.indicators],
    }


def assessment_object(assessment: Assessment) -> Json:
    """Return an assessment as ``landbridge assess --json`` prints it."""
    return {
        "title": assessment.title,
        "summary": [_sentence(sentence) for sentence in assessment.summary],
        "on": assessment.on.isoformat(),
        "known": assessment.known.isoformat(),
        "documents": assessment.documents,
        "origins": assessment.origins,
        "questions": [_question(judgement) for judgement in assessment.judgements],
        "footnotes": [
            {
                "number": note.number,
                "claim": note.claim,
                "quote": note.quote,
                "source": note.source,
                "document": note.document,
                "start": note.start,
                "end": note.end,
            }
            for note in assessment.footnotes
        ],
        "indicators": [_sentence(sentence) for sentence in assessment.indicators],
        "changes": [_sentence(sentence) for sentence in assessment.changes],
    }
