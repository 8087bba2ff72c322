"""What stands so long after or before a dated clause has its own day."""

from datetime import date

import pytest
from tests.unit.claims.reading import claims_of, told

ON_SUNDAY = "Pakistan reopened the gate on 12 November 2023"


@pytest.mark.parametrize(
    ("text", "type_", "start", "end"),
    [
        (f"{ON_SUNDAY}, two days after guards shut it.", "closed", "2023-11-10", "2023-11-11"),
        (f"{ON_SUNDAY}, three weeks after guards shut it.", "closed", "2023-10-19", "2023-10-26"),
        (f"{ON_SUNDAY}, a month after the attack on the customs post.", "attack", "2023-10-01", "2023-11-01"),
        (f"{ON_SUNDAY}, days after rebels left the town.", "withdrew", None, "2023-11-12"),
        (f"{ON_SUNDAY}, hours after rebels left the town.", "withdrew", "2023-11-12", "2023-11-13"),
        (f"{ON_SUNDAY} after rebels left the town.", "withdrew", "2023-11-12", "2023-11-13"),
        (f"{ON_SUNDAY}, a week after rebels left the town on 4 November 2023.", "withdrew", "2023-11-04", "2023-11-05"),
        ("Rebels left the town on 1 May 2023, two days before the army shut the gate.", "closed", "2023-05-03", "2023-05-04"),
        ("Two days after rebels left the town, the army shut the gate on 3 May 2023.", "withdrew", "2023-05-01", "2023-05-02"),
        ("The army shut the gate in 2020, four years after rebels left the town.", "withdrew", "2016-01-01", "2017-01-01"),
    ],
)  # fmt: skip
def test_the_day_of_a_clause_is_counted_from_the_one_above(text, type_, start, end):
    interval = told(type_, text).when.interval
    assert interval.end == date.fromisoformat(end)
    assert interval.start == (start and date.fromisoformat(start))


def test_the_clause_above_keeps_its_own_day():
    when = told("open", f"{ON_SUNDAY}, two days after guards shut it.").when
    assert when.text == "12 November 2023"


def test_the_words_that_count_are_the_ones_quoted():
    when = told("closed", f"{ON_SUNDAY}, some three weeks after guards shut it.").when
    assert when.text == "three weeks after"


def test_without_a_day_above_there_is_none():
    claims = claims_of("Pakistan reopened the gate two days after guards shut it.")
    assert {c.when for c in claims if c.type == "closed"} == {None}


def test_a_subject_with_a_phrase_of_its_own_behind_after_is_found():
    found = told("closed", f"{ON_SUNDAY}, two days after a shootout between guards shut it.")
    assert found.when.interval.start == date(2023, 11, 10)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The convoy set out for Goma on 3 June.", 2023),
        ("The convoy is set to leave Goma on 3 June.", 2024),
        ("The convoy is going to leave Goma on 3 June.", 2024),
    ],
)
def test_who_sets_out_is_on_the_way_and_what_is_set_to_come_lies_ahead(text, year):
    (claim,) = claims_of(text)
    assert claim.when.interval.start == date(year, 6, 3)
