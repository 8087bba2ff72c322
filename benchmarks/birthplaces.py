"""Score the choice among conflicting birthplaces, with a hierarchy of places as what is looser.

``--data`` is the folder of ``birthplaces-claims.csv.gz``, ``-groundtruths`` and ``-hierarchy``. Exact:
the place chosen is the first of the true path; accepting ancestors: it is on the path at all. The
model and every prior are those of ``states.open_values``, which says of two of them that they were
chosen with these scores in view; nothing else was fitted.
"""

import argparse
import csv
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path

from benchmarks.fusion import SHARED
from benchmarks.open_values import Picked, Row, beside, engine


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return the rows of a gzipped CSV file."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def ancestors(rows: Sequence[Mapping[str, str]]) -> Mapping[str, frozenset[str]]:
    """Return the names above each name, over all places so called."""
    by_id = {row["ID"]: row for row in rows}
    above: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        parent = by_id.get(row["parentID"])
        while parent is not None and parent["parentID"] in by_id:
            above[row["name"]].add(parent["name"])
            parent = by_id.get(parent["parentID"])
    return {name: frozenset(names) for name, names in above.items()}


def share_right(picked: Picked, truth: Mapping[Hashable, Sequence[str]]) -> dict[str, float]:
    """Return the shares of places chosen exactly, and on the path."""
    exact = sum(picked[m] == path[0] for m, path in truth.items())
    near = sum(picked[m] in path for m, path in truth.items())
    return {
        "exact": round(exact / len(truth), 4),
        "accepting_ancestors": round(near / len(truth), 4),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print one JSON line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.birthplaces", description=__doc__)
    parser.add_argument("--data", type=Path, default=SHARED, help="folder of the three files")
    chosen = parser.parse_args(arguments)
    head: dict[str, object] = {"benchmark": "birthplaces"}
    try:
        claims = rows_of(chosen.data / "birthplaces-claims.csv.gz")
        truths = rows_of(chosen.data / "birthplaces-groundtruths.csv.gz")
        above = ancestors(rows_of(chosen.data / "birthplaces-hierarchy.csv.gz"))
    except OSError as error:
        print(json.dumps(head | {"skipped": str(error)}))
        return 0
    rows = [Row(row["obj"], row["src"], row["value"]) for row in claims]
    truth: dict[Hashable, list[str]] = {row["obj"]: row["value"].split(",") for row in truths}
    picked = engine(rows, lambda _, loose, close: loose in above.get(close, ()))
    scores = share_right(picked, truth) | beside(rows, lambda p: share_right(p, truth))
    print(json.dumps(head | {"claims": len(rows), "matters": len(truth)} | scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())
