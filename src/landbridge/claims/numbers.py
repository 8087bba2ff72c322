"""Numbers in a text: their bounds, what they count or measure, and what only looks like one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from landbridge.claims.numberage import age_at
from landbridge.claims.numberparse import (
    CURRENCY_MARKS,
    Amount,
    Word,
    amount_at,
    unit_words,
    words_of,
)
from landbridge.claims.numberparts import with_wholes
from landbridge.claims.numberphrase import AGE, SHARE, Found, NumberExpression
from landbridge.claims.numberrates import rate_at
from landbridge.claims.numbershares import share_at
from landbridge.claims.numberunits import Counted, counted_at
from landbridge.claims.numberwords import listed_words, word_values
from landbridge.claims.timeexpression import TimeExpression
from landbridge.claims.times import find_times
from landbridge.claims.timetokens import single_words
from landbridge.lexicon.tables import listed, table


def find_numbers(
    text: str, *, times: Sequence[TimeExpression] | None = None
) -> tuple[NumberExpression, ...]:
    """Return the numbers of a text in order; dates, ordinals and identifiers are passed over.

    Args:
        text: Any text.
        times: Its expressions of time where they are known already; otherwise they are found here.
    """
    words = words_of(text)
    spans = find_times(text, anchor=None) if times is None else times
    dated = [(t.start, t.end) for t in spans if t.kind != "duration"]
    found = list(_numbers(text, words, dated))
    return tuple(with_wholes(found, words))


_OPENING = frozenset({"comparator", "vague", "fraction", "share", "small", "tens"})
"""Kinds of ``numbers.tsv`` whose words begin a number."""


@cache
def _openings() -> frozenset[str]:
    """Return every word or mark that a number in words, or a comparator before one, begins with."""
    rows = (row for row in table("numbers") if row["kind"] in _OPENING)
    first = (phrase.split()[0] for row in rows for phrase in listed(row["phrase"]))
    return frozenset({"between", "a", "an", "one", *CURRENCY_MARKS, *first})


def _numbers(text: str, words: Sequence[Word], dated: Sequence[tuple[int, int]]) -> Iterator[Found]:
    low = [word.low for word in words]
    openings = _openings()
    at, span = 0, 0
    while at < len(words):
        if words[at].kind != "figure" and low[at] not in openings:
            at += 1
            continue
        while span < len(dated) and dated[span][1] <= words[at].start:
            span += 1
        share = share_at(words, low, at)
        if share is not None:
            yield _share(text, words, share)
            at = share.after
            continue
        amount = amount_at(words, low, at)
        if amount is None or not _is_number(words, amount):
            at += 1
            continue
        if span < len(dated) and dated[span][0] < words[amount.after - 1].end:
            at += 1
            continue
        found = _found(text, words, amount)
        if not _is_name(words, found, amount):
            yield found
        at = found.after


def _is_number(words: Sequence[Word], amount: Amount) -> bool:
    before = words[amount.first - 1].low if amount.first else ""
    glued = amount.first > 0 and words[amount.first - 1].end == words[amount.first].start
    first = words[amount.first].low
    if single_words().get(before, ("", ""))[0] == "#" or (glued and before in "[-/:.#_+"):
        return False
    if first == "one" and before in ("no", "this", "that", "the", "any", "every", "each", "which"):
        return False
    after = [word.low for word in words[amount.after : amount.after + 2]]
    fractions = listed_words("fraction")
    if after and after[0] in ")/:" and words[amount.after - 1].end == words[amount.after].start:
        return False
    divided = after[:1] and (after[0] in fractions or (after[0] == "-" and after[-1] in fractions))
    return not (_is_share(words, amount, before) or divided)


def _is_share(words: Sequence[Word], amount: Amount, before: str) -> bool:
    """Tell whether the number is either half of "one in five"."""
    if before == "in" and words[amount.first - 2].low in ("one", "two", "three", "1", "2", "3"):
        return True
    after = words[amount.after : amount.after + 2]
    figure = len(after) == 2 and (after[1].kind == "figure" or after[1].low in word_values("small"))  # noqa: PLR2004
    return figure and after[0].low == "in"


def _is_name(words: Sequence[Word], found: Found, amount: Amount) -> bool:
    """Tell whether a number is part of a name ("Camp 4", "313 Force"), a code or a pronoun."""
    if found.number.unit is not None:
        return _is_numbered_unit(words, found, amount)
    before = words[amount.first - 1] if amount.first else None
    after = words[amount.after] if amount.after < len(words) else None
    named = (
        before is not None
        and before.kind == "word"
        and before.text[0].isupper()
        and before.low not in listed_words("stop")
    )
    beside = any(word is not None and word.kind == "figure" for word in (before, after))
    pronoun = words[amount.after - 1].low == "one" and (after is None or after.low != "of")
    return named or beside or pronoun


def _is_numbered_unit(words: Sequence[Word], found: Found, amount: Amount) -> bool:
    """Tell whether a figure names one thing: "the 313 Force", "Gate 96 guards", not "3 Brigades"."""
    if words[amount.first].kind != "figure" or amount.value == 1:
        return False
    beside = list(words[max(amount.first - 1, 0) : amount.first])
    if not (found.number.unit or "").endswith("s"):
        beside.append(words[amount.after])
    return any(w.text[0].isupper() and w.low in listed_words("numbered name") for w in beside)


def _share(text: str, words: Sequence[Word], amount: Amount) -> Found:
    """Return a share of a whole yet to be found ("half of them")."""
    start, end = words[amount.first].start, words[amount.after - 1].end
    number = _expression(text, (start, end), amount)
    return Found(amount.first, amount.after, replace(number, unit=SHARE))


def _found(text: str, words: Sequence[Word], amount: Amount) -> Found:
    counted = counted_at(words, amount.after, singular=amount.value == 1)
    phrase = None
    if counted.unit is not None:
        phrase = text[words[counted.first].start : words[counted.after - 1].end]
    for word in words[amount.first : amount.after]:
        if word.low in CURRENCY_MARKS:
            counted = Counted(unit_words()[word.low][0], amount.after, amount.after)
            phrase = word.text
    aged = age_at(words, amount, after=counted.after, unit=counted.unit)
    unit = counted.unit if aged is None else AGE
    rate = rate_at(words, counted.after, unit=unit)
    after = aged or (rate.after if rate else counted.after)
    number = _expression(text, (words[amount.first].start, words[after - 1].end), amount)
    per = rate.per if rate else None
    return Found(amount.first, after, replace(number, unit=unit, unit_text=phrase, per=per))


def _expression(text: str, span: tuple[int, int], amount: Amount) -> NumberExpression:
    return NumberExpression(
        text=text[span[0] : span[1]],
        start=span[0],
        end=span[1],
        value=amount.value,
        low=amount.low,
        high=amount.high,
        comparator=amount.comparator,
        unit=None,
        unit_text=None,
    )
