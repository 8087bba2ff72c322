import pytest
from tests.unit.assessment.build import claim

from landbridge.assessment.answerers import ANSWERERS
from landbridge.assessment.likelihood import scale
from landbridge.assessment.plans import USES
from landbridge.assessment.supports import assertions, is_misread
from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import ClaimKind, Modality, Polarity
from landbridge.model.entity import EntityKind


def test_every_question_has_an_answerer_and_every_answerer_a_question():
    assert {row["answerer"] for row in table("questions")} == set(ANSWERERS)


def test_places_are_asked_about_by_known_kinds():
    kinds = {kind.value for kind in EntityKind}
    for row in table("questions"):
        if row["subject"] == "place":
            assert set(listed(row["kinds"])) <= kinds


def test_gaps_belong_to_questions():
    assert {row["question"] for row in table("gaps")} <= {row["id"] for row in table("questions")}


@pytest.mark.parametrize(
    "row", table("assertions"), ids=lambda row: f"{row['assertion']}-{row['type']}"
)
def test_a_row_of_assertions_names_kinds_polarities_and_standings_of_the_model(row):
    assert row["kind"] in set(ClaimKind)
    assert row["polarity"] in set(Polarity)
    assert set(listed(row["standing"])) <= {"fact", "any", *Modality}
    assert row["example"]


def test_no_state_stands_on_a_plan():
    loose = {"agent", "toll", "condition", "advice"}
    for row in table("assertions"):
        planned = row["assertion"].endswith(("_planned", "_slipped"))
        if row["assertion"] not in loose and not planned:
            assert row["standing"] in {"fact", "ongoing"}


def test_the_outlook_tells_known_assertions_in_known_uses():
    assert {row["assertion"] for row in table("outlook")} <= assertions()
    assert {row["use"] for row in table("outlook")} == USES


def test_the_bands_of_likelihood_meet_without_a_gap():
    words = scale()
    assert [w.high for w in words[:-1]] == [w.low for w in words[1:]]


@pytest.mark.parametrize("row", table("misreadings"), ids=lambda row: row["example"])
def test_a_misreading_is_found_in_its_example(row):
    told = claim(
        row["example"],
        "status",
        (listed(row["types"]) or ("closed",))[0],
        polarity=row["polarity"] or "affirmed",
    )
    assert is_misread(told)


@pytest.mark.parametrize(
    ("words", "type_"),
    [
        ("the gate reopened on Monday", "open"),
        ("the noon bus passed and the gate is open", "open"),
        ("the gate has not opened and is still being built", "under_construction"),
        ("whole convoys use the track", "in_use"),
    ],
)
def test_plain_words_are_no_misreading(words, type_):
    assert not is_misread(claim(words, "status", type_))
