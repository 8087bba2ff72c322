import numpy as np
import pytest

from landbridge.states.copying import Link, find_links, kept
from landbridge.states.panel import Panel

WIRE, PAPER, OTHER = 0, 1, 2


def panel(rows) -> Panel:
    """Reports given as (track, day, source, value)."""
    track, day, source, value = (np.array(column) for column in zip(*rows, strict=True))
    return Panel(
        name="gate",
        tracks=5,
        days=100,
        values=3,
        track=track,
        day=day,
        source=source,
        value=value,
        surety=np.ones(len(rows)),
        dwell=90.0,
    )


ROWS = [
    (0, 10, WIRE, 1),
    (0, 11, PAPER, 1),  # says so
    (1, 20, WIRE, 2),
    (1, 20, PAPER, 2),  # says so
    (2, 30, WIRE, 0),
    (2, 33, PAPER, 0),  # does not say
    (2, 40, PAPER, 0),  # too late
    (3, 50, PAPER, 1),  # another value
    (3, 49, WIRE, 2),
    (2, 32, OTHER, 0),  # states nothing ever
]
STATED = np.array([-1, WIRE, -1, WIRE, -1, -1, -1, -1, -1, -1])


def test_a_source_that_says_whose_its_reports_are_repeats_what_follows_within_days():
    told = panel(ROWS)
    links = find_links(told, stated=STATED)
    assert links == (Link(copier=PAPER, source=WIRE, stated=2, after=1, before=0),)
    assert kept(told, stated=STATED, links=links).tolist() == [1, 0, 1, 0, 1, 0, 1, 1, 1, 1]
    assert "2 reports say they are the source's; 1 more follow" in links[0].reason


def test_without_a_stated_link_no_agreement_is_taken_for_copying():
    told, silent = panel(ROWS), np.full(len(ROWS), -1)
    assert find_links(told, stated=silent) == ()
    assert kept(told, stated=silent, links=()).tolist() == [1] * len(ROWS)


def test_one_statement_makes_no_habit():
    once = STATED.copy()
    once[3] = -1
    told = panel(ROWS)
    links = find_links(told, stated=once)
    assert links == ()
    assert kept(told, stated=once, links=links).tolist() == [1, 0, *[1] * 8]


def test_what_a_copier_also_says_first_counts_in_part_unless_statistics_are_off():
    first = [*ROWS, (4, 60, PAPER, 1), (4, 62, WIRE, 1), (4, 80, WIRE, 2), (4, 81, PAPER, 2)]
    stated = np.array([*STATED, -1, -1, -1, -1])
    told = panel(first)
    links = find_links(told, stated=stated)
    assert (links[0].after, links[0].before) == (2, 1)
    assert kept(told, stated=stated, links=links)[5] == pytest.approx(0.5)
    assert kept(told, stated=stated, links=links, statistics=False)[5] == 0


def test_a_link_that_nothing_followed_has_no_independent_part():
    assert Link(copier=1, source=0, stated=2, after=0, before=3).independent == 0
