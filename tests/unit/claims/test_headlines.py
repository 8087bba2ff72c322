"""Headlines leave out articles and auxiliaries, and are read none the less."""

import pytest
from tests.unit.claims.reading import claims_of, only, roles, told


@pytest.mark.parametrize(
    ("text", "type_", "found"),
    [
        ("Bridge near Rutana destroyed", "destroyed", {"subject": "Bridge near Rutana"}),
        ("Convoy hit by drone near Labezanga", "attack", {"agent": "drone", "target": "Convoy"}),
        (
            "Army retakes river port from rebels",
            "took_over",
            {"holder": "Army", "object": "river port", "loser": "rebels"},
        ),
        ("Kenya reopens Moyale crossing", "open", {"agent": "Kenya", "subject": "Moyale crossing"}),
    ],
)
def test_a_headline_says_who_did_what_to_what(text, type_, found):
    assert roles(told(type_, text)) == found


def test_the_dead_of_a_headline_are_counted():
    claim = only(claims_of("Convoy hit by drone near Labezanga, four dead"), "killed")
    assert [q.value for q in claim.quantities] == [4]


def test_who_acts_without_an_object_does_not_suffer_it():
    assert "target" not in roles(told("attack", "The rebels attacked at dawn."))


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Army reopens Salang tunnel", "happened"),
        ("The army reopens the Salang tunnel.", "ongoing"),
        ("Rebels hold Salang tunnel", "ongoing"),
        ("Guards usually close Salang tunnel", "ongoing"),
        ("Somalia reopens Bakara road after two weeks", "happened"),
        ("Goma airport still closed as talks stall", "ongoing"),
        ("Armenian, Azeri troops exchange fire near Goris road", "happened"),
    ],
)
def test_the_present_of_a_headline_tells_what_has_happened(text, modality):
    assert {modality} == {claim.modality.value for claim in claims_of(text)}


def test_what_a_headline_gives_for_a_cause_has_happened():
    claims = claims_of("Five killed as police bus hits landmine near Bardale")
    assert {"happened"} == {claim.modality.value for claim in claims}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Abuja orders closure of Seme border post", "closed"),
        ("Accra orders stranded traders to leave Paga", "traffic"),
        ("Kyiv orders more sappers sent to Izium road", "transfer"),
    ],
)
def test_what_a_headline_says_is_ordered_has_not_happened(text, type_):
    found = [claim for claim in claims_of(text) if claim.type == type_]
    assert {claim.modality.value for claim in found} == {"recommended"}


@pytest.mark.parametrize(
    "text", ["Dirt roads cut through the earth bank.", "Roads cut across the plain to the river."]
)
def test_roads_that_cut_through_something_are_not_cut(text):
    assert {claim.type for claim in claims_of(text)}.isdisjoint({"blocked", "damaged"})
