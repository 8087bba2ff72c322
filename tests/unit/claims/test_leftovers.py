"""What no frame reads is kept as a statement, whatever stands beside it."""

import pytest
from tests.unit.claims.reading import claims_of

from landbridge.model.claim import ClaimKind, Modality

UNTYPED = {"statement", "journey", "deed"}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The patrol misjudged the ford at Kosti as rebels closed in on the town.", "The patrol"),
        ("The tribes honoured the truce at Marib after the army left Sirwah.", "The tribes"),
        ("The tribes outwitted the garrison that rebels had bombed at Sirwah.", "The tribes"),
    ],
)
def test_a_clause_is_kept_beside_a_subordinate_one_that_is_read(text, start):
    assert any(c.type in UNTYPED and c.quote.startswith(start) for c in claims_of(text))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Traders heard claims that the militia at Kasindi honours the truce.",
            "honours the truce",
        ),
        ("It looks as if the customs post at Kasindi misses its scanner.", "misses its scanner"),
        ("If the militia at Kasindi honoured the truce, prices would fall.", "honoured the truce"),
    ],
)
def test_a_clause_after_a_noun_or_if_tells_something(text, quote):
    assert [c for c in claims_of(text) if c.quote.endswith(quote)]


def test_a_verb_that_only_holds_a_clause_tells_nothing_of_its_own():
    (claim,) = claims_of("It looks as if the army has left the customs post at Kasindi.")
    assert claim.type == "withdrew"


def test_who_moves_in_a_statement_is_on_a_journey():
    (claim,) = claims_of("The herders had wandered far from Kasindi.")
    assert claim.kind is ClaimKind.MOVEMENT
    assert claim.modality is Modality.HAPPENED


def test_what_forces_do_in_a_statement_is_an_event():
    (claim,) = claims_of("The militia of Kasindi outwitted its foes in the end.")
    assert claim.kind is ClaimKind.EVENT
    assert claim.type == "deed"
