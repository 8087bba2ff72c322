"""Who holds a place, who had it before, and who disputes it."""

import pytest
from tests.unit.claims.reading import claims_of, events, only, roles, told

from landbridge.model.claim import Modality, Polarity


@pytest.mark.parametrize(
    ("text", "holder", "place"),
    [
        ("The rebels keep the city under their control.", "The rebels", "the city"),
        ("Bunia is under the control of the Mai-Mai militia.", "the Mai-Mai militia", "Bunia"),
        ("The pass remains in rebel hands.", "rebel", "The pass"),
        ("The two armies share the ridge above Zangezur.", "The two armies", "the ridge"),
        ("The town is divided between the army and the rebels.", "the army", "The town"),
        ("Rebels still clung to the airfield.", "Rebels", "the airfield"),
        ("The clan keeps the bridge.", "The clan", "the bridge"),
    ],
)
def test_who_holds_a_place_is_read_however_it_is_put(text, holder, place):
    found = roles(told("controls", text))
    assert (found["holder"], found["object"]) == (holder, place)


@pytest.mark.parametrize(
    ("text", "place", "gainer", "loser"),
    [
        (
            "The brigade handed the fort over to the police.",
            "the fort",
            "the police",
            "The brigade",
        ),
        (
            "Control of the valley passed from the rebels to the army.",
            "the valley",
            "the army",
            "the rebels",
        ),
        ("The army cleared Tillia of militants.", "Tillia", "The army", "militants"),
        (
            "The handover of the port to the navy by the militia was calm.",
            "the port",
            "the navy",
            "the militia",
        ),
        ("Kurakhove fell to the brigade.", "Kurakhove", "the brigade", None),
        ("Kupiansk changed hands twice.", "Kupiansk", None, None),
    ],
)
def test_a_place_that_passes_on_keeps_who_gained_and_who_lost_it(text, place, gainer, loser):
    found = roles(told("took_over", text))
    assert (found["object"], found.get("holder"), found.get("loser")) == (place, gainer, loser)


@pytest.mark.parametrize(
    "text",
    [
        "The ridge is contested between the army and the rebels.",
        "Control of the ridge is disputed.",
        "The army and the rebels contest the ridge.",
    ],
)
def test_a_place_that_two_dispute_is_contested(text):
    assert roles(told("contested", text))["object"].lower() == "the ridge"


def test_a_takeover_under_a_condition_keeps_its_holder():
    claim = told("took_over", "If the militia takes over the bridge, aid will stop.")
    assert roles(claim) == {"holder": "the militia", "object": "the bridge"}
    assert claim.modality is Modality.CONDITIONAL


def test_who_no_longer_holds_a_place_is_denied_to_hold_it():
    assert told("controls", "The junta no longer holds Myawaddy.").polarity is Polarity.DENIED


def test_keeping_somebody_from_a_thing_holds_nothing():
    assert not [
        c for c in claims_of("The guards kept them from the farms.") if c.type == "controls"
    ]


def test_several_causes_are_all_kept():
    claim = only(claims_of("The pass is shut because of snow and a dispute over fees."), "cause")
    assert [m.text for m in claim.mentions("object")] == ["snow", "a dispute"]


def test_an_agent_survives_a_long_apposition():
    claim = told(
        "visit",
        "General Omar Diallo, the chief of staff since 2019 and a native of the region, "
        "visited the post at Labbezanga.",
    )
    assert roles(claim)["agent"] == "General Omar Diallo"


def test_a_figure_of_speech_opens_and_leads_nowhere():
    for text in (
        "The door to talks is open.",
        "The road to peace is long.",
        "The minister crossed the line.",
        "The campaign hit a snag.",
        "Inflation is on the border of the absurd.",
    ):
        found = claims_of(text)
        assert not events(found)
        assert {c.kind.value for c in found} <= {"judgement"}


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The post is not staffed.", Polarity.DENIED),
        ("The post is unmanned.", Polarity.DENIED),
        ("The post is manned.", Polarity.AFFIRMED),
    ],
)
def test_a_post_may_be_manned_by_nobody_who_is_named(text, polarity):
    claim = told("controls", text)
    assert (claim.polarity, roles(claim)["object"]) == (polarity, "The post")


@pytest.mark.parametrize("name", ["Ras al-Ain", "Deir ez-Zor"])
def test_a_name_with_a_hyphen_is_not_cut(name):
    assert roles(told("withdrew", f"The army left {name} at dawn."))["object"] == name


def test_a_hedge_before_an_agent_leaves_it_the_agent():
    claim = told("attack", "Possibly Turkish drones struck the depot at Tal Abyad.")
    assert roles(claim) == {"agent": "Turkish drones", "target": "the depot"}


def test_what_a_pronoun_held_back_then_keeps_its_when_in_the_quote():
    claim = told("controls", "When it held both sides of the frontier, the group moved oil freely.")
    assert claim.quote.startswith("When it held")
    assert claim.modality is Modality.HAPPENED


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("The militia seized the customs yard but not the bridge.", ["the customs yard"]),
        ("Rebels captured the airfield, not the town.", ["the airfield"]),
        ("Rebels captured the airfield and the town.", ["the airfield", "the town"]),
    ],
)
def test_what_is_left_out_was_not_taken(text, taken):
    (claim,) = [c for c in claims_of(text) if c.type == "took_over"]
    assert [a.mention.text for a in claim.arguments if a.role == "object"] == taken
