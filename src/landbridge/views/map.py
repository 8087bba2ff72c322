"""Draw the map: country outlines, ways and gates of a corridor, and where force was used."""

from collections.abc import Iterable

from landbridge.views.borders import Outline, outlines
from landbridge.views.labels import Box, Placed, Wanted, place_labels
from landbridge.views.layers import force, gates, towns
from landbridge.views.markup import Html, el
from landbridge.views.projection import Frame
from landbridge.views.sheet import Pixel, Sheet
from landbridge.views.ways import draw_legs

_NICE_KM = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


def _path(ring_: Iterable[Pixel]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring_) + "Z"


def _land(shown: Iterable[Outline]) -> Html:
    paths = (
        el("path", el("title", o.name), d="".join(_path(r) for r in o.rings), class_="land")
        for o in shown
    )
    return el("g", *paths)


def _area_and_middle(points: list[Pixel]) -> tuple[float, Pixel]:
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in zip(points, [*points[1:], points[0]], strict=True):
        cross = x0 * y1 - x1 * y0
        area, x, y = area + cross / 2, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    return (abs(area), (x / (6 * area), y / (6 * area))) if area else (0.0, points[0])


def _country_labels(shown: Iterable[Outline], sheet: Sheet) -> list[Wanted]:
    labels = []
    for outline in shown:
        area, (x, y) = max(_area_and_middle(r) for r in outline.rings)
        if area > 90 * sheet.size**2 / 4:
            text = outline.name.upper()
            labels.append(
                Wanted(
                    text=text,
                    x=x,
                    y=y,
                    radius=0,
                    size=sheet.size * 0.96,
                    weight=-1 + area / 1e7,
                    centred=True,
                    class_="country",
                )
            )
    return labels


def _text(placed: Placed) -> Html:
    label = placed.label
    sub = None
    if label.sub:
        sub = el("tspan", label.sub, x=f"{placed.x:.1f}", dy="1.15em", class_="sub")
    return el(
        "text",
        el("tspan", label.text),
        sub,
        x=f"{placed.x:.1f}",
        y=f"{placed.y:.1f}",
        text_anchor=placed.anchor,
        font_size=f"{label.size:.1f}",
        class_=f"label {label.class_}",
    )


def _scale_bar(frame: Frame, size: float) -> tuple[Html, Box]:
    km = max((n for n in _NICE_KM if n * frame.per_km <= frame.width * 0.22), default=_NICE_KM[0])
    long = km * frame.per_km
    x, y = 16.0, frame.height - 16
    bar = el("path", d=f"M{x} {y - 5}V{y}H{x + long:.1f}V{y - 5}", class_="scale")
    text = el("text", f"{km:,} km", x=x + long + 6, y=y, font_size=size * 0.9, class_="label sub")
    return el("g", bar, text), Box(left=x - 6, top=y - 14, right=x + long + 60, bottom=y + 8)


def draw_map(sheet: Sheet, *, class_: str) -> Html:
    """Return the map as an SVG element.

    Args:
        sheet: What to show.
        class_: Style class, by which the page picks a size for its screen.
    """
    frame = sheet.frame
    shown = outlines(frame)
    lines, line_boxes = draw_legs(sheet)
    bar, bar_box = _scale_bar(frame, sheet.size)
    layers = (towns(sheet), gates(sheet), force(sheet))
    placed = place_labels(
        [*(label for layer in layers for label in layer.labels), *_country_labels(shown, sheet)],
        marks=[bar_box, *(mark for layer in layers for mark in layer.marks)],
        lines=line_boxes,
        width=frame.width,
        height=frame.height,
    )
    return el(
        "svg",
        el("rect", width=frame.width, height=frame.height, class_="sea"),
        _land(shown),
        lines,
        *(mark for layer in layers for mark in layer.drawn),
        *(_text(label) for label in placed),
        bar,
        viewBox=f"0 0 {frame.width:g} {frame.height:g}",
        role="img",
        aria_label="Map of the corridor; the table below it says the same in words.",
        class_=f"map {class_}",
    )
