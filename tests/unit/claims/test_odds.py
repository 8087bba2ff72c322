"""A number said of a likelihood is what makes a claim as sure as it is."""

import pytest
from tests.unit.claims.reading import claims_of


def _interval(text, word):
    (told,) = [c for c in claims_of(text) if word in c.quote and c.type != "statement"]
    return f"{told.certainty.low:.2f}-{told.certainty.high:.2f}"


@pytest.mark.parametrize(
    ("text", "word", "interval"),
    [
        ("There is a 60 per cent chance that the army left the town.", "left", "0.50-0.70"),
        ("There is a 60-70% likelihood that rebels hold the pass.", "hold", "0.55-0.75"),
        ("There is a one-in-three chance that rebels hold the pass.", "hold", "0.23-0.43"),
        ("It is 80 per cent certain that the army took the bridge.", "took", "0.70-0.90"),
        (
            "Envoys put the odds of a closure of the crossing at two in three.",
            "closure",
            "0.57-0.77",
        ),
        ("Envoys put at 30 per cent the chance that the army left the town.", "left", "0.20-0.40"),
        ("The odds that the army left the town are fifty-fifty.", "left", "0.40-0.60"),
        ("With 90 per cent confidence the army shelled the depot.", "shelled", "0.80-0.99"),
        ("Envoys see a twenty-five per cent risk of a strike on the depot.", "strike", "0.15-0.35"),
    ],
)
def test_a_number_gives_the_interval_around_it(text, word, interval):
    assert _interval(text, word) == interval


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("There is less than a 10 per cent chance that the army left the town.", "0.01-0.10"),
        ("There is at least an 80 per cent chance that the army left the town.", "0.80-0.99"),
        ("The odds that the army left the town are no better than even.", "0.40-0.60"),
    ],
)
def test_a_comparison_with_a_number_bounds_the_interval(text, interval):
    assert _interval(text, "left") == interval


@pytest.mark.parametrize(
    "text",
    [
        "There is a 5 per cent chance of rain, and the army closed the bridge.",
        "Some 60 per cent of the lorries went home and the army closed the bridge.",
        "The army closed the bridge, which two in three drivers call a risk.",
    ],
)
def test_a_number_said_of_something_else_leaves_a_claim_as_sure_as_it_is(text):
    (closed,) = [c for c in claims_of(text) if c.type == "closed"]
    assert closed.certainty.low == pytest.approx(0.85)


def test_what_has_a_chance_by_number_is_only_possible():
    (told,) = [
        c
        for c in claims_of("There is a 40 per cent chance of a closure of the crossing.")
        if c.type == "closed"
    ]
    assert told.modality.value == "possible"
