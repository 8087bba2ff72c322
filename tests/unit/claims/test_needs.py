"""A frame fires only on words of the kinds it needs, and not on figures of everyday speech."""

import pytest
from tests.unit.claims.reading import claims_of, only, roles

from landbridge.model.claim import ClaimKind

PHYSICAL = {ClaimKind.STATUS, ClaimKind.CONTROL, ClaimKind.MOVEMENT}


@pytest.mark.parametrize(
    "text",
    [
        "The senator took office in May.",
        "He left the party in 2010.",
        "The firm pulled out of the deal.",
        "They are going to spend their money.",
        "An officer pulled out a knife.",
        "The opening of the talks was delayed.",
        "She sat with her face in her hands.",
        "Credits are paid on a sliding scale.",
        "The director is in charge of middle schools' exams.",
        "Voters took control of the debate.",
        "The driver lost control of the wheel.",
        "The coach gave students a short speech.",
        "The fair returns to Riverbanks in May.",
        "The guests left after dinner.",
        "They hold positions of trust.",
        "The judge took it up in May.",
        "Those who ran in the last election lost.",
        "That allows them to save water.",
    ],
)
def test_everyday_phrases_say_nothing_of_roads_or_holders(text):
    assert not [c for c in claims_of(text) if c.kind in PHYSICAL]


def test_accusing_somebody_of_a_trait_is_no_attack():
    assert not [c for c in claims_of("The mayor accused others of greed.") if c.type == "attack"]


def test_leaving_a_place_is_told_from_leaving_a_group():
    claim = only(claims_of("The brigade left the town."), "withdrew")
    assert roles(claim) == {"holder": "The brigade", "object": "the town"}


def test_who_is_pulled_out_is_who_withdrew():
    claim = only(claims_of("The army pulled its brigade out of the town."), "withdrew")
    assert roles(claim) == {
        "agent": "The army",
        "holder": "its brigade",
        "object": "the town",
    }


def test_denied_responsibility_is_a_denial():
    claim = only(
        claims_of("The group denied responsibility for the attack."), "claim_responsibility"
    )
    assert claim.polarity.value == "denied"


def test_what_talks_are_said_to_be_is_no_event():
    assert not claims_of("The talks are a bridge between two cultures.")
