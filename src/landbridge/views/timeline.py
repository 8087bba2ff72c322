"""Draw the timeline: a lane of plans, a lane of facts, and the states of each gate below."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from landbridge.model.state import Facet, PlaceState
from landbridge.views.facts import FORCE, PlaceFacts
from landbridge.views.index import Index
from landbridge.views.labels import text_width
from landbridge.views.markup import Html, el, join
from landbridge.views.moments import Moment, Period, facts, periods, plans, span
from landbridge.views.words import day_words, short_month

ROW = 21.0
STRIP = 15.0
THIN = 6.0
EDGE = 14.0
SIZE = 12.5
_GAP = 14.0
NEAR = 90.0
"""Pixels; a plan for days as near as this has its label after them, else over the line to them."""
_TITLE = 22.0
TICK = 75.0
"""Least room for a date on the axis, in pixels."""
TICK_MONTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000)
_VALUE_WORDS = {"under_construction": "under construction"}


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
class _Band:
    drawn: Html
    height: float


def _weight(moment: Moment, index: Index) -> tuple[int, int]:
    noted = sum(claim in index.numbers for claim in moment.claims)
    return (2 * noted + int(moment.force), len(moment.claims))


def _mark(moment: Moment, scale: Scale, y: float) -> Html:
    title = el("title", f"{moment.text} ({moment.when})")
    x = scale.x(moment.start)
    if moment.said is not None:
        aim: list[Html] = []
        if moment.interval and moment.interval.start and moment.interval.last:
            a, b = scale.x(moment.interval.start), scale.x(moment.interval.last)
            drop = 0 if b - x <= NEAR else 8
            aim = [
                el("path", d=f"M{x:.1f} {y + drop}H{(a + b) / 2:.1f}", class_="aim"),
                el(
                    "rect",
                    x=a,
                    y=y + drop - 2.5,
                    width=max(3.0, b - a),
                    height=5,
                    rx=2.5,
                    class_="aim-at",
                ),
            ]
        shape = f"M{x:.1f} {y - 5}L{x + 5:.1f} {y}L{x:.1f} {y + 5}L{x - 5:.1f} {y}Z"
        kind = "m-slipped" if moment.slipped else "m-plan"
        return el("g", title, *aim, el("path", d=shape, class_=kind))
    kind = "m-force" if moment.force else "m-fact"
    last = moment.interval.last if moment.interval else None
    if last is not None and (last - moment.start).days > 1:
        wide = max(8.0, scale.x(last) - x)
        return el(
            "g", title, el("rect", x=x, y=y - 3, width=wide, height=6, rx=3, class_=f"{kind} vague")
        )
    return el("g", title, el("circle", cx=x, cy=y, r=4.5, class_=kind))


def _mark_end(moment: Moment, scale: Scale) -> float:
    x = scale.x(moment.start)
    last = moment.interval.last if moment.interval else None
    if last is None or (moment.said is not None and scale.x(last) - x > NEAR):
        return x + 6
    return max(x + 6, scale.x(last))


def _fits(text: str, room: float) -> str:
    """Return the text, cut with an ellipsis where it is wider than the room."""
    if text_width(text, SIZE) <= room:
        return text
    while text and text_width(text + "…", SIZE) > room:
        text = text[:-1]
    return text.rstrip(" ,:") + "…"


def _spans(moment: Moment, scale: Scale) -> tuple[str, float, float, float]:
    """Return a label, its x, and the left and right end of mark and label together."""
    start, end = scale.x(moment.start) - 6, _mark_end(moment, scale)
    room = max(start - 6, scale.width - end - 7)
    text = _fits(moment.text, min(room, scale.width * 0.6))
    width = text_width(text, SIZE)
    if end + 5 + width <= scale.width - 2:
        return text, end + 5, start, end + 5 + width
    left = max(2.0, start - 4 - width)
    return text, left, left, end


def _free_row(rows: list[list[tuple[float, float]]], left: float, right: float) -> int | None:
    for number, taken in enumerate(rows):
        if all(right + _GAP < a or left - _GAP > b for a, b in taken):
            return number
    return None


def _lane(moments: Sequence[Moment], scale: Scale, index: Index, *, most: int) -> _Band:
    """Return a lane whose weightiest moments are labelled and the rest bare marks below them."""
    shown = [m for m in moments if scale.shows(m.start)]
    rows: list[list[tuple[float, float]]] = [[] for _ in range(most)]
    labelled: list[tuple[Moment, int, str, float]] = []
    bare: list[Moment] = []
    for moment in sorted(shown, key=lambda m: _weight(m, index), reverse=True):
        text, x, left, right = _spans(moment, scale)
        row = _free_row(rows, left, right)
        if row is None:
            bare.append(moment)
        else:
            rows[row].append((left, right))
            labelled.append((moment, row, text, x))
    used = sum(bool(row) for row in rows)
    drawn = [_labelled(*item, scale=scale) for item in labelled]
    y = used * ROW + ROW / 2
    drawn += [el("g", _mark(moment, scale, y), class_="bare") for moment in bare]
    return _Band(drawn=join(*drawn), height=(used + bool(bare)) * ROW)


def _labelled(moment: Moment, row: int, text: str, x: float, *, scale: Scale) -> Html:
    y = row * ROW + ROW / 2
    label = el("text", text, x=f"{x:.1f}", y=f"{y + 4:.1f}", class_="label", font_size=SIZE)
    return join(_mark(moment, scale, y), label)


def _segment(period: Period, scale: Scale, *, y: float, height: float, facet: Facet) -> Html:
    x = scale.x(period.start)
    width = max(2.0, scale.x(period.end) - x - 1.5)
    words = _VALUE_WORDS.get(period.value, period.value).replace("_", " ")
    title = el(
        "title", f"{facet.value} {words}: {day_words(period.start)} \u2013 {day_words(period.end)}"
    )
    bar = el(
        "rect",
        title,
        x=x,
        y=y,
        width=width,
        height=height,
        rx=2,
        class_=f"t-{facet.value}-{period.value}",
    )
    if height < STRIP or text_width(words, SIZE * 0.88) > width - 8:
        return bar
    size = SIZE * 0.88
    text = el("text", words, x=x + 5, y=y + height - 4, font_size=size, class_=f"on-{period.value}")
    return join(bar, text)


def _no_gate(start: date, scale: Scale, *, y: float, until: date) -> Html:
    x, size = scale.x(start), SIZE * 0.88
    frame = el("rect", x=x, y=y, width=scale.x(until) - x, height=STRIP, rx=2, class_="t-none")
    words = el("text", "gate: no evidence", x=x + 5, y=y + STRIP - 4, font_size=size)
    return el("g", frame, words, class_="absent")


def _place_band(
    place: PlaceFacts, states: Sequence[PlaceState], scale: Scale, until: date
) -> _Band | None:
    tracks = [
        (facet, height, periods(states, facet, until=until))
        for facet, height in ((Facet.GATE, STRIP), (Facet.BYPASS, THIN), (Facet.TRAFFIC, THIN))
    ]
    tracks = [(facet, height, found) for facet, height, found in tracks if found]
    if not tracks:
        return None
    name = el("text", place.entity.name, x=EDGE, y=13, class_="label strong", font_size=SIZE)
    drawn, y = [name], _TITLE - 3
    if tracks[0][0] is not Facet.GATE:
        drawn.append(_no_gate(tracks[0][2][0].start, scale, y=y, until=until))
        y += STRIP + 3
    for facet, height, found in tracks:
        drawn += [_segment(p, scale, y=y, height=height, facet=facet) for p in found]
        y += height + 3
    return _Band(drawn=join(*drawn), height=y + 6)


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


def _axis(scale: Scale, height: float) -> Html:
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


def _lane_title(words: str) -> _Band:
    text = el("text", words, x=EDGE, y=14, font_size=11, class_="label lane")
    return _Band(drawn=text, height=_TITLE)


def draw_timeline(
    index: Index, places: Sequence[PlaceFacts], *, width: float, class_: str
) -> Html | None:
    """Return the timeline as an SVG element, or None when nothing is dated.

    Args:
        index: The picture's records.
        places: Whose states to show, in order.
        width: In pixels; the height follows from what there is.
        class_: Style class, by which the page picks a size for its screen.
    """
    planned, happened = plans(index), facts(index, force=FORCE)
    if not planned and not happened and not index.picture.history:
        return None
    first, last = span(index, [*planned, *happened])
    scale = Scale(first=first, last=last, width=width)
    most = 5 if width > 600 else 6  # noqa: PLR2004 - a narrow screen needs more rows
    bands = []
    for words, moments in (
        ("Plans and promises, when said", planned),
        ("What is said to have happened", happened),
    ):
        if moments:
            bands += [_lane_title(words), _lane(moments, scale, index, most=most)]
    until = index.picture.on + timedelta(days=1)
    states = [*index.picture.history, *index.picture.states]
    for place in places:
        own = [s for s in states if s.subject == place.entity.id]
        band = _place_band(place, own, scale, until) if place.is_gated else None
        bands += [band] if band else []
    return _stacked(bands, scale, as_of=index.picture.on, class_=class_)


def _stacked(bands: Sequence[_Band], scale: Scale, *, as_of: date, class_: str) -> Html:
    drawn, y = [], 0.0
    for band in bands:
        drawn.append(el("g", band.drawn, transform=f"translate(0,{y:.1f})"))
        y += band.height + 4
    x = scale.x(as_of)
    now = el(
        "path", el("title", f"as of {day_words(as_of)}"), d=f"M{x:.1f} 0V{y:.1f}", class_="now"
    )
    return el(
        "svg",
        _axis(scale, y),
        now,
        *drawn,
        viewBox=f"0 0 {scale.width:g} {y + 18:.0f}",
        role="img",
        aria_label="Timeline; the list below it says the same in words.",
        class_=f"timeline {class_}",
    )
