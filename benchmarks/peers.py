"""Methods that stand beside ours: a vote, and Dawid-Skene as crowd-kit has it.

crowd-kit is in the ``bench`` dependency group; where it is not installed its figures are absent and
the benchmark says so.
"""

import importlib
import importlib.util
import time
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from landbridge.states.panel import Panel

WINDOW = 30
"""Days whose claims make one question to a method that knows no time."""

ABSENT = "crowd-kit is not installed; pip install --group bench"


def has_crowd_kit() -> bool:
    """Tell whether crowd-kit can be imported."""
    return importlib.util.find_spec("crowdkit") is not None


def dawid_skene(
    task: Sequence[Any] | NDArray[Any], worker: Sequence[Any] | NDArray[Any], label: Any
) -> tuple[Any, float]:
    """Return crowd-kit's probability of each label for each task, and the seconds it took."""
    pandas = importlib.import_module("pandas")
    frame = pandas.DataFrame({"task": task, "worker": worker, "label": label})
    method = importlib.import_module("crowdkit.aggregation").DawidSkene(n_iter=100)
    start = time.perf_counter()
    found = method.fit_predict_proba(frame)
    return found, time.perf_counter() - start


def windows(panel: Panel) -> NDArray[np.int64]:
    """Return the index of each claim's question: its place and its stretch of days."""
    return np.asarray(panel.track.astype(np.int64) * panel.days + panel.day // WINDOW)


def spread(panel: Panel, shares: NDArray[np.floating]) -> NDArray[np.floating]:
    """Return beliefs for every day from those of questions, the last known held through silence.

    Args:
        panel: The claims.
        shares: Shape (tracks, windows, values), rows without a claim all zero.
    """
    belief = np.full((panel.days, panel.values, panel.tracks), 1 / panel.values)
    held = np.full((panel.tracks, panel.values), 1 / panel.values)
    for window in range(shares.shape[1]):
        told = shares[:, window].sum(axis=1) > 0
        held[told] = shares[told, window]
        belief[window * WINDOW : (window + 1) * WINDOW] = held.T
    return belief


def vote(panel: Panel) -> NDArray[np.floating]:
    """Return the share of claims for each value in each question."""
    counts = np.zeros((panel.tracks, -(-panel.days // WINDOW), panel.values))
    np.add.at(counts, (panel.track, panel.day // WINDOW, panel.value), 1)
    return spread(panel, counts / np.maximum(counts.sum(axis=2, keepdims=True), 1))


def crowd(panel: Panel) -> tuple[NDArray[np.floating], float]:
    """Return crowd-kit's beliefs, and its seconds."""
    found, seconds = dawid_skene(windows(panel), panel.source, panel.value)
    shares = np.zeros((panel.tracks, -(-panel.days // WINDOW), panel.values))
    task = found.index.to_numpy()
    shares[
        (task // panel.days)[:, None], (task % panel.days)[:, None], found.columns.to_numpy()[None]
    ] = found.to_numpy()
    return spread(panel, shares), seconds
