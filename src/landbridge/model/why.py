"""Why an estimate is as it is: what each origin does to it, what speaks against it, what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from landbridge.model.errors import InvalidRecord
from landbridge.model.state import StateEstimate


class Lack(StrEnum):
    """What an estimate does without."""

    REPORT = "report"
    """No report speaks to the facet at all."""

    NEWS = "news"
    """The last report is old; ``since`` is its day."""

    SECOND_SOURCE = "second source"
    """Whatever is said goes back to one utterer."""

    FACT = "fact"
    """Only plans speak for what is likeliest, none of them a report that it is so."""

    SIGHT = "sight"
    """Nobody says that he saw it, on the spot, in a document or from above."""

    OTHERWISE = "otherwise"
    """No report tells of ``value``, or none since ``since``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One thing that would tell more and is not there.

    Attributes:
        lack: What it is.
        value: The facet value that nobody tells of, for ``OTHERWISE``; else None.
        since: Day of the last report that did, or None when there never was one.
    """

    lack: Lack
    value: str | None = None
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """What an estimate would be if an origin had never spoken.

    Attributes:
        origins: The one origin, or all that one utterer is the source of.
        utterer: Entity id or folded name, as in ``Origin``.
        claims: Every claim that goes with them, the first said first.
        value: The likeliest value then; None when nothing would be left to go by.
        p: Probability, then, of what the estimate is summed up by now.
    """

    origins: tuple[str, ...]
    utterer: str
    claims: tuple[str, ...]
    value: str | None
    p: float

    def __post_init__(self) -> None:
        if not self.origins or not self.claims:
            raise InvalidRecord(record="Removal", faults=["want an origin and a claim of it"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """An estimate with its reasons.

    Attributes:
        estimate: As ``status`` shows it, with the claims that carry it.
        values: What it is summed up by: its likeliest value, or values that are likely together.
        p: Their probability together.
        fits: Claim id of each contribution to the values that it speaks for alike.
        removals: Of single origins, then of utterers with several; each kind by effect, greatest
            first. Empty without evidence.
        against: The claim that speaks most strongly for other values, or None.
        missing: What would tell more.
    """

    estimate: StateEstimate
    values: tuple[str, ...]
    p: float
    fits: Mapping[str, tuple[str, ...]]
    removals: tuple[Removal, ...]
    against: str | None
    missing: tuple[Missing, ...]
