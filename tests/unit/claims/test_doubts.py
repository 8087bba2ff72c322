"""Hedges that stand away from what they are said of, and words that only tell how a claim stands."""

import pytest
from tests.unit.claims.reading import claims_of

from landbridge.model.claim import Claim, Modality, Polarity


def _of(text: str, kind: str) -> Claim:
    return next(c for c in claims_of(text) if c.type == kind)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The drone that fell near the dam in all likelihood crossed the lake.", "traffic"),
        ("The envoy was summoned over purported air strikes in the hills.", "airstrike"),
        ("What looked like a mortar attack on the gate killed two guards.", "attack"),
        ("Customs officers are inclined to believe the trucks crossed at night.", "traffic"),
        ("Investigators are quite convinced that the rebels shelled the depot.", "shelling"),
        ("The smoke could be from a raid on the fishing camp.", "attack"),
        ("Army enters border town: reports", "present"),
    ],
)
def test_a_hedge_is_read_wherever_the_parse_hangs_it(text: str, type_: str) -> None:
    assert _of(text, type_).certainty.words


def test_an_adjective_said_of_a_likelihood_measures_it() -> None:
    claim = _of("The likelihood of a closure of the gate is low.", "closed")

    assert claim.certainty.high < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "The attack on the convoy has not been claimed.",
        "The attack on the depot was never investigated.",
        "The alleged attack on the depot was never confirmed.",
    ],
)
def test_what_is_not_looked_into_is_not_denied(text: str) -> None:
    assert _of(text, "attack").polarity is Polarity.AFFIRMED


@pytest.mark.parametrize(
    "text",
    [
        "There seemed to be nobody guarding the bridge.",
        "The report that troops had shelled the bridge was false.",
        "Information that troops had shelled the bridge is false.",
        "A government source called the report that guards had shelled the bridge unfounded.",
        "There were no soldiers guarding the bridge.",
    ],
)
def test_what_nobody_does_or_a_false_report_tells_is_denied(text: str) -> None:
    (claim,) = (c for c in claims_of(text) if c.type in {"secures", "shelling"})

    assert claim.polarity is Polarity.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "The first trucks should arrive in Tigray on Friday.",
        "The relief lorries should reach the town by Wednesday evening.",
    ],
)
def test_what_should_come_on_a_day_is_expected_and_not_advised(text: str) -> None:
    (claim,) = claims_of(text)

    assert claim.modality is Modality.PLANNED
    assert claim.certainty.words == ("should",)


def test_what_people_should_do_on_a_day_is_advised() -> None:
    claims = claims_of("The soldiers should return on Friday.")

    assert {c.modality for c in claims} == {Modality.RECOMMENDED}


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("There is talk in Goma that the army has left Sake.", "talks"),
        ("A back road is widely held to be run by one family.", "holds"),
        ("Citizens are advised to avoid the road at night.", "deed"),
    ],
)
def test_a_word_that_only_tells_how_a_claim_stands_makes_none(text: str, types: str) -> None:
    claims = claims_of(text)

    assert claims
    assert all(c.type != types for c in claims)


def test_what_is_likely_to_have_come_about_did_or_did_not() -> None:
    claim = _of("The driver is likely to have crossed at Rafah.", "traffic")

    assert claim.modality is Modality.HAPPENED


def test_what_is_thought_to_be_held_is_held_now() -> None:
    claim = _of("The soldier is thought to be held at a guard house.", "arrest")

    assert claim.modality is Modality.ONGOING


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The gate is going to be closed over the holiday.", Modality.PLANNED),
        ("There were rumours that the gate would be closed.", Modality.POSSIBLE),
        ("There was some doubt that the gate would be closed.", Modality.POSSIBLE),
        ("Reporters could not verify the claim that the gate had been closed.", Modality.HAPPENED),
    ],
)
def test_what_is_to_come_or_unverified_is_no_fact(text: str, modality: Modality) -> None:
    assert _of(text, "closed").modality is modality


def test_evidence_suggests_and_proposes_nothing() -> None:
    text = "The pattern of flights suggests that officers in Suwayda protect the traffickers."

    assert all(c.modality is Modality.ONGOING for c in claims_of(text))


def test_what_would_by_now_have_come_about_is_inferred() -> None:
    claim = _of("The column would by now have reached the town.", "present")

    assert claim.certainty.words == ("should by now",)


@pytest.mark.parametrize(
    "text",
    [
        "There is no truth to rumours that the Torkham gate has closed.",
        "The police chief called the claim that rebels had closed the gate baseless.",
    ],
)
def test_a_denied_rumour_is_denied_outright(text: str) -> None:
    claim = _of(text, "closed")

    assert claim.polarity is Polarity.DENIED
    assert not claim.certainty.words
