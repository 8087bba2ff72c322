"""The scale of the timeline: days to pixels, and the dates on its axis."""

from dataclasses import dataclass
from datetime import date, timedelta

from landbridge.views.markup import Html, el
from landbridge.views.words import short_month

EDGE = 14.0
"""Room left free at either end, in pixels."""
SIZE = 12.5
"""Font size of labels, in pixels."""
TICK = 75.0
"""Least room for a date on the axis, in pixels."""
TICK_MONTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Days to pixels, from the left edge to the right."""

    first: date
    last: date
    width: float

    def x(self, day: date) -> float:
        """Return the pixel of a day's beginning, held within the frame."""
        days = max(1, (self.last - self.first).days + 1)
        share = (day - self.first).days / days
        return EDGE + (self.width - 2 * EDGE) * min(1.0, max(0.0, share))

    def shows(self, day: date) -> bool:
        """Tell whether a day lies within the frame."""
        return self.first <= day <= self.last + timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Something drawn across the timeline, and how tall it is in pixels."""

    drawn: Html
    height: float


def _ticks(scale: Scale) -> list[tuple[date, str]]:
    """Return firsts of months with their names, as many as there is room for."""
    first, last = (day.year * 12 + day.month - 1 for day in (scale.first, scale.last))
    room = scale.width / TICK
    step = next((s for s in TICK_MONTHS if (last - first) / s <= room), TICK_MONTHS[-1])
    months = range(-(-first // step) * step, last + 2, step)
    days = [date(n // 12, n % 12 + 1, 1) for n in months]
    shown = [day for day in days if scale.shows(day)]
    return [(day, _tick_name(day, is_first=day == shown[0])) for day in shown]


def _tick_name(day: date, *, is_first: bool) -> str:
    if day.month == 1:
        return str(day.year)
    return f"{short_month(day)} {day.year}" if is_first else short_month(day)


def draw_axis(scale: Scale, height: float) -> Html:
    """Return the dates under the timeline, each with a line up through it."""
    drawn = []
    for day, name in _ticks(scale):
        x = scale.x(day)
        drawn.append(el("path", d=f"M{x:.1f} 0V{height:.1f}", class_="grid"))
        drawn.append(
            el(
                "text",
                name,
                x=f"{x + 3:.1f}",
                y=f"{height + 13:.1f}",
                font_size=11,
                class_="label sub",
            )
        )
    return el("g", *drawn)
