"""Open a workspace's database, run transactions on it, and say in one line what went wrong."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from landbridge.model.errors import (
    InvalidRecord,
    LandbridgeError,
    MissingPart,
    WorkspaceBusy,
    WorkspaceDamaged,
    WorkspaceError,
    WorkspaceFull,
)
from landbridge.store.schema import APPLICATION_ID, MIGRATIONS, OLDEST_SQLITE, VERSION

DATABASE = "landbridge.db"
"""File name of the database inside a workspace folder."""

PATIENCE = 30.0
"""Seconds to wait for another process's write before giving up."""

_FULL = "no room left on the disk; what was stored before stands"
_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  # a replaced row must meet the triggers too
    "PRAGMA trusted_schema = OFF",  # the file may come from a stranger
    "PRAGMA cell_size_check = ON",
    "PRAGMA synchronous = FULL",
)


def _of_sqlite(error: sqlite3.Error, folder: str) -> WorkspaceError:
    """Translate by primary result code: https://www.sqlite.org/rescode.html."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return WorkspaceBusy(folder, "another process is writing; try again when it is done")
        case sqlite3.SQLITE_FULL:
            return WorkspaceFull(folder, _FULL)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return WorkspaceDamaged(folder, f"{DATABASE} cannot be read: {error}")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
            return WorkspaceError(
                folder, f"{DATABASE} cannot be opened for writing, as even reading needs: {error}"
            )
        case _:
            return WorkspaceError(folder, f"{DATABASE}: {error}")


def _of_system(error: OSError, folder: str) -> WorkspaceError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return WorkspaceFull(folder, _FULL)
    where = f" ({error.filename})" if error.filename else ""
    return WorkspaceError(folder, f"{error.strerror or error}{where}")


@contextmanager
def one_line(folder: str) -> Iterator[None]:
    """Turn database and file errors inside the block into workspace errors that name the folder.

    Raises:
        WorkspaceError: Or the subclass that fits; misuse of a connection passes unchanged.
        InvalidRecord: When a text holds what UTF-8 cannot.
    """
    try:
        yield
    except (LandbridgeError, sqlite3.ProgrammingError):
        raise
    except UnicodeEncodeError as error:
        fault = f"cannot be stored as UTF-8: {error.object!r}"
        raise InvalidRecord(record="text", faults=[fault]) from error
    except sqlite3.Error as error:
        raise _of_sqlite(error, folder) from error
    except OSError as error:
        raise _of_system(error, folder) from error


def _undo(connection: sqlite3.Connection) -> None:
    """End an open transaction; some errors (a full disk) have already ended it."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold the only write transaction; commit at the end, or undo everything on any error."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        _undo(connection)
        raise


@contextmanager
def reading(connection: sqlite3.Connection) -> Iterator[None]:
    """Let every read in the block see the same moment; blocks may stand inside one another."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        _undo(connection)


def number(connection: sqlite3.Connection, query: str) -> int:
    """Return the one number a query without parameters gives."""
    return int(connection.execute(query).fetchone()[0])


def is_blank(connection: sqlite3.Connection) -> bool:
    """Tell whether the database holds nothing at all, as before its first migration ended."""
    unmarked = number(connection, "PRAGMA application_id") == 0
    return unmarked and number(connection, "SELECT count(*) FROM sqlite_master") == 0


def _refuse_foreign(connection: sqlite3.Connection, folder: str) -> None:
    if number(connection, "PRAGMA application_id") != APPLICATION_ID:
        raise WorkspaceDamaged(folder, f"{DATABASE} is a SQLite file of another program")
    version = number(connection, "PRAGMA user_version")
    if version > VERSION:
        raise WorkspaceDamaged(
            folder,
            f"{DATABASE} has version {version}, made by a newer landbridge; "
            f"this one reads versions 1 to {VERSION}",
        )


def _migrate(connection: sqlite3.Connection, folder: str) -> None:
    """Bring a blank or older database to this program's version, in one transaction."""
    with writing(connection):
        if not is_blank(connection):  # another process may have been first
            _refuse_foreign(connection, folder)
        for step in MIGRATIONS[number(connection, "PRAGMA user_version") :]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


def _prepare(connection: sqlite3.Connection, folder: str, *, create: bool) -> None:
    for setting in _SETTINGS:
        connection.execute(setting)
    if is_blank(connection):
        if not create:
            raise WorkspaceDamaged(folder, f"{DATABASE} is empty")
        _migrate(connection, folder)
    _refuse_foreign(connection, folder)
    if number(connection, "PRAGMA user_version") < VERSION:
        _migrate(connection, folder)
    _prefer_wal(connection)


def _prefer_wal(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work side by side, from now on.

    The change needs the database for a moment without anyone else, and SQLite does not wait for
    that. When another process is in the way everything still works, one at a time; a later
    opening makes the change.
    """
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise


def connect(folder: Path, *, create: bool, patience: float) -> sqlite3.Connection:
    """Open the database of a workspace folder, brought to the current version.

    Args:
        folder: The workspace.
        create: Make the database where there is none.
        patience: Seconds to wait for another process.

    Raises:
        WorkspaceError: When it cannot be opened, is damaged, foreign or too new.
        MissingPart: When Python's SQLite is too old.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        wanted = ".".join(map(str, OLDEST_SQLITE))
        part = f"SQLite {wanted}"
        raise MissingPart(part=part, remedy="use a Python built with a newer SQLite")
    address = f"{(folder.resolve() / DATABASE).as_uri()}?mode={'rwc' if create else 'rw'}"
    with one_line(str(folder)):
        connection = sqlite3.connect(address, uri=True, timeout=patience, isolation_level=None)
        try:
            _prepare(connection, str(folder), create=create)
        except BaseException:
            connection.close()
            raise
        return connection
