"""What later expressions count from: the latest date of the text, and the day of publication."""

from dataclasses import dataclass, field, replace
from datetime import date

from landbridge.claims.timereadings import Reading
from landbridge.claims.timestamp import Stamp, stamp_of
from landbridge.model.interval import Interval, Precision

PASSING = 2
"""Years off the latest date beyond which a bare year counts as a mention in passing, unless it opens
its sentence; tuned on WikiWars documents 1-12 (1, 2, 3 and 10 tried)."""


IN_TEXT = "PQGC"
"""Letters of previous, following, that and same, which count from the text, not from today."""
NEXT_DAYS = 31
"""Days within which a date without a year goes on from a full one."""


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
        narrated: Whether the paragraph clearly tells of the year of ``last``.
        stated: The latest year stated with each month.
    """

    published: date | None
    last: Stamp | None = field(default=None)
    near: bool = False
    narrated: bool = False
    stated: dict[int, int] = field(default_factory=dict)

    def remember(self, placed: Placed, reading: Reading) -> None:
        """Take the date just placed as the latest, unless it is named in passing."""
        stamp = placed.stamp
        if stamp is None:
            return
        if placed.anchor == "stated" and stamp.month is not None:
            self.stated[stamp.month] = stamp.year
        if self._moves(stamp, reading):
            self.narrated = self._narrates(stamp, reading, placed.anchor)
            self.last, self.near = stamp, True

    def _narrates(self, stamp: Stamp, reading: Reading, anchor: str) -> bool:
        """Tell whether the paragraph clearly tells of a year: it opens with it, or names it again."""
        if anchor == "stated":
            again = self.near and self.last is not None and self.last.year == stamp.year
            return reading.leads or again
        return anchor == "discourse"

    def leave_paragraph(self) -> None:
        """Forget that the latest date stands near."""
        self.near = self.narrated = False

    def _moves(self, stamp: Stamp, reading: Reading) -> bool:
        """Tell whether later expressions count from here: a far year in passing does not move them."""
        if self.last is None or stamp.reference is not None or reading.leads:
            return True
        return 0 < abs(stamp.year - self.last.year) <= PASSING

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

    def bare_base(self, reading: Reading | None = None) -> tuple[Stamp | None, str]:
        """Return what a date without a year counts from.

        In a report with a day of publication that is this day, unless the paragraph clearly tells
        of the year of its latest date, or goes on from a day of it within ``NEXT_DAYS``.

        Args:
            reading: The date; None for a part of the day.
        """
        by_text = reading is not None and reading.relation in IN_TEXT and reading.relation != ""
        if self.published is None or by_text:
            return self.text_base()
        if not self.near or self.last is None:
            return self.speech_base()
        if reading is None:
            return self.text_base() if self.last.day else self.speech_base()
        if reading.present or not (self.narrated or self._goes_on(reading)):
            return self.speech_base()
        return self.text_base()

    def _goes_on(self, reading: Reading) -> bool:
        """Tell whether a date is days after the latest one, or the month after a month.

        So "on June 18, 2018 ... on June 20" and "in July 2021 ... in August", but not "after the
        August strike".
        """
        last = self.last
        if last is None or last.month is None or reading.month is None or reading.definite:
            return False
        months = (reading.month - last.month) % 12
        if last.day is None or reading.day is None:
            return months == 1
        return 0 <= months * 31 + reading.day - last.day <= NEXT_DAYS


def stamped(stamp: Stamp, reading: Reading, *, anchor: str) -> Placed:
    """Return a stamp as placed, with the part of the day and the part of the span that are stated."""
    value = stamp.value + (reading.day_part if stamp.day else "")
    return Placed(value=value, interval=stamp.interval(reading.mod), anchor=anchor, stamp=stamp)


def loose(base: Stamp) -> Interval | None:
    """Return the days of a stamp as a vague span."""
    span = base.interval()
    return None if span is None else replace(span, precision=Precision.VAGUE)
