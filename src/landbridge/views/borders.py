"""Country outlines, loaded once and only where they show.

Natural Earth 1:50m (public domain) in ``lexicon/data/borders.json``; ``tools/make_borders.py`` says
how the file is made and laid out.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from landbridge.views.projection import Frame, Points

BEYOND = 12.0
"""Pixels past the frame at which outlines are cut, so that the cut itself never shows."""
FINEST = 0.35
"""Pixels; points closer to the last one kept are dropped."""
_TURN = 360.0

Ring = list[tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What shows of a country: its name and its rings in pixels, cut to a little past the frame."""

    name: str
    rings: tuple[Ring, ...]


@cache
def _atlas() -> Mapping[str, Any]:
    text = files("landbridge.lexicon").joinpath("data", "borders.json").read_text(encoding="utf-8")
    atlas: Mapping[str, Any] = json.loads(text)
    return atlas


@cache
def _arc(number: int) -> Points:
    atlas = _atlas()
    steps = np.array(atlas["arcs"][number], dtype=np.float64).reshape(-1, 2)
    degrees: Points = steps.cumsum(axis=0) / float(atlas["unit"])
    return degrees


def _ring(numbers: Sequence[int]) -> Points:
    pieces = [_arc(n) if n >= 0 else _arc(~n)[::-1] for n in numbers]
    return np.concatenate([piece[:-1] for piece in pieces])


def _shows(box: Sequence[float], frame: Frame) -> bool:
    west, south, east, north = box
    reach = frame.reach()
    if south > frame.lat + reach or north < frame.lat - reach:
        return False
    highest = min(abs(frame.lat) + reach, 89.9)
    wide = min(_TURN / 2, reach / float(np.cos(np.radians(highest))))
    return any(
        west + turn <= frame.lon + wide and east + turn >= frame.lon - wide
        for turn in (-_TURN, 0.0, _TURN)
    )


def _thinned(points: Points) -> Ring:
    kept: Ring = []
    for x, y in points.tolist():
        if not kept or abs(x - kept[-1][0]) > FINEST or abs(y - kept[-1][1]) > FINEST:
            kept.append((x, y))
    return kept


def _cut(ring: Ring, *, axis: int, bound: float, keep_above: bool) -> Ring:
    """Return the ring on one side of an upright or level line (Sutherland and Hodgman 1974)."""
    sign = 1 if keep_above else -1
    kept: Ring = []
    for before, after in zip([ring[-1], *ring[:-1]], ring, strict=True) if ring else ():
        here, there = sign * (before[axis] - bound), sign * (after[axis] - bound)
        if (here < 0) != (there < 0):
            share = here / (here - there)
            kept.append(
                (
                    before[0] + share * (after[0] - before[0]),
                    before[1] + share * (after[1] - before[1]),
                )
            )
        if there >= 0:
            kept.append(after)
    return kept


def clip(ring: Ring, frame: Frame) -> Ring:
    """Return the part of a ring, in pixels, that lies within the frame and a little beyond."""
    for axis, size in ((0, frame.width), (1, frame.height)):
        ring = _cut(ring, axis=axis, bound=-BEYOND, keep_above=True)
        ring = _cut(ring, axis=axis, bound=size + BEYOND, keep_above=False)
    return ring


def _outlines(country: Mapping[str, Any], frame: Frame) -> Iterator[Ring]:
    for part in country["parts"]:
        if _shows(part["box"], frame):
            for numbers in part["rings"]:
                ring = clip(_thinned(frame.place(_ring(numbers))), frame)
                if len(ring) > 2:  # noqa: PLR2004 - fewer points bound no area
                    yield ring


def outlines(frame: Frame) -> tuple[Outline, ...]:
    """Return every country that shows in a frame, by name."""
    found = (
        Outline(name=country["name"], rings=tuple(_outlines(country, frame)))
        for country in _atlas()["countries"]
    )
    return tuple(outline for outline in found if outline.rings)
