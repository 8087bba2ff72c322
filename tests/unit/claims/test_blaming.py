"""Who does what somebody is accused of, kept from or blamed for."""

import pytest
from tests.unit.claims.reading import claims_of, roles


@pytest.mark.parametrize(
    ("text", "type_", "agent"),
    [
        ("The army accused the brigade of using the Adre road.", "in_use", "the brigade"),
        ("The mayor blamed the militia for closing the Tine crossing.", "closed", "the militia"),
        ("Guards kept traders from crossing at Zosin.", "traffic", "traders"),
        ("Protesters forced the government into reopening the gate.", "open", "the government"),
        ("Aid groups use the bridge for moving grain.", "transfer", "Aid groups"),
        ("Moscow shelled the Kherson bridge.", "shelling", "Moscow"),
    ],
)
def test_the_one_who_does_it_is_its_agent(text, type_, agent):
    (claim,) = [c for c in claims_of(text) if c.type == type_]
    assert roles(claim)["agent"] == agent


def test_to_be_accused_of_using_a_road_is_no_attack():
    told = claims_of("The army accused the brigade of using the Adre road.")
    assert "attack" not in {c.type for c in told}


def test_what_somebody_is_accused_of_in_passing_is_hedged():
    told = claims_of("The militia, accused of the attack on the depot, said it had left.")
    (attack,) = [c for c in told if c.type == "attack"]
    assert attack.certainty.high < 0.85


def test_nobody_is_at_a_person():
    (claim,) = [c for c in claims_of("Soldiers looted the market at Kurti.") if c.type == "attack"]
    assert claim.where is not None
    assert claim.where.mention.text == "Kurti"


def test_who_is_blamed_for_a_state_is_said_to_have_attacked_nobody():
    told = claims_of("Officials say fighters block the Abala road; the other side blames militias.")
    assert [c.type for c in told] == ["blocked"]


def test_traffic_that_is_not_allowed_does_not_pass():
    (claim,) = claims_of("No commercial traffic has been allowed since June 2021.")
    assert (claim.type, claim.polarity.value) == ("traffic", "denied")
