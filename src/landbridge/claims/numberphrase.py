"""The record of a number in a text, and where in the tokens it was found."""

from dataclasses import dataclass

from landbridge.model.errors import InvalidRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberExpression:
    """A number as written, and what it says.

    Attributes:
        text: As written, comparator and unit phrase included; ``start`` and ``end`` are its
            half-open code-point span.
        value: The stated value, or None for a range or a word such as "dozens".
        low: Least value the words allow.
        high: Greatest value they allow, or None when unbounded.
        comparator: "about", "at least", "more than", "up to", "less than", "dozens" and so on.
        unit: Head noun or unit of measure: "operatives", "km", "USD", "percent"; ``SHARE`` for
            "half of them", ``AGE`` for an age; None when bare.
        unit_text: The whole counted phrase: "Iraqi Shiite militia operatives".
        part_of: Text of the number of which this one is a part, or None.
        per: What it is told for each of ("day", "tonne"), or None when it is no rate.
    """

    text: str
    start: int
    end: int
    value: float | None
    low: float
    high: float | None
    comparator: str | None
    unit: str | None
    unit_text: str | None
    part_of: str | None = None
    per: str | None = None

    def __post_init__(self) -> None:
        if self.end - self.start != len(self.text) or not 0 <= self.start < self.end:
            raise InvalidRecord(
                record="NumberExpression",
                faults=[
                    f"span [{self.start}, {self.end}) does not fit {len(self.text)} code points"
                ],
            )


SHARE = "share"
"""Unit of a part told as a fraction of its whole: "half of them" is 0.5."""
AGE = "years old"
"""Unit of an age, so that no age is taken for a count."""


@dataclass(frozen=True, slots=True)
class Found:
    """A number and its tokens ``[first, after)``."""

    first: int
    after: int
    number: NumberExpression
