"""Score beliefs in hidden states against the states, and set landbridge's engine to work on claims.

Accuracy is the share of days whose likeliest value is right; log loss the mean ``-ln`` of the
probability given to the right value; calibration error the mean gap between probability and share
right over ten bins of the likeliest value's probability (Guo et al. 2017, formula 3).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from landbridge.lexicon.tables import table
from landbridge.states.copying import find_links, kept
from landbridge.states.fusion import Estimates, fuse
from landbridge.states.panel import Panel
from landbridge.states.reliability import PLAIN

BINS = 10
TINY = 1e-12
DWELL = float(next(r for r in table("facet_dwell") if r["facet"] == "traffic")["dwell_days"])
"""Days a value lasts beforehand: the table's row for the facet that changes fastest, as it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corridor:
    """Claims about many places, with the states they are about.

    Attributes:
        panel: The claims.
        carried: For each claim the source it says it has it from, or -1.
        truth: The hidden states, shape (days, tracks).
    """

    panel: Panel
    carried: NDArray[np.int64]
    truth: NDArray[np.int64]


def believed(corridor: Corridor, *, dependence: str) -> Estimates:
    """Return the engine's estimates.

    Args:
        corridor: Claims and states; the states are not looked at.
        dependence: "none" takes every claim for its source's own; "stated" takes out what is said
            to be another's and what its sayer's stated links make a repetition; "statistics" keeps
            the part of the latter that the order of saying speaks for.
    """
    panel = corridor.panel
    if dependence != "none":
        links = find_links(panel, stated=corridor.carried)
        own = kept(
            panel,
            stated=corridor.carried,
            links=links,
            statistics=dependence == "statistics",
        )
        panel = replace(panel, surety=panel.surety * own)
    sources = int(panel.source.max()) + 1
    found, _ = fuse([panel], prior=np.full(sources, PLAIN))
    return found[panel.name]


def scores(belief: NDArray[np.floating], truth: NDArray[np.int64]) -> dict[str, float]:
    """Return accuracy, log loss and calibration error of beliefs, shape (days, values, tracks)."""
    right = belief.argmax(axis=1) == truth
    given = np.take_along_axis(belief, truth[:, None, :], axis=1)
    sure = belief.max(axis=1)
    return {
        "accuracy": float(right.mean()),
        "log_loss": float(-np.log(np.maximum(given, TINY)).mean()),
        "calibration_error": calibration_error(sure.ravel(), right.ravel()),
    }


def calibration_error(sure: NDArray[np.floating], right: NDArray[np.bool_]) -> float:
    """Return the mean gap between probability and share right, over bins of equal width."""
    bin_of = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = [
        abs(float(sure[bin_of == b].mean() - right[bin_of == b].mean()))
        * float((bin_of == b).mean())
        for b in range(BINS)
        if (bin_of == b).any()
    ]
    return sum(gaps)


def mean(rounds: Sequence[dict[str, float]]) -> dict[str, float]:
    """Return the mean of each score over rounds, to four places."""
    return {k: round(sum(r[k] for r in rounds) / len(rounds), 4) for k in rounds[0]}
