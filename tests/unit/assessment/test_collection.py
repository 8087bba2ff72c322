from dataclasses import replace

import pytest
from tests.unit.assessment.build import BAB, CILVEGOZU, GUARD, claim, document, picture

from landbridge.assessment.collection import collect
from landbridge.assessment.naming import is_name, names_actor

TEXT = 'It rained. "If they left," he said, the U.S. road would be free. Nobody left.\nNext line'


def test_the_sentence_around_a_quote_is_found_in_its_document():
    quote = "they left"
    said = claim(quote, "control", "withdrew", start=15, end=15 + len(quote))
    made = collect(replace(picture((said,)), documents=(replace(document(), text=TEXT),)))
    assert made.words(said) == '"If they left," he said, the U.S. road would be free.'


def test_a_quote_without_its_document_stands_alone():
    said = claim("they left", "control", "withdrew")
    assert collect(picture((said,))).words(said) == "they left"


def test_claims_about_a_crossings_side_are_about_the_crossing():
    said = claim("held", "control", "controls", arguments=[("object", CILVEGOZU)])
    assert collect(picture((said,))).about(BAB.id) == (said,)


def test_unresolved_words_are_written_as_within_a_sentence():
    made = collect(picture(()))
    assert made.name("An army brigade") == "an army brigade"
    assert made.name(BAB.id) == "Bab al-Hawa"


@pytest.mark.parametrize(
    "words", ["June", "June 18", "He", "who", "12", "air", "Air strike", "drones"]
)
def test_what_names_nobody_is_no_name(words):
    assert not is_name(words)


@pytest.mark.parametrize("words", ["Wagner", "River Guard", "Aircraft of the Coalition"])
def test_a_name_is_a_name(words):
    assert is_name(words)


def test_places_do_not_act_but_groups_do():
    made = collect(picture(()))
    assert names_actor(GUARD.id, made)
    assert not names_actor(CILVEGOZU.id, made)
