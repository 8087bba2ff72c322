import pytest

from landbridge.corridor.cost import journey_cost, leg_cost, leg_hours, rates
from landbridge.lexicon.tables import table
from landbridge.model.network import Mode


@pytest.mark.parametrize("mode", list(Mode))
def test_every_mode_has_every_rate(mode):
    by = rates(mode)
    assert by.payload > 0
    assert by.rate > 0


def test_every_row_of_the_table_says_where_its_figure_comes_from():
    rows = table("transport")
    assert all(row["source"] and row["unit"] for row in rows)
    assert len({(row["parameter"], row["mode"]) for row in rows}) == len(rows)


def test_the_hours_of_a_road_are_length_over_speed(leg):
    assert leg_hours(leg("a", "b", km=100)) == pytest.approx(2.0)


def test_a_gate_adds_the_measured_border_time(leg):
    assert leg_hours(leg("a", "b", Mode.GATE, km=10)) == pytest.approx(0.2 + 15.1)


def test_a_road_costs_its_rate_and_the_worth_of_its_time(leg):
    paid = 1.836 * 100 / 20
    time = 2000 * 0.006 * 2 / 24
    assert leg_cost(leg("a", "b", km=100)) == pytest.approx(paid + time)


def test_a_gate_costs_its_fee_and_the_time_kept_in_reserve(leg):
    paid = (199 + 1.836 * 10) / 20
    time = 2000 * 0.006 * (0.2 + 15.1 + 15.1) / 24
    assert leg_cost(leg("a", "b", Mode.GATE, km=10)) == pytest.approx(paid + time)


def test_setting_out_is_paid_once_a_journey(leg):
    one, other = leg("a", "b"), leg("b", "c")
    assert journey_cost([one, other]) == pytest.approx(10 + leg_cost(one) + leg_cost(other))


def test_the_lightest_load_on_the_way_sets_the_cost_of_every_driven_leg(leg):
    road, bypass, flight = leg("a", "b"), leg("b", "c", Mode.BYPASS), leg("c", "d", Mode.AIR)
    light = rates(Mode.BYPASS).payload
    assert light < rates(Mode.ROAD).payload
    assert journey_cost([road, bypass, flight]) == pytest.approx(
        200 / light + leg_cost(road, payload=light) + leg_cost(bypass) + leg_cost(flight)
    )


def test_a_flight_alone_costs_what_its_leg_does(leg):
    flight = leg("a", "b", Mode.AIR)
    assert journey_cost([flight]) == pytest.approx(leg_cost(flight))


def test_the_measured_cost_of_500_kilometres_is_returned_for_500_kilometres():
    by = rates(Mode.ROAD)
    assert by.rate * 500 == pytest.approx(918)
