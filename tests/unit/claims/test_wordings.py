"""Every set phrase has the effect it states on its own example, and reaches no further."""

import pytest
from tests.unit.claims.reading import claims_of, stands

from landbridge.claims.parser import load_model
from landbridge.claims.phrases import _beginning_with, _openers, _rows
from landbridge.claims.signs import Signs
from landbridge.claims.wordings import read_wordings
from landbridge.lexicon.tables import table

WORDINGS = table("wordings")


@pytest.mark.parametrize("row", WORDINGS, ids=[f"{r['scope']}-{r['words']}" for r in WORDINGS])
def test_a_wording_gives_its_example_what_it_states(row):
    interval = (float(row["low"]), float(row["high"])) if row["low"] else None
    for token in load_model()(row["example"]):
        signs = Signs()
        read_wordings(token, token, signs)
        told = {(hedge.low, hedge.high) for hedge in signs.hedges}
        if (
            (interval is None or interval in told)
            and (not row["polarity"] or signs.polarity.value == "denied")
            and (not row["modality"] or row["modality"] in {m.value for m in signs.modalities})
        ):
            return
    pytest.fail("no word of the example is read so")


@pytest.mark.parametrize(
    ("text", "type_", "standing"),
    [
        ("There were sketchy reports that the army left the town.", "withdrew", "0.30-0.65"),
        ("There were sketchy reports, but the army left the town.", "withdrew", "0.85-0.99"),
        ("The army left the town; rumours of a landing spread.", "withdrew", "0.85-0.99"),
        ("It beggars belief that the army left the town.", "withdrew", "0.05-0.25"),
        ("No one can say whether the army left the town.", "withdrew", "0.25-0.55"),
        ("No one can say why the army left the town.", "withdrew", "0.85-0.99"),
        (
            "The army, which rumours of a coup had unsettled, left the town.",
            "withdrew",
            "0.85-0.99",
        ),
        ("The army, thought to be short of fuel, left the town.", "withdrew", "0.85-0.99"),
        ("08:15 Rumours that the army left the town spread fast.", "withdrew", "0.20-0.50"),
        ("It is the view of traders in Goma that the army left the town.", "withdrew", "0.50-0.80"),
        ("By what is thought to be a ruse, the army left the town.", "withdrew", "0.85-0.99"),
        ("Reports that the army left the town are not true.", "withdrew", "0.85-0.99"),
        ("Our hunch is that the army left the town.", "withdrew", "0.45-0.75"),
    ],
)
def test_a_wording_reaches_its_clause_and_no_further(text, type_, standing):
    _, low, high = stands(type_, text)
    assert f"{low:.2f}-{high:.2f}" == standing


def test_an_aside_is_not_what_a_wording_is_about():
    told = claims_of("There is a danger that the men who seized the pass will attack the town.")
    (seized,) = [c for c in told if c.type == "took_over"]
    assert (seized.modality.value, seized.certainty.words) == ("happened", ())


def test_what_a_thing_told_of_did_is_told_as_well():
    (told,) = [
        c
        for c in claims_of("There were reports of a raid that closed the road.")
        if c.type == "closed"
    ]
    assert told.certainty.words == ("reports of",)


@pytest.mark.parametrize("text", ["Word reached Goma.", "The talk in Goma is that the army left."])
def test_words_that_only_say_that_something_is_told_claim_nothing(text):
    assert {c.type for c in claims_of(text)} <= {"withdrew", "statement"}


def test_no_doubt_denies_nothing():
    (told,) = claims_of("The depot had no doubt been bombed.")
    assert (told.polarity.value, told.certainty.words) == ("affirmed", ("no doubt",))


def test_wordings_are_tried_in_one_order_whichever_form_of_a_word_they_begin_with():
    forms = frozenset({"doubts", "doubt"})

    found = list(_beginning_with(forms))

    assert len(found) > 1
    assert found == [w for w in _rows() if not _openers(w).isdisjoint(forms)]


def test_a_wording_may_begin_with_its_second_word_where_the_first_may_be_absent():
    row = next(w for w in _rows() if w.optional[0])
    assert (row.words[1] or frozenset()) <= _openers(row)
