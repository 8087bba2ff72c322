"""A user's own table is read whole or refused with every faulty row, and wins over ours."""

import json

import pytest

from landbridge.lexicon.gazetteer import from_tables
from landbridge.lexicon.geonames_dump import COLUMNS, is_dump, read_dump
from landbridge.lexicon.own import Own
from landbridge.lexicon.own_table import MOST_FAULTS, read_own
from landbridge.model.entity import EntityKind
from landbridge.model.errors import BadTable

OURS = {
    "places": [
        {"id": "place:ford", "name": "Ford", "kind": "town", "country": "SY", "lon": "1", "lat": "2",
         "links": "on>place:hill", "aliases": "Old Ford"},
        {"id": "place:hill", "name": "Hill", "kind": "town", "country": "SY", "lon": "3", "lat": "4"},
    ],
    "actors": [{"id": "actor:ridge", "name": "Ridge", "kind": "armed group", "country": "SY"}],
}  # fmt: skip
KNOWN = frozenset({"place:ford", "place:hill"}).__contains__


def read(text: str):
    return read_own(text.encode(), name="own.csv", known=KNOWN)


def over(text: str):
    return from_tables(OURS, own=Own(rows=read(text)))


def faults(text: str) -> list[int]:
    with pytest.raises(BadTable) as caught:
        read(text)
    return [line for line, _ in caught.value.faults]


def test_a_table_needs_only_names():
    ((entity, names),) = read("name\nQasr Post\n")
    assert (entity.id, entity.kind, entity.lon) == ("own:qasrpost", EntityKind.TOWN, None)
    assert [n.text for n in names] == ["Qasr Post"]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_columns_are_parted_by_commas_semicolons_or_tabs(mark):
    row = [
        "Post",
        "crossing",
        "SY/IQ",
        "40.5",
        "34.5",
        "Lower Post|Gate P",
        "place:ford|place:hill",
    ]
    head = ["Name", "kind", "country", "lon", "lat", "aliases", "sides"]
    ((entity, _),) = read(f"\ufeff{mark.join(head)}\r\n{mark.join(row)}\r\n")
    assert entity.linked("side") == ("place:ford", "place:hill")
    assert (entity.lon, entity.aliases) == (40.5, ("Lower Post", "Gate P"))


def test_faulty_rows_are_listed_together_with_their_lines():
    text = (
        "name,kind,country,lon,lat,sides\nA Post,town,SY,1,\n,town,SY,1,2\nB Post,city,SY,1,2\n"
        "C Post,town,Syria,1,2\nD Post,town,SY,181,2\nE Post,crossing,SY,1,2,place:lost\n"
        "F Post,town,SY,1,2\nF Post,town,SY,1,2\nG Post,town,SY,nan,2\n...,town,SY,1,2\n"
    )
    assert faults(text) == [2, 3, 4, 5, 6, 7, 9, 10, 11]


def test_the_list_of_faults_is_bounded_and_the_rest_counted():
    with pytest.raises(BadTable) as caught:
        read("name,lon,lat\n" + "X,1,\n" * 5000)
    assert len(caught.value.faults) == MOST_FAULTS + 1
    assert "4,980 more" in str(caught.value)
    assert len(str(caught.value)) < 3000


@pytest.mark.parametrize(
    "text",
    [
        "", "a,b\n1,2\n", "name\n", 'name\n"open\n', "name\nA,too,many\n", "{", '{"features": 3}',
        '{"features": [{"geometry": null}]}', "[" * 5000, "{" + "[" * 100_000,
        '{"features": [{"geometry": {"type": "Point", "coordinates": ["1", 2]}, "properties": {}}]}',
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused_in_one_line(text):
    with pytest.raises(BadTable) as caught:
        read(text)
    assert "\n" not in str(caught.value)


def test_bytes_that_are_no_text_are_refused_with_their_line():
    with pytest.raises(BadTable, match="line 2: is not UTF-8"):
        read_own(b"name\n\xff\xfe\n", name="own.csv", known=KNOWN)


def test_points_of_geojson_are_rows():
    point = {"type": "Point", "coordinates": [45.5, 16.5, 900]}
    properties = {
        "name": "Wadi Gate",
        "kind": "crossing",
        "aliases": ["W Gate", "Gate W"],
        "note": None,
    }
    features = [{"type": "Feature", "geometry": point, "properties": properties}]
    ((entity, _),) = read(json.dumps({"type": "FeatureCollection", "features": features}))
    assert (entity.lon, entity.lat, entity.aliases) == (45.5, 16.5, ("W Gate", "Gate W"))


def test_an_own_row_takes_the_place_of_ours_and_keeps_its_links():
    known = over("id,name,lon,lat\nplace:ford,New Ford,9,8\n")
    entity = known.get("place:ford")
    assert (entity.name, entity.lon, entity.country) == ("New Ford", 9.0, "SY")
    assert entity.linked("on") == ("place:hill",)
    assert [e.id for e in known.lookup("Old Ford")] == ["place:ford"]


def test_a_name_of_an_own_row_is_no_longer_ours():
    known = over("name,country,lon,lat\nHill,IQ,7,7\n")
    assert [e.country for e in known.lookup("Hill")] == ["IQ"]
    assert known.get("place:hill") is not None


def test_an_actor_keeps_a_name_that_an_own_place_has_too():
    assert {e.id for e in over("name\nRidge\n").lookup("Ridge")} == {"own:ridge", "actor:ridge"}


def line(**cells: str) -> bytes:
    row = {0: "77", 1: "Deh Kalan", 3: "Kalan,ده کلان", 4: "34.5", 5: "36.5", 6: "P", 7: "PPL", 8: "SY",
           10: "03", 14: "1200", **{int(k[1:]): v for k, v in cells.items()}}  # fmt: skip
    return "\t".join(row.get(n, "") for n in range(COLUMNS)).encode() + b"\n"


def test_a_line_of_a_dump_is_a_place():
    assert is_dump(line())
    assert not is_dump(b"name,country\n")
    (place,) = read_dump([line()], name="SY.txt")
    assert (place.id, place.kind, place.parent, place.population) == (
        "geonames:77", "town", "division:sy.03", 1200,
    )  # fmt: skip
    assert place.aliases == ("Kalan", "ده کلان")


def test_features_that_reports_do_not_name_are_passed_over():
    lines = [line(), line(c6="S", c7="SCH"), line(c6="S", c7="PSTB"), line(c6="H", c7="STM")]
    assert [p.kind for p in read_dump(lines, name="SY.txt")] == ["town", "crossing", "river"]


def test_faulty_lines_of_a_dump_are_listed_together():
    lines = [line(), b"no\n", line(c4="95"), line(c5="x"), b"a\t" * 70_000, line(c14="many")]
    with pytest.raises(BadTable) as caught:
        list(read_dump(lines, name="SY.txt"))
    assert [number for number, _ in caught.value.faults] == [2, 3, 4, 5, 6]


def test_a_dump_without_a_place_is_refused():
    with pytest.raises(BadTable, match="has no place"):
        list(read_dump([line(c6="S", c7="SCH")], name="SY.txt"))


def test_a_dump_is_bounded(monkeypatch):
    monkeypatch.setattr("landbridge.lexicon.geonames_dump.MOST_PLACES", 2)
    with pytest.raises(BadTable, match="more than 2 places"):
        list(read_dump([line()] * 4, name="SY.txt"))
