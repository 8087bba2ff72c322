"""Expressions of time in a text, placed in the calendar."""

from collections.abc import Iterator, Sequence
from datetime import date

from landbridge.claims.timeclause import situate
from landbridge.claims.timecontext import settle
from landbridge.claims.timediscourse import Discourse, Placed
from landbridge.claims.timeexpression import (
    DIRECTIONS,
    TimeExpression,
    directed,
    joins,
    range_of,
)
from landbridge.claims.timelending import lend
from landbridge.claims.timeplacing import place
from landbridge.claims.timereadings import Reading, read
from landbridge.claims.timerules import matches
from landbridge.claims.timetokens import Token, tokenise
from landbridge.model.interval import Precision

PRINTED = (1400, 4000)
"""Years in which a report can have been published; outside them the calendar's ends come near."""


def find_times(text: str, *, anchor: date | None) -> tuple[TimeExpression, ...]:
    """Return the expressions of time in a text, in order and not overlapping.

    A date without a year ("June 18", "in June") is read against the latest date of its paragraph,
    else against ``anchor``; without an anchor, against the latest date of the text. "Later",
    "earlier" and "the same day" count from the latest date of the text; "ago", "last week" and
    "yesterday" from ``anchor``. A weekday alone is the nearest past one, or the next one where a
    word of the future stands near.

    Args:
        text: Any text; a blank line ends a paragraph.
        anchor: Day of publication, or None when unknown; one outside the years of ``PRINTED`` is
            taken as unknown.
    """
    if anchor is not None and not PRINTED[0] <= anchor.year <= PRINTED[1]:
        anchor = None
    tokens = tokenise(text)
    letters = settle(tokens)
    readings = [read(match, tokens) for match in matches(letters)]
    readings = lend([r for r in readings if r.form != "none"], letters)
    found = _expressions(text, tokens, letters=letters, readings=readings, anchor=anchor)
    return tuple(_joined(text, list(found), tokens=tokens, letters=letters, until=anchor))


_Found = tuple[Reading, TimeExpression]


def _expressions(
    text: str,
    tokens: Sequence[Token],
    *,
    letters: str,
    readings: Sequence[Reading],
    anchor: date | None,
) -> Iterator[_Found]:
    discourse = Discourse(anchor)
    after = 0
    for reading in readings:
        if "|" in letters[after : reading.start]:
            discourse.leave_paragraph()
        situate(reading, tokens, letters)
        placed = place(reading, discourse=discourse)
        start, end = tokens[reading.start].start, tokens[reading.end - 1].end
        yield reading, _expression(text, start, end, placed=placed)
        after = reading.end


def _expression(text: str, start: int, end: int, *, placed: Placed) -> TimeExpression:
    precision = placed.stamp.precision if placed.stamp else Precision.VAGUE
    return TimeExpression(
        text=text[start:end],
        start=start,
        end=end,
        interval=placed.interval,
        precision=placed.interval.precision if placed.interval else precision,
        anchor=placed.anchor,
        value=placed.value,
        kind=placed.kind,
    )


def _joined(
    text: str,
    found: Sequence[_Found],
    *,
    tokens: Sequence[Token],
    letters: str,
    until: date | None,
) -> Iterator[TimeExpression]:
    at = taken = 0
    while at < len(found):
        reading, expression = found[at]
        free = reading.start > taken
        taken = reading.end
        before = letters[reading.start - 1] if free else "|"
        opening = tokens[reading.start - 1].start if free else 0
        whole = _range(text, found, at, before=before, letters=letters, opening=opening)
        if whole is not None:
            yield whole
            taken = found[at + 1][0].end
            at += 2
            continue
        if before in DIRECTIONS and expression.kind == "date":
            yield directed(
                expression, direction=DIRECTIONS[before], start=opening, text=text, until=until
            )
        else:
            yield expression
        at += 1


def _range(
    text: str,
    found: Sequence[_Found],
    at: int,
    *,
    before: str,
    letters: str,
    opening: int,
) -> TimeExpression | None:
    if at + 1 == len(found):
        return None
    (one, first), (two, last) = found[at], found[at + 1]
    if not joins(letters[one.end : two.start], before=before):
        return None
    return range_of(first, last, start=opening if before in "kF" else first.start, text=text)
