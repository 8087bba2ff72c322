"""Places, crossings, roads, actors and outlets, with every name they go by."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class EntityKind(StrEnum):
    """What an entity is."""

    COUNTRY = "country"
    REGION = "region"
    TOWN = "town"
    AREA = "area"
    RIVER = "river"
    CROSSING = "crossing"
    CHECKPOINT = "checkpoint"
    ROAD = "road"
    CORRIDOR = "corridor"
    BASE = "base"
    PORT = "port"
    AIRPORT = "airport"
    GOVERNMENT = "government"
    ARMED_FORCE = "armed force"
    ARMED_GROUP = "armed group"
    PARTY = "party"
    AGENCY = "agency"
    OFFICE = "office"
    PERSON = "person"
    PEOPLE = "people"
    ALLIANCE = "alliance"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    STATE_MEDIA = "state media"
    MONITOR = "monitor"


PLACES = frozenset(
    {
        EntityKind.COUNTRY,
        EntityKind.REGION,
        EntityKind.TOWN,
        EntityKind.AREA,
        EntityKind.RIVER,
        EntityKind.CROSSING,
        EntityKind.CHECKPOINT,
        EntityKind.ROAD,
        EntityKind.CORRIDOR,
        EntityKind.BASE,
        EntityKind.PORT,
        EntityKind.AIRPORT,
    }
)
FACILITIES = frozenset(
    {
        EntityKind.CROSSING,
        EntityKind.CHECKPOINT,
        EntityKind.ROAD,
        EntityKind.CORRIDOR,
        EntityKind.PORT,
        EntityKind.AIRPORT,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A dated relation to another entity.

    Attributes:
        kind: ``side`` (a crossing's side, target a place), ``town`` (a town a crossing serves),
            ``part of``, ``led by``, ``backed by``, ``based in``, ``opposed to``, ``succeeds`` (took
            over from, or is the new name of), ``split from``, ``merged into``, ``on`` (a place on
            a corridor), ``within`` (the region a place lies in).
        target: Entity id.
        since: First day it held, or None when not known.
        until: First day it no longer held, or None.
        source: Where the fact stands in public.
    """

    kind: str
    target: str
    since: date | None = None
    until: date | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Something with a name.

    Attributes:
        id: Stable slug with its family first, such as ``crossing:albukamal-al-qaim``.
        name: The name shown.
        kind: What it is.
        aliases: Every other spelling, in any script, without duplicates.
        lon: WGS 84 longitude in degrees, or None.
        lat: WGS 84 latitude in degrees, or None.
        country: ISO 3166-1 alpha-2 codes joined by "/", or None.
        links: Relations to other entities.
        source: Where the row's facts stand in public; None for provisional ones.
        provisional: True when the entity was made from a text because no table has it.
        population: Of a settlement or region, where a census or estimate says; else None.
        ids: Of the same thing elsewhere, such as ``geonames:276781`` and ``wikidata:Q3820``.
    """

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    lon: float | None = None
    lat: float | None = None
    country: str | None = None
    links: tuple[Link, ...] = ()
    source: str | None = None
    provisional: bool = False
    population: int | None = None
    ids: tuple[str, ...] = ()

    def linked(self, kind: str) -> tuple[str, ...]:
        """Return the targets of the links of a kind, in order."""
        return tuple(link.target for link in self.links if link.kind == kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """A decision that a mention names an entity.

    Attributes:
        text: The words looked up.
        entity: The entity chosen, or None when none was sure enough.
        score: 0 to 1.
        reason: A sentence saying what matched.
        candidates: Other entities that were considered, best first.
    """

    text: str
    entity: str | None
    score: float
    reason: str
    candidates: tuple[str, ...] = ()
