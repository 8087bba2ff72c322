"""The bytes documents were read from, kept under their own hash, whole or not at all."""

import hashlib
import os
import secrets
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

FOLDER = "originals"
"""Folder name inside a workspace; files stand in 256 folders by their first two hex digits."""

_UNFINISHED = ".part"


def place_of(folder: Path, document: str) -> Path:
    """Return where the original of a document stands in a workspace folder."""
    return folder / FOLDER / document[:2] / document


def sha256(data: bytes) -> str:
    """Return the document id of these bytes: SHA-256 as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _flush_folder(folder: Path) -> None:
    """Make a rename in the folder outlive a power cut; a no-op where folders cannot be opened."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def keeping(folder: Path, document: str, data: bytes) -> Iterator[None]:
    """Write an original while the block runs, unless it stands there unharmed, and wait for it.

    Waiting for the disk takes about as long as laying out what was read. Where the block refuses
    it, nothing is kept that was not there before.

    Raises:
        OSError: When the disk refuses; nothing is left under the document's name.
    """
    with ThreadPoolExecutor(1) as beside:
        written = beside.submit(_keep, folder, document, data)
        try:
            yield
        except BaseException:
            if written.exception() is None and written.result():
                place_of(folder, document).unlink(missing_ok=True)
            raise
        written.result()


def _keep(folder: Path, document: str, data: bytes) -> bool:
    """Write an original unless it stands there unharmed; tell whether nothing stood there.

    The bytes reach the disk under a passing name before they get their own, so that a file under
    its own name is always complete.
    """
    place = place_of(folder, document)
    if not fault_of(folder, document):
        return False
    new = not place.exists()
    place.parent.mkdir(parents=True, exist_ok=True)
    passing = place.with_name(f"{document}.{secrets.token_hex(8)}{_UNFINISHED}")
    try:
        with passing.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        passing.replace(place)
    except BaseException:
        passing.unlink(missing_ok=True)
        raise
    _flush_folder(place.parent)
    return new


def fault_of(folder: Path, document: str) -> str | None:
    """Return what is wrong with an original ("is missing", ...), or None when nothing is."""
    try:
        with place_of(folder, document).open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return "is missing"
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    return None if found == document else f"has been changed: its SHA-256 is {found}"


def strays(folder: Path, known: frozenset[str]) -> Iterator[str]:
    """Yield a sentence for every file among the originals that no document rests on."""
    for path in sorted((folder / FOLDER).rglob("*")):
        if path.is_dir():
            continue
        shown = path.relative_to(folder)
        if path.suffix == _UNFINISHED:
            yield f"{shown} was left by an interrupted add; it can be deleted"
        elif path.name not in known or path != place_of(folder, path.name):
            yield f"{shown} belongs to no document; it can be deleted"
