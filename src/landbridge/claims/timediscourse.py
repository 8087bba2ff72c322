"""Place what is read in the calendar, against the text so far and the day of publication."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from landbridge.claims.timereadings import BACK, FORWARD, Reading
from landbridge.claims.timestamp import Stamp, is_calendar_day, stamp_of
from landbridge.model.interval import Interval, Precision, day_interval

AHEAD = 7
"""Months a bare month may lie ahead of the last date before it is read as the year before; tuned on
WikiWars documents 1-12."""
BEHIND = 7
"""Months a bare month may lie behind the last date before it is read as the next year; same."""
SEASON_YEARS: Mapping[str, int] = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season, which gives it its year."""
RECENT = 91
"""Days that "recent" reaches back: three months, by our convention."""

UNIT_VALUES: Mapping[str, str] = {
    "D": "P{}D", "W": "P{}W", "2W": "P{}W", "M": "P{}M", "Y": "P{}Y", "DE": "P{}DE",
    "CE": "P{}CE", "TH": "PT{}H", "TM": "PT{}M", "WE": "P{}WE",
}  # fmt: skip
"""TIMEX2 durations (Ferro et al. 2005, 4.2.3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An expression in the calendar: TIMEX2 value, days, what it was read against, its stamp."""

    value: str
    interval: Interval | None = None
    anchor: str = "stated"
    kind: str = "date"
    stamp: Stamp | None = None


@dataclass(slots=True)
class Discourse:
    """The latest date of the text so far, and the day of publication.

    Attributes:
        published: None when it is not known.
        last: The latest date placed, or None at the beginning.
        near: Whether ``last`` stands in the present paragraph.
        future: Whether a word of the future governs the expression now read.
    """

    published: date | None
    last: Stamp | None = field(default=None)
    near: bool = False
    future: bool = False

    def place(self, reading: Reading) -> Placed:
        """Place one reading and remember its date."""
        placed = _PLACERS[reading.form](self, reading)
        if placed.stamp is not None:
            self.last, self.near = placed.stamp, True
        return placed

    def text_base(self) -> tuple[Stamp | None, str]:
        """Return what "later" and "the same day" count from, and its name."""
        if self.last is not None:
            return self.last, "discourse"
        return self.speech_base()

    def speech_base(self) -> tuple[Stamp | None, str]:
        """Return what "ago" and "yesterday" count from, and its name."""
        if self.published is not None:
            return stamp_of(self.published), "publication"
        return self.last, "discourse"

    def bare_base(self) -> tuple[Stamp | None, str]:
        """Return what a date without a year counts from: a date of the same paragraph, else publication."""
        if self.published is not None and not self.near:
            return self.speech_base()
        return self.text_base()


def _place_date(here: Discourse, reading: Reading) -> Placed:
    if reading.weekday is not None and reading.month is None:
        return _place_weekday(here, reading)
    anchor = "stated"
    if reading.year is None:
        base, anchor = here.bare_base()
        if base is None:
            return Placed(value=_yearless(reading), anchor=anchor)
        reading.year = _year_of(reading, base, here=here, by_speech=anchor == "publication")
    return _stamped(_calendar_stamp(reading), reading, anchor=anchor)


def _calendar_stamp(reading: Reading) -> Stamp:
    year = reading.year or 1
    day, month = reading.day, reading.month
    if day and month and not is_calendar_day(year=year, month=month, day=day):
        day = None
    code = "" if month else reading.code
    return Stamp(year=year, month=month, day=day, code=code, years=reading.years)


def _stamped(stamp: Stamp, reading: Reading, *, anchor: str) -> Placed:
    value = stamp.value + (reading.day_part if stamp.day else "")
    return Placed(value=value, interval=stamp.interval(reading.mod), anchor=anchor, stamp=stamp)


def _yearless(reading: Reading) -> str:
    rest = [reading.code] if reading.code else []
    rest += [f"{n:02d}" for n in (reading.month, reading.day) if n]
    return "-".join(["XXXX", *rest]) + (reading.day_part if reading.day else "")


def _year_of(reading: Reading, base: Stamp, *, here: Discourse, by_speech: bool) -> int:
    month = reading.month or SEASON_YEARS.get(reading.code)
    base_month = base.middle_month
    if month is None or base_month is None:
        return base.year + _year_step(reading.relation)
    ahead = (month, reading.day or 0) > (base_month, base.day or (reading.day or 0))
    if reading.code and reading.relation in BACK:
        ahead = month + 2 >= base_month
    if reading.relation in FORWARD or (by_speech and here.future):
        return base.year + (not ahead)
    if reading.relation in BACK or by_speech:
        return base.year - ahead
    return base.year + _nearer_year(month - base_month)


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
    if not (here.future or reading.relation in FORWARD):
        gap -= 7 if gap else 0
    if reading.relation in BACK | FORWARD and gap == 0:
        gap = -7 if reading.relation in BACK else 7
    day = base.shift(gap, "D")
    return Placed(value="XXXX-WXX") if day is None else _stamped(day, reading, anchor=anchor)


def _place_offset(here: Discourse, reading: Reading) -> Placed:
    ago = reading.direction == "g"
    base, anchor = here.speech_base() if ago else here.text_base()
    sign = -1 if reading.direction in "ge" else 1
    vague = Placed(value="PAST_REF" if sign < 0 else "FUTURE_REF", anchor=anchor)
    unit = reading.unit or "D"
    if base is None or reading.count is None:
        return replace(vague, interval=_vague_span(base, sign, unit) if base else None)
    moved = _moved(base, sign * reading.count, unit)
    if moved is None:
        return replace(vague, value=_coarser(base, unit), interval=_loose(base))
    return _stamped(moved, reading, anchor=anchor)


def _moved(base: Stamp, count: float, unit: str) -> Stamp | None:
    if unit in ("TH", "TM", "WE"):
        return base if base.day and unit != "WE" else None
    if unit == "Y" and count % 1:
        return base.shift(round(count * 12), "M")
    return base.shift(round(count), unit)


def _coarser(base: Stamp, unit: str) -> str:
    if unit in ("D", "W", "2W", "TH", "TM", "WE"):
        return base.value + ("-XX" if base.month else "-XX-XX" if not base.code else "")
    return base.value + ("" if base.code else "-XX")


def _loose(base: Stamp) -> Interval | None:
    span = base.interval()
    return None if span is None else replace(span, precision=Precision.VAGUE)


def _vague_span(base: Stamp, sign: int, unit: str) -> Interval | None:
    """Read "weeks later" as one to twelve units off: an open bound would say less than is known."""
    edge = _moved(base, sign * 12, unit)
    first, last = base.interval(), edge.interval() if edge else None
    if first is None or last is None:
        return None
    return Interval(
        start=min(x for x in (first.start, last.start) if x),
        end=max(x for x in (first.end, last.end) if x),
        precision=Precision.VAGUE,
    )


def _place_this(here: Discourse, reading: Reading) -> Placed:
    in_text = reading.relation in "PQGC"
    base, anchor = here.text_base() if in_text else here.speech_base()
    step = (reading.relation in FORWARD) - (reading.relation in BACK)
    unit = reading.unit or "D"
    if base is None:
        value = {1: "FUTURE_REF", -1: "PAST_REF", 0: "PRESENT_REF"}[step]
        return Placed(value=value if unit not in ("TH", "TM") else f"T{value}", anchor=anchor)
    stamp = _unit_of(base, step, unit)
    if stamp is None:
        return Placed(value=_coarser(base, unit), interval=_loose(base), anchor=anchor)
    return _stamped(stamp, reading, anchor=anchor)


def _unit_of(base: Stamp, step: int, unit: str) -> Stamp | None:
    if unit in ("W", "WE") and base.day_date is not None:
        moved = base.day_date + timedelta(days=7 * step)
        iso = moved.isocalendar()
        return Stamp(year=iso.year, code=f"W{iso.week:02d}")
    return _moved(base, step, unit)


def _place_part(here: Discourse, reading: Reading) -> Placed:
    base, anchor = here.text_base()
    stamp = _moved(base, 0, reading.unit) if base else None
    if stamp is None:
        return Placed(value="XXXX", anchor=anchor)
    if reading.code and reading.unit == "Y":
        stamp = replace(stamp, code=reading.code)
    return _stamped(stamp, reading, anchor=anchor)


def duration_value(count: float | None, unit: str) -> str:
    """Return the TIMEX2 duration: ``P2M``, ``PXD`` for "several days", ``PT6H``."""
    if count is None:
        return UNIT_VALUES[unit].format("X")
    count = count * 2 if unit == "2W" else count
    return UNIT_VALUES[unit].format(int(count) if count == int(count) else count)


def _place_recent(here: Discourse, reading: Reading) -> Placed:
    base, anchor = here.speech_base()
    plural = reading.count is None or reading.relation == "R"
    value = duration_value(None if plural else reading.count, reading.unit)
    day = base.day_date if base else None
    if day is None:
        return Placed(value=value, anchor=anchor, kind="duration")
    return Placed(value=value, interval=_reach(day, reading), anchor=anchor, kind="duration")


def _reach(day: date, reading: Reading) -> Interval:
    days = {"D": 1, "W": 7, "2W": 14, "M": 30.44, "Y": 365.25, "DE": 3652.5, "CE": 36525}
    length = days.get(reading.unit, 1) * (3 if reading.count is None else reading.count)
    if reading.relation == "R":
        length = RECENT if reading.unit in "DWM" else 3 * 365
    whole = timedelta(days=min(round(length), day.toordinal() - 1))
    if reading.relation in FORWARD:
        return Interval(start=day, end=day + whole, precision=Precision.VAGUE)
    return Interval(start=day - whole, end=day + timedelta(days=1), precision=Precision.VAGUE)


def _place_duration(_here: Discourse, reading: Reading) -> Placed:
    return Placed(value=duration_value(reading.count, reading.unit), kind="duration")


def _place_row(here: Discourse, reading: Reading) -> Placed:
    base, anchor = here.speech_base()
    value = duration_value(max(reading.ordinal, 1), reading.unit)
    day = base.day_date if base else None
    if day is None:
        return Placed(value=value, anchor=anchor, kind="duration")
    counted = replace(reading, relation="L", count=max(reading.ordinal - 1, 0))
    return Placed(value=value, interval=_reach(day, counted), anchor=anchor, kind="duration")


def _place_set(_here: Discourse, reading: Reading) -> Placed:
    values = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}
    if reading.weekday is not None:
        value = f"XXXX-WXX-{reading.weekday + 1}"
    elif reading.code:
        value = f"XXXX-{reading.code}"
    else:
        value = values.get(reading.unit, "XXXX-XX-XX") + reading.day_part
    return Placed(value=value, kind="set")


def _place_day_part(_here: Discourse, reading: Reading) -> Placed:
    return Placed(value=f"XXXX-XX-XX{reading.day_part}", anchor="discourse")


def _place_clock(here: Discourse, reading: Reading) -> Placed:
    base, anchor = here.text_base()
    if base is None or base.day_date is None:
        return Placed(value=f"XXXX-XX-XX{reading.day_part}", anchor=anchor)
    return _stamped(base, reading, anchor=anchor)


def _place_phrase(here: Discourse, reading: Reading) -> Placed:
    phrase = reading.phrase
    if phrase.startswith("SET "):
        return Placed(value=phrase.removeprefix("SET "), kind="set")
    if phrase.startswith("DAY"):
        return _place_day_phrase(here, phrase)
    base, anchor = here.text_base() if phrase in ("TEXT", "SINCE_REF") else here.speech_base()
    value = {"TEXT": "PRESENT_REF", "SINCE_REF": "PAST_REF", "RECENT_REF": "PAST_REF"}.get(
        phrase, phrase
    )
    return Placed(
        value=value, interval=_phrase_span(here, phrase), anchor=anchor if base else "stated"
    )


def _place_day_phrase(here: Discourse, phrase: str) -> Placed:
    base, anchor = here.speech_base()
    offset, _, part = phrase.removeprefix("DAY").partition("T")
    stamp = base.shift(int(offset), "D") if base else None
    if stamp is None:
        return Placed(value="XXXX-XX-XX" + (f"T{part}" if part else ""), anchor=anchor)
    value = stamp.value + (f"T{part}" if part else "")
    return Placed(value=value, interval=stamp.interval(), anchor=anchor, stamp=stamp)


def _phrase_span(here: Discourse, phrase: str) -> Interval | None:
    today = here.published
    if phrase == "PRESENT_REF" and today:
        return replace(day_interval(today), precision=Precision.VAGUE)
    if phrase == "RECENT_REF" and today:
        return Interval(
            start=today - timedelta(days=RECENT),
            end=today + timedelta(days=1),
            precision=Precision.VAGUE,
        )
    if phrase == "FUTURE_REF" and today:
        return Interval(start=today, end=None, precision=Precision.VAGUE)
    last = here.last.interval() if here.last else None
    if phrase == "TEXT":
        return _loose(here.last) if here.last else None
    if phrase == "SINCE_REF" and last:
        return since(last, until=today)
    return None


def since(span: Interval, *, until: date | None) -> Interval:
    """Return the days from a span's beginning up to a day, itself included, or open."""
    end = until + timedelta(days=1) if until else None
    if end is not None and span.start is not None and end <= span.start:
        end = None
    return Interval(start=span.start, end=end, precision=span.precision)


_PLACERS = {
    "date": _place_date,
    "offset": _place_offset,
    "this": _place_this,
    "part": _place_part,
    "recent": _place_recent,
    "stretch": _place_duration,
    "duration": _place_duration,
    "row": _place_row,
    "set": _place_set,
    "day part": _place_day_part,
    "clock": _place_clock,
    "phrase": _place_phrase,
}
