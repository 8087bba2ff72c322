"""The history of a place: the periods of each facet, what tells of them, and where reports are silent."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from landbridge.model.state import Facet


class Beginning(StrEnum):
    """How the first day of a period is known."""

    TOLD = "told"
    """A report of the change dates it."""

    BETWEEN = "between"
    """After the last report that it was otherwise, by the first that it is so."""

    BY = "by"
    """By the first report that it is so; nothing tells of the time before."""

    BEFORE = "before"
    """Nothing but its end is told."""

    AGED = "aged"
    """No report: what was known of it has grown too old, or nothing clear was told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """When a period began, as closely as reports tell.

    Attributes:
        how: How that is known.
        after: Last day it was told to be otherwise, for ``BETWEEN``; else None.
        by: First day it is told to be so, or from which it is estimated so.
        claim: The claim that tells the day, in whose words it stands; None for ``BEFORE`` and ``AGED``.
    """

    how: Beginning
    after: date | None
    by: date
    claim: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What one origin tells of a facet.

    Attributes:
        claim: Its first claim.
        values: The values that it speaks for alike; empty where it is no evidence, as a demand is.
        said: Day it was said.
        start: First day it speaks of; where it names none, the day it was said.
        end: First day after.
        change: Whether it tells of a change that came about on those days.
    """

    claim: str
    values: tuple[str, ...]
    said: date
    start: date
    end: date
    change: bool

    @property
    def last(self) -> date:
        """The last day it speaks of."""
        return self.end - timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch through which a facet is summed up alike.

    Attributes:
        values: What it is summed up by; empty where nothing clear is known.
        start: First day estimated so; ``end`` the first day estimated otherwise, None for the last.
        since: When it began, as closely as reports tell.
        least: Lowest probability of the values in it; ``most`` the highest.
        tellings: What is told of these days, in the order of the days.
    """

    values: tuple[str, ...]
    start: date
    end: date | None
    since: Since
    least: float
    most: float
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A long time without a report of fact, from the last one to the next, or to the day asked about."""

    start: date
    end: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """A facet in time.

    Attributes:
        facet: Which facet.
        of: User class for traffic; side or area for controller; else None.
        periods: Oldest first; at least one.
        silences: Oldest first.
        last_fact: Day of saying of the last report of fact, or None when only plans speak.
    """

    facet: Facet
    of: str | None
    periods: tuple[Period, ...]
    silences: tuple[Silence, ...]
    last_fact: date | None
