"""An atlas: a great many places in one file that is opened at once and read where it is asked.

Hundreds of thousands of places would take seconds and hundreds of megabytes to load, and a report
names a few of them. The file is mapped into memory; a name is found by bisection in a sorted
array of hashes, and only the places found are unpacked. ``landbridge.lexicon.atlas_file`` writes it:

======  =======================================================================================
bytes   what stands there
======  =======================================================================================
8       ``LBATLAS1``
5 x 8   lengths: metadata in bytes, names, folded names, blocks, rows (unsigned, little-endian)
...     metadata as JSON, padded with spaces to a multiple of 8
8 n     hashes of names, ascending; then of folded names
4 n     for each name its row number, with flags in the top bits; then for each folded name
8 b     where each block ends, counted from the first
...     blocks of ``BLOCK`` rows, each zlib-compressed, a row a line, cells split by tabs
======  =======================================================================================

Rows are in order of population, the largest first, so that the bearers of a name come in that order
too. A hash is the first 8 bytes of BLAKE2b of a key: a name that is not there is mistaken for one
that is about once in 10^13 times.
"""

import json
import mmap
import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from struct import Struct
from typing import Any, Literal

from landbridge.lexicon.fold import FIRM_BELOW, firm_words, fold_words, words
from landbridge.model.entity import Entity, EntityKind, Link
from landbridge.model.errors import BadTable

MAGIC = b"LBATLAS1"
LENGTHS = Struct("<5Q")
BLOCK = 32
"""Rows of a block: about 60 microseconds to unpack and parse, about 3 kB compressed."""
COMMON = 1 << 31
"""Flag of a name that is a word or a person's name too ("Reading", "Mary")."""
ROW = COMMON - 1
ALIASES = 24
"""Other spellings of an entity that are kept, in the order of the row."""
MOST = 60
"""Bearers of one name that are given, the largest first ("San José" has more)."""
_ID = "#"
_BLOCKS_KEPT = 512
_PLACES_KEPT = 8192


def key_of(name: str) -> str:
    """Return the key a name is kept under: plain, without spaces."""
    return "".join(words(name))


def id_key(entity_id: str) -> str:
    """Return the key an id is kept under; no name has a ``#`` in its key."""
    return _ID + entity_id


def hash_of(key: str) -> int:
    """Return the 64-bit hash of a key."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little")


class Atlas:
    """Places by name and by id, out of one file.

    Attributes:
        about: The file's metadata: where its rows come from, how many they are.
    """

    def __init__(self, path: Path) -> None:
        """Open an atlas.

        Raises:
            BadTable: When the file is no atlas, or is cut short.
            OSError: When it cannot be read.
        """
        with path.open("rb") as file:
            try:
                self._bytes = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
            except ValueError as fault:  # an empty file cannot be mapped
                raise _not_one(path) from fault
        start = len(MAGIC) + LENGTHS.size
        if len(self._bytes) < start or self._bytes[: len(MAGIC)] != MAGIC:
            raise _not_one(path)
        about, names, folded, blocks, rows = LENGTHS.unpack(self._bytes[len(MAGIC) : start])
        ends = [start]
        for size in (about, 8 * names, 8 * folded, 4 * names, 4 * folded, 8 * blocks):
            ends.append(ends[-1] + -(-size // 8) * 8)
        if ends[-1] > len(self._bytes):
            raise _not_one(path)
        self.about: Mapping[str, Any] = json.loads(bytes(self._bytes[start : start + about]))
        self._names = _numbers(self._bytes[ends[1] : ends[1] + 8 * names], "Q")
        self._folded = _numbers(self._bytes[ends[2] : ends[2] + 8 * folded], "Q")
        self._of_names = _numbers(self._bytes[ends[3] : ends[3] + 4 * names], "I")
        self._of_folded = _numbers(self._bytes[ends[4] : ends[4] + 4 * folded], "I")
        self._ends = _numbers(self._bytes[ends[5] : ends[5] + 8 * blocks], "Q")
        self._start = ends[-1]
        self._size: int = rows
        self._block: Callable[[int], list[str]] = lru_cache(_BLOCKS_KEPT)(self._unpacked)
        self._entity: Callable[[int], Entity] = lru_cache(_PLACES_KEPT)(self._read)
        if blocks and self._start + self._ends[blocks - 1] > len(self._bytes):
            raise _not_one(path)

    def __len__(self) -> int:
        """Return how many places there are."""
        return self._size

    def has(self, key: str, *, rare: bool = False) -> bool:
        """Tell whether some place has a name with this plain key, without unpacking any.

        Args:
            key: As ``key_of`` gives it.
            rare: Whether a name that is a common word or a person's name too does not count.
        """
        found = _rows(self._names, self._of_names, hash_of(key))
        return any(not (rare and row & COMMON) for row in found)

    def named(self, name: str) -> tuple[Entity, ...]:
        """Return up to ``MOST`` places that have a name, typography aside, the largest first."""
        return self._entities(self._under(key_of(name)))

    def spelled_like(self, name: str) -> tuple[Entity, ...]:
        """Return up to ``MOST`` places that have a name with the same folded key.

        Of a short key the consonants must agree as written too.
        """
        tokens = words(name)
        key = fold_words(tokens)
        found = self._entities(list(_rows(self._folded, self._of_folded, hash_of(key))))
        if len(key) >= FIRM_BELOW:
            return found
        firm = firm_words(tokens)
        return tuple(
            e for e in found if any(firm_words(words(n)) == firm for n in (e.name, *e.aliases))
        )

    def get(self, entity_id: str) -> Entity | None:
        """Return the place with an id, or None."""
        found = self._entities(self._under(id_key(entity_id)))
        return found[0] if found else None

    def _under(self, key: str) -> list[int]:
        """Return the numbers of the rows that have a name with a plain key."""
        found = _rows(self._names, self._of_names, hash_of(key)) if key else ()
        return list(dict.fromkeys(row & ROW for row in found))

    def _entities(self, numbers: Sequence[int]) -> tuple[Entity, ...]:
        return tuple(self._entity(number) for number in numbers[:MOST])

    def _read(self, number: int) -> Entity:
        line = self._block(number // BLOCK)[number % BLOCK]
        return entity_of(line, source=self.about.get("source"))

    def _unpacked(self, block: int) -> list[str]:
        """Return the rows of a block as written."""
        begin = self._ends[block - 1] if block else 0
        data = zlib.decompress(self._bytes[self._start + begin : self._start + self._ends[block]])
        return data.decode().split("\n")


def entity_of(line: str, *, source: str | None) -> Entity:
    """Return the place that a row of an atlas holds."""
    one, name, kind, country, parent, lon, lat, population, aliases = line.split("\t")
    return Entity(
        id=one,
        name=name,
        kind=EntityKind(kind),
        aliases=tuple(aliases.split("|")[:ALIASES]) if aliases else (),
        lon=float(lon),
        lat=float(lat),
        country=country or None,
        population=int(population) if population else None,
        links=(Link(kind="within", target=parent, source=source),) if parent else (),
        source=source,
    )


def _rows(hashes: Sequence[int], rows: Sequence[int], wanted: int) -> Iterator[int]:
    """Yield the row numbers, with flags, that stand under a hash."""
    at = bisect_left(hashes, wanted)
    while at < len(hashes) and hashes[at] == wanted:
        yield rows[at]
        at += 1


def _numbers(data: memoryview, form: Literal["I", "Q"]) -> Sequence[int]:
    """Return little-endian unsigned numbers as they stand, or swapped on a big-endian machine."""
    if sys.byteorder == "little":
        return data.cast(form)
    swapped = array(form, bytes(data))
    swapped.byteswap()
    return swapped


def _not_one(path: Path) -> BadTable:
    return BadTable(table=path.name, faults=[(1, "is no atlas, or only a part of one")])
