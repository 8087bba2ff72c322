"""Measure places on the LGL local news stories: names of the atlas found, and where names are put.

Two figures. *Found*: names that only the atlas has, read in running text, against gold toponyms with exact
spans; every one beside them is a false hit. *Put*: gold toponyms given as places to the resolver, the
share within 161 km (100 miles) of gold, as Mordecai 3 reports it; one left open counts as wrong.
"""

import argparse
import json
import math
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from landbridge.documents.read import read
from landbridge.entities.choose import Part
from landbridge.entities.context import read_context
from landbridge.entities.naming import decide
from landbridge.entities.scene import Scene
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.model.document import Document

DEFAULT = Path("../shared/bench/lgl.jsonl")
NEAR_KM = 161.0
THEN = datetime(2020, 1, 1, tzinfo=UTC)
_ASIDE = 400


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the great-circle distance of two (longitude, latitude) points."""
    (x1, y1), (x2, y2) = (tuple(map(math.radians, p)) for p in (a, b))
    half = math.sin((y2 - y1) / 2) ** 2 + math.cos(y1) * math.cos(y2) * math.sin((x2 - x1) / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(half)))


def found(story: dict[str, Any]) -> tuple[int, int]:
    """Return how many names of the atlas are found in a story, and how many of them are gold."""
    gold = {(place["start"], place["end"]) for place in story["toponyms"]}
    known = gazetteer()
    spans = [
        (hit.start, hit.end)
        for hit in known.find(story["text"])
        if not any(known.is_tabled(entity.id) for entity in hit.entities)
    ]
    return len(spans), sum(span in gold for span in spans)


def put(document: Document, story: dict[str, Any]) -> tuple[int, int, int]:
    """Return how many gold toponyms were put near gold, put elsewhere, and left open."""
    context = read_context(document, gazetteer())
    near = far = unsure = 0
    for place in (one for one in story["toponyms"] if "lon" in one):
        at = document.text.find(place["phrase"], max(0, place["start"] - _ASIDE))
        end = at + len(place["phrase"])
        scene = Scene(
            context=context,
            gazetteer=gazetteer(),
            part=Part.PLACE,
            offset=max(at, 0),
            following=document.text[end : end + 90] if at >= 0 else "",
            span=(at, end) if at >= 0 else None,
        )
        entity = decide(place["phrase"], scene).entity
        if entity is None or entity.lon is None or entity.lat is None:
            unsure += 1
            continue
        gold = (float(place["lon"]), float(place["lat"]))
        is_near = kilometres((entity.lon, entity.lat), gold) <= NEAR_KM
        near, far = near + is_near, far + (not is_near)
    return near, far, unsure


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print one JSON line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.places", description=__doc__)
    parser.add_argument("--data", type=Path, default=DEFAULT, help="stories, one a line")
    chosen = parser.parse_args(arguments)
    if not chosen.data.is_file():
        print(json.dumps({"benchmark": "places", "missing": str(chosen.data)}))
        return 0
    stories = [json.loads(line) for line in chosen.data.open(encoding="utf-8")]
    counts = [found(story) for story in stories]
    puts = [put(read(s["text"].encode(), path="x.txt", fetched=THEN), s) for s in stories]
    hits, right = (sum(one[at] for one in counts) for at in range(2))
    near, far, unsure = (sum(one[at] for one in puts) for at in range(3))
    gold = near + far + unsure
    scores = {
        "benchmark": "places",
        "stories": len(stories),
        "gold": gold,
        "atlas_names_found": hits,
        "atlas_names_right": right,
        "atlas_precision": round(right / max(hits, 1), 4),
        "within_161_km": round(near / max(gold, 1), 4),
        "put_elsewhere": far,
        "left_open": unsure,
    }
    print(json.dumps(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())
