"""Times told by how far they lie from another: "reopened on Sunday, three weeks after guards shut it".

What a clause with "after" or "before" tells has not the day of the clause above it where the words
before the conjunction say how long lay between the two.
"""

import re
from datetime import timedelta

from spacy.tokens import Token

from landbridge.claims.parser import Passage
from landbridge.claims.timeexpression import TimeExpression
from landbridge.claims.times import find_times
from landbridge.claims.timestamp import Stamp, stamp_of
from landbridge.model.claim import When
from landbridge.model.interval import Interval, Precision

_SIGN = {"after": -1, "before": 1}
"""Which way from the clause above the event lies that such a clause tells of."""
_LOOK_BACK = 5
"""Words before the conjunction among which the length of time is looked for."""
_LENGTH = re.compile(r"P(?P<count>\d+|X)(?P<unit>[DWMY])")
"""TIMEX2 durations that may lie between two days; hours keep the day."""
_CLAUSES = frozenset({"ccomp", "relcl", "acl", "parataxis"})
_AROUND_A_WEEK = timedelta(days=3)
"""Days to either side of "three weeks after": a week in all, as it is stated in weeks."""


def at_a_distance(word: Token, time: TimeExpression, passage: Passage) -> When | None:
    """Return when something was whose clause stands so long after or before another.

    Args:
        word: What tells of it.
        time: Of the clause above.
        passage: Where both stand.

    Returns:
        None where no length of time of a day or more is stated.
    """
    link = _link_over(word)
    if link is None or time.interval is None or _holds(link, time, passage):
        return None
    length = _length_before(link)
    if length is None:
        return None
    words, count, unit = length
    sign = _SIGN[link.lower_]
    span = _shifted(time.interval, count=None if count == "X" else int(count) * sign, unit=unit)
    start = passage.start_of(link.doc[link.i - words])
    return When(
        text=passage.text[start : passage.end_of(link)],
        interval=span or _beyond(time.interval, sign),
        anchor="discourse",
    )


def _link_over(word: Token) -> Token | None:
    """Return the "after" or "before" of the clause or phrase that a word stands in, or None."""
    for node in (word, *word.ancestors):
        if node.dep_ in {"pobj", "pcomp"} and node.head.lower_ in _SIGN:
            return node.head
        if node.dep_ == "advcl":
            marks = (c for c in node.children if c.dep_ in {"mark", "prep"} and c.i < node.i)
            return next((c for c in marks if c.lower_ in _SIGN and not any(c.rights)), None)
        if node.dep_ in _CLAUSES:
            return None
    return None


def _holds(link: Token, time: TimeExpression, passage: Passage) -> bool:
    """Tell whether a time stands in the clause or phrase that a conjunction opens."""
    top = link.head if link.dep_ == "mark" or not any(link.rights) else link
    return passage.start_of(link) <= time.start < passage.end_of(top.right_edge)


def _length_before(link: Token) -> tuple[int, str, str] | None:
    """Return how many words before a conjunction state a length, its count and its unit, or None."""
    doc = link.doc
    first = max(link.i - _LOOK_BACK, link.sent.start)
    for at in range(first, link.i):
        text = doc[at : link.i].text
        found = next((t for t in find_times(text, anchor=None) if t.text == text), None)
        length = _LENGTH.fullmatch(found.value) if found is not None else None
        if length is not None:
            return link.i - at, length["count"], length["unit"]
    return None


def _shifted(span: Interval, *, count: int | None, unit: str) -> Interval | None:
    """Return a span moved by so many units, as coarse as the unit; None where that cannot be told."""
    stamp = _stamp(span)
    moved = stamp.shift(count, unit) if stamp is not None and count is not None else None
    days = moved.interval() if moved is not None else None
    if days is None or unit != "W" or days.start is None or days.end is None:
        return days
    start, end = days.start - _AROUND_A_WEEK, days.end + _AROUND_A_WEEK
    return Interval(start=start, end=end, precision=Precision.WEEK)


def _stamp(span: Interval) -> Stamp | None:
    """Return a stated day, month or year as a stamp, or None for what is vaguer."""
    if span.start is None:
        return None
    match span.precision:
        case Precision.DAY:
            return stamp_of(span.start)
        case Precision.MONTH:
            return Stamp(year=span.start.year, month=span.start.month)
        case Precision.YEAR:
            return Stamp(year=span.start.year)
        case _:
            return None


def _beyond(span: Interval, sign: int) -> Interval:
    """Return all the days before a span, or after it."""
    if sign < 0:
        return Interval(start=None, end=span.start or span.end, precision=Precision.VAGUE)
    return Interval(start=span.end or span.start, end=None, precision=Precision.VAGUE)
