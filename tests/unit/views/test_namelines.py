import pytest

from landbridge.model.ruling import Ruling, Verb
from landbridge.views.namelines import ruling_object, ruling_words

NAMES = {"place:a": "Aba", "place:b": "Beba"}


def ruling(verb, **more):
    fields = {
        "number": 7,
        "verb": verb,
        "a": "place:a",
        "b": "place:b",
        "actor": "Analyst",
        "reason": "so it is",
        "recorded": "2026-03-01T12:00:00+00:00",
    }
    return Ruling(**{**fields, **more})


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (ruling(Verb.MERGE), "merge: Aba (place:a) is Beba (place:b)"),
        (ruling(Verb.NOT_SAME), "not same: Aba (place:a) is never Beba (place:b)"),
        (ruling(Verb.UNDO, a="3", b=None), "undo: decision 3 no longer holds"),
        (
            ruling(Verb.SPLIT, a="Ab", texts=("Ab", "Abb"), to="place:c", document="d" * 64),
            "split: 'Ab', 'Abb' in report dddddddddd is not Beba (place:b) but place:c",
        ),
        (
            ruling(Verb.SPLIT, texts=("Ab",), to=None, claim="c" * 16),
            "split: 'Ab' in claim cccccccccc is not Beba (place:b) but nobody",
        ),
        (ruling(Verb.SPLIT, texts=("Ab",), b=None, to="place:a"), "name: 'Ab' is Aba (place:a)"),
    ],
)
def test_a_decision_is_one_line_with_who_when_and_why(one, words):
    assert ruling_words(one, NAMES) == f"7  {words} | Analyst, 2026-03-01: so it is"


def test_an_undone_decision_says_by_which():
    assert ruling_words(ruling(Verb.MERGE, undone=9), NAMES).endswith("[undone by decision 9]")


def test_a_decision_as_json_names_both_sides_and_whether_it_holds():
    record = ruling_object(ruling(Verb.SPLIT, to="place:a", undone=9), NAMES)
    assert record["b"] == {"id": "place:b", "name": "Beba"}
    assert (record["to"]["name"], record["undone_by"], record["kind"]) == ("Aba", 9, "split")
    assert ruling_object(ruling(Verb.UNDO, b=None), NAMES)["b"] is None
