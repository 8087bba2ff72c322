"""The shipped outlines are what the program makes of a topology."""

import json
import runpy
from importlib.resources import files
from pathlib import Path

PROGRAM = Path(__file__).parents[3] / "tools" / "make_borders.py"
MAKE = runpy.run_path(str(PROGRAM))
UNIT, convert = MAKE["UNIT"], MAKE["convert"]

TOPOLOGY = {
    "transform": {"scale": [0.5, 0.5], "translate": [10, 20]},
    "arcs": [[[0, 0], [4, 0], [0, 4]], [[4, 4], [-4, 0], [0, -4]]],
    "objects": {
        "countries": {
            "geometries": [
                {
                    "type": "Polygon",
                    "arcs": [[0, 1]],
                    "id": "999",
                    "properties": {"name": "Square"},
                },
                {"type": "MultiPolygon", "arcs": [[[~1, ~0]]], "properties": {"name": "Erauqs"}},
                {"type": None, "properties": {"name": "Nowhere"}},
            ]
        }
    },
}


def test_arcs_are_rounded_deltas_and_parts_have_boxes():
    found = convert(TOPOLOGY)
    assert found["unit"] == UNIT
    assert found["arcs"][0] == [1000, 2000, 200, 0, 0, 200]
    square = next(c for c in found["countries"] if c["name"] == "Square")
    assert square["iso"] == "999"
    assert square["parts"] == [{"box": [10.0, 20.0, 12.0, 22.0], "rings": [[0, 1]]}]


def test_a_country_without_an_outline_or_a_code_is_kept():
    found = {c["name"]: c for c in convert(TOPOLOGY)["countries"]}
    assert found["Nowhere"]["parts"] == []
    assert found["Erauqs"]["iso"] is None


def test_the_shipped_file_is_small_and_whole():
    text = files("landbridge.lexicon").joinpath("data", "borders.json").read_text(encoding="utf-8")
    atlas = json.loads(text)
    assert len(text) < 900_000
    assert len(atlas["countries"]) > 200
    numbers = (n for c in atlas["countries"] for p in c["parts"] for r in p["rings"] for n in r)
    assert {n if n >= 0 else ~n for n in numbers} <= set(range(len(atlas["arcs"])))
