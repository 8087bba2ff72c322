from dataclasses import replace

import pytest
from tests.unit.states.build import (
    CROSSING,
    SIDE,
    claim,
    day,
    gate,
    reasoned,
    state,
    step,
)

from landbridge.model.claim import Evidence, SourceKind
from landbridge.model.errors import InvalidRecord
from landbridge.model.state import Facet
from landbridge.model.why import Lack, Removal

SHUT = gate("closed", on="2018-03-10", by="Daily Herald")
SHUT_TOO = gate("closed", on="2018-04-01", by="Beta Wire")
OPENED = gate("open", on="2018-04-05", by="Gamma Post", certainty=0.7)


def lacks(why):
    return {(m.lack, m.value) for m in why.missing}


def test_leaving_an_origin_out_equals_never_having_had_its_claims():
    claims = [SHUT, SHUT_TOO, OPENED]
    why = reasoned(claims)
    for removal in why.removals:
        rest = [c for c in claims if c.id not in removal.claims]
        without = state(rest, on="2018-05-01").get(Facet.GATE)
        chance = sum(without.probability(value) for value in why.values)
        assert removal.p == pytest.approx(chance)
        assert removal.value == without.value


def test_every_origin_that_speaks_is_left_out_the_one_that_does_most_first():
    why = reasoned([SHUT, SHUT_TOO, OPENED])
    assert {c for r in why.removals for c in r.claims} == {SHUT.id, SHUT_TOO.id, OPENED.id}
    effects = [abs(why.p - r.p) for r in why.removals]
    assert effects == sorted(effects, reverse=True)


def test_without_the_only_origin_there_is_no_evidence():
    (removal,) = reasoned([SHUT]).removals
    assert removal.value is None


def test_an_utterer_with_several_statements_is_left_out_as_a_whole_too():
    said = [
        gate(t, on="2018-03-10", quote=t, at=n * 50) for n, t in enumerate(("closed", "blocked"))
    ]
    *single, whole = reasoned(said).removals
    assert len(whole.origins) == 2
    assert all(len(r.origins) == 1 for r in single)
    assert set(whole.claims) == {c.id for c in said}
    assert whole.value is None


def test_what_is_told_of_traffic_is_left_out_of_the_gate_that_it_moves():
    cars = claim(
        "movement", "traffic", via=CROSSING, mover="travellers", doc="Gamma Post@2018-04-20",
        quote="thousands of travellers cross every day", by="Gamma Post",
    )  # fmt: skip
    why = reasoned([SHUT, cars])
    assert any(removal.claims == (cars.id,) for removal in why.removals)


def test_the_strongest_claim_for_another_value_is_named():
    assert reasoned([SHUT, SHUT_TOO, OPENED]).against == OPENED.id
    assert reasoned([SHUT, SHUT_TOO]).against is None


def test_a_claim_speaks_for_every_value_that_it_fits_alike():
    denied = gate("open", on="2018-03-10", polarity="denied")
    assert reasoned([denied]).fits[denied.id] == ("closed", "under_construction")


def test_the_reading_has_the_chance_of_its_values_together():
    why = reasoned([gate("open", on="2018-03-10", polarity="denied")])
    assert why.values == ("closed", "under_construction")
    assert why.p == pytest.approx(sum(why.estimate.probability(v) for v in why.values))


def test_a_facet_that_nobody_speaks_of_lacks_a_report_and_nothing_else():
    why = reasoned([SHUT], facet=Facet.BYPASS)
    assert lacks(why) == {(Lack.REPORT, None)}
    assert (why.removals, why.against, why.values) == ((), None, ())


def test_one_source_that_saw_nothing_and_is_long_silent_lacks_all_three():
    found = lacks(reasoned([SHUT], on="2019-05-01"))
    assert {(Lack.NEWS, None), (Lack.SECOND_SOURCE, None), (Lack.SIGHT, None)} <= found


def test_a_second_source_and_a_witness_are_not_missed():
    seen = replace(SHUT_TOO, evidence=Evidence.EYEWITNESS)
    found = lacks(reasoned([SHUT, seen]))
    assert not {lack for lack, _ in found} & {Lack.NEWS, Lack.SECOND_SOURCE, Lack.SIGHT}


def test_a_photograph_that_speaks_counts_as_seen():
    photo = replace(SHUT, chain=(step("Satellite photos", SourceKind.IMAGERY), *SHUT.chain))
    assert (Lack.SIGHT, None) in lacks(reasoned([SHUT]))
    assert (Lack.SIGHT, None) not in lacks(reasoned([photo]))


def test_a_state_that_only_plans_speak_for_lacks_a_report_of_fact():
    plan = gate("open", on="2018-03-10", modality="planned")
    assert (Lack.FACT, None) in lacks(reasoned([plan]))
    assert (Lack.FACT, None) not in lacks(reasoned([SHUT]))


def test_values_that_nobody_reports_are_missing_and_a_plan_is_no_report():
    plan = gate("closed", on="2018-03-20", modality="planned", by="Beta Wire")
    found = {m.value: m.since for m in reasoned([SHUT, plan]).missing if m.lack is Lack.OTHERWISE}
    assert found == {"restricted": None, "open": None}


def test_a_value_last_reported_long_ago_is_missing_since_then():
    fresh = gate("closed", on="2019-04-01", by="Beta Wire")
    old = gate("open", on="2018-01-10", by="Gamma Post")
    found = {m.value: m.since for m in reasoned([old, fresh], on="2019-05-01").missing}
    assert found["open"] == day("2018-01-10")


def test_a_claim_that_only_says_who_left_speaks_for_all_the_others():
    held = claim(
        "control", "controls", holder="actor:army", object=SIDE, doc="A@2018-03-01", by="A"
    )
    left = claim(
        "control", "withdrew", holder="actor:band", object=SIDE, doc="B@2018-03-02", by="B"
    )
    why = reasoned([held, left], facet=Facet.CONTROLLER, of=SIDE)
    assert "actor:band" not in why.fits[left.id]
    assert "actor:army" in why.fits[left.id]


def test_a_removal_of_nothing_cannot_be_made():
    with pytest.raises(InvalidRecord):
        Removal(origins=(), utterer="x", claims=(), value=None, p=0.5)
