"""Place dates and weekdays; supply the year that a date leaves out."""

from dataclasses import replace
from datetime import date, timedelta

from landbridge.claims.timediscourse import Discourse, Placed, stamped
from landbridge.claims.timereadings import BACK, FORWARD, Reading
from landbridge.claims.timestamp import PART_MONTHS, Stamp, is_calendar_day
from landbridge.model.interval import Interval, Precision

AHEAD = 6
"""Months a bare month may lie ahead of the last date before it is read as the year before; tuned on
WikiWars documents 1-12."""
BEHIND = 6
"""Months a bare month may lie behind the last date before it is read as the next year; same."""


def place_fiscal(_here: Discourse, reading: Reading) -> Placed:
    """Place a fiscal year in all the days that one so named may have.

    States name it for the year in which it begins or ends, and begin it between January and October.
    """
    if reading.year is None:
        return Placed(value="FY")
    first, after = date(reading.year - 1, 7, 1), date(reading.year + 1, 7, 1)
    span = Interval(start=first, end=after, precision=Precision.VAGUE)
    return Placed(value=f"FY{reading.year:04d}", interval=span)


def place_week(here: Discourse, reading: Reading) -> Placed:
    """Place "the week of 8 July": seven days from that day."""
    first = place_date(here, reading)
    day = first.stamp.day_date if first.stamp else None
    if day is None or day > date.max - timedelta(days=7):
        return first
    iso = day.isocalendar()
    span = Interval(start=day, end=day + timedelta(days=7), precision=Precision.WEEK)
    return replace(first, value=f"{iso.year:04d}-W{iso.week:02d}", interval=span)


def place_date(here: Discourse, reading: Reading) -> Placed:
    """Place a calendar date, with the year its surroundings supply where it has none."""
    if reading.weekday is not None and reading.month is None:
        return _place_weekday(here, reading)
    anchor = "stated"
    if reading.of_year:
        base, anchor = here.speech_base()
        reading.year = None if base is None else base.year + _year_step(reading.of_year)
    if reading.year is None:
        if reading.definite and reading.month in here.stated:
            reading.year = here.stated[reading.month]
            return stamped(_calendar_stamp(reading), reading, anchor="discourse")
        base, anchor = here.bare_base(reading)
        if base is None:
            return Placed(value=_yearless(reading), anchor=anchor)
        if reading.day and not reading.month:
            return _place_day(reading, base, anchor=anchor)
        reading.year = _year_of(reading, base, by_speech=anchor == "publication")
    return stamped(_calendar_stamp(reading), reading, anchor=anchor)


def _place_day(reading: Reading, base: Stamp, *, anchor: str) -> Placed:
    """Place "on the 20th": that day of the month of the base, or of the month before it."""
    month = base.shift(0, "M")
    if anchor == "publication" and base.day and reading.day and reading.day > base.day:
        month = base.shift(-1, "M")
    if month is None:
        return Placed(value=f"XXXX-XX-{reading.day:02d}", anchor=anchor)
    reading.year, reading.month = month.year, month.month
    return stamped(_calendar_stamp(reading), reading, anchor=anchor)


def _calendar_stamp(reading: Reading) -> Stamp:
    year = reading.year or 1
    day, month = reading.day, reading.month
    if day and month and not is_calendar_day(year=year, month=month, day=day):
        day = None
    code = "" if month else reading.code
    return Stamp(year=year, month=month, day=day, code=code, years=reading.years)


def _yearless(reading: Reading) -> str:
    rest = [reading.code] if reading.code else []
    rest += [f"{n:02d}" for n in (reading.month, reading.day) if n]
    return "-".join(["XXXX", *rest]) + (reading.day_part if reading.day else "")


def _year_of(reading: Reading, base: Stamp, *, by_speech: bool) -> int:
    month = reading.month or PART_MONTHS.get(reading.code, (None,))[0]
    if month is None or base.reference is None:
        return base.year + _year_step(reading.relation)
    year, base_month = base.reference
    if reading.of_that_year:
        return base.year
    ahead = (month, reading.day or 0) > (base_month, base.day or (reading.day or 0))
    if reading.code and reading.relation in BACK:
        ahead = month + 2 >= base_month
    if (reading.relation and reading.relation in FORWARD) or (by_speech and reading.future):
        return year + (not ahead)
    if (reading.relation and reading.relation in BACK) or by_speech:
        return year - ahead
    return year + _nearer_year(month - base_month)


def _year_step(relation: str) -> int:
    return (relation in FORWARD) - (relation in BACK) if relation else 0


def _nearer_year(months: int) -> int:
    if months > AHEAD:
        return -1
    return 1 if months < -BEHIND else 0


def _place_weekday(here: Discourse, reading: Reading) -> Placed:
    base, anchor = here.speech_base()
    if base is None or base.day_date is None or reading.weekday is None:
        return Placed(
            value=f"XXXX-WXX-{(reading.weekday or 0) + 1}{reading.day_part}", anchor=anchor
        )
    gap = (reading.weekday - base.day_date.weekday()) % 7
    ahead = reading.future or reading.relation in FORWARD or reading.relation == "D"
    if not ahead:
        gap -= 7 if gap else 0
    if reading.relation in BACK | FORWARD and gap == 0:
        gap = -7 if reading.relation in BACK else 7
    day = base.shift(gap, "D")
    return Placed(value="XXXX-WXX") if day is None else stamped(day, reading, anchor=anchor)
