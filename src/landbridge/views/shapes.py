"""Draw the symbols of the map, each told apart by shape as well as by colour."""

import math

from landbridge.views.markup import Html, el, join

RING = 13.0
"""Radius of a gate's confidence ring, in pixels."""
HALF = 30.0
"""How far before and after a gate its bypass leaves and rejoins the road, in pixels."""
BULGE = 25.0
"""How far a bypass keeps from its gate, in pixels."""
_TURN = 2 * math.pi

Point = tuple[float, float]


def gate_shape(value: str, *, r: float = 6.5) -> Html:
    """Return the symbol of a gate's state, centred on the origin.

    Disc: open. Diamond: under construction. Half disc: restricted. Crossed square: closed. Empty
    circle: no evidence.
    """
    if value == "open":
        return el("circle", r=r, class_="f-open")
    if value == "under_construction":
        return el("path", d=f"M0 {-r - 1}L{r + 1} 0L0 {r + 1}L{-r - 1} 0Z", class_="f-works")
    if value == "restricted":
        half = el("path", d=f"M0 {-r}A{r} {r} 0 0 1 0 {r}Z", class_="f-limited")
        return join(el("circle", r=r, class_="o-limited"), half)
    if value == "closed":
        s = r - 1
        cross = el(
            "path", d=f"M{-s + 2} {-s + 2}L{s - 2} {s - 2}M{s - 2} {-s + 2}L{-s + 2} {s - 2}"
        )
        square = el("rect", x=-s, y=-s, width=2 * s, height=2 * s, class_="f-closed")
        return el("g", square, cross, class_="closed")
    return el("circle", r=r - 1, class_="o-unknown")


def ring(p: float | None, *, contested: bool, value: str) -> Html:
    """Return the ring around a gate: as much of the full turn as the value is likely."""
    track = el("circle", r=RING, class_="ring-track")
    if p is None:
        return track
    around = _TURN * RING
    arc = el(
        "circle",
        r=RING,
        class_=f"ring s-{value}" + (" contested" if contested else ""),
        stroke_dasharray=None if p >= 0.995 else f"{around * p:.1f} {around:.1f}",  # noqa: PLR2004
        transform="rotate(-90)",
    )
    return join(track, arc)


def no_entry() -> Html:
    """Return the badge of a gate that some actor is denied."""
    bar = el("rect", x=-3.4, y=-1.2, width=6.8, height=2.4, class_="bar")
    return el("g", el("circle", r=5.6, class_="f-denied"), bar, class_="badge")


def star(r: float = 6.0) -> Html:
    """Return the symbol of a use of force: a four-pointed star."""
    points = []
    for step in range(8):
        reach = r if step % 2 == 0 else r * 0.36
        turn = _TURN * step / 8
        points.append(f"{reach * math.sin(turn):.1f},{-reach * math.cos(turn):.1f}")
    return el("polygon", points=" ".join(points), class_="f-force")


def _bends(direction: Point) -> tuple[Point, Point, Point, Point]:
    """Return the four points of a cubic curve around the origin, on its lower side."""
    length = math.hypot(*direction) or 1.0
    ux, uy = direction[0] / length, direction[1] / length
    nx, ny = (uy, -ux) if ux <= 0 else (-uy, ux)
    lift, lead = BULGE * 4 / 3, HALF * 0.8
    return (
        (-HALF * ux, -HALF * uy),
        (-lead * ux + nx * lift, -lead * uy + ny * lift),
        (lead * ux + nx * lift, lead * uy + ny * lift),
        (HALF * ux, HALF * uy),
    )


def bypass_arc(direction: Point) -> Html:
    """Return a dashed way around a gate at the origin, parallel to the road through it.

    Args:
        direction: Of the road, in pixels; its length does not matter.
    """
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = _bends(direction)
    d = f"M{ax:.1f} {ay:.1f}C{bx:.1f} {by:.1f} {cx:.1f} {cy:.1f} {dx:.1f} {dy:.1f}"
    return join(el("path", d=d, class_="bypass-bed"), el("path", d=d, class_="bypass"))


def bypass_course(direction: Point) -> list[Point]:
    """Return points along the way that ``bypass_arc`` draws, for labels to keep off."""
    a, b, c, d = _bends(direction)
    points = []
    for step in range(13):
        t = step / 12
        w = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        x, y = (w[0] * a[i] + w[1] * b[i] + w[2] * c[i] + w[3] * d[i] for i in (0, 1))
        points.append((x, y))
    return points
