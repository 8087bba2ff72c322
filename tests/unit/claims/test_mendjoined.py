"""What is joined to an infinitive is planned or asked for like it, though its form may be a past."""

import pytest
from tests.unit.claims.reading import modalities
from tests.unit.claims.test_mending_verbs import mended


@pytest.mark.parametrize(
    ("text", "verb", "tag"),
    [
        ("The bridge is to be handed over to customs in May and opened to cars.", "opened", "VBN"),
        ("The men are to raise the white flag and lay down all weapons.", "lay", "VB"),
        ("The men raised a flag and opened the gate.", "opened", "VBD"),
    ],
)
def test_no_past_is_joined_to_an_infinitive(text, verb, tag):
    assert next(t for t in mended(text) if t.text == verb).tag_ == tag


def test_both_deeds_of_a_plan_are_planned():
    text = "The gate is to be repaired in May and opened to cars."
    assert modalities("open", text) == {"planned"}
