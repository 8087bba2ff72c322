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
    ],
)
def test_the_present_of_a_headline_tells_what_has_happened(text, modality):
    assert {modality} == {claim.modality.value for claim in claims_of(text)}
