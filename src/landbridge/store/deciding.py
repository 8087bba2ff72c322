"""Take decisions on names, each in one transaction and each with a way back.

A decision is known by the number of its audit row, which people see and undo by.
"""

from collections.abc import Sequence
from datetime import datetime

from landbridge.model.entity import Entity, Resolution
from landbridge.model.errors import UnknownName
from landbridge.model.ruling import Ruling
from landbridge.store import judgements, lookup, rulings
from landbridge.store.audit import Entry
from landbridge.store.claims import ALWAYS
from landbridge.store.codec import encode, instant
from landbridge.store.database import one_line
from landbridge.store.decisions import Scope
from landbridge.store.folder import Folder


class Deciding(Folder):
    """A workspace folder in which people decide who is who."""

    def resolve(self, scope: Scope, resolution: Resolution, *, actor: str, now: datetime) -> int:
        """Decide whom the mentions in a scope name, from now on and for later documents too.

        Args:
            scope: Which mentions: by words, by the entity they have so far, in which document.
            resolution: The entity, with the reason; entity None takes it away.
            actor: Who decides.
            now: When, with time zone.

        Returns:
            The decision's number.

        Raises:
            InvalidRecord: When actor or reason is empty.
            UnknownName: When the scope names a document that is not there.
        """
        return self.resolve_all([scope], resolution, made=(), actor=actor, now=now)

    def resolve_all(
        self,
        scopes: Sequence[Scope],
        resolution: Resolution,
        *,
        made: Sequence[tuple[str, Entity]],
        actor: str,
        now: datetime,
    ) -> int:
        """Decide once whom the mentions in several scopes name; see ``resolve``.

        Args:
            scopes: At least one, all of the same claim or none.
            resolution: The entity, with the reason.
            made: (document id, entity) of provisional entities that the decision makes.
            actor: Who decides.
            now: When, with time zone.
        """
        judgements.check_said(actor=actor, reason=resolution.reason)
        with self._entry() as entry:
            for scope in scopes:
                self._insert(entry, scope, resolution, actor=actor, now=now)
            for document, entity in made:
                entry.insert("entity", document, entity.id, encode(entity))
            if scopes[0].claim is not None:
                entry.insert("narrowed", scopes[0].claim)
            subject = scopes[0].text or scopes[0].was or ""
            detail = f"{resolution.entity or 'nobody'}: {resolution.reason}"
            return entry.close("resolve", subject=subject, actor=actor, detail=detail, now=now)

    def _insert(
        self, entry: Entry, scope: Scope, resolution: Resolution, *, actor: str, now: datetime
    ) -> None:
        document = scope.document
        if document is not None and not lookup.is_document(self._connection, document):
            raise UnknownName(document, kind="document")
        record = encode(resolution)
        row = (document, scope.text, scope.was, resolution.entity, record, actor, instant(now))
        entry.insert("resolution", *row)

    def keep_apart(
        self, a: str, b: str, *, undoing: Sequence[int], actor: str, reason: str, now: datetime
    ) -> int:
        """Record that two entities are never one, undoing the merges that made them one.

        Args:
            a: Entity id.
            b: Entity id.
            undoing: Numbers of those merges.
            actor: Who decides.
            reason: Why.
            now: When, with time zone.

        Raises:
            InvalidRecord: When actor or reason is empty.
        """
        judgements.check_said(actor=actor, reason=reason)
        with self._entry() as entry:
            entry.insert("apart", a, b, actor, reason, instant(now))
            for number in undoing:
                entry.insert("undone", number, actor, reason, instant(now))
            detail = f"{b}: {reason}"
            return entry.close("not same", subject=a, actor=actor, detail=detail, now=now)

    def keep_independent(self, a: str, b: str, *, actor: str, reason: str, now: datetime) -> int:
        """Record that one of two things never counts as repeating the other.

        Args:
            a: Claim id, document id or utterer.
            b: The same.
            actor: Who decides.
            reason: Why.
            now: When, with time zone.

        Returns:
            The decision's number.

        Raises:
            InvalidRecord: When actor or reason is empty.
        """
        judgements.check_said(actor=actor, reason=reason)
        with self._entry() as entry:
            entry.insert("independent", a, b, actor, reason, instant(now))
            detail = f"{b}: {reason}"
            return entry.close("independent", subject=a, actor=actor, detail=detail, now=now)

    def undo(self, decision: int, *, actor: str, reason: str, now: datetime) -> int:
        """Let a decision no longer hold, from now on.

        Raises:
            InvalidRecord: When actor or reason is empty.
            UnknownName: When no decision has this number.
            RefusedDecision: When it no longer holds already.
        """
        judgements.check_said(actor=actor, reason=reason)
        with self._entry() as entry:
            found = rulings.rulings(self._connection, by=ALWAYS, folder=self._folder)
            rulings.check_undoable(decision, found)
            entry.insert("undone", decision, actor, reason, instant(now))
            return entry.close("undo", subject=str(decision), actor=actor, detail=reason, now=now)

    def rulings(self, *, recorded_by: datetime | None = None) -> tuple[Ruling, ...]:
        """Return the decisions on names and on who repeats whom, oldest first, as they stood at a moment.

        Args:
            recorded_by: Leave out what was decided or undone after this moment; None for all.
        """
        by = ALWAYS if recorded_by is None else instant(recorded_by)
        with one_line(self._folder):
            return rulings.rulings(self._connection, by=by, folder=self._folder)
