"""Rates: "40 trucks a day", "$300 a tonne", "1,500 people daily"."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from landbridge.claims.numberparse import Word, unit_words
from landbridge.lexicon.tables import listed, table

_EACH = frozenset({"a", "an", "per", "each", "every", "/"})
_PRICED = frozenset({"money", "mass", "volume"})
_TIME = frozenset({"hour", "day", "night", "week", "month", "year"})
_ADVERBS = frozenset({"hourly", "daily", "nightly", "weekly", "monthly", "yearly", "annually"})


class Rate(NamedTuple):
    """What a number is told for each of, and the index after its words."""

    per: str
    after: int


@cache
def _rates() -> Mapping[str, str]:
    """Return the words of ``numbers.tsv`` a number may be told for each of, and their first form."""
    rows = (listed(row["phrase"]) for row in table("numbers") if row["kind"] == "rate")
    return {word: words[0] for words in rows for word in words}


def rate_at(words: Sequence[Word], at: int, *, unit: str | None) -> Rate | None:
    """Read a rate after a number and its unit.

    "A truck" after a price is a rate; after men it may be what they were given.

    Args:
        words: Tokens of the text.
        at: Index after the number and what it counts.
        unit: Unit of the number, or None when it is bare.
    """
    if unit is None or at >= len(words):
        return None
    if words[at].low in _ADVERBS:
        return Rate(_rates()[words[at].low], at + 1)
    if at + 1 >= len(words) or words[at].low not in _EACH:
        return None
    told = _rates().get(words[at + 1].low)
    if told is None or words[at + 1].low in _ADVERBS:
        return None
    kind = unit_words().get(unit.lower(), ("", ""))[1]
    clear = told in _TIME or kind in _PRICED or words[at].low in ("per", "/")
    return Rate(told, at + 2) if clear else None
