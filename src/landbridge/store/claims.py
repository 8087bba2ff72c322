"""Claims as they stand: without those withdrawn, with entities as last decided."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime

from landbridge.model.claim import Claim
from landbridge.store.codec import instant
from landbridge.store.decisions import concerned, decisions
from landbridge.store.judgements import withdrawn
from landbridge.store.lookup import record_of

ALWAYS = "9999-12-31T23:59:59.999999+00:00"
"""A moment after every other, in the form of ``codec.instant``."""

_ALL = "SELECT seq, id, record FROM claim WHERE recorded <= ?1 ORDER BY seq"
_ONE = "SELECT seq, id, record FROM claim WHERE recorded <= ?1 AND id = ?2"
_FOUND = (
    "SELECT claim.seq, claim.id, claim.record FROM claim_quote "
    "JOIN claim ON claim.seq = claim_quote.rowid "
    "WHERE claim.recorded <= ?1 AND claim_quote MATCH ?2 ORDER BY claim_quote.rank, claim.seq"
)


def live(
    connection: sqlite3.Connection,
    *,
    recorded_by: datetime | None,
    decided_by: datetime | None = None,
    folder: str,
) -> Iterator[Claim]:
    """Yield the claims that stand, in the order of adding.

    Args:
        connection: The database.
        recorded_by: Claims, judgements and decisions recorded later do not count; None for all.
        decided_by: Decisions on names recorded later do not count; None for all.
        folder: The workspace, for messages.
    """
    by = ALWAYS if recorded_by is None else instant(recorded_by)
    gone = withdrawn(connection, by=by)
    rows = (row for row in connection.execute(_ALL, (by,)) if row[1] not in gone)
    named_by = by if decided_by is None else min(by, instant(decided_by))
    return _decided(connection, rows, by=named_by, folder=folder)


def as_read(connection: sqlite3.Connection, *, folder: str) -> Iterator[Claim]:
    """Yield every claim, withdrawn or not, as it was stored: no decision is laid over it."""
    for seq, _, record in connection.execute(_ALL, (ALWAYS,)):
        yield record_of(seq, record, Claim, table="claim", folder=folder)


def with_id(connection: sqlite3.Connection, claim: str, *, folder: str) -> Iterator[Claim]:
    """Yield the claim with exactly this id, withdrawn or not; nothing when there is none."""
    rows = connection.execute(_ONE, (ALWAYS, claim))
    return _decided(connection, rows, by=ALWAYS, folder=folder)


def worded(connection: sqlite3.Connection, words: str, *, folder: str) -> Iterator[Claim]:
    """Yield the standing claims whose quotes hold all the words, best match first."""
    match = match_of(words)
    if not match:
        return iter(())
    gone = withdrawn(connection, by=ALWAYS)
    rows = connection.execute(_FOUND, (ALWAYS, match))
    standing = (row for row in rows if row[1] not in gone)
    return _decided(connection, standing, by=ALWAYS, folder=folder)


def index_words(connection: sqlite3.Connection, document: str) -> None:
    """Enter the quotes of a document's claims in the word index, once, when they are stored.

    Not a trigger: with ``trusted_schema`` off no trigger may reach a virtual table.
    """
    query = (
        "INSERT INTO claim_quote (rowid, quote) "
        "SELECT seq, quote FROM claim WHERE document = ? ORDER BY seq"
    )
    connection.execute(query, (document,))


def match_of(words: str) -> str:
    """Return an FTS5 query for all the words, each taken as a string and never as syntax.

    A string is quoted by doubling its quotation marks: https://www.sqlite.org/fts5.html,
    section 3.1. Only letters, digits and marks count as parts of a word there.
    """
    sound = words.encode("utf-8", "replace").decode().replace("\0", " ")
    plain = (word for word in sound.split() if any(map(str.isalnum, word)))
    return " ".join('"' + word.replace('"', '""') + '"' for word in dict.fromkeys(plain))


def _decided(
    connection: sqlite3.Connection,
    rows: Iterator[tuple[int, str, str]] | sqlite3.Cursor,
    *,
    by: str,
    folder: str,
) -> Iterator[Claim]:
    overlay = decisions(connection, by=by)
    touched = concerned(connection, by=by)
    for seq, claim_id, record in rows:
        claim = record_of(seq, record, Claim, table="claim", folder=folder)
        yield overlay.over(claim) if claim_id in touched else claim
