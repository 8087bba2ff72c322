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
    """The head noun, the whole phrase, and the index after its last token; None when there is none."""

    unit: str | None
    text: str | None
    after: int


@cache
def _listed_words(kind: str) -> frozenset[str]:
    rows = (row for row in table("numbers") if row["kind"] == kind)
    return frozenset(word for row in rows for word in listed(row["phrase"]))


def counted_at(words: Sequence[Word], at: int, *, singular: bool) -> Counted:
    """Return what is counted from a token on.

    Args:
        words: Tokens of the text.
        at: Index after the number.
        singular: Whether the number is one, so that the noun carries no plural ending.
    """
    here = at + 1 if at < len(words) and words[at].low == "-" else at
    measure = _measure(words, here)
    if measure is not None:
        return measure
    begin = here
    while here < len(words) and here - begin < 3 and words[here].low in _listed_words("linker"):  # noqa: PLR2004
        here += 1
    one_of = singular and here > begin
    run = _run(words, here)
    head = _head([words[index].low for index in run], singular=singular and not one_of)
    if head is None:
        return Counted(None, None, at)
    text = " ".join(words[index].text for index in run[: head + 1])
    return Counted(words[run[head]].low, text, run[head] + 1)


def _measure(words: Sequence[Word], at: int) -> Counted | None:
    for length in (2, 1):
        spelling = " ".join(word.low for word in words[at : at + length])
        if at + length <= len(words) and spelling in unit_words():
            text = " ".join(word.text for word in words[at : at + length])
            return Counted(unit_words()[spelling][0], text, at + length)
    return None


def _run(words: Sequence[Word], at: int) -> list[int]:
    run: list[int] = []
    stops = _listed_words("stop")
    for index, word in enumerate(words[at : at + PHRASE_LENGTH * 2], start=at):
        if word.low == "-" and run:
            continue
        if word.kind != "word" or word.low in stops or len(run) == PHRASE_LENGTH:
            break
        run.append(index)
    return run


def _head(low: Sequence[str], *, singular: bool) -> int | None:
    if not singular:
        irregular = _listed_words("irregular plural")
        for at, word in enumerate(low):
            if word in irregular or _PLURAL.match(word):
                return at
    end = next((i for i, word in enumerate(low) if i and word.endswith(("ed", "ing"))), len(low))
    return end - 1 if 0 < end <= 3 else (0 if low else None)  # noqa: PLR2004 - a short noun phrase
