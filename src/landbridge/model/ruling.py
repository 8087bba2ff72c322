"""A decision of a person on who is who, and on who repeats whom."""

from dataclasses import dataclass
from enum import StrEnum


class Verb(StrEnum):
    """What a decision does."""

    MERGE = "merge"
    SPLIT = "split"
    NOT_SAME = "not same"
    INDEPENDENT = "independent"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A decision.

    Attributes:
        number: Of its audit row; decisions are in the order of their numbers.
        verb: What it does.
        a: The entity merged or kept apart (id), the words split off, the number undone, or what is
            independent: a claim id, a document id or an utterer.
        b: The entity merged into, split from or kept apart from (id), or what it is independent of;
            None for an undoing, and for a split from any entity.
        to: The entity that a split gives, or None.
        texts: The spellings a split is about, () for the others.
        document: The one document a split is about, or None.
        claim: The one claim a split is about, or None.
        actor: Who decided.
        reason: Why.
        recorded: ISO 8601 in UTC.
        undone: Number of the decision that undid it, or None while it holds.
    """

    number: int
    verb: Verb
    a: str
    b: str | None
    to: str | None = None
    texts: tuple[str, ...] = ()
    document: str | None = None
    claim: str | None = None
    actor: str
    reason: str
    recorded: str
    undone: int | None = None
