"""What a document says around a mention: the places and crossings it names, and where."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from landbridge.entities.outline import outline
from landbridge.entities.salience import Outline, Reading, Topic
from landbridge.entities.vicinity import Vicinity
from landbridge.lexicon.bearers import Around
from landbridge.lexicon.fold import plain
from landbridge.lexicon.gazetteer import Gazetteer, Hit
from landbridge.model.document import Document
from landbridge.model.entity import PLACES, Entity, EntityKind

NEAR = 1500
"""Code points on either side within which a crossing named is part of the passage: about two
paragraphs of a report."""


@dataclass(frozen=True, slots=True)
class Context:
    """A document's names.

    Attributes:
        hits: Every known name outside page furniture, in order.
        named: Id of each entity named unambiguously, to the plain spellings it was named by.
        mentions: How often each of them is named.
        countries: How often each country, or a place in it, is named.
        places: Unambiguous places with a position.
        crossings: (start, entity) of each crossing named, in order.
        outlines: What is named as a location, by what a bare phrase may look for.
        text: The document's text.
        vicinity: Every name as a clue to where the document is set.
    """

    hits: tuple[Hit, ...]
    named: Mapping[str, frozenset[str]]
    mentions: Counter[str]
    countries: Counter[str]
    places: tuple[Entity, ...]
    crossings: tuple[tuple[int, Entity], ...]
    outlines: Mapping[Topic, Outline]
    text: str
    vicinity: Vicinity

    @property
    def around(self) -> Around:
        """What the document names beyond doubt."""
        return Around(named=self.named.keys(), countries=self.countries.keys())

    def read(self, topic: Topic, offset: int) -> Reading:
        """Return which crossing, town or area is spoken of at an offset, or a refusal."""
        return self.outlines[topic].read(offset)

    def region(self, offset: int) -> tuple[int, ...]:
        """Return what tells one offset from another for every bare phrase."""
        return tuple(at for topic in Topic for at in self.outlines[topic].around(offset))

    def covering(self, start: int, end: int) -> Hit | None:
        """Return the longer name that a span is a part of, or None."""
        at = bisect_right(self.hits, start, key=attrgetter("start")) - 1
        if at < 0:
            return None
        hit = self.hits[at]
        inside = end <= hit.end and end - start < hit.end - hit.start
        return hit if inside else None

    def over(self, offset: int) -> Hit | None:
        """Return the name that begins before an offset and ends behind it, or None."""
        at = bisect_right(self.hits, offset - 1, key=attrgetter("start")) - 1
        return self.hits[at] if at >= 0 and self.hits[at].end > offset else None

    def names_near(self, offset: int) -> frozenset[str]:
        """Return the ids named within ``NEAR`` code points of an offset, on either side."""
        return frozenset(
            e.id for h in self.hits if abs(h.start - offset) <= NEAR for e in h.entities
        )


def _sections(document: Document) -> list[tuple[int, int]]:
    """Return the spans of the document's own text."""
    return [(s.start, s.end) for s in document.sections if s.kind.is_own]


def _shifted(hits: Sequence[Hit], by: int) -> list[Hit]:
    return [replace(h, start=h.start + by, end=h.end + by) for h in hits]


def _spellings(hits: Sequence[Hit]) -> dict[str, frozenset[str]]:
    """Return the plain spellings each unambiguous entity is named by."""
    spellings: dict[str, set[str]] = {}
    for hit in hits:
        if len(hit.entities) == 1:
            spellings.setdefault(hit.entities[0].id, set()).add(plain(hit.text))
    return {entity: frozenset(written) for entity, written in spellings.items()}


def read_context(document: Document, gazetteer: Gazetteer) -> Context:
    """Return the names of a document, found in its own sections only."""
    hits = tuple(
        hit
        for start, end in _sections(document)
        for hit in _shifted(gazetteer.find(document.text[start:end]), start)
    )
    sure = [hit.entities[0] for hit in hits if len(hit.entities) == 1]
    countries = Counter(
        country for entity in sure if entity.country for country in entity.country.split("/")
    )
    places = {e.id: e for e in sure if e.kind in PLACES and e.lon is not None}
    return Context(
        hits=hits,
        named=_spellings(hits),
        mentions=Counter(e.id for e in sure),
        countries=countries,
        places=tuple(places.values()),
        crossings=tuple(
            (h.start, h.entities[0]) for h in hits if h.entities[0].kind is EntityKind.CROSSING
        ),
        outlines={topic: outline(document, hits, gazetteer, topic) for topic in Topic},
        text=document.text,
        vicinity=Vicinity([document.text[a:b] for a, b in _sections(document)], gazetteer),
    )
