"""Sentences about reports and sources give no statement; names not granted set their source apart."""

import pytest
from tests.unit.claims.reading import claims_of, roles, sources, told

from landbridge.lexicon.tables import table
from landbridge.model.claim import UNTYPED, Attitude


def statements(text: str) -> list[str]:
    """Return the quotes of the claims without a type that a text gives."""
    return [c.quote for c in claims_of(text) if c.type in UNTYPED]


@pytest.mark.parametrize("row", table("text_words"), ids=lambda row: row["word"])
def test_a_sentence_about_the_text_states_nothing(row):
    assert row["word"] in row["example"].lower() or row["part"] == "verb"
    assert not statements(row["example"])


@pytest.mark.parametrize(
    "text",
    [
        "We have looked only at what the army has published so far.",
        "Nobody in the town has seen the army since the spring.",
        "Whether the army will come back to the town is anybody's guess.",
    ],
)
def test_neither_author_nor_nobody_states_anything(text):
    assert not statements(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army has a long history of coups in the country.",
        'The general said: "We have looked after the town\'s mosque for years."',
        "The militia draws its strength from the hill villages.",
    ],
)
def test_what_is_told_of_the_world_is_still_kept(text):
    assert statements(text)


def test_what_a_subject_is_said_to_be_is_its_object():
    claim = told("statement", "Goma and Bukavu are the main markets of the militia in the east.")
    assert roles(claim)["object"] == "the main markets of the militia"
    assert [a.mention.text for a in claim.arguments if a.role == "subject"] == ["Goma", "Bukavu"]


@pytest.mark.parametrize("row", table("disowning"), ids=lambda row: row["words"])
def test_a_name_not_granted_is_a_distance(row):
    (claim,) = claims_of(row["example"])
    assert claim.chain[0].attitude is Attitude.DISTANCES


def test_a_name_in_quotation_marks_is_a_distance():
    claim = told("controls", "The “emirate” said it holds the town.")
    assert claim.chain[0].attitude is Attitude.DISTANCES


def test_a_name_alone_is_none():
    claim = told("controls", "The Founding Council said it holds the town.")
    assert (sources(claim), claim.chain[0].attitude) == (["The Founding Council"], Attitude.NEUTRAL)
