"""Whether independent sources strongly say different things of the same days."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from landbridge.states.chain import Floats
from landbridge.states.dependence import Voice
from landbridge.states.observe import CONTESTED, Observation

STRONG = 0.5
"""Least weight of a voice that can contest another: a plain report of fact, or nearly."""

AGREE = 0.35
"""Two voices agree when some value keeps at least this much of each one's best likelihood."""

SLACK = timedelta(days=7)
"""Reports this far apart may still tell of the same days: the lag of the dwell table."""


def is_contested(spoken: Sequence[Voice], *, values: Sequence[str], on: date, dwell: float) -> bool:
    """Tell whether two utterers strongly support different values at overlapping times.

    Args:
        spoken: Voices on one facet.
        values: Of the facet; agreeing that a holder is disputed is no agreement on the holder.
        on: Only what speaks of days within one dwell time of this day counts.
        dwell: Mean days a value lasts.
    """
    near = timedelta(days=int(dwell))
    strong = [
        v for v in spoken if v.observation.weight >= STRONG and _speaks_of(v.observation, on, near)
    ]
    plain = [v for v in values if v != CONTESTED]
    shape = np.array([v.observation.likelihoods(plain) for v in strong])
    return any(
        strong[i].utterer != strong[j].utterer
        and _overlap(strong[i].observation, strong[j].observation)
        for i, j in _disagreeing(shape)
    )


def _speaks_of(o: Observation, on: date, near: timedelta) -> bool:
    return o.start - near <= on <= o.end + near


def _overlap(a: Observation, b: Observation) -> bool:
    return a.start < b.end + SLACK and b.start < a.end + SLACK


def _disagreeing(shape: Floats) -> list[tuple[int, int]]:
    """Return the pairs of rows that have no value both find likely."""
    if len(shape) < 2:  # noqa: PLR2004 - a pair
        return []
    scaled = shape / shape.max(axis=1, keepdims=True)
    common = np.minimum(scaled[:, None, :], scaled[None, :, :]).max(axis=2)
    rows, columns = np.nonzero(np.triu(common < AGREE, k=1))
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True)]
