"""Clauses that a comma, an aside or a bare participle put the parser off."""

import pytest
from tests.unit.claims.reading import claims_of, only, roles, sources, told

from landbridge.model.claim import ClaimKind, Modality


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The crossing has, the governor said, been shut since Monday.", "closed"),
        ("The depot had, it is alleged, been burnt by the guards.", "attack"),
        ("The men were, the army insists, carrying shells to Tina.", "transfer"),
        ("Forty miners have, reports from Goma say, crossed to Gisenyi.", "traffic"),
        ("The bridge was, it seems, blown up by the garrison.", "destroyed"),
    ],
)
def test_an_aside_behind_an_auxiliary_takes_neither_subject_nor_verb(text, type_):
    assert roles(told(type_, text))


def test_who_speaks_in_an_aside_is_the_source():
    claim = told("closed", "The crossing has, the governor said, been shut since Monday.")
    assert sources(claim) == ["the governor"]


@pytest.mark.parametrize(
    "text",
    [
        "Although the rebels freed the drivers, the road to the mine \u2013 the only one \u2013 is shut.",
        "While the army held the ridge, the road below it was shut to traffic.",
        "After the mob burnt the huts, the crossing was shut.",
    ],
)
def test_the_subject_behind_a_clause_is_no_apposition(text):
    assert roles(told("closed", text))["subject"].startswith(("the road", "the crossing"))


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Villagers want the barrier removed.", "the barrier"),
        ("Traders need the roadblock lifted.", "the roadblock"),
        ("Herders demand the fence removed.", "the fence"),
    ],
)
def test_what_is_wanted_is_done_to_its_object(text, thing):
    assert thing in {roles(c).get("object", roles(c).get("subject")) for c in claims_of(text)}


def test_a_phrase_behind_a_comma_is_no_object():
    claim = told("damaged", "Beloko axis: two lorries reportedly burnt, no police report yet")
    assert roles(claim) == {"subject": "two lorries"}


@pytest.mark.parametrize(
    ("text", "type_", "thing"),
    [
        ("Renk yard to close for two days", "closed", "Renk yard"),
        ("Kosti bridge to reopen in June", "open", "Kosti bridge"),
        ("Salang tunnel to be closed at night", "closed", "Salang tunnel"),
    ],
)
def test_what_a_headline_plans_is_the_plan_of_its_noun(text, type_, thing):
    claim = told(type_, text)
    assert claim.modality is Modality.PLANNED
    assert roles(claim)["subject"] == thing


def test_a_thing_overrun_is_taken():
    claim = only(claims_of("The base was overrun on Sunday, two officers said."), "took_over")
    assert claim.modality is Modality.HAPPENED
    assert roles(claim)["object"] == "The base"


@pytest.mark.parametrize(
    "text",
    [
        "Fighting rages around the Palosin post for a third hour.",
        "Shelling continues near the Sake bridge; the market has emptied.",
        "Looting continues at the Kosti depot.",
    ],
)
def test_what_opens_a_sentence_in_ing_is_its_subject(text):
    assert Modality.ONGOING in {c.modality for c in claims_of(text) if c.kind is ClaimKind.EVENT}


def test_a_doubt_behind_a_comma_is_of_its_own_subject():
    claim = told("damaged", "Larsi lorry scanner breaks down, quick repair doubtful")
    assert claim.certainty.low > 0.8


def test_an_aside_without_a_verb_by_its_tag_tells_all_the_same():
    claim = told(
        "explosion", "The blast near Imphal was, police suspect, set off by remote control."
    )
    assert claim.certainty.high < 0.95


def test_a_second_demand_stands_under_the_first_ones_modal():
    claims = claims_of("Tehran must explain strike, withdraw troops from Saravan post")
    assert {"recommended"} == {c.modality.value for c in claims}


def test_the_verb_behind_an_aside_is_the_main_one():
    claims = claims_of("The shelling, one envoy put it, is an insult to the truce.")
    assert all(roles(c).get("subject") != "one envoy" for c in claims)
