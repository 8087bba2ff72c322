"""Single words that the parser takes for another part of speech are put right before all else."""

import pytest
from tests.unit.claims.reading import claims_of

from landbridge.claims.mending import mend
from landbridge.claims.parser import load_model
from landbridge.model.claim import ClaimKind, Modality


def parsed(text):
    doc = load_model()(text)
    mend(doc)
    return {token.text: token for token in doc}


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Sappers will begin clearing culverts on the Bor road.", "status", "planned"),
        ("Ankara mulls shutting gates to Iraqi lorries.", "status", "possible"),
        ("The Kosti boat is back in service.", "status", "ongoing"),
        ("Bandits in Zamfara regularly tax farmers.", "event", "ongoing"),
        ("There were reports of shooting at the Beni gate.", "event", "happened"),
    ],
)
def test_the_deed_is_read(text, kind, modality):
    (claim,) = claims_of(text)
    assert (claim.kind, claim.modality) == (ClaimKind(kind), Modality(modality))


def test_a_noun_of_a_deed_keeps_the_word_before_it():
    words = parsed("The firm will begin mining operations in May.")
    assert words["mining"].head == words["operations"]


def test_a_capital_amid_small_letters_is_a_name():
    words = parsed("If fighters were to take Sake, the road would be cut.")
    assert words["Sake"].pos_ == "PROPN"


def test_a_participle_after_might_have_is_the_verb():
    words = parsed("The man might have swum to Gyodong island at low tide.")
    assert (words["swum"].tag_, words["have"].head) == ("VBN", words["swum"])


def test_what_is_wanted_open_has_its_subject():
    (claim,) = claims_of("Traders want the Beni gate open at night.")
    assert claim.type == "open"
    assert claim.modality is not Modality.HAPPENED


def test_a_subject_is_no_verb():
    words = parsed("Repair work on the Mwingi road is in progress.")
    assert (words["work"].pos_, words["Repair"].dep_) == ("NOUN", "compound")
