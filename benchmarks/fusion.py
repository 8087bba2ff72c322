"""Score the estimates of many crossings over a year against hidden states that a generator made.

The generator (``--data``, by default ``../shared/bench/fusion/synthetic_corridor.py``) makes claims
with hedges, lags, copied false narratives and partly visible attribution. Variants: all dependence;
statistics of copying switched off; dependence switched off; no copiers with and without the
dependence step; no attribution visible. Beside it, in the same run, a vote over 30 days and
crowd-kit's Dawid-Skene.
"""

import argparse
import importlib.util
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.beliefs import DWELL, Corridor, believed, mean, scores
from benchmarks.peers import ABSENT, crowd, has_crowd_kit, vote
from landbridge.states.panel import Panel

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "bench" / "fusion"
SEEDS = (0, 1, 2)
CLAIMS = 6000
VARIANTS: Mapping[str, tuple[str, Mapping[str, float]]] = {
    "": ("statistics", {}),
    "statistics_off": ("stated", {}),
    "dependence_off": ("none", {}),
    "no_copiers": ("statistics", {"n_copy": 0}),
    "no_copiers_dependence_off": ("none", {"n_copy": 0}),
    "no_chains_visible": ("statistics", {"p_attr": 0.0}),
}


def generator(path: Path) -> Callable[..., Any]:
    """Return the generator's function."""
    spec = importlib.util.spec_from_file_location("synthetic", path)
    if spec is None or spec.loader is None:
        what = f"{path} is not a Python file"
        raise OSError(what)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.make


def corridor(make: Callable[..., Any], **more: float) -> Corridor:
    """Return one collection of claims, from a generator that gives a table and hidden states."""
    claims, states = make(**more)
    truth = states.T.astype(np.int64)
    panel = Panel(
        name="crossing",
        tracks=truth.shape[1],
        days=truth.shape[0],
        values=int(max(truth.max(), claims.state.max())) + 1,
        track=claims.obj.to_numpy(),
        day=claims.day.to_numpy(),
        source=claims.src.to_numpy(),
        value=claims.state.to_numpy().astype(np.int64),
        surety=claims.hedge.to_numpy(),
        dwell=DWELL,
    )
    return Corridor(panel=panel, carried=claims.up.to_numpy(), truth=truth)


def measure(make: Callable[..., Any]) -> dict[str, object]:
    """Return every variant's scores, means over the seeds."""
    found: dict[str, object] = {}
    for name, (dependence, more) in VARIANTS.items():
        smoothed, filtered = [], []
        for seed in SEEDS:
            made = corridor(make, claims=CLAIMS, seed=seed, **more)
            estimates = believed(made, dependence=dependence)
            smoothed.append(scores(estimates.smoothed, made.truth))
            filtered.append(scores(estimates.filtered, made.truth))
        prefix = f"{name}_" if name else ""
        found |= {f"{prefix}{k}": v for k, v in mean(smoothed).items()}
        if not name:
            found |= {f"filtered_{k}": v for k, v in mean(filtered).items()}
    return found


def beside(make: Callable[..., Any]) -> dict[str, object]:
    """Return the scores of the other methods on the same claims."""
    made = [corridor(make, claims=CLAIMS, seed=seed) for seed in SEEDS]
    rounds = {"vote": [scores(vote(m.panel), m.truth) for m in made]}
    if has_crowd_kit():
        rounds["dawid_skene"] = [scores(crowd(m.panel)[0], m.truth) for m in made]
    found: dict[str, object] = {
        f"{name}_{k}": v for name, some in rounds.items() for k, v in mean(some).items()
    }
    return found if has_crowd_kit() else {**found, "dawid_skene": ABSENT}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print one JSON line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fusion", description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=SHARED / "synthetic_corridor.py", help="the generator"
    )
    chosen = parser.parse_args(arguments)
    head: dict[str, object] = {"benchmark": "fusion", "claims": CLAIMS, "seeds": len(SEEDS)}
    try:
        make = generator(chosen.data)
    except (OSError, ImportError) as error:
        print(json.dumps(head | {"skipped": str(error)}))
        return 0
    print(json.dumps(head | measure(make) | beside(make)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
