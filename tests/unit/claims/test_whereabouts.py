"""Where a claim holds: beside a place, at a position, and not where its speaker governs."""

import pytest
from tests.unit.claims.reading import claims_of

from landbridge.lexicon.tables import table


def where(text):
    return [c.where for c in claims_of(text) if c.where is not None]


@pytest.mark.parametrize(
    ("text", "place", "relation"),
    [
        ("Shelling hit the Kupiansk countryside on Monday.", "Kupiansk", "countryside"),
        ("Militants hold the Menaka countryside.", "Menaka", "countryside"),
        ("The army took the western outskirts of Bakhmut.", "Bakhmut", "outskirts of"),
        ("Airstrikes hit the northern countryside of Rutshuru.", "Rutshuru", "countryside of"),
        ("The drone crashed 20 kilometres from Kherson.", "Kherson", "kilometres from"),
        ("The army shelled positions between Avdiivka and Pokrovsk.", "Avdiivka", "between"),
    ],
)
def test_what_lies_beside_a_place_is_not_the_place(text, place, relation):
    assert (place, relation) in {(w.mention.text, w.relation) for w in where(text)}


def test_every_phrase_that_leads_away_from_a_place_leads_to_its_surroundings():
    known = {row["relation"] for row in table("place_relations")}
    phrases = {r["phrase"] for r in table("place_phrases")} - {"inside", "the * side of"}
    assert phrases <= known


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("Washington and Ankara agreed to reopen the crossing.", "Washington"),
        ("Islamabad closed the Torkham crossing on Monday.", "Islamabad"),
        ("Bogota accused Caracas of arming rebels.", "Caracas"),
        ("Khartoum has sent troops to Kassala.", "Khartoum"),
        ("Kyiv denied that it had shelled a depot.", "Kyiv"),
    ],
)
def test_a_capital_that_acts_is_no_scene(text, capital):
    assert capital not in {w.mention.text for w in where(text)}


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("Drones struck Khartoum on Monday.", "Khartoum"),
        ("Kyiv was shelled overnight.", "Kyiv"),
        ("Rebels attacked a post in Khartoum.", "Khartoum"),
    ],
)
def test_a_capital_where_something_happens_is_the_scene(text, capital):
    assert capital in {w.mention.text for w in where(text)}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The drone struck a depot at 35.4523, 40.9187 on Monday.", "35.4523, 40.9187"),
        ("A checkpoint was attacked at 15.3547 N, 38.9411 E.", "15.3547 N, 38.9411 E"),
        ("Gunmen attacked a post at 12°24'30\"N 1°31'12\"W on Friday.", "12°24'30\"N 1°31'12\"W"),
        ("Shells hit a village at -1.6585, 29.2205 on Tuesday.", "-1.6585, 29.2205"),
    ],
)
def test_a_position_written_in_the_text_is_where_it_holds(text, written):
    assert written in {w.mention.text for w in where(text)}


def test_a_place_in_the_name_of_a_body_is_none():
    text = "The field note by the Nile Relief Network said the bridge was closed."
    assert where(text) == []


def test_who_does_it_is_not_where_it_is_done():
    assert where("The gate was shut by both sides on Monday.") == []
