"""A hidden state that lasts, seen through evidence on some days: forward and backward passes.

The chain keeps its value from one day to the next with probability ``1 - 1/dwell`` and otherwise
draws a new one from the prior, so that what is known of a day fades as ``exp(-days / dwell)``
(Rabiner 1989, sections III.A and III.B, for the passes). Many variants of the evidence are run
at once, one for each origin left out. A report of a change on certain days loosens the chain there.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

REACH = 6
"""Dwell times after which evidence counts no more: exp(-6) is a quarter of a percent."""


def posterior(evidence: Floats, turns: Floats, *, prior: Floats, dwell: float, day: int) -> Floats:
    """Return the probability of each value on one day given the evidence of every day.

    Args:
        evidence: Log-likelihood, shape (variants, days, values).
        turns: Log-probability that no reported change came about on coming into each day, shape
            (variants, days); zero where none is reported.
        prior: Probability of each value when nothing is known, shape (values,).
        dwell: Mean days before a value is drawn anew, above 1.
        day: Index of the day wanted.

    Returns:
        Shape (variants, values), rows summing to one.
    """
    days = _days_that_matter(evidence, day)
    likelihood = _likelihood(evidence[:, days])
    quiet = np.cumsum(turns, axis=1) + np.log1p(-1 / dwell) * np.arange(turns.shape[1])
    stay = np.exp(np.diff(quiet[:, days], axis=1))[:, :, None]
    at = int(np.searchsorted(days, day))
    forward = _forward(likelihood, stay, prior, at)
    backward = _backward(likelihood, stay, prior, at)
    belief = forward * backward
    return np.asarray(belief / belief.sum(axis=1, keepdims=True), dtype=np.float64)


def _days_that_matter(evidence: Floats, day: int) -> NDArray[np.intp]:
    """Return the indices of days with evidence in any variant, and the day itself."""
    has = np.any(evidence != 0, axis=(0, 2))
    has[day] = True
    return np.flatnonzero(has)


def _likelihood(evidence: Floats) -> Floats:
    """Return likelihoods scaled so that each day's greatest is one."""
    return np.asarray(np.exp(evidence - evidence.max(axis=2, keepdims=True)), dtype=np.float64)


def _forward(likelihood: Floats, stay: Floats, prior: Floats, at: int) -> Floats:
    """Return the belief on a day from its own and all earlier evidence, not normalised."""
    belief = prior * likelihood[:, 0]
    for t in range(1, at + 1):
        belief /= belief.sum(axis=1, keepdims=True)
        stays = stay[:, t - 1]
        belief = (stays * belief + (1 - stays) * prior) * likelihood[:, t]
    return np.asarray(belief, dtype=np.float64)


def _backward(likelihood: Floats, stay: Floats, prior: Floats, at: int) -> Floats:
    """Return how likely all later evidence is from each value of a day, up to a factor."""
    message = np.ones_like(likelihood[:, 0])
    for t in range(likelihood.shape[1] - 1, at, -1):
        seen = message * likelihood[:, t]
        seen /= seen.max(axis=1, keepdims=True)
        stays = stay[:, t - 1]
        message = stays * seen + (1 - stays) * (seen @ prior)[:, None]
    return message
