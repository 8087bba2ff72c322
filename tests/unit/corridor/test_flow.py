from dataclasses import replace

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from landbridge.corridor.flow import capacity_between
from landbridge.corridor.whatif import close_legs
from landbridge.model.network import Mode

pairs = st.lists(
    st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"), st.integers(0, 9)).filter(
        lambda pair: pair[0] != pair[1]
    ),
    min_size=1,
    max_size=8,
)


def test_two_ways_carry_what_both_do_together(leg, network):
    net = network(
        leg("a", "b", capacity=30), leg("b", "z", capacity=20), leg("a", "z", capacity=7.9)
    )
    assert capacity_between(net, origin="a", destination="z") == 27


def test_a_gate_and_its_bypass_add_up(leg, network):
    net = network(leg("a", "b", Mode.GATE, capacity=50), leg("a", "b", Mode.BYPASS, capacity=10))
    assert capacity_between(net, origin="a", destination="b") == 60


def test_nothing_stated_limits_nothing(leg, network):
    net = network(leg("a", "b"), leg("b", "c", capacity=5))
    assert capacity_between(net, origin="a", destination="b") is None
    assert capacity_between(net, origin="a", destination="c") == 5
    assert capacity_between(net, origin="a", destination="a") is None


def test_places_that_nothing_joins_have_no_flow(leg, network):
    net = network(leg("a", "b", capacity=5), leg("c", "d", capacity=5))
    assert capacity_between(net, origin="a", destination="d") == 0
    closed = close_legs(net, legs=[one.id for one in net.legs])
    assert capacity_between(closed, origin="a", destination="b") == 0


@given(pairs=pairs)
def test_the_flow_is_what_networkx_finds(leg, network, pairs):
    net = network(leg("a", "d", capacity=1), *_numbered(leg, pairs))
    oracle = nx.DiGraph()
    for one in net.legs:
        for u, v in ((one.a, one.b), (one.b, one.a)):
            width = oracle.get_edge_data(u, v, {"capacity": 0})["capacity"] + int(one.capacity)
            oracle.add_edge(u, v, capacity=width)
    assert capacity_between(net, origin="a", destination="d") == nx.maximum_flow_value(
        oracle, "a", "d"
    )


@given(pairs=pairs, data=st.data())
def test_closing_a_leg_never_raises_the_flow(leg, network, pairs, data):
    net = network(leg("a", "d", capacity=1), *_numbered(leg, pairs))
    closed = data.draw(st.sampled_from([one.id for one in net.legs]))
    after = capacity_between(close_legs(net, legs=[closed]), origin="a", destination="d")
    assert after <= capacity_between(net, origin="a", destination="d")


def _numbered(leg, pairs):
    return [
        replace(leg(a, b, capacity=float(c)), id=f"leg {n}") for n, (a, b, c) in enumerate(pairs)
    ]
