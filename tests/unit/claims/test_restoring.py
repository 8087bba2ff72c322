"""Headlines and notes that leave out a copula, an article or a conjunction."""

import pytest
from tests.unit.claims.reading import claims_of, document_of, only, roles, told

from landbridge.claims.parser import parse
from landbridge.model.claim import Modality, Polarity


@pytest.mark.parametrize(
    ("text", "type_", "subject"),
    [
        ("Bridge at Rutana down after floods", "destroyed", "Bridge at Rutana"),
        ("Road above Skardu impassable, drivers warned", "blocked", "Road above Skardu"),
        ("Renk airport back in service", "open", "Renk airport"),
        ("All roads to Bor open, says minister", "open", "All roads to Bor"),
        ("- Main road Tina-Kornoi cut since 3 May", "deed", "Main road Tina-Kornoi"),
    ],
)
def test_a_state_without_a_verb_is_said_of_the_phrase_before_it(text, type_, subject):
    found = roles(told(type_, text))
    assert subject.startswith(found.get("subject", found.get("object", "?")))


@pytest.mark.parametrize(
    ("text", "type_", "agent"),
    [
        ("Raiders ambush convoy near Gao", "attack", "Raiders"),
        ("Settlers torch olive press in Burin", "attack", "Settlers"),
        ("Villagers ransack customs post, free two drivers", "attack", "Villagers"),
        ("Drones bomb fuel depot in Port Sudan", "airstrike", "Drones"),
        ("Gunboats shell pier at Nyuki", "shelling", "Gunboats"),
    ],
)
def test_a_verb_before_a_bare_noun_is_no_name(text, type_, agent):
    claims = [c for c in claims_of(text) if c.type == type_]
    assert agent in {roles(c).get("agent") for c in claims}


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("Rebels now in control of Homs ring road", "controls", Modality.ONGOING),
        ("Junta troops abandoning Lashio garrison", "lost", Modality.ONGOING),
        ("Army base overrun near Bunagana", "took_over", Modality.HAPPENED),
        ("Kasindi road unlikely to reopen before rains end", "open", Modality.POSSIBLE),
        ("Renewed shelling possible before talks", "shelling", Modality.POSSIBLE),
    ],
)
def test_what_is_put_back_gives_the_tense(text, type_, modality):
    assert told(type_, text).modality is modality


def test_a_report_is_of_the_clause_behind_it():
    claim = told("withdrew", "No sign Kenyans quitting Kulbiyow base")
    assert claim.polarity is Polarity.DENIED
    assert claim.certainty.high < 0.95


def test_a_belief_without_a_verb_is_one():
    claim = told("agreement", "Truce understood to be in place on Kalma road")
    assert claim.certainty.high < 0.95


@pytest.mark.parametrize(
    "text",
    [
        "Bridge down, three dead",
        "Raiders ambush Fasher convoy, 12 missing",
        "Signs militia leaving Bukavu airport",
    ],
)
def test_a_word_put_back_takes_no_room(text):
    (passage,) = parse(document_of(text))
    put = [t for t in passage.doc if passage.starts[t.i] == passage.ends[t.i]]
    kept = [t.text for t in passage.doc if t not in put]
    assert put
    assert "".join(kept) == text.replace(" ", "")
    for claim in claims_of(text):
        assert claim.quote == text[claim.start : claim.end]
        assert all(a.mention.text.strip() == a.mention.text != "" for a in claim.arguments)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is down and three men are dead.",
        "Special forces base near Goma",
        "Troops near Rafah crossing",
        "Fighters loyal to Haftar seize gate",
        "Keep road open, elders tell army",
        "Little chance of Khartoum bridges reopening",
    ],
)
def test_nothing_is_put_into_a_sentence_or_a_name(text):
    (passage,) = parse(document_of(text))
    assert len(passage.doc) == sum(a < b for a, b in zip(passage.starts, passage.ends, strict=True))


def test_a_long_text_is_parsed_once():
    (passage,) = parse(document_of("Bridge down, " * 40))
    assert "is" not in {t.text for t in passage.doc}


def test_what_goes_on_under_way_is_going_on():
    claim = only(claims_of("Clashes are under way near the Bor airstrip."), "clash")
    assert claim.modality is Modality.ONGOING


@pytest.mark.parametrize(
    ("text", "type_", "subject"),
    [
        ("Coast road at Zliten congested", "blocked", "Coast road at Zliten"),
        ("Salang road snowbound, 3 lorries missing", "blocked", "Salang road"),
        ("3 bridges down over Seim, governor says", "destroyed", "3 bridges"),
    ],
)
def test_a_state_tagged_as_a_past_tense_is_one(text, type_, subject):
    assert subject.startswith(roles(told(type_, text))["subject"])


def test_hope_is_of_the_state_behind_it():
    claim = told("open", "Hints Riyadh ready to reopen Haradh crossing")
    assert claim.certainty.high < 0.95


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Cargo planes said landing at Amdjarass again", "traffic"),
        ("Two buses reportedly hijacked near Funtua", "took_over"),
        ("No proof yet Haftar men left Sebha base", "withdrew"),
    ],
)
def test_hearsay_and_belief_reach_a_clause_without_a_verb(text, type_):
    assert all(c.certainty.high < 0.95 for c in claims_of(text) if c.type == type_)
    assert claims_of(text)


def test_a_plea_behind_a_comma_makes_a_command_of_the_bare_verb_before_it():
    claims = claims_of("Lift Niger blockade, northern senators plead")
    assert {"recommended"} == {c.modality.value for c in claims}
