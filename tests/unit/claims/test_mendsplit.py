"""Clauses that an aside between commas splits in the parse."""

import pytest
from tests.unit.claims.reading import claims_of, modalities

from landbridge.model.claim import Modality, Polarity


def test_an_aside_parts_no_participle_from_its_verb_of_being() -> None:
    (claim,) = claims_of("The army is, residents say, shelling the road to Wad Madani.")

    assert claim.modality is Modality.ONGOING


def test_a_passive_behind_an_aside_has_its_subject() -> None:
    (claim,) = claims_of("The bridge was, according to two drivers, closed on Monday.")

    assert claim.type == "closed"
    assert claim.arguments[0].mention.text == "The bridge"


def test_a_relative_clause_lends_the_main_verb_nothing() -> None:
    claims = claims_of(
        "The bridge at Renk, which critics said would never be used, opened on Sunday."
    )

    (opened,) = (c for c in claims if c.type == "open")
    assert opened.polarity is Polarity.AFFIRMED
    assert opened.modality is Modality.HAPPENED


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("The gate will be shut and the guards moved to the bridge.", "traffic", "planned"),
        ("The gate is to be shut and the lorries turned back.", "closed", "planned"),
        ("The gate was shut and the guards moved to the bridge.", "traffic", "happened"),
        ("The gate will be shut and the army left the town.", "withdrew", "happened"),
        ("The road will close should it flood, and the army has left the town.", "withdrew", "happened"),
        ("The road will close should it flood and the army leave the town.", "withdrew", "conditional"),
    ],
)  # fmt: skip
def test_what_is_joined_shares_what_was_left_out_and_no_condition(text, type_, modality):
    assert modalities(type_, text) == {modality}
