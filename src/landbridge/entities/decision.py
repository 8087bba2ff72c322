"""A decision on one mention, before it is written down as a resolution."""

from dataclasses import dataclass

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
