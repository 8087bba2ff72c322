"""A workspace's own names: files in ``gazetteer/``, each vouched for by a row."""

import hashlib
import os
import secrets
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from landbridge.lexicon.own_names import FOLDER

_UNFINISHED = ".part"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnNames:
    """A file of own names.

    Attributes:
        name: File name as given.
        form: ``csv``, ``geojson`` or ``geonames``.
        file: SHA-256 of what was given.
        kept: Name of the file kept of it; begins with its number, ends in the SHA-256 of its bytes
            and a suffix.
        places: How many it has.
        actor: Who gave it.
        recorded: When, ISO 8601 in UTC.
    """

    name: str
    form: str
    file: str
    kept: str
    places: int
    actor: str
    recorded: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What is given to be kept.

    Attributes:
        name: File name as given.
        form: ``csv``, ``geojson`` or ``geonames``.
        file: SHA-256 of what was given.
        suffix: Of the file to keep.
        fill: Writes the file to keep; returns how many places it has.
    """

    name: str
    form: str
    file: str
    suffix: str
    fill: Callable[[BinaryIO], int]


def passing_file(folder: Path) -> Path:
    """Return a path for a file that is being written; the folder is made."""
    place = folder / FOLDER
    place.mkdir(exist_ok=True)
    return place / f"{secrets.token_hex(8)}{_UNFINISHED}"


def write(path: Path, fill: Callable[[BinaryIO], int]) -> int:
    """Fill a new file and let it reach the disk; nothing is left of it when that fails."""
    try:
        with path.open("xb") as file:
            places = fill(file)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return places


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file as 64 hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def rows(connection: sqlite3.Connection) -> tuple[OwnNames, ...]:
    """Return what was given, oldest first."""
    columns = tuple(OwnNames.__dataclass_fields__)
    query = f"SELECT {', '.join(columns)} FROM gazetteer ORDER BY seq"  # noqa: S608 - own constants
    return tuple(
        OwnNames(**dict(zip(columns, row, strict=True))) for row in connection.execute(query)
    )


def faults(connection: sqlite3.Connection, folder: Path) -> Iterator[str]:
    """Yield a sentence for every file of own names that is lost, changed or strange."""
    place = folder / FOLDER
    known = {one.kept for one in rows(connection)}
    for kept in sorted(known):
        if not (place / kept).is_file():
            yield f"{FOLDER}/{kept} is missing"
        elif sha256(place / kept) not in kept:
            yield f"{FOLDER}/{kept} has been changed"
    for path in sorted(place.iterdir()) if place.is_dir() else ():
        if path.name not in known:
            yield f"{FOLDER}/{path.name} belongs to no row; it can be deleted"
