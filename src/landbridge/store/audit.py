"""The audit: one row a transaction, each vouching for its rows and for the audit row before it."""

import hashlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from landbridge.model.digest import digest
from landbridge.store.codec import instant, row_bytes
from landbridge.store.schema import COLUMNS

READER = "landbridge"
"""The actor of what the program does by itself."""

BEGINNING = "0" * 64
"""What the first row holds as the hash before it."""

_INSERTS: Mapping[str, str] = {
    table: f"INSERT INTO {table} (audit, {', '.join(columns)}) "  # noqa: S608 - own constants
    f"VALUES ({', '.join('?' * (len(columns) + 1))})"
    for table, columns in COLUMNS.items()
}
_HEAD = "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRow:
    """One transaction.

    Attributes:
        seq: 1, 2, 3 and so on without gaps.
        recorded: ISO 8601 in UTC.
        actor: A person's name as given, or ``landbridge``.
        action: ``add``, ``skip``, ``retract``, ``confirm``, ``supersede``, ``resolve``,
            ``not same``, ``undo`` or ``grade``.
        subject: What it was done to: an id, a name or a path.
        detail: Reason or counts, for people.
        content: SHA-256 over every row the transaction wrote.
        previous: ``hash`` of the row before, 64 zeros in the first.
        hash: SHA-256 over all the fields above.
    """

    seq: int
    recorded: str
    actor: str
    action: str
    subject: str
    detail: str
    content: str
    previous: str
    hash: str

    def expected(self) -> str:
        """Return the hash this row must have."""
        return _hash(
            self.seq,
            self.recorded,
            self.actor,
            self.action,
            self.subject,
            self.detail,
            self.content,
            self.previous,
        )


def _hash(*fields: object) -> str:
    return digest(*fields, length=64)


class _Content:
    """The running hash of the rows one transaction wrote, table by table."""

    def __init__(self) -> None:
        self._tables: dict[str, Any] = defaultdict(hashlib.sha256)

    def take(self, table: str, values: tuple[Any, ...]) -> None:
        self._tables[table].update(row_bytes(values))

    def hash(self) -> str:
        return digest(*((t, self._tables[t].hexdigest()) for t in sorted(self._tables)), length=64)


class Entry:
    """The rows of one open write transaction and, at its end, their audit row."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take the next number; the caller holds the write transaction."""
        head = connection.execute(_HEAD).fetchone()
        self._connection = connection
        self._previous = BEGINNING if head is None else head[1]
        self._seq = 1 if head is None else head[0] + 1
        self._content = _Content()

    def insert(self, table: str, *values: Any) -> None:
        """Add one row, values in the order of ``COLUMNS``."""
        self._connection.execute(_INSERTS[table], (self._seq, *values))
        self._content.take(table, values)

    def close(self, action: str, *, subject: str, actor: str, detail: str, now: datetime) -> int:
        """Write the audit row and return its number; estimates kept so far are dropped."""
        fields = (self._seq, instant(now), actor, action, subject, detail, self._content.hash())
        row = (*fields, self._previous, _hash(*fields, self._previous))
        self._connection.execute("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        self._connection.execute("DELETE FROM estimate")
        return self._seq


def head(connection: sqlite3.Connection) -> str:
    """Return the hash of the last audit row: it names the workspace's whole content."""
    row = connection.execute(_HEAD).fetchone()
    return BEGINNING if row is None else str(row[1])


def rows(connection: sqlite3.Connection) -> tuple[AuditRow, ...]:
    """Return the audit, oldest first."""
    names = tuple(AuditRow.__dataclass_fields__)
    query = f"SELECT {', '.join(names)} FROM audit ORDER BY seq"  # noqa: S608 - own constants
    return tuple(
        AuditRow(**dict(zip(names, row, strict=True))) for row in connection.execute(query)
    )


def _contents(connection: sqlite3.Connection) -> dict[int, _Content]:
    found: dict[int, _Content] = defaultdict(_Content)
    for table, columns in COLUMNS.items():
        query = f"SELECT audit, {', '.join(columns)} FROM {table} ORDER BY seq"  # noqa: S608
        for row in connection.execute(query):
            found[row[0]].take(table, row[1:])
    return found


def faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield a sentence for every break in the chain and every transaction whose rows changed."""
    contents = _contents(connection)
    previous = BEGINNING
    for number, row in enumerate(rows(connection), start=1):
        if row.seq != number or row.previous != previous:
            yield f"audit row {row.seq} does not follow the row before it"
        if row.hash != row.expected():
            yield f"audit row {row.seq} was changed after it was written"
        if row.content != contents.pop(row.seq, _Content()).hash():
            yield f"rows written by audit row {row.seq} ({row.action} {row.subject}) were changed"
        previous = row.hash
    for seq in sorted(contents):
        yield f"rows name audit row {seq}, which is missing"
