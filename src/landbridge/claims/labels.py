"""Speakers that stand apart from a sentence: ``Mayor: the gate is shut``, ``"A" - the mayor``."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from landbridge.claims.attribution import Attribution
from landbridge.claims.edges import Interval
from landbridge.claims.parser import Passage
from landbridge.claims.sourcekind import can_speak
from landbridge.claims.spans import hull
from landbridge.model.claim import Attitude
from landbridge.model.document import SectionKind

LONGEST = 8
"""Most tokens of a name that labels a paragraph."""

FEWEST = 3
"""Fewest words that a label can have said."""

_DASHES = frozenset({"-", "--", "\u2013", "\u2014", "\u2015"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def labelled(passage: Passage) -> Iterator[Attribution]:
    """Yield the speaker that a paragraph opens or ends with, set off by a colon or a dash."""
    yield from _opening(passage)
    yield from _closing(passage)


def _opening(passage: Passage) -> Iterator[Attribution]:
    """Read "Mayor: the gate is shut" and "Reuters: rebels took Bunagana"."""
    doc = passage.doc
    colon = next((t for t in doc[: LONGEST + 1] if t.text == ":"), None)
    if colon is None or colon.i == 0:
        return
    name = doc[_first_word(doc[: colon.i]) : colon.i]
    rest = doc[colon.i + 1 :]
    if _names_speaker(name) and sum(t.is_alpha for t in rest) >= FEWEST:
        yield from _said(name.root, colon, hull(passage, rest))


def _closing(passage: Passage) -> Iterator[Attribution]:
    """Read a quotation, or a headline, that is followed by a dash and a name."""
    doc = passage.doc
    dash = next((t for t in reversed(doc[-LONGEST - 1 :]) if t.text in _DASHES), None)
    if dash is None or dash.i == 0:
        return
    name, said = doc[dash.i + 1 :], doc[: dash.i]
    signs = said[-1].is_quote or passage.kind is SectionKind.HEADLINE
    if signs and _names_speaker(name) and sum(t.is_alpha for t in said) >= FEWEST:
        yield from _said(name.root, dash, hull(passage, said))


def _said(source: Token, cue: Token, content: Interval | None) -> Iterator[Attribution]:
    """Yield the attribution of a label."""
    if content is not None:
        yield Attribution(source, (cue, cue), content, "say", Attitude.NEUTRAL)


def _first_word(tokens: Span) -> int:
    """Return the index of the first token that is a word: a bullet or mark may stand before."""
    return next((t.i for t in tokens if t.is_alpha), tokens.start)


def _names_speaker(name: Span) -> bool:
    """Tell whether a short span is the name or description of somebody who can speak."""
    words = [t for t in name if t.is_alpha]
    if not words or len(name) > LONGEST or any(t.tag_ in _FINITE for t in words):
        return False
    return name.root.pos_ in {"NOUN", "PROPN"} and can_speak(name.root, alone=len(words) == 1)
