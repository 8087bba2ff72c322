from landbridge.model.entity import Entity, EntityKind, Link
from landbridge.states.kin import kin_of


def entity(name: str, kind: EntityKind, **links: str) -> Entity:
    found = tuple(Link(kind=k.replace("_", " "), target=t) for k, t in links.items())
    return Entity(id=name, name=name, kind=kind, links=found)


def test_parts_are_read_from_links_in_both_directions():
    gate = entity("crossing:a", EntityKind.CROSSING, side="town:a", town="town:b")
    others = [
        gate,
        entity("road:tracks", EntityKind.ROAD, bypass_of="crossing:a"),
        entity("area:a", EntityKind.AREA, surroundings_of="town:a"),
        entity("area:far-half", EntityKind.AREA, side_of="crossing:a"),
        entity("corridor:river", EntityKind.CORRIDOR, on="crossing:a", part_of="corridor:all"),
        entity("corridor:all", EntityKind.CORRIDOR, on="crossing:a"),
        entity("town:b", EntityKind.TOWN, on="crossing:a"),
        entity("town:c", EntityKind.TOWN),
    ]
    assert kin_of(gate, entities={e.id: e for e in others}) == {
        "crossing:a": "self",
        "town:a": "side",
        "town:b": "town",
        "road:tracks": "bypass",
        "area:a": "surroundings",
        "area:far-half": "half",
        "corridor:river": "corridor",
    }
