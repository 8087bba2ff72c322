"""Verbs get back what the parser lent to their neighbours."""

from tests.unit.claims.reading import claims_of, roles, told

from landbridge.model.claim import Modality, Polarity


def test_a_participle_behind_a_subject_leaves_it_to_the_verb() -> None:
    claim = told(
        "damaged", "A cable dragged along the sea bed almost certainly damaged the pipeline."
    )

    assert roles(claim)["agent"] == "A cable"


def test_what_is_disputed_is_denied() -> None:
    claim = told("traffic", "The junta disputes that a jihadist column crossed the bridge.")
    assert claim.polarity is Polarity.DENIED


def test_a_town_that_is_declared_liberated_is_what_was_taken() -> None:
    claim = told("took_over", "The army declared the town liberated.")
    assert roles(claim)["object"] == "the town"


def test_a_noun_right_before_a_second_verb_is_its_subject() -> None:
    claims = claims_of("Troops reportedly withdrew to Kasindi and looters torched two lorries.")

    (torched,) = (c for c in claims if roles(c).get("agent") == "looters")
    assert torched.certainty.words == ()


def test_what_a_verb_is_said_of_ends_before_the_next_clause() -> None:
    claims = claims_of("Torkham shut after the forces exchanged fire, and lorries have been stuck.")

    assert {"clash", "waiting"} <= {c.type for c in claims}


def test_the_only_verb_of_a_sentence_is_finite() -> None:
    claim = told("traffic", "According to a radio, a caravan set off from San Pedro Sula at dawn.")

    assert roles(claim)["agent"] == "a caravan"


def test_a_second_that_clause_is_said_beside_the_first() -> None:
    claim = told("open", "The army said that it hopes to leave and that the gate was reopened.")

    assert claim.modality is Modality.HAPPENED
