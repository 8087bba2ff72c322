"""Draw the symbols of a map with the labels that they want: gates, towns, uses of force."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from landbridge.model.entity import Entity
from landbridge.model.state import Event, Facet
from landbridge.views.facts import FORCE, UNKNOWN, PlaceFacts, located
from landbridge.views.labels import Box, Wanted
from landbridge.views.markup import Html, el
from landbridge.views.shapes import (
    RING,
    bypass_arc,
    bypass_course,
    gate_shape,
    no_entry,
    ring,
    star,
)
from landbridge.views.sheet import SPOT, Pixel, Sheet
from landbridge.views.ways import direction, gate_at, gate_nodes
from landbridge.views.words import counted, interval_words, percent

QUIET = 8.0
"""Reach in pixels of the symbol of a gate that nobody reports on."""
VALUE_WORDS = {"under_construction": "under construction", "in_use": "in use"}


def _around(at: Pixel, r: float) -> Box:
    return Box(left=at[0] - r, top=at[1] - r, right=at[0] + r, bottom=at[1] + r)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """Symbols of one kind, the labels they want and the room they take."""

    drawn: tuple[Html, ...]
    labels: tuple[Wanted, ...]
    marks: tuple[Box, ...]


def facet_words(place: PlaceFacts) -> str:
    """Return a gate's state in a line: "closed 88 %, bypass in use"."""
    gate = place.one(Facet.GATE)
    if gate is None or gate.value is None:
        words = UNKNOWN
    else:
        words = VALUE_WORDS.get(gate.value, gate.value)
        shut = place.not_open
        building = f", {words}" if gate.value == "under_construction" else ""
        words = (
            f"{words} {percent(gate.p)}" if shut is None else f"not open {percent(shut)}{building}"
        )
    if place.value(Facet.BYPASS) == "in_use":
        words += ", bypass in use"
    return words


def _gate(place: PlaceFacts, sheet: Sheet, at: Pixel) -> Html:
    gate = place.one(Facet.GATE)
    value = place.value(Facet.GATE)
    p = gate.p if gate is not None and gate.value is not None else None
    p = place.not_open or p
    parts = [el("title", f"{place.entity.name}: {facet_words(place)}")]
    if place.value(Facet.BYPASS) == "in_use":
        parts.append(bypass_arc(direction(place.entity.id, sheet)))
    contested = gate.contested if gate else False
    if place.state is not None:
        parts.append(el("circle", r=RING + 1.5, class_="bed"))
        parts.append(ring(p, contested=contested, value=value))
    else:
        parts.append(el("circle", r=QUIET, class_="bed"))
    parts.append(gate_shape(value))
    if place.denied_to:
        parts.append(el("g", no_entry(), transform=f"translate({RING - 2:g},{-RING + 2:g})"))
    return el("g", *parts, transform=f"translate({at[0]:.1f},{at[1]:.1f})")


def _reach(place: PlaceFacts) -> float:
    """Return how far a gate's symbol reaches: one nobody reports on has no ring."""
    return RING + 1 if place.state is not None else QUIET


def short_name(entity: Entity) -> str:
    """Return a name without the word for what it is, which its symbol already says."""
    short = entity.name.removesuffix(f" {entity.kind.value}")
    return short or entity.name


def _gate_label(place: PlaceFacts, sheet: Sheet, at: Pixel) -> Wanted:
    quiet = place.state is None
    return Wanted(
        text=short_name(place.entity),
        x=at[0],
        y=at[1],
        radius=_reach(place),
        size=sheet.size * (0.98 if quiet else 1.08),
        weight=3 if quiet else 10 + len(place.claims),
        must=not quiet,
        class_="place" if quiet else "gate-name",
        sub=None if quiet else facet_words(place),
    )


def gates(sheet: Sheet) -> Layer:
    """Return every gate with its ring, badge and way around."""
    drawn, labels, marks = [], [], []
    for place in sheet.facts.values():
        at = gate_at(place, sheet) if place.is_gated else None
        if at is None:
            continue
        drawn.append(_gate(place, sheet, at))
        marks.append(_around(at, _reach(place)))
        if place.value(Facet.BYPASS) == "in_use":
            course = bypass_course(direction(place.entity.id, sheet))
            marks += [_around((at[0] + x, at[1] + y), 3) for x, y in course]
        labels.append(_gate_label(place, sheet, at))
    return Layer(drawn=tuple(drawn), labels=tuple(labels), marks=tuple(marks))


def towns(sheet: Sheet) -> Layer:
    """Return the towns of the corridor and every place with a state."""
    gates = {key for place in sheet.facts.values() if place.is_gated for key in (place.entity.id,)}
    at_gates = {key for gate in gates for key in gate_nodes(gate, sheet)}
    ends = {
        key for network in sheet.picture.networks for key in (network.origin, network.destination)
    }
    spots = {
        node.name: (sheet.node(node.id), node.id in ends)
        for node in sheet.nodes.values()
        if node.id not in at_gates and node.entity not in gates
    }
    for place in sheet.facts.values():
        entity = place.entity
        if (
            entity.kind in SPOT
            and not place.is_gated
            and entity.lon is not None
            and entity.lat is not None
        ):
            spots.setdefault(entity.name, (sheet.frame.at(entity.lon, entity.lat), False))
    drawn, labels, marks = [], [], []
    for name, (at, is_end) in spots.items():
        if _around(at, 0).outside(sheet.frame.width, sheet.frame.height) > 0:
            labels += [_beyond(name, at, sheet)] if is_end else []
            continue
        r = 4.2 if is_end else 2.8
        drawn.append(el("circle", el("title", name), cx=at[0], cy=at[1], r=r, class_="town"))
        marks.append(_around(at, r))
        labels.append(
            Wanted(
                text=name,
                x=at[0],
                y=at[1],
                radius=r,
                size=sheet.size * (1.05 if is_end else 0.95),
                weight=8 if is_end else 2,
                must=is_end,
                class_="end-name" if is_end else "place",
            )
        )
    return Layer(drawn=tuple(drawn), labels=tuple(labels), marks=tuple(marks))


def _beyond(name: str, at: Pixel, sheet: Sheet) -> Wanted:
    """Return a label at the edge for an end of the corridor that lies beyond it."""
    width, height = sheet.frame.width, sheet.frame.height
    dx, dy = at[0] - width / 2, at[1] - height / 2
    room_x, room_y = width / 2 - 3 * sheet.size, height / 2 - 2 * sheet.size
    share = min(room_x / max(abs(dx), 1e-9), room_y / max(abs(dy), 1e-9))
    arrow = (
        ("\u2192" if dx > 0 else "\u2190")
        if abs(dx) > abs(dy)
        else ("\u2193" if dy > 0 else "\u2191")
    )
    words = f"{name} {arrow}" if dx > 0 else f"{arrow} {name}"
    return Wanted(
        text=words,
        x=width / 2 + share * dx,
        y=height / 2 + share * dy,
        radius=0,
        size=sheet.size,
        weight=7,
        must=True,
        class_="end-name",
    )


def event_words(event: Event) -> str:
    """Return an event in a few words: "airstrike, 18 June 2018"."""
    when = interval_words(event.interval) if event.interval else "not dated"
    return f"{event.type.replace('_', ' ')}, {when}"


def force_words(events: Sequence[Event]) -> str:
    """Return uses of force at one place in a few words: "3 attacks, 1 airstrike"."""
    if len(events) == 1:
        return event_words(events[0])
    counts = Counter(event.type.replace("_", " ") for event in events)
    plural = {kind: f"{kind}es" if kind.endswith("sh") else f"{kind}s" for kind in counts}
    return ", ".join(counted(n, kind, plural[kind]) for kind, n in counts.most_common())


def _taken_around(place: PlaceFacts, sheet: Sheet) -> list[Pixel]:
    """Return points around a gate, from its middle, where its road, bypass and badge stand."""
    dx, dy = direction(place.entity.id, sheet)
    length = math.hypot(dx, dy) or 1.0
    taken = [
        (sign * far * dx / length, sign * far * dy / length) for sign in (-1, 1) for far in (16, 28)
    ]
    if place.value(Facet.BYPASS) == "in_use":
        taken += bypass_course((dx, dy))
    return [*taken, (RING, -RING)] if place.denied_to else taken


def _beside(place: PlaceFacts, sheet: Sheet) -> Pixel:
    """Return the freest spot beside a gate's ring, from its middle."""
    taken = _taken_around(place, sheet)
    far = RING + 10
    turns = (math.tau * step / 12 for step in range(12))
    spots = [(far * math.cos(turn), far * math.sin(turn)) for turn in turns]
    return max(spots, key=lambda spot: min(math.dist(spot, point) for point in taken))


def _clear_of_gates(at: Pixel, sheet: Sheet) -> Pixel:
    """Return a spot beside a place, moved off a gate's ring where it would stand on one."""
    x, y = at[0] + 9, at[1] + 9
    for place in sheet.facts.values():
        gate = gate_at(place, sheet) if place.is_gated else None
        if gate is not None and math.dist(gate, (x, y)) < RING + 16:
            dx, dy = _beside(place, sheet)
            return gate[0] + dx, gate[1] + dy
    return x, y


def force(sheet: Sheet) -> Layer:
    """Return a star beside every place where force was used, one for all its uses."""
    groups: dict[tuple[float, float], list[Event]] = {}
    for event in sheet.picture.events:
        spot = located(event, sheet.entities) if event.type in FORCE else None
        if spot is not None:
            groups.setdefault(spot, []).append(event)
    drawn, labels, marks = [], [], []
    for (lon, lat), events in groups.items():
        x, y = sheet.frame.at(lon, lat)
        if _around((x, y), 0).outside(sheet.frame.width, sheet.frame.height) > 0:
            continue
        at = _clear_of_gates((x, y), sheet)
        words = force_words(events)
        title = el("title", "; ".join(event_words(event) for event in events[:12]))
        drawn.append(el("g", title, star(), transform=f"translate({at[0]:.1f},{at[1]:.1f})"))
        marks.append(_around(at, 6))
        labels.append(
            Wanted(
                text=words,
                x=at[0],
                y=at[1],
                radius=6,
                size=sheet.size * 0.86,
                weight=1,
                class_="force-name",
            )
        )
    return Layer(drawn=tuple(drawn), labels=tuple(labels), marks=tuple(marks))
