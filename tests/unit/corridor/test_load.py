import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.corridor.geometry import great_circle_km
from landbridge.corridor.load import MOST_CHARACTERS, load_networks, parse_network
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.model.errors import InvalidRecord
from landbridge.model.network import DistanceKind, Mode

AT = {"a": [40.0, 34.0], "b": [41.0, 34.0], "c": [42.0, 34.0]}


def node(at, **own):
    properties = {"kind": "node", "id": at, "name": at.upper(), **own}
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": AT.get(at, [43.0, 34.0])},
        "properties": properties,
    }


def leg(a, b, **own):
    properties = {
        "kind": "leg", "id": f"{a}-{b}", "a": a, "b": b, "mode": "road", "km": 120,
        "distance_kind": "road", "kmh": 60, "source": "a map", **own,
    }  # fmt: skip
    return {
        "type": "Feature",
        "geometry": {"type": "LineString", "coordinates": [AT["a"], AT["b"]]},
        "properties": properties,
    }


def corridor(*features, routes=()):
    return json.dumps(
        {
            "type": "FeatureCollection",
            "network": {"id": "corridor:x", "name": "X", "origin": "a", "destination": "b"},
            "routes": list(routes),
            "features": list(features),
        }
    )


def faults_of(text):
    with pytest.raises(InvalidRecord) as refused:
        parse_network(text, name="mine.geojson")
    assert refused.value.record == "mine.geojson"
    return refused.value.faults


def test_a_sound_file_gives_its_nodes_legs_and_ends():
    network = parse_network(
        corridor(node("a", entity="place:a"), node("b"), leg("a", "b", capacity=40)), name="x"
    )
    assert [one.entity for one in network.nodes] == ["place:a", None]
    assert network.legs[0].capacity == 40
    assert network.legs[0].mode is Mode.ROAD
    assert (network.origin, network.destination) == ("a", "b")


def test_every_fault_of_a_file_is_reported_together():
    faults = faults_of(
        corridor(
            node("a"),
            node("b", name=7),
            node("b"),
            leg("a", "b", km="far", mode="camel", kmh=0, holders="x"),
            leg("a", "a"),
            {"type": "Feature", "properties": {"kind": "wish"}},
            routes=[{"id": "r", "name": "R", "nodes": ["a", "c"]}],
        )
    )
    told = "\n".join(faults)
    for part in (
        "feature 2 has name 7; want a text",
        "feature 4 has km 'far'; want a number",
        "feature 4 has mode 'camel'; want one of road, track",
        "feature 4 has kmh 0; want 0.1 to 2000",
        "feature 4 has holders 'x'; want a list of texts",
        "leg a-a joins a to itself",
        "node id b stands 2 times; want once",
        "feature 6 has kind 'wish'; want node or leg",
        "route r goes from a to c, which no leg joins",
    ):
        assert part in told


def test_a_leg_to_nowhere_is_refused_by_name():
    assert any(
        "unknown node 'z'" in f for f in faults_of(corridor(node("a"), node("b"), leg("a", "z")))
    )


def test_a_leg_shorter_than_the_great_circle_between_its_ends_is_refused():
    faults = faults_of(corridor(node("a"), node("b"), leg("a", "b", km=50)))
    assert faults == ("leg a-b is 50 km; its ends are 92 km apart",)


def test_a_computed_length_must_agree_with_its_line_and_factor():
    wrong = leg("a", "b", km=150, distance_kind="great-circle x factor", factor=1.3)
    assert faults_of(corridor(node("a"), node("b"), wrong)) == (
        "feature 3 has km 150; its line times its factor 1.3 gives 120",
    )


@pytest.mark.parametrize("number", ["1e999", "NaN", "Infinity", "-Infinity", "1" + "0" * 400])
@pytest.mark.parametrize("where", ["km", "kmh", "capacity"])
def test_numbers_that_are_not_finite_are_refused(number, where):
    text = corridor(node("a"), node("b"), leg("a", "b", **{where: 123456.5}))
    assert faults_of(text.replace("123456.5", number))


@pytest.mark.parametrize("place", [[181, 0], [0, 91], ["1", 2], [1], "here", None, [True, False]])
def test_a_position_off_the_globe_is_refused(place):
    broken = node("a")
    broken["geometry"]["coordinates"] = place
    assert any("want [longitude, latitude]" in f for f in faults_of(corridor(broken, node("b"))))


@pytest.mark.parametrize("line", [[[40.0, 34.0]], [[40.0, 34.0], [200, 0]], "line", None])
def test_a_line_of_fewer_than_two_positions_or_off_the_globe_is_refused(line):
    broken = leg("a", "b")
    broken["geometry"]["coordinates"] = line
    assert any("want 2 or more" in f for f in faults_of(corridor(node("a"), node("b"), broken)))


def test_a_file_without_features_or_with_a_list_at_the_top_is_refused():
    assert faults_of("[]")
    assert faults_of("{}")
    assert faults_of('{"features": 3, "routes": {}}')


def test_text_that_is_not_json_or_nests_without_end_is_refused_in_one_line():
    assert faults_of("corridor")[0].startswith("is not JSON")
    assert faults_of("[" * 100_000)[0].startswith("is not JSON")
    assert faults_of('"\ud800"')[0].startswith("is not JSON")


def test_a_file_beyond_all_reason_is_refused_before_it_is_read():
    assert faults_of(" " * (MOST_CHARACTERS + 1))[0].startswith("has 20000001 characters")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["features", "routes", "network", "geometry", "properties", "kind", "id"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(json_values)
def test_any_json_gives_a_network_or_a_list_of_faults(value):
    assert faults_of(json.dumps(value).replace("Infinity", "1"))


@pytest.fixture(scope="module")
def shipped():
    return next(n for n in load_networks() if n.id == "corridor:tehran-beirut")


def test_the_shipped_networks_are_read_once():
    assert load_networks() is load_networks()


def test_no_shipped_leg_is_shorter_than_the_great_circle(shipped):
    at = {n.id: (n.lon, n.lat) for n in shipped.nodes}
    short = [
        one.id
        for one in shipped.legs
        if one.km < 0.99 * great_circle_km(at[one.a], at[one.b]) - 0.5
    ]
    assert short == []


def test_shipped_road_lengths_stay_within_half_as_much_again_of_the_great_circle(shipped):
    at = {n.id: (n.lon, n.lat) for n in shipped.nodes}
    long = [
        one.id
        for one in shipped.legs
        if one.mode is Mode.ROAD and one.km > 1.5 * great_circle_km(at[one.a], at[one.b]) + 5
    ]
    assert long == []


def test_every_shipped_leg_names_its_source_and_how_it_was_measured(shipped):
    for one in shipped.legs:
        assert len(one.source) > 20
        wanted = "great circle" if one.mode is Mode.AIR else "x 1."
        if one.distance_kind is DistanceKind.GREAT_CIRCLE:
            assert wanted in one.source


def test_every_shipped_route_runs_along_legs_and_no_town_is_left_out(shipped):
    joined = {frozenset((one.a, one.b)) for one in shipped.legs}
    for route in shipped.routes:
        assert all(frozenset(pair) in joined for pair in pairwise(route.nodes))
    assert {n.id for n in shipped.nodes} == {end for pair in joined for end in pair}


def test_the_reference_crossing_has_a_gate_and_a_bypass_between_the_same_towns(shipped):
    arcs = [one for one in shipped.legs if one.element == "crossing:albukamal-al-qaim"]
    assert sorted(one.mode for one in arcs) == [Mode.BYPASS, Mode.GATE]
    assert len({(one.a, one.b) for one in arcs}) == 1


def test_the_tanf_way_from_baghdad_to_damascus_is_the_shorter_one(shipped):
    km = {frozenset((one.a, one.b)): one.km for one in shipped.legs if one.mode is not Mode.BYPASS}

    def length(route_id):
        nodes = next(r.nodes for r in shipped.routes if r.id == route_id)
        return sum(km[frozenset(pair)] for pair in pairwise(nodes))

    tanf = length("corridor:baghdad-tanf-damascus")
    assert tanf < length("corridor:euphrates-route") < length("corridor:northern-route")


def test_every_place_the_shipped_corridor_names_is_in_the_gazetteer_and_near_there(shipped):
    known = gazetteer()
    named = {
        *(n.entity for n in shipped.nodes if n.entity),
        *(one.element for one in shipped.legs if one.element),
        *(holder for one in shipped.legs for holder in one.holders),
        *(r.id for r in shipped.routes if r.id.startswith("corridor:")),
        *shipped.users,
        shipped.id,
    }
    assert sorted(one for one in named if known.get(one) is None) == []
    for node in shipped.nodes:
        place = known.get(node.entity or "")
        if place is not None:
            assert great_circle_km((place.lon, place.lat), (node.lon, node.lat)) < 12
