"""A decision on one mention, before it is written down as a resolution."""

from dataclasses import dataclass

from landbridge.entities.salience import Reading
from landbridge.model.entity import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Whom a mention names, how sure, and why.

    Attributes:
        entity: From the tables or provisional; None when unsure or unspecific.
        score: 0 to 1.
        reason: A sentence saying what matched.
        candidates: Ids of others considered, best first.
    """

    entity: Entity | None
    score: float
    reason: str
    candidates: tuple[str, ...] = ()


def undecided(reason: str, *candidates: str) -> Decision:
    """Return the decision to leave a mention unresolved."""
    return Decision(entity=None, score=0.0, reason=reason, candidates=candidates)


def from_reading(words: str, reading: Reading) -> Decision:
    """Return the decision that a bare phrase means what the document speaks of, or its refusal."""
    if reading.entity is None:
        return undecided(f"{words!r} is left open: {reading.reason}.", *reading.candidates)
    return Decision(
        entity=reading.entity,
        score=reading.score,
        reason=f"{words!r} is read as {reading.entity.name}: {reading.reason}.",
    )
