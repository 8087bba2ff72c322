"""Draw the legs of a corridor, and find which way the road runs through a gate."""

import math

from landbridge.model.network import Leg, Mode
from landbridge.views.facts import UNKNOWN, PlaceFacts, leg_state
from landbridge.views.labels import Box
from landbridge.views.markup import Html, el
from landbridge.views.sheet import ARCED, AT_GATE, Pixel, Sheet

LINE_STEP = 9.0
"""Pixels between the boxes by which labels keep off a line."""


def _course(leg: Leg, sheet: Sheet) -> tuple[str, list[Pixel]]:
    """Return a leg's SVG path and points along it."""
    (x0, y0), (x1, y1) = sheet.node(leg.a), sheet.node(leg.b)
    steps = max(1, int(math.hypot(x1 - x0, y1 - y0) / LINE_STEP))
    if leg.mode not in ARCED:
        points = [
            (x0 + (x1 - x0) * i / steps, y0 + (y1 - y0) * i / steps) for i in range(steps + 1)
        ]
        return f"M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}", points
    lift = 0.2 if leg.mode is Mode.AIR else -0.2
    cx, cy = (x0 + x1) / 2, (y0 + y1) / 2 - lift * abs(x1 - x0)
    points = []
    for i in range(steps + 1):
        t = i / steps
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        points.append((a * x0 + b * cx + c * x1, a * y0 + b * cy + c * y1))
    return f"M{x0:.1f} {y0:.1f}Q{cx:.1f} {cy:.1f} {x1:.1f} {y1:.1f}", points


def _leg_class(leg: Leg, sheet: Sheet) -> str:
    state = leg_state(leg, facts=sheet.facts, denied=sheet.denied)
    place = sheet.facts.get(leg.element) if leg.element else None
    traffic = place.traffic if place else UNKNOWN
    heavy = " heavy" if traffic == "regular" else ""
    return f"leg m-{leg.mode.value} l-{state}{heavy}"


def draw_legs(sheet: Sheet) -> tuple[Html, list[Box]]:
    """Return the legs as SVG and the boxes that labels should keep off."""
    drawn, boxes = [], []
    for leg in sorted(sheet.legs, key=lambda one: one.mode not in ARCED):
        if leg.mode in AT_GATE:
            continue
        d, points = _course(leg, sheet)
        title = f"{sheet.nodes[leg.a].name} \u2013 {sheet.nodes[leg.b].name}, {leg.km:,.0f} km"
        drawn.append(el("path", d=d, class_="leg-bed"))
        drawn.append(el("path", el("title", title), d=d, class_=_leg_class(leg, sheet)))
        boxes += [Box(left=x - 3, top=y - 3, right=x + 3, bottom=y + 3) for x, y in points]
    return el("g", *drawn), boxes


def gate_nodes(gate: str, sheet: Sheet) -> set[str]:
    """Return the nodes of the network that belong to a gate."""
    ends = {end for leg in sheet.legs if leg.element == gate for end in (leg.a, leg.b)}
    at_gate = {
        end
        for leg in sheet.legs
        if leg.element == gate and leg.mode in AT_GATE
        for end in (leg.a, leg.b)
    }
    own = {node.id for node in sheet.nodes.values() if node.entity == gate}
    return at_gate | own or ends


def direction(gate: str, sheet: Sheet) -> Pixel:
    """Return the way the road runs through a gate, in pixels, from its neighbours."""
    inside = gate_nodes(gate, sheet)
    outside = [
        other
        for leg in sheet.legs
        if leg.mode not in ARCED
        for end, other in ((leg.a, leg.b), (leg.b, leg.a))
        if end in inside and other not in inside
    ]
    if not outside:
        return (1.0, 0.0)
    points = sorted(sheet.node(key) for key in outside)
    if len(points) == 1:
        here = sheet.node(next(iter(inside)))
        return points[0][0] - here[0], points[0][1] - here[1]
    return points[-1][0] - points[0][0], points[-1][1] - points[0][1]


def gate_at(place: PlaceFacts, sheet: Sheet) -> Pixel | None:
    """Return where a gate stands in pixels, or None when nothing places it."""
    if place.entity.lon is not None and place.entity.lat is not None:
        return sheet.frame.at(place.entity.lon, place.entity.lat)
    points = [sheet.node(key) for key in sorted(gate_nodes(place.entity.id, sheet))]
    if not points:
        return None
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
