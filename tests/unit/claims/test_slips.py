"""What became of a plan, by its verb, its date or what is told after it; every row of the table."""

import pytest
from tests.unit.claims.reading import modalities

from landbridge.claims.parser import load_model
from landbridge.claims.slips import _rows
from landbridge.claims.standing import standing_of
from landbridge.lexicon.tables import table

SLIPS = table("slips")


@pytest.mark.parametrize("row", SLIPS, ids=[f"{r['of']}-{r['words'][:20]}" for r in SLIPS])
def test_a_slip_holds_of_its_example(row):
    words = load_model()(row["example"])
    assert "slipped" in {standing_of(word, word).modality.value for word in words}


def test_every_row_of_a_verb_can_be_found():
    assert ("come and go", "plan") in _rows()
    assert ("lapse", "date") in _rows()


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("Freight was to have crossed the bridge in March.", "traffic", "slipped"),
        ("The army was due to leave the town in May; the ministry called it off.", "withdrew", "slipped"),
        ("The army was due to leave the town in May; the mayor was glad.", "withdrew", "planned"),
        ("The deadline for reopening the gate passed without a word.", "open", "slipped"),
        ("The army, originally due to leave on 3 May, did not leave the town.", "withdrew", "slipped"),
        ("Reopening of the bridge postponed again", "open", "slipped"),
        ("The reopening of the bridge was halted before it began.", "open", "slipped"),
        ("Weeks after its own deadline the bridge has not been reopened.", "open", "slipped"),
        ("The bridge has not been reopened.", "open", "happened"),
        ("The reopening of the bridge, promised for May, did not take place.", "open", "slipped"),
        ("The reopening of the bridge took place.", "open", "happened"),
        ("The bombing of the bridge failed.", "airstrike", "happened"),
        ("The army was to close the road; the mayor called the whole thing off.", "closed", "slipped"),
        ("The army left the town after the feast had been called off.", "withdrew", "happened"),
        ("The governor went back on his promise to close the road.", "closed", "slipped"),
        ("Snow forced the reopening of the bridge to be put off.", "open", "slipped"),
        ("The start of the closure of the bridge has slid into May.", "closed", "slipped"),
    ],
)  # fmt: skip
def test_a_plan_that_failed_is_told_from_one_that_stands(text, type_, modality):
    assert modality in modalities(type_, text)
