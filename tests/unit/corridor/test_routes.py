from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.corridor.load import load_networks
from landbridge.corridor.routes import find_routes
from landbridge.corridor.whatif import close_legs
from landbridge.model.entity import Entity, EntityKind, Link
from landbridge.model.errors import UnknownName
from landbridge.model.network import Mode, NamedRoute
from landbridge.model.state import Facet

ROUTE = NamedRoute(id="r", name="river road", aliases=(), nodes=("a", "b", "c"))


@pytest.fixture(scope="session")
def river(network, leg):
    """From a by the crossing b-c, gate or bypass, or a longer way round by d."""
    return network(
        leg("a", "b", capacity=90, holders=("place:b",)),
        leg("b", "c", Mode.GATE, km=5, capacity=40, element="crossing:x", holders=("place:b",)),
        leg("b", "c", Mode.BYPASS, km=20, element="crossing:x", holders=("place:b",)),
        leg("a", "d", km=200),
        leg("d", "c", km=200),
        routes=(ROUTE,),
    )


def ask(net, *estimates, states, entities=None, origin="a", destination="c", actor="patron"):
    return find_routes(
        net,
        origin=origin,
        destination=destination,
        actor=actor,
        states=states(*estimates),
        entities=entities or {},
    )


def test_gate_and_bypass_are_told_apart_by_name_and_other_ways_follow(river, states):
    found = ask(river, states=states)
    assert {one.name for one in found} == {
        "river road via gate at B/C",
        "river road via bypass at B/C",
        "by D, C",
    }


def test_length_time_and_capacity_are_those_of_the_legs(river, states):
    gate = next(one for one in ask(river, states=states) if "gate" in one.name)
    assert gate.legs == ("a-b-road", "b-c-gate")
    assert gate.km == pytest.approx(105)
    assert gate.hours == pytest.approx(2 + 0.1 + 15.1)
    assert gate.capacity_per_day == 40
    assert gate.cost_per_tonne == pytest.approx(
        10 + 9.18 + 2 + (199 + 9.18) / 20 + 12 * 30.3 / 24, abs=1.1
    )


def test_capacity_is_none_where_no_leg_states_one(river, states):
    assert (
        next(one for one in ask(river, states=states) if "by D" in one.name).capacity_per_day
        is None
    )


def test_without_evidence_nothing_is_said_and_every_leg_is_listed(river, states):
    for one in ask(river, states=states):
        assert one.p_usable is None
        assert one.unknown == one.legs
        assert one.denied == ()
        assert one.evidence == ()


def test_the_least_capacity_is_the_bottleneck_where_nothing_else_is_known(river, states):
    found = {one.name: one.bottleneck for one in ask(river, states=states)}
    assert found["river road via gate at B/C"] == "b-c-gate"
    assert found["river road via bypass at B/C"] == "a-b-road"
    assert found["by D, C"] is None


def test_a_closed_gate_denies_its_variant_and_leaves_the_bypass(river, states, estimate):
    found = ask(
        river,
        estimate("crossing:x", Facet.GATE, {"closed": 0.9, "open": 0.1}),
        estimate("crossing:x", Facet.BYPASS, {"in_use": 0.8, "none": 0.2}),
        states=states,
    )
    assert [one.name for one in found] == [
        "river road via bypass at B/C",
        "river road via gate at B/C",
        "by D, C",
    ]
    bypass, gate, _ = found
    assert bypass.p_usable == pytest.approx(0.8)
    assert bypass.denied == ()
    assert gate.p_usable == pytest.approx(0.1)
    assert gate.denied == (("b-c-gate", "crossing:x is most likely closed (90%)"),)
    assert gate.bottleneck == "b-c-gate"
    assert gate.unknown == ("a-b-road",)
    assert gate.evidence == ("claim on crossing:x gate None",)


def test_a_holder_beside_two_legs_is_counted_once(river, states, estimate, actors):
    found = ask(
        river,
        estimate("place:b", Facet.CONTROLLER, {"patron": 0.5, "rebels": 0.5}),
        states=states,
        entities=actors(patron=[], rebels=[("opposed to", "patron")]),
    )
    gate = next(one for one in found if "gate" in one.name)
    assert gate.p_usable == pytest.approx(0.5)


def test_places_answer_to_id_name_and_entity(river, states):
    plain = ask(river, states=states)
    assert ask(river, states=states, origin="A", destination="place:c") == plain


def test_a_place_off_the_corridor_is_refused_by_name(river, states):
    with pytest.raises(UnknownName, match="no place on test corridor is called 'Xanadu'"):
        ask(river, states=states, origin="Xanadu")


def test_to_where_one_is_there_is_no_route(river, states):
    assert ask(river, states=states, destination="a") == ()


def test_with_the_crossing_closed_only_the_way_round_is_left(river, states):
    shut = close_legs(river, legs=["b-c-gate", "b-c-bypass"])
    assert [one.name for one in ask(shut, states=states)] == ["by D, C"]


def test_no_two_findings_share_a_name_on_the_shipped_corridor():
    for net in load_networks():
        found = find_routes(
            net, origin=net.origin, destination=net.destination, actor="x", states={}, entities={}
        )
        assert len({one.name for one in found}) == len(found)
        assert len({one.legs for one in found}) == len(found)


def test_the_crossing_under_construction_with_its_bypass_in_use(states, estimate):
    (net,) = (one for one in load_networks() if one.id == "corridor:tehran-beirut")
    backed = Entity(
        id="group:m",
        name="M",
        kind=EntityKind.ARMED_GROUP,
        links=(Link(kind="backed by", target="country:p"),),
    )
    foreign = Entity(
        id="country:f",
        name="F",
        kind=EntityKind.COUNTRY,
        links=(Link(kind="opposed to", target="country:p"),),
    )
    found = find_routes(
        net,
        origin="Baghdad",
        destination="Damascus",
        actor="country:p",
        entities={one.id: one for one in (backed, foreign)},
        states=states(
            estimate(
                "crossing:albukamal-al-qaim", Facet.GATE, {"under_construction": 0.95, "open": 0.05}
            ),
            estimate("crossing:albukamal-al-qaim", Facet.BYPASS, {"in_use": 0.9, "none": 0.1}),
            estimate("place:albukamal", Facet.CONTROLLER, {"group:m": 1.0}),
            estimate("place:al-tanf", Facet.CONTROLLER, {"country:f": 0.95, "group:m": 0.05}),
        ),
    )
    first = found[0]
    assert first.name == "Euphrates route via bypass at al-Qaim/Albukamal"
    assert first.p_usable == pytest.approx(0.9 * 0.99)
    tanf = next(one for one in found if one.name == "Tanf route")
    assert {one for one, _ in tanf.denied} >= {"tanf-al-waleed-gate"}
    assert tanf.p_usable == pytest.approx(0.05)


shares = st.floats(0, 1)


@given(
    likely=st.tuples(shares, shares, shares),
    closed=st.sampled_from(["a-b-road", "b-c-gate", "a-d-road"]),
)
def test_probabilities_stay_probabilities_and_closing_never_helps(
    river, states, estimate, actors, likely, closed
):
    gate, bypass, held = likely
    evidence = (
        estimate("crossing:x", Facet.GATE, {"open": gate, "closed": 1 - gate}),
        estimate("crossing:x", Facet.BYPASS, {"in_use": bypass, "none": 1 - bypass}),
        estimate("place:b", Facet.CONTROLLER, {"patron": held, "rebels": 1 - held}),
    )
    entities = actors(patron=[], rebels=[("opposed to", "patron")])
    before = ask(river, *evidence, states=states, entities=entities)
    after = ask(close_legs(river, legs=[closed]), *evidence, states=states, entities=entities)
    for one in before:
        assert one.p_usable is None or 0 <= one.p_usable <= 1
    assert min(one.hours for one in after) >= min(one.hours for one in before)
    assert _best_capacity(after) <= _best_capacity(before)
    assert {one.legs for one in after} <= {one.legs for one in before}


def _best_capacity(found):
    return max((one.capacity_per_day or 0.0 for one in found), default=0.0)


def test_a_faster_leg_makes_no_other_route_slower(river, states):
    quick = replace(
        river,
        legs=tuple(replace(one, kmh=100.0) if one.id == "a-d-road" else one for one in river.legs),
    )
    slow = {one.name: one.hours for one in ask(river, states=states)}
    fast = {one.name: one.hours for one in ask(quick, states=states)}
    assert all(fast[name] <= slow[name] for name in slow)
    assert fast["by D, C"] < slow["by D, C"]
