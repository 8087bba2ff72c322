"""Read rows of the name tables into entities and the names they are found by.

Columns shared by places, crossings, actors and outlets: ``id name kind country links aliases
source``, with ``lon lat`` for what has a position and ``geonames wikidata`` for its ids there
(a crossing has one for the post on each side). ``links`` is a list of ``kind>target`` with
optional dates: ``part of>actor:popular-mobilization@2016-11-26..`` (half-open). An alias may begin
with signs that say when it counts:

======  ============================================================================
``~``   also in lower case ("tri-border area")
``*``   only when the text names the entity otherwise, or two more that lie on it ("land
        bridge", "Wagner"); implies ``~``. Of an acronym ("AFP") or a title ("Joint Operations
        Command"): as it is written, and also when the text speaks of the bearer's country
``?``   only when a source is looked up: an outlet named by a common word ("Fars", "Mosaic")
======  ============================================================================
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from landbridge.lexicon.tables import listed
from landbridge.model.entity import Entity, EntityKind, Link
from landbridge.model.errors import BadTable

NAME_TABLES = ("places", "crossings", "actors", "outlets")
"""Shipped tables whose rows are entities, in the order they are read."""


ELSEWHERE = ("geonames", "wikidata")
"""Columns with the ids a thing has in another collection, parted by ``|``."""


class Use(Enum):
    """When a name counts."""

    CAPITAL = "capital"
    UPPER = "upper"
    ANY = "any"
    GENERIC = "generic"
    SHARED = "shared"
    SOURCE = "source"


_SIGNS = {"~": Use.ANY, "*": Use.GENERIC, "?": Use.SOURCE}
_SHORT_UPPER = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A spelling of an entity and when it counts."""

    text: str
    use: Use


def read_name(cell: str) -> Name:
    """Return an alias cell without its sign, and when it counts.

    A short name in capitals ("US", "U.S.", "HTS") counts only in capitals.
    """
    use = _SIGNS.get(cell[0])
    if use is None:
        return Name(text=cell, use=Use.UPPER if _is_acronym(cell) else Use.CAPITAL)
    text = cell[1:].strip()
    shared = use is Use.GENERIC and (_is_acronym(text) or _is_title(text))
    return Name(text=text, use=Use.SHARED if shared else use)


def _is_title(text: str) -> bool:
    """Tell whether a name is several words, each with a capital ("Joint Operations Command")."""
    parts = text.split()
    return len(parts) > 1 and all(part[0].isupper() for part in parts)


def _is_acronym(text: str) -> bool:
    """Tell whether a name is a short one in capitals."""
    letters = text.replace(".", "").replace("-", "")
    return letters.isupper() and letters.isascii() and len(letters) <= _SHORT_UPPER


def read_link(text: str, *, source: str | None) -> Link:
    """Return the link ``kind>target@since..until`` stands for.

    Raises:
        ValueError: When there is no ``>`` or a date is not ISO 8601.
    """
    kind, arrow, rest = text.partition(">")
    if not arrow or not kind.strip() or not rest.strip():
        message = f"link {text!r} is not kind>target"
        raise ValueError(message)
    target, _, dates = rest.partition("@")
    since, _, until = dates.partition("..")
    return Link(
        kind=kind.strip(),
        target=target.strip(),
        since=date.fromisoformat(since) if since else None,
        until=date.fromisoformat(until) if until else None,
        source=source,
    )


def read_row(row: Mapping[str, str]) -> tuple[Entity, tuple[Name, ...]]:
    """Return the entity of a row and its names, the shown name first.

    Raises:
        ValueError: When a cell cannot be read.
    """
    source = row.get("source") or None
    names = tuple(read_name(cell) for cell in (row["name"], *listed(row.get("aliases", ""))))
    shown = names[0].text
    others = dict.fromkeys(name.text for name in names[1:] if name.text != shown)
    links = [
        *(f"side>{place}" for place in listed(row.get("sides", ""))),
        *(f"town>{place}" for place in listed(row.get("towns", ""))),
        *listed(row.get("links", "")),
    ]
    entity = Entity(
        id=row["id"],
        name=shown,
        kind=EntityKind(row["kind"]),
        aliases=tuple(others),
        lon=float(row["lon"]) if row.get("lon") else None,
        lat=float(row["lat"]) if row.get("lat") else None,
        country=row.get("country") or None,
        links=tuple(read_link(text, source=source) for text in links),
        source=source,
        population=int(row["population"]) if row.get("population") else None,
        ids=tuple(f"{of}:{one}" for of in ELSEWHERE for one in listed(row.get(of) or "")),
    )
    return entity, names


def read_rows(
    rows: Sequence[Mapping[str, str]], *, name: str
) -> tuple[tuple[Entity, tuple[Name, ...]], ...]:
    """Return every row's entity and names.

    Args:
        rows: Cells by column.
        name: The table's file name, for messages.

    Raises:
        BadTable: Listing every faulty row by its place among the rows (header 1, first row 2).
    """
    read: list[tuple[Entity, tuple[Name, ...]]] = []
    faults: list[tuple[int, str]] = []
    for number, row in enumerate(rows, start=2):
        try:
            read.append(read_row(row))
        except (ValueError, KeyError, IndexError) as fault:
            faults.append((number, f"{row.get('id', '?')}: {fault}"))
    if faults:
        raise BadTable(table=name, faults=faults)
    return tuple(read)
