"""Score the choice among conflicting weather readings, with rounding as what is looser.

``--data`` is the folder of ``weather-claims.csv.gz`` and ``weather-gold.csv.gz``. A reading is a matter
of its own for each place, minute and attribute. Exact: the value chosen is the true one, case and
spaces aside. With roundings: a number is looser than another that rounds to it, and words are looser
than words that hold them all ("cloudy" than "mostly cloudy"), so that the closer of two that agree is
chosen; the truths often are the looser one, and then it costs. Compatible: what was chosen then is
the true value, a rounding of it or a closer form. What was chosen by looking at scores is said in
``states.open_values``; further, a source has one weight for all attributes, since one for each gave
a point less.
"""

import argparse
import json
import re
import sys
from collections.abc import Hashable, Mapping, Sequence
from functools import cache
from pathlib import Path

from benchmarks.birthplaces import rows_of
from benchmarks.fusion import SHARED
from benchmarks.open_values import Picked, Row, beside, engine

ATTRIBUTES = ("conditions", "dewpoint", "humidity", "temperature", "visibility", "windspeed")
_NUMBER = re.compile(r"-?\d+(?:\.(\d+))?")


def tidy(value: str) -> str:
    """Return a value in small letters, spaces made single."""
    return " ".join(value.casefold().split())


@cache
def is_looser(loose: str, close: str) -> bool:
    """Tell whether a reading is a rounding of another, or words that the other's words hold."""
    one, other = _NUMBER.match(loose), _NUMBER.match(close)
    if one is not None and other is not None:
        half = 0.5 * 10.0 ** -len(one.group(1) or "")
        return abs(float(one.group()) - float(other.group())) <= half + 1e-9
    return one is other is None and set(loose.split()) < set(close.split())


def share_right(picked: Picked, truth: Mapping[Hashable, str]) -> dict[str, float]:
    """Return the share of readings chosen exactly."""
    return {"exact": round(sum(picked.get(m) == v for m, v in truth.items()) / len(truth), 4)}


def share_compatible(picked: Picked, truth: Mapping[Hashable, str]) -> float:
    """Return the share of readings of which what was chosen is the true value or fits with it."""
    fits = sum(
        m in picked and (picked[m] == v or is_looser(picked[m], v) or is_looser(v, picked[m]))
        for m, v in truth.items()
    )
    return round(fits / len(truth), 4)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print one JSON line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.weather", description=__doc__)
    parser.add_argument("--data", type=Path, default=SHARED, help="folder of the two files")
    chosen = parser.parse_args(arguments)
    head: dict[str, object] = {"benchmark": "weather"}
    try:
        claims = rows_of(chosen.data / "weather-claims.csv.gz")
        truths = rows_of(chosen.data / "weather-gold.csv.gz")
    except OSError as error:
        print(json.dumps(head | {"skipped": str(error)}))
        return 0
    rows = [
        Row((tidy(row["timeland"]), name), row["src"], tidy(row[name]))
        for row in claims
        for name in ATTRIBUTES
        if row[name].strip()
    ]
    truth: dict[Hashable, str] = {
        (tidy(row["tid"]), row["attribute"]): tidy(row["correct_val"]) for row in truths
    }
    scores: dict[str, object] = {**share_right(engine(rows, lambda *_: False), truth)}
    rounded = engine(rows, lambda _, loose, close: is_looser(loose, close))
    scores["exact_with_roundings"] = share_right(rounded, truth)["exact"]
    scores["compatible_with_roundings"] = share_compatible(rounded, truth)
    scores |= beside(
        rows, lambda p: {**share_right(p, truth), "compatible": share_compatible(p, truth)}
    )
    print(json.dumps(head | {"claims": len(rows), "matters": len(truth)} | scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())
