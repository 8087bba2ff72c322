"""Write what was read from one file: a document, or several that are its parts."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from landbridge.store import lookup
from landbridge.store.audit import READER, Entry
from landbridge.store.claims import index_words
from landbridge.store.codec import instant
from landbridge.store.documents import index_text
from landbridge.store.reading import Reading, Row


@dataclass(frozen=True, slots=True)
class Filed:
    """A reading laid out in rows, ready to be written."""

    reading: Reading
    rows: tuple[Row, ...]


def lay_out(readings: Sequence[Reading], *, now: datetime) -> tuple[Filed, ...]:
    """Return the readings with their rows, before any transaction is open.

    Raises:
        InvalidRecord: When a record cannot be stored exactly.
    """
    return tuple(Filed(read, tuple(read.rows(recorded=instant(now)))) for read in readings)


def is_missing(connection: sqlite3.Connection, filed: Sequence[Filed]) -> bool:
    """Tell whether anything of a file is not stored yet."""
    return any(
        not lookup.is_document(connection, one.reading.document.id)
        or any(_part_rows(connection, one, place=place))
        for place, one in enumerate(filed, start=1)
    )


def write(connection: sqlite3.Connection, filed: Sequence[Filed], *, now: datetime) -> list[bool]:
    """Write a file's documents, each with an audit row of its own; tell which were new.

    The caller holds the write transaction, so that a file is stored whole or not at all.
    """
    return [
        _write_one(connection, one, place=place, now=now)
        for place, one in enumerate(filed, start=1)
    ]


def _write_one(connection: sqlite3.Connection, filed: Filed, *, place: int, now: datetime) -> bool:
    document = filed.reading.document
    new = not lookup.is_document(connection, document.id)
    rows = (*(filed.rows if new else ()), *_part_rows(connection, filed, place=place))
    if not rows:
        return False
    entry = Entry(connection)
    for table, values in rows:
        entry.insert(table, *values)
    if new:
        index_words(connection, document.id)
        index_text(connection, document)
    detail = filed.reading.detail(filed.rows) if new else "came again in another file"
    entry.close("add", subject=document.id, actor=READER, detail=detail, now=now)
    return new


def _part_rows(connection: sqlite3.Connection, filed: Filed, *, place: int) -> Iterator[Row]:
    """Yield the row that says where in its file a document stands, unless it is there."""
    document = filed.reading.document
    if document.part is None:
        return
    query = "SELECT 1 FROM part WHERE file = ? AND place = ?"
    if connection.execute(query, (document.part.file, place)).fetchone() is None:
        yield "part", (document.part.file, place, document.id)
