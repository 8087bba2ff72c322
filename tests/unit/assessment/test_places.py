from datetime import date

from tests.unit.assessment.build import (
    ARMY,
    BAB,
    CILVEGOZU,
    ENTITIES,
    GUARD,
    ROAD,
    answer,
    claim,
    count,
    estimate,
    judgement,
    picture,
    place,
    step,
)

from landbridge.assessment.assess import assess
from landbridge.model.claim import Certainty
from landbridge.model.entity import Entity, EntityKind, Link

START = {BAB: "Has the overland route", ROAD: "Use of M5 highway"}


def held(who, *, type_="controls", **more):
    return claim(
        f"{who.name} there", "control", type_, arguments=[("holder", who), ("object", BAB)], **more
    )


def who_holds(claims, *estimates):
    made = picture(claims, states=(place(BAB, *estimates),))
    return judgement(assess(made), "Who holds Bab al-Hawa")


def route(claims, *estimates, subject=BAB):
    made = picture(claims, states=(place(subject, *estimates),))
    return judgement(assess(made), START[subject])


def test_a_holder_is_told_for_each_part():
    town, gate = held(ARMY, by="A"), held(GUARD, by="B")
    found = who_holds(
        (town, gate),
        estimate(BAB, "controller", {GUARD.id: 0.9, "unknown": 0.1}, [(gate, GUARD.id, 0.8)]),
        estimate(
            BAB,
            "controller",
            {ARMY.id: 0.7, "contested": 0.3},
            [(town, ARMY.id, 0.6)],
            of=CILVEGOZU.id,
        ),
    )
    text = answer(found)
    assert "It is very likely (80-95 %) that control of Bab al-Hawa lies with River Guard." in text
    assert "It is likely (55-80 %) that control of Cilvegozu lies with Northern Army." in text
    assert "Confidence on River Guard at Bab al-Hawa is low" in found.confidence_sentence


def test_presence_is_not_control():
    seen = held(GUARD, type_="present")
    found = who_holds(
        (seen,),
        estimate(
            BAB,
            "controller",
            {GUARD.id: 0.9, "unknown": 0.1},
            [(seen, GUARD.id, 0.8)],
            of="surroundings",
        ),
    )
    assert found.likelihood is None
    assert (
        answer(found)
        == "Reported present in the surroundings of Bab al-Hawa, which is not control: River Guard."
    )
    assert "who holds Cilvegozu" in found.gaps


def test_the_half_of_a_gate_that_is_told_of_is_no_gap():
    links = (
        Link(kind="side of", target=BAB.id),
        Link(kind="near", target=CILVEGOZU.id),
    )
    half = Entity(id="area:half", name="far half", kind=EntityKind.AREA, links=links)
    seen = held(ARMY)
    told = estimate(
        BAB, "controller", {ARMY.id: 0.9, "unknown": 0.1}, [(seen, ARMY.id, 0.8)], of=half.id
    )
    made = picture((seen,), states=(place(BAB, told),), entities=(*ENTITIES, half))
    found = judgement(assess(made), "Who holds Bab al-Hawa")
    assert "who holds Cilvegozu" not in found.gaps


def test_a_claim_on_another_holder_is_no_footnote():
    other = held(ARMY)
    found = who_holds(
        (other,),
        estimate(BAB, "controller", {GUARD.id: 0.9, "unknown": 0.1}, [(other, GUARD.id, 0.8)]),
    )
    assert found.supporting == ()


def test_contested_holders_stand_against_each_other():
    one, two = held(ARMY, by="A"), held(GUARD, by="B")
    values = {GUARD.id: 0.5, ARMY.id: 0.15, "contested": 0.35}
    found = who_holds(
        (one, two),
        estimate(
            BAB, "controller", values, [(two, GUARD.id, 0.8), (one, ARMY.id, 0.7)], contested=True
        ),
    )
    assert (
        "roughly even chance (45-55 %) that control of Bab al-Hawa lies with River Guard"
        in answer(found)
    )
    assert found.opposing == (one.id,)


def test_bypass_and_traffic_are_told_apart():
    tracks = claim("lorries use tracks", "status", "in_use", subject=BAB, by="A")
    small = claim("not at capacity", "status", "not_at_scale", subject=BAB, by="B")
    found = route(
        (tracks, small),
        estimate(BAB, "bypass", {"in_use": 0.9, "none": 0.1}, [(tracks, "in_use", 0.8)]),
        estimate(
            BAB, "traffic", {"some": 0.8, "none": 0.1, "regular": 0.1}, [(small, "some", 0.5)]
        ),
    )
    text = answer(found)
    assert "It is very likely (80-95 %) that bypass roads at Bab al-Hawa are in use." in text
    assert "that traffic passes through Bab al-Hawa." in text
    assert "short of regular or full scale" in text
    assert found.likelihood == ("very likely", 0.80, 0.95)


def test_without_a_word_on_scale_the_extent_is_a_gap():
    tracks = claim("lorries passed", "movement", "traffic", subject=BAB)
    found = route(
        (tracks,),
        estimate(
            BAB, "traffic", {"some": 0.9, "none": 0.05, "regular": 0.05}, [(tracks, "some", 0.8)]
        ),
    )
    assert "scale" not in answer(found)
    assert "how many vehicles pass in a day, a week or a month" in found.gaps
    assert "what is carried" in found.gaps


def test_unknown_cargo_is_still_a_gap_and_named_cargo_is_none():
    vague = claim(
        "lorries with unknown cargo",
        "movement",
        "traffic",
        subject=BAB,
        arguments=[("cargo", "unknown cargo")],
    )
    flour = claim(
        "forty lorries a day with flour",
        "movement",
        "traffic",
        subject=BAB,
        arguments=[("cargo", "flour")],
        quantities=(count("vehicle", "forty", 40, unit="lorries"),),
    )
    values = {"some": 0.9, "none": 0.1}
    assert (
        "what is carried"
        in route((vague,), estimate(BAB, "traffic", values, [(vague, "some", 0.8)])).gaps
    )
    gaps = route((flour,), estimate(BAB, "traffic", values, [(flour, "some", 0.8)])).gaps
    assert "what is carried" not in gaps
    assert not any("how many" in gap for gap in gaps)


def test_a_route_not_in_use_is_told_with_the_denials():
    no = claim("no lorry passed", "movement", "traffic", subject=BAB, polarity="denied")
    found = route(
        (no,),
        estimate(BAB, "traffic", {"none": 0.9, "some": 0.1}, [(no, "none", 0.8)], of="commercial"),
    )
    assert answer(found).startswith(
        "It is very likely (80-95 %) that no commercial traffic passes through Bab"
    )


def test_a_particular_passage_is_told_with_its_doubts():
    convoy = claim(
        "a convoy of 20 trucks crossed",
        "movement",
        "convoy",
        subject=BAB,
        by=(step("Local sources", reliability="reliability is unclear"),),
        certainty=Certainty(words=("apparently",), low=0.5, high=0.9),
        quantities=(count("vehicle", "20", 20, unit="trucks"),),
    )
    found = route(
        (convoy,), estimate(BAB, "traffic", {"some": 0.7, "none": 0.3}, [(convoy, "some", 0.4)])
    )
    assert "One account: Local sources, in Border Post" in answer(found)
    assert '"reliability is unclear"' in answer(found)
    assert "no source stands unquestioned" in found.confidence_sentence


def test_a_blocked_road_is_told():
    cut = claim("the highway is cut", "status", "blocked", subject=ROAD)
    found = route(
        (cut,),
        estimate(ROAD, "road", {"blocked": 0.9, "passable": 0.1}, [(cut, "blocked", 0.8)]),
        subject=ROAD,
    )
    assert answer(found) == "It is very likely (80-95 %) that M5 highway is limited or blocked."


def test_no_report_on_use_is_no_evidence():
    shut = claim("the gate is shut", "status", "closed", subject=BAB)
    found = route(
        (shut,), estimate(BAB, "gate", {"closed": 0.9, "open": 0.1}, [(shut, "closed", 0.8)])
    )
    assert (
        found.answer[0].text
        == "No evidence: no report in this collection speaks of whether the route by Bab al-Hawa is used."
    )


def test_the_age_of_the_last_report_is_told():
    tracks = claim("lorries passed", "movement", "traffic", subject=BAB)
    made = picture(
        (tracks,),
        states=(
            place(
                BAB, estimate(BAB, "traffic", {"some": 0.9, "none": 0.1}, [(tracks, "some", 0.8)])
            ),
        ),
        said={tracks.id: date(2022, 8, 1)},
    )
    found = judgement(assess(made), "Has the overland route")
    assert (
        "the latest is of 1 August 2022, 14 months before the day assessed"
        in found.confidence_sentence
    )


def test_a_holder_that_is_not_likely_is_only_named():
    said = held(GUARD)
    values = {"unknown": 0.6, GUARD.id: 0.4}
    found = who_holds((said,), estimate(BAB, "controller", values, [(said, GUARD.id, 0.5)]))
    assert found.likelihood is None
    assert answer(found) == (
        "River Guard is said to hold Bab al-Hawa, last on 1 October 2023, but that is not settled."
    )


def test_what_is_said_of_the_whole_corridor_is_told_as_such():
    corridor = Entity(
        id="corridor:north",
        name="Northern corridor",
        kind=EntityKind.CORRIDOR,
        links=(Link(kind="on", target=CILVEGOZU.id),),
    )
    tracks = claim("lorries use tracks", "status", "in_use", subject=BAB, by="A")
    small = claim("not at scale", "status", "not_at_scale", subject=corridor, by="B")
    made = picture(
        (tracks, small),
        states=(
            place(
                BAB,
                estimate(BAB, "bypass", {"in_use": 0.9, "none": 0.1}, [(tracks, "in_use", 0.8)]),
            ),
        ),
        entities=(*ENTITIES, corridor),
    )
    found = judgement(assess(made), "Has the overland route")
    assert 'Of Northern corridor as a whole: B, in Border Post, "not at scale".' in answer(found)
    assert small.id not in found.supporting


def test_a_bypass_is_told_of_with_its_crossing_and_not_by_itself():
    bypass = Entity(
        id="road:tracks",
        name="the tracks",
        kind=EntityKind.ROAD,
        links=(Link(kind="bypass of", target=BAB.id),),
    )
    used = claim("lorries take the tracks", "status", "in_use", subject=bypass)
    values = {"passable": 0.9, "blocked": 0.1}
    made = picture(
        (used,),
        states=(
            place(
                BAB, estimate(BAB, "bypass", {"in_use": 0.9, "none": 0.1}, [(used, "in_use", 0.8)])
            ),
            place(bypass, estimate(bypass, "road", values, [(used, "passable", 0.8)])),
        ),
        entities=(*ENTITIES, bypass),
    )
    questions = [j.question for j in assess(made).judgements]
    assert questions[0].startswith("Has the overland route through Bab al-Hawa")
    assert not any("the tracks" in question for question in questions)


def test_a_bypass_in_use_and_no_traffic_are_not_told_together():
    tracks = claim("lorries use tracks", "status", "in_use", subject=BAB, by="A")
    none = claim("no lorry passed", "movement", "traffic", subject=BAB, by="B", polarity="denied")
    found = route(
        (tracks, none),
        estimate(BAB, "bypass", {"in_use": 0.9, "none": 0.1}, [(tracks, "in_use", 0.8)]),
        estimate(BAB, "traffic", {"none": 0.7, "some": 0.3}, [(none, "none", 0.8)], of="any"),
    )
    assert "no traffic" not in answer(found)
    assert found.opposing == (none.id,)


def test_traffic_older_than_a_shut_gate_is_told_as_past():
    crossed = claim("Lorries crossed", "movement", "traffic", arguments=[("via", BAB)], by="A")
    shut = claim("The gate is shut", "status", "closed", subject=BAB, modality="ongoing", by="B")

    def asked(gate_day):
        return route(
            (crossed, shut),
            estimate(
                BAB,
                "gate",
                {"closed": 0.9, "open": 0.1},
                [(shut, "closed", 0.8)],
                last_report=gate_day,
            ),
            estimate(
                BAB,
                "traffic",
                {"some": 0.7, "none": 0.3},
                [(crossed, "some", 0.7)],
                of="any",
                last_report=date(2023, 5, 1),
            ),
        )

    later, earlier = asked(date(2023, 9, 1)), asked(date(2023, 4, 1))
    assert "Traffic was last reported on 1 May 2023" in answer(later)
    assert "traffic passes" not in answer(later)
    assert "traffic passes through Bab al-Hawa" in answer(earlier)
