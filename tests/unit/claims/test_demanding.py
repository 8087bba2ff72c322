"""Commands, wishes and terms set: who asks for a thing does not say that it has come about."""

import pytest
from tests.unit.claims.reading import modalities

from landbridge.claims.imperatives import is_command
from landbridge.claims.parser import load_model


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("Our message to Juba is simple: open the road.", "open", "recommended"),
        ('"Leave the town and open the road!" the crowd chanted.', "open", "recommended"),
        ("Open the road, Nairobi tells the army.", "open", "recommended"),
        ("The students want the road closed.", "closed", "recommended"),
        ("Ankara orders crossings closed", "closed", "recommended"),
        ("Governor orders closure of crossings", "closed", "recommended"),
        ("Elders gave the foreign troops one week to leave the town.", "withdrew", "recommended"),
        ("The army left the town.", "withdrew", "happened"),
        ("The envoy warned the army to leave the town.", "withdrew", "recommended"),
        ("The envoy warned that the army left the town.", "withdrew", "happened"),
        ("Elders insist that the soldiers leave the town.", "withdrew", "recommended"),
        ("Elders insist that the soldiers hold the town.", "controls", "ongoing"),
        ("The envoys said the road had to be closed.", "closed", "recommended"),
        ("The envoys had closed the road.", "closed", "happened"),
        ("The mayor asked whether the army would leave the town.", "withdrew", "hypothetical"),
        ("The governor signed a decree closing the road.", "closed", "planned"),
        ("The governor met a crowd closing the road.", "closed", "happened"),
        ("The court held that the road be closed.", "closed", "recommended"),
        ("The court held that the road was closed.", "closed", "happened"),
        ("The answer is to open the road.", "open", "recommended"),
        ("Traders made the closure of the road a condition for talks.", "closed", "recommended"),
        ("The police made the closure of the road known.", "closed", "happened"),
        ("The problem is that the army closed the road.", "closed", "happened"),
        ("Police are preventing the army from leaving the town.", "withdrew", "ongoing"),
        ("Priority needs: the reopening of the road before the rains.", "open", "recommended"),
        ("Rather than close the road, the army should leave the town.", "withdrew", "recommended"),
    ],
)  # fmt: skip
def test_what_is_asked_for_has_not_come_about(text, type_, modality):
    assert modalities(type_, text) == {modality}


@pytest.mark.parametrize(
    ("text", "verb", "command"),
    [
        ("Do not use the road.", "use", True),
        ("Please leave.", "leave", True),
        ("They use the road.", "use", False),
        ("Guards let trucks use the road.", "use", False),
        ("Suppose the army left.", "Suppose", False),
        ("To use the road, pay.", "use", False),
    ],
)
def test_a_command_is_a_bare_verb_at_the_beginning_of_its_clause(text, verb, command):
    (word,) = [t for t in load_model()(text) if t.text == verb]
    assert is_command(word) is command


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("Reopen river bridge, traders tell governor", "open", "recommended"),
        ("Court orders closure of river bridge", "closed", "recommended"),
        ("Among the strikers' conditions was the reopening of the bridge.", "open", "recommended"),
        ("It would be wiser, the mayor writes, for the army to close the road.", "closed", "recommended"),
        ("It would be foolish not to close the road.", "closed", "recommended"),
        ("The army may close the road, if only to keep the peace.", "closed", "possible"),
        ("Lorries provided by the army left the town.", "withdrew", "happened"),
    ],
)  # fmt: skip
def test_what_is_asked_for_is_read_in_headlines_lists_and_asides(text, type_, modality):
    found = modalities(type_, text)
    assert found <= {modality}
    assert found or type_ == "withdrew"
