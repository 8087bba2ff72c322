"""A second generator, whose errors are of another family than the model's, and the scores on it.

The model takes a source's errors for chance. Here none are: *biased* sources call a crossing one step
more open, or more shut, than it is; *drifting* sources begin right and end wrong; *silent* ones speak
only while a crossing is in some states; a *narrative* pushes one false value of one crossing through
several sources for weeks without saying whose it is; a *burst* tells one day's report many times over
within days by sources that each pass for their own. Values last for spells of uneven length and move
by steps. Scores are given for each family alone, for all together, and for none ("clean").
"""

import argparse
import json
import sys
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.beliefs import DWELL, Corridor, believed, mean, scores
from benchmarks.peers import crowd, has_crowd_kit, vote
from landbridge.states.panel import Panel

TRACKS, DAYS, VALUES, SOURCES, CLAIMS = 40, 365, 5, 24, 6000
SEEDS = (0, 1, 2)
FAMILIES = ("biased", "drifting", "silent", "narratives", "bursts")
CARRIES = 0.1
"""Share of a burst's copies that say whose report they carry."""

Rows = list[tuple[int, int, int, int, float, int]]


def make(families: Sequence[str], *, seed: int) -> Corridor:
    """Return claims with the errors of the named families, and the states they are about."""
    chance = np.random.default_rng(seed)
    truth = _states(chance)
    rows = _reports(chance, truth, families)
    if "narratives" in families:
        rows += _narratives(chance)
    if "bursts" in families:
        rows += _bursts(chance, rows)
    track, day, source, value, surety, carried = zip(*rows, strict=True)
    panel = Panel(
        name="crossing",
        tracks=TRACKS,
        days=DAYS,
        values=VALUES,
        track=np.array(track),
        day=np.array(day),
        source=np.array(source),
        value=np.array(value),
        surety=np.array(surety),
        dwell=DWELL,
    )
    return Corridor(panel=panel, carried=np.array(carried), truth=truth)


def _states(chance: np.random.Generator) -> NDArray[np.int64]:
    """Return states in spells of uneven (gamma) length that move by one step, sometimes by more."""
    truth = np.zeros((DAYS, TRACKS), dtype=np.int64)
    for track in range(TRACKS):
        day, value = 0, int(chance.integers(VALUES))
        while day < DAYS:
            spell = int(chance.gamma(1.5, 70)) + 3
            truth[day : day + spell, track] = value
            day += spell
            step = int(chance.choice([-1, 1, -2, 2], p=[0.4, 0.4, 0.1, 0.1]))
            value = int(np.clip(value + step, 0, VALUES - 1))
    return truth


def _reports(
    chance: np.random.Generator, truth: NDArray[np.int64], families: Sequence[str]
) -> Rows:
    """Return what sources report: a third of them of each kind of error that is switched on."""
    kinds = [f for f in ("biased", "drifting", "silent") if f in families]
    kind = [
        kinds[s % 3 % len(kinds)] if kinds and s >= SOURCES // 3 else "" for s in range(SOURCES)
    ]
    knows, lean = chance.uniform(0.5, 0.9, SOURCES), chance.choice([-1, 1], SOURCES)
    rows: Rows = []
    while len(rows) < CLAIMS:
        track, day, source = (int(chance.integers(n)) for n in (TRACKS, DAYS, SOURCES))
        so = int(truth[day, track])
        if kind[source] == "silent" and (so - 2) * lean[source] > 0 and chance.random() < 0.9:
            continue
        skill = knows[source]
        if kind[source] == "drifting":
            skill *= 1 - 0.9 * day / DAYS
        value = so if chance.random() < skill else int(chance.integers(VALUES))
        if kind[source] == "biased" and chance.random() < 0.6:
            value = int(np.clip(so + lean[source], 0, VALUES - 1))
        said = min(day + int(chance.poisson(1.5)), DAYS - 1)
        rows.append((track, said, source, value, float(chance.choice([1.0, 0.7])), -1))
    return rows


def _narratives(chance: np.random.Generator) -> Rows:
    """Return false values of half the crossings, each pushed by three sources for six weeks."""
    rows: Rows = []
    for track in range(0, TRACKS, 2):
        start, value = int(chance.integers(DAYS - 42)), int(chance.integers(VALUES))
        for source in chance.choice(SOURCES, 3, replace=False):
            days = start + chance.integers(0, 42, 4)
            rows += [(track, int(d), int(source), value, 1.0, -1) for d in days]
    return rows


def _bursts(chance: np.random.Generator, rows: Rows) -> Rows:
    """Return copies of one report in forty by eight sources within three days, their hedges lost."""
    copies: Rows = []
    for at in chance.choice(len(rows), len(rows) // 40, replace=False):
        track, day, source, value, _, _ = rows[int(at)]
        for other in chance.choice(SOURCES, 8, replace=False):
            if other == source:
                continue
            said = min(day + int(chance.integers(0, 4)), DAYS - 1)
            stated = source if chance.random() < CARRIES else -1
            copies.append((track, said, int(other), value, 1.0, stated))
    return copies


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print one JSON line."""
    argparse.ArgumentParser(
        prog="python -m benchmarks.second_corridor", description=__doc__
    ).parse_args(arguments)
    found: dict[str, object] = {"benchmark": "second_corridor", "claims": CLAIMS}
    cases = {"clean": (), **{f: (f,) for f in FAMILIES}, "all": FAMILIES}
    for name, families in cases.items():
        made = [make(families, seed=seed) for seed in SEEDS]
        ours = mean([scores(believed(m, dependence="statistics").smoothed, m.truth) for m in made])
        found |= {f"{name}_{k}": v for k, v in ours.items()}
        found[f"{name}_vote_accuracy"] = mean([scores(vote(m.panel), m.truth) for m in made])[
            "accuracy"
        ]
        if has_crowd_kit() and name == "all":
            peers = mean([scores(crowd(m.panel)[0], m.truth) for m in made])
            found[f"{name}_dawid_skene_accuracy"] = peers["accuracy"]
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
