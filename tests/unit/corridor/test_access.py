import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.corridor.access import leg_access
from landbridge.corridor.ground import survey, user_classes
from landbridge.model.entity import Entity, EntityKind
from landbridge.model.network import Mode
from landbridge.model.state import Facet, UserClass

GATE = "crossing:x"


@pytest.fixture
def access(leg, states):
    """Access of an actor to a gate (or other leg) at the crossing x, held at the town t."""

    def _access(*estimates, mode=Mode.GATE, entities=None, actor="patron", holders=("place:t",)):
        ground = survey(actor=actor, states=states(*estimates), entities=entities or {})
        one = leg("a", "b", mode, element=GATE, holders=holders)
        return leg_access(one, ground=ground)

    return _access


def test_without_any_report_a_leg_is_without_evidence_and_not_denied(access):
    found = access()
    assert found.without_evidence
    assert found.p is None
    assert found.denial is None
    assert [one.reason for one in found.conditions] == [
        "nothing is reported on crossing:x",
        "nothing is reported on who holds place:t",
    ]


def test_a_leg_of_no_facility_and_no_holder_is_without_evidence(leg):
    found = leg_access(leg("a", "b"), ground=survey(actor="x", states={}, entities={}))
    assert found.without_evidence
    assert found.conditions == ()


def test_an_open_gate_is_usable_by_as_much_as_it_is_likely_open(access, estimate):
    found = access(estimate(GATE, Facet.GATE, {"open": 0.8, "closed": 0.2}))
    assert found.p == pytest.approx(0.8)
    assert not found.without_evidence
    assert found.conditions[0].evidence == ("claim on crossing:x gate None",)


def test_a_gate_under_construction_is_denied_with_the_reason(access, estimate):
    found = access(estimate(GATE, Facet.GATE, {"under_construction": 0.9, "open": 0.1}))
    assert found.denial == "crossing:x is most likely under construction (90%)"


def test_the_bypass_of_a_closed_gate_may_be_used(access, estimate):
    both = (
        estimate(GATE, Facet.GATE, {"closed": 1.0}),
        estimate(GATE, Facet.BYPASS, {"in_use": 0.9, "none": 0.1}),
    )
    assert access(*both, mode=Mode.GATE).denial is not None
    assert access(*both, mode=Mode.BYPASS).p == pytest.approx(0.9)


def test_a_prior_without_claims_is_no_evidence(access, estimate):
    found = access(estimate(GATE, Facet.GATE, {"open": 0.7, "closed": 0.3}, no_evidence=True))
    assert found.without_evidence


def test_a_gate_open_to_some_is_usable_when_the_actors_class_is_seen_to_pass(
    access, estimate, actors
):
    gate = estimate(GATE, Facet.GATE, {"restricted": 0.9, "closed": 0.1})
    passing = estimate(GATE, Facet.TRAFFIC, {"some": 0.8, "none": 0.2}, of=UserClass.MILITIA)
    civil = estimate(GATE, Facet.TRAFFIC, {"none": 1.0}, of=UserClass.CIVIL)
    entities = actors(patron=[])
    assert access(gate, passing, civil, entities=entities).p == pytest.approx(0.72)
    assert access(gate, civil, entities=entities).p is None


def test_a_gate_open_to_nobody_knows_whom_is_unknown_and_says_so(access, estimate):
    found = access(estimate(GATE, Facet.GATE, {"restricted": 0.9, "open": 0.1}))
    assert found.p is None
    assert found.conditions[0].reason.endswith("nothing says for whom")
    assert (found.conditions[0].low, found.conditions[0].high) == pytest.approx((0.1, 1.0))


@pytest.mark.parametrize(
    ("mode", "facet", "value"),
    [
        (Mode.ROAD, Facet.ROAD, "passable"),
        (Mode.TRACK, Facet.ROAD, "passable"),
        (Mode.AIR, Facet.GATE, "open"),
        (Mode.SEA, Facet.ROAD, "passable"),
    ],
)
def test_each_mode_looks_at_the_facets_that_tell_of_it(access, estimate, mode, facet, value):
    assert access(estimate(GATE, facet, {value: 1.0}), mode=mode).p == pytest.approx(1.0)


def test_what_a_friend_holds_may_be_passed_and_what_an_enemy_holds_may_not(
    access, estimate, actors
):
    entities = actors(
        militia=[("backed by", "patron")], rebels=[("opposed to", "patron")], patron=[]
    )
    opened = estimate(GATE, Facet.GATE, {"open": 1.0})
    friend = access(
        opened, estimate("place:t", Facet.CONTROLLER, {"militia": 1.0}), entities=entities
    )
    enemy = access(
        opened,
        estimate("place:t", Facet.CONTROLLER, {"rebels": 0.9, "militia": 0.1}),
        entities=entities,
    )
    assert friend.p == pytest.approx(0.99)
    assert enemy.p == pytest.approx(0.1)
    assert enemy.denial == (
        "place:t is held by Rebels (90%, hostile: Rebels is opposed to Patron) "
        "or Militia (10%, friend: it is backed by Patron)"
    )


def test_a_holder_of_unknown_stance_leaves_access_unknown_within_bounds(access, estimate, actors):
    entities = actors(tribe=[], militia=[("backed by", "patron")], patron=[])
    found = access(
        estimate("place:t", Facet.CONTROLLER, {"tribe": 0.7, "militia": 0.3}), entities=entities
    )
    (_, held) = found.conditions
    assert held.p is None
    assert (held.low, held.high) == pytest.approx((0.3, 0.99))


def test_a_holder_nobody_named_is_no_risk_but_widens_the_bounds(access, estimate, actors):
    found = access(
        estimate("place:t", Facet.CONTROLLER, {"patron": 0.6, "unknown": 0.4}),
        entities=actors(patron=[]),
    )
    assert found.p == pytest.approx(0.99)
    assert (found.conditions[1].low, found.conditions[1].high) == pytest.approx((0.6, 0.99))
    assert found.conditions[1].reason.endswith("or somebody nobody names (40%)")


def test_a_named_holder_of_unknown_stance_lets_pass_as_often_as_not(access, estimate, actors):
    found = access(
        estimate("place:t", Facet.CONTROLLER, {"patron": 0.6, "tribe": 0.2, "unknown": 0.2}),
        entities=actors(patron=[], tribe=[]),
    )
    assert found.p == pytest.approx(0.7 / 0.8)


def test_contested_names_nobody(access, estimate, actors):
    found = access(
        estimate("place:t", Facet.CONTROLLER, {"contested": 1.0}), entities=actors(patron=[])
    )
    assert found.conditions[1].p is None
    assert "no single holder is named" in found.conditions[1].reason


def test_a_crossings_side_counts_as_the_town_and_the_worst_area_decides(access, estimate, actors):
    entities = {
        **actors(rebels=[("opposed to", "patron")], patron=[]),
        "place:t": Entity(id="place:t", name="T", kind=EntityKind.TOWN),
    }
    found = access(
        estimate("place:t", Facet.CONTROLLER, {"patron": 1.0}),
        estimate(GATE, Facet.CONTROLLER, {"rebels": 0.6, "patron": 0.4}, of="place:t"),
        entities=entities,
    )
    assert found.conditions[1].key == ("place:t", "controller")
    assert found.conditions[1].p == pytest.approx(0.4)
    assert len(found.conditions[1].evidence) == 2


def test_who_holds_the_crossing_itself_counts_too(access, estimate, actors):
    found = access(
        estimate(GATE, Facet.CONTROLLER, {"rebels": 1.0}, of="surroundings"),
        entities=actors(rebels=[("opposed to", "patron")], patron=[]),
    )
    assert found.denial is not None
    assert found.denial.startswith("the surroundings of crossing:x are held by Rebels")
    assert found.without_evidence


def test_an_actor_of_no_known_kind_may_travel_as_anybody():
    assert user_classes("someone", entities={}) == tuple(UserClass)
    aid = Entity(id="o", name="O", kind=EntityKind.ORGANISATION)
    assert UserClass.HUMANITARIAN in user_classes("o", entities={"o": aid})


holders = st.sampled_from(["patron", "militia", "rebels", "tribe", "contested"])
weights = st.dictionaries(holders, st.floats(0.01, 1), min_size=1)
gates = st.dictionaries(
    st.sampled_from(["closed", "under_construction", "restricted", "open"]),
    st.floats(0.01, 1),
    min_size=1,
)


def normal(weighed):
    total = sum(weighed.values())
    return {value: weight / total for value, weight in weighed.items()}


@given(held=weights, gate=gates)
def test_access_lies_between_its_bounds_and_bounds_within_nought_and_one(
    leg, states, estimate, actors, held, gate
):
    entities = actors(
        militia=[("backed by", "patron")], rebels=[("opposed to", "patron")], patron=[], tribe=[]
    )
    known = states(
        estimate(GATE, Facet.GATE, normal(gate)),
        estimate("place:t", Facet.CONTROLLER, normal(held)),
    )
    one = leg("a", "b", Mode.GATE, element=GATE, holders=("place:t",))
    found = leg_access(one, ground=survey(actor="patron", states=known, entities=entities))
    for condition in found.conditions:
        assert 0 <= condition.low <= condition.high + 1e-9 <= 1 + 1e-9
        if condition.p is not None:
            assert condition.low - 1e-9 <= condition.p <= condition.high + 1e-9


@given(held=weights, friend=holders)
def test_adding_a_friend_never_lowers_access(leg, states, estimate, actors, held, friend):
    links = {
        "militia": [("backed by", "patron")],
        "rebels": [("opposed to", "other")],
        "other": [("backed by", "patron")],
        "patron": [],
        "tribe": [],
    }
    more = {**links, friend: [*links.get(friend, []), ("backed by", "patron")]}
    known = states(estimate("place:t", Facet.CONTROLLER, normal(held)))
    one = leg("a", "b", holders=("place:t",))
    before, after = (
        leg_access(
            one, ground=survey(actor="patron", states=known, entities=actors(**given_links))
        ).conditions[0]
        for given_links in (links, more)
    )
    assert after.low >= before.low - 1e-9
    assert after.high >= before.high - 1e-9
    if before.p is not None:
        assert after.p >= before.p - 1e-9
