"""Ages, so that "Ahmed Musa, 34, a driver" counts nobody."""

from collections.abc import Sequence

from landbridge.claims.numberparse import Amount, Word

OLDEST = 110
"""Greatest age; a figure between commas above it is a count."""

_BEFORE = frozenset({"aged", "age", "ages"})
_PEOPLE = frozenset(
    {"children", "anyone", "people", "boys", "girls", "men", "women", "minors", "those"}
)


def age_at(words: Sequence[Word], amount: Amount, *, after: int, unit: str | None) -> int | None:
    """Return the index after an age's words, or None when the number is no age.

    Args:
        words: Tokens of the text.
        amount: The number.
        after: Index after the number and what it counts.
        unit: What it counts.
    """
    old = [word.low for word in words[after : after + 2]]
    if unit in ("years", "months") and "old" in (old[:1] if old[:1] != ["-"] else old[1:]):
        return after + 1 + (old[0] == "-")
    if unit is not None or (amount.high or amount.low) > OLDEST:
        return None
    before = [word.low for word in words[max(amount.first - 2, 0) : amount.first]]
    spanned = amount.comparator in ("less than", "more than") and before[-1:] != []
    told = before[-1:] and before[-1] in _BEFORE
    if told or (before == ["age", "of"]) or (spanned and before[-1] in _PEOPLE):
        return amount.after
    return amount.after if _stands_after_name(words, amount) else None


def _stands_after_name(words: Sequence[Word], amount: Amount) -> bool:
    """Tell whether a bare figure stands between commas after two names ("Ahmed Musa, 34, ...")."""
    alone = amount.after - amount.first == 1 and words[amount.first].kind == "figure"
    if not alone or amount.first < 3 or amount.after >= len(words):  # noqa: PLR2004 - two names and a comma
        return False
    first, last, comma = words[amount.first - 3 : amount.first]
    named = all(w.kind == "word" and w.text[0].isupper() for w in (first, last))
    return named and comma.low == "," and words[amount.after].low in (",", ")", "-")
