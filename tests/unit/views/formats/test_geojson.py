"""The GeoJSON export: valid by RFC 7946, with states, findings and events on their places."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.model.network import DistanceKind, Leg, Mode, Network, Node
from landbridge.views.formats.geojson import render


@pytest.fixture(scope="module")
def collection(build):
    return json.loads(render(build.PICTURE))


def feature(collection, key):
    return next(f for f in collection["features"] if f["id"] == key)


def test_it_is_a_collection_of_features_with_unique_ids(collection):
    assert collection["type"] == "FeatureCollection"
    assert {f["type"] for f in collection["features"]} == {"Feature"}
    ids = [f["id"] for f in collection["features"]]
    assert len(ids) == len(set(ids))


def test_a_crossing_carries_its_facets_and_claims(collection, build):
    properties = feature(collection, build.GATE)["properties"]
    assert properties["gate"] == "under_construction"
    assert properties["gate:p"] == pytest.approx(0.81)
    assert properties["bypass"] == "in_use"
    assert properties["traffic:civil"] is None
    assert properties["controller:surroundings:name"] == "Kataib Hizballah"
    assert properties["last_report"] == "2018-07-15"
    assert build.IDS[0] in properties["claims"]


def test_a_place_without_a_state_claims_nothing(collection):
    properties = feature(collection, "town:albukamal")["properties"]
    assert properties["no_evidence"] is None
    assert "gate" not in properties


def test_actors_are_not_places_on_the_map(collection):
    assert not [f for f in collection["features"] if f["properties"].get("kind") == "armed group"]
    assert not {"actor:kataib", "actor:qods"} & {f["id"] for f in collection["features"]}


def test_a_leg_tells_the_routes_it_serves_and_who_is_denied(collection):
    gate = feature(collection, "leg:waleed-tanf-gate")
    assert gate["geometry"]["type"] == "LineString"
    assert gate["properties"]["denied"] == [
        {"actor": "actor:qods", "reason": "held by American troops"}
    ]
    assert feature(collection, "leg:deir-palmyra-road")["properties"]["no_evidence"] is True
    assert feature(collection, "leg:tehran-damascus-air")["properties"]["routes"] == []


def test_only_located_events_are_written(collection):
    events = [f for f in collection["features"] if f["properties"]["feature"] == "event"]
    assert [f["properties"]["type"] for f in events] == ["airstrike", "talks"]
    assert events[0]["properties"]["positions"]["agent"] == ["actor:coalition", "actor:israel"]
    assert events[0]["geometry"]["coordinates"] == [40.92, 34.45]


def test_an_event_somewhere_unknown_is_left_out(build):
    lost = replace(build.STRIKE, place="somewhere")
    found = json.loads(render(replace(build.PICTURE, events=(lost,))))
    assert not [f for f in found["features"] if f["properties"]["feature"] == "event"]


def test_an_empty_picture_is_an_empty_collection(build):
    assert json.loads(render(build.EMPTY_PICTURE))["features"] == []


LON, LAT = st.floats(-180, 180), st.floats(-85, 85)


@given(a=st.tuples(LON, LAT), b=st.tuples(LON, LAT))
def test_no_line_leaves_the_world_or_runs_the_long_way_round(build, a, b):
    one = Leg(
        id="leg",
        a="a",
        b="b",
        mode=Mode.SEA,
        km=1,
        distance_kind=DistanceKind.GREAT_CIRCLE,
        kmh=1,
        capacity=None,
        element=None,
        holders=(),
        source="none",
    )
    network = Network(
        id="n",
        name="n",
        nodes=tuple(Node(id=k, name=k, lon=x, lat=y) for k, (x, y) in (("a", a), ("b", b))),
        legs=(one,),
        routes=(),
        origin="a",
        destination="b",
    )
    found = json.loads(render(replace(build.EMPTY_PICTURE, networks=(network,))))
    geometry = found["features"][0]["geometry"]
    multiple = geometry["type"] == "MultiLineString"
    for part in geometry["coordinates"] if multiple else [geometry["coordinates"]]:
        assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in part)
        assert abs(part[0][0] - part[-1][0]) <= 180
