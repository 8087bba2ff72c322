"""Read absolute calendar dates in the forms news pages print; relative ones are not read here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from landbridge.lexicon.tables import table
from landbridge.model.interval import Interval, Precision, day_interval

EARLIEST_YEAR = 1900
LATEST_YEAR = 2100

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_FIGURE = re.compile(r"[0-9]")
"""Stands in every form of a date."""

_LAST_MONTH = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date as it stands in a text, ``[start, end)`` in code points.

    Attributes:
        year: None when the text leaves it out.
        day: None when only a month is given.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int | None

    @property
    def interval(self) -> Interval | None:
        """The day or month, or None without a year."""
        if self.year is None:
            return None
        if self.day is not None:
            return day_interval(date(self.year, self.month, self.day))
        return Interval(
            start=date(self.year, self.month, 1),
            end=date(self.year + self.month // _LAST_MONTH, self.month % _LAST_MONTH + 1, 1),
            precision=Precision.MONTH,
        )

    @property
    def full_day(self) -> date | None:
        """The day when year, month and day are all given."""
        return None if self.year is None or self.day is None else self.in_year(self.year)

    def in_year(self, year: int) -> date | None:
        """Return the day in a year, or None when there is none (29 February, or no day given)."""
        if self.day is None:
            return None
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


@cache
def _months() -> dict[str, int]:
    """Month names, lower case, to their number."""
    return {row["name"]: int(row["month"]) for row in table("month_names")}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The date forms, longest first; every repetition is bounded."""
    names = "|".join(re.escape(name) for name in sorted(_months(), key=len, reverse=True))
    month = rf"(?:de\s|[בלو])?(?P<month>{names})\b\.?"
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|\.)?"
    year = r"(?P<year>(?:19|20)\d\d)"
    apart = r"[\s,]{1,3}"
    forms = (
        rf"(?<![\d./-]){year}(?P<s>[-/.])(?P<number>[01]?\d)(?P=s)(?P<day>[0-3]?\d)(?!\d)",
        rf"(?<![\d./-])(?P<a>[0-3]?\d)(?P<s>[-/.])(?P<b>[0-3]?\d)(?P=s){year}(?!\d)",
        rf"(?<!\d){day}(?:\sof)?[\s-]{{1,2}}{month}(?:(?:{apart}|-|\sde\s|\sdel\s){year}(?!\d))?",
        rf"(?<!\w){month}\s?(?:{day}\b(?!:\d))(?:{apart}{year}(?!\d))?",
        rf"(?<!\w){month}{apart}{year}(?!\d)",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Return the dates of a text in order, not overlapping.

    Day/month/year in figures counts only where it can be read one way: with dots day comes first;
    with slashes or hyphens one of the two numbers must exceed 12 or they must be equal.
    """
    text = text.translate(_DIGITS)
    if _FIGURE.search(text) is None:
        return ()
    found = [hit for pattern in _patterns() for hit in _valid(pattern, text)]
    kept: list[FoundDate] = []
    for hit in sorted(found, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return tuple(kept)


def read_date(written: str) -> Interval | None:
    """Return the first date with a year of a short string such as a metadata value, else None."""
    return next(
        (hit.interval for hit in find_dates(written[:100]) if hit.interval is not None), None
    )


def _valid(pattern: re.Pattern[str], text: str) -> Iterator[FoundDate]:
    """Yield the hits of a pattern that are days of the calendar."""
    for match in pattern.finditer(text):
        parts = match.groupdict()
        month, day = _month_and_day(parts)
        year = int(parts["year"]) if parts.get("year") else None
        hit = FoundDate(start=match.start(), end=match.end(), year=year, month=month, day=day)
        if 1 <= month <= _LAST_MONTH and (day is None or hit.in_year(year or 2000) is not None):
            yield hit


def _month_and_day(parts: dict[str, str | None]) -> tuple[int, int | None]:
    """Return month (0 when it cannot be told) and day of a match's groups."""
    first, second = parts.get("a"), parts.get("b")
    if first and second:
        return _ordered(int(first), int(second), dotted=parts.get("s") == ".")
    number, name, day = parts.get("number"), parts.get("month"), parts.get("day")
    month = int(number) if number else _months().get((name or "").lower(), 0)
    return month, int(day) if day else None


def _ordered(first: int, second: int, *, dotted: bool) -> tuple[int, int]:
    """Return (month, day) of two figures, month 0 when the order is open."""
    if dotted or first > _LAST_MONTH or first == second:
        return second, first
    return (first, second) if second > _LAST_MONTH else (0, second)
