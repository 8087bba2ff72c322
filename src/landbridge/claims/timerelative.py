"""Place what counts from another date: "a day earlier", "last week", "the end of the month"."""

from dataclasses import replace
from datetime import date, timedelta

from landbridge.claims.timediscourse import IN_TEXT, Discourse, Placed, loose, stamped
from landbridge.claims.timedurations import place_recent
from landbridge.claims.timereadings import BACK, EARLIER, FORWARD, LATER, Reading
from landbridge.claims.timestamp import Stamp
from landbridge.model.interval import Interval, Precision


def place_offset(here: Discourse, reading: Reading) -> Placed:
    """Place "two weeks later", "a day earlier" or "four months ago".

    What counts from an event ("two days after the attack") keeps its value and has no days.
    """
    placed = _offset(here, reading)
    return replace(placed, interval=None, stamp=None) if reading.event else placed


def _offset(here: Discourse, reading: Reading) -> Placed:
    ago = reading.direction == "g"
    base, anchor = here.speech_base() if ago else here.text_base()
    sign = -1 if reading.direction in ("g", "e") else 1
    vague = Placed(value="PAST_REF" if sign < 0 else "FUTURE_REF", anchor=anchor)
    unit = reading.unit or "D"
    if base is None or reading.count is None:
        return replace(vague, interval=_vague_span(base, sign, unit) if base else None)
    there = moved(base, sign * reading.count, unit)
    if there is None:
        return replace(vague, value=_coarser(base, unit), interval=loose(base))
    return stamped(there, reading, anchor=anchor)


def moved(base: Stamp, count: float, unit: str) -> Stamp | None:
    """Return a date so many units on; None when they cannot be counted from a date so coarse."""
    if unit in ("TH", "TM", "WE"):
        return base if base.day and unit != "WE" else None
    if count % 1 and unit in _SMALLER:
        number, smaller = _SMALLER[unit]
        return base.shift(round(count * number), smaller)
    return base.shift(round(count), unit)


_SMALLER = {"Y": (12, "M"), "DE": (10, "Y"), "CE": (100, "Y"), "W": (7, "D")}
"""What half a unit is counted in."""


def _coarser(base: Stamp, unit: str) -> str:
    if unit in ("D", "W", "2W", "TH", "TM", "WE"):
        return base.value + ("-XX" if base.month else "-XX-XX" if not base.code else "")
    return base.value + ("" if base.code else "-XX")


def _vague_span(base: Stamp, sign: int, unit: str) -> Interval | None:
    """Read "weeks later" as one to twelve units off: an open bound would say less than is known."""
    edge = moved(base, sign * 12, unit)
    first, last = base.interval(), edge.interval() if edge else None
    if first is None or last is None:
        return None
    return Interval(
        start=min(x for x in (first.start, last.start) if x),
        end=max(x for x in (first.end, last.end) if x),
        precision=Precision.VAGUE,
    )


def place_this(here: Discourse, reading: Reading) -> Placed:
    """Place "that day", "last week", "the following month" or "next year"."""
    if reading.plural and reading.relation in BACK | FORWARD:
        return place_recent(here, reading)
    if reading.plural and reading.relation == "G" and here.published is not None:
        return Placed(value="PAST_REF", anchor="discourse")  # "in those days", not the report's
    in_text = reading.relation in IN_TEXT
    base, anchor = here.text_base() if in_text else here.speech_base()
    step = (reading.relation in FORWARD) - (reading.relation in BACK)
    unit = reading.unit or "D"
    if base is None:
        value = {1: "FUTURE_REF", -1: "PAST_REF", 0: "PRESENT_REF"}[step]
        return Placed(value=value if unit not in ("TH", "TM") else f"T{value}", anchor=anchor)
    stamp = _unit_of(base, step, unit)
    if stamp is None:
        return Placed(value=_coarser(base, unit), interval=loose(base), anchor=anchor)
    if reading.code and unit == "Y":
        stamp = replace(stamp, code=reading.code)
    placed = stamped(stamp, reading, anchor=anchor)
    return (
        _clipped(placed, reading.mod, today=here.published) if reading.relation == "D" else placed
    )


def _clipped(placed: Placed, mod: str, *, today: date | None) -> Placed:
    """Cut "earlier this month" before the day of publication, and "later this year" from it on."""
    span = placed.interval
    if span is None or today is None or mod not in (EARLIER, LATER) or not span.contains(today):
        return placed
    start, end = (span.start, today) if mod == EARLIER else (today, span.end)
    if start == end:
        return placed
    cut = Interval(start=start, end=end, precision=Precision.VAGUE)
    return replace(placed, interval=cut)


def _unit_of(base: Stamp, step: int, unit: str) -> Stamp | None:
    if unit in ("W", "WE") and base.day_date is not None:
        week = base.day_date + timedelta(days=7 * step)
        iso = week.isocalendar()
        return Stamp(year=iso.year, code=f"W{iso.week:02d}" + ("-WE" if unit == "WE" else ""))
    return moved(base, step, unit)


def place_part(here: Discourse, reading: Reading) -> Placed:
    """Place "the end of the month" and "month's end": a part of the unit last spoken of.

    In a report with a day of publication that is this day's, where a word of the future stands over
    it or the paragraph has no date before it.
    """
    today = here.published is not None and (reading.future or not here.near)
    base, anchor = here.speech_base() if today else here.text_base()
    stamp = _unit_of(base, 0, reading.unit or "D") if base else None
    if stamp is None:
        return Placed(value="XXXX", anchor=anchor)
    if reading.code and reading.unit == "Y":
        stamp = replace(stamp, code=reading.code)
    return stamped(stamp, reading, anchor=anchor)
