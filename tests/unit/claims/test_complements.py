"""A verb of being or seeming lends its time to the word that says what is so."""

import pytest
from tests.unit.claims.reading import claims_of

from landbridge.claims.complements import complement_of
from landbridge.claims.parser import load_model

SAID = [
    ("The radio mast above Mocha is down.", "down"),
    ("Night permits at Kasindi are in force again.", "in"),
    ("The causeway near Bor remains slippery.", "slippery"),
    ("The ferry at Kosti looks badly listed.", "listed"),
]


@pytest.mark.parametrize(("text", "word"), SAID)
def test_the_complement_is_found(text, word):
    verb = next(t for t in load_model()(text) if t.dep_ == "ROOT")
    assert getattr(complement_of(verb), "text", None) == word


def test_a_noun_is_no_state_and_no_other_verb_has_one():
    (verb,) = [t for t in load_model()("Rafah is a gate.") if t.dep_ == "ROOT"]
    assert complement_of(verb) is None
    (verb,) = [t for t in load_model()("The guards ran down the road.") if t.dep_ == "ROOT"]
    assert complement_of(verb) is None


def test_what_only_looks_so_is_hedged():
    (told,) = claims_of("The ferry at Kosti looks badly listed.")
    assert told.certainty.words == ("looks",)
    assert told.quote == "The ferry at Kosti looks badly listed"
