"""The shipped name tables are whole: every row reads, every link leads somewhere."""

import re
import time
from collections import Counter
from itertools import chain

import pytest

from landbridge.lexicon.gazetteer import from_tables, gazetteer
from landbridge.lexicon.names import NAME_TABLES, Use, read_link, read_name, read_row, read_rows
from landbridge.lexicon.tables import table
from landbridge.model.entity import EntityKind
from landbridge.model.errors import BadTable

ID = re.compile(r"(?:place|country|crossing|corridor|actor|person|people|outlet):[a-z0-9-]+\Z")
ROW = {"id": "place:x", "name": "X", "kind": "town", "aliases": "Y|~z|*w|?V|HTS"}


def test_every_id_is_a_slug_of_its_family_and_stands_once() -> None:
    ids = [row["id"] for name in NAME_TABLES for row in table(name)]
    assert [i for i in ids if not ID.match(i)] == []
    assert [i for i, n in Counter(ids).items() if n > 1] == []


def test_every_link_leads_to_an_entity() -> None:
    known = gazetteer()
    links = chain.from_iterable(e.links for e in known.entities)
    assert [link for link in links if known.get(link.target) is None] == []


def test_every_row_states_its_source() -> None:
    assert [e.id for e in gazetteer().entities if not e.source] == []


def test_every_place_lies_on_the_globe_and_most_have_a_position() -> None:
    rows = [*table("places"), *table("crossings")]
    placed = [row for row in rows if row["lon"] and row["lat"]]
    assert len(placed) >= 0.995 * len(rows)
    assert all(bool(row["lon"]) == bool(row["lat"]) for row in rows)
    assert all(-180 <= float(r["lon"]) <= 180 and -90 <= float(r["lat"]) <= 90 for r in placed)


def test_a_crossing_lies_near_its_sides() -> None:
    known = gazetteer()
    far = []
    for crossing in known.entities:
        if crossing.kind is not EntityKind.CROSSING:
            continue
        for side in map(known.get, crossing.linked("side")):
            assert side is not None
            assert None not in {side.lon, side.lat, crossing.lon, crossing.lat}
            apart = abs(side.lon - crossing.lon) + abs(side.lat - crossing.lat)
            far += [(crossing.id, side.id)] if apart > 0.7 else []
    assert far == []


def test_the_tables_cover_what_reports_name() -> None:
    kinds = Counter(e.kind for e in gazetteer().entities)
    assert kinds[EntityKind.COUNTRY] == 250
    assert kinds[EntityKind.CROSSING] >= 60
    assert kinds[EntityKind.CORRIDOR] >= 10
    assert sum(e.id.startswith(("actor:", "person:")) for e in gazetteer().entities) >= 200
    assert sum(e.id.startswith("outlet:") for e in gazetteer().entities) >= 100
    assert kinds[EntityKind.STATE_MEDIA] >= 20
    assert kinds[EntityKind.MONITOR] >= 10


def test_no_kept_apart_pair_shares_a_name() -> None:
    known = gazetteer()
    shared = []
    for row in table("not_same"):
        a, b = known.get(row["a"]), known.get(row["b"])
        if a and b and a.name != b.name and {a.name, *a.aliases} & {b.name, *b.aliases}:
            shared.append((a.id, b.id))
    # Bearers of one name in two countries, and a channel named after a town, are the pair's reason.
    assert shared == [
        ("place:mayadin", "outlet:al-mayadeen-tv"),
        ("place:tripoli", "place:tripoli-lebanon"),
        ("place:moyale-kenya", "place:moyale-ethiopia"),
    ]


def test_loading_every_table_is_quick() -> None:
    tables = {name: table(name) for name in (*NAME_TABLES, "not_same")}
    best = min(_seconds(lambda: from_tables(tables)) for _ in range(3))
    assert best < 0.5


def _seconds(work: object) -> float:
    begun = time.perf_counter()
    assert callable(work)
    work()
    return time.perf_counter() - begun


def test_signs_before_an_alias_say_when_it_counts() -> None:
    _, names = read_row(ROW)
    assert [(n.text, n.use) for n in names] == [
        ("X", Use.UPPER),
        ("Y", Use.UPPER),
        ("z", Use.ANY),
        ("w", Use.GENERIC),
        ("V", Use.SOURCE),
        ("HTS", Use.UPPER),
    ]
    assert read_name("Hezbollah").use is Use.CAPITAL


def test_a_link_has_half_open_dates() -> None:
    link = read_link("led by>person:x@1998-03-21..2020-01-03", source="s")
    assert (link.kind, link.target, str(link.since), str(link.until)) == (
        "led by", "person:x", "1998-03-21", "2020-01-03",
    )  # fmt: skip
    assert read_link("backed by>country:ir@..2024-12-08", source=None).since is None


def test_faulty_rows_are_listed_together() -> None:
    rows = [
        ROW,
        {**ROW, "kind": "city"},
        {**ROW, "lon": "east"},
        {**ROW, "links": "part of country:sy"},
        {"id": "place:y"},
    ]
    with pytest.raises(BadTable) as caught:
        read_rows(rows, name="own.tsv")
    assert [line for line, _ in caught.value.faults] == [3, 4, 5, 6]
