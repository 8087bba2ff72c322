import time
from dataclasses import replace

import pytest
from tests.unit.states.build import (
    BYPASS,
    CROSSING,
    SIDE,
    TOWN,
    claim,
    day,
    days,
    document,
    gate,
    month,
    state,
    step,
)

from landbridge.model.claim import (
    PAST,
    Argument,
    Attitude,
    Evidence,
    Mention,
    SourceKind,
    Where,
)
from landbridge.model.entity import Entity, EntityKind
from landbridge.model.interval import Interval, Precision
from landbridge.model.state import Facet, StateEstimate

ROAD = Entity(id="road:m4", name="M4", kind=EntityKind.ROAD)
CITY = Entity(id=TOWN, name="Norgate", kind=EntityKind.TOWN)


def gate_of(*claims, on: str = "2018-07-10", known: str | None = None) -> StateEstimate:
    return state(claims, on=on, known=known).get(Facet.GATE)


def part(claims, facet: Facet, of: str | None = None, **more) -> StateEstimate:
    return state(claims, on=more.pop("on", "2018-07-10"), **more).get(facet, of)


def test_a_denied_opening_speaks_against_open_and_names_no_single_value():
    estimate = gate_of(gate("open", on="2018-07-10", polarity="denied"))
    assert estimate.probability("open") < 0.1
    assert estimate.p < 0.6


def test_an_opening_for_some_is_a_restriction():
    assert gate_of(gate("open", on="2018-07-10", user="aid convoys")).value == "restricted"
    assert gate_of(gate("open", on="2018-07-10")).value == "open"


def test_a_dated_opening_turns_the_state_on_its_day():
    claims = [
        gate("closed", on="2018-03-01", by="Alpha Times"),
        gate("open", on="2018-07-01", by="Beta Wire", modality="happened", when="2018-06-18"),
    ]
    assert gate_of(*claims, on="2018-06-17", known="2018-07-10").value == "closed"
    assert gate_of(*claims, on="2018-06-18", known="2018-07-10").value == "open"
    assert gate_of(*claims, on="2018-06-30", known="2018-06-30").value == "closed"


def test_a_report_dated_after_it_was_said_is_not_used():
    assert gate_of(gate("open", on="2018-07-01", when="2018-07-05")).no_evidence


def test_a_slipped_plan_speaks_of_the_time_from_the_planned_day_on():
    slipped = gate("open", on="2018-07-10", modality="slipped", when=month("2018-04"))
    assert gate_of(slipped, on="2018-05-15", known="2018-07-10").probability("open") < 0.15
    later = gate("open", on="2018-07-10", modality="slipped", when=month("2018-08"))
    assert gate_of(later).probability("open") < 0.15


@pytest.mark.parametrize("modality", ["possible", "conditional", "hypothetical", "recommended"])
def test_what_is_only_thinkable_is_no_evidence(modality):
    assert gate_of(gate("open", on="2018-07-10", modality=modality)).no_evidence


@pytest.mark.parametrize(
    "weaker",
    [
        {"certainty": 0.6},
        {"by": [step("Alpha", attitude=Attitude.DOUBTS)], "doc": "Daily Herald@2018-07-10"},
        {"by": [step("Alpha", reliability="unclear")], "doc": "Daily Herald@2018-07-10"},
    ],
)
def test_hedges_doubts_and_stated_unreliability_weaken_a_claim(weaker):
    plain = claim("status", "closed", subject=CROSSING, doc="Daily Herald@2018-07-10")
    hedged = claim("status", "closed", subject=CROSSING, **{"doc": plain.document, **weaker})
    assert gate_of(hedged).p < gate_of(plain).p


def test_imagery_weighs_more_than_a_bare_statement():
    plain = gate("closed", on="2018-07-10")
    seen = gate("closed", on="2018-07-10", evidence=Evidence.IMAGERY)
    assert gate_of(seen).p > gate_of(plain).p


def test_an_unlikely_closure_speaks_for_the_other_values():
    estimate = gate_of(gate("closed", on="2018-07-10", certainty=0.1))
    assert estimate.probability("closed") < 0.25
    assert estimate.contributions[0].value != "closed"


def test_independent_sources_that_disagree_of_the_same_days_make_it_contested():
    shut = gate("closed", on="2018-07-09", by="Alpha Times")
    other = gate("open", on="2018-07-10", by="Beta Wire")
    assert gate_of(shut, other).contested
    assert not gate_of(shut, gate("open", on="2018-07-10", by="Alpha Times")).contested
    assert not gate_of(shut, gate("under_construction", on="2018-07-10", by="Beta")).contested
    assert not gate_of(gate("closed", on="2018-04-01", by="Alpha Times"), other).contested
    assert not gate_of(shut, other, on="2021-01-01").contested


def test_the_pivot_is_the_origin_that_moves_the_belief_most():
    weak = gate("closed", on="2018-07-10", by="Alpha Times", certainty=0.6)
    strong = gate("closed", on="2018-07-10", by="Beta Wire")
    estimate = gate_of(weak, strong)
    assert estimate.pivot == estimate.contributions[0].origin
    assert estimate.contributions[0].claim == strong.id
    assert estimate.pivot_effect > 0.2


def test_repeating_oneself_does_not_add_up_but_a_second_source_does():
    once = gate("closed", on="2018-07-08")
    again = gate("closed", on="2018-07-10", modality="happened", at=5)
    assert gate_of(once, again).p <= gate_of(once).p + 0.03
    assert gate_of(once, gate("closed", on="2018-07-10", by="Beta Wire")).p > gate_of(once).p + 0.1


def test_use_of_a_bypass_tells_nothing_of_the_gate():
    claims = [
        claim("status", "in_use", subject=BYPASS),
        claim("status", "in_use", subject="the dirt tracks", where=TOWN, at=1),
        claim("movement", "traffic", agent="trucks", via=CROSSING, at=2, quote="by dirt road past"),
        claim("status", "in_use", subject=CROSSING, at=3, quote="bypass the crossing"),
    ]
    for told in (claims, *([c] for c in claims[2:])):
        assert part(told, Facet.BYPASS).value == "in_use"
        assert part(told, Facet.GATE).no_evidence
        assert part(told, Facet.TRAFFIC, "any").probability("none") < 0.3


def test_a_destroyed_headquarters_near_a_crossing_closes_no_gate():
    assert part(
        [claim("status", "destroyed", subject="headquarters", where=CROSSING)], Facet.GATE
    ).no_evidence
    assert part(
        [claim("status", "destroyed", subject="base:hq", where=CROSSING)], Facet.GATE
    ).no_evidence
    assert (
        part([claim("status", "destroyed", subject="the gate", where=TOWN)], Facet.GATE).value
        == "closed"
    )
    assert part([claim("status", "closed", subject="the area", where=TOWN)], Facet.GATE).no_evidence


@pytest.mark.parametrize(
    ("roles", "of"),
    [
        ({"vehicle": "aid convoy"}, "humanitarian"),
        ({"agent": "merchants"}, "commercial"),
        ({"agent": "returning families"}, "civil"),
        ({"agent": "armed-force:army"}, "military"),
        ({"agent": "militia fighters"}, "militia"),
    ],
)
def test_traffic_counts_for_the_class_its_words_name(roles, of):
    found = state([claim("movement", "convoy", via=CROSSING, **roles)], on="2018-07-10")
    assert found.get(Facet.TRAFFIC, of).probability("none") < 0.2
    assert {e.of for e in found.estimates if e.facet is Facet.TRAFFIC} == {"any", of}


def test_trucks_alone_do_not_tell_their_class():
    found = state([claim("movement", "traffic", via=CROSSING, agent="trucks")], on="2018-07-10")
    assert {e.of for e in found.estimates if e.facet is Facet.TRAFFIC} == {"any"}


def test_no_military_convoy_does_not_mean_no_traffic():
    told = [claim("movement", "convoy", via=CROSSING, vehicle="military convoy", polarity="denied")]
    assert part(told, Facet.TRAFFIC, "military").value == "none"
    assert part(told, Facet.TRAFFIC, "any").no_evidence
    told = [claim("movement", "convoy", via=CROSSING, vehicle="convoy", polarity="denied")]
    assert part(told, Facet.TRAFFIC, "any").value == "none"


def test_a_halt_of_lorries_is_a_closure_and_an_end_of_traffic():
    told = [claim("status", "closed", via=CROSSING, vehicle="lorries")]
    assert part(told, Facet.TRAFFIC, "any").value == "none"
    assert part(told, Facet.GATE).value == "closed"


def test_sides_surroundings_and_roads_have_controllers_of_their_own():
    told = [
        claim("control", "controls", object=TOWN, holder="actor:army", at=0),
        claim("control", "controls", object=SIDE, holder="actor:guards", at=1),
        claim("control", "controls", object="outskirts", where=TOWN, holder="actor:militia", at=2),
        claim(
            "control",
            "controls",
            object=TOWN,
            where=(TOWN, "south of"),
            holder="actor:militia",
            at=3,
        ),
        claim("control", "controls", object="the roads", where=TOWN, holder="actor:police", at=4),
        claim("control", "controls", object=BYPASS, holder="actor:tribe", at=5),
        claim("control", "controls", object="town:far", where=TOWN, holder="actor:far", at=6),
    ]
    held = {
        e.of: e.value for e in state(told, on="2018-07-10").estimates if e.facet is Facet.CONTROLLER
    }
    assert held == {
        CROSSING: None,
        TOWN: "actor:army",
        SIDE: "actor:guards",
        "surroundings": "actor:militia",
        "road": "actor:police",
        "bypass": "actor:tribe",
    }


def test_a_controller_without_evidence_has_no_values():
    estimate = state([], on="2018-07-10").get(Facet.CONTROLLER, TOWN)
    assert estimate.distribution == ()
    assert estimate.no_evidence


def test_withdrawal_loss_and_denial_speak_against_a_holder():
    held = claim(
        "control", "controls", object=TOWN, holder="actor:army", doc="A@2018-05-01", by="A"
    )
    for type_, polarity in (("withdrew", "affirmed"), ("lost", "affirmed"), ("controls", "denied")):
        gone = claim("control", type_, object=TOWN, holder="actor:army", polarity=polarity,
                     doc="B@2018-07-01", by="B", modality="happened", when="2018-06-30")  # fmt: skip
        before = part([held], Facet.CONTROLLER, TOWN).probability("actor:army")
        after = part([held, gone], Facet.CONTROLLER, TOWN).probability("actor:army")
        assert after < before * 0.6


def test_being_driven_out_by_nobody_named_leaves_the_holder_unknown():
    told = [
        claim(
            "control",
            "took_over",
            object=TOWN,
            loser="actor:isis",
            when="2018-06-01",
            modality="happened",
        )
    ]
    estimate = part(told, Facet.CONTROLLER, TOWN)
    assert estimate.value == "unknown"
    assert (
        part(told, Facet.CONTROLLER, TOWN, on="2018-05-31", known="2018-07-10").value
        == "actor:isis"
    )


def test_fighting_in_a_town_hints_that_it_is_contested():
    calm = [claim("control", "controls", object=TOWN, holder="actor:army")]
    clash = claim("event", "clash", where=TOWN, participant=["actor:army", "actor:isis"], at=9)
    held = part(calm, Facet.CONTROLLER, TOWN).probability("contested")
    assert part([*calm, clash], Facet.CONTROLLER, TOWN).probability("contested") > held
    assert part([clash], Facet.CONTROLLER, TOWN).value == "unknown"


def test_presence_is_weaker_than_control_and_a_described_holder_than_a_named_one():
    def holder(type_: str, name: str) -> float:
        told = [claim("control", type_, object=TOWN, holder=name)]
        return part(told, Facet.CONTROLLER, TOWN).probability(name)

    assert holder("present", "actor:army") < holder("controls", "actor:army")
    assert holder("controls", "tribal fighters") < holder("controls", "actor:army")


def test_a_road_has_a_road_state_and_a_town_only_holders():
    told = [claim("status", "blocked", subject=ROAD.id)]
    found = state(told, on="2018-07-10", subject=ROAD, kin={})
    assert found.get(Facet.ROAD).value == "blocked"
    assert found.get(Facet.GATE) is None
    town = state(told, on="2018-07-10", subject=CITY, kin={})
    assert {e.facet for e in town.estimates} == {Facet.CONTROLLER}


def test_the_area_of_a_town_is_its_surroundings_but_an_area_is_itself():
    around = [claim("control", "controls", object="the area", where=TOWN, holder="actor:army")]
    area = Entity(id=TOWN, name="Norgate", kind=EntityKind.AREA)
    assert part(around, Facet.CONTROLLER, "surroundings").value == "actor:army"
    assert part(around, Facet.CONTROLLER, TOWN, subject=area, kin={}).value == "actor:army"


def test_a_kind_without_facets_has_no_estimates():
    person = Entity(id="person:hadi", name="Hadi", kind=EntityKind.PERSON)
    assert state([gate("open", on="2018-07-10")], on="2018-07-10", subject=person).estimates == ()


def test_claims_without_a_day_of_saying_do_not_count():
    documents = {"report": document("report", published=None)}
    told = [claim("status", "open", subject=CROSSING)]
    assert state(told, on="2018-07-10", documents=documents).get(Facet.GATE).no_evidence


def test_open_ended_days_count_up_to_the_saying_and_from_the_known_end():
    since = Interval(start=day("2018-01-01"), end=None, precision=Precision.MONTH)
    until = Interval(start=None, end=day("2018-03-01"), precision=Precision.MONTH)
    long = gate("closed", on="2018-07-10", when=since)
    brief = gate_of(gate("closed", on="2018-07-10")).p
    for on in ("2018-01-01", "2018-04-01", "2018-07-10"):
        assert abs(gate_of(long, on=on, known="2018-07-10").p - brief) < 0.05
    assert (
        gate_of(gate("closed", on="2018-07-10", when=until), on="2018-02-28", known="2018-07-10").p
        > 0.5
    )


def test_anonymous_imagery_of_two_documents_counts_twice():
    def seen(doc: str):
        photos = [step("satellite photos", SourceKind.IMAGERY), step(doc)]
        return claim("status", "closed", subject=CROSSING, by=photos, doc=f"{doc}@2018-07-10")

    assert gate_of(seen("A"), seen("B")).p > gate_of(seen("A")).p


@pytest.mark.slow
def test_two_hundred_claims_over_two_years_take_under_a_second():
    types = ("open", "closed", "under_construction", "in_use")
    claims = [
        claim(
            "status" if i % 4 else "control",
            types[i % 4] if i % 4 else "controls",
            subject=(CROSSING, BYPASS)[i % 2],
            object=(TOWN, SIDE, CROSSING)[i % 3],
            holder=f"actor:{i % 5}",
            by=f"Source {i % 12}",
            doc=f"S{i}@{day('2017-06-01').fromordinal(day('2017-06-01').toordinal() + i * 7 // 2).isoformat()}",
            when=days("2017-05-01", "2017-06-01", Precision.MONTH) if i % 9 == 0 else None,
        )
        for i in range(200)
    ]
    state(claims[:3], on="2019-05-01")
    begun = time.process_time()
    state(claims, on="2019-05-01")
    assert time.process_time() - begun < 1


def test_a_piece_of_a_crossings_name_is_the_crossing():
    whole = Mention(text="Norgate crossing", start=10, end=26, entity=CROSSING)
    piece = Mention(text="the Norgate", start=6, end=17, entity=TOWN)
    told = claim("status", "open", subject="x", where=CROSSING, at=0, quote="q" * 40)
    named = replace(
        told,
        arguments=(Argument(role="subject", mention=piece),),
        where=Where(mention=whole),
    )
    assert part([named], Facet.GATE).value == "open"
    apart = replace(named, where=Where(mention=replace(whole, start=20, end=36)))
    assert part([apart], Facet.GATE).no_evidence


def test_the_half_of_a_gate_is_held_apart_from_the_town_there():
    gate = Mention(text="Norgate crossing", start=20, end=36, entity=CROSSING)
    half = Mention(text="the far side of the Norgate crossing", start=0, end=36, entity="area:half")
    told = claim("control", "controls", holder="actor:army", object="x", at=0, quote="q" * 40)
    held = replace(
        told,
        arguments=tuple(
            replace(a, mention=half) if a.role == "object" else a for a in told.arguments
        ),
        where=Where(mention=gate),
    )
    kin = {TOWN: "side", "area:half": "half"}
    assert part([held], Facet.CONTROLLER, "area:half", kin=kin).value == "actor:army"
    assert part([held], Facet.CONTROLLER, TOWN, kin=kin).no_evidence
    assert part([held], Facet.CONTROLLER, CROSSING, kin=kin).no_evidence


SHUT = (
    gate("open", on="2018-07-10", by="A", polarity="denied", evidence=Evidence.IMAGERY),
    gate("under_construction", on="2018-07-10", by="B"),
)
PLAN = gate("open", on="2019-03-27", by="C", modality="planned")


def test_a_gate_shut_for_works_that_is_only_planned_to_open_is_very_likely_shut():
    estimate = gate_of(*SHUT, PLAN, on="2019-03-27")
    assert estimate.probability("open") < 0.05
    assert estimate.probability("closed") + estimate.probability("under_construction") > 0.8


def test_a_plan_weighs_less_than_a_report_of_closure():
    on = "2019-03-27"
    closed = gate("open", on=on, by="C", polarity="denied")
    assert (
        gate_of(closed, on=on).probability("open") < gate_of(PLAN, on=on).probability("open") < 0.15
    )


def test_a_gate_that_opens_two_weeks_after_the_plan_turns_with_the_first_report():
    told = gate("open", on="2019-04-10", by="D", modality="happened", when="2019-04-09")
    estimate = gate_of(*SHUT, PLAN, told, on="2019-04-10")
    assert estimate.value == "open"
    assert estimate.probability("open") + estimate.probability("restricted") > 0.8
    second = gate_of(*SHUT, PLAN, told, gate("open", on="2019-04-12", by="E"), on="2019-04-12")
    assert second.probability("open") > 0.7


def test_a_dated_closing_turns_an_open_gate_at_once_and_an_opening_back_again():
    told = [
        gate("open", on="2018-01-01", by="A"),
        gate("closed", on="2018-02-01", by="B", modality="happened", when="2018-01-31"),
        gate("open", on="2018-02-20", by="C", modality="happened", when="2018-02-19"),
    ]
    days_ = ("2018-01-20", "2018-02-05", "2018-02-18", "2018-02-20")
    assert [gate_of(*told, on=d).value for d in days_] == ["open", "closed", "closed", "open"]


@pytest.mark.parametrize("type_", ["open", "closed"])
def test_three_sources_that_agree_lately_make_it_very_likely(type_):
    told = [gate(type_, on="2018-07-08", by=name) for name in ("A", "B", "C")]
    assert gate_of(*told).p > 0.8


def test_no_lorry_with_trade_goods_is_no_trade_but_not_no_traffic():
    told = claim(
        "movement",
        "traffic",
        polarity="denied",
        modality="happened",
        agent="no lorry",
        via=CROSSING,
        quote="no lorry with trade goods has passed the gate",
    )
    assert part([told], Facet.TRAFFIC, "commercial").value == "none"
    assert part([told], Facet.TRAFFIC, "any").no_evidence
    passed = claim("movement", "convoy", agent="aid lorries", via=CROSSING)
    assert part([passed], Facet.TRAFFIC, "any").value == "some"


def held(type_: str, holder: str, on: str, **more):
    by = f"paper {on}"
    return claim("control", type_, object=TOWN, holder=holder, by=by, doc=f"{by}@{on}", **more)


TAKEN = held(
    "took_over",
    "actor:army",
    "2017-11-20",
    when="2017-11-19",
    modality="happened",
    loser="actor:foe",
)


def test_a_town_taken_and_seen_held_since_is_still_held():
    alone = part([TAKEN], Facet.CONTROLLER, TOWN, on="2019-03-01")
    assert alone.value == "actor:army"
    assert alone.p > 0.6
    seen = held("present", "actor:army", "2018-07-01"), held("secures", "actor:army", "2019-01-01")
    assert part([TAKEN, *seen], Facet.CONTROLLER, TOWN, on="2019-03-01").p > 0.8


def test_an_ally_who_is_present_does_not_unseat_the_holder():
    beside = held("present", "actor:militia", "2019-01-01")
    told = [TAKEN, held("present", "actor:army", "2018-07-01"), beside]
    assert part(told, Facet.CONTROLLER, TOWN, on="2019-03-01").value == "actor:army"
    both = held("secures", "actor:army", "2019-01-01", **{"with": "actor:militia"})
    shared = part([both], Facet.CONTROLLER, TOWN, on="2019-01-01")
    assert shared.probability("actor:militia") > shared.probability("unknown")


def test_one_who_was_driven_out_is_less_likely_back_than_anyone_else_named():
    other = held("present", "actor:militia", "2018-01-01", certainty=0.6)
    late = part([TAKEN, other], Facet.CONTROLLER, TOWN, on="2022-01-01")
    assert late.probability("actor:foe") < late.probability("actor:militia")


@pytest.mark.parametrize("words", ["Who", "whose operatives", "part of its forces"])
def test_words_that_name_no_actor_hold_nothing(words):
    assert part([held("controls", words, "2018-07-01")], Facet.CONTROLLER, TOWN).no_evidence


@pytest.mark.parametrize(("kind", "type_"), [("status", "in_use"), ("movement", "traffic")])
def test_whoever_goes_round_the_gate_uses_a_bypass(kind, type_):
    role = "subject" if kind == "status" else "via"
    told = claim(kind, type_, agent="trucks", where=(CROSSING, "around"), **{role: CROSSING})
    assert part([told], Facet.BYPASS).value == "in_use"
    assert part([told], Facet.GATE).no_evidence


def test_an_undated_clause_of_the_past_tells_nothing_of_the_day_it_was_said():
    past = held("controls", "actor:foe", "2018-07-01", modality="happened", quote="when it held it")
    assert part([past], Facet.CONTROLLER, TOWN).no_evidence
    dated = held("controls", "actor:foe", "2018-07-01", when="2018-06-28", quote="when it held it")
    assert part([dated], Facet.CONTROLLER, TOWN).value == "actor:foe"


def test_a_state_of_some_earlier_time_is_evidence_of_no_day():
    once = Interval(start=None, end=day("2018-07-01"), precision=Precision.VAGUE)
    past = held("controls", "actor:foe", "2018-07-01", when=once, anchor=PAST)
    assert part([past], Facet.CONTROLLER, TOWN).no_evidence


def test_the_direction_of_another_clause_does_not_make_a_town_its_surroundings():
    def held(quote, start):
        made = claim(
            "control", "controls", holder="actor:band", object=SIDE, where=(SIDE, "along"), quote=quote
        )  # fmt: skip
        spot = replace(made.where.mention, start=start, end=start + 9)
        return replace(made, where=replace(made.where, mention=spot))

    def of(told):
        found = state([told], on="2018-07-10").estimates
        return {e.of for e in found if e.facet is Facet.CONTROLLER and not e.no_evidence}

    assert of(held("Southgate, which the band holds", 0)) == {SIDE}
    assert of(held("the band holds the bank along Southgate", 30)) == {"surroundings"}


def test_a_town_told_of_by_its_direction_from_elsewhere_is_the_town():
    held = claim(
        "control", "controls", holder="actor:band", object=SIDE, where=("the river", "east of")
    )
    found = state([held], on="2018-07-10").estimates
    assert {e.of for e in found if e.facet is Facet.CONTROLLER and not e.no_evidence} == {SIDE}
