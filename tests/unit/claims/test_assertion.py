"""Whether a thing is said to be so: polarity, modality, certainty, accusations and denials."""

import pytest
from tests.unit.claims.reading import claims_of, roles, sources, told

from landbridge.model.claim import ClaimKind, Modality, Polarity


def test_an_accusation_makes_the_accused_the_agent_in_the_accusers_words():
    claim = told("shelling", "The ministry accused the rebels of shelling the bridge at Goma.")
    assert roles(claim)["agent"] == "the rebels"
    assert sources(claim) == ["The ministry"]


def test_blame_for_the_attack_takes_the_type_of_the_event_before():
    claims = claims_of(
        "Jets bombed a depot near Goma on 3 May 2023.",
        "Officials blamed the rebels for the bloodshed.",
    )
    blamed = [c for c in claims if roles(c).get("agent") == "the rebels"]
    assert {c.type for c in blamed} == {"airstrike"}


def test_a_deed_attributed_to_somebody_makes_him_the_agent():
    claim = told("attack", "The governor attributed the attack to the rebels.")
    assert roles(claim)["agent"] == "the rebels"


def test_blame_with_nothing_named_is_for_the_happening_before():
    blame = claims_of("Gunmen attacked the Goma depot. The governor blamed the rebels.")[-1]
    assert (blame.type, blame.extractor.rpartition(":")[2]) == ("attack", "accuse.v")


def test_blame_with_nothing_named_before_it_is_for_nothing():
    assert not claims_of("The governor blamed the rebels.")


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The army denied that it had shelled Goma.", "shelling"),
        ("The army rejected claims that its troops had entered Bunagana.", "present"),
        ("The governor dismissed reports that the crossing was closed.", "closed"),
        ("The crossing is no longer open.", "open"),
        ("The road is no longer in use.", "in_use"),
        ("The bridge can no longer be used.", "in_use"),
        ("The gate has never reopened.", "open"),
        ("The gate is not yet open.", "open"),
        ("The gate did not reopen on Monday.", "open"),
        ("Nobody closed the crossing.", "closed"),
        ("Neither army closed the crossing.", "closed"),
        ("The army failed to close the crossing.", "closed"),
    ],
)
def test_a_denial_is_denied(text, type_):
    assert told(type_, text).polarity.value == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "The gate is not only open but crowded.",
        "The army did not fail to open the gate.",
        "The gate is open.",
    ],
)
def test_not_only_and_two_denials_affirm(text):
    assert told("open", text).polarity.value == "affirmed"


def test_a_denial_keeps_who_is_denied_of():
    claim = told("airstrike", "No member of the coalition carried out an airstrike near Goma.")
    assert claim.denial_scope == "No member of the coalition"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Baghdad plans to reopen the gate.", "planned"),
        ("The army will reopen the gate in June.", "planned"),
        ("The governor said that the army would reopen the gate.", "planned"),
        ("The council approved the opening of the gate.", "planned"),
        ("The gate was supposed to open in May.", "slipped"),
        ("The ministry postponed the opening of the gate.", "slipped"),
        ("If the rains stop, the gate will reopen.", "conditional"),
        ("Has the gate reopened?", "hypothetical"),
        ("The opening of the gate requires consent.", "hypothetical"),
        ("The army should reopen the gate.", "recommended"),
        ("The council urged the army to reopen the gate.", "recommended"),
        ("The gate may reopen.", "possible"),
        ("The gate is open.", "ongoing"),
        ("The gate reopened on Monday.", "happened"),
        ("The army must have reopened the gate.", "happened"),
    ],
)
def test_an_opening_has_the_modality_its_words_give(text, modality):
    assert told("open", text).modality.value == modality


def test_a_condition_stays_in_the_quote():
    assert told("open", "If the rains stop, the gate will reopen.").quote.startswith("If the rains")


def test_advice_is_a_recommendation_of_its_own():
    claim = told("recommendation", "The army should reopen the gate.")
    assert roles(claim) == {"subject": "The army", "object": "the gate"}
    assert not [c for c in claims_of("It should have rained.") if c.type == "recommendation"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The army probably closed the gate.", ("probably",)),
        ("The gate was most likely closed.", ("most likely",)),
        ("It is possible that the gate is closed.", ("possible",)),
        ("The gate appears to be closed.", ("appears",)),
        ("The army can't have closed the gate.", ("cannot have",)),
        ("The army can't close the gate.", ()),
        ("The army closed the gate.", ()),
    ],
)
def test_hedges_are_kept_as_written(text, words):
    assert told("closed", text).certainty.words == words


def test_an_alleged_thing_lowers_the_claim_it_is_part_of():
    claims = claims_of("The army attacked an alleged depot near Goma.")
    assert {"alleged"} == {w for c in claims for w in c.certainty.words}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Niger has kept the Malanville bridge closed.", "closed"),
        ("The army left the Goma crossing open.", "open"),
    ],
)
def test_what_is_kept_in_a_state_is_in_it(text, status):
    (claim,) = [c for c in claims_of(text) if c.kind is ClaimKind.STATUS]
    assert (claim.type, claim.polarity) == (status, Polarity.AFFIRMED)
    assert claim.quote == text.rstrip(".")
    assert not [c for c in claims_of(text) if c.kind is ClaimKind.CONTROL]


def test_a_condition_reaches_into_the_nouns_of_its_clause():
    text = (
        "If a deal is reached providing for the withdrawal of the rebels from Goma, trade may grow."
    )
    withdrawal = told("withdrew", text)
    assert withdrawal.modality is Modality.CONDITIONAL
    assert roles(withdrawal)["holder"] == "the rebels"
