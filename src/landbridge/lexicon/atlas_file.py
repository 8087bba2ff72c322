"""Write an atlas (``landbridge.lexicon.atlas`` says what one is and how its file is laid out)."""

import json
import sys
import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

import numpy as np

from landbridge.lexicon.atlas import (
    BLOCK,
    COMMON,
    LENGTHS,
    MAGIC,
    hash_of,
    id_key,
)
from landbridge.lexicon.common_names import Words, is_common
from landbridge.lexicon.fold import fold_words, words

SHORTEST_FOLDED = 4
"""Letters a folded key needs to be kept; a shorter one is never asked for."""
_CUT = str.maketrans("\t\n\r|", "    ")
_LEVEL = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place for an atlas.

    Attributes:
        id: Of the entity.
        name: The name shown.
        kind: As ``EntityKind`` has it.
        country: ISO 3166-1 alpha-2, or "".
        parent: Id of the region it lies in, or "".
        lon: WGS 84 degrees.
        lat: WGS 84 degrees.
        population: Or None where nobody counted.
        aliases: Other spellings.
        romanised: Whether its names are found by their folded keys too.
    """

    id: str
    name: str
    kind: str
    country: str
    lon: float
    lat: float
    parent: str = ""
    population: int | None = None
    aliases: tuple[str, ...] = ()
    romanised: bool = False

    def line(self) -> str:
        """Return the place as a row; four decimals of a degree are about ten metres."""
        cells = (
            self.id,
            self.name,
            self.kind,
            self.country,
            self.parent,
            f"{self.lon:.4f}".rstrip("0").rstrip("."),
            f"{self.lat:.4f}".rstrip("0").rstrip("."),
            "" if self.population is None else str(self.population),
        )
        aliases = "|".join(alias.translate(_CUT) for alias in self.aliases)
        return "\t".join((*(cell.translate(_CUT) for cell in cells), aliases))


class _Keys:
    """Hashes with the rows they stand for."""

    def __init__(self) -> None:
        self.hashes = array("Q")
        self.rows = array("I")

    def add(self, key: str, row: int) -> None:
        self.hashes.append(hash_of(key))
        self.rows.append(row)

    def sort(self) -> None:
        """Sort by hash; rows under one hash stay in order."""
        hashes, rows = np.asarray(self.hashes), np.asarray(self.rows)
        order = np.argsort(hashes, kind="stable")
        self.hashes = array("Q", hashes[order].tobytes())
        self.rows = array("I", rows[order].tobytes())


def write_atlas(
    places: Iterable[Place],
    out: BinaryIO,
    *,
    about: Mapping[str, Any],
    common: Words,
) -> int:
    """Write an atlas of places; return how many rows it has.

    Args:
        places: The largest first: the order in which the bearers of a name are given.
        out: Opened for writing bytes.
        about: Metadata; ``source`` becomes the source of every entity.
        common: Words of the language reports are in; names that are among them are flagged.
    """
    names, folded = _Keys(), _Keys()
    blocks: list[bytes] = []
    waiting: list[str] = []
    rows = 0
    for place in places:
        _enter(place, rows, names, folded, common)
        waiting.append(place.line())
        rows += 1
        if len(waiting) == BLOCK:
            blocks.append(_packed(waiting))
            waiting.clear()
    if waiting:
        blocks.append(_packed(waiting))
    names.sort()
    folded.sort()
    text = json.dumps({**about, "places": rows}, ensure_ascii=False).encode()
    lengths = (len(text), len(names.hashes), len(folded.hashes), len(blocks), rows)
    out.write(MAGIC + LENGTHS.pack(*lengths))
    out.write(_padded(text))
    out.writelines(
        _padded(_little(numbers))
        for numbers in (names.hashes, folded.hashes, names.rows, folded.rows, _ends(blocks))
    )
    out.writelines(blocks)
    return rows


def _enter(place: Place, row: int, names: _Keys, folded: _Keys, common: Words) -> None:
    """Enter every spelling of a place, and its id."""
    spelled = {
        "".join(tokens): tokens for name in (place.name, *place.aliases) if (tokens := words(name))
    }
    for key, tokens in spelled.items():
        names.add(
            key,
            row
            | (COMMON if is_common(" ".join(tokens), people=place.population, words=common) else 0),
        )
    if place.romanised:
        for key in {fold_words(tokens) for tokens in spelled.values()}:
            if len(key) >= SHORTEST_FOLDED:
                folded.add(key, row)
    names.add(id_key(place.id), row)


def _packed(lines: Sequence[str]) -> bytes:
    return zlib.compress("\n".join(lines).encode(), _LEVEL)


def _ends(blocks: Sequence[bytes]) -> "array[int]":
    ends = array("Q")
    end = 0
    for block in blocks:
        end += len(block)
        ends.append(end)
    return ends


def _little(numbers: "array[int]") -> bytes:
    """Return numbers as little-endian bytes."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _padded(data: bytes) -> bytes:
    return data + b" " * (-len(data) % 8)
