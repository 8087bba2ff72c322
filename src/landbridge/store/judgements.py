"""What people decide about claims and sources; each decision is a new row, the last one holds."""

import sqlite3
from enum import StrEnum

from landbridge.model.errors import InvalidRecord

RELIABILITIES = "ABCDEF"
"""Admiralty source reliability, A (completely reliable) to F (cannot be judged): AJP-2.1."""


class Verdict(StrEnum):
    """What a person decides about a claim."""

    RETRACT = "retract"
    CORRECT = "correct"
    SUPERSEDE = "supersede"
    CONFIRM = "confirm"


_WITHDRAWING = frozenset({Verdict.RETRACT, Verdict.CORRECT, Verdict.SUPERSEDE})


def withdrawn(connection: sqlite3.Connection, *, by: str) -> frozenset[str]:
    """Return the ids of claims whose last verdict up to the moment takes them out.

    A claim confirmed after it was retracted stands again.
    """
    query = "SELECT claim, verdict FROM judgement WHERE recorded <= ? ORDER BY seq"
    last = dict(connection.execute(query, (by,)))
    return frozenset(claim for claim, verdict in last.items() if verdict in _WITHDRAWING)


def grades(connection: sqlite3.Connection, *, by: str) -> dict[str, str]:
    """Return the last grade given to each source up to the moment."""
    query = "SELECT source, reliability FROM grade WHERE recorded <= ? ORDER BY seq"
    return dict(connection.execute(query, (by,)))


def check_said(*, actor: str, reason: str) -> None:
    """Make sure that somebody decided, and why.

    Raises:
        InvalidRecord: When either is blank.
    """
    faults = [
        f"the {name} is empty; want {want}"
        for name, value, want in (
            ("actor", actor, "who decides"),
            ("reason", reason, "a sentence saying why"),
        )
        if not value.strip()
    ]
    if faults:
        raise InvalidRecord(record="Judgement", faults=faults)


def check_grade(*, source: str, reliability: str) -> None:
    """Make sure that a grade names a source and is one of the six letters.

    Raises:
        InvalidRecord: Naming all that is wrong.
    """
    faults = []
    if not source.strip():
        faults.append("the source is empty; want an entity id or a name")
    if len(reliability) != 1 or reliability not in RELIABILITIES:
        faults.append(f"reliability is {reliability!r}; want one letter from A to F")
    if faults:
        raise InvalidRecord(record="Grade", faults=faults)
