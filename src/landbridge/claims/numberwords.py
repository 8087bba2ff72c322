"""Number words and figures: what "twenty-five", "1,500" or "two hundred" amount to."""

from collections.abc import Sequence
from functools import cache

from landbridge.lexicon.tables import listed, table

LONGEST_FIGURE = 15
"""Digits a figure may have; more is an identifier, and a float would not hold it exactly."""


@cache
def word_values(kind: str) -> dict[str, int]:
    """Return the words of one kind (small, tens, scale, ordinal) of ``numbers.tsv`` and their values."""
    return {
        word: int(row["value"])
        for row in table("numbers")
        if row["kind"] == kind
        for word in listed(row["phrase"])
    }


@cache
def listed_words(kind: str) -> frozenset[str]:
    """Return the words of one kind (stop, linker, irregular plural, fraction, change, numbered name) of ``numbers.tsv``."""
    rows = (row for row in table("numbers") if row["kind"] == kind)
    return frozenset(word for row in rows for word in listed(row["phrase"]))


def read_figure(text: str) -> float | None:
    """Return the value of digits with optional thousands commas and decimals, or None when too long."""
    digits = text.replace(",", "")
    return float(digits) if len(digits) <= LONGEST_FIGURE else None


def _below_hundred(words: Sequence[str], at: int) -> tuple[int, int]:
    small, tens = word_values("small"), word_values("tens")
    if words[at] in small:
        return small[words[at]], at + 1
    if words[at] not in tens:
        return 0, at
    value, after = tens[words[at]], at + 1
    unit = after + 1 if after < len(words) and words[after] == "-" else after
    if unit < len(words) and 0 < small.get(words[unit], 0) < 10:  # noqa: PLR2004 - one digit
        return value + small[words[unit]], unit + 1
    return value, after


def number_at(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """Read the longest number made of words that begins at an index.

    Args:
        words: Lower-case words; a hyphen is a word of its own.
        at: Index of the first word.

    Returns:
        (value, index after the last word), or None when no number word stands there.
    """
    scales = word_values("scale")
    total, current, here = 0, 0, at
    while here < len(words):
        value, after = _below_hundred(words, here)
        if after > here:
            if current % 100:
                break
            current, here = current + value, after
        elif words[here] in scales and here > at:
            scale = scales[words[here]]
            total, current = _scaled(total, current, scale)
            here += 1
        elif words[here] == "and" and here > at and current % 100 == 0 and _more(words, here + 1):
            here += 1
        else:
            break
    return (total + current, here) if here > at else None


def _scaled(total: int, current: int, scale: int) -> tuple[int, int]:
    if scale < 1000:  # noqa: PLR2004 - dozen, score and hundred multiply only what stands before
        return total, current * scale
    return total + current * scale, 0


def _more(words: Sequence[str], at: int) -> bool:
    known = word_values("small").keys() | word_values("tens").keys()
    return at < len(words) and words[at] in known and words[at - 2] in word_values("scale")
