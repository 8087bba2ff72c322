"""A date as far as it is known: a century, decade, year, season, month or day, and its days."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from landbridge.model.interval import Interval, Precision

SEASON_MONTHS = {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3)}
"""First month and number of months of the meteorological seasons of the northern hemisphere (NOAA
NCEI, "Meteorological Versus Astronomical Seasons"). By our convention a winter begins in December of
the year it is named for."""

PART_MONTHS = {
    "H1": (1, 6),
    "H2": (7, 6),
    "Q1": (1, 3),
    "Q2": (4, 3),
    "Q3": (7, 3),
    "Q4": (10, 3),
} | SEASON_MONTHS


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A calendar date with the parts that are stated.

    Attributes:
        year: First year; negative before Christ (-1 is 1 BC).
        month: 1-12, or None.
        day: 1-31, or None.
        code: Season, half, quarter or ISO week or weekend of the year ("SU", "H1", "Q3", "W23", "W23-WE"), or empty.
        years: Years covered: 1, 10 for a decade, 100 for a century.
    """

    year: int
    month: int | None = None
    day: int | None = None
    code: str = ""
    years: int = 1

    @property
    def value(self) -> str:
        """The TIMEX2 value: ``2018-06-18``, ``2018-SU``, ``199`` (a decade), ``BC0480``."""
        size = {1: 4, 10: 3, 100: 2}[self.years]
        year = f"{abs(self.year) // self.years:0{size}d}"
        era = "BC" if self.year < 0 else ""
        rest = [self.code] if self.code else [f"{n:02d}" for n in (self.month, self.day) if n]
        return "-".join([era + year, *rest])

    @property
    def precision(self) -> Precision:
        """How finely it is stated."""
        if self.day:
            return Precision.DAY
        if self.month:
            return Precision.MONTH
        if self.code:
            return Precision.SEASON if self.code in PART_MONTHS else Precision.WEEK
        return Precision.YEAR if self.years == 1 else Precision.VAGUE

    def interval(self, mod: str = "") -> Interval | None:
        """Return its days, or the part of them that ``mod`` names; None outside years 1-9998.

        Args:
            mod: START, MID or END for thirds, our convention for "early, mid, late" (early 2018 is
                January to April, early June its days 1 to 10); H1 or H2 for halves of a month
                (days 1-15, 16-end); empty for all of it.
        """
        if not MINYEAR <= self.year <= MAXYEAR - self.years - 1:
            return None
        first, after = self._days()
        return _part(first, after, mod=mod, stamp=self)

    def _days(self) -> tuple[date, date]:
        if self.month and self.day:
            day = date(self.year, self.month, self.day)
            return day, day + timedelta(days=1)
        if self.code in PART_MONTHS:
            month, length = PART_MONTHS[self.code]
            return date(self.year, month, 1), _first_of(self.year, month + length)
        if self.code:
            monday = date.fromisocalendar(self.year, int(self.code[1:3]), 1)
            first = 5 if self.code.endswith("-WE") else 0
            return monday + timedelta(days=first), monday + timedelta(days=7)
        if self.month:
            return date(self.year, self.month, 1), _first_of(self.year, self.month + 1)
        return date(self.year, 1, 1), date(self.year + self.years, 1, 1)

    @property
    def day_date(self) -> date | None:
        """The day as a calendar date, or None when it is coarser or before Christ."""
        if self.month and self.day and MINYEAR <= self.year <= MAXYEAR:
            return date(self.year, self.month, self.day)
        return None

    @property
    def reference(self) -> tuple[int, int] | None:
        """Its year and month, the middle month of its season, half or quarter; None for a whole year."""
        if self.code in PART_MONTHS:
            month, length = PART_MONTHS[self.code]
            index = month + length // 2 - 1
            return self.year + index // 12, index % 12 + 1
        return None if self.month is None else (self.year, self.month)

    def shift(self, count: int, unit: str) -> "Stamp | None":
        """Move by days (D), weeks (W), months (M), quarters (QU), years (Y), decades (DE) or centuries (CE).

        The answer is as coarse as the unit (a month from 18 June is July), and never finer than
        what is known. None when the calendar ends or days cannot be counted from here.
        """
        years = {"Y": 1, "DE": 10, "CE": 100}.get(unit)
        if years:
            return _whole_years(self, count * years, size=years)
        if unit == "M":
            return self._shift_months(count)
        if unit == "QU":
            return self._shift_quarters(count)
        return self._shift_days(count * {"W": 7, "2W": 14}.get(unit, 1))

    def _shift_months(self, count: int) -> "Stamp | None":
        if self.reference is None:
            return None
        year, month = self.reference
        index = year * 12 + month - 1 + count
        return replace(self, year=index // 12, month=index % 12 + 1, day=None, code="")

    def _shift_quarters(self, count: int) -> "Stamp | None":
        if self.reference is None:
            return None
        year, month = self.reference
        index = year * 4 + (month - 1) // 3 + count
        return Stamp(year=index // 4, code=f"Q{index % 4 + 1}")

    def _shift_days(self, count: int) -> "Stamp | None":
        if self.day_date is None:
            return None
        try:
            return stamp_of(self.day_date + timedelta(days=count))
        except OverflowError:
            return None


def stamp_of(day: date) -> Stamp:
    """Return the stamp of one day."""
    return Stamp(year=day.year, month=day.month, day=day.day)


def is_calendar_day(*, year: int, month: int, day: int) -> bool:
    """Tell whether the month has that day in that year; before Christ as in a leap year."""
    return 1 <= day <= monthrange(year if year >= MINYEAR else 4, month)[1]


def _whole_years(stamp: Stamp, count: int, *, size: int) -> Stamp:
    year = stamp.year + count
    if size > 1 and year > 0:
        year -= year % size
    return Stamp(year=year, years=max(1, size))


def _first_of(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _part(first: date, after: date, *, mod: str, stamp: Stamp) -> Interval:
    bounds = _bounds(first, after, mod=mod)
    vague = mod in ("START", "MID", "END") and stamp.day is None
    precision = Precision.VAGUE if vague and stamp.years > 1 else stamp.precision
    return Interval(start=bounds[0], end=bounds[1], precision=precision)


def _bounds(first: date, after: date, *, mod: str) -> tuple[date, date]:
    length = (after - first).days
    if mod not in ("START", "MID", "END", "H1", "H2") or length < 3:  # noqa: PLR2004 - no thirds
        return first, after
    if mod in ("H1", "H2"):
        half = first + timedelta(days=15 if length < 32 else length // 2)  # noqa: PLR2004 - a month
        return (first, half) if mod == "H1" else (half, after)
    cuts = _thirds(first, after)
    at = ("START", "MID", "END").index(mod)
    return cuts[at], cuts[at + 1]


def _thirds(first: date, after: date) -> tuple[date, date, date, date]:
    length = (after - first).days
    if length <= 31:  # noqa: PLR2004 - a month or a week
        step = 10 if length > 7 else max(1, length // 3)  # noqa: PLR2004 - a week
        return first, first + timedelta(days=step), first + timedelta(days=2 * step), after
    months = (after.year - first.year) * 12 + after.month - first.month
    step = max(1, months // 3)
    start = first.month
    return (
        first,
        _first_of(first.year, start + step),
        _first_of(first.year, start + 2 * step),
        after,
    )
