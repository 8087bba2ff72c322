"""A user's own names: taken into a workspace, and used by whatever reads or asks there."""

import hashlib
from array import array
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from landbridge.claims.dictionary import english_words
from landbridge.lexicon.atlas_file import Place, write_atlas
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.geonames_dump import LONGEST_LINE, is_dump, place_of, read_dump
from landbridge.lexicon.own_names import ATLAS, TABLE, use_own_names
from landbridge.lexicon.own_table import MOST_BYTES, read_own
from landbridge.store.own_names import Given, OwnNames, sha256
from landbridge.store.workspace import Workspace

SOURCE = "GeoNames (geonames.org), CC BY 4.0, as loaded by the user"


def add_names(workspace: Workspace, path: Path, *, actor: str, now: datetime) -> OwnNames:
    """Take a table (CSV, GeoJSON points) or a GeoNames dump into a workspace.

    Args:
        workspace: Open for writing.
        path: The file.
        actor: Who gives it.
        now: When, with time zone.

    Raises:
        BadTable: Listing the faulty lines; nothing is taken then.
        OSError: When the file cannot be read.
    """
    with path.open("rb") as file:
        if is_dump(file.readline(LONGEST_LINE)):
            given = _given_dump(path)
        else:
            file.seek(0)
            given = _given_table(path.name, file.read(MOST_BYTES + 1), workspace)
    return workspace.add_names(given, actor=actor, now=now)


def _given_dump(path: Path) -> Given:
    return Given(
        name=path.name,
        form="geonames",
        file=sha256(path),
        suffix=ATLAS,
        fill=lambda out: _write_dump(path, out),
    )


def _given_table(name: str, data: bytes, workspace: Workspace) -> Given:
    use_own_names(workspace.path)
    places = len(read_own(data, name=name, known=lambda one: gazetteer().get(one) is not None))

    def fill(out: BinaryIO) -> int:
        out.write(data)
        return places

    return Given(
        name=name,
        form="geojson" if data.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"{" else "csv",
        file=hashlib.sha256(data).hexdigest(),
        suffix=TABLE,
        fill=fill,
    )


def _write_dump(path: Path, out: BinaryIO) -> int:
    """Write the atlas of a dump, the largest places first; return how many there are.

    The dump is read twice, so that a place costs a few bytes of memory: first for where each line
    begins and how many live there, then in that order.
    """
    begins, people = array("q"), array("q")
    with path.open("rb") as file:
        lines = _Lines(file)
        for place in read_dump(lines, name=path.name):
            begins.append(lines.begin)
            people.append(place.population or 0)
    order = sorted(range(len(begins)), key=people.__getitem__, reverse=True)
    with path.open("rb") as file:
        places = (_place_at(file, begins[number]) for number in order)
        return write_atlas(places, out, about={"source": SOURCE}, common=english_words())


def _place_at(file: BinaryIO, begin: int) -> Place:
    file.seek(begin)
    place = place_of(file.readline(LONGEST_LINE))
    assert place is not None, "the line gave a place when it was first read"  # noqa: S101
    return place


class _Lines:
    """The lines of a file, bounded in length, with where the last one given begins."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.begin = 0

    def __iter__(self) -> Iterator[bytes]:
        begin = 0
        while line := self._file.readline(LONGEST_LINE):
            self.begin = begin
            begin += len(line)
            yield line
