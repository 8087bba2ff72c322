"""The place that opens a paragraph in capitals before a dash: "KAMANYOLA, 18 February - Rebels entered"."""

import re
from functools import cache

from landbridge.lexicon.tables import listed, table

_CAPITALS = r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'\u2019-]"
_OPENING = re.compile(
    rf"(?P<place>{_CAPITALS}{{2,30}}(?: {_CAPITALS}{{1,30}}){{0,2}})"
    r"(?:,[^\n()]{1,60}?)? ?(?:--|[-\u2013\u2014]) "
)


def opening_place(paragraph: str) -> tuple[int, int] | None:
    """Return the span of the place a paragraph opens with, or None; "BORDER - " is a heading.

    A place before an agency's name ("BEIRUT (Reuters) - ") is where the reporter sits, and none.

    Args:
        paragraph: Its text; only what stands before the first dash counts.
    """
    found = _OPENING.match(paragraph)
    if found is None or any(map(_is_common, found["place"].lower().split())):
        return None
    return found.span("place")


def _is_common(word: str) -> bool:
    """Tell whether a word is a noun of the tables, or its plural."""
    return not _common().isdisjoint({word, word.removesuffix("s"), word.removesuffix("es")})


@cache
def _common() -> frozenset[str]:
    """Return the nouns of the tables, which name no place by themselves."""
    own = (row["lemma"] for row in table("nouns"))
    others = (lemma for row in table("wordnet_nouns") for lemma in listed(row["lemmas"]))
    return frozenset((*own, *others))
