"""What later expressions count from: the latest date of the text, and the day of publication."""

from dataclasses import dataclass, field, replace
from datetime import date

from landbridge.claims.timereadings import Reading
from landbridge.claims.timestamp import Stamp, stamp_of
from landbridge.model.interval import Interval, Precision

PASSING = 2
"""Years off the latest date beyond which a bare year counts as a mention in passing, unless it opens
its sentence; tuned on WikiWars documents 1-12 (1, 2, 3 and 10 tried)."""


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
    """

    published: date | None
    last: Stamp | None = field(default=None)
    near: bool = False

    def remember(self, placed: Placed, reading: Reading) -> None:
        """Take the date just placed as the latest, unless it is named in passing."""
        if placed.stamp is not None and self._moves(placed.stamp, reading):
            self.last, self.near = placed.stamp, True

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

    def bare_base(self) -> tuple[Stamp | None, str]:
        """Return what a date without a year counts from: a date of the same paragraph, else publication."""
        if self.published is not None and not self.near:
            return self.speech_base()
        return self.text_base()


def stamped(stamp: Stamp, reading: Reading, *, anchor: str) -> Placed:
    """Return a stamp as placed, with the part of the day and the part of the span that are stated."""
    value = stamp.value + (reading.day_part if stamp.day else "")
    return Placed(value=value, interval=stamp.interval(reading.mod), anchor=anchor, stamp=stamp)


def loose(base: Stamp) -> Interval | None:
    """Return the days of a stamp as a vague span."""
    span = base.interval()
    return None if span is None else replace(span, precision=Precision.VAGUE)
