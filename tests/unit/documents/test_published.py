from datetime import date

import pytest

BODY = "The army said that the gate at Torkham was shut to every lorry from the east of the town."


@pytest.mark.parametrize(
    ("page", "basis", "day"),
    [
        (f"# Date: 2018-06-18\n\nGate shut\n\nMay 4, 2017\n\n{BODY}", "metadata", date(2018, 6, 18)),
        (f"Gate shut\n\nMay 4, 2017\n\n{BODY}", "dateline", date(2017, 5, 4)),
        (f"Gate shut\n\nPESHAWAR, May 4, 2017 (Frontier Wire) - {BODY}", "dateline", date(2017, 5, 4)),
        (f"Gate shut\n\nPESHAWAR, 4 May 2017 — {BODY}", "dateline", date(2017, 5, 4)),
        (f"Gate shut\n\nPESHAWAR, Jan 2 (Frontier Wire) — {BODY} It was open on 28 December 2016.",
         "dateline", date(2017, 1, 2)),
        (f"Gate shut\n\n{BODY} (Frontier Wire, May 4, 2017; Dawn Post, May 6, 2017).",
         "not before", date(2017, 5, 6)),
        (f"Gate shut\n\n{BODY} It was open on 4 May 2017. It will open on 9 May 2018.",
         "not before", date(2017, 5, 4)),
        (f"Gate shut\n\n{BODY} (Frontier Wire, May 4, 2030; Dawn Post, May 6, 2017).",
         "not before", date(2017, 5, 6)),
        (f"Gate shut\n\n{BODY}\n\nPublished on 9 May 2017\n\nRelated\n\nFire\n\n10 May 2019",
         "text", date(2017, 5, 9)),
    ],
)  # fmt: skip
def test_a_page_is_dated_by_the_best_it_offers(read_page, page, basis, day):
    found = read_page(page).published
    assert (found.basis.value, found.interval.start) == (basis, day)
    assert (found.interval.end is None) == (basis == "not before")


@pytest.mark.parametrize(
    "page",
    [
        f"Gate shut\n\n{BODY}",
        f"Gate shut\n\nPESHAWAR, May 4 (Frontier Wire) - {BODY}",
        f"Gate shut\n\nMay 4, 2031\n\n{BODY}",
        f"Gate shut\n\n{BODY} The mandate expires on 4 May 2020.",
        f"Gate shut\n\n{BODY}\n\nMore about: Torkham\n\nFire in the bazaar\n\nMay 4, 2019",
    ],
)
def test_no_date_is_invented(read_page, page):
    assert read_page(page).published is None


def test_a_month_is_a_publication_date_with_its_precision(read_page):
    found = read_page(f"Gate shut\n\nMay 2017\n\n{BODY}").published
    assert found.interval.precision.value == "month"
    assert found.interval.end == date(2017, 6, 1)
