"""Later decisions on who a mention names, laid over what was resolved when it was read.

A claim is stored with the entities its mentions had then. A decision is a resolution appended
with an actor and a scope; the last one whose scope fits a mention holds. Merging two entities is a
decision on ``was``; splitting one is a decision on ``text``, in one document, one claim or in all. A
decision that was undone counts as if it had never been taken, from the moment it was undone.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from landbridge.model.claim import Claim, Mention
from landbridge.model.errors import InvalidRecord
from landbridge.store.mentions import with_entities


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which mentions a decision is about; every part given must fit.

    Attributes:
        text: The words looked up (``Mention.name``), exactly, or None for any.
        was: The entity the mention has so far, or None for any.
        document: Document id, or None for every document, those added later included.
        claim: Claim id, or None for every claim.

    Raises:
        InvalidRecord: When neither ``text`` nor ``was`` is given.
    """

    text: str | None = None
    was: str | None = None
    document: str | None = None
    claim: str | None = None

    def __post_init__(self) -> None:
        if self.text is None and self.was is None:
            raise InvalidRecord(record="Scope", faults=["want a text or a former entity"])

    def fits(self, mention: Mention, *, entity: str | None, within: Claim) -> bool:
        """Tell whether the decision is about a mention of a claim that has this entity so far."""
        return (
            self.text in (None, mention.name)
            and self.was in (None, entity)
            and self.document in (None, within.document)
            and self.claim in (None, within.id)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decision:
    seq: int
    scope: Scope
    entity: str | None


class Decisions:
    """Every decision recorded by a moment, ready to be laid over claims."""

    def __init__(self, decisions: Sequence[_Decision]) -> None:
        """Index the decisions by what their scope asks for."""
        self._by_text: dict[str, list[_Decision]] = defaultdict(list)
        self._by_entity: dict[str | None, list[_Decision]] = defaultdict(list)
        for decision in decisions:
            if decision.scope.text is not None:
                self._by_text[decision.scope.text].append(decision)
            else:
                self._by_entity[decision.scope.was].append(decision)

    def over(self, claim: Claim) -> Claim:
        """Return the claim with each mention's entity as last decided."""
        return with_entities(claim, lambda mention: self._entity(mention, claim))

    def _entity(self, mention: Mention, claim: Claim) -> str | None:
        entity, seq = mention.entity, 0
        while (decision := self._next(mention, entity, within=claim, after=seq)) is not None:
            entity, seq = decision.entity, decision.seq
        return entity

    def _next(
        self, mention: Mention, entity: str | None, *, within: Claim, after: int
    ) -> _Decision | None:
        worded = self._by_text.get(mention.name, ())
        merged = self._by_entity.get(entity, ())
        fitting = (
            decision
            for decision in (*worded, *merged)
            if decision.seq > after and decision.scope.fits(mention, entity=entity, within=within)
        )
        return min(fitting, key=lambda decision: decision.seq, default=None)


_HOLDS = (
    "resolution.actor IS NOT NULL AND resolution.recorded <= ?1 "
    "AND resolution.audit NOT IN (SELECT decision FROM undone WHERE recorded <= ?1)"
)
"""Which resolutions people decided by a moment, and had not undone by then."""


def decisions(connection: sqlite3.Connection, *, by: str) -> Decisions:
    """Return the decisions recorded up to and including a moment (``codec.instant``)."""
    query = (
        "SELECT resolution.seq, text, was, document, entity, narrowed.claim FROM resolution "  # noqa: S608
        f"LEFT JOIN narrowed ON narrowed.audit = resolution.audit WHERE {_HOLDS} "
        "ORDER BY resolution.seq"
    )
    return Decisions(
        [
            _Decision(
                seq=seq,
                scope=Scope(text=text, was=was, document=document, claim=claim),
                entity=entity,
            )
            for seq, text, was, document, entity, claim in connection.execute(query, (by,))
        ]
    )


def concerned(connection: sqlite3.Connection, *, by: str) -> frozenset[str]:
    """Return the ids of the claims that some decision may change."""
    query = (
        "SELECT DISTINCT mention.claim FROM mention JOIN resolution "  # noqa: S608
        f"ON mention.text = resolution.text OR mention.entity = resolution.was WHERE {_HOLDS}"
    )
    return frozenset(row[0] for row in connection.execute(query, (by,)))
