from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.documents.dates import find_dates, read_date
from landbridge.documents.lines import standing_date
from landbridge.lexicon.tables import table
from landbridge.model.interval import Precision


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("March 27 2019", date(2019, 3, 27)),
        ("Aug. 19 2019", date(2019, 8, 19)),
        ("2018-06-18T10:00:00Z", date(2018, 6, 18)),
        ("2018/6/18", date(2018, 6, 18)),
        ("18/06/2018", date(2018, 6, 18)),
        ("06/18/2018", date(2018, 6, 18)),
        ("7.6.2018", date(2018, 6, 7)),
        ("12th of March 2018", date(2018, 3, 12)),
        ("12-Mar-2018 10:33", date(2018, 3, 12)),
        ("27 de marzo de 2019", date(2019, 3, 27)),
        ("9 בינואר 2020", date(2020, 1, 9)),
        ("٩ تموز ٢٠١٨", date(2018, 7, 9)),
    ],
)
def test_a_full_date_is_read_in_any_common_form(written, day):
    assert read_date(written).start == day
    assert read_date(written).precision is Precision.DAY


@pytest.mark.parametrize("written", ["06/07/2018", "may 12 trucks", "20180710", "1,500 men", ""])
def test_what_can_be_read_two_ways_or_has_no_year_is_no_date(written):
    assert read_date(written) is None


def test_a_month_keeps_its_precision_over_the_years_end():
    found = read_date("December 2018")
    assert (found.start, found.end) == (date(2018, 12, 1), date(2019, 1, 1))
    assert found.precision is Precision.MONTH


def test_a_day_without_a_year_gives_no_interval():
    (hit,) = find_dates("on July 9 (SANA)")
    assert hit.interval is None
    assert hit.full_day is None
    assert hit.in_year(2018) == date(2018, 7, 9)


def test_a_leap_day_exists_only_in_leap_years():
    (hit,) = find_dates("29 February")
    assert hit.in_year(2019) is None
    assert hit.in_year(2020) == date(2020, 2, 29)
    assert find_dates("29 February 2019")[0].day is None


@pytest.mark.parametrize("row", table("month_names"), ids=lambda row: row["example"])
def test_every_month_name_reads_its_example(row):
    assert read_date(row["example"]).start.month == int(row["month"])


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_written_day_is_read_back(day):
    month = ["January", "February", "March", "April", "May", "June", "July", "August",
             "September", "October", "November", "December"][day.month - 1]  # fmt: skip
    for written in (
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        day.isoformat(),
    ):
        assert read_date(written).start == day


@given(st.text(alphabet="0123456789/-. MayJune,de", max_size=60))
def test_found_dates_lie_in_order_inside_the_text(text):
    edge = 0
    for hit in find_dates(text):
        assert edge <= hit.start < hit.end <= len(text)
        edge = hit.end


@pytest.mark.parametrize(
    "line",
    ["March 27 2019", "Published: 18 June 2018", "Posted on Monday, 4 May 2020 10:15 GMT",
     "By Huda Nasser | 12 July 2021", "BEIRUT | 12 March 2018", "Updated 4 March 2024 at 9:00 p.m."],
)  # fmt: skip
def test_a_line_that_holds_only_a_date_is_a_date_line(line):
    assert standing_date(line) is not None


@pytest.mark.parametrize(
    "line",
    ["After the 18 June 2018 strike", "Week of 12-18 June 2023", "Goris, Kapan and Sisian, May 2020",
     "The gate was shut on 4 May 2020.", "no date", "4 May", "x" * 500 + " 4 May 2020"],
)  # fmt: skip
def test_a_line_that_says_more_is_no_date_line(line):
    assert standing_date(line) is None
