"""Estimates for many places at once, with what each source is worth learned on the way.

The model is that of the single place (``estimate``): a value that lasts, sources that know or do
not, words more or less sure, reports that lag. Here the lag of each report, the moves between values
and each source's probability of knowing are learned from all reports together, by rounds of
variational expectation and maximisation (Neal and Hinton 1998; for sources, Dawid and Skene 1979).

A source's own statements are taken out of the belief it is compared with, so that nobody is borne
out by oneself. Copies are no evidence and are taken out before (``copying``).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from landbridge.states.chain import Floats, backward, forward, smooth
from landbridge.states.panel import Panel, arranged, own_beliefs
from landbridge.states.reliability import Records, weigh

MEAN_LAG = 2.0
"""Days from what happened to the report of it, on average, falling off geometrically. Our
assumption: news is told within days. Between 1 and 4 days the benchmark moves by half a point."""

MOST_LAG = 10
"""Days of lag thought possible."""

WATCHED = 1000.0
"""Days of watching each value that the assumed moves count for, against the moves seen. Our
assumption, about three years: longer than most values last."""

ROUNDS = 20
"""Rounds of learning at most; ``SETTLED`` is the change of any source's weight that ends them."""

SETTLED = 0.005

_MOST_WEIGHT = 0.97
"""No single report is taken as surer than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimates:
    """The belief in each value, shape (days, values, tracks).

    Attributes:
        filtered: From what was said by each day.
        smoothed: From everything said.
    """

    filtered: Floats
    smoothed: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What was learned from all reports.

    Attributes:
        sources: Each source's record.
        moves: For each panel by name, the probability of each move from one day to the next.
    """

    sources: Records
    moves: dict[str, Floats]


class _Round:
    """A panel in the making: its belief, and the lag of each report, round by round."""

    __slots__ = ("claimed", "lags", "moves", "panel", "smoothed")

    def __init__(self, panel: Panel, moves: Floats | None = None) -> None:
        self.panel = panel
        self.moves = daily(panel) if moves is None else moves
        self.lags = np.repeat(lag_prior()[:, None].astype(np.float32), len(panel), axis=1)
        self.claimed = np.zeros(len(panel), dtype=np.float32)
        self.smoothed = np.zeros(0, dtype=np.float32)

    def believe(self, r: Floats, *, learn: bool) -> None:
        """Bring belief, lags and, when learning, moves up to date with the sources' weights."""
        panel = self.panel
        gain = gains(panel, r)
        laid = np.zeros(panel.days * panel.values * panel.tracks)
        for lag, share in enumerate(self.lags):
            laid += np.bincount(panel.cells(lag), share * gain, len(laid))
        likelihood = _likelihood(laid, panel)
        steps = np.broadcast_to(self.moves, (panel.days - 1, *self.moves.shape))
        level = _level(panel)
        filtered = forward(likelihood, steps, level)
        message = backward(likelihood, steps, level)
        if learn:
            self.moves = _moves_seen(filtered, message, likelihood, self.moves, panel)
        self.smoothed = smooth(filtered, message)
        self._place(gain)

    def _place(self, gain: Floats) -> None:
        """Say when each report is likely of, and how far what it claims is then believed."""
        flat = self.smoothed.ravel()
        total = np.zeros(len(self.panel), dtype=np.float32)
        claimed = np.zeros(len(self.panel), dtype=np.float32)
        for lag, chance in enumerate(lag_prior()):
            believed = flat[self.panel.cells(lag)]
            share = chance * np.exp(believed * gain, dtype=np.float32)
            self.lags[lag] = share
            total += share
            claimed += share * believed
        self.lags /= total
        self.claimed = claimed / total

    def scores(self, r: Floats) -> Floats:
        """Return each report's score against what others than its source believe.

        The odds of what is claimed, less those that the source's own reports alone would give it.
        """
        panel = self.panel
        own = own_beliefs(panel, gains(panel, r * _still(panel)))
        without = self.claimed * (1 - own)
        others = without / (without + (1 - self.claimed) * own * (panel.values - 1))
        return np.asarray(panel.surety * (panel.values * others - 1), dtype=np.float64)


def fuse(
    panels: Sequence[Panel], *, prior: Floats, most_rounds: int = ROUNDS
) -> tuple[dict[str, Estimates], Learned]:
    """Return the estimates of each panel by name, and what was learned over all of them.

    Args:
        panels: One a facet; sources are numbered alike in all.
        prior: Each source's probability of knowing when nothing is known of it.
        most_rounds: Rounds of learning at most; 0 keeps to the prior.
    """
    rounds = [_Round(arranged(panel)) for panel in panels]
    who = np.concatenate([one.panel.source for one in rounds])
    records = weigh(np.zeros(len(who)), who, prior=prior)
    for _ in range(most_rounds):
        for one in rounds:
            one.believe(records.r, learn=True)
        last, records = (
            records.r,
            weigh(np.concatenate([one.scores(records.r) for one in rounds]), who, prior=prior),
        )
        if np.abs(records.r - last).max(initial=0) < SETTLED:
            break
    learned = Learned(sources=records, moves={one.panel.name: one.moves for one in rounds})
    return {one.panel.name: _told(one, records.r) for one in rounds}, learned


def estimates(panel: Panel, learned: Learned) -> Estimates:
    """Return the estimates of a panel under what was learned before, of some places for instance."""
    one = _Round(arranged(panel), learned.moves[panel.name])
    one.believe(learned.sources.r, learn=False)
    return _told(one, learned.sources.r)


def _told(one: _Round, r: Floats) -> Estimates:
    """Return both estimates, once the lags are known."""
    one.believe(r, learn=False)
    return Estimates(filtered=_as_said(one.panel, r, one.moves), smoothed=one.smoothed)


def _as_said(panel: Panel, r: Floats, moves: Floats) -> Floats:
    """Return the belief of each day from what was said by then, each report on the day it was said.

    A report says less of that day than of the day it tells of: by the chance of a move in between.
    """
    laid = np.zeros(panel.days * panel.values * panel.tracks)
    laid += np.bincount(panel.cells(), gains(panel, r * _still(panel)), len(laid))
    steps = np.broadcast_to(moves, (panel.days - 1, *moves.shape))
    return forward(_likelihood(laid, panel), steps, _level(panel))


def gains(panel: Panel, r: Floats) -> Floats:
    """Return how much likelier each report is if so than if not, as a logarithm."""
    weight = np.minimum(r[panel.source] * panel.surety, _MOST_WEIGHT)
    return np.asarray(np.log1p(weight * panel.values / (1 - weight)), dtype=np.float32)


def lag_prior() -> Floats:
    """Return the probability of each lag, from none to the longest."""
    falling = (MEAN_LAG / (1 + MEAN_LAG)) ** np.arange(MOST_LAG + 1)
    return np.asarray(falling / falling.sum(), dtype=np.float64)


def _still(panel: Panel) -> float:
    """Return how likely what was so on the day told of is still so on the day it was said."""
    return float(lag_prior() @ np.exp(-np.arange(MOST_LAG + 1) / panel.dwell))


def daily(panel: Panel) -> Floats:
    """Return the moves of a day assumed beforehand: to any other value alike, once a dwell."""
    leave = 1 / panel.dwell
    moves = np.full((panel.values, panel.values), leave / (panel.values - 1), dtype=np.float32)
    np.fill_diagonal(moves, 1 - leave)
    return moves


def _moves_seen(
    filtered: Floats, message: Floats, likelihood: Floats, moves: Floats, panel: Panel
) -> Floats:
    """Return the moves expected over all days (Rabiner 1989, formula 95), shrunk to those assumed.

    They are made alike in both directions, so that where nothing is said nothing is known.
    """
    seen = np.zeros_like(moves, dtype=np.float64)
    for before, after in _days(filtered, message * likelihood):
        total = (before * (moves @ after)).sum(axis=0)
        seen += (before / total) @ after.T
    counted = seen * moves + WATCHED * daily(panel)
    spent = counted.sum(axis=1)
    both = (counted + counted.T) / (spent[:, None] + spent[None, :])
    np.fill_diagonal(both, 0.0)
    np.fill_diagonal(both, 1 - both.sum(axis=1))
    return np.asarray(both, dtype=np.float32)


def _days(filtered: Floats, later: Floats) -> Iterator[tuple[Floats, Floats]]:
    yield from zip(filtered[:-1], later[1:], strict=True)


def _likelihood(laid: Floats, panel: Panel) -> Floats:
    """Return likelihoods from logarithms laid out flat, each day's greatest one."""
    shaped = laid.astype(np.float32).reshape(panel.days, panel.values, panel.tracks)
    shaped -= shaped.max(axis=1, keepdims=True)
    return np.exp(shaped, out=shaped)


def _level(panel: Panel) -> Floats:
    return np.full(panel.values, 1 / panel.values, dtype=np.float32)
