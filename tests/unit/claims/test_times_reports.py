"""Expressions of time as reporters write them, in settings of many kinds."""

from dataclasses import replace
from datetime import date

import pytest

from landbridge.claims.times import find_times
from landbridge.model.errors import InvalidRecord

PUBLISHED = date(2024, 7, 18)  # a Thursday


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Officials said on Tuesday that it would reopen next week.", ["2024-07-16", "2024-W30"]),
        ("Guards saw it open on Saturday night.", ["2024-07-13TNI"]),
        ("It fell early on Sunday.", ["2024-07-14"]),
        ("In the early hours of Wednesday drones struck.", ["2024-07-17"]),
        ("At around 10 pm on Friday it shut.", ["2024-07-12T22:00"]),
        ("It opened at 12 am on June 17.", ["2024-06-17T00:00"]),
        ("In June 2019 it shut at 10:30.", ["2019-06", "XXXX-XX-XXT10:30"]),
        ("It shut in March this year.", ["2024-03"]),
        ("It shut in June last year.", ["2023-06"]),
        ("It shut over the weekend.", ["2024-W28-WE"]),
        ("It shut over the weekend after a clash.", ["2024-W28-WE"]),
        ("In the third quarter of 2023 volumes rose.", ["2023-Q3"]),
        ("In the first half of this year volumes rose.", ["2024-H1"]),
        ("Traffic fell in the last quarter.", ["2024-Q2"]),
        ("Traffic rose in the second quarter.", ["2024-Q2"]),
        ("In fiscal year 2023 it fell; in FY2024 it rose.", ["FY2023", "FY2024"]),
        ("Yesterday morning it opened.", ["2024-07-17TMO"]),
        ("Every Tuesday and Thursday it opens, and twice a day.", ["XXXX-WXX-2", "XXXX-XX-XX"]),
        ("It stays shut until Sunday.", ["2024-07-21"]),
        ("It was shut until Sunday.", ["2024-07-14"]),
        ("The gate opens Saturday, officials said Tuesday.", ["2024-07-20", "2024-07-16"]),
        ("It shut last Monday and opens this Friday.", ["2024-07-15", "2024-07-19"]),
        ("Between late May and mid-June it shut.", ["2024-05", "2024-06"]),
        ("It will open this weekend.", ["2024-W29-WE"]),
        ("The 2014-15 winter was hard.", ["2014-WI"]),
        ("The winter of 2013-14 was hard.", ["2013-WI"]),
        ("The spring offensive began.", ["2024-SP"]),
        ("It was built half a century ago.", ["1974"]),
        ("It shut two and a half years ago.", ["2022-01"]),
        ("Since the beginning of the year it has been calm.", ["2024"]),
        ("It closed at month's end.", ["2024-07"]),
        ("It stood there on the 20th.", ["2024-06-20"]),
        ("It stood there on the 3rd.", ["2024-07-03"]),
        ("Guards came on 3, 4 and 5 June 2020.", ["2020-06-03", "2020-06-04", "2020-06-05"]),
        ("On July 25 of that year it fell.", ["2024-07-25"]),
        ("It will open on Christmas Day.", ["2024-12-25"]),
        ("It opens every Friday, daily and each spring.", ["XXXX-WXX-5", "XXXX-XX-XX", "XXXX-SP"]),
        ("Some 200 trucks a day, 3 per week and two every month.", ["P1D", "P1W", "XXXX-XX"]),
        ("They met last night and meet tomorrow.", ["2024-07-17TNI", "2024-07-19"]),
        ("The last two weeks of February 2024 were calm.", ["P2W"]),
        ("In the past, the former post was shut.", ["PAST_REF", "PAST_REF"]),
        ("The current holder and the recent attack.", ["PRESENT_REF", "PAST_REF"]),
        ("The meeting came decades earlier, at dawn.", ["PAST_REF", "XXXX-XX-XXTMO"]),
        ("A fortnight ago it was shut for 1.5 years.", ["2024-07-04", "P1.5Y"]),
        ("In the '80s; in the 80s", ["198", "198"]),
        ("In June 31 2019 and 30/30/2019", ["2019-06"]),
        ("It lasted a couple of weeks, a months-long siege.", ["P2W", "PXM"]),
        ("499-493 BC, the 5th century BC, the 460s BC", ["BC0499", "BC0493", "BC04", "BC046"]),
        ("In winter 480 BC; the following year", ["BC0480-WI", "BC0479"]),
    ],
)
def test_reports_are_dated_as_a_reader_would(sentence: str, values: list[str]) -> None:
    found = find_times(sentence, anchor=PUBLISHED)
    assert [part.value for e in found for part in e.parts or (e,)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The gate, built in 2011, was hit after the June strike.", "2024-06"),
        ("It opened in March 2015. Traffic has grown since the June strike.", "2024-06"),
        ("It fell in 2014 and again in October 2017. On July 9, drones hit it.", "2024-07-09"),
        ("A deal of 1994 keeps the pass open until October.", "2024-10"),
        ("In 2017 they held the town. In June they lost it.", "2017-06"),
        ("In May 2017 they came. In July 2017 they left. In June it was calm.", "2017-06"),
        ("On 7 October 2023 it fell. On 21 October the first lorries came.", "2023-10-21"),
        ("They took it in July 2021. The gate was shut in August.", "2021-08"),
        ("It shut in 2022 and opened the following March.", "2023-03"),
        ("The first strike came in June 2018.\n\nThe base was mended after the June strike.", "2018-06"),
        ("It fell in June 2018.\n\nIn May, guards counted lorries.", "2024-05"),
    ],
)  # fmt: skip
def test_a_date_without_a_year_is_recent_unless_the_text_tells_of_another_year(
    text: str, value: str
) -> None:
    assert find_times(text, anchor=PUBLISHED)[-1].value == value


@pytest.mark.parametrize(
    ("sentence", "first", "after"),
    [
        ("The last two weeks of February 2024", date(2024, 2, 16), date(2024, 3, 1)),
        ("The second week of May 2024", date(2024, 5, 8), date(2024, 5, 15)),
        ("Over the past 24 hours", date(2024, 7, 17), date(2024, 7, 19)),
        ("The next three months", date(2024, 7, 18), date(2024, 10, 17)),
        ("from 10 p.m. on Friday until 6 a.m. Saturday", date(2024, 7, 12), date(2024, 7, 14)),
        ("from mid-2015 through early 2017", date(2015, 5, 1), date(2017, 5, 1)),
        ("Up to June 2020", None, date(2020, 7, 1)),
        ("recently", date(2024, 4, 18), date(2024, 7, 19)),
        ("in the near future", PUBLISHED, None),
        ("Drones struck overnight.", date(2024, 7, 17), date(2024, 7, 19)),
        ("earlier this month", date(2024, 7, 1), date(2024, 7, 18)),
        ("later this year", PUBLISHED, date(2025, 1, 1)),
        ("the week of 8 July", date(2024, 7, 8), date(2024, 7, 15)),
        ("For a second night running", date(2024, 7, 17), date(2024, 7, 19)),
        ("fiscal year 2023", date(2022, 7, 1), date(2024, 7, 1)),
        ("last week", date(2024, 7, 8), date(2024, 7, 15)),
        ("the early 1990s", date(1990, 1, 1), date(1993, 5, 1)),
    ],
)
def test_stretches_have_their_days(sentence: str, first: date | None, after: date | None) -> None:
    (found,) = find_times(sentence, anchor=PUBLISHED)
    assert found.interval is not None
    assert (found.interval.start, found.interval.end) == (first, after)


def test_since_then_runs_from_the_latest_date_to_publication() -> None:
    found = find_times("It fell in November 2017. Since then it has been calm.", anchor=PUBLISHED)
    assert found[1].interval is not None
    assert found[1].interval.start == date(2017, 11, 1)
    assert found[1].interval.end == date(2024, 7, 19)


@pytest.mark.parametrize("tail", ["after the attack", "before the vote", "after June 18"])
def test_days_counted_from_an_event_are_not_placed(tail: str) -> None:
    assert (
        find_times(f"It fell in 2019. Two days {tail} it reopened.", anchor=PUBLISHED)[1].interval
        is None
    )


def test_several_weeks_later_is_a_vague_span_after_the_latest_date() -> None:
    found = find_times("It fell on November 9, 2017. Weeks later it burned.", anchor=None)[1]
    assert found.interval is not None
    assert (found.interval.start, found.interval.end) == (date(2017, 11, 9), date(2018, 2, 2))


def test_days_cannot_be_counted_from_a_year() -> None:
    found = find_times("It fell in 2017. Three days later it burned.", anchor=None)[1]
    assert (found.value, found.precision.value) == ("2017-XX-XX", "vague")


def test_a_far_year_in_passing_does_not_move_the_story() -> None:
    text = "It began in May 2018, the worst such battle after 1973. In June it ended."
    assert find_times(text, anchor=None)[-1].value == "2018-06"


def test_a_year_that_opens_a_sentence_moves_the_story() -> None:
    text = "It began in May 2018. In 1973, another had begun. In June it ended."
    assert find_times(text, anchor=None)[-1].value == "1973-06"


@pytest.mark.parametrize(
    "sentence",
    ["Next year it opens.", "It shut last week.", "It shut on Monday.", "The end of the month was calm.",
     "It shut yesterday.", "It shut in recent months.", "For the third day it burned.", "It shut two days ago.",
     "It opened at 10:30."],
)  # fmt: skip
def test_nothing_is_placed_without_a_date_to_count_from(sentence: str) -> None:
    (found,) = find_times(sentence, anchor=None)
    assert found.interval is None


@pytest.mark.parametrize(
    "anchor", [date.min, date.max], ids=["first day of the calendar", "last day of the calendar"]
)
def test_the_calendar_may_end(anchor: date) -> None:
    text = "Yesterday, tomorrow, last week, next month, 90 years ago, the past 20 years, on Monday, Dec 31 9999."
    assert find_times(text, anchor=anchor)


def test_a_megabyte_of_dates_and_marks_is_read() -> None:
    assert find_times("-" * 10**6 + "1" * 10**6, anchor=None) == ()


def test_an_expression_whose_span_does_not_fit_its_text_cannot_exist() -> None:
    (found,) = find_times("In June 2019", anchor=None)
    with pytest.raises(InvalidRecord, match="does not fit"):
        replace(found, end=99)


def test_overnight_follows_the_day_last_spoken_of() -> None:
    found = find_times("Shells fell on Tuesday evening and overnight.", anchor=PUBLISHED)[1]
    assert found.interval is not None
    assert (found.interval.start, found.interval.end) == (date(2024, 7, 16), date(2024, 7, 18))


def test_the_first_half_alone_names_no_days() -> None:
    assert find_times("The first half was calm.", anchor=PUBLISHED) == ()
