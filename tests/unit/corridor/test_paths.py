from dataclasses import replace
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.corridor.paths import cheapest_paths, named_paths, nodes_along
from landbridge.corridor.whatif import close_legs
from landbridge.model.network import Mode, NamedRoute

ends = st.sampled_from("abcdef")
drawn = st.lists(
    st.tuples(ends, ends, st.integers(0, 40)).filter(lambda pair: pair[0] != pair[1]),
    min_size=1,
    max_size=10,
)


def by_km(leg):
    return leg.km


def net_of(network, leg, pairs):
    legs = [replace(leg(a, b, km=float(km)), id=f"leg {n}") for n, (a, b, km) in enumerate(pairs)]
    return network(leg("a", "f", km=55), *legs)


def oracle_of(net):
    graph = nx.Graph()
    for one in net.legs:
        for end in (one.a, one.b):
            graph.add_edge(("node", end), ("leg", one.id), weight=one.km / 2)
    return graph


@given(pairs=drawn)
def test_the_cheapest_path_is_as_long_as_the_one_networkx_finds(network, leg, pairs):
    net = net_of(network, leg, pairs)
    (best,) = cheapest_paths(net, origin="a", destination="f", k=1, weight=by_km)
    found = nx.shortest_path_length(oracle_of(net), ("node", "a"), ("node", "f"), weight="weight")
    assert sum(map(by_km, best)) == pytest.approx(found)


@given(pairs=drawn)
def test_every_simple_path_is_found_once_in_order_of_cost(network, leg, pairs):
    net = net_of(network, leg, pairs)
    found = cheapest_paths(net, origin="a", destination="f", k=1000, weight=by_km)
    every = nx.all_simple_paths(oracle_of(net), ("node", "a"), ("node", "f"))
    assert sorted(tuple(one.id for one in path) for path in found) == sorted(
        tuple(name for what, name in path if what == "leg") for path in every
    )
    costs = [sum(map(by_km, path)) for path in found]
    assert costs == sorted(costs)


@given(pairs=drawn, k=st.integers(1, 5))
def test_the_k_cheapest_cost_what_networkx_says(network, leg, pairs, k):
    net = net_of(network, leg, pairs)
    found = cheapest_paths(net, origin="a", destination="f", k=k, weight=by_km)
    graph = oracle_of(net)
    every = nx.shortest_simple_paths(graph, ("node", "a"), ("node", "f"), weight="weight")
    wanted = [
        nx.path_weight(graph, path, "weight") for path, _ in zip(every, range(k), strict=False)
    ]
    assert [sum(map(by_km, path)) for path in found] == pytest.approx(wanted)


@given(pairs=drawn)
def test_the_legs_of_a_path_join_end_to_end(network, leg, pairs):
    net = net_of(network, leg, pairs)
    for path in cheapest_paths(net, origin="a", destination="f", k=9, weight=by_km):
        nodes = nodes_along(path, origin="a")
        assert nodes[-1] == "f"
        assert [{one.a, one.b} for one in path] == [set(pair) for pair in pairwise(nodes)]


@given(pairs=drawn, data=st.data())
def test_closing_a_leg_never_shortens_the_cheapest_path(network, leg, pairs, data):
    net = net_of(network, leg, pairs)
    closed = data.draw(st.sampled_from([one.id for one in net.legs]))
    (before,) = cheapest_paths(net, origin="a", destination="f", k=1, weight=by_km)
    after = cheapest_paths(
        close_legs(net, legs=[closed]), origin="a", destination="f", k=1, weight=by_km
    )
    assert all(sum(map(by_km, path)) >= sum(map(by_km, before)) - 1e-9 for path in after)


def test_there_is_no_path_to_where_one_is_nor_where_nothing_leads(network, leg):
    net = network(leg("a", "b"), leg("c", "d"))
    assert cheapest_paths(net, origin="a", destination="a", k=3, weight=by_km) == ()
    assert cheapest_paths(net, origin="a", destination="d", k=3, weight=by_km) == ()
    closed = close_legs(net, legs=[one.id for one in net.legs])
    assert cheapest_paths(closed, origin="a", destination="b", k=3, weight=by_km) == ()


def named(*nodes):
    return NamedRoute(id="r", name="R", aliases=(), nodes=nodes)


def test_a_gate_and_its_bypass_are_two_ways_along_a_named_route(network, leg):
    net = network(leg("a", "b"), leg("b", "c", Mode.GATE), leg("b", "c", Mode.BYPASS))
    paths = named_paths(net, named("a", "b", "c"), origin="a", destination="c")
    assert [[one.mode for one in path] for path in paths] == [
        [Mode.ROAD, Mode.GATE],
        [Mode.ROAD, Mode.BYPASS],
    ]


def test_a_named_route_serves_part_of_its_way_and_the_way_back(network, leg):
    net = network(leg("a", "b"), leg("b", "c"), leg("c", "d"))
    route = named("a", "b", "c", "d")
    (back,) = named_paths(net, route, origin="d", destination="b")
    assert [one.id for one in back] == ["c-d-road", "b-c-road"]
    assert named_paths(net, route, origin="a", destination="z") == ()
    assert named_paths(net, route, origin="b", destination="b") == ()


def test_a_named_route_with_a_closed_leg_is_not_a_way(network, leg):
    net = network(leg("a", "b"), leg("b", "c"))
    closed = close_legs(net, legs=["b-c-road"])
    assert named_paths(closed, named("a", "b", "c"), origin="a", destination="c") == ()
