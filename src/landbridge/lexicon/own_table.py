"""Read a user's own table of places: CSV with a header, or GeoJSON points.

Columns (CSV) and properties (GeoJSON) are those of our tables: ``name`` and, as far as known, ``id``,
``kind`` (town where none is given), ``country``, ``lon``, ``lat``, ``aliases``, ``sides``, ``towns``, ``links`` (lists parted by ``|``),
``population``, ``geonames``, ``wikidata``, ``source``. Every faulty row is listed with its line (CSV) or
the number of its feature (GeoJSON), and one faulty row refuses the file.
"""

import csv
import io
import json
import math
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from landbridge.lexicon.fold import LONGEST_NAME, plain
from landbridge.lexicon.names import Name, read_row
from landbridge.lexicon.tables import listed
from landbridge.model.entity import Entity
from landbridge.model.errors import BadTable

MOST_ROWS = 50_000
"""Rows of a table, about a second to load; more places come as a GeoNames dump, which is not loaded."""
MOST_BYTES = 64 << 20
MOST_FAULTS = 20
"""Faults listed; the rest are counted."""

Known = Callable[[str], bool]
Read = tuple[Entity, tuple[Name, ...]]
Row = tuple[int, Mapping[str, str]]


class Faults:
    """Faulty lines of one file: the first are kept, all are counted."""

    def __init__(self, table: str) -> None:
        self._table = table
        self._first: list[tuple[int, str]] = []
        self._count = 0
        self._last = 0

    def add(self, line: int, what: str) -> None:
        """Take note of a faulty line."""
        self._count, self._last = self._count + 1, line
        if len(self._first) < MOST_FAULTS:
            self._first.append((line, what[:LONGEST_NAME]))

    def refuse(self) -> None:
        """Refuse the file where any line was faulty.

        Raises:
            BadTable: Listing the first faults and the number of the others.
        """
        more = self._count - len(self._first)
        if more:
            self._first.append((self._last, f"the last of {more:,} more that are not listed"))
        if self._first:
            raise BadTable(table=self._table, faults=self._first)


def read_own(data: bytes, *, name: str, known: Known) -> tuple[Read, ...]:
    """Return the entities of a user's table with their names.

    Args:
        data: The file.
        name: Its name, for messages.
        known: Tells whether an entity of ours has an id, for links to lead to.

    Raises:
        BadTable: Listing every faulty row, or saying why none can be read.
    """
    if len(data) > MOST_BYTES:
        raise _whole(name, f"{len(data):,} bytes; want at most {MOST_BYTES:,}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data[: fault.start].count(b"\n") + 1
        raise BadTable(table=name, faults=[(line, "is not UTF-8 text")]) from fault
    rows = list(_features(text, name) if text.lstrip()[:1] == "{" else _cells(text, name))
    if not rows or len(rows) > MOST_ROWS:
        raise _whole(name, f"{len(rows):,} rows; want 1 to {MOST_ROWS:,}")
    faults = Faults(name)
    read: dict[str, Read] = {}
    ids = {_id_of(row) for _, row in rows}
    for line, row in rows:
        try:
            one = _read(row, lambda target: target in ids or known(target))
            if one[0].id in read:
                message = f"{one[0].id} stands twice; give each row an id of its own"
                raise ValueError(message)  # noqa: TRY301 - listed with the others
        except (ValueError, KeyError, IndexError) as fault:
            faults.add(line, f"{row.get('name', '')[:40]!r}: {fault}")
        else:
            read[one[0].id] = one
    faults.refuse()
    return tuple(read.values())


def _read(row: Mapping[str, str], known: Known) -> Read:
    """Return the entity of a row and its names.

    Raises:
        ValueError: Saying what is wrong.
    """
    for name in (row.get("name", ""), *listed(row.get("aliases", ""))):
        if not plain(name) or len(name) > LONGEST_NAME:
            message = f"{name[:40]!r} is no name; want letters, at most {LONGEST_NAME} characters"
            raise ValueError(message)
    if bool(row.get("lon")) != bool(row.get("lat")):
        message = "has only one of lon and lat"
        raise ValueError(message)
    entity, names = read_row(
        {**row, "id": _id_of(row), "kind": row.get("kind") or "town", "source": row.get("source") or "own table"}
    )  # fmt: skip
    if not (math.fabs(entity.lon or 0) <= 180 and math.fabs(entity.lat or 0) <= 90):  # noqa: PLR2004 - degrees
        message = (
            f"lon {entity.lon}, lat {entity.lat} lie on no globe; want degrees within 180 and 90"
        )
        raise ValueError(message)
    for code in (entity.country or "").split("/") if entity.country else ():
        if len(code) != 2 or not (code.isascii() and code.isupper()):  # noqa: PLR2004 - ISO 3166-1
            message = f"country {entity.country!r}; want ISO codes such as SY or SY/IQ"
            raise ValueError(message)
    lost = [link.target for link in entity.links if not known(link.target)]
    if lost:
        message = f"leads to {', '.join(lost)}, which no table has"
        raise ValueError(message)
    return entity, names


def _id_of(row: Mapping[str, str]) -> str:
    """Return a row's id, or one made from its name and country."""
    made = ":".join(
        part for part in ("own", row.get("country", "").lower(), plain(row.get("name", ""))) if part
    )
    return row.get("id") or made


def _cells(text: str, name: str) -> Iterator[Row]:
    """Yield the rows of a CSV file with the line each ends on; commas, semicolons or tabs.

    Raises:
        BadTable: When there is no header with a name, or the file is no CSV.
    """
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = [cell.strip().lower() for cell in next(lines, [])]
        if "name" not in header:
            raise _whole(
                name, "no column is called name; want a header such as name,country,lon,lat"
            )
        for cells in lines:
            if any(cell.strip() for cell in cells):
                if len(cells) > len(header):
                    raise BadTable(
                        table=name,
                        faults=[
                            (lines.line_num, f"{len(cells)} cells; want at most {len(header)}")
                        ],
                    )
                yield lines.line_num, dict(zip(header, (c.strip() for c in cells), strict=False))
    except csv.Error as fault:
        raise BadTable(table=name, faults=[(lines.line_num, str(fault))]) from fault


def _features(text: str, name: str) -> Iterator[Row]:
    """Yield the points of a GeoJSON file as rows, numbered from 1.

    Raises:
        BadTable: When it is no collection of features, or some are no points.
    """
    try:
        features = json.loads(text)["features"]
    except (ValueError, RecursionError, KeyError, TypeError) as fault:
        raise _whole(name, "is no GeoJSON collection of features") from fault
    faults = Faults(name)
    for number, feature in enumerate(features if isinstance(features, list) else [], start=1):
        row = _point(feature)
        if row is None:
            faults.add(number, "is no feature with properties and a point of two numbers")
        else:
            yield number, row
    faults.refuse()


def _point(feature: Any) -> Mapping[str, str] | None:
    """Return a point feature as a row, or None when it is none."""
    try:
        geometry = feature["geometry"]
        lon, lat = geometry["coordinates"][:2]
        properties = feature["properties"].items()
        if geometry["type"] != "Point" or isinstance(lon, str) or isinstance(lat, str):
            return None
        position = {"lon": str(float(lon)), "lat": str(float(lat))}
    except (TypeError, KeyError, ValueError, AttributeError):
        return None
    return {**{k: _cell(v) for k, v in properties if v is not None}, **position}


def _cell(value: Any) -> str:
    return "|".join(map(str, value)) if isinstance(value, list) else str(value).strip()


def _whole(name: str, what: str) -> BadTable:
    return BadTable(table=name, faults=[(1, what)])
