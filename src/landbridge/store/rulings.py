"""What people decided on names and on who repeats whom, read back as a history."""

import sqlite3
from collections.abc import Iterator, Sequence

from landbridge.model.entity import Resolution
from landbridge.model.errors import RefusedDecision, UnknownName
from landbridge.model.ruling import Ruling, Verb
from landbridge.store.lookup import record_of

_RESOLVED = """SELECT resolution.audit, seq, text, was, document, entity, record, actor, recorded,
    (SELECT claim FROM narrowed WHERE narrowed.audit = resolution.audit)
    FROM resolution WHERE actor IS NOT NULL AND recorded <= ? ORDER BY seq"""
_APART = "SELECT audit, a, b, actor, reason, recorded FROM apart WHERE recorded <= ?"
_INDEPENDENT = "SELECT audit, a, b, actor, reason, recorded FROM independent WHERE recorded <= ?"
_UNDONE = "SELECT audit, decision, actor, reason, recorded FROM undone WHERE recorded <= ?"


def rulings(connection: sqlite3.Connection, *, by: str, folder: str) -> tuple[Ruling, ...]:
    """Return the decisions recorded by a moment (``codec.instant``), oldest first."""
    undone = {row[1]: row[0] for row in connection.execute(_UNDONE, (by,))}
    found = (
        *_resolved(connection, by=by, undone=undone, folder=folder),
        *_pairs(connection, _APART, Verb.NOT_SAME, by=by, undone=undone),
        *_pairs(connection, _INDEPENDENT, Verb.INDEPENDENT, by=by, undone=undone),
        *_undoings(connection, by=by, undone=undone),
    )
    return tuple(sorted(found, key=lambda ruling: ruling.number))


def check_undoable(number: int, found: Sequence[Ruling]) -> None:
    """Make sure that a decision is there and holds.

    Raises:
        UnknownName: When no decision has this number.
        RefusedDecision: When it was undone, or is itself an undoing.
    """
    ruling = next((ruling for ruling in found if ruling.number == number), None)
    if ruling is None:
        numbers = [str(r.number) for r in found if r.verb is not Verb.UNDO and r.undone is None]
        raise UnknownName(str(number), kind="decision", near=numbers[-5:])
    if ruling.verb is Verb.UNDO:
        why = f"decision {number} is an undoing; take the decision again instead"
        raise RefusedDecision(why)
    if ruling.undone is not None:
        why = f"decision {number} was undone already, by decision {ruling.undone}"
        raise RefusedDecision(why)


def _resolved(
    connection: sqlite3.Connection, *, by: str, undone: dict[int, int], folder: str
) -> Iterator[Ruling]:
    """Yield merges and splits; the resolutions of one transaction are one decision."""
    groups: dict[int, list[tuple[str | None, ...]]] = {}
    reasons: dict[int, str] = {}
    for audit, seq, text, was, document, entity, record, *rest in connection.execute(
        _RESOLVED, (by,)
    ):
        groups.setdefault(audit, []).append((text, was, document, entity, *rest))
        reasons[audit] = record_of(
            seq, record, Resolution, table="resolution", folder=folder
        ).reason
    for audit, rows in groups.items():
        text, was, document, entity, actor, recorded, claim = rows[0]
        merge = text is None
        yield Ruling(
            number=audit,
            verb=Verb.MERGE if merge else Verb.SPLIT,
            a=str(was if merge else text),
            b=entity if merge else was,
            to=None if merge else entity,
            texts=tuple(str(row[0]) for row in rows if row[0] is not None),
            document=document,
            claim=claim,
            actor=str(actor),
            reason=reasons[audit],
            recorded=str(recorded),
            undone=undone.get(audit),
        )


def _pairs(
    connection: sqlite3.Connection, query: str, verb: Verb, *, by: str, undone: dict[int, int]
) -> Iterator[Ruling]:
    """Yield the decisions that keep two things apart."""
    for audit, a, b, actor, reason, recorded in connection.execute(query, (by,)):
        yield Ruling(
            number=audit,
            verb=verb,
            a=a,
            b=b,
            actor=actor,
            reason=reason,
            recorded=recorded,
            undone=undone.get(audit),
        )


def _undoings(
    connection: sqlite3.Connection, *, by: str, undone: dict[int, int]
) -> Iterator[Ruling]:
    """Yield undoings that were decisions of their own; keeping apart tells of those it made."""
    aparts = {row[0] for row in connection.execute(_APART, (by,))}
    for audit, decision, actor, reason, recorded in connection.execute(_UNDONE, (by,)):
        if audit not in aparts:
            yield Ruling(
                number=audit,
                verb=Verb.UNDO,
                a=str(decision),
                b=None,
                actor=actor,
                reason=reason,
                recorded=recorded,
                undone=undone.get(audit),
            )
