"""What one claim states of one attribute of a happening, and what each attribute is."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from landbridge.lexicon.tables import table
from landbridge.model.interval import Interval

RESPONSIBILITY = "claim_responsibility"
NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number with whom it counts.

    Attributes:
        low: Least value the words allow.
        high: Greatest value, or None when unbounded.
        exact: Whether it is a plain figure.
        of: Entity id or noun of those counted, or None for everybody.
        part: Whether it is told as a part of another number.
    """

    low: float
    high: float | None
    exact: bool
    of: str | None
    part: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A value as one claim states it.

    Attributes:
        attribute: What it is a value of.
        key: What makes two values the same.
        value: As shown: an entity id or words.
        claim: Claim id.
        certainty: Probability interval of the claim.
        entity: Entity id, or None where the value is words.
        days: For a date.
        count: For a number.
        scope: Noun of those a number counts, or None.
    """

    attribute: str
    key: str
    value: str
    claim: str
    certainty: tuple[float, float]
    entity: str | None = None
    days: Interval | None = None
    count: Count | None = None
    scope: str | None = None


@cache
def _rows() -> Mapping[tuple[str, str], Mapping[str, str]]:
    return {(row["attribute"], row["type"]): row for row in table("event_attributes")}


def _row(attribute: str, kind: str) -> Mapping[str, str]:
    return _rows().get((attribute, kind)) or _rows().get((attribute, "")) or {}


def has_one_answer(attribute: str, kind: str) -> bool:
    """Tell whether only one value of an attribute of a type of happening can be right."""
    return _row(attribute, kind).get("answers") == "one"


def compared_as(attribute: str, kind: str) -> str:
    """Return how two values of an attribute are compared; "words" for one without a row."""
    return _row(attribute, kind).get("compare", "words")


@cache
def place_of(attribute: str) -> int:
    """Return the place of an attribute in the order shown; those without a row come last."""
    names = [name for name, _ in _rows()]
    return names.index(attribute) if attribute in names else len(names)
