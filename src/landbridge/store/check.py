"""Everything that can be wrong with a workspace, said in sentences."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from landbridge.model.claim import Claim
from landbridge.model.document import Document
from landbridge.model.entity import Entity, Resolution
from landbridge.model.errors import WorkspaceError
from landbridge.store import audit, own_names
from landbridge.store.codec import decode
from landbridge.store.database import one_line, reading
from landbridge.store.documents import is_indexed
from landbridge.store.originals import fault_of, strays
from landbridge.store.reading import mention_rows, misfits
from landbridge.store.schema import MIGRATIONS

Probe = Callable[[sqlite3.Connection, Path], Iterator[str]]


def check(connection: sqlite3.Connection, folder: Path) -> Iterator[str]:
    """Yield a sentence for everything wrong; nothing when the workspace is sound.

    A probe that the damage itself stops ends with the reason, and the next one goes on.
    """
    for probe in PROBES:
        try:
            with one_line(str(folder)), reading(connection):
                yield from probe(connection, folder)
        except WorkspaceError as error:
            yield str(error).removeprefix(f"{folder}: ")


def _pages(connection: sqlite3.Connection, _: Path) -> Iterator[str]:
    for (fault,) in connection.execute("PRAGMA integrity_check"):
        if fault != "ok":
            yield f"the database is damaged: {' '.join(fault.split())}"


def _references(connection: sqlite3.Connection, _: Path) -> Iterator[str]:
    for table, row, target, _key in connection.execute("PRAGMA foreign_key_check"):
        yield f"table {table}, row {row} refers to a row of {target} that is not there"


def _shape_of(connection: sqlite3.Connection) -> dict[str, str]:
    query = "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    return dict(connection.execute(query))


def _shape(connection: sqlite3.Connection, _: Path) -> Iterator[str]:
    """Compare tables and triggers with those this program makes."""
    fresh = sqlite3.connect(":memory:")
    try:
        for statement in (statement for step in MIGRATIONS for statement in step):
            fresh.execute(statement)
        wanted = _shape_of(fresh)
    finally:
        fresh.close()
    found = _shape_of(connection)
    for name in sorted(wanted.keys() | found.keys()):
        if name not in found:
            yield f"{name} is missing from the database"
        elif name not in wanted:
            yield f"{name} in the database is none of ours"
        elif found[name] != wanted[name]:
            yield f"{name} in the database is not as this program makes it"


def _chain(connection: sqlite3.Connection, _: Path) -> Iterator[str]:
    yield from audit.faults(connection)


def _search(connection: sqlite3.Connection, _: Path) -> Iterator[str]:
    """Compare the word indexes with quotes and documents: https://www.sqlite.org/fts5.html, section 6.4."""
    for index, what in (("claim_quote", "quotes"), ("document_word", "documents")):
        query = f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"  # noqa: S608
        try:
            connection.execute(query)
        except sqlite3.DatabaseError as error:
            yield f"the word index does not match the {what}: {error}"


def _claims(connection: sqlite3.Connection, _: Path) -> Iterator[str]:
    """Hold every claim against its document's text and its mention rows."""
    for seq, document_id, record in connection.execute("SELECT seq, id, record FROM document"):
        try:
            document = decode(record, Document)
        except ValueError as error:
            yield f"table document, row {seq} does not decode: {error}"
            continue
        if document.id != document_id:
            yield f"table document, row {seq} holds the record of another document"
        if not is_indexed(connection, seq, document):
            yield f"the word index does not match document {document_id[:12]}"
        yield from _claims_of(connection, document)


def _claims_of(connection: sqlite3.Connection, document: Document) -> Iterator[str]:
    query = "SELECT seq, id, quote, record FROM claim WHERE document = ? ORDER BY seq"
    for seq, claim_id, quote, record in connection.execute(query, (document.id,)):
        try:
            claim = decode(record, Claim)
        except ValueError as error:
            yield f"table claim, row {seq} does not decode: {error}"
            continue
        yield from misfits(claim, document)
        if (claim.id, claim.quote) != (claim_id, quote):
            yield f"table claim, row {seq} does not agree with its record"
        if tuple(mention_rows(claim, claim.id)) != _mentions(connection, claim_id):
            yield f"the mentions of claim {claim_id} do not agree with its record"


def _mentions(connection: sqlite3.Connection, claim: str) -> tuple[tuple[object, ...], ...]:
    query = (
        "SELECT claim, place, role, text, start, stop, entity FROM mention "
        "WHERE claim = ? ORDER BY place"
    )
    return tuple(connection.execute(query, (claim,)))


def _names(connection: sqlite3.Connection, _: Path) -> Iterator[str]:
    for table, kind in (("entity", Entity), ("resolution", Resolution)):
        query = f"SELECT seq, record FROM {table} ORDER BY seq"  # noqa: S608 - own constants
        for seq, record in connection.execute(query):
            try:
                decode(record, kind)
            except ValueError as error:
                yield f"table {table}, row {seq} does not decode: {error}"


_FILES = """SELECT id FROM document WHERE id NOT IN (SELECT document FROM part)
    UNION SELECT file FROM part"""
"""The originals that must be there: whole documents, and the files that parts came in."""


def _originals(connection: sqlite3.Connection, folder: Path) -> Iterator[str]:
    known = [row[0] for row in connection.execute(_FILES)]
    for document in known:
        fault = fault_of(folder, document)
        if fault is not None:
            yield f"the original of document {document[:12]} {fault}"
    yield from strays(folder, frozenset(known))


def _own_names(connection: sqlite3.Connection, folder: Path) -> Iterator[str]:
    yield from own_names.faults(connection, folder)


PROBES: tuple[Probe, ...] = (
    _pages,
    _shape,
    _references,
    _chain,
    _search,
    _claims,
    _names,
    _originals,
    _own_names,
)
"""Every probe, from the file inward to the files around it."""
