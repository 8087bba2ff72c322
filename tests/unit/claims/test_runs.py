"""A convoy or flight that is planned, asked for or dropped is told of; one that only moves is not."""

import pytest
from tests.unit.claims.reading import claims_of


def runs(text):
    """Return the modality and polarity of each run that a text tells of."""
    return {(c.modality.value, c.polarity.value) for c in claims_of(text) if c.type == "journey"}


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("The aid convoy to Bor was called off on Monday.", ("slipped", "affirmed")),
        ("The army scrapped Friday's escort for traders from Goma.", ("slipped", "affirmed")),
        ("The governor approved a convoy to Bor.", ("planned", "affirmed")),
        ("Farmers demanded an escort to Goma.", ("recommended", "affirmed")),
        ("The militia has outlawed travel between Bor and Juba.", ("recommended", "denied")),
        ("Red Cross flight to Juba put on ice", ("slipped", "affirmed")),
    ],
)
def test_a_run_under_a_word_of_plans_is_told_of(text, run):
    assert run in runs(text)


@pytest.mark.parametrize(
    "text", ["Guards asked the convoy to stop at Bor.", "The convoy was set on fire near Bor."]
)
def test_a_run_that_nobody_plans_or_drops_is_not(text):
    assert not runs(text)
