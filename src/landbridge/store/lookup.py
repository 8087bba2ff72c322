"""Find stored records and read them back with distrust."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from landbridge.model.document import Document
from landbridge.model.entity import Entity, Resolution
from landbridge.model.errors import UnknownName, WorkspaceDamaged
from landbridge.store.codec import decode

Record = TypeVar("Record")

_NEAR = 5
"""How many ids an ambiguous beginning is answered with."""


def record_of(seq: int, text: str, kind: type[Record], *, table: str, folder: str) -> Record:
    """Return the record that a row's JSON holds.

    Raises:
        WorkspaceDamaged: Naming table and row, when it does not decode.
    """
    try:
        return decode(text, kind)
    except ValueError as error:
        what = f"table {table}, row {seq} does not decode: {error}"
        raise WorkspaceDamaged(folder, what) from error


def id_starting(connection: sqlite3.Connection, prefix: str, *, table: str) -> str:
    """Return the one id in ``document`` or ``claim`` that begins so, in either case.

    Raises:
        UnknownName: When none begins so, or several do; then ``near`` has some of them.
    """
    begin = prefix.strip().lower()
    if not (begin.isascii() and begin.isalnum()):
        raise UnknownName(prefix, kind=table)
    query = f"SELECT id FROM {table} WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"  # noqa: S608
    found = [str(row[0]) for row in connection.execute(query, (begin, begin + "~", _NEAR))]
    if len(found) != 1:
        raise UnknownName(prefix, kind=table, near=found)
    return found[0]


def is_document(connection: sqlite3.Connection, document: str) -> bool:
    """Tell whether a document with exactly this id is there."""
    query = "SELECT 1 FROM document WHERE id = ?"
    return connection.execute(query, (document,)).fetchone() is not None


def document_with(connection: sqlite3.Connection, document: str, *, folder: str) -> Document:
    """Return the document with exactly this id.

    Raises:
        UnknownName: When there is none.
    """
    query = "SELECT seq, record FROM document WHERE id = ?"
    row = connection.execute(query, (document,)).fetchone()
    if row is None:
        raise UnknownName(document, kind="document")
    return record_of(row[0], row[1], Document, table="document", folder=folder)


def documents(connection: sqlite3.Connection, *, folder: str) -> Iterator[Document]:
    """Yield every document in the order of adding."""
    for seq, record in connection.execute("SELECT seq, record FROM document ORDER BY seq"):
        yield record_of(seq, record, Document, table="document", folder=folder)


def resolutions(
    connection: sqlite3.Connection, document: str, *, folder: str
) -> Iterator[Resolution]:
    """Yield how a document's words were resolved when it was added."""
    query = "SELECT seq, record FROM resolution WHERE document = ? AND actor IS NULL ORDER BY seq"
    for seq, record in connection.execute(query, (document,)):
        yield record_of(seq, record, Resolution, table="resolution", folder=folder)


def entities(connection: sqlite3.Connection, *, folder: str) -> tuple[Entity, ...]:
    """Return the provisional entities, one an id.

    The first one met gives its fields; every other spelling met becomes an alias, sorted.
    """
    same: dict[str, list[Entity]] = {}
    for seq, record in connection.execute("SELECT seq, record FROM entity ORDER BY seq"):
        entity = record_of(seq, record, Entity, table="entity", folder=folder)
        same.setdefault(entity.id, []).append(entity)
    return tuple(_joined(group) for group in same.values())


def _joined(group: Sequence[Entity]) -> Entity:
    first, *others = group
    if not others:
        return first
    spellings = {name for entity in group for name in (entity.name, *entity.aliases)}
    return replace(first, aliases=tuple(sorted(spellings - {first.name})))
