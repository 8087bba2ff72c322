"""Reports on one facet of many places, in columns."""

from dataclasses import dataclass, replace

import numpy as np

from landbridge.states.chain import Floats
from landbridge.states.reliability import Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """Reports on one facet of many places, one row each.

    Attributes:
        name: Of the facet.
        tracks: How many places there are; ``days`` and ``values`` likewise.
        track: Index of the place of each report.
        day: Index of the day it was said.
        source: Index of who said it.
        value: Index of the value it tells of.
        surety: How far its words commit themselves, 0 to 1; 0 does not count.
        dwell: Mean days a value lasts, beforehand.
    """

    name: str
    tracks: int
    days: int
    values: int
    track: Ints
    day: Ints
    source: Ints
    value: Ints
    surety: Floats
    dwell: float

    def __len__(self) -> int:
        return len(self.track)

    def cells(self, lag: int = 0) -> Ints:
        """Return the index of each report's (day, value, track), its day put back by a lag."""
        day = np.maximum(self.day - lag, 0).astype(np.int64)
        return (day * self.values + self.value) * self.tracks + self.track

    def chosen(self, rows: Ints) -> "Panel":
        """Return the panel with only some of its reports, in the order given."""
        return replace(
            self,
            track=self.track[rows],
            day=self.day[rows],
            source=self.source[rows],
            value=self.value[rows],
            surety=self.surety[rows],
        )

    def of_tracks(self, tracks: Ints) -> "Panel":
        """Return a panel of only some places, which are numbered anew in the order given."""
        number = np.full(self.tracks, -1, dtype=np.int32)
        number[tracks] = np.arange(len(tracks), dtype=np.int32)
        kept = self.chosen(np.flatnonzero(number[self.track] >= 0))
        return replace(kept, tracks=len(tracks), track=number[kept.track])


def arranged(panel: Panel) -> Panel:
    """Return a panel's reports by place, source and day, the silent ones left out.

    The order does not depend on the order given, so that neither do sums.
    """
    heard = np.flatnonzero(panel.surety > 0)
    columns = (panel.surety, panel.value, panel.day, panel.source, panel.track)
    return panel.chosen(heard[np.lexsort(tuple(column[heard] for column in columns))])


def own_beliefs(panel: Panel, gain: Floats) -> Floats:
    """Return how far each source would believe each of its reports from its reports alone.

    A chain for each source and place, over its own reports in order of saying (``chain``, with a
    level prior and any value drawn anew once a dwell); all chains go forward together.

    Args:
        panel: Arranged.
        gain: How much likelier each report is if so than if not, as a logarithm.
    """
    count, lift = len(panel), np.expm1(gain.astype(np.float64))
    ranks = _ranks(panel)
    still = np.exp(-np.diff(panel.day, prepend=0) * _renewal(panel))
    before = np.full((panel.values, count), 1 / panel.values)
    after = np.ones((panel.values, count))
    for rows in ranks[1:]:
        told = before[:, rows - 1]
        told[panel.value[rows - 1], np.arange(len(rows))] *= 1 + lift[rows - 1]
        told /= told.sum(axis=0)
        before[:, rows] = still[rows] * told + (1 - still[rows]) / panel.values
    for rows in reversed(ranks[1:]):
        told = after[:, rows].copy()
        told[panel.value[rows], np.arange(len(rows))] *= 1 + lift[rows]
        told /= told.sum(axis=0)
        after[:, rows - 1] = still[rows] * told + (1 - still[rows]) / panel.values
    belief = before * after
    every = np.arange(count)
    claimed = belief[panel.value, every]
    others = belief.sum(axis=0) - claimed
    claimed = claimed * (1 + lift)
    return np.asarray(claimed / (claimed + others), dtype=np.float64)


def _renewal(panel: Panel) -> float:
    """Return how often a day a value is drawn anew, itself among those drawn."""
    return panel.values / ((panel.values - 1) * panel.dwell)


def _ranks(panel: Panel) -> list[Ints]:
    """Return the rows that come first of their source and place, then those second, and so on."""
    if not len(panel):
        return []
    same = (np.diff(panel.track) == 0) & (np.diff(panel.source) == 0)
    start = np.concatenate(([0], np.flatnonzero(~same) + 1))
    size = np.diff(np.append(start, len(panel)))
    rank = np.arange(len(panel)) - np.repeat(start, size)
    order = np.argsort(rank, kind="stable")
    return np.split(order, np.cumsum(np.bincount(rank))[:-1])
