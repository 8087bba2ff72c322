"""Places, strikes and what becomes of them, for tests of events."""

from tests.unit.states.build import claim, library

from landbridge.model.entity import Entity, EntityKind
from landbridge.model.state import Event
from landbridge.states.events import find_events
from landbridge.states.origins import find_origins

STRIKE_DAY = "2018-06-18"


def events_of(claims, **more) -> tuple[Event, ...]:
    return find_events(claims, origins=find_origins(claims, documents=library(claims)), **more)


def values(event: Event, name: str) -> list[str]:
    return [p.value for a in event.attributes if a.name == name for p in a.positions]


def town(name: str, lon: float, lat: float, country: str = "SY") -> Entity:
    """A town with coordinates."""
    return Entity(
        id=f"town:{name}", name=name, kind=EntityKind.TOWN, lon=lon, lat=lat, country=country
    )


GROUND = {
    e.id: e
    for e in (
        town("city", 40.92, 34.45),
        town("village", 40.97, 34.41),
        town("far", 38.28, 34.56),
        town("abroad", 44.36, 33.31, "IQ"),
        Entity(id="country:sy", name="Syria", kind=EntityKind.COUNTRY, country="SY"),
        Entity(id="country:iq", name="Iraq", kind=EntityKind.COUNTRY, country="IQ"),
        Entity(id="base:new", name="new", kind=EntityKind.BASE),
    )
}


def strike_at(place: str | None, *, doc: str, when: str | None = STRIKE_DAY, **more):
    return claim("event", "airstrike", doc=doc, by=doc, when=when, where=place, **more)


def sizes(*told, **more) -> list[int]:
    """How many claims each event has, the greatest first."""
    return sorted((len(e.claims) for e in events_of(told, entities=GROUND, **more)), reverse=True)
