"""Deeds of finite clauses that nothing else reads are kept, without a type."""

import pytest
from tests.unit.claims.reading import claims_of, told

from landbridge.model.claim import UNTYPED, ClaimKind, Modality, Polarity


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Traders left Kasindi because the lorries never came.", "the lorries never came"),
        ("The army held Sirwah, though its tanks never came.", "its tanks never came"),
        ("Rafah is shut, and bakeries will close.", "bakeries will close"),
    ],
)
def test_a_deed_below_or_beside_what_is_read_is_kept(text, end):
    (claim,) = (c for c in claims_of(text) if c.type in UNTYPED)
    assert end in claim.quote


def test_its_standing_is_read_like_that_of_any_other():
    (claim,) = (
        c for c in claims_of("Rafah is shut, and bakeries may not close.") if c.type in UNTYPED
    )
    assert claim.polarity is Polarity.DENIED
    assert claim.modality is Modality.POSSIBLE


@pytest.mark.parametrize(
    "text",
    [
        "Goma is calm, though word reached the lorries.",
        "Kampala protested at the shelling of Goma.",
        "The army asked which lorries came.",
    ],
)
def test_news_a_reaction_and_a_question_tell_of_no_deed_of_their_own(text):
    assert not [c for c in claims_of(text) if c.type == "deed"]


def test_what_moves_in_it_is_on_a_journey():
    claim = told("journey", "Rafah stays shut, and the ambulances strayed.")
    assert claim.kind is ClaimKind.MOVEMENT
