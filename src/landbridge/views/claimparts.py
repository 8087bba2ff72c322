"""The parts of a claim as JSON: spans, mentions, numbers, sources; see ``contract``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from landbridge.model.claim import Claim, Mention, Quantity, Step, When, Where
from landbridge.model.document import Document
from landbridge.model.entity import Entity
from landbridge.model.interval import Interval

Json = dict[str, Any]
Entities = Mapping[str, Entity]


def day_part(day: date | None) -> str | None:
    """Return a day in ISO 8601, or None."""
    return day.isoformat() if day else None


def published_part(document: Document) -> str | None:
    """Return the first day of publication, or None."""
    return day_part(document.published.interval.start) if document.published else None


def span_part(interval: Interval | None) -> Json:
    """Return a span of days, half-open."""
    if interval is None:
        return {"from": None, "to": None, "precision": None}
    return {
        "from": day_part(interval.start),
        "to": day_part(interval.end),
        "precision": interval.precision.value,
    }


def mention_part(mention: Mention, entities: Entities) -> Json:
    """Return a mention with its entity, and what it was read as and why where it names nothing itself."""
    entity = entities.get(mention.entity) if mention.entity else None
    part: Json = {
        "text": mention.text,
        "id": mention.entity,
        "name": entity.name if entity else None,
    }
    if mention.reason is not None:
        part |= {"antecedent": mention.antecedent, "reason": mention.reason}
    return part


def arguments_part(claim: Claim, entities: Entities) -> Json:
    """Return each role's first mention; further ones stand in its ``others``."""
    found: dict[str, Json] = {}
    for argument in claim.arguments:
        mention = mention_part(argument.mention, entities)
        if argument.role in found:
            found[argument.role].setdefault("others", []).append(mention)
        else:
            found[argument.role] = mention
    return found


def quantity_part(quantity: Quantity) -> Json:
    """Return a number as stated."""
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
        "per": quantity.per,
    }


def when_part(when: When | None) -> Json | None:
    """Return when a claim holds, or None."""
    if when is None:
        return None
    return {"text": when.text, **span_part(when.interval), "anchor": when.anchor}


def where_part(where: Where | None, entities: Entities) -> Json | None:
    """Return where a claim holds, or None."""
    if where is None:
        return None
    entity = entities.get(where.mention.entity) if where.mention.entity else None
    return {
        **mention_part(where.mention, entities),
        "lon": entity.lon if entity else None,
        "lat": entity.lat if entity else None,
        "relation": where.relation,
    }


def step_part(step: Step) -> Json:
    """Return one source of a chain."""
    outlets = [
        {"outlet": c.outlet.text if c.outlet else None, **span_part(c.date)} for c in step.citations
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


def source_document_part(document: Document) -> Json:
    """Return the document a claim stands in."""
    return {
        "id": document.id,
        "title": document.title,
        "publisher": document.publisher,
        "published": published_part(document),
        "url": document.url,
        "path": document.path,
    }
