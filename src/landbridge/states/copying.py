"""Who repeats whom, from what sources state of themselves, borne out by what follows what.

A source that says of some of its reports that they are another's is taken as repeating that other
whenever it says the same of the same place within days. Statistics alone make no link: sources that
are all right agree too, and on one public set links made so cost 36 points of accuracy. They only
say how much of a stated link's unstated agreement is chance: as often as the source comes *first*
with the same, it would have said it anyway.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from landbridge.states.chain import Floats
from landbridge.states.panel import Panel
from landbridge.states.reliability import Ints

Flags = NDArray[np.bool_]

LEAST_STATED = 2
"""Reports that must state whose they are: one may be a slip."""

WITHIN = 4
"""Days within which the same is taken as repeated. Our assumption: news is passed on within days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """That one source repeats another.

    Attributes:
        copier: Index of the source that repeats; ``source`` of the one repeated.
        stated: Reports of the copier that say they are the source's.
        after: Other reports of the copier that follow the same of the source within days.
        before: Those that come within days before the same of the source.
    """

    copier: int
    source: int
    stated: int
    after: int
    before: int

    @property
    def independent(self) -> float:
        """Share of ``after`` that the copier would have said anyway, 0 to 1."""
        return min(1.0, self.before / self.after) if self.after else 0.0

    @property
    def reason(self) -> str:
        """Why the link was made, as a sentence."""
        return (
            f"{self.stated} reports say they are the source's; {self.after} more follow the same of "
            f"the source within {WITHIN} days, and {self.before} come before it."
        )


def find_links(panel: Panel, *, stated: Ints) -> tuple[Link, ...]:
    """Return the links that sources state of themselves, with how often they followed.

    Args:
        panel: Reports on one facet.
        stated: For each report the index of the source it says it has it from, or -1.
    """
    said = np.flatnonzero(stated >= 0)
    pairs, counts = np.unique(
        np.stack((panel.source[said], stated[said])), axis=1, return_counts=True
    )
    return tuple(
        _link(panel, int(copier), int(source), int(count), stated)
        for (copier, source), count in zip(pairs.T, counts, strict=True)
        if count >= LEAST_STATED and copier != source
    )


def kept(panel: Panel, *, stated: Ints, links: tuple[Link, ...], statistics: bool = True) -> Floats:
    """Return what part of each report counts as its source's own, 0 to 1.

    Args:
        panel: Reports on one facet.
        stated: As for ``find_links``.
        links: Of that function.
        statistics: Whether what comes first with the same speaks for what follows it.
    """
    part = np.where(stated >= 0, 0.0, 1.0)
    for link in links:
        rows, follows, _ = _meetings(panel, link.copier, link.source, stated)
        share = link.independent if statistics else 0.0
        part[rows[follows]] = np.minimum(part[rows[follows]], share)
    return part


def _link(panel: Panel, copier: int, source: int, count: int, stated: Ints) -> Link:
    _, follows, leads = _meetings(panel, copier, source, stated)
    return Link(
        copier=copier,
        source=source,
        stated=count,
        after=int(follows.sum()),
        before=int((leads & ~follows).sum()),
    )


def _meetings(panel: Panel, copier: int, source: int, stated: Ints) -> tuple[Ints, Flags, Flags]:
    """Return a copier's unstated reports, and which follow and which lead the same of the source."""
    rows = np.flatnonzero((panel.source == copier) & (stated < 0))
    theirs = np.sort(_keys(panel, np.flatnonzero(panel.source == source)))
    own = _keys(panel, rows)

    def met(first: int, last: int) -> Flags:
        at = np.searchsorted(theirs, own + first)
        return at < np.searchsorted(theirs, own + last, side="right")

    return rows, met(-WITHIN, 0), met(1, WITHIN + 1)


def _keys(panel: Panel, rows: Ints) -> Ints:
    """Return sortable keys of what is said and when, days apart being that far apart."""
    what = panel.track[rows].astype(np.int64) * panel.values + panel.value[rows]
    return np.asarray(what * (panel.days + 2 * WITHIN + 2) + panel.day[rows])
