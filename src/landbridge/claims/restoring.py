"""Parse a headline or note again with the words it leaves out.

Such a word takes no room: it begins and ends where the next word begins, so that every span of the
text is what it was. A second parse that makes no clause there is thrown away.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from landbridge.claims.annotating import annotated
from landbridge.claims.copulas import Missing
from landbridge.claims.elided import missing_words
from landbridge.claims.openings import mark_told, told_from

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


class Parsed(NamedTuple):
    """A parse with the offsets of its words in the text it is of.

    Attributes:
        doc: The parse.
        starts: Offset of each token, in code points.
        ends: Offset after each token; that of a word put back is its start.
    """

    doc: Doc
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def restored(parsed: Parsed, nlp: Language) -> Parsed:
    """Return a parse with the words that its text leaves out, where they make it a sentence."""
    missing = missing_words(parsed.doc)
    if not missing:
        return parsed
    order = _order(parsed.doc, missing)
    fuller = _with_words(parsed, order, nlp)
    next(annotated(nlp, [fuller.doc]))
    places = {old: new for new, (old, put) in enumerate(order) if put is None}
    return fuller if all(_makes_clause(fuller.doc, m, places) for m in missing) else parsed


def _order(doc: Doc, missing: Sequence[Missing]) -> list[tuple[int, str | None]]:
    """Return the words of the fuller text: the index of each old one, a new one with that behind it."""
    order: list[tuple[int, str | None]] = []
    for token in doc:
        order.extend((token.i, one.word) for one in missing if one.at == token.i)
        order.append((token.i, None))
    return order


def _with_words(parsed: Parsed, order: Sequence[tuple[int, str | None]], nlp: Language) -> Parsed:
    """Return a text with words put in, not yet parsed."""
    old = parsed.doc
    words = [old[at].text if put is None else put for at, put in order]
    spaces = [put is not None or bool(old[at].whitespace_) for at, put in order]
    doc = Doc(nlp.vocab, words=words, spaces=spaces)
    for token, (at, put) in zip(doc, order, strict=True):
        if put is None:
            token.norm_ = old[at].norm_
            if at > 0 and old[at].is_sent_start:
                token.is_sent_start = True
    told = told_from(old)
    if told > 0:
        mark_told(doc, next(n for n, (at, _) in enumerate(order) if at == told))
    return Parsed(
        doc,
        starts=tuple(parsed.starts[at] for at, _ in order),
        ends=tuple((parsed.ends if put is None else parsed.starts)[at] for at, put in order),
    )


def _makes_clause(doc: Doc, missing: Missing, places: Mapping[int, int]) -> bool:
    """Tell whether a second parse has a verb with a subject where a word was put back."""
    sign = doc[places[missing.sign]]
    put = doc[places[missing.at] - 1]
    if missing.word == "that":
        return put.dep_ == "mark"
    verb = sign if missing.word == "the" else put
    verb = verb.head if verb.dep_ in {"aux", "auxpass"} else verb
    return any(c.dep_ in _SUBJECTS for c in verb.children)
