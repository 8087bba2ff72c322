"""Make an entity for what a text names and no table has.

An id is built from what the thing is and is called, never from the document, so that the same name
in another report is the same entity. Two anonymous "US officials" therefore share one id: taken as
one utterer they can only lower the count of origins, never raise it.
"""

import re
from collections.abc import Sequence

from landbridge.lexicon.fold import ARTICLES, FIRM_BELOW, TOKEN, fold, plain
from landbridge.model.entity import Entity, EntityKind, Link

_WORD = re.compile(r"[^\W_]+")
LONGEST_SLUG = 60
"""Characters of an id's last part; longer names are cut there."""


def slug(name: str) -> str:
    """Return a name as the last part of an id: plain words joined by hyphens."""
    return "-".join(p for p in map(plain, _WORD.findall(name)) if p)[:LONGEST_SLUG].strip("-")


def name_key(name: str) -> str:
    """Return a name as the last part of an id under which its romanisations meet.

    Capitalised words are folded, so that "the Zurrug base" and "the al-Zurrug base" are one entity; a
    name of few letters, which would meet others, is kept as it is written.
    """
    spelled = TOKEN.findall(name)
    kept = [t for t in spelled[:-1] if plain(t) not in ARTICLES] + spelled[-1:]
    few = len(fold(name)) < FIRM_BELOW
    folded = (plain(t) if few or t[0].islower() else fold(t) for t in kept)
    return "-".join(folded)[:LONGEST_SLUG].strip("-")


def tail(entity: Entity) -> str:
    """Return the last part of an entity's id."""
    return entity.id.rsplit(":", 1)[-1]


def provisional(
    *,
    kind: EntityKind,
    name: str,
    key: str,
    near: Entity | None = None,
    links: Sequence[tuple[str, str]] = (),
) -> Entity:
    """Return a provisional entity.

    Args:
        kind: What it is.
        name: As written, tidied.
        key: Last part of its id.
        near: A place in its name: its position (unless it is a country) and country are taken over.
        links: (kind, target id) pairs.
    """
    placed = near if near is not None and near.kind is not EntityKind.COUNTRY else None
    return Entity(
        id=f"provisional:{kind.value.replace(' ', '-')}:{key}",
        name=name,
        kind=kind,
        lon=placed.lon if placed else None,
        lat=placed.lat if placed else None,
        country=near.country if near else None,
        links=tuple(Link(kind=link, target=target) for link, target in links),
        provisional=True,
    )
