from landbridge.corridor.naming import name_paths, variant_names
from landbridge.model.network import Mode, NamedRoute


def test_a_named_route_without_parallel_arcs_keeps_its_name(network, leg):
    net = network(leg("a", "b"))
    route = NamedRoute(id="r", name="the road", aliases=(), nodes=("a", "b"))
    assert [one.name for one in variant_names([net.legs], route=route, network=net)] == ["the road"]


def test_a_path_is_called_after_its_crossings(network, leg):
    net = network(leg("a", "b"), leg("b", "c", Mode.GATE), leg("c", "d", Mode.BYPASS))
    (one,) = name_paths([net.legs], origin="a", network=net)
    assert one.name == "by gate at B/C, bypass at C/D"


def test_paths_by_the_same_crossings_are_told_apart_by_their_towns(network, leg):
    gate, straight, first, second = (
        leg("a", "b", Mode.GATE),
        leg("b", "d"),
        leg("b", "c"),
        leg("c", "d", Mode.AIR),
    )
    net = network(gate, straight, first, second)
    names = [
        one.name
        for one in name_paths([(gate, straight), (gate, first, second)], origin="a", network=net)
    ]
    assert names == ["by B (gate), D", "by B (gate), C, D (air)"]
