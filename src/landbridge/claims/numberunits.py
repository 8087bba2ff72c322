"""Find the noun a number counts, without a parser: "Iraqi Shiite militia operatives" -> operatives."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from landbridge.claims.numberparse import Word, unit_words
from landbridge.lexicon.tables import listed, table

PHRASE_LENGTH = 6
"""Words a counted phrase may have; longer ones in reporting are a noun and its verb."""

_PLURAL = re.compile(r"(?!.*(?:ss|ous|us|is|'s)\Z)[^\W\d_].+s\Z")


class Counted(NamedTuple):
    """The head noun or unit of measure, None when there is none, and the tokens of the whole phrase."""

    unit: str | None
    first: int
    after: int


@cache
def listed_words(kind: str) -> frozenset[str]:
    """Return the words of one kind (stop, linker, irregular plural, fraction) of ``numbers.tsv``."""
    rows = (row for row in table("numbers") if row["kind"] == kind)
    return frozenset(word for row in rows for word in listed(row["phrase"]))


def counted_at(words: Sequence[Word], at: int, *, singular: bool) -> Counted:
    """Return what is counted from a token on.

    Args:
        words: Tokens of the text.
        at: Index after the number.
        singular: Whether the number is one, so that the noun carries no plural ending.
    """
    hyphen = at < len(words) and words[at].low == "-"
    here = at + hyphen
    measure = _measure(words, here)
    if measure is not None:
        return measure
    if hyphen and here < len(words) and words[here].kind == "word":
        return Counted(words[here].low, here, here + 1)
    begin = here
    while here < len(words) and here - begin < 3 and words[here].low in listed_words("linker"):  # noqa: PLR2004
        here += 1
    one_of = singular and here > begin
    run = _run(words, here)
    head = _head([words[index].low for index in run], singular=singular and not one_of)
    if head is None:
        return Counted(None, at, at)
    return Counted(words[run[head]].low, run[0], run[head] + 1)


def _measure(words: Sequence[Word], at: int) -> Counted | None:
    for length in (2, 1):
        spelling = " ".join(word.low for word in words[at : at + length])
        if at + length <= len(words) and spelling in unit_words():
            return Counted(unit_words()[spelling][0], at, at + length)
    return None


def _run(words: Sequence[Word], at: int) -> list[int]:
    run: list[int] = []
    stops = listed_words("stop")
    if at + 1 < len(words) and words[at].kind == "figure" and words[at + 1].low in unit_words():
        at += 2
    for index, word in enumerate(words[at : at + PHRASE_LENGTH * 2], start=at):
        joined = word.kind in ("code", "figure") and words[index - 1].low == "-"
        if run and (word.low == "-" or joined):
            continue
        if word.kind != "word" or word.low in stops or len(run) == PHRASE_LENGTH:
            break
        run.append(index)
    return run


def _head(low: Sequence[str], *, singular: bool) -> int | None:
    if not singular:
        irregular = listed_words("irregular plural")
        for at, word in enumerate(low):
            if word in irregular or _PLURAL.match(word):
                return at
    end = next((i for i, word in enumerate(low) if i and word.endswith(("ed", "ing"))), len(low))
    return end - 1 if 0 < end <= 3 else (0 if low else None)  # noqa: PLR2004 - a short noun phrase
