"""Parts told as fractions of a whole: "half of them", "two-thirds of the 90 trucks"."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from landbridge.claims.numberparse import Amount, Word, comparators
from landbridge.claims.numberwords import word_values
from landbridge.lexicon.tables import listed, table

_ONES = frozenset({"a", "an", "one"})


class _Share(NamedTuple):
    words: tuple[str, ...]
    value: float | None
    low: float
    high: float
    counted: bool


@cache
def _shares() -> Mapping[str, tuple[_Share, ...]]:
    """Return the fractions and shares of ``numbers.tsv`` by their first word, longest first."""
    found: dict[str, list[_Share]] = {}
    for row in table("numbers"):
        if row["kind"] not in ("fraction", "share"):
            continue
        value = float(row["value"]) if row["value"] else None
        low, high, counted = float(row["low"]), float(row["high"]), row["kind"] == "fraction"
        for phrase in listed(row["phrase"]):
            share = _Share(tuple(phrase.split()), value, low, high, counted)
            found.setdefault(share.words[0], []).append(share)
    return {k: tuple(sorted(v, key=lambda s: -len(s.words))) for k, v in found.items()}


def share_at(words: Sequence[Word], low: Sequence[str], at: int) -> Amount | None:
    """Read a fraction before "of" that begins at a token, or None.

    Args:
        words: Tokens of the text.
        low: Their texts in lower case.
        at: Index of the first token, a comparator included.
    """
    comparator, here = comparators(low, at)
    times, begin = 1, here
    if here < len(words) and (low[here] in _ONES or low[here] in word_values("small")):
        times, here = max(word_values("small").get(low[here], 1), 1), here + 1
        here += here < len(words) and low[here] == "-"
    share = _share_at(low, here) or _share_at(low, begin)
    if share is None:
        return None
    first = begin if share.words[0] == low[begin] and not share.counted else here
    after = first + len(share.words)
    if after >= len(words) or low[after] != "of" or (times > 1 and not share.counted):
        return None
    high = min(share.high * times, 1.0)
    return Amount(
        first=at,
        after=after,
        value=None if share.value is None else min(share.value * times, 1.0),
        low=min(share.low * times, high),
        high=high,
        comparator=comparator if share.value is not None else " ".join(share.words),
    )


def _share_at(low: Sequence[str], at: int) -> _Share | None:
    for share in _shares().get(low[at], ()) if at < len(low) else ():
        if tuple(low[at : at + len(share.words)]) == share.words:
            return share
    return None
