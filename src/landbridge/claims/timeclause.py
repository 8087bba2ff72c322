"""What the words around an expression say of it: past or future, in passing, or beside an event."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from landbridge.claims.timereadings import Reading
from landbridge.claims.timetokens import Token, folded, words_listed

REACH: Final = 10
"""Tokens to either side, within the sentence, in which a verb is looked for."""

_LEAD: Final = re.compile(r"(?:^|[.|])[iye]?t?\Z")
_PAST_FORM: Final = re.compile(r"[a-z]{3,}ed\Z")
_PAST_ONLY: Final = frozenset({"was", "were", "had", "did", "said", "told", "will", "would"})
_EVENT_FOLLOWS: Final = frozenset("wtaDGOoMWSYdIHE")


def situate(reading: Reading, tokens: Sequence[Token], letters: str) -> None:
    """Mark on a reading whether it opens its sentence, lies ahead, or counts from an event.

    The nearest verb before the expression in its sentence tells past from future, else the nearest
    after it: "officials said on Tuesday it would open" dates the saying.
    """
    reading.leads = _LEAD.search(letters, max(reading.start - 3, 0), reading.start) is not None
    before = _stretch(letters, max(reading.start - REACH, 0), reading.start, backwards=True)
    after = _stretch(letters, reading.end, min(reading.end + REACH, len(letters)), backwards=False)
    told = _tense(tokens[at] for at in before)
    if told is None:
        told = _tense(tokens[at] for at in after)
    reading.present = _holds_still(tokens[at] for at in before)
    lead = letters[reading.start - 1] if reading.start else "|"
    reading.future = told is True or (lead in "uy" and reading.present)
    reading.definite = lead == "t" and letters[reading.end : reading.end + 1] == "w"
    reading.event = _counts_from_event(reading, tokens, letters)


def _stretch(letters: str, first: int, last: int, *, backwards: bool) -> range:
    if backwards:
        cut = max(letters.rfind(mark, first, last) for mark in ".|")
        return range(last - 1, max(cut, first - 1), -1)
    ends = [letters.find(mark, first, last) for mark in ".|"]
    return range(first, min([end for end in ends if end >= 0], default=last))


def _tense(tokens: Iterable[Token]) -> bool | None:
    """Return True for the future, False for the past, None when no verb tells."""
    seen = list(tokens)
    for at, token in enumerate(seen):
        word = folded(token.text)
        if token.letter == "M":
            continue  # the month of May is no auxiliary
        if word in words_listed("future word") or _is_to_come(word, seen, at):
            return True
        if word in words_listed("past word") or _PAST_FORM.match(word):
            return _governed(seen[at + 1 : at + 3])
    return None


def _is_to_come(word: str, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word that needs "to" or "for" behind it tells of the future ("set to open")."""
    if word not in words_listed("future word before to"):
        return False
    beside = (*tokens[max(at - 1, 0) : at], *tokens[at + 1 : at + 2])
    return any(folded(token.text) in {"to", "for"} for token in beside)


def _governed(tokens: Iterable[Token]) -> bool:
    """Tell whether "will be" or "to be" stands right before a participle, read backwards."""
    words = [folded(token.text) for token in tokens]
    coming = words_listed("future word") | {"to"}
    return words[:1] == ["be"] and bool(coming.intersection(words[1:]))


def _holds_still(tokens: Iterable[Token]) -> bool:
    """Tell whether the nearest verb that tells, before the expression, is of the present."""
    for token in tokens:
        word = folded(token.text)
        if word in words_listed("present word"):
            return True
        if word in _PAST_ONLY:
            return False
    return False


def _counts_from_event(reading: Reading, tokens: Sequence[Token], letters: str) -> bool:
    """Tell "two days after the attack" from "two days later"."""
    if reading.form != "offset" or reading.end >= len(letters):
        return False
    last = folded(tokens[reading.end - 1].text)
    return last in ("after", "before") and letters[reading.end] in _EVENT_FOLLOWS
