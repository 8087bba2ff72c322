"""Lemmas that the parser guesses wrong are spelt right."""

import pytest
from tests.unit.claims.reading import told

from landbridge.claims.mending import mend
from landbridge.claims.parser import load_model
from landbridge.model.claim import Modality


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Traders hoped to use the corridor.", "hope"),
        ("The army stages a raid.", "stage"),
        ("The militia relaunched its offensive.", "relaunch"),
        ("Two lorries recross the bridge.", "recross"),
        ("The militia barred the road.", "bar"),
        ("The rebels seized the depot.", "seize"),
        ("The convoy passes the bridge.", "pass"),
    ],
)
def test_a_lemma_is_what_the_form_is_spelt_of(text, lemma):
    doc = load_model()(text)
    mend(doc)

    assert lemma in {t.lemma_ for t in doc}


def test_what_one_hopes_to_do_is_a_plan():
    claim = told("passable", "The road department hopes to clear the pass by the evening.")

    assert claim.modality is Modality.PLANNED
