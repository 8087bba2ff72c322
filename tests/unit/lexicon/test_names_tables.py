"""The shipped name tables are whole: every row reads, every link leads somewhere."""

import re
import time
import unicodedata
from collections import Counter, defaultdict
from datetime import date
from itertools import chain, combinations

import pytest

from landbridge.lexicon.fold import words
from landbridge.lexicon.gazetteer import from_tables, gazetteer
from landbridge.lexicon.names import NAME_TABLES, Use, read_link, read_name, read_row, read_rows
from landbridge.lexicon.tables import listed, table
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
            far += [(crossing.id, side.id)] if apart > 0.4 else []
    assert far == []


def test_a_crossing_keeps_the_ids_of_its_posts_elsewhere() -> None:
    crossings = [e for e in gazetteer().entities if e.kind is EntityKind.CROSSING]
    assert sum(bool(e.ids) for e in crossings) >= 40
    tanf = gazetteer().get("wikidata:Q115630553")
    assert tanf is not None
    assert tanf.id == "crossing:al-tanf-al-waleed"
    assert tanf.ids == ("wikidata:Q20422533", "wikidata:Q115630553")


def test_an_id_elsewhere_is_well_formed_and_belongs_to_one_row() -> None:
    ids = [one for e in gazetteer().entities for one in e.ids]
    assert [i for i in ids if not re.fullmatch(r"geonames:\d+|wikidata:Q\d+", i)] == []
    assert [i for i, n in Counter(ids).items() if n > 1] == []


def test_the_tables_cover_what_reports_name() -> None:
    kinds = Counter(e.kind for e in gazetteer().entities)
    assert kinds[EntityKind.COUNTRY] == 250
    assert kinds[EntityKind.CROSSING] >= 60
    assert kinds[EntityKind.CORRIDOR] >= 10
    assert sum(e.id.startswith("actor:") for e in gazetteer().entities) >= 500
    assert sum(e.id.startswith("outlet:") for e in gazetteer().entities) >= 250
    assert kinds[EntityKind.STATE_MEDIA] >= 40
    assert kinds[EntityKind.MONITOR] >= 30


def test_no_kept_apart_pair_shares_a_name() -> None:
    known = gazetteer()
    shared = []
    for row in table("not_same"):
        a, b = known.get(row["a"]), known.get(row["b"])
        if a and b and a.name != b.name and {a.name, *a.aliases} & {b.name, *b.aliases}:
            shared.append((a.id, b.id))
    # One name in two countries, a channel named after a town, and acronyms of several bearers.
    assert shared == [
        ("place:mayadin", "outlet:al-mayadeen-tv"),
        ("place:tripoli", "place:tripoli-lebanon"),
        ("place:moyale-kenya", "place:moyale-ethiopia"),
        ("actor:sna", "actor:somali-army"),
        ("actor:lebanon-isf", "actor:iraqi-army"),
        ("actor:rsf-sd", "actor:rsf-press"),
        ("actor:isi-pk", "outlet:isi"),
        ("outlet:afp", "actor:armed-forces-philippines"),
        ("actor:farc", "actor:farc-dissidents"),
    ]


def test_every_kept_apart_pair_stands_once_and_names_what_there_is() -> None:
    known = gazetteer()
    pairs = [(row["a"], row["b"]) for row in table("not_same")]
    assert [i for i in chain.from_iterable(pairs) if ":" in i and known.get(i) is None] == []
    assert [p for p, n in Counter(map(frozenset, pairs)).items() if n > 1 or len(p) == 1] == []


def test_bearers_of_one_name_are_kept_apart() -> None:
    bearers: dict[str, dict[str, None]] = defaultdict(dict)
    for row in chain.from_iterable(map(table, NAME_TABLES)):
        for cell in (row["name"], *listed(row["aliases"])):
            bearers["".join(words(read_name(cell).text))][row["id"]] = None
    shared = [
        pair
        for ids in bearers.values()
        for pair in combinations(ids, 2)
        if any(one.startswith(("actor:", "person:", "outlet:")) for one in pair)
    ]
    assert len(shared) > 5
    assert [pair for pair in shared if not gazetteer().must_not_merge(*pair)] == []


def test_relations_of_actors_are_of_known_kinds_and_end_after_they_begin() -> None:
    links = [
        link
        for e in gazetteer().entities
        if e.id.startswith(("actor:", "person:", "outlet:"))
        for link in e.links
    ]
    assert {link.kind for link in links} == {
        *("part of", "led by", "backed by", "based in", "opposed to"),
        *("succeeds", "split from", "merged into"),
    }
    dated = [link for link in links if link.since or link.until]
    assert len(dated) >= 100
    assert [k for k in dated if k.since and k.until and k.since >= k.until] == []
    assert [k for k in dated if not 1945 <= (k.since or k.until or date.min).year <= 2030] == []


def test_no_actor_comes_after_part_of_or_out_of_itself() -> None:
    assert [e.id for e in gazetteer().entities for k in e.links if k.target == e.id] == []


def test_a_state_has_one_army_that_its_name_alone_can_mean() -> None:
    armies = Counter(
        target
        for e in gazetteer().entities
        if e.kind is EntityKind.ARMED_FORCE
        for target in e.linked("part of")
        if target.startswith("country:")
    )
    assert [country for country, number in armies.items() if number > 1] == []


def test_no_word_of_a_name_mixes_scripts() -> None:
    mixed = []
    for row in (*table("actors"), *table("outlets")):
        for word in re.findall(r"[^\W\d_]+", f"{row['name']} {row['aliases']}"):
            scripts = {unicodedata.name(letter).split()[0] for letter in word}
            mixed += [(row["id"], word)] if len(scripts) > 1 else []
    assert mixed == []


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("AFP saw the lorries turn back.", ["outlet:afp"]),
        ("ISI published the photographs.", ["outlet:isi"]),
        ("The RSF hold the road to Nyala.", ["actor:rsf-sd"]),
        ("SNA units left the post.", ["actor:sna", "actor:somali-army"]),
        ("The ISF shut the lane.", ["actor:iraqi-army", "actor:lebanon-isf"]),
        ("Hezbollah al-Nujaba moved up.", ["actor:nujaba"]),
        ("Kata'ib Hezbollah moved up.", ["actor:kataib-hizballah"]),
        ("Ansar Allah al-Awfiya moved up.", ["actor:ansar-allah-al-awfiya"]),
        ("The Pakistani Taliban moved up.", ["actor:ttp"]),
        ("Hizbul Mujahideen moved up.", ["actor:hizbul-mujahideen"]),
    ],
)
def test_a_name_means_its_bearers_and_no_other(text: str, ids: list[str]) -> None:
    assert [e.id for e in gazetteer().find(text)[0].entities] == ids


def test_an_acronym_has_its_rare_bearer_only_where_the_text_names_it() -> None:
    text = "The Armed Forces of the Philippines spoke; the AFP held the pier."
    assert [e.id for e in gazetteer().find(text)[-1].entities] == [
        "outlet:afp",
        "actor:armed-forces-philippines",
    ]


def test_loading_every_table_is_quick() -> None:
    tables = {name: table(name) for name in (*NAME_TABLES, "not_same")}
    best = min(_seconds(lambda: from_tables(tables)) for _ in range(3))
    assert best < 0.5


def _seconds(work: object) -> float:
    begun = time.process_time()
    assert callable(work)
    work()
    return time.process_time() - begun


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
