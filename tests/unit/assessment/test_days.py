from datetime import date

import pytest

from landbridge.assessment.days import age_words, counted, interval_words, listed_words
from landbridge.model.interval import Interval, Precision


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        (date(2018, 6, 18), date(2018, 6, 19), Precision.DAY, "18 June 2018"),
        (date(2018, 4, 1), date(2018, 5, 1), Precision.MONTH, "April 2018"),
        (date(2017, 6, 1), date(2017, 9, 1), Precision.SEASON, "summer 2017"),
        (date(2018, 1, 1), date(2019, 1, 1), Precision.YEAR, "2018"),
        (date(2018, 6, 1), date(2018, 6, 16), Precision.VAGUE, "1 June 2018 to 15 June 2018"),
        (date(2018, 6, 1), None, Precision.VAGUE, "1 June 2018 or later"),
        (None, date(2018, 6, 2), Precision.VAGUE, "1 June 2018 or earlier"),
        (None, None, Precision.VAGUE, None),
    ],
)
def test_a_span_is_told_as_precisely_as_it_was_stated(start, end, precision, words):
    assert interval_words(Interval(start=start, end=end, precision=precision)) == words


def test_no_span_has_no_words():
    assert interval_words(None) is None


@pytest.mark.parametrize(("days", "words"), [(1, "1 day"), (11, "11 days"), (427, "14 months")])
def test_an_age_is_told_in_days_then_months(days, words):
    assert age_words(days) == words


@pytest.mark.parametrize(
    ("items", "words"),
    [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")],
)
def test_items_are_listed_with_an_and(items, words):
    assert listed_words(items) == words


def test_a_count_has_its_noun_in_the_right_number():
    assert (counted(1, "origin"), counted(3, "origin")) == ("1 origin", "3 origins")
