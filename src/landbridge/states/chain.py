"""A hidden state that lasts, seen through evidence on some days: forward and backward passes.

Between days with evidence belief drifts by a continuous-time Markov chain that leaves the prior as
it is (Norris 1997, chapters 2 and 3), so that what is known of a day fades towards the prior, first
along the moves that are likely. The passes are those of Rabiner 1989, sections III.A and III.B.
Many variants of the evidence are run at once, one for each origin left out. A report of a change on
certain days loosens the chain there.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

REACH = 6
"""Dwell times after which evidence counts no more: exp(-6) is a quarter of a percent."""


def redraws(prior: Floats, dwell: float) -> Floats:
    """Return rates per day by which a value is drawn anew from the prior every ``dwell`` days.

    Args:
        prior: Probability of each value, all above zero, summing to one.
        dwell: Mean days, above 0.
    """
    return (np.tile(prior, (len(prior), 1)) - np.eye(len(prior))) / dwell


def posterior(evidence: Floats, turns: Floats, *, prior: Floats, rates: Floats, day: int) -> Floats:
    """Return the probability of each value on one day given the evidence of every day.

    Args:
        evidence: Log-likelihood, shape (variants, days, values).
        turns: Log-probability that no reported change came about on coming into each day, shape
            (variants, days); zero where none is reported.
        prior: Probability of each value when nothing is known, shape (values,).
        rates: Moves per day from the row's value to the column's, rows summing to zero and in
            balance with the prior: ``prior[i] * rates[i, j] == prior[j] * rates[j, i]``.
        day: Index of the day wanted.

    Returns:
        Shape (variants, values), rows summing to one.
    """
    days = _days_that_matter(evidence, day)
    likelihood = _likelihood(evidence[:, days])
    moves = _transitions(rates, prior, np.diff(days))
    quiet = np.exp(np.diff(np.cumsum(turns, axis=1)[:, days], axis=1))[:, :, None]
    at = int(np.searchsorted(days, day))
    forward = _forward(likelihood, quiet, moves, prior, at)
    belief = forward * _backward(likelihood, quiet, moves, prior, at)
    return np.asarray(belief / belief.sum(axis=1, keepdims=True), dtype=np.float64)


def _days_that_matter(evidence: Floats, day: int) -> NDArray[np.intp]:
    """Return the indices of days with evidence in any variant, and the day itself."""
    has = np.any(evidence != 0, axis=(0, 2))
    has[day] = True
    return np.flatnonzero(has)


def _likelihood(evidence: Floats) -> Floats:
    """Return likelihoods scaled so that each day's greatest is one."""
    return np.asarray(np.exp(evidence - evidence.max(axis=2, keepdims=True)), dtype=np.float64)


def _transitions(rates: Floats, prior: Floats, gaps: NDArray[np.intp]) -> Floats:
    """Return the probability of each move over each gap of days, shape (gaps, values, values).

    Rates in balance with the prior are symmetric once scaled by its root, so that the matrix
    exponential is that of the eigenvalues.
    """
    root = np.sqrt(prior)
    values, vectors = np.linalg.eigh(rates * root[:, None] / root[None, :])
    kept = np.exp(np.minimum(values, 0.0)[None, :] * gaps[:, None])
    scaled = np.einsum("ik,gk,jk->gij", vectors, kept, vectors)
    moves = np.maximum(scaled * root[None, None, :] / root[None, :, None], 0.0)
    return np.asarray(moves / moves.sum(axis=2, keepdims=True), dtype=np.float64)


def _forward(likelihood: Floats, quiet: Floats, moves: Floats, prior: Floats, at: int) -> Floats:
    """Return the belief on a day from its own and all earlier evidence, not normalised."""
    belief = prior * likelihood[:, 0]
    for t in range(1, at + 1):
        belief /= belief.sum(axis=1, keepdims=True)
        stays = quiet[:, t - 1]
        belief = (stays * (belief @ moves[t - 1]) + (1 - stays) * prior) * likelihood[:, t]
    return np.asarray(belief, dtype=np.float64)


def _backward(likelihood: Floats, quiet: Floats, moves: Floats, prior: Floats, at: int) -> Floats:
    """Return how likely all later evidence is from each value of a day, up to a factor."""
    message = np.ones_like(likelihood[:, 0])
    for t in range(likelihood.shape[1] - 1, at, -1):
        seen = message * likelihood[:, t]
        seen /= seen.max(axis=1, keepdims=True)
        stays = quiet[:, t - 1]
        message = stays * (seen @ moves[t - 1].T) + (1 - stays) * (seen @ prior)[:, None]
    return message
