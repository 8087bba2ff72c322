"""Expressions of time: what they name, and where they stand."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from landbridge.claims.times import TimeExpression, find_times
from landbridge.lexicon.tables import listed, table
from landbridge.model.interval import Precision

PUBLISHED = date(2018, 7, 20)  # a Friday


def only(text: str, *, anchor: date | None = PUBLISHED) -> TimeExpression:
    (found,) = find_times(text, anchor=anchor)
    return found


def days(expression: TimeExpression) -> tuple[date | None, date | None]:
    assert expression.interval is not None
    return expression.interval.start, expression.interval.end


@pytest.mark.parametrize(
    "written",
    [
        "June 18, 2018",
        "18 June 2018",
        "18th of June 2018",
        "the 18th of June, 2018",
        "2018-06-18",
        "18/06/2018",
        "06/18/2018",
        "Monday, June 18, 2018",
        "Jun. 18, 2018",
        "18 Jun 2018",
    ],
)
def test_every_english_form_of_a_day_names_that_day(written: str) -> None:
    found = only(f"The post was hit on {written}.")
    assert found.text == written
    assert days(found) == (date(2018, 6, 18), date(2018, 6, 19))
    assert (found.value, found.anchor, found.precision) == ("2018-06-18", "stated", Precision.DAY)


@pytest.mark.parametrize(
    ("written", "value", "first", "after", "precision"),
    [
        ("April 2018", "2018-04", date(2018, 4, 1), date(2018, 5, 1), Precision.MONTH),
        ("early 2018", "2018", date(2018, 1, 1), date(2018, 5, 1), Precision.YEAR),
        ("mid-December 2017", "2017-12", date(2017, 12, 11), date(2017, 12, 21), Precision.MONTH),
        ("late May 2018", "2018-05", date(2018, 5, 21), date(2018, 6, 1), Precision.MONTH),
        (
            "the first half of June 2018",
            "2018-06",
            date(2018, 6, 1),
            date(2018, 6, 16),
            Precision.MONTH,
        ),
        (
            "the second half of 2017",
            "2017-H2",
            date(2017, 7, 1),
            date(2018, 1, 1),
            Precision.SEASON,
        ),
        ("the summer of 2017", "2017-SU", date(2017, 6, 1), date(2017, 9, 1), Precision.SEASON),
        ("spring 2018", "2018-SP", date(2018, 3, 1), date(2018, 6, 1), Precision.SEASON),
        ("the winter of 2016", "2016-WI", date(2016, 12, 1), date(2017, 3, 1), Precision.SEASON),
        ("Q3 2017", "2017-Q3", date(2017, 7, 1), date(2017, 10, 1), Precision.SEASON),
        ("the 1990s", "199", date(1990, 1, 1), date(2000, 1, 1), Precision.VAGUE),
        ("the 19th century", "18", date(1800, 1, 1), date(1900, 1, 1), Precision.VAGUE),
        ("the end of March 2018", "2018-03", date(2018, 3, 21), date(2018, 4, 1), Precision.MONTH),
    ],
)
def test_partial_dates_keep_their_precision(
    written: str, value: str, first: date, after: date, precision: Precision
) -> None:
    found = only(f"It began in {written}, they say.")
    assert (found.text, found.value, found.precision) == (written, value, precision)
    assert days(found) == (first, after)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The gate shut yesterday.", "2018-07-19"),
        ("The gate shut last month.", "2018-06"),
        ("The gate shut four months ago.", "2018-03"),
        ("The gate shut on Monday.", "2018-07-16"),
        ("The gate will open on Monday.", "2018-07-23"),
        ("The gate opens next Friday.", "2018-07-27"),
        ("The gate shut in December.", "2017-12"),
        ("The gate will open in December.", "2018-12"),
        ("The gate shut on June 18.", "2018-06-18"),
        ("Last summer was quiet.", "2017-SU"),
        ("Earlier this year it was quiet.", "2018"),
    ],
)
def test_deictic_dates_count_from_publication(sentence: str, value: str) -> None:
    found = only(sentence)
    assert (found.value, found.anchor) == (value, "publication")


@pytest.mark.parametrize(
    ("sequel", "value"),
    [
        ("A day earlier", "2017-11-08"),
        ("The following day", "2017-11-10"),
        ("Two weeks later", "2017-11-23"),
        ("Two months later", "2018-01"),
        ("The same day", "2017-11-09"),
        ("The previous month", "2017-10"),
        ("On November 12", "2017-11-12"),
        ("Later that month", "2017-11"),
    ],
)
def test_narrative_dates_count_from_the_latest_date_of_the_text(sequel: str, value: str) -> None:
    first, second = find_times(
        f"It fell on November 9, 2017. {sequel}, calm returned.", anchor=None
    )
    assert (first.value, second.value, second.anchor) == ("2017-11-09", value, "discourse")


def test_a_date_without_a_year_leaves_the_paragraph_for_publication() -> None:
    text = "It fell in November 2015.\n\nOn June 18 a post was hit."
    assert find_times(text, anchor=PUBLISHED)[1].value == "2018-06-18"
    assert find_times(text, anchor=None)[1].value == "2015-06-18"


@pytest.mark.parametrize(
    ("written", "first", "after"),
    [
        ("from June 2017 to March 2018", date(2017, 6, 1), date(2018, 4, 1)),
        ("between June and August 2017", date(2017, 6, 1), date(2017, 9, 1)),
        ("between 5 and 9 November 2017", date(2017, 11, 5), date(2017, 11, 10)),
        ("June 5-9, 2018", date(2018, 6, 5), date(2018, 6, 10)),
        ("1939-45", date(1939, 1, 1), date(1946, 1, 1)),
        ("from December to February 2018", date(2017, 12, 1), date(2018, 3, 1)),
    ],
)
def test_ranges_run_from_the_first_end_through_the_last(
    written: str, first: date, after: date
) -> None:
    found = only(f"It was shut {written}.")
    assert (found.text, found.direction, len(found.parts)) == (written, "range", 2)
    assert days(found) == (first, after)


@pytest.mark.parametrize(
    ("written", "direction", "first", "after"),
    [
        ("since November 2017", "since", date(2017, 11, 1), date(2018, 7, 21)),
        ("until April 2018", "until", None, date(2018, 5, 1)),
        ("by the end of March 2018", "by", None, date(2018, 4, 1)),
        ("before June 2018", "before", None, date(2018, 6, 1)),
        ("after June 2018", "after", date(2018, 7, 1), None),
    ],
)
def test_prepositions_open_an_interval(
    written: str, direction: str, first: date | None, after: date | None
) -> None:
    found = only(f"It was shut {written}.")
    assert (found.text, found.direction) == (written, direction)
    assert days(found) == (first, after)


def test_for_the_third_day_reaches_back_three_days() -> None:
    found = only("Shelling went on for the third consecutive day.")
    assert days(found) == (date(2018, 7, 18), date(2018, 7, 21))


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("for 14 months", "P14M"),
        ("several days", "PXD"),
        ("for two weeks", "P2W"),
        ("six hours", "PT6H"),
    ],
)
def test_durations_have_a_length_and_no_days(written: str, value: str) -> None:
    found = only(f"It stayed shut {written}.")
    assert (found.kind, found.value, found.interval) == ("duration", value, None)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("At present", "PRESENT_REF"),
        ("For the time being", "PRESENT_REF"),
        ("So far", "PRESENT_REF"),
    ],
)
def test_the_present_is_the_day_of_publication_loosely(written: str, value: str) -> None:
    found = only(f"{written}, trucks pass.")
    assert (found.value, found.precision) == (value, Precision.VAGUE)
    assert days(found) == (PUBLISHED, PUBLISHED + timedelta(days=1))


def test_recent_months_reach_three_months_back() -> None:
    found = only("Traffic grew in recent months.")
    assert days(found) == (date(2018, 4, 20), date(2018, 7, 21))


@pytest.mark.parametrize(
    "sentence",
    [
        "They may march to the border.",
        "May they march.",
        "The second convoy sat there.",
        "The 45th and 46th brigades held it.",
        "Resolution 1973 was read.",
        "Some 2017 trucks passed.",
        "It cost $2000.",
        "The fall of the city was near.",
        "T-2000 tanks",
        "",
    ],
)
def test_words_that_only_look_like_time_are_left_alone(sentence: str) -> None:
    assert find_times(sentence, anchor=PUBLISHED) == ()


def test_a_number_of_a_resolution_is_not_its_year() -> None:
    assert only("Resolution 2254 (2015) was cited.").text == "2015"


def test_without_any_anchor_a_relative_date_is_kept_but_not_placed() -> None:
    found = only("It shut on June 18.", anchor=None)
    assert (found.value, found.interval) == ("XXXX-06-18", None)


def test_years_before_christ_have_a_value_and_no_days() -> None:
    found = only("It fell in 480 BC.")
    assert (found.value, found.interval) == ("BC0480", None)


@settings(deadline=None)
@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2049, 12, 31)))
def test_a_day_written_out_is_read_back(day: date) -> None:
    assert days(only(f"On {day:%B} {day.day}, {day.year} it shut.", anchor=None))[0] == day
    assert days(only(f"On {day.day} {day:%B} {day.year} it shut.", anchor=None))[0] == day


WORDS = st.sampled_from(
    [
        "June",
        "May",
        "18",
        "2018",
        "the",
        "of",
        "last",
        "next",
        "first",
        "half",
        "days",
        "two",
        "a",
        "few",
        "later",
        "early",
        "mid",
        "-",
        ",",
        ".",
        "(",
        ")",
        "'",
        "to",
        "and",
        "from",
        "between",
        "Monday",
        "summer",
        "year",
        "years",
        "1990s",
        "century",
        "ago",
        "since",
        "until",
        "BC",
        "morning",
        "night",
        "\n\n",
        "31",
        "Q3",
        "end",
        "every",
        "now",
        "for",
        "third",
        "week",
        "10:30",
        "pm",
        "45",
        "couple",
        "same",
        "that",
        "this",
        "recent",
        "following",
        "after",
    ]
)


PHRASES = st.sampled_from(
    [phrase for row in table("times") for phrase in listed(row["phrase"])]
    + ["99999999999999", "2018-02-31", "31/13/2018", "25:61", "0", "twenty-five", "thousand"]
)


@given(st.lists(WORDS | PHRASES, max_size=25), st.one_of(st.none(), st.dates()))
def test_any_words_give_ordered_quotes_of_the_text(words: list[str], anchor: date | None) -> None:
    text = " ".join(words)
    after = 0
    for found in find_times(text, anchor=anchor):
        assert text[found.start : found.end] == found.text
        assert found.start >= after
        after = found.end


@given(st.text(max_size=60), st.dates())
def test_any_text_is_read_without_error(text: str, anchor: date) -> None:
    find_times(text, anchor=anchor)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It was shut in February. Rain will cut the road before the end of the month.", 8),
        ("It was shut in February. Rain will cut the road by the end of the month.", 8),
        ("It was shut in February. At the end of the month rebels left.", 3),
        ("It was shut in February.\n\nTraders left by the end of the month.", 8),
    ],
)
def test_the_end_of_the_month_is_todays_where_the_future_or_a_new_paragraph_speaks(text, ends):
    *_, last = find_times(text, anchor=PUBLISHED)
    assert days(last)[1] == date(2018, ends, 1)


def test_before_the_end_is_until_it_is_over():
    assert days(only("They left before the end of March 2017."))[1] == date(2017, 4, 1)


def test_the_end_of_the_week_is_the_weeks():
    assert days(only("It will last until the end of the week."))[1] == date(2018, 7, 23)
