"""What stands before the first sentence of an entry: a bullet, a time, a label with a colon.

"- Access: main road cut", "14:20 \u2013 rebels enter Singa" and "Batken: two posts quiet" put the small
parser off what follows. A bullet and a time are left out of the parse, as a dateline is. A label is
parsed by itself, so that what it heads is parsed as the sentence it is, and then joined to it: its
words may still hedge or place what is told. A headline is likewise cut at a semicolon, for good.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, cast

from spacy.attrs import SENT_START
from spacy.tokens import Doc, Token

from landbridge.claims.mendverbs import hang
from landbridge.claims.reporting import reporting

if TYPE_CHECKING:
    from thinc.types import Ints2d

_BULLET = r"(?:[-\u2013\u2014*\u2022\u00b7\u25aa\u25cf>]\s+)"
_CLOCK = (
    r"\[?(?:[01]?\d|2[0-3])[:h][0-5]\d\]?(?: ?[ap]\.?m\.?)?(?: (?:GMT|UTC|EST|EET|CET|local time))?"
)
STAMP = re.compile(rf"{_BULLET}?(?:{_CLOCK}\s?(?:[-\u2013\u2014|:,]\s?)?(?=\S))|{_BULLET}(?=\S)")
"""A bullet, a time of day or both, before an entry ("- ", "14:20 \u2013 ")."""

LONGEST = 6
"""Most words of a label."""
FEWEST = 3
"""Fewest words that a label heads."""
_TOLD = "told"
"""Under this key of ``Doc.user_data`` stands the index of the first word that a label heads."""
_FULL_STOPS = frozenset({".", "!", "?", "\u2026", '"', "\u201d", "'", "\u2019"})
_NO_LABEL = frozenset(
    {"if", "unless", "once", "when", "while", "not", "never", "no", "nor", "who", "what", "said"}
    | {"he", "she", "it", "they", "we", "i", "you", "there", "this", "that", "these", "those"}
    | {"is", "are", "was", "were", "has", "have", "had", "will", "told", "saying", "be", "to"}
)
"""Words of a clause or of a question, of which no label is made."""


def mark_openings(doc: Doc) -> None:
    """Say, before a paragraph is parsed, where what its label heads begins, and the halves of a headline."""
    told = _behind_label(doc)
    if told is not None:
        doc[told].is_sent_start = True
        mark_told(doc, told)
    if doc[-1].text not in _FULL_STOPS:
        _cut_at_semicolons(doc)


def _cut_at_semicolons(doc: Doc) -> None:
    """Say that a sentence begins behind each semicolon outside brackets."""
    depth = 0
    for token in doc[:-1]:
        depth += (token.text == "(") - (token.text == ")")
        if token.text == ";" and depth == 0:
            token.nbor(1).is_sent_start = True


def join_openings(doc: Doc) -> None:
    """Hang a label, once it is parsed, under the head of the sentence it stands before."""
    told = told_from(doc)
    if told == 0:
        return
    head = doc[told].sent.root
    for token in doc[:told]:
        if token.head == token:
            hang(token, head, "punct" if token.is_punct else "dep")
    starts = doc.to_array(SENT_START)
    starts[1 : told + 1] = 0
    doc.from_array(SENT_START, cast("Ints2d", starts))


def mark_told(doc: Doc, at: int) -> None:
    """Keep with a paragraph the index of the first word that its label heads."""
    doc.user_data[_TOLD] = at


def told_from(doc: Doc) -> int:
    """Return the index of the first word that is told, behind any label."""
    told: int = doc.user_data.get(_TOLD, 0)
    return told


def opens(word: Token) -> bool:
    """Tell whether a word is the first of its sentence, or the first behind the label before it."""
    return word.i in {word.sent.start, told_from(word.doc)}


def _behind_label(doc: Doc) -> int | None:
    """Return the index of the word behind a label's colon, or None where the paragraph has no label."""
    colon = next((t for t in doc[: LONGEST + 1] if t.text == ":"), None)
    if colon is None or not any(t.is_alpha for t in doc[: colon.i]):
        return None
    if sum(t.is_alpha for t in doc[colon.i + 1 :]) < FEWEST:
        return None
    label = {t.lower_ for t in doc[: colon.i]}
    return None if label & (_NO_LABEL | _telling()) else colon.i + 1


@cache
def _telling() -> frozenset[str]:
    """Return the forms of verbs that tell, before whose colon stands who told."""
    verbs = reporting("V")
    endings = ("s", "ed", "d", "ing")
    return frozenset(f"{verb}{ending}" for verb in verbs for ending in endings)
