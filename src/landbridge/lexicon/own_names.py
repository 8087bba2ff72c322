"""Whose own names this process uses: set once, before anything is read.

Kept apart from the gazetteer so that a command can say it without loading any name.
"""

from pathlib import Path

FOLDER = "gazetteer"
"""Folder of a workspace that holds its own names."""
TABLE, ATLAS = ".table", ".atlas"
"""Endings of its files: a table as it was given, an atlas made of a dump."""


class _Chosen:
    folder: Path | None = None
    files: tuple[str, ...] = ()


def use_own_names(workspace: Path | None) -> None:
    """Use the own names of a workspace from now on, in this process; None for the shipped ones alone."""
    folder = None if workspace is None else workspace / FOLDER
    _Chosen.folder, _Chosen.files = folder, _files_of(folder)


def workspace_used() -> Path | None:
    """Return the workspace whose own names this process uses, or None."""
    return _Chosen.folder.parent if _Chosen.folder is not None else None


def own_files() -> tuple[Path, ...]:
    """Return the files of own names in use, in the order they were given."""
    folder = _Chosen.folder
    return () if folder is None else tuple(folder / name for name in _Chosen.files)


def _files_of(folder: Path | None) -> tuple[str, ...]:
    if folder is None or not folder.is_dir():
        return ()
    return tuple(sorted(p.name for p in folder.iterdir() if p.suffix in {TABLE, ATLAS}))
