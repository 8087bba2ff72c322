"""Time the estimates of a large collection beside crowd-kit's Dawid-Skene on the same claims.

By default one million claims by 100 sources on 2,000 places over a year, spread over all facets:
gate, bypass, traffic of any and of each user class, and controllers of two sides. The engine gives
filtered and smoothed estimates of every facet, place and day and each source's weight; Dawid-Skene
the label of each place, facet and 30 days. Then 100 claims are added and what they touch is worked
out again under the weights learned. Peak memory is that of a process of the engine's own.
"""

import argparse
import json
import multiprocessing
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from benchmarks.peers import ABSENT, dawid_skene, has_crowd_kit, windows
from landbridge.lexicon.tables import table
from landbridge.model.state import VALUES, Facet, UserClass
from landbridge.states.fusion import Learned, estimates, fuse
from landbridge.states.panel import Panel
from landbridge.states.reliability import PLAIN

HOLDERS = 5
"""Actors that may hold a side, "contested" and "unknown" among them."""

SHARES = {Facet.GATE: 0.3, Facet.BYPASS: 0.1, Facet.TRAFFIC: 0.4, Facet.CONTROLLER: 0.2}
"""Share of the claims on each facet."""

ADDED = 100


def facets() -> list[tuple[str, Facet, int]]:
    """Return the name, facet and number of values of every series of a crossing."""
    classes = ("any", *UserClass)
    return [
        ("gate", Facet.GATE, len(VALUES[Facet.GATE])),
        ("bypass", Facet.BYPASS, len(VALUES[Facet.BYPASS])),
        *((f"traffic {c}", Facet.TRAFFIC, len(VALUES[Facet.TRAFFIC])) for c in classes),
        *((f"controller {side}", Facet.CONTROLLER, HOLDERS) for side in ("near", "far")),
    ]


def compose(*, claims: int, tracks: int, days: int, sources: int, seed: int) -> list[Panel]:
    """Make claims about states that last, by sources that know the more often the higher drawn."""
    chance = np.random.default_rng(seed)
    knows = chance.uniform(0.3, 0.9, sources)
    series = facets()
    panels = []
    for name, facet, values in series:
        beside = sum(1 for _, other, _ in series if other is facet)
        count = round(claims * SHARES[facet] / beside)
        dwell = float(next(r["dwell_days"] for r in table("facet_dwell") if r["facet"] == facet))
        truth = _states(chance, tracks=tracks, days=days, values=values, dwell=dwell)
        track, day = chance.integers(0, tracks, count), chance.integers(0, days, count)
        source = chance.integers(0, sources, count)
        surety = chance.choice([1.0, 0.7, 0.4], count, p=[0.6, 0.25, 0.15])
        told = chance.random(count) < knows[source] * surety
        value = np.where(told, truth[day, track], chance.integers(0, values, count))
        panels.append(
            Panel(
                name=name,
                tracks=tracks,
                days=days,
                values=values,
                track=track.astype(np.int32),
                day=np.minimum(day + chance.geometric(1 / 3, count) - 1, days - 1).astype(np.int32),
                source=source.astype(np.int32),
                value=value.astype(np.int32),
                surety=surety.astype(np.float32),
                dwell=dwell,
            )
        )
    return panels


def _states(
    chance: np.random.Generator, *, tracks: int, days: int, values: int, dwell: float
) -> Any:
    """Return states that are drawn anew once a dwell, shape (days, tracks)."""
    drawn = chance.integers(0, values, (days, tracks))
    fresh = chance.random((days, tracks)) < 1 / dwell
    fresh[0] = True
    last = np.maximum.accumulate(np.where(fresh, np.arange(days)[:, None], 0), axis=0)
    return np.take_along_axis(drawn, last, axis=0)


def work(size: dict[str, int], answer: Any) -> None:
    """Estimate everything, then what 100 more claims touch; send the seconds and the memory."""
    panels = compose(**size)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    found, learned = fuse(panels, prior=np.full(size["sources"], PLAIN))
    whole = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    touched = add(panels, learned, size)
    answer.send(
        {
            "engine_seconds": round(whole, 2),
            "series": sum(p.tracks for p in panels),
            "series_touched": touched,
            "adding_seconds": round(time.perf_counter() - start, 2),
            "megabytes_before": round(before / 1024),
            "peak_megabytes": round(peak / 1024),
            "checked": all(np.isfinite(e.smoothed).all() for e in found.values()),
        }
    )


def add(panels: Sequence[Panel], learned: Learned, size: dict[str, int]) -> int:
    """Add claims, work out again every series they touch, and return how many those were."""
    more = compose(**{**size, "claims": ADDED, "seed": size["seed"] + 1})
    touched = 0
    for panel, extra in zip(panels, more, strict=True):
        tracks = np.unique(extra.track)
        estimates(joined(panel, extra).of_tracks(tracks), learned)
        touched += len(tracks)
    return touched


def joined(panel: Panel, extra: Panel) -> Panel:
    """Return a panel with the claims of another after its own."""
    columns = ("track", "day", "source", "value", "surety")
    both = {c: np.concatenate((getattr(panel, c), getattr(extra, c))) for c in columns}
    return replace(panel, **both)


def peer_seconds(panels: Sequence[Panel]) -> float:
    """Return the seconds of crowd-kit's Dawid-Skene on all claims together."""
    task = [windows(p) + number * p.tracks * p.days for number, p in enumerate(panels)]
    first = np.cumsum([0, *(p.values for p in panels)])[:-1]
    label = [p.value + at for p, at in zip(panels, first, strict=True)]
    source = np.concatenate([p.source for p in panels])
    return dawid_skene(np.concatenate(task), source, np.concatenate(label))[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print one JSON line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fusion_speed", description=__doc__)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--places", type=int, default=2000)
    chosen = parser.parse_args(arguments)
    size = {"claims": chosen.claims, "tracks": chosen.places, "days": 365, "sources": 100}
    size["seed"] = 1
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("spawn").Process(target=work, args=(size, there))
    process.start()
    there.close()
    scores: dict[str, object] = {"benchmark": "fusion_speed", "claims": chosen.claims}
    scores |= here.recv()
    process.join()
    if has_crowd_kit():
        seconds = peer_seconds(compose(**size))
        ratio = float(str(scores["engine_seconds"])) / seconds
        scores |= {"dawid_skene_seconds": round(seconds, 2), "ratio": round(ratio, 2)}
    else:
        scores["dawid_skene_seconds"] = ABSENT
    print(json.dumps(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())
