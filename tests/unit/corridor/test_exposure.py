from math import log

import pytest

from landbridge.corridor.exposure import expose
from landbridge.corridor.routes import find_routes
from landbridge.model.errors import InvalidRecord


@pytest.fixture
def found(leg, network):
    net = network(leg("a", "b"), leg("b", "c"))
    return find_routes(net, origin="a", destination="c", actor="x", states={}, entities={})


def test_without_reports_there_is_no_exposure(found):
    assert [one.exposure for one in expose(found, attacks={})] == [0.0]


def test_two_legs_weigh_as_much_as_their_joint_probability(found):
    (one,) = expose(found, attacks={"a-b-road": 0.1, "b-c-road": 0.2, "elsewhere": 0.9})
    assert one.exposure == pytest.approx(-log(0.9 * 0.8))


@pytest.mark.parametrize("p", [1.0, -0.1, float("nan"), 2])
def test_probabilities_out_of_range_are_refused(found, p):
    with pytest.raises(InvalidRecord, match="want 0 <= p < 1"):
        expose(found, attacks={"a-b-road": p})
