"""Forms come back to the word they are of."""

import re

import pytest
from tests.unit.claims.reading import told

from landbridge.claims.parser import load_model
from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import Modality


@pytest.mark.parametrize("row", table("lemmas"), ids=lambda row: row["lemma"])
def test_a_form_is_of_its_word_in_its_example(row):
    (form,) = re.findall(r"\[(.+)\]", row["example"])
    doc = load_model()(row["example"].replace("[", "").replace("]", ""))
    (word,) = [token for token in doc if token.text == form]
    assert form in {*listed(row["forms"]), row["lemma"]}
    assert word.lemma_ == row["lemma"]


def test_a_hop_stays_one():
    assert load_model()("Frogs hopped over the road.")[1].lemma_ == "hop"


def test_what_one_hopes_to_do_is_a_plan():
    claim = told("passable", "The road department hopes to clear the pass by the evening.")
    assert claim.modality is Modality.PLANNED


@pytest.mark.parametrize("row", table("unmet_forms"), ids=lambda row: row["form"])
def test_a_form_that_was_never_met_is_read_as_a_verb(row):
    (word,) = [
        t for t in load_model()(re.sub(r"[\[\]]", "", row["example"])) if t.text == row["form"]
    ]
    assert (word.tag_, word.dep_) == ("VBD", "ROOT")


def test_a_town_retaken_has_a_new_holder():
    claim = told("took_over", "Al-Shabaab retook Balad on Monday.")
    assert claim.quote == "Al-Shabaab retook Balad on Monday"
