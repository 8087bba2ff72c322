"""Read amounts: figures, number words, "dozens", scales, comparators and ranges of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from landbridge.claims.numberwords import listed_words, number_at, read_figure, word_values
from landbridge.lexicon.tables import listed, table

_WORD = re.compile(
    r"(?P<figure>(?<![\w.,])[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?![^\W_]|[.,][0-9]))"
    r"|(?P<code>[0-9]+(?:[.,][0-9]+)+[^\W_]*|[^\W_]*[0-9][^\W_]*)"
    r"|(?P<word>[^\W\d_]+(?:['\u2019.][^\W\d_]+)*)"
    r"|(?P<gap>\n[^\S\n]*\n\s*)"
    r"|(?P<mark>[-\u2010-\u2015$\u20ac\u00a3%\u00b0,;.:!?()/\[\]#]|[^\w\s$\u20ac\u00a3%\u00b0,;.:!?()/\[\]#-]+)"
)
_ATTACHED = re.compile(r"([0-9][0-9,]*(?:\.[0-9]+)?)([a-z]{1,7})\Z")
CURRENCY_MARKS = frozenset("$\u20ac\u00a3")
_DASHES = frozenset("-\u2013\u2011")


class Word(NamedTuple):
    """A token: its span, its text in lower case, and its kind (figure, code, word, gap, mark)."""

    start: int
    end: int
    text: str
    low: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number as read: tokens ``[first, after)``, its value and bounds, and its comparator."""

    first: int
    after: int
    value: float | None
    low: float
    high: float | None
    comparator: str | None = None


def words_of(text: str) -> list[Word]:
    """Cut a text into tokens; a figure glued to a unit ("5km") becomes two."""
    words: list[Word] = []
    for match in _WORD.finditer(text):
        kind, start, end = match.lastgroup or "mark", match.start(), match.end()
        glued = _ATTACHED.match(match.group()) if kind == "code" and end - start < 25 else None  # noqa: PLR2004
        if glued and (glued[2] in unit_words() or glued[2] in word_values("scale")):
            cut = start + glued.end(1)
            words.append(Word(start, cut, text[start:cut], text[start:cut], "figure"))
            words.append(Word(cut, end, text[cut:end], glued[2], "word"))
            continue
        low = "-" if match.group() in _DASHES else match.group().lower().replace("\u2019", "'")
        words.append(Word(start, end, match.group(), low, kind))
    return words


@cache
def unit_words() -> Mapping[str, tuple[str, str]]:
    """Return every one-word spelling of a unit: (unit, kind of quantity), from ``units.tsv``."""
    return {
        spelling: (row["unit"], row["kind"])
        for row in table("units")
        for spelling in listed(row["phrase"])
    }


_Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Mapping[str, str]], ...]]


@cache
def _phrases(kind: str) -> _Phrases:
    found: dict[str, list[tuple[tuple[str, ...], Mapping[str, str]]]] = {}
    for row in table("numbers"):
        if row["kind"] == kind:
            for phrase in listed(row["phrase"]):
                words = tuple(phrase.split())
                found.setdefault(words[0], []).append((words, row))
    return {k: tuple(sorted(v, key=lambda p: -len(p[0]))) for k, v in found.items()}


def _phrase_at(
    kind: str, low: Sequence[str], at: int
) -> tuple[tuple[str, ...], Mapping[str, str]] | None:
    for words, row in _phrases(kind).get(low[at], ()) if at < len(low) else ():
        if tuple(low[at : at + len(words)]) == words:
            return words, row
    return None


def amount_at(words: Sequence[Word], low: Sequence[str], at: int) -> Amount | None:
    """Read the amount that begins at a token, with its comparator and range, or None.

    Args:
        words: Tokens of the text.
        low: Their texts in lower case.
        at: Index of the first token.
    """
    comparator, here = comparators(low, at)
    joint = "and" if here < len(low) and low[here] == "between" else None
    here += joint is not None
    here += here < len(low) and low[here] in CURRENCY_MARKS
    first = _single(words, low, here)
    if first is None:
        return None
    changed = joint is None and _changes(low, here)
    last = None if changed else _range_end(words, low, first.after, joint=joint)
    if joint and last is None:
        return None
    whole = first if last is None else _ranged(first, last)
    if whole is None:
        return None
    return _compared(replace(whole, first=at), comparator, low)


CHANGED = 5
"""How many tokens before "from 600 to 900" a word of change may stand."""


def _changes(low: Sequence[str], at: int) -> bool:
    """Tell whether "from" opens two figures of a change ("rose from 600 to 900"), not a range."""
    if at == 0 or low[at - 1] != "from":
        return False
    return not listed_words("change").isdisjoint(low[max(at - CHANGED, 0) : at])


def comparators(low: Sequence[str], at: int) -> tuple[str | None, int]:
    """Return the comparator that begins at a token, None when there is none, and the index after it."""
    comparator, here = None, at
    while (found := _phrase_at("comparator", low, here)) is not None and here - at < 8:  # noqa: PLR2004
        phrase, row = found
        if comparator is None or row["value"] not in ("total", "only", "another"):
            comparator = row["value"]
        here += len(phrase)
    return comparator, here


def _single(words: Sequence[Word], low: Sequence[str], at: int) -> Amount | None:
    if at >= len(words):
        return None
    vague = _phrase_at("vague", low, at)
    if vague is not None:
        return _vague(*vague, at=at)
    if words[at].kind == "figure":
        return _figure(words, low, at)
    if low[at] in ("a", "an") and at + 1 < len(low) and low[at + 1] in word_values("scale"):
        return _scaled(1.0, low, at, at + 1)
    found = number_at(low[at : at + 16], 0)
    if found is None or low[at] in ("m", "mn", "bn", "tn", "score"):
        return None
    return Amount(
        first=at,
        after=at + found[1],
        value=float(found[0]),
        low=float(found[0]),
        high=float(found[0]),
    )


def _vague(phrase: Sequence[str], row: Mapping[str, str], *, at: int) -> Amount:
    return Amount(
        first=at,
        after=at + len(phrase),
        value=float(row["value"]) if row["value"] else None,
        low=float(row["low"]),
        high=float(row["high"]) if row["high"] else None,
        comparator=" ".join(phrase).removesuffix(" of"),
    )


def _figure(words: Sequence[Word], low: Sequence[str], at: int) -> Amount | None:
    value = read_figure(words[at].text)
    return None if value is None else _scaled(value, low, at, at + 1)


def _scaled(value: float, low: Sequence[str], at: int, after: int) -> Amount:
    scales = word_values("scale").keys() - (set() if _is_millions(low, at) else {"m"})
    here = after + 1 if after + 1 < len(low) and low[after] == "-" else after
    while here < len(low) and low[here] in scales and here - after < 3:  # noqa: PLR2004 - enough
        value, here = value * word_values("scale")[low[here]], here + 1
        after = here
    value = round(value, 6)
    return Amount(first=at, after=after, value=value, low=value, high=value)


def _is_millions(low: Sequence[str], at: int) -> bool:
    """Tell millions by a currency mark or people: "$40m", "1.4m people"; "400 m" is metres."""
    counted = at + 2 < len(low) and low[at + 2] in listed_words("irregular plural")
    return counted or (at > 0 and low[at - 1] in CURRENCY_MARKS)


def _range_end(
    words: Sequence[Word], low: Sequence[str], at: int, *, joint: str | None
) -> Amount | None:
    if at >= len(low):
        return None
    joints = (joint,) if joint else ("-", "to", "or")
    if low[at] not in joints:
        return None
    if low[at] == "-" and words[at].end - words[at].start != 1:
        return None
    here = at + 1
    if here < len(low) and words[here].kind == "mark" and low[here] in "$€£":
        here += 1
    return _single(words, low, here)


def _ranged(first: Amount, last: Amount) -> Amount | None:
    if first.value is None or last.value is None or last.high is None:
        return first
    scale = last.value / max(_lead(last.value), 1)
    start = first.value * scale if first.value < last.value / 1000 and scale > 1 else first.value
    if start >= last.value:
        return first
    return Amount(first=first.first, after=last.after, value=None, low=start, high=last.high)


def _lead(value: float) -> float:
    """Return what stands before the scale word: 15 of 15 million."""
    for scale in (10**12, 10**9, 10**6):
        if value >= scale:
            return value / scale
    return value


def _compared(amount: Amount, comparator: str | None, low: Sequence[str]) -> Amount:
    tail = tuple(low[amount.after : amount.after + 2])
    plus = 2 if tail == ("-", "plus") else int(tail[:1] == ("+",))
    if plus:
        amount, comparator = replace(amount, after=amount.after + plus), "at least"
    if tail in (("or", "more"), ("or", "so"), ("or", "less"), ("or", "fewer")):
        amount = replace(amount, after=amount.after + 2)
        comparator = {"more": "at least", "so": "about"}.get(tail[1], "up to")
    if comparator is None:
        return amount
    whole = amount.value is not None and amount.value == int(amount.value)
    match comparator:
        case "at least":
            return replace(amount, high=None, comparator=comparator)
        case "more than":
            return replace(amount, low=amount.low + whole, high=None, comparator=comparator)
        case "up to":
            return replace(amount, low=0, comparator=comparator)
        case "less than":
            high = None if amount.high is None else max(amount.high - whole, 0)
            return replace(amount, low=0, high=high, comparator=comparator)
        case _:
            return replace(amount, comparator=amount.comparator or comparator)
