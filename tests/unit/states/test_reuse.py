"""Sentences taken from another document, and such as only look alike."""

import pytest
from tests.unit.states.build import document

from landbridge.states.reuse import find_reuse


def traced(first: str, second: str) -> bool:
    documents = {
        name: document(name, published=f"2018-07-0{day}", text=text)
        for day, (name, text) in enumerate((("first", first), ("second", second)), start=1)
    }
    return bool(find_reuse(documents))


APART = [
    (
        "The highway from Sarilar to Old Mesrin runs through Tavil and is closed to the army.",
        "The shorter road from Sarilar to Old Mesrin runs through Tavil.",
    ),
    (
        "Talks between the Free Column and the Valley Guard broke down on Sunday over fees.",
        "Shooting between the Free Column and the Valley Guard shut both lanes of the bridge.",
    ),
    (
        "The crossing will remain closed until further notice, an official in the capital said.",
        "Schools in the district will remain closed until further notice, a teacher told us.",
    ),
    (
        "The mayor of Dar Nasim told reporters that bread was running out in the old town.",
        "The mayor of Dar Nasim told reporters that two men had been arrested at the weigh house.",
    ),
    (
        "The Ministry of Transport and Public Works in Halfaya repaired the northern ramp.",
        "The Ministry of Transport and Public Works in Halfaya denied every word of the report.",
    ),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_hands_that_meet_on_a_name_or_a_stock_phrase_are_not_one(one, other):
    assert not traced(one, other)
    assert not traced(other, one)


TAKEN = [
    "Mortar fire shut both lanes of the bridge on Sunday night.",
    "Both lanes of the bridge were shut by mortar fire on Sunday night, traders in Halfaya said.",
]


@pytest.mark.parametrize("sentence", TAKEN)
def test_a_short_sentence_that_lost_a_word_is_still_the_same(sentence):
    words = sentence.split()
    for gone in range(1, len(words) - 1):
        assert traced(sentence, " ".join(words[:gone] + words[gone + 1 :]))


def test_half_of_a_long_sentence_taken_word_for_word_is_traced():
    first = (
        "Fighters shut the gate on Sunday after a quarrel over fees at the weigh house, and a hundred "
        "lorries were left standing along the salt road without food or water."
    )
    second = (
        "Nobody slept. A hundred lorries were left standing along the salt road without food or water "
        "while the two sides went on quarrelling in the capital."
    )
    assert traced(first, second)
