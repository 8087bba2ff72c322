"""What something is kept is said of it, whatever phrase stands between."""

import pytest
from tests.unit.claims.reading import roles, told


@pytest.mark.parametrize(
    ("text", "type_", "subject"),
    [
        ("Niger keeps its side of the bridge shut.", "closed", "its side of the bridge"),
        ("The army keeps the road to Goma closed.", "closed", "the road"),
        ("Tehran keeps the pass above Meriwan open to lorries.", "open", "the pass"),
        ("The army left two of the gates open.", "open", "two of the gates"),
        ("Guards keep the gate closed.", "closed", "the gate"),
    ],
)
def test_a_state_behind_a_phrase_is_of_what_is_kept(text, type_, subject):
    assert roles(told(type_, text))["subject"] == subject


def test_what_closed_by_itself_is_no_state_of_what_was_left():
    claim = told("closed", "The army left the road to Goma before the gate closed.")
    assert claim.arguments[0].mention.text == "the gate"
