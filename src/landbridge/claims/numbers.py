"""Numbers in a text: their bounds, what they count, and of what whole they are a part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from landbridge.claims.numberparse import (
    CURRENCY_MARKS,
    Amount,
    Word,
    amount_at,
    unit_words,
    words_of,
)
from landbridge.claims.numberunits import Counted, counted_at, listed_words
from landbridge.claims.numberwords import word_values
from landbridge.claims.timeexpression import TimeExpression
from landbridge.claims.times import find_times
from landbridge.claims.timetokens import single_words
from landbridge.model.errors import InvalidRecord

SENTENCE_ENDS = frozenset(".!?")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberExpression:
    """A number as written, and what it says.

    Attributes:
        text: As written, comparator and unit phrase included; ``start`` and ``end`` are its
            half-open code-point span.
        value: The stated value, or None for a range or a word such as "dozens".
        low: Least value the words allow.
        high: Greatest value they allow, or None when unbounded.
        comparator: "about", "at least", "more than", "up to", "less than", "dozens" and so on.
        unit: Head noun or unit of measure: "operatives", "km", "USD", "percent"; None when bare.
        unit_text: The whole counted phrase: "Iraqi Shiite militia operatives".
        part_of: Text of the number of which this one is a part, or None.
    """

    text: str
    start: int
    end: int
    value: float | None
    low: float
    high: float | None
    comparator: str | None
    unit: str | None
    unit_text: str | None
    part_of: str | None = None

    def __post_init__(self) -> None:
        if self.end - self.start != len(self.text) or not 0 <= self.start < self.end:
            raise InvalidRecord(
                record="NumberExpression",
                faults=[
                    f"span [{self.start}, {self.end}) does not fit {len(self.text)} code points"
                ],
            )


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
    return tuple(_parts(found, words))


@dataclass(frozen=True, slots=True)
class _Found:
    first: int
    after: int
    number: NumberExpression


def _numbers(
    text: str, words: Sequence[Word], dated: Sequence[tuple[int, int]]
) -> Iterator[_Found]:
    low = [word.low for word in words]
    at, span = 0, 0
    while at < len(words):
        while span < len(dated) and dated[span][1] <= words[at].start:
            span += 1
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
    if after and after[0] in ")/:" and words[amount.after - 1].end == words[amount.after].start:
        return False
    return not (
        _is_share(words, amount, before) or listed_words("fraction").intersection(after[:2])
    )


def _is_share(words: Sequence[Word], amount: Amount, before: str) -> bool:
    """Tell whether the number is either half of "one in five"."""
    if before == "in" and words[amount.first - 2].low in ("one", "two", "three", "1", "2", "3"):
        return True
    after = words[amount.after : amount.after + 2]
    figure = len(after) == 2 and (after[1].kind == "figure" or after[1].low in word_values("small"))  # noqa: PLR2004
    return figure and after[0].low == "in"


def _is_name(words: Sequence[Word], found: "_Found", amount: Amount) -> bool:
    """Tell whether a bare number is part of a name ("Camp 4"), a code or a pronoun ("the other one")."""
    if found.number.unit is not None:
        return False
    before = words[amount.first - 1] if amount.first else None
    after = words[amount.after] if amount.after < len(words) else None
    named = (
        before is not None
        and before.kind == "word"
        and before.text[0].isupper()
        and before.low not in listed_words("stop")
    )
    beside = any(word is not None and word.kind == "figure" for word in (before, after))
    return named or beside or words[amount.after - 1].low == "one"


def _found(text: str, words: Sequence[Word], amount: Amount) -> _Found:
    counted = counted_at(words, amount.after, singular=amount.value == 1)
    phrase = None
    if counted.unit is not None:
        phrase = text[words[counted.first].start : words[counted.after - 1].end]
    for word in words[amount.first : amount.after]:
        if word.low in CURRENCY_MARKS:
            counted = Counted(unit_words()[word.low][0], amount.after, amount.after)
            phrase = word.text
    start, end = words[amount.first].start, words[counted.after - 1].end
    number = NumberExpression(
        text=text[start:end],
        start=start,
        end=end,
        value=amount.value,
        low=amount.low,
        high=amount.high,
        comparator=amount.comparator,
        unit=counted.unit,
        unit_text=phrase,
    )
    return _Found(amount.first, counted.after, number)


_WHOM = frozenset({"whom", "which", "them", "these", "those"})


def _parts(found: Sequence[_Found], words: Sequence[Word]) -> Iterator[NumberExpression]:
    for at, here in enumerate(found):
        whole = _whole(found, at, words)
        if whole is None:
            yield here.number
            continue
        unit, text = here.number.unit, here.number.unit_text
        if unit is None:
            unit, text = whole.unit, whole.unit_text
        yield replace(here.number, part_of=whole.text, unit=unit, unit_text=text)


def _whole(found: Sequence[_Found], at: int, words: Sequence[Word]) -> NumberExpression | None:
    here = found[at]
    after = [word.low for word in words[here.after : here.after + 3]]
    if after[:1] == ["of"] and at + 1 < len(found) and found[at + 1].first - here.after <= 2:  # noqa: PLR2004
        return found[at + 1].number
    if at == 0:
        return None
    between = words[found[at - 1].after : here.first]
    if len(between) > 40 or any(w.low in SENTENCE_ENDS or w.kind == "gap" for w in between):  # noqa: PLR2004
        return None
    said = [word.low for word in between][-3:]
    belongs = len(after) > 1 and after[0] == "of" and after[1] in _WHOM
    including = "including" in said or said[-2:] == ["among", "them"]
    return found[at - 1].number if belongs or including else None
