"""The entries of a live page are dated each by its own stamp."""

from datetime import date

import pytest

from landbridge.claims.extract import extract

LIVE = """Live: the road to Geneina
Road Watch | 13 September 2022

16:40
Soldiers stopped traffic on the road, drivers said.

Posted at 12:15
Shelling was heard near the bridge this morning, the mayor told us by telephone.

09:05 GMT
The governor said that the post at the river was closed yesterday.

23:50 GMT
The army closed the road to lorries, its spokesman said.

Sunday 11 September 2022

10:00
The post at the river was open, traders said.
"""


def said(document):
    """The day of each entry by the first words of its paragraph."""
    return {
        document.text[s.start : s.end].split(" ")[0]
        + document.text[s.start : s.end].split(" ")[1]: s.said
        for s in document.sections
        if s.kind.value == "body"
    }


def test_clock_times_that_run_backwards_are_counted_back_from_the_pages_day(read_page):
    assert list(said(read_page(LIVE)).values()) == [
        date(2022, 9, 13),
        date(2022, 9, 13),
        date(2022, 9, 13),
        date(2022, 9, 12),
        date(2022, 9, 11),
    ]


def test_stamps_are_furniture_and_every_entry_is_body(read_page, parts):
    page = read_page(LIVE)
    assert len(parts(page, "body")) == 5
    assert {"16:40", "Posted at 12:15", "09:05 GMT"} <= set(parts(page, "furniture"))
    assert page.published.interval.start == date(2022, 9, 13)


def test_a_claim_is_dated_by_its_entry(read_page):
    page = read_page(LIVE)
    claims = {c.quote: c for c in extract(page, recorded=page.fetched)}
    (yesterday,) = (c for words, c in claims.items() if "yesterday" in words)
    assert yesterday.when.interval.start == date(2022, 9, 12)
    (closed,) = (c for words, c in claims.items() if "to lorries" in words)
    assert page.said_at(closed.start) == date(2022, 9, 12)


PAGE = """<html lang=en><head><meta property="article:published_time" content="2024-08-20T06:00:00Z">
<meta property="article:modified_time" content="{changed}"></head><body><h1>Convoy reaches Adre</h1>{entries}</body></html>"""
ENTRY = "<div><time {machine}>{shown}</time><p>The convoy of lorries number {n} passed the post at the river, a driver told us there.</p></div>"


def page_of(*stamps, changed="2024-08-21T00:40:00Z"):
    entries = "".join(
        ENTRY.format(machine=f'datetime="{machine}"' if machine else "", shown=shown, n=n)
        for n, (machine, shown) in enumerate(stamps)
    )
    return PAGE.format(entries=entries, changed=changed)


def test_entries_of_a_web_page_count_from_its_last_change(read_page):
    page = read_page(page_of(("", "00:35 GMT"), ("", "21:10 GMT"), ("", "14:05 GMT")))
    days = list(dict.fromkeys(s.said for s in page.sections if s.said))
    assert days == [date(2024, 8, 21), date(2024, 8, 20)]


def test_the_machine_readable_time_is_believed_in_utc(read_page):
    stamps = [(f"2024-08-1{n}T01:00:00+03:00", "1:00 a.m.") for n in (3, 5, 8)]
    page = read_page(page_of(*stamps))
    assert [d for s in page.sections if s.kind.value == "body" and (d := s.said)] == [
        date(2024, 8, 12),
        date(2024, 8, 14),
        date(2024, 8, 17),
    ]


def test_a_stamp_that_gives_its_day_is_believed(read_page):
    stamps = [("", f"{day} August 2024, 10:30") for day in (19, 18, 16)]
    page = read_page(page_of(*stamps))
    days = [s.said for s in page.sections if s.kind.value == "body"]
    assert days == [date(2024, 8, 19), date(2024, 8, 18), date(2024, 8, 16)]


def test_hours_that_run_forward_are_a_storys_own_and_date_nothing(read_page):
    page = read_page(page_of(("", "06:30"), ("", "07:15"), ("", "11:00"), ("", "15:20")))
    assert not any(s.said for s in page.sections)


@pytest.mark.parametrize(
    "text",
    [
        "Gate shut\n\n10:30\nThe gate was shut, he said.\n\n09:10\nThe gate was open, she said.\n",
        "Buses\n\n10:30\n\n09:10\n\n08:05\n\n07:00\n",
        "Scores\n\n10:30 is when the gate opens, the guard at the post in the town said on Monday.\n"
        * 4,
    ],
)
def test_two_times_a_timetable_or_times_in_sentences_make_no_live_page(read_page, text):
    assert not any(s.said for s in read_page(text).sections)


def test_a_stamp_may_begin_its_paragraph(read_page):
    text = "Live from the river\n4 May 2023\n\n" + "\n\n".join(
        f"{clock} - The ferry number {clock[:2]} left the bank with lorries, the harbour master said."
        for clock in ("14:20", "11:05", "09:40")
    )
    page = read_page(text)
    assert [s.said for s in page.sections if s.kind.value == "body"] == [date(2023, 5, 4)] * 3


def test_a_time_that_cannot_be_read_is_passed_over(read_page):
    page = read_page(page_of(("soon", "00:35"), ("2024-99-99", "21:10"), ("", "14:05")))
    assert {s.said for s in page.sections if s.kind.value == "body"} == {
        date(2024, 8, 21),
        date(2024, 8, 20),
    }
