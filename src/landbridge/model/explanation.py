"""Why a claim was read as it was: its parts, the rule, the rows of the tables, and what was not read."""

from dataclasses import dataclass
from enum import StrEnum

from landbridge.model.errors import InvalidRecord


class PartKind(StrEnum):
    """What a stretch of a sentence does in a claim."""

    TRIGGER = "trigger"
    ROLE = "role"
    SOURCE = "source"
    CUE = "cue"
    TIME = "time"
    PLACE = "place"
    NUMBER = "number"
    SIGN = "sign"
    """A word that denies, plans, hedges or sets a condition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of the document that a claim rests on, ``[start, end)`` in code points.

    Attributes:
        kind: What it does.
        name: Which one: the role ("holder"), the step ("source 1" is the innermost), what a word
            gave ("planned").
    """

    kind: PartKind
    name: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise InvalidRecord(
                record="Part",
                faults=[
                    f"span [{self.start}, {self.end}) is empty or negative; want 0 <= start < end"
                ],
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table of the lexicon.

    Attributes:
        table: File name with its ending, such as ``hedges.tsv``.
        line: Of the file, from 1, comments counted, as an editor counts.
        key: The cells that tell it from other rows, as (column, cell).
        example: The row's own example, or "" where its table has no such column.
    """

    table: str
    line: int
    key: tuple[tuple[str, str], ...]
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One reason: words of the document, what they gave, and the row that says so.

    Attributes:
        words: As written; "" when no words are meant.
        gave: What was made of them.
        row: None where grammar or a rule in code says so.
    """

    words: str
    gave: str
    row: Row | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What a claim was read from.

    Attributes:
        claim: Id of the claim.
        start: Of the sentence, ``[start, end)`` in code points of the document's text.
        end: Of the sentence.
        parts: In text order; some may stand in earlier sentences.
        rule: Id of the rule that fired, as in the claim's ``extractor``.
        grounds: The rule first, then what filled its roles and what the words around gave.
    """

    claim: str
    start: int
    end: int
    parts: tuple[Part, ...]
    rule: str
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A sentence or clause that stands in no claim, and why, as far as is known.

    Attributes:
        start: First code point of it in the document's text.
        end: First code point after it.
        reasons: What came near; the last resort is that nothing did. Never empty.
    """

    start: int
    end: int
    reasons: tuple[Ground, ...]
