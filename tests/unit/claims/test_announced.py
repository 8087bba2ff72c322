"""A noun is as much of the future as the day that dates it."""

import pytest
from tests.unit.claims.reading import modalities


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("Officials announced the closure of the crossing from Monday.", "closed", "planned"),
        ("Officials announced the closure of the crossing on 3 June.", "closed", "planned"),
        ("Paris announced the withdrawal of its troops from Gao in the coming weeks.", "withdrew", "planned"),
        ("The mayor confirmed the closure of the crossing next week.", "closed", "planned"),
        ("Officials announced the closure of the crossing on Monday.", "closed", "happened"),
        ("Officials announced the closure of the crossing on 3 February.", "closed", "happened"),
        ("Traders deplored the closure of the crossing on Monday.", "closed", "happened"),
    ],
)  # fmt: skip
def test_a_day_ahead_makes_a_plan_of_a_noun(text, type_, modality):
    assert modalities(type_, text) == {modality}
