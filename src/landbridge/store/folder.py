"""A workspace folder, open: its database, its originals, its transactions."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from landbridge.model.errors import NoWorkspace, WorkspaceError
from landbridge.store import audit, originals
from landbridge.store.audit import Entry
from landbridge.store.database import DATABASE, PATIENCE, connect, one_line, reading, writing


class Folder:
    """An open workspace folder: ``landbridge.db`` and ``originals/``.

    Use it as a context manager, in the thread that opened it.

    Attributes:
        path: The folder.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Wrap an open database; use ``create`` or ``open``."""
        self.path = path
        self._folder = str(path)
        self._connection = connection

    @classmethod
    def create(cls, path: str | Path, *, patience: float = PATIENCE) -> Self:
        """Make a workspace at the path, in a folder that may exist, or open the one there.

        Args:
            path: The folder; other things in it are left alone.
            patience: Seconds to wait for another process.

        Raises:
            WorkspaceError: When the path is a file or cannot be written, or ``open`` would raise.
        """
        folder = Path(path)
        if folder.exists() and not folder.is_dir():
            raise WorkspaceError(str(folder), "is a file; a workspace is a folder")
        with one_line(str(folder)):
            (folder / originals.FOLDER).mkdir(parents=True, exist_ok=True)
        return cls(folder, connect(folder, create=True, patience=patience))

    @classmethod
    def open(cls, path: str | Path, *, patience: float = PATIENCE) -> Self:
        """Open the workspace at the path.

        Raises:
            NoWorkspace: When there is none.
            WorkspaceDamaged: When the database is not ours, is newer, or cannot be read.
            WorkspaceError: When it cannot be opened.
        """
        folder = Path(path)
        with one_line(str(folder)):
            if not (folder / DATABASE).exists():
                raise NoWorkspace(str(folder), f"no workspace here: there is no {DATABASE} in it")
        return cls(folder, connect(folder, create=False, patience=patience))

    def close(self) -> None:
        """Close the database; closing twice is harmless."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def head(self) -> str:
        """A hash that names the whole content; it changes with every write, by anyone."""
        with one_line(self._folder):
            return audit.head(self._connection)

    @contextmanager
    def moment(self) -> Iterator[None]:
        """Let every read in the block see the workspace as it was at the first one."""
        with one_line(self._folder), reading(self._connection):
            yield

    @contextmanager
    def _entry(self) -> Iterator[Entry]:
        with one_line(self._folder), writing(self._connection):
            yield Entry(self._connection)
