"""Turn records into the JSON objects that other programs read; names here are never changed.

Every ``to`` is the first day after the span (half-open, as in the records), every date ISO 8601,
every offset a code point, every coordinate WGS 84 degrees. What is not stated is ``null``.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from landbridge.model.assessment import Assessment, Judgement, Sentence
from landbridge.model.claim import Claim, Mention, Quantity, Step, When, Where
from landbridge.model.document import Document, Skipped
from landbridge.model.entity import Entity
from landbridge.model.interval import Interval
from landbridge.model.network import Finding
from landbridge.model.state import Event, Facet, PlaceState, StateEstimate

Json = dict[str, Any]
Entities = Mapping[str, Entity]

_FACETS = (Facet.GATE, Facet.BYPASS, Facet.TRAFFIC, Facet.CONTROLLER, Facet.ROAD)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _published(document: Document) -> str | None:
    return _day(document.published.interval.start) if document.published else None


def _span(interval: Interval | None) -> Json:
    if interval is None:
        return {"from": None, "to": None, "precision": None}
    return {
        "from": _day(interval.start),
        "to": _day(interval.end),
        "precision": interval.precision.value,
    }


def _mention(mention: Mention, entities: Entities) -> Json:
    entity = entities.get(mention.entity) if mention.entity else None
    return {
        "text": mention.text,
        "id": mention.entity,
        "name": entity.name if entity else None,
    }


def _arguments(claim: Claim, entities: Entities) -> Json:
    """Return each role's first mention; further ones stand in its ``others``."""
    found: dict[str, Json] = {}
    for argument in claim.arguments:
        mention = _mention(argument.mention, entities)
        if argument.role in found:
            found[argument.role].setdefault("others", []).append(mention)
        else:
            found[argument.role] = mention
    return found


def _quantity(quantity: Quantity) -> Json:
    return {
        "role": quantity.role,
        "value": quantity.value,
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "comparator": quantity.comparator,
        "text": quantity.text,
        "start": quantity.start,
        "end": quantity.end,
        "part_of": quantity.part_of,
    }


def _when(when: When | None) -> Json | None:
    if when is None:
        return None
    return {"text": when.text, **_span(when.interval), "anchor": when.anchor}


def _where(where: Where | None, entities: Entities) -> Json | None:
    if where is None:
        return None
    entity = entities.get(where.mention.entity) if where.mention.entity else None
    return {
        **_mention(where.mention, entities),
        "lon": entity.lon if entity else None,
        "lat": entity.lat if entity else None,
        "relation": where.relation,
    }


def _step(step: Step) -> Json:
    outlets = [
        {"outlet": c.outlet.text if c.outlet else None, **_span(c.date)} for c in step.citations
    ]
    first = outlets[0] if outlets else {"outlet": None, "from": None}
    return {
        "name": step.source.text,
        "id": step.source.entity,
        "kind": step.kind.value,
        "cue": step.cue,
        "attitude": step.attitude.value,
        "outlet": first["outlet"],
        "date": first["from"],
        "citations": outlets,
        "reliability": step.reliability,
    }


def _source_document(document: Document) -> Json:
    return {
        "id": document.id,
        "title": document.title,
        "publisher": document.publisher,
        "published": _published(document),
        "url": document.url,
        "path": document.path,
    }


def claim_object(
    claim: Claim, *, document: Document, origin: str | None, entities: Entities
) -> Json:
    """Return a claim as ``landbridge claims --json`` prints it.

    Args:
        claim: The claim, with its mentions resolved as far as they are.
        document: The document it stands in.
        origin: Id of the origin it belongs to, or None when origins were not found.
        entities: Entity id to entity, for names and coordinates.
    """
    return {
        "id": claim.id,
        "document": _source_document(document),
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
        "arguments": _arguments(claim, entities),
        "quantities": [_quantity(quantity) for quantity in claim.quantities],
        "when": _when(claim.when),
        "where": _where(claim.where, entities),
        "chain": [_step(step) for step in claim.chain],
        "denial_scope": claim.denial_scope,
        "note": claim.note,
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
        "published": _published(document),
        "published_precision": published.interval.precision.value if published else None,
        "published_basis": published.basis.value if published else None,
        "claims": claims,
        "skipped": [{"what": item.what, "why": item.why} for item in skipped],
    }


def _estimate(estimate: StateEstimate | None, entities: Entities) -> Json:
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
    return found


def _each(state: PlaceState, facet: Facet, entities: Entities) -> Json:
    return {
        estimate.of or "all": _estimate(estimate, entities)
        for estimate in state.estimates
        if estimate.facet is facet
    }


def _evidence(state: PlaceState) -> list[Json]:
    return [
        {
            "claim": contribution.claim,
            "weight": contribution.weight,
            "origin": contribution.origin,
            "facet": estimate.facet.value,
            "of": estimate.of,
            "value": contribution.value,
        }
        for estimate in state.estimates
        for contribution in estimate.contributions
    ]


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
        "gate": _estimate(state.get(Facet.GATE), entities),
        "bypass": _estimate(state.get(Facet.BYPASS), entities),
        "road": _estimate(state.get(Facet.ROAD), entities),
        "traffic": _each(state, Facet.TRAFFIC, entities),
        "controller": _each(state, Facet.CONTROLLER, entities),
        "no_evidence": [facet.value for facet in _FACETS if facet not in reported],
        "contested": any(e.contested for e in state.estimates),
        "last_report": _day(max(last, default=None)),
        "evidence": _evidence(state),
    }


def event_object(event: Event, *, entities: Entities) -> Json:
    """Return an event as ``landbridge events --json`` prints it."""
    place = entities.get(event.place) if event.place else None
    return {
        "id": event.id,
        "type": event.type,
        **_span(event.interval),
        "place": event.place,
        "place_name": place.name if place else event.place,
        "attributes": {
            attribute.name: [
                {
                    "value": position.value,
                    "name": entities[position.value].name if position.value in entities else None,
                    "origins": list(position.origins),
                    "claims": list(position.claims),
                }
                for position in attribute.positions
            ]
            for attribute in event.attributes
        },
        "denials": list(event.denials),
        "claims": list(event.claims),
    }


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
