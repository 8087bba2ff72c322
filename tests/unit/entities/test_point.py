"""A position written in a text is a place of its own."""

from tests.unit.entities.test_afield import resolved


def test_a_position_is_a_place_with_that_position():
    decision = resolved("The drone struck a depot at 35.4523, 40.9187.", "35.4523, 40.9187")
    assert (decision.entity.lat, decision.entity.lon) == (35.4523, 40.9187)
    assert decision.entity.name == "35.4523° N, 40.9187° E"


def test_the_same_point_written_otherwise_is_the_same_place():
    one = resolved("It fell at 12.5000, -1.2500.", "12.5000, -1.2500")
    other = resolved("It fell at 12°30'0\"N 1°15'0\"W.", "12°30'0\"N 1°15'0\"W")
    assert one.entity.id == other.entity.id


def test_numbers_that_are_no_position_are_none():
    assert resolved("It fell at 3.25, 4.75.", "3.25, 4.75").entity is None
