from datetime import date

import numpy as np
import pytest
from hypothesis import given
from tests.unit.states.build import CROSSING, GATE, KIN, claim, day, gate, library, state
from tests.unit.states.test_laws import laws, many

from landbridge.model.entity import Entity, EntityKind
from landbridge.model.state import Facet
from landbridge.states.assumed import model_of
from landbridge.states.hearing import hear
from landbridge.states.linking import _links, fit, told_by_others
from landbridge.states.origins import find_origins

ON = "2018-07-10"
GATE_KEY, CIVIL = (Facet.GATE, None), (Facet.TRAFFIC, "civil")
ROAD = Entity(id="road:m4", name="M4", kind=EntityKind.ROAD)


def travellers(type_: str = "convoy", *, by: str = "Beta Wire", on: str = ON, **more):
    """Families who pass; as traffic they tell of the gate itself, as a convoy only of traffic."""
    return claim(
        "movement",
        type_,
        agent="returning families",
        via=CROSSING,
        by=by,
        doc=f"{by}@{on}",
        modality="ongoing",
        **more,
    )


def heard(*claims):
    return hear(
        GATE,
        claims=claims,
        said={c.id: date.fromisoformat(c.document.partition("@")[2]) for c in claims},
        origins=find_origins(claims, documents=library(claims)),
        known=day("2018-12-31"),
        kin=KIN,
        weights={},
    )


def closed(*claims) -> float:
    return state(claims, on=ON).get(Facet.GATE).probability("closed")


def test_travellers_who_pass_make_a_shut_gate_less_likely_and_none_make_it_likelier():
    shut = gate("closed", on="2018-06-01", by="Alpha Times")
    none = travellers(polarity="denied")
    assert closed(shut, travellers()) < closed(shut) < closed(shut, none)


def test_a_shut_gate_makes_regular_travel_less_likely():
    seen = travellers()
    shut = gate("closed", on=ON, by="Alpha Times")
    told = [state(c, on=ON).get(Facet.TRAFFIC, "civil") for c in ([seen], [seen, shut])]
    assert told[1].probability("regular") < told[0].probability("regular")


def test_a_facet_without_evidence_stays_without():
    estimate = state([travellers()], on=ON).get(Facet.GATE)
    assert estimate.no_evidence
    assert estimate.probability("closed") == estimate.probability("open")


def test_what_one_source_tells_of_both_facets_is_not_heard_twice():
    both = travellers("traffic")
    assert set(heard(both)) >= {GATE_KEY, CIVIL}
    assert told_by_others(GATE_KEY, heard(both), day(ON)) == pytest.approx(np.ones(4))
    other = travellers(by="Alpha Times")
    assert told_by_others(GATE_KEY, heard(both, other), day(ON)).min() < 0.9


def test_links_fade_with_the_age_of_what_was_said():
    shut = gate("closed", on=ON, by="Alpha Times")
    old, new = travellers(on="2017-01-10"), travellers(on="2018-07-01")
    assert closed(shut, new) < closed(shut, old) <= closed(shut)


@pytest.mark.parametrize("key", [GATE_KEY, CIVIL, (Facet.ROAD, None)])
def test_what_is_believed_beforehand_of_one_facet_says_nothing_of_another(key):
    for other, pairs in _links(key):
        prior = model_of(other[0], ()).prior
        assert pairs @ prior == pytest.approx(np.ones(len(pairs)), abs=1e-9)


def test_pairs_that_hardly_go_together_are_less_likely_than_chance():
    pairs = fit(GATE_KEY, CIVIL)
    gates, classes = model_of(Facet.GATE, ()).values, model_of(Facet.TRAFFIC, ()).values
    assert pairs[gates.index("closed"), classes.index("regular")] < 0.6
    assert pairs[gates.index("open"), classes.index("regular")] > 1


def test_a_blocked_road_and_its_traffic_speak_against_each_other():
    blocked = claim("status", "blocked", subject="road:m4", by="A", doc=f"A@{ON}")
    passing = claim("movement", "traffic", via="road:m4", agent="lorries", by="B", doc=f"B@{ON}")
    alone = state([blocked], on=ON, subject=ROAD, kin={}).get(Facet.ROAD)
    both = state([blocked, passing], on=ON, subject=ROAD, kin={}).get(Facet.ROAD)
    assert both.probability("blocked") < alone.probability("blocked")


@laws
@given(many)
def test_a_removed_pivot_changes_a_linked_belief_by_what_is_said(claims):
    told = [*claims, travellers(by="Independent Monitor")]
    whole = state(told, on="2018-12-31").get(Facet.GATE)
    if whole.pivot is None:
        return
    origins = find_origins(told, documents=library(told))
    pivot = next(o for o in origins if o.id == whole.pivot)
    rest = [c for c in told if c.id not in pivot.claims]
    left = state(rest, on="2018-12-31").get(Facet.GATE)
    moved = 0.0 if left.no_evidence else whole.p - left.probability(whole.value)
    assert left.no_evidence or abs(moved - whole.pivot_effect) < 1e-6


def test_claims_on_a_linked_facet_are_told_beside_an_estimate_and_marked():
    shut = gate("closed", on="2018-06-01", by="Alpha Times")
    passed = travellers("convoy")
    found = state([shut, passed], on=ON).get(Facet.GATE)
    assert [c.claim for c in found.contributions] == [shut.id]
    (linked,) = found.linked
    assert (linked.claim, linked.through, linked.value) == (passed.id, CIVIL, "open")
    assert 0 < linked.weight < 1


def test_a_facet_without_links_or_evidence_elsewhere_has_no_linked_claims():
    assert state([gate("closed", on=ON)], on=ON).get(Facet.GATE).linked == ()
    traffic = state([gate("closed", on=ON)], on=ON).get(Facet.TRAFFIC, "any")
    assert traffic.linked == ()
