"""Place lengths of time: "for two weeks", "in recent months", "the last week of June", "every day"."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from landbridge.claims.timedates import place_date
from landbridge.claims.timediscourse import Discourse, Placed
from landbridge.claims.timereadings import FORWARD, Reading
from landbridge.model.interval import Interval, Precision

RECENT = 91
"""Days that "recent" reaches back: three months, by our convention."""
LONGEST = 366_000
"""Days beyond which a stretch is no longer measured: a thousand years."""
UNIT_VALUES: Mapping[str, str] = {
    "D": "P{}D", "W": "P{}W", "2W": "P{}W", "M": "P{}M", "QU": "P{}Q", "Y": "P{}Y", "DE": "P{}DE",
    "CE": "P{}CE", "TH": "PT{}H", "TM": "PT{}M", "WE": "P{}WE",
}  # fmt: skip
"""TIMEX2 durations (Ferro et al. 2005)."""
UNIT_DAYS: Mapping[str, float] = {
    "TM": 1 / 1440, "TH": 1 / 24, "D": 1, "W": 7, "2W": 14, "WE": 2, "M": 30.44, "QU": 91.3, "Y": 365.25, "DE": 3652.5, "CE": 36525,
}  # fmt: skip
"""Mean length of a unit in days, Gregorian."""


def duration_value(count: float | None, unit: str) -> str:
    """Return the TIMEX2 duration: ``P2M``, ``PXD`` for "several days", ``PT6H``."""
    if count is None:
        return UNIT_VALUES[unit].format("X")
    count = count * 2 if unit == "2W" else count
    return UNIT_VALUES[unit].format(int(count) if count == int(count) else count)


def place_recent(here: Discourse, reading: Reading) -> Placed:
    """Place "in recent months" or "the past two weeks": a stretch that ends, or begins, today."""
    base, anchor = here.speech_base()
    plural = reading.count is None or reading.relation == "R"
    value = duration_value(None if plural else reading.count, reading.unit)
    day = base.day_date if base else None
    if day is None:
        return Placed(value=value, anchor=anchor, kind="duration")
    return Placed(value=value, interval=_reach(day, reading), anchor=anchor, kind="duration")


def _reach(day: date, reading: Reading) -> Interval:
    length = UNIT_DAYS.get(reading.unit, 1) * (3 if reading.count is None else reading.count)
    if reading.relation == "R":
        length = RECENT if reading.unit in "DWM" else 3 * 365
    whole = timedelta(days=min(round(length), day.toordinal() - 1))
    if reading.relation in FORWARD:
        end = day + max(whole, timedelta(days=1))
        return Interval(start=day, end=end, precision=Precision.VAGUE)
    return Interval(start=day - whole, end=day + timedelta(days=1), precision=Precision.VAGUE)


def place_duration(_here: Discourse, reading: Reading) -> Placed:
    """Give "for two weeks" its length; it has no days of its own."""
    return Placed(value=duration_value(reading.count, reading.unit), kind="duration")


def place_stretch(here: Discourse, reading: Reading) -> Placed:
    """Place "the last two weeks of February": so many units from the beginning or the end."""
    length = 1 if reading.count is None else reading.count
    whole = place_date(here, replace(reading, count=1, unit=""))
    span = whole.interval
    value = duration_value(reading.count, reading.unit)
    if span is None or span.start is None or span.end is None:
        return Placed(value=value, anchor=whole.anchor, kind="duration")
    days = timedelta(days=min(round(UNIT_DAYS.get(reading.unit, 1) * length), LONGEST))
    skipped = days * max(reading.ordinal - 1, 0)
    start = max(span.end - days, span.start) if reading.ordinal < 0 else span.start + skipped
    start = min(start, span.end - timedelta(days=1))
    end = min(start + max(days, timedelta(days=1)), span.end)
    precision = Precision.DAY if days.days == 1 else Precision.VAGUE
    interval = Interval(start=start, end=end, precision=precision)
    return replace(whole, value=value, interval=interval, kind="date")


def place_row(here: Discourse, reading: Reading) -> Placed:
    """Place "for the third day": so many units up to today."""
    base, anchor = here.speech_base()
    value = duration_value(max(reading.ordinal, 1), reading.unit)
    day = base.day_date if base else None
    if day is None:
        return Placed(value=value, anchor=anchor, kind="duration")
    counted = replace(reading, relation="L", count=max(reading.ordinal - 1, 0))
    return Placed(value=value, interval=_reach(day, counted), anchor=anchor, kind="duration")


def place_set(_here: Discourse, reading: Reading) -> Placed:
    """Give "every day" or "each Friday" its value; it has no days of its own."""
    values = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}
    if reading.weekday is not None:
        value = f"XXXX-WXX-{reading.weekday + 1}"
    elif reading.code:
        value = f"XXXX-{reading.code}"
    else:
        value = values.get(reading.unit, "XXXX-XX-XX") + reading.day_part
    return Placed(value=value, kind="set")
