"""Find the noun a number counts, without a parser: "Iraqi Shiite militia operatives" -> operatives."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from landbridge.claims.numberparse import Word, unit_words
from landbridge.claims.numberwords import listed_words, word_values
from landbridge.claims.timetokens import single_words

PHRASE_LENGTH = 6
"""Words a counted phrase may have; longer ones in reporting are a noun and its verb."""

MODIFIERS = 2
"""Words a modifier before a comma may have: "20 Iraqi, Afghan and Pakistani fighters"."""

_PLURAL = re.compile(r"(?!.*(?:ss|ous|us|is|'s)\Z)[^\W\d_].+s\Z")


class Counted(NamedTuple):
    """The head noun or unit of measure, None when there is none, and the tokens of the whole phrase."""

    unit: str | None
    first: int
    after: int


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
    if here > begin and _is_count(words, here):
        return Counted(None, at, at)
    one_of = singular and here > begin
    singular = singular and not one_of
    run = _run(words, here, singular=singular)
    head = _head([words[index].low for index in run], singular=singular)
    if head is None:
        return Counted(None, at, at)
    return Counted(words[run[head]].low, run[0], run[head] + 1)


def _measure(words: Sequence[Word], at: int) -> Counted | None:
    for length in (2, 1):
        spelling = " ".join(word.low for word in words[at : at + length])
        if at + length <= len(words) and spelling in unit_words():
            return Counted(unit_words()[spelling][0], at, at + length)
    return None


def _is_count(words: Sequence[Word], at: int) -> bool:
    """Tell whether another number stands after "of the": "one of the two lanes", not "two 122mm rockets"."""
    if at >= len(words):
        return False
    measured = at + 1 < len(words) and words[at + 1].low in unit_words()
    return not measured and _is_number_word(words[at])


def _run(words: Sequence[Word], at: int, *, singular: bool) -> list[int]:
    """Return the words of the phrase that is counted, as far as it may reach."""
    run: list[int] = []
    stops = listed_words("stop")
    if at + 1 < len(words) and words[at].kind == "figure" and words[at + 1].low in unit_words():
        at += 2
    for index, word in enumerate(words[at : at + PHRASE_LENGTH * 2], start=at):
        joined = word.kind in ("code", "figure") and (
            words[index - 1].low == "-" or _is_model(words, index)
        )
        if run and (word.low == "-" or joined):
            continue
        if run and not singular and _joins(words, run, index):
            continue
        if word.kind != "word" or word.low in stops or len(run) == PHRASE_LENGTH:
            break
        run.append(index)
    return run


def _is_model(words: Sequence[Word], at: int) -> bool:
    """Tell whether a figure is the number of a model: "18 Leopard 2 tanks"."""
    before, after = words[at - 1], words[at + 1 : at + 2]
    return before.text[0].isupper() and bool(after) and _is_plural(after[0].low)


def _joins(words: Sequence[Word], run: Sequence[int], at: int) -> bool:
    """Tell whether "and" or a comma joins modifiers of one noun: "government and allied fighters"."""
    if words[at].low not in ("and", "or", ",") or any(_is_plural(words[i].low) for i in run):
        return False
    named = len(run) <= MODIFIERS and all(words[i].text[0].isupper() for i in run)
    if words[at].low == "," and (not named or _is_calendar(words[run[-1]])):
        return False
    linked, joined = words[at].low != ",", True
    ahead = words[at + 1 : at + 2 + PHRASE_LENGTH]
    for word, follower in pairwise(ahead):
        second = _is_plural(word.low) and not _is_plural(follower.low)
        if joined and (second or _is_number_word(word)):
            return False  # a second noun or count: "army and guards", "army and two guards"
        if word.low in ("and", "or", ","):
            linked, joined = linked or word.low != ",", True
            continue
        if word.kind != "word" or word.low in listed_words("stop"):
            return False
        if _is_plural(word.low):
            return linked
        joined = False
    return False


def _is_calendar(word: Word) -> bool:
    return single_words().get(word.low, ("", ""))[0] in ("M", "W")


def _is_number_word(word: Word) -> bool:
    counts = word_values("small").keys() | word_values("tens").keys()
    return word.kind == "figure" or word.low in counts


def _is_plural(word: str) -> bool:
    return word in listed_words("irregular plural") or _PLURAL.match(word) is not None


def _head(low: Sequence[str], *, singular: bool) -> int | None:
    if not singular:
        for at, word in enumerate(low):
            if _is_plural(word):
                return _last_plural(low, at)
        if low and low[0].endswith("ed"):
            return None
    end = next((i for i, word in enumerate(low) if i and word.endswith(("ed", "ing"))), len(low))
    return end - 1 if 0 < end <= 3 else (0 if low else None)  # noqa: PLR2004 - a short noun phrase


def _last_plural(low: Sequence[str], at: int) -> int:
    """Return the head of plurals in a row: "police officers", "arms dealers"."""
    while at + 1 < len(low) and _is_plural(low[at + 1]):
        at += 1
    return at
