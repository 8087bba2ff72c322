from landbridge.lexicon.gazetteer import gazetteer
from landbridge.model.entity import Entity, EntityKind, Link
from landbridge.pipeline.kinship import Kinship

TOWN = Entity(id="place:norgate", name="Norgate", kind=EntityKind.TOWN)
GATE = Entity(
    id="crossing:norgate",
    name="Norgate crossing",
    kind=EntityKind.CROSSING,
    links=(Link(kind="side", target="place:norgate"), Link(kind="town", target="place:market")),
)
OTHER = Entity(id="crossing:other", name="Other crossing", kind=EntityKind.CROSSING)


def linked(id_, kind, *links):
    return Entity(
        id=id_, name=id_, kind=kind, links=tuple(Link(kind=k, target=t) for k, t in links)
    )


def kin(*others, subject=GATE):
    return dict(Kinship((TOWN, GATE, OTHER, *others)).kin(subject))


def test_a_crossing_has_its_sides_and_towns():
    assert kin() == {
        "crossing:norgate": "self",
        "place:norgate": "side",
        "place:market": "town",
    }


def test_a_bypass_of_the_crossing_is_its_bypass_and_no_subject_of_its_own():
    tracks = linked("road:tracks", EntityKind.ROAD, ("bypass of", GATE.id))
    assert kin(tracks)["road:tracks"] == "bypass"
    assert Kinship((GATE, tracks)).is_part(tracks)
    assert not Kinship((GATE, tracks)).is_part(GATE)


def test_surroundings_of_a_side_are_surroundings_of_the_crossing_and_of_the_side():
    fields = linked("area:fields", EntityKind.AREA, ("surroundings of", TOWN.id))
    assert kin(fields)["area:fields"] == "surroundings"
    assert kin(fields, subject=TOWN)["area:fields"] == "surroundings"


def test_a_road_near_a_side_is_the_crossings_road_and_not_the_towns():
    road = linked("road:in", EntityKind.ROAD, ("near", TOWN.id))
    base = linked("base:near", EntityKind.BASE, ("near", TOWN.id))
    assert kin(road, base)["road:in"] == "road"
    assert "base:near" not in kin(road, base)
    assert "road:in" not in kin(road, subject=TOWN)


def test_a_corridor_is_part_of_its_only_crossing():
    one = linked("corridor:one", EntityKind.CORRIDOR, ("on", GATE.id), ("on", TOWN.id))
    two = linked("corridor:two", EntityKind.CORRIDOR, ("on", GATE.id), ("on", OTHER.id))
    found = kin(one, two)
    assert found["corridor:one"] == "corridor"
    assert "corridor:two" not in found


def test_the_shipped_euphrates_route_belongs_to_albukamal_and_the_whole_corridor_to_no_gate():
    names = gazetteer()
    found = Kinship(names.entities).kin(names.get("crossing:albukamal-al-qaim"))
    assert found["corridor:euphrates-route"] == "corridor"
    assert "corridor:tehran-beirut" not in found
    assert found["place:al-qaim"] == "side"
