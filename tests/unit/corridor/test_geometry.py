import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.corridor.geometry import EARTH_KM, great_circle_km, line_km

points = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


def test_a_degree_of_the_equator_is_about_111_kilometres():
    assert great_circle_km((10, 0), (11, 0)) == pytest.approx(111.195, abs=0.01)


def test_beirut_and_damascus_are_about_85_kilometres_apart():
    assert great_circle_km((35.502, 33.894), (36.292, 33.513)) == pytest.approx(84.4, abs=1)


def test_the_poles_are_half_the_way_round_apart():
    assert great_circle_km((0, 90), (77, -90)) == pytest.approx(EARTH_KM * 3.14159265, rel=1e-6)


@given(points, points)
def test_distance_is_the_same_in_both_directions_and_never_negative(a, b):
    assert great_circle_km(a, b) == pytest.approx(great_circle_km(b, a), abs=1e-6)
    assert great_circle_km(a, b) >= 0


@given(points, points, points)
def test_a_line_by_way_of_a_point_is_never_shorter_than_the_straight_way(a, b, c):
    assert line_km([a, b, c]) >= great_circle_km(a, c) - 1e-6


def test_a_line_of_one_point_has_no_length():
    assert line_km([(1.0, 2.0)]) == 0
