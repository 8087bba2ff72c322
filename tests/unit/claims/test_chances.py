"""What may be, would be or hangs on something is read so, in the wordings reports use for it."""

import pytest
from tests.unit.claims.reading import claims_of


def standing(text, words):
    """Return the standings of the claims whose quote holds words."""
    return {
        (c.polarity.value, c.modality.value, f"{c.certainty.low:.2f}-{c.certainty.high:.2f}")
        for c in claims_of(text)
        if words in c.quote
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The old viaduct is in danger of being washed away.", "washed"),
        ("Grain stored at Adre runs the risk of being stolen.", "stolen"),
        ("The harbour is at risk of closing.", "closing"),
        ("The quarrel threatens to halt traffic on the railway.", "halt"),
        ("The battery has the means to shell the airport.", "shell"),
        ("The aqueduct is vulnerable to sabotage.", "sabotage"),
    ],
)
def test_what_something_is_exposed_to_is_possible(text, words):
    assert "possible" in {modality for _, modality, _ in standing(text, words)}


@pytest.mark.parametrize(
    ("text", "words", "least"),
    [
        ("Prospects for a reopening of the pass are bleak.", "reopening", "0.05-0.30"),
        ("Hopes that the border would open on Friday are fading.", "open", "0.05-0.30"),
        ("There is scant hope of the tunnel reopening before May.", "reopening", "0.05-0.25"),
        ("There is a growing chance of the army losing the town.", "losing", "0.55-0.80"),
    ],
)
def test_a_chance_is_as_great_as_it_is_called(text, words, least):
    assert ("affirmed", "possible", least) in standing(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Any attempt to cross the river would be met with fire.", "cross"),
        ("Without the pontoon the brigade would have crossed at Izium.", "crossed"),
        ("Were it not for the ferry, the island would be cut off.", "cut off"),
        ("It would take the army a month to rebuild the bridge.", "rebuild"),
        ("The minister was asked if the ferries would sail.", "sail"),
    ],
)
def test_what_would_be_is_supposed(text, words):
    assert {modality for _, modality, _ in standing(text, words)} == {"hypothetical"}


def test_a_decision_that_was_taken_is_no_supposition():
    told = standing("The decision to close the crossing would stand, he said.", "close")
    assert {modality for _, modality, _ in told} == {"planned"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The withdrawal is conditional on a swap of prisoners.", "withdrawal"),
        ("Any withdrawal is subject to a vote in parliament.", "withdrawal"),
        ("Should fighting resume, the villagers will flee over the pass.", "flee"),
        ("Not until the hostages are freed will the trucks cross the line.", "cross"),
    ],
)
def test_what_hangs_on_something_is_conditional(text, words):
    assert ("affirmed", "conditional", "0.85-0.99") in standing(text, words)


def test_as_long_as_a_measure_sets_no_condition():
    told = standing("The tunnel could be as long as a kilometre.", "tunnel")
    assert {modality for _, modality, _ in told} == {"possible"}


@pytest.mark.parametrize(
    ("text", "words", "certainty"),
    [
        ("There was no sign that the promised buses had left Sumy.", "left", "0.60-0.90"),
        ("No evidence Chad moved missiles to the border, mission says", "moved", "0.60-0.90"),
        ("The army had no information that rebels crossed the Moei.", "crossed", "0.60-0.90"),
        ("Nor is there any sign that rebels crossed the border.", "crossed", "0.60-0.90"),
    ],
)
def test_what_nothing_shows_is_denied_no_more_surely_than_that(text, words, certainty):
    assert ("denied", "happened", certainty) in standing(text, words)


def test_an_attack_that_nobody_claims_has_happened():
    told = claims_of("No group has claimed the attack on the checkpoint at Gao.")
    assert [c.polarity.value for c in told if c.type == "attack"] == ["affirmed"]


def test_whether_it_is_so_is_even_where_it_is_not_known():
    told = standing("Whether the pipeline was damaged was not known.", "damaged")
    assert {certainty for _, _, certainty in told} == {"0.30-0.70"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("There may be mines under the snow.", "mines"),
        ("The gunmen could well be inside the compound.", "inside"),
        ("The tankers might already be empty.", "empty"),
    ],
)
def test_what_there_may_be_is_told_at_the_word_that_says_it(text, words):
    assert {modality for _, modality, _ in standing(text, words)} == {"possible"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("There must be another tunnel under the fence.", "tunnel"),
        ("The gate must still be shut.", "shut"),
    ],
)
def test_must_concludes_what_is_so(text, words):
    assert standing(text, words) == {("affirmed", "ongoing", "0.60-0.85")}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Neither side has confirmed the withdrawal from Lysychansk.",
            "withdrawal",
            ("affirmed", "happened", "0.25-0.60"),
        ),
        (
            "Nobody at the depot could say if any trucks would enter Gaza.",
            "enter",
            ("affirmed", "hypothetical", "0.25-0.60"),
        ),
        (
            "Lorries will only be let in when an escort is on hand.",
            "let in",
            ("affirmed", "conditional", "0.85-0.99"),
        ),
        (
            "It is not very likely that the army left the town.",
            "left",
            ("affirmed", "happened", "0.10-0.35"),
        ),
        (
            "The van cannot have been carrying fuel to Mopti.",
            "carrying",
            ("denied", "happened", "0.60-0.85"),
        ),
    ],
)
def test_who_confirms_only_lets_in_or_doubts_leaves_it_open(text, words, expected):
    assert expected in standing(text, words)


def test_who_fights_or_what_was_laid_holds_the_place_where_it_may_be():
    (there,) = claims_of("There may be mines under the snow.")
    assert there.kind.value == "control"


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("The raiders are now in a position to cut the road to Kosti.", "cut", "possible"),
        ("Passengers were told that the gate may open tomorrow.", "open", "possible"),
        ("The guards were told to close the gate.", "close", "recommended"),
        ("The rebels pledged to leave the town provided that aid came.", "leave", "conditional"),
        ("The bridge stays closed as long as the toll is unpaid.", "closed", "conditional"),
        ("Cargo flights will begin pending approval by the agency.", "begin", "conditional"),
        ("He said any deployment of troops would be unacceptable.", "deployment", "hypothetical"),
        (
            "If Kyiv had received the shells in May, the road might be open.",
            "received",
            "hypothetical",
        ),
    ],
)
def test_who_is_able_told_or_bound_leaves_it_to_come(text, words, modality):
    told = [c for c in claims_of(text) if words in c.quote]
    assert modality in {c.modality.value for c in told}


def test_what_vehicles_may_do_is_a_deed_and_how_they_may_be_a_state():
    kinds = [c.kind.value for c in claims_of("The tankers might already be empty.")]
    assert kinds == ["status"]
