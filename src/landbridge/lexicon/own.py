"""Lay a user's own names over ours: theirs win."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from landbridge.lexicon.atlas import Atlas, key_of
from landbridge.lexicon.names import Name
from landbridge.lexicon.own_names import ATLAS, TABLE
from landbridge.lexicon.own_table import Read, read_own
from landbridge.model.entity import PLACES, Entity


@dataclass(frozen=True, slots=True)
class Own:
    """A user's names.

    Attributes:
        rows: Of the tables, the last given first: it wins.
        atlases: Of the dumps, the last given first.
    """

    rows: tuple[Read, ...] = ()
    atlases: tuple[Atlas, ...] = ()


def load_own(files: Sequence[Path], known: Callable[[str], bool]) -> Own:
    """Return the own names in files.

    Args:
        files: In the order they were given.
        known: Tells whether an entity of ours has an id.

    Raises:
        BadTable: When a file was changed so that it no longer reads.
    """
    tables: dict[str, Read] = {}

    def is_there(one: str) -> bool:
        return one in tables or known(one)

    for path in (one for one in files if one.suffix == TABLE):
        for read in read_own(path.read_bytes(), name=path.name, known=is_there):
            tables.pop(read[0].id, None)
            tables[read[0].id] = read
    atlases = tuple(Atlas(path) for path in reversed(files) if path.suffix == ATLAS)
    return Own(rows=tuple(reversed(tables.values())), atlases=atlases)


def laid_over(own: Own, ours: Sequence[Read]) -> tuple[Read, ...]:
    """Return own rows followed by ours, without what own names take from ours.

    A row with the id of ours takes its place and keeps its links; a place of ours is no longer called by a
    name that an own row has; a place of ours that an own atlas has by its id lies where that says.
    """
    by_id = {entity.id: (entity, names) for entity, names in ours}
    theirs = tuple(_with_links(read, by_id.get(read[0].id)) for read in own.rows)
    ids = {entity.id for entity, _ in theirs}
    keys = {key_of(name.text) for _, names in theirs for name in names}
    left = (_without(read, keys) for read in ours if read[0].id not in ids)
    return (*theirs, *(_moved(read, own.atlases) for read in left))


def _with_links(read: Read, ours: Read | None) -> Read:
    """Return an own row with the links and names of the row of ours that it stands for."""
    if ours is None:
        return read
    entity, names = read
    before, others = ours
    links = (*entity.links, *(link for link in before.links if link not in entity.links))
    aliases = dict.fromkeys((*entity.aliases, before.name, *before.aliases))
    aliases.pop(entity.name, None)
    merged = replace(
        entity,
        links=links,
        aliases=tuple(aliases),
        lon=before.lon if entity.lon is None else entity.lon,
        lat=before.lat if entity.lat is None else entity.lat,
        country=entity.country or before.country,
        ids=entity.ids or before.ids,
    )
    return merged, (*names, *others)


def _without(read: Read, keys: set[str]) -> Read:
    """Return a row of ours without the names in ``keys``, where it is a place."""
    entity, names = read
    if not keys or entity.kind not in PLACES:
        return read
    kept: tuple[Name, ...] = tuple(name for name in names if key_of(name.text) not in keys)
    return entity, kept


def _moved(read: Read, atlases: Sequence[Atlas]) -> Read:
    """Return a row of ours with the position an own atlas gives it."""
    entity, names = read
    found = (atlas.get(one) for atlas in atlases for one in entity.ids)
    there: Entity | None = next((place for place in found if place is not None), None)
    if there is None:
        return read
    return replace(entity, lon=there.lon, lat=there.lat, population=there.population), names
