"""A hidden state that lasts, seen through evidence on some days: forward and backward passes.

Between days with evidence belief drifts by a continuous-time Markov chain that leaves the prior as
it is (Norris 1997, chapters 2 and 3), so that what is known of a day fades towards the prior, first
along the moves that are likely. The passes are those of Rabiner 1989, sections III.A and III.B.
Many tracks are run at once: the variants of one place's evidence, one for each origin left out, or
the places of a whole collection. A report of a change on certain days loosens the chain there.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
"""Of any width: collections are worked out in single, places in double precision."""

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
    belief, days = _beliefs(evidence, turns, prior=prior, rates=rates, wanted=(day,))
    return np.asarray(belief[int(np.searchsorted(days, day))].T, dtype=np.float64)


def posteriors(
    evidence: Floats,
    turns: Floats,
    *,
    prior: Floats,
    rates: Floats,
    wanted: Sequence[int] = (),
) -> tuple[Floats, NDArray[np.intp]]:
    """Return the belief on every day that has evidence and every day wanted, and those days.

    Args:
        evidence: As for ``posterior``, with evidence on some day.
        turns: As for ``posterior``.
        prior: As for ``posterior``.
        rates: As for ``posterior``.
        wanted: Indices of days.

    Returns:
        Beliefs, shape (days, values, variants), and the index of each day.
    """
    return _beliefs(evidence, turns, prior=prior, rates=rates, wanted=wanted)


def forward(
    likelihood: Floats, moves: Floats, prior: Floats, quiet: Floats | None = None
) -> Floats:
    """Return the belief on each day from its own and all earlier evidence.

    Args:
        likelihood: Shape (days, values, tracks); what is in one track does not touch another.
        moves: Probability of each move into a day from the day before, shape (days - 1, values,
            values), rows summing to one.
        prior: Shape (values,).
        quiet: Probability that no reported change came about on coming into each day but the first,
            shape (days - 1, tracks), or None where no change is reported.

    Returns:
        As ``likelihood``, summing to one over values.
    """
    belief = np.empty_like(likelihood)
    level = prior[:, None].astype(likelihood.dtype)
    belief[0] = level * likelihood[0]
    belief[0] /= belief[0].sum(axis=0)
    for t in range(1, len(likelihood)):
        drift = moves[t - 1].T @ belief[t - 1]
        if quiet is not None:
            drift = quiet[t - 1] * drift + (1 - quiet[t - 1]) * level
        np.multiply(drift, likelihood[t], out=belief[t])
        belief[t] /= belief[t].sum(axis=0)
    return belief


def backward(
    likelihood: Floats, moves: Floats, prior: Floats, quiet: Floats | None = None
) -> Floats:
    """Return how likely all evidence of later days is from each value of a day, up to a factor.

    Args:
        likelihood: As for ``forward``, like the rest.
        moves: As for ``forward``.
        prior: As for ``forward``.
        quiet: As for ``forward``.
    """
    message = np.ones_like(likelihood)
    for t in range(len(likelihood) - 1, 0, -1):
        seen = message[t] * likelihood[t]
        seen /= seen.max(axis=0)
        back = moves[t - 1] @ seen
        if quiet is not None:
            back = quiet[t - 1] * back + (1 - quiet[t - 1]) * (prior @ seen)
        message[t - 1] = back
    return message


def smooth(filtered: Floats, message: Floats) -> Floats:
    """Return the belief on each day from the evidence of all days.

    Args:
        filtered: Of ``forward``.
        message: Of ``backward``.
    """
    belief = filtered * message
    belief /= belief.sum(axis=1, keepdims=True)
    return belief


def _beliefs(
    evidence: Floats, turns: Floats, *, prior: Floats, rates: Floats, wanted: Sequence[int]
) -> tuple[Floats, NDArray[np.intp]]:
    """Return the belief on each day that matters, shape (days, values, variants), and the days."""
    days = _days_that_matter(evidence, wanted)
    likelihood = _likelihood(evidence[:, days])
    moves = _transitions(rates, prior, np.diff(days))
    quiet = np.exp(np.diff(np.cumsum(turns, axis=1)[:, days], axis=1)).T
    filtered = forward(likelihood, moves, prior, quiet)
    return smooth(filtered, backward(likelihood, moves, prior, quiet)), days


def _days_that_matter(evidence: Floats, wanted: Sequence[int]) -> NDArray[np.intp]:
    """Return the indices of days with evidence in any variant, and of the days wanted."""
    has = np.any(evidence != 0, axis=(0, 2))
    has[list(wanted)] = True
    return np.flatnonzero(has)


def _likelihood(evidence: Floats) -> Floats:
    """Return likelihoods, days first, scaled so that each day's greatest is one."""
    scaled = np.exp(evidence - evidence.max(axis=2, keepdims=True))
    return np.ascontiguousarray(scaled.transpose(1, 2, 0))


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
