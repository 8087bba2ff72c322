"""Positions written in a text are read, and other pairs of numbers are not."""

import time

import pytest

from landbridge.lexicon.coordinates import position, positions


@pytest.mark.parametrize(
    ("text", "lat", "lon"),
    [
        ("35.4523, 40.9187", 35.4523, 40.9187),
        ("-1.6585, 29.2205", -1.6585, 29.2205),
        ("15.35 N, 38.94 E", 15.35, 38.94),
        ("15.3547°N 38.9411°E", 15.3547, 38.9411),
        ("12.5° S, 69.25° W", -12.5, -69.25),
        ("12°24'30\"N 1°31'12\"W", 12.408333, -1.52),
        ("48° 31\u2032 N, 37° 42\u2032 E", 48.516667, 37.7),
    ],
)
def test_a_position_is_read(text, lat, lon):
    found = position(text)
    assert found is not None
    assert (found.lat, found.lon) == pytest.approx((lat, lon), abs=1e-5)


@pytest.mark.parametrize(
    "text",
    [
        "It rose from 3.25, 4.75 to 5.",
        "Shares fell 12.345 and 17.123 points.",
        "Version 1.234, 2.345.6 was out.",
        "They won 3-2, 4-1.",
        "Latitude 95.1234, 40.1234",
        "About 12 N and 14 E",
        "Some 1,234.567, 2,345.678 dinars",
        "Growth of 2.125, 3.375% was seen.",
    ],
)
def test_other_numbers_are_no_position(text):
    assert list(positions(text)) == []


def test_positions_stand_where_they_are_written():
    text = "From 35.4523, 40.9187 to 34.0012, 41.2345."
    assert [text[p.start : p.end] for p in positions(text)] == [
        "35.4523, 40.9187",
        "34.0012, 41.2345",
    ]


def test_a_long_row_of_digits_costs_nothing_noticeable():
    start = time.perf_counter()
    assert list(positions("1.2" * 30_000)) == []
    assert list(positions("12° " * 30_000)) == []
    assert time.perf_counter() - start < 2
