"""Lend the month and year of one end of a range to the other: "5-9 June", "June to July 2018"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from landbridge.claims.timereadings import Reading

_LINK: Final = re.compile(r"[-/Axu,]t?|,At?")

_INCOMPLETE: Final = ("inner day", "inner year", "outer day", "outer year")


def lend(readings: Sequence[Reading], letters: str) -> list[Reading]:
    """Return the readings with what their neighbours lend them; those left incomplete are dropped."""
    lent = list(readings)
    for at in range(len(lent) - 2, -1, -1):
        if _linked(lent[at], lent[at + 1], letters):
            lent[at] = _from_next(lent[at], lent[at + 1])
    for at in range(1, len(lent)):
        if _linked(lent[at - 1], lent[at], letters):
            lent[at] = _from_previous(lent[at], lent[at - 1])
    return [reading for reading in lent if reading.form not in _INCOMPLETE]


def _linked(first: Reading, second: Reading, letters: str) -> bool:
    return _LINK.fullmatch(letters[first.end : second.start]) is not None


def _from_next(reading: Reading, later: Reading) -> Reading:
    if reading.form == "inner day" and later.form == "date" and later.month:
        return replace(reading, form="date", month=later.month, year=later.year)
    if reading.form == "inner year" and later.year:
        return replace(reading, form="date", year=-abs(reading.year or 1))
    if later.of_year and reading.form == "date" and reading.month and reading.year is None:
        return replace(reading, of_year=later.of_year)
    year = later.year if later.form in ("date", "outer day") else None
    dated = reading.form == "date" and (reading.month or reading.code) and not reading.relation
    if year is None or not dated or reading.year is not None or later.years > 1:
        return reading
    crosses = (reading.month or 0) > (later.month or 12)
    return replace(reading, year=year - crosses)


def _from_previous(reading: Reading, earlier: Reading) -> Reading:
    if reading.form == "outer day" and earlier.month and earlier.day:
        year = earlier.year if reading.year is None else reading.year
        return replace(reading, form="date", month=earlier.month, year=year)
    if reading.form == "outer year" and earlier.year and reading.year is not None:
        return _shortened_year(reading, short=reading.year, full=earlier.year)
    return reading


def _shortened_year(reading: Reading, *, short: int, full: int) -> Reading:
    size = 100 if short < 100 else 1000  # noqa: PLR2004 - digits left out
    year = full - full % size + short
    return replace(reading, form="date" if year > full else "outer year", year=year)
