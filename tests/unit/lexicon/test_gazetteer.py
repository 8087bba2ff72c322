"""The gazetteer finds names however they are spelled, and nothing else."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.lexicon.gazetteer import Gazetteer, from_tables, gazetteer
from landbridge.model.entity import PLACES, EntityKind

SHARED = Path(__file__).parents[3].parent / "shared"

ROWS = [
    {"id": "place:lower-ford", "name": "Lower Ford", "kind": "town", "aliases": "al-Mahada", "country": "SY"},
    {"id": "place:upper-ford", "name": "Upper Ford", "kind": "town", "aliases": "", "country": "IQ"},
    {"id": "place:hill", "name": "Quneib", "kind": "town", "aliases": "", "country": "IQ"},
]  # fmt: skip
CROSSINGS = [
    {
        "id": "crossing:ford", "name": "The Fords", "kind": "crossing", "aliases": "",
        "sides": "place:lower-ford|place:upper-ford",
    },
    {
        "id": "corridor:river", "name": "River corridor", "kind": "corridor", "aliases": "*river road",
        "links": "on>place:hill|on>place:lower-ford",
    },
]  # fmt: skip


@pytest.fixture
def fords() -> Gazetteer:
    return from_tables({"places": ROWS, "crossings": CROSSINGS})


def found(text: str, known: Gazetteer | None = None) -> list[tuple[str, str]]:
    return [(h.text, h.entities[0].id) for h in (known or gazetteer()).find(text)]


@pytest.mark.parametrize(
    "spelling",
    [
        "Albukamal", "Abu Kamal", "Al-Bukamal", "Albu Kamal", "al-Boukamal", "Boukamal", "Bokamal",
        "AL-BUKAMAL", "Al Bukamal", "Al‐Bukamal", "Abū Kamāl", "البوكمال", "أبو كمال", "Al-Būkamāl",
    ],
)  # fmt: skip
def test_a_town_is_found_however_it_is_spelled(spelling: str) -> None:
    assert found(f"Trucks left {spelling} at dawn.") == [(spelling, "place:albukamal")]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("the Albukamal border crossing", "crossing:albukamal-al-qaim"),
        ("al-Qaim's border post", "crossing:albukamal-al-qaim"),
        ("the Abu Kamal–Qaim crossing", "crossing:albukamal-al-qaim"),
        ("the Husayba gate", "crossing:albukamal-al-qaim"),
        ("the Waleed crossing", "crossing:al-tanf-al-waleed"),
        ("the Naseeb crossing", "crossing:nasib-jaber"),
        ("the Cilvegözü border gate", "crossing:bab-al-hawa"),
        ("the Torkham border crossing", "crossing:torkham-crossing"),
        ("the Goma and Gisenyi border posts", "crossing:goma-gisenyi"),
        ("Kata’ib Hezbollah", "actor:kataib-hizballah"),
        ("Hezbollah Battalions", "actor:kataib-hizballah"),
        ("Hizbullah", "actor:hezbollah"),
        ("the Hashd al-Sha‘bi", "actor:popular-mobilization"),
        ("the U.S.", "country:us"),
        ("SANA", "outlet:sana"),
        ("Sana'a", "place:sanaa"),
        ("Rapid Support Forces", "actor:rsf-sd"),
        ("Dayr az-Zawr", "place:deir-ez-zor"),
    ],
)
def test_the_name_leads_to_its_entity(text: str, entity: str) -> None:
    assert found(text)[0][1] == entity


@pytest.mark.parametrize(
    "text",
    [
        "He turned chilled turkey out of the pan.",
        "It is us who said so.",
        "But an hour later homes were hit.",
        "Paul and Darrell ran for Columbia.",
        "WHO IS THE MAYOR",
        "The Government spoke.",
        "fars and mehr are words",
    ],
)
def test_common_words_are_no_names(text: str) -> None:
    assert found(text) == []


def test_the_longest_name_wins_and_hits_do_not_overlap() -> None:
    assert found("Kataib Hizballah and Hizballah") == [
        ("Kataib Hizballah", "actor:kataib-hizballah"),
        ("Hizballah", "actor:hezbollah"),
    ]


def test_a_full_stop_belongs_to_initials_and_otherwise_ends_a_name() -> None:
    assert found("It left the U.S. for Iran. Iraq watched.") == [
        ("U.S.", "country:us"),
        ("Iran", "country:ir"),
        ("Iraq", "country:iq"),
    ]


def test_a_name_broken_by_a_line_end_is_found_and_by_a_paragraph_is_not() -> None:
    assert found("in Abu\nKamal")[0][1] == "place:albukamal"
    assert found("in Abu\n\nKamal") == []


def test_general_names_count_only_beside_places_on_the_way(fords: Gazetteer) -> None:
    assert found("The river road was quiet.", fords) == []
    both = found("Quneib and Lower Ford lie on the river road.", fords)
    assert ("river road", "corridor:river") in both
    assert ("river road", "corridor:river") in found("River corridor, the river road", fords)


def test_a_town_followed_by_a_crossing_word_is_its_crossing(fords: Gazetteer) -> None:
    assert found("the Mahada border crossing", fords) == [
        ("Mahada border crossing", "crossing:ford")
    ]
    assert found("Lower Ford/Upper Ford", fords) == [("Lower Ford/Upper Ford", "crossing:ford")]
    assert found("Lower Ford and Upper Ford", fords) == [
        ("Lower Ford", "place:lower-ford"),
        ("Upper Ford", "place:upper-ford"),
    ]
    assert found("the Quneib crossing", fords) == [("Quneib", "place:hill")]


def test_a_spelling_in_no_table_is_found_by_its_folded_key(fords: Gazetteer) -> None:
    (hit,) = fords.find("near Qunayb")
    assert (hit.text, hit.entities[0].id, hit.folded) == ("Qunayb", "place:hill", True)


def test_look_up_takes_one_name_whole(fords: Gazetteer) -> None:
    assert [e.id for e in fords.lookup("lower ford")] == ["place:lower-ford"]
    assert [e.id for e in fords.lookup("Qounayb")] == ["place:hill"]
    assert [e.id for e in fords.lookup("the Lower Ford")] == ["place:lower-ford"]
    assert [e.id for e in fords.lookup("the Mahada border gate")] == ["crossing:ford"]
    assert fords.lookup("Lower") == ()
    assert gazetteer().lookup("us") == ()


def test_outlets_named_by_common_words_count_as_sources_only() -> None:
    assert gazetteer().lookup_exact("Fars") == ()
    assert [e.id for e in gazetteer().lookup("Fars", source=True)] == ["outlet:fars"]


def test_shared_names_keep_every_bearer() -> None:
    (hit,) = gazetteer().find("He flew to Tripoli.")
    assert {e.id for e in hit.entities} == {"place:tripoli", "place:tripoli-lebanon"}


def test_pairs_are_kept_apart_by_id_and_by_name_in_either_order() -> None:
    known = gazetteer()
    assert known.must_not_merge("actor:hezbollah", "actor:kataib-hizballah")
    assert known.must_not_merge("Hezbollah Battalions", "Hizballah")
    assert known.must_not_merge("Qaem", "place:al-qaim")
    assert not known.must_not_merge("Kata'ib Hezbollah", "Hezbollah Battalions")
    assert not known.must_not_merge("place:homs", "place:homs")


def test_a_kept_apart_pair_never_meets_by_folding() -> None:
    rows = [
        {"id": "place:a", "name": "Husayba", "kind": "town", "aliases": ""},
        {"id": "place:b", "name": "Hosaiba", "kind": "town", "aliases": ""},
    ]
    assert len(from_tables({"places": rows}).lookup("Huseiba")) == 2
    apart = from_tables({"places": rows, "not_same": [{"a": "place:a", "b": "place:b"}]})
    assert apart.lookup("Huseiba") == ()
    assert [e.id for e in apart.lookup("Husayba")] == ["place:a"]


def test_demonyms_lead_to_their_country_and_are_not_found_as_places() -> None:
    country = gazetteer().country_of("the Syrians")
    assert country is not None
    assert country.id == "country:sy"
    assert gazetteer().country_of("Atlantean") is None
    assert found("Syrian drivers waited.") == []


def test_a_crossing_knows_its_sides_and_a_side_its_crossing() -> None:
    crossing = gazetteer().get("crossing:albukamal-al-qaim")
    assert crossing is not None
    assert crossing.linked("side") == ("place:albukamal", "place:al-qaim")
    assert gazetteer().crossings_of("place:albukamal") == (crossing,)
    assert gazetteer().get("place:nowhere") is None


@given(st.text(alphabet=st.sampled_from("Albu Kmaqi-'’.\n\u200fقائم،ı"), max_size=80))
def test_hits_are_spans_of_the_text_in_order(text: str) -> None:
    edge = 0
    for hit in gazetteer().find(text):
        assert edge <= hit.start < hit.end <= len(text)
        assert text[hit.start : hit.end] == hit.text
        assert hit.entities
        edge = hit.end


def test_twice_the_text_takes_about_twice_the_time() -> None:
    text = "Convoys from Abu Kamal reached Deir ez-Zor, a US official said. " * 400
    once = min(_seconds(text) for _ in range(3))
    assert min(_seconds(text * 4) for _ in range(2)) < 12 * once


def test_a_name_of_ten_thousand_letters_costs_nothing_noticeable() -> None:
    assert _seconds("A" + "l-" * 5000) < 1.0


def _seconds(text: str) -> float:
    begun = time.process_time()
    gazetteer().find(text)
    return time.process_time() - begun


@pytest.mark.seed
@pytest.mark.skipif(
    not (SHARED / "seeds").is_dir(), reason="the founding articles are not beside this checkout"
)
def test_places_of_the_founding_articles_are_found() -> None:
    hits = [
        e
        for path in sorted((SHARED / "seeds").glob("*.txt"))
        for h in gazetteer().find(path.read_text(encoding="utf-8"))
        for e in h.entities[:1]
    ]
    names = {e.id for e in hits}
    assert sum(e.kind in PLACES and e.kind is not EntityKind.COUNTRY for e in hits) >= 57
    assert {"place:mayadin", "place:palmyra", "place:tri-border-syria", "place:euphrates"} <= names


@pytest.mark.seed
@pytest.mark.skipif(
    not (SHARED / "bench" / "lgl.jsonl").is_file(),
    reason="the LGL news stories are not beside this checkout",
)
def test_local_news_elsewhere_meets_few_romanised_names() -> None:
    lines = (SHARED / "bench" / "lgl.jsonl").read_text(encoding="utf-8").splitlines()[:150]
    folded = [h for line in lines for h in gazetteer().find(json.loads(line)["text"]) if h.folded]
    assert len(folded) <= 5


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("al-Hari", "place:harra-daraa"),
        ("al-Harra", "place:hari-syria"),
        ("Hamma", "place:hama"),
        ("Bab", "place:al-bab"),
        ("Baghra", "place:baghuz"),
        ("Joddah", "place:joda"),
    ],
)
def test_a_short_name_is_not_read_as_one_with_other_consonants(name: str, other: str) -> None:
    found = gazetteer()
    assert other not in {e.id for e in found.lookup(name)}
    assert other not in {e.id for h in found.find(f"They reached {name}.") for e in h.entities}


@pytest.mark.parametrize("name", ["al-Hiri", "Baghouz", "al-Baaj", "Tell al-Badi", "Wad Medani"])
def test_villages_of_the_reports_are_known(name: str) -> None:
    assert len(gazetteer().lookup(name)) == 1


def test_every_crossing_has_a_place_of_its_own_on_either_side() -> None:
    known = gazetteer()
    for crossing in known.entities:
        if crossing.kind is EntityKind.CROSSING:
            sides = [known.get(side) for side in crossing.linked("side")]
            assert [s.country for s in sides if s] != []
            assert {s.country for s in sides if s} == set((crossing.country or "").split("/"))


def test_phrases_are_remembered_only_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("landbridge.lexicon.gazetteer.KEPT", 3)
    fords = from_tables({"places": ROWS, "crossings": CROSSINGS})
    first = [fords.find(f"Lower Ford, lane {n}") for n in range(10)]
    again = [fords.find(f"Lower Ford, lane {n}") for n in range(10)]
    assert again == first
    assert fords._find_in_phrase.cache_info().currsize <= 3
