"""Half-open spans of days, with the precision they were stated in."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from landbridge.model.errors import InvalidRecord


class Precision(StrEnum):
    """How finely a date was stated; kept beside the days, never rounded away."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """Days from ``start`` up to but not including ``end``, in UTC.

    Attributes:
        start: First day, or None when it has no known beginning.
        end: First day after it, or None when it has no known end.
        precision: How finely it was stated.

    Raises:
        InvalidRecord: When both ends are given and ``end`` is not after ``start``.
    """

    start: date | None
    end: date | None
    precision: Precision

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end <= self.start:
            raise InvalidRecord(
                record="Interval",
                faults=[f"[{self.start}, {self.end}) is empty or negative; want start < end"],
            )

    def contains(self, day: date) -> bool:
        """Tell whether the day lies in the span."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    def overlaps(self, other: "Interval") -> bool:
        """Tell whether the two spans share a day."""
        starts_in_time = self.end is None or other.start is None or other.start < self.end
        ends_in_time = other.end is None or self.start is None or self.start < other.end
        return starts_in_time and ends_in_time

    @property
    def last(self) -> date | None:
        """The last day inside the span, or None when it is open."""
        return None if self.end is None else self.end - timedelta(days=1)


def day_interval(day: date) -> Interval:
    """Return the span of one day."""
    return Interval(start=day, end=day + timedelta(days=1), precision=Precision.DAY)
