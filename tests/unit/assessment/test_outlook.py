from dataclasses import replace
from datetime import date

from tests.unit.assessment.build import (
    ARMY,
    BAB,
    GUARD,
    ON,
    answer,
    cite,
    claim,
    document,
    estimate,
    judgement,
    origin,
    picture,
    place,
    step,
)

from landbridge.assessment.assess import assess
from landbridge.model.network import DistanceKind, Finding, Leg, Mode, Network, Node

BEFORE = date(2023, 8, 1)


def network():
    nodes = tuple(Node(id=n, name=n, lon=0, lat=0) for n in ("a", "b"))
    legs = tuple(
        Leg(
            id=key,
            a="a",
            b="b",
            mode=mode,
            km=1,
            distance_kind=DistanceKind.ROAD,
            kmh=50,
            capacity=None,
            element=BAB.id,
            holders=(BAB.id,),
            source="test",
        )
        for key, mode in (("gate", Mode.GATE), ("way", Mode.ROAD))
    )
    return Network(
        id="net",
        name="Northern corridor",
        nodes=nodes,
        legs=legs,
        routes=(),
        origin="a",
        destination="b",
    )


def finding(p, claims=(), *, unknown=(), denied=(), name="gate route"):
    return Finding(
        name=name,
        actor=ARMY.id,
        legs=("gate",),
        km=1,
        hours=1,
        cost_per_tonne=None,
        capacity_per_day=None,
        p_usable=p,
        exposure=0,
        bottleneck="gate",
        unknown=unknown,
        denied=denied,
        evidence=tuple(c.id for c in claims),
    )


def usable(claims, findings, *states):
    made = picture(claims, states=states, networks=(network(),), findings=tuple(findings))
    return judgement(assess(made), "Which routes of the Northern corridor can Northern Army use?")


def opened():
    return claim("the gate reopened", "status", "open", subject=BAB)


def test_a_route_with_every_part_reported_has_a_likelihood():
    said = opened()
    found = usable((said,), [finding(0.85, [said])])
    assert answer(found) == (
        "It is very likely (80-95 %) that Northern Army can use the gate route from end to end."
    )


def test_a_route_with_unreported_parts_is_only_not_barred():
    said = opened()
    half = place(BAB, estimate(BAB, "gate", {"closed": 0.6, "open": 0.4}, [(said, "open", 0.8)]))
    found = usable(
        (said,), [replace(finding(0.85, [said], unknown=("way",)), legs=("gate", "way"))], half
    )
    assert answer(found) == (
        "The gate route: not settled, as no report speaks of 1 of its 2 parts; "
        "of those reported the least sure is the way from a to b, of which one source speaks."
    )
    assert found.likelihood is None


def test_a_barred_route_names_what_bars_it():
    shut = claim("the gate is shut", "status", "closed", subject=BAB)
    state = place(BAB, estimate(BAB, "gate", {"closed": 0.9, "open": 0.1}, [(shut, "closed", 0.8)]))
    found = usable((shut,), [finding(0.1, [shut], denied=(("gate", "shut"),))], state)
    assert answer(found) == (
        "It is very unlikely (5-20 %) that Northern Army can use the gate route, "
        "because the gate at Bab al-Hawa is not open."
    )
    assert found.supporting == (shut.id,)


def test_a_hostile_holder_bars_a_route():
    held = claim(
        "the guard holds it", "control", "controls", arguments=[("holder", GUARD), ("object", BAB)]
    )
    state = place(
        BAB, estimate(BAB, "controller", {GUARD.id: 0.9, "unknown": 0.1}, [(held, GUARD.id, 0.8)])
    )
    found = usable(
        (held,), [finding(0.1, [held], denied=(("gate", "held by River Guard"),))], state
    )
    assert answer(found).endswith(
        "can use the gate route, because control of Bab al-Hawa lies with River Guard."
    )


def test_a_barred_route_without_a_carrying_claim_is_not_told():
    plan = claim("they plan to open", "status", "open", subject=BAB, modality="planned")
    state = place(BAB, estimate(BAB, "gate", {"closed": 0.9, "open": 0.1}, [(plan, "closed", 0.8)]))
    found = usable(
        (plan,), [finding(0.1, [plan], denied=(("gate", "shut"),)), finding(0.9, [plan])], state
    )
    assert answer(found).startswith("No evidence")


def test_a_route_nobody_reports_on_is_a_gap_beside_one_that_is_reported():
    said = opened()
    found = usable((said,), [finding(0.9, [said]), finding(None, name="sea route")])
    assert found.gaps == ("whether the sea route can be used",)


def test_routes_nobody_reports_on_are_not_asked_about():
    made = picture((opened(),), networks=(network(),), findings=(finding(None),))
    assert not any(j.question.startswith("Which routes") for j in assess(made).judgements)


def test_conditions_are_told_as_conditions():
    need = claim("reopening requires a truce", "judgement", "requirement", by="Governor")
    then = claim("if it opens, trade could follow", "movement", "traffic", modality="conditional")
    found = judgement(assess(picture((need, then))), "What would change it?")
    assert 'Governor, in Border Post on 1 October 2023: "reopening requires a truce".' in answer(
        found
    )
    assert "if it opens" in answer(found)
    assert "no likelihood" in found.confidence_sentence


def test_advice_is_listed_apart_and_backs_nothing():
    advice = claim(
        "the ministry should shut it",
        "recommendation",
        "recommendation",
        modality="recommended",
        subject=BAB,
    )
    assessment = assess(picture((advice,)))
    found = judgement(assessment, "What do the reports recommend or call for?")
    assert found.supporting == ()
    assert found.answer[1].claims == (advice.id,)
    others = [j for j in assessment.judgements if j is not found]
    assert not any(advice.id in s.claims for j in others for s in j.answer)


def test_without_advice_or_conditions_none_are_told():
    assessment = assess(picture((opened(),)))
    assert "recommends anything" in answer(
        judgement(assessment, "What do the reports recommend or call for?")
    )
    assert "names a condition" in answer(judgement(assessment, "What would change it?"))


def test_a_plan_carried_by_several_documents_is_one_origin():
    plans = [
        claim(
            "it will open",
            "status",
            "open",
            subject=BAB,
            modality="planned",
            by="Governor",
            document=d,
        )
        for d in ("d1", "d2")
    ]
    state = place(BAB, estimate(BAB, "gate", {"closed": 1.0}, [(p, "closed", 0.4) for p in plans]))
    made = picture(plans, states=(state,), origins=(origin("g", *plans),))
    found = judgement(assess(made), "Is the gate")
    assert "(2 documents, one origin)" in answer(found)
    assert len(found.answer) == 2


def test_a_plan_cited_from_several_outlets_is_one_origin():
    steps = (step("Governor", citations=(cite("A"),)), step("Clerk", citations=(cite("B"),)))
    plan = claim("it will open", "status", "open", subject=BAB, modality="planned", by=steps)
    state = place(BAB, estimate(BAB, "gate", {"closed": 1.0}, [(plan, "closed", 0.4)]))
    assert "(2 outlets, one origin)" in answer(
        judgement(assess(picture((plan,), states=(state,))), "Is the gate")
    )


def test_what_reports_changed_since_an_earlier_day_is_told():
    said = opened()
    now = place(BAB, estimate(BAB, "gate", {"open": 0.9, "closed": 0.1}, [(said, "open", 0.8)]))
    then = place(
        BAB,
        estimate(
            BAB,
            "gate",
            {"closed": 0.9, "open": 0.1},
            [(said, "open", 0.1)],
            on=BEFORE,
            known=BEFORE,
        ),
        on=BEFORE,
    )
    made = picture((said,), states=(now,), history=(then,))
    changed = assess(made).changes
    assert (
        changed[0].text == "The gate at Bab al-Hawa: closed on 1 August 2023, now most likely open."
    )
    assert changed[0].claims == (said.id,)


def test_a_change_that_no_new_report_made_is_not_told():
    said = opened()
    now = place(BAB, estimate(BAB, "gate", {"open": 0.9, "closed": 0.1}, [(said, "open", 0.8)]))
    then = place(BAB, estimate(BAB, "gate", {"closed": 1.0}, on=BEFORE, known=BEFORE), on=BEFORE)
    made = picture((said,), states=(now,), history=(then,), said={said.id: date(2023, 7, 1)})
    assert assess(made).changes == ()


def test_an_empty_picture_has_no_judgements_and_says_so_in_its_title():
    assessment = assess(picture(()))
    assert assessment.judgements == ()
    assert assessment.footnotes == ()
    assert assessment.title == "No place reported: as of 1 October 2023"


def test_the_title_names_the_network_else_the_most_reported_facility():
    said = opened()
    state = place(BAB, estimate(BAB, "gate", {"open": 1.0}, [(said, "open", 0.8)]))
    made = picture((said,), states=(state,))
    assert assess(made).title == "Bab al-Hawa: as of 1 October 2023"
    assert (
        assess(replace(made, networks=(network(),))).title
        == "Northern corridor: as of 1 October 2023"
    )


def test_documents_and_origins_are_counted():
    made = replace(picture((opened(),)), documents=(document("d1"), document("d2")))
    assessment = assess(made)
    assert (assessment.documents, assessment.origins, assessment.on) == (2, 1, ON)
