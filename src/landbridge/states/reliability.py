"""How far a source's word can be taken, from how it agreed with others.

A source is taken to know what it says with probability ``r``; else its words are chance, alike for
every value. That is the "fast Dawid-Skene" or spammer model (Raykar and Yu 2012, section 2.2) and
the likelihood of ``Observation.likelihoods``. What others believe of the claimed content makes a
score: nought when they say nothing, above when they agree, below when they do not. Its likelihood
``1 + r * score`` is concave in ``r``, so that with the prior there is one best ``r``.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from landbridge.states.chain import Floats

Ints = NDArray[np.integer[Any]]

PLAIN = 0.8
"""``r`` of a source of whom nothing is known: the weight of a plain, unhedged, ungraded report, from
``report_trust.tsv`` (unhedged words are read as right 92 times in 100, of which .95 is kept). Our
assumption: a report that does not know is no better than chance."""

STRENGTH = 6.0
"""How many reports the prior counts for. Our assumption: a handful of agreements or clashes is not
yet a record; twenty are. Between 3 and 24 the benchmarks move by less than a point."""

LEAST, MOST = 0.01, 0.98
"""Bounds of ``r``: nobody is always wrong on purpose, and nobody is beyond doubt."""

TELLING = 0.2
"""Least score, up or down, at which a report counts as compared: others have said something."""

_STEPS = 24
"""Halvings of the interval: to six decimal places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """What each source's record came to, in columns.

    Attributes:
        r: Probability of knowing, after the prior.
        compared: Reports on whose matter others had said something.
        agreed: Those of them that others bore out.
        weighty: ``compared`` with repetitions counted in part.
    """

    r: Floats
    compared: Ints
    agreed: Ints
    weighty: Floats


def weigh(
    scores: Floats,
    source: Ints,
    *,
    prior: Floats,
    parts: Floats | None = None,
    strength: float = STRENGTH,
) -> Records:
    """Return the likeliest ``r`` of each source under a beta prior with mode at its own prior.

    Args:
        scores: One a report: for the content claimed, others' belief in it over its share by
            chance, less one, times the surety of the words; -1 or more.
        source: Index of each report's source.
        prior: ``r`` of each source when nothing is known, above 0 and below 1.
        parts: How much of each report counts, 0 to 1, less than 1 for repetitions; None for all.
        strength: How many reports the prior counts for.
    """
    part = np.ones(len(scores)) if parts is None else parts
    low, high = np.full(len(prior), LEAST), np.full(len(prior), MOST)
    for _ in range(_STEPS):
        r = (low + high) / 2
        pull = strength * (prior / r - (1 - prior) / (1 - r))
        pull += np.bincount(source, part * scores / (1 + r[source] * scores), len(prior))
        low, high = np.where(pull > 0, r, low), np.where(pull > 0, high, r)
    told = np.abs(scores) >= TELLING
    return Records(
        r=(low + high) / 2,
        compared=np.bincount(source[told], minlength=len(prior)),
        agreed=np.bincount(source[told & (scores > 0)], minlength=len(prior)),
        weighty=np.asarray(np.bincount(source[told], part[told], len(prior)), dtype=np.float64),
    )
