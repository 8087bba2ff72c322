"""The record of an expression of time, and what a preposition or a range makes of it."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from landbridge.claims.timephrases import since
from landbridge.model.errors import InvalidRecord
from landbridge.model.interval import Interval, Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """An expression of time as written, and the days it names.

    Attributes:
        text: As written; ``start`` and ``end`` are its half-open code-point span.
        interval: UTC days, or None when it cannot be placed (no anchor, before Christ, a duration).
        precision: How finely it was stated.
        anchor: What it was read against: ``stated``, ``publication`` or ``discourse``.
        value: TIMEX2 value (Ferro et al. 2005): ``2018-06-18``, ``2018-SU``, ``P2M``, ``PAST_REF``.
        kind: ``date``, ``duration`` or ``set``.
        direction: ``since``, ``until``, ``by``, ``before``, ``after`` or ``range``; empty otherwise.
        parts: For a range, its two ends as they stand; after a preposition, what stands after it.
    """

    text: str
    start: int
    end: int
    interval: Interval | None
    precision: Precision
    anchor: str
    value: str
    kind: str
    direction: str = ""
    parts: tuple["TimeExpression", ...] = ()

    def __post_init__(self) -> None:
        if self.end - self.start != len(self.text) or not 0 <= self.start < self.end:
            raise InvalidRecord(
                record="TimeExpression",
                faults=[
                    f"span [{self.start}, {self.end}) does not fit {len(self.text)} code points"
                ],
            )


DIRECTIONS: Final = {"s": "since", "u": "until", "y": "by", "e": "before", "r": "after"}
"""Directions by the letter of the preposition."""


def directed(
    expression: TimeExpression, *, direction: str, start: int, text: str, until: date | None
) -> TimeExpression:
    """Return the expression with its preposition and the days that the two together name.

    Args:
        expression: What follows the preposition.
        direction: One of ``DIRECTIONS``' values.
        start: Offset of the preposition.
        text: The whole text.
        until: Day of publication, where "since" ends.
    """
    span = expression.interval
    counted = "by" if direction == "before" and _ENDING.search(expression.text) else direction
    return replace(
        expression,
        start=start,
        text=text[start : expression.end],
        parts=(expression,),
        direction=direction,
        interval=None if span is None else _open_span(span, direction=counted, until=until),
    )


def _open_span(span: Interval, *, direction: str, until: date | None) -> Interval:
    match direction:
        case "since":
            return since(span, until=until)
        case "before":
            return Interval(start=None, end=span.start, precision=span.precision)
        case "after":
            return Interval(start=span.end, end=None, precision=span.precision)
        case _:
            return Interval(start=None, end=span.end, precision=span.precision)


_ENDING: Final = re.compile(r"\b(?:end|close)\b", re.IGNORECASE)
"""An end has no length: "before the end of June" lasts until June is over."""

_JOINT: Final = re.compile(r"[-/x]|[xu]t?")
_BETWEEN_JOINT: Final = re.compile(r"[-xA]|[xuA]t?")


def joins(joint: str, *, before: str) -> bool:
    """Tell whether the letters between two dates make them one range.

    Args:
        joint: Letters between the two.
        before: Letter before the first: ``k`` for "between", ``F`` for "from".
    """
    pattern = _BETWEEN_JOINT if before == "k" else _JOINT
    return pattern.fullmatch(joint) is not None


def range_of(
    first: TimeExpression, last: TimeExpression, *, start: int, text: str
) -> TimeExpression | None:
    """Return the range from one date through another, or None when they do not make one."""
    one, two = first.interval, last.interval
    if one is None or two is None or one.start is None or two.end is None:
        return None
    if first.kind != "date" or last.kind != "date" or two.end <= one.start:
        return None
    return TimeExpression(
        text=text[start : last.end],
        start=start,
        end=last.end,
        interval=Interval(start=one.start, end=two.end, precision=two.precision),
        precision=two.precision,
        anchor=first.anchor if last.anchor == "stated" else last.anchor,
        value=f"{first.value}/{last.value}",
        kind="date",
        direction="range",
        parts=(first, last),
    )
