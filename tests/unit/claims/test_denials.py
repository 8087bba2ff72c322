"""Denials that only point at what they deny."""

import pytest
from tests.unit.claims.reading import claims_of, roles, sources

from landbridge.model.claim import Claim, Polarity


def denied(*paragraphs: str) -> list[Claim]:
    """Return the denied claims that paragraphs give."""
    return [c for c in claims_of(*paragraphs) if c.polarity is Polarity.DENIED]


def test_what_the_sentence_before_said_is_denied():
    (claim,) = denied("The rebels captured Bunagana on Monday. The governor's office denied this.")
    assert (claim.type, sources(claim)) == ("took_over", ["The governor's office"])
    assert roles(claim) == {"holder": "The rebels", "object": "Bunagana"}


def test_a_denial_is_quoted_in_its_own_words():
    (claim,) = denied("The rebels captured Bunagana on Monday. The governor's office denied this.")
    assert claim.quote == "The governor's office denied this"
    assert all(claim.start <= (a.mention.start or 0) < claim.end for a in claim.arguments)


@pytest.mark.parametrize(
    "words",
    [
        "Kinshasa said the rebels held Goma; Kigali rejected the claim.",
        "The army shelled Goma, residents said. The army denied the accusation.",
        "Chad closed the Adre crossing, traders said. This was denied by the ministry.",
        "Gunmen hold the port. The mayor dismissed the report.",
    ],
)
def test_a_report_pointed_at_is_denied(words):
    assert len(denied(words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Gunmen hold the port. The mayor neither confirmed nor denied this.",
        "Gunmen hold the port. The mayor did not deny this.",
        "Gunmen hold the port. Traders are worried. The mayor denied this.",
        "The mayor denied this.",
    ],
)
def test_nothing_is_denied(words):
    assert not denied(words)


def test_a_denial_that_says_what_it_denies_is_read_from_its_own_words():
    (claim,) = denied("Gunmen hold the port. The mayor denied that the bridge was closed.")
    assert claim.type == "closed"


@pytest.mark.parametrize(
    ("text", "type_", "accuser", "denier"),
    [
        (
            "The army accused the brigade of bringing arms over the Adre bridge, a charge it denies.",
            "transfer", "The army", "it",
        ),
        (
            "Kyiv accused Moscow of shelling the Kherson bridge, an allegation the Kremlin rejected.",
            "shelling", "Kyiv", "the Kremlin",
        ),
        (
            "Residents said soldiers looted the market at Kurti, a claim the army dismissed.",
            "attack", "Residents", "the army",
        ),
        (
            "India accused Pakistan of shelling the Poonch road - a charge Islamabad denied.",
            "shelling", "India", "Islamabad",
        ),
        (
            "Traders say the militia closed the Tine crossing, an accusation its leaders deny.",
            "closed", "Traders", "its leaders",
        ),
    ],
)  # fmt: skip
def test_a_charge_that_is_denied_is_one_claim_and_one_denial(text, type_, accuser, denier):
    told = [c for c in claims_of(text) if c.type == type_]
    assert [(c.polarity, sources(c)[0]) for c in told] == [
        (Polarity.AFFIRMED, accuser),
        (Polarity.DENIED, denier),
    ]


@pytest.mark.parametrize(
    ("text", "denied_type", "said_type"),
    [
        ('The army denies having left the town: "We hold the bridge."', "withdrew", "controls"),
        ('Traders denied reports that the army shelled the town: "The road is open."', "shelling", "open"),
        ('The mayor rejected claims that rebels took the town: "The army holds it."', "took_over", "controls"),
    ],
)  # fmt: skip
def test_what_a_denial_adds_behind_a_colon_is_said(text, denied_type, said_type):
    polarities = {c.type: c.polarity for c in claims_of(text)}
    assert polarities[denied_type] is Polarity.DENIED
    assert polarities[said_type] is Polarity.AFFIRMED


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Traders in Gedaref denied reports that the army shelled the town.", "Traders in Gedaref"),
        ("The mayor dismissed rumours that the army had shelled the town.", "The mayor"),
    ],
)
def test_who_denies_a_report_is_who_says_so(text, denier):
    (claim,) = denied(text)
    assert sources(claim) == [denier]
