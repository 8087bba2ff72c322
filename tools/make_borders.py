"""Turn world-atlas country outlines into the compact file that the map reads.

Usage::

    npm pack world-atlas@2 && tar xzf world-atlas-2.*.tgz
    python tools/make_borders.py package/countries-50m.json src/landbridge/lexicon/data/borders.json

The outlines are Natural Earth 1:50m admin-0 boundaries (public domain), redistributed as TopoJSON
by world-atlas (ISC). Arcs stay shared, so that a border between two countries is stored once.

The file written holds ``unit`` (steps a degree), ``arcs`` (each ``x, y, dx, dy, dx, dy, ...`` in
steps of longitude and latitude) and ``countries`` (name, ISO 3166-1 numeric code, and parts, each
with its bounding box ``west, south, east, north`` in degrees and its rings of arc numbers; a
negative number ``n`` is arc ``~n`` backwards, as in TopoJSON).
"""

import json
import sys
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

UNIT = 100
"""Steps a degree: a hundredth of a degree is about 1.1 km, finer than 1:50m outlines are."""

Point = tuple[int, int]


def quantise(arc: list[list[int]], *, scale: list[float], translate: list[float]) -> list[Point]:
    """Return an arc's points in steps, without immediate repeats."""
    points: list[Point] = []
    x = y = 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        point = (
            round((x * scale[0] + translate[0]) * UNIT),
            round((y * scale[1] + translate[1]) * UNIT),
        )
        if not points or points[-1] != point:
            points.append(point)
    return points


def deltas(points: list[Point]) -> list[int]:
    """Return the first point followed by the differences between neighbours."""
    flat = list(points[0])
    for before, after in pairwise(points):
        flat += [after[0] - before[0], after[1] - before[1]]
    return flat


def part(rings: list[list[int]], *, arcs: list[list[Point]]) -> dict[str, Any]:
    """Return a polygon with its bounding box in degrees."""
    outline = [point for number in rings[0] for point in arcs[number if number >= 0 else ~number]]
    xs, ys = [x for x, _ in outline], [y for _, y in outline]
    box = [bound / UNIT for bound in (min(xs), min(ys), max(xs), max(ys))]
    return {"box": box, "rings": rings}


def polygons(geometry: dict[str, Any]) -> Iterable[list[list[int]]]:
    """Yield the polygons of a TopoJSON geometry, as rings of arc numbers."""
    if geometry["type"] == "Polygon":
        yield geometry["arcs"]
    elif geometry["type"] == "MultiPolygon":
        yield from geometry["arcs"]


def convert(topology: dict[str, Any]) -> dict[str, Any]:
    """Return the compact form of a world-atlas countries topology."""
    transform = topology["transform"]
    arcs = [
        quantise(arc, scale=transform["scale"], translate=transform["translate"])
        for arc in topology["arcs"]
    ]
    countries = [
        {
            "name": geometry["properties"]["name"],
            "iso": geometry.get("id"),
            "parts": [part(rings, arcs=arcs) for rings in polygons(geometry)],
        }
        for geometry in topology["objects"]["countries"]["geometries"]
    ]
    return {
        "source": "Natural Earth 1:50m admin-0 boundaries, public domain, through world-atlas 2",
        "unit": UNIT,
        "arcs": [deltas(arc) for arc in arcs],
        "countries": sorted(countries, key=lambda country: country["name"]),
    }


def main() -> None:
    """Read the topology named first and write the file named second."""
    source, target = (Path(argument) for argument in sys.argv[1:3])
    compact = convert(json.loads(source.read_text(encoding="utf-8")))
    text = json.dumps(compact, ensure_ascii=False, separators=(",", ":"))
    for key in ('"arcs":', '"countries":', '{"name"'):
        text = text.replace(key, "\n" + key)
    target.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
