"""Outline a document: what it names as a location, for each thing a bare phrase may look for."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from landbridge.entities.footing import in_passing, is_location
from landbridge.entities.phrase import Noun, nouns, plain_modifiers
from landbridge.entities.provisional import provisional, slug
from landbridge.entities.salience import KINDS, Naming, Outline, Topic
from landbridge.lexicon.datelines import opening_place
from landbridge.lexicon.gazetteer import Gazetteer, Hit
from landbridge.model.document import Document, SectionKind
from landbridge.model.entity import Entity, EntityKind

HEADLINE, DATELINE, TEXT = 4, 2, 1
"""Weights of a naming: what a headline names first a report is about; what it names beside that, and a
dateline, count less."""
_DATELINE = re.compile(r"[^.\n]{2,90}?\s[-\u2013\u2014(]")
_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")
_NEARBY = 45
CONTRAST = re.compile(
    r"\b(?:other|another|second|third|next|nearest|nearby|neighbouring|neighboring|former|remaining|first"
    r"|last|only|rest|both|two|three|every|each|any|no)\b",
    re.IGNORECASE,
)
"""Words by which "the other crossing" is not the one spoken of."""


def _looks_for(topic: Topic, noun: Noun) -> bool:
    """Tell whether a head noun without a name is a bare phrase of the topic; areas are none."""
    match topic:
        case Topic.GATE:
            return noun.kind is EntityKind.CROSSING and noun.use == "facility"
        case Topic.TOWN:
            return noun.use == "settlement"
        case Topic.AREA:
            return False


@cache
def bare_phrase(topic: Topic) -> re.Pattern[str]:
    """Return the pattern of "the gate" or "the border town" without a name."""
    words = sorted(
        (n.noun for n in nouns().values() if _looks_for(topic, n)), key=len, reverse=True
    )
    listed = "|".join(map(re.escape, words)) or r"(?!)"
    return re.compile(
        rf"\b(?:[Tt]he|[Tt]his|[Ii]ts)\s((?:[a-z]+\s){{0,2}}?)(?:{listed})\b(?!\s+(?:of|at|in)\b)"
    )


@cache
def _unknown(topic: Topic) -> re.Pattern[str]:
    """Return the pattern of "the X crossing" or "the town of X", X being a name."""
    words = "|".join(
        re.escape(n.noun)
        for n in sorted(nouns().values(), key=lambda n: -len(n.noun))
        if _looks_for(topic, n)
    )
    name = r"((?:[^\W\d_a-z][\w'\u2019-]+\s?){1,3}?)"
    before = rf"\b[Tt]he\s{name}\s?(?:{words})\b" if topic is Topic.GATE else r"(?!)()"
    return re.compile(rf"{before}|\b(?:{words or '(?!)'})\s(?:of|at)\s{name}(?=[\s,.;:)]|\Z)")


def _strange(
    document: Document, hits: Sequence[Hit], topic: Topic, paragraphs: Sequence[tuple[int, int]]
) -> Iterator[Naming]:
    """Yield places called crossings or towns that no table has: they are spoken of too."""
    kind = EntityKind.CROSSING if topic is Topic.GATE else EntityKind.TOWN
    for found in _unknown(topic).finditer(document.text):
        name = (found.group(1) or found.group(2)).strip()
        known = any(h.start < found.end() and found.start() < h.end for h in hits)
        owned = any(low <= found.start() < high for low, high in paragraphs)
        if owned and not known and name.split()[0].lower() not in plain_modifiers():
            entity = provisional(kind=kind, name=name, key=slug(name))
            yield Naming(found.start(), entity, TEXT, introduced=True)


def _datelined(
    document: Document, hits: Sequence[Hit], topic: Topic, paragraphs: Sequence[tuple[int, int]]
) -> Iterator[Naming]:
    """Yield towns that no table has and that open a paragraph in capitals ("KAMANYOLA - ")."""
    for low, high in paragraphs if topic is Topic.TOWN else ():
        span = opening_place(document.text[low:high])
        start, end = (low + span[0], low + span[1]) if span else (0, 0)
        if span and not any(h.start < end and start < h.end for h in hits):
            name = document.text[start:end].title()
            entity = provisional(kind=EntityKind.TOWN, name=name, key=slug(name))
            yield Naming(start, entity, TEXT, introduced=True)


@cache
def _called(topic: Topic) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns of "the town of" before a name and ", the town" behind it."""
    use = "settlement" if topic is Topic.TOWN else "area"
    words = "|".join(re.escape(n.noun) for n in nouns().values() if n.use == use)
    return (
        re.compile(rf"\b(?:{words})\s+(?:of\s+)?\Z", re.IGNORECASE),
        re.compile(
            rf"(?:\s+(?:{words})\b|,\s+(?:the|an?)\s[^,.;]{{0,40}}\b(?:{words})\b)", re.IGNORECASE
        ),
    )


def paragraphs_of(document: Document) -> tuple[tuple[int, int], ...]:
    """Return the spans of the paragraphs of a document's own text."""
    return tuple(
        (section.start + found.start(), section.start + found.end())
        for section in document.sections
        if section.kind.is_own
        for found in _PARAGRAPH.finditer(document.text[section.start : section.end])
    )


def outline(document: Document, hits: Sequence[Hit], gazetteer: Gazetteer, topic: Topic) -> Outline:
    """Return a document's outline for a topic, its own bare phrases read as they come.

    Args:
        document: Whose text and title count.
        hits: Its known names, in order.
        gazetteer: Gives the crossing a town has.
        topic: What is looked for.
    """
    paragraphs = paragraphs_of(document)
    named = [
        *_in_title(document, gazetteer, topic),
        *_in_text(document, hits, gazetteer, topic),
        *_strange(document, hits, topic, paragraphs),
        *_datelined(document, hits, topic, paragraphs),
    ]
    named.sort(key=lambda naming: naming.start)
    for found in bare_phrase(topic).finditer(document.text):
        inside = any(h.start < found.end() and found.start() < h.end for h in hits)
        owned = any(low <= found.start() < high for low, high in paragraphs)
        if inside or not owned or CONTRAST.search(found.group(1)):
            continue
        read = Outline(tuple(named), paragraphs).read(found.start()).entity
        if read is not None:
            named.append(Naming(found.start(), read, TEXT, introduced=True))
            named.sort(key=lambda naming: naming.start)
    return Outline(tuple(named), paragraphs)


def _in_title(document: Document, gazetteer: Gazetteer, topic: Topic) -> Iterator[Naming]:
    """Yield each place of the title once."""
    title = document.title or ""
    seen: set[str] = set()
    for hit in gazetteer.find(title):
        for entity, introduced in _meant(hit, title, gazetteer, topic):
            if entity.id not in seen:
                seen.add(entity.id)
                yield Naming(-1, entity, DATELINE if seen - {entity.id} else HEADLINE, introduced)


def _in_text(
    document: Document, hits: Sequence[Hit], gazetteer: Gazetteer, topic: Topic
) -> Iterator[Naming]:
    """Yield the places named as locations in the text, in order."""
    title = (document.title or "").strip()
    body = next((s.start for s in document.sections if s.kind is SectionKind.BODY), 0)
    dated = _DATELINE.match(document.text, body)
    for hit in hits:
        weight = DATELINE if dated and body <= hit.start and hit.end <= dated.end() else TEXT
        around = document.text[max(0, hit.start - len(title)) : hit.end + len(title)]
        again = bool(title) and hit.start < body and title in around
        for entity, introduced in _meant(hit, document.text, gazetteer, topic):
            yield Naming(hit.start, entity, 0 if again else weight, introduced)


def _meant(
    hit: Hit, text: str, gazetteer: Gazetteer, topic: Topic
) -> Iterator[tuple[Entity, bool]]:
    """Yield what a name says for a topic: at most one entity, and whether it is called so."""
    if len(hit.entities) != 1:
        return
    entity = hit.entities[0]
    if topic is Topic.GATE:
        yield from _gate(entity, hit, text, gazetteer)
    elif entity.kind is EntityKind.TOWN:
        if is_location(entity, text, hit.start, hit.end):
            yield entity, _is_called(topic, text, hit)
    elif entity.kind in KINDS[topic] and not in_passing(text, hit.start, hit.end):
        yield entity, _is_called(topic, text, hit)


def _gate(
    entity: Entity, hit: Hit, text: str, gazetteer: Gazetteer
) -> Iterator[tuple[Entity, bool]]:
    """Yield a crossing named, or the one crossing of a town named as a location."""
    if entity.kind is EntityKind.CROSSING:
        yield entity, True
        return
    served = gazetteer.crossings_of(entity.id)
    if len(served) == 1 and not in_passing(text, hit.start, hit.end):
        yield served[0], False


def _is_called(topic: Topic, text: str, hit: Hit) -> bool:
    """Tell whether the words round a name call it a town, or an area."""
    before, behind = _called(topic)
    return (
        before.search(text[max(0, hit.start - _NEARBY) : hit.start]) is not None
        or behind.match(text[hit.end : hit.end + 2 * _NEARBY]) is not None
    )
