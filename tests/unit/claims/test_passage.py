"""What passes where, how long it takes and what it costs."""

import pytest
from tests.unit.claims.reading import claims_of, only, roles, told

from landbridge.model.claim import ClaimKind, Polarity


@pytest.mark.parametrize(
    "text",
    [
        "Nothing moves in either direction on the Wajir road.",
        "No lorry passed in either direction on the Wajir road.",
        "The ferry service across the Ubangi has not run since Friday.",
    ],
)
def test_traffic_that_does_not_move_is_denied(text):
    assert told("traffic", text).polarity is Polarity.DENIED


@pytest.mark.parametrize(
    ("text", "type_", "passing"),
    [
        ("Trade through Wagah resumed on Monday.", "open", "Trade"),
        ("Coal exports via Gashuun were suspended for a week.", "closed", "Coal exports"),
        ("Trade at Kapchagai came to a standstill.", "closed", "Trade"),
    ],
)
def test_traffic_that_stops_or_goes_on_tells_the_state_of_the_gate(text, type_, passing):
    claim = told(type_, text)
    assert claim.kind is ClaimKind.STATUS
    assert roles(claim)["vehicle"] == passing
    assert "via" in roles(claim)


def test_what_leaves_one_place_for_another_has_both_ends():
    found = roles(told("traffic", "A convoy left the port for Kassala."))
    assert (found["origin"], found["destination"]) == ("the port", "Kassala")


def test_a_journey_has_its_length_in_time():
    found = roles(told("duration", "The journey over the pass takes nine hours."))
    assert found == {"subject": "The journey", "extent": "nine hours"}


def test_what_a_detour_adds_is_compared():
    found = roles(told("comparison", "The detour adds 90 kilometres to the journey."))
    assert (found["subject"], found["extent"]) == ("The detour", "90 kilometres")


def test_what_drivers_pay_at_a_gate_is_a_cost_and_no_accusation():
    found = claims_of("Carriers charge 2,000 dollars for each container.")
    assert roles(only(found, "cost"))["subject"] == "each container"
    assert {c.kind for c in found} == {ClaimKind.ATTRIBUTE}


def test_little_of_a_thing_is_a_supply():
    found = roles(told("supply", "The enclave has a very limited supply of drinking water."))
    assert found == {"subject": "The enclave", "object": "drinking water"}


def test_a_storm_attacks_nothing():
    assert not [c for c in claims_of("A storm hit the port.") if c.kind is ClaimKind.EVENT]


@pytest.mark.parametrize(
    ("text", "agent", "destination"),
    [
        ("Sixty lorries carrying wheat crossed from Chad into Darfur.", "Sixty lorries", "Darfur"),
        ("A convoy of 15 lorries loaded with salt left Agadez for Bilma.", "A convoy", "Bilma"),
    ],
)
def test_the_verb_behind_a_participle_is_the_main_one(text, agent, destination):
    found = roles(told("traffic", text))
    assert found["agent"].startswith(agent)
    assert found["destination"] == destination


def test_a_participle_in_a_heading_stays_one():
    assert not [
        c for c in claims_of("Lorries carrying wheat bought in Chad") if c.type == "traffic"
    ]


def test_what_is_still_being_built_is_under_construction():
    found = claims_of("The new road to Assab is still being built and has not been inaugurated.")
    assert roles(only(found, "under_construction"))["subject"].startswith("The new road")
    inaugurated = only(found, "open")
    assert inaugurated.polarity is Polarity.DENIED
    assert "user" not in roles(inaugurated)


def test_a_car_that_is_stopped_closes_no_road():
    assert not [c for c in claims_of("Police stopped a car on the road.") if c.type == "closed"]
