import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.assessment.likelihood import likelihood, likelihood_of, scale
from landbridge.model.errors import InvalidRecord


@pytest.mark.parametrize(
    ("p", "word"),
    [
        (0.0, "almost no chance"),
        (0.03, "almost no chance"),
        (0.1, "very unlikely"),
        (0.3, "unlikely"),
        (0.5, "roughly even"),
        (0.6, "likely"),
        (0.85, "very likely"),
        (0.97, "almost certain"),
        (1.0, "almost certain"),
    ],
)
def test_a_probability_has_the_word_of_its_band(p, word):
    assert likelihood(p)[0] == word


@given(st.floats(0.01, 0.99))
def test_a_probability_lies_within_the_band_of_its_word(p):
    _, low, high = likelihood(p)
    assert low <= p <= high


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_greater_probability_never_has_a_lesser_word(a, b):
    words = [row.word for row in scale()]
    small, large = sorted((a, b))
    assert words.index(likelihood(small)[0]) <= words.index(likelihood(large)[0])


def test_a_probability_on_a_bound_takes_the_upper_band():
    assert likelihood(0.8)[0] == "very likely"


def test_a_sentence_gives_the_band_in_percent():
    said = likelihood_of(0.85).sentence("the ferry runs")
    assert said == "It is very likely (80-95 %) that the ferry runs."


@pytest.mark.parametrize("p", [-0.1, 1.1])
def test_what_is_no_probability_is_refused(p):
    with pytest.raises(InvalidRecord, match="is not within"):
        likelihood(p)
