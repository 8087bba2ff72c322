"""Draw a lane of the timeline: moments with a mark each, the weightiest with a label."""

from collections.abc import Sequence

from landbridge.views.index import Index
from landbridge.views.labels import text_width
from landbridge.views.markup import Html, el, join
from landbridge.views.moments import Moment
from landbridge.views.timescale import EDGE, SIZE, Band, Scale

ROW = 21.0
"""Height of a row of labels, in pixels."""
NEAR = 90.0
"""Pixels; a plan for days as near as this has its label after them, else over the line to them."""
LANE_TITLE = 22.0
"""Height of a lane's title, in pixels."""
_GAP = 14.0


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


def draw_lane(moments: Sequence[Moment], scale: Scale, index: Index, *, most: int) -> Band:
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
    return Band(drawn=join(*drawn), height=(used + bool(bare)) * ROW)


def _labelled(moment: Moment, row: int, text: str, x: float, *, scale: Scale) -> Html:
    y = row * ROW + ROW / 2
    label = el("text", text, x=f"{x:.1f}", y=f"{y + 4:.1f}", class_="label", font_size=SIZE)
    return join(_mark(moment, scale, y), label)


def lane_title(words: str) -> Band:
    """Return the title above a lane."""
    text = el("text", words, x=EDGE, y=14, font_size=11, class_="label lane")
    return Band(drawn=text, height=LANE_TITLE)
