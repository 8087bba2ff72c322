"""Find who says what in a paragraph: every sentence's sources, with quotations taken in."""

from collections.abc import Sequence

from spacy.tokens import Token

from landbridge.claims.attribution import Attribution
from landbridge.claims.checking import with_doubts
from landbridge.claims.labels import labelled
from landbridge.claims.parser import Passage
from landbridge.claims.quotation import extend_over_quotes, find_quotes, run_on
from landbridge.claims.sources import find_attributions

QUOTE_REACH = 400
"""How many code points may lie between a speaker and a further quotation in one paragraph."""

_PRESENT = frozenset({"we", "i", "you"})


def attribute(passage: Passage, *, after: Passage | None = None) -> list[Attribution]:
    """Find a paragraph's attributions, in the order of their cues.

    "We", "I" and "you" are nobody's source: they are the author, the reader, or who is quoted.

    Args:
        passage: The paragraph, its names marked.
        after: The next paragraph, which may say that this one's report was not checked.
    """
    found = [a for sentence in passage.doc.sents for a in find_attributions(passage, sentence)]
    found += labelled(passage)
    told = [a for a in found if a.source is None or _is_told_of(a.source)]
    quotes = find_quotes(passage.text, start=passage.start, end=passage.end)
    spoken = run_on(extend_over_quotes(told, quotes, passage=passage, reach=QUOTE_REACH), passage)
    return with_doubts(spoken, passage, after)


def _is_told_of(source: Token) -> bool:
    """Tell whether a source is somebody the text tells of, and not asked for ("who said so?")."""
    return source.lower_ not in _PRESENT and source.tag_ not in {"WP", "WDT", "WP$"}


def outermost(attributions: Sequence[Attribution], passage: Passage) -> list[Attribution]:
    """Return the attributions that stand inside no other one's content."""
    return [
        a
        for a in attributions
        if not any(_holds(other, a, passage) for other in attributions if other is not a)
    ]


def _holds(outer: Attribution, inner: Attribution, passage: Passage) -> bool:
    """Tell whether an attribution's cue stands in another one's content."""
    at = passage.start_of(inner.cue[0])
    return outer.cue != inner.cue and outer.content[0] <= at < outer.content[1]
