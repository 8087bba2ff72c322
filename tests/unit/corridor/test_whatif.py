import pytest

from landbridge.corridor.whatif import close_legs
from landbridge.model.errors import UnknownName


def test_closing_nothing_changes_nothing(network, leg):
    net = network(leg("a", "b"))
    assert close_legs(net, legs=[]) == net


def test_a_closed_leg_is_gone_and_its_towns_stay(network, leg):
    net = close_legs(network(leg("a", "b"), leg("b", "c")), legs={"a-b-road"})
    assert [one.id for one in net.legs] == ["b-c-road"]
    assert len(net.nodes) == 3


def test_closing_a_leg_that_is_not_there_says_which_are_near(network, leg):
    with pytest.raises(UnknownName, match=r"'a-b-rod'; did you mean a-b-road\?"):
        close_legs(network(leg("a", "b")), legs=["a-b-rod"])
