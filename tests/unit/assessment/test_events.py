from datetime import date

from tests.unit.assessment.build import (
    ARMY,
    GUARD,
    answer,
    claim,
    count,
    event,
    judgement,
    origin,
    picture,
    step,
)

from landbridge.assessment.assess import assess
from landbridge.model.claim import Attitude, Certainty, Evidence

DAY = date(2023, 9, 3)


def accusation(who, *, by, **more):
    return claim(
        f"{who} hit the depot",
        "event",
        more.pop("type_", "airstrike"),
        arguments=[("agent", who)],
        by=by,
        **more,
    )


def denial(by="Army spokesman", scope=None):
    return claim(
        "its aircraft did not strike",
        "event",
        "airstrike",
        polarity="denied",
        by=by,
        denial_scope=scope,
    )


def unclaimed():
    return claim("nobody claimed it", "event", "claim_responsibility", polarity="denied")


def asked(claims, **more):
    happened = event("airstrike", claims, day=DAY, where="the depot", **more)
    return judgement(assess(picture(claims, events=(happened,))), "Who carried out")


def test_conflicting_accusations_are_unresolved_and_have_no_likelihood():
    one = accusation(ARMY, by="Mayor")
    other = accusation(GUARD, by="Governor")
    found = asked((one, other), agents=[(ARMY.id, [one]), (GUARD.id, [other])])
    assert found.question == "Who carried out the airstrike of 3 September 2023 at the depot?"
    assert found.answer[0].text == (
        "It is unresolved who carried out the airstrike of 3 September 2023 at the depot: "
        "the reports name Northern Army and River Guard."
    )
    assert found.likelihood is None
    assert found.confidence is None
    assert "statements of 2 sources" in found.confidence_sentence


def test_each_position_is_told_with_its_speaker():
    one, other = accusation(ARMY, by="Mayor"), accusation(GUARD, by="Governor")
    found = asked((one, other), agents=[(ARMY.id, [one]), (GUARD.id, [other])])
    texts = {sentence.text: sentence.claims for sentence in found.answer}
    assert texts["Northern Army is named by 1 source: Mayor, in Border Post."] == (one.id,)
    assert texts["River Guard is named by 1 source: Governor, in Border Post."] == (other.id,)


def test_a_denial_is_told_with_its_scope():
    one, no = accusation(ARMY, by="Mayor"), denial(scope="any of its aircraft")
    found = asked((one, no), agents=[(ARMY.id, [one])], denials=[no])
    assert found.dissent[0].text == (
        'Army spokesman, in Border Post: denies it; the denial speaks of "any of its aircraft".'
    )
    assert "the reports name only Northern Army" in found.answer[0].text
    assert no.id in found.answer[0].claims


def test_where_only_a_denial_names_anybody_nobody_is_asked_for():
    no = denial()
    happened = event("airstrike", (no,), day=DAY, denials=[no])
    questions = [j.question for j in assess(picture((no,), events=(happened,))).judgements]
    assert not any(q.startswith("Who carried out") for q in questions)


def test_nobody_claimed_it_is_told():
    one, none = accusation(ARMY, by="Mayor"), unclaimed()
    found = asked((one, none), agents=[(ARMY.id, [one])])
    assert "Nobody had claimed it: Border Post." in answer(found)
    assert found.answer[0].text.endswith(
        "the reports name only Northern Army, and carry no denial."
    )


def test_a_claim_that_names_another_agent_carries_no_position():
    one, stray = accusation(ARMY, by="Mayor"), accusation(GUARD, by="Governor")
    no = denial()
    found = asked((one, stray, no), agents=[(ARMY.id, [one, stray])], denials=[no])
    assert stray.id not in found.supporting


def test_a_hedged_accusation_is_told_as_hedged():
    one = accusation(
        ARMY,
        by="Mayor",
        certainty=Certainty(words=("possibly",), low=0.2, high=0.5),
        modality="possible",
    )
    other = accusation(GUARD, by=(step("Sources", reliability="unclear"),))
    found = asked((one, other), agents=[(ARMY.id, [one]), (GUARD.id, [other])])
    assert '(hedged: "possibly")' in answer(found)
    assert '(the text says of the source: "unclear")' in answer(found)


def test_a_position_carried_with_doubt_is_told_so():
    one = accusation(ARMY, by=(step("Mayor", attitude=Attitude.DOUBTS),))
    other = accusation(GUARD, by="Governor", evidence=Evidence.IMAGERY)
    found = asked((one, other), agents=[(ARMY.id, [one]), (GUARD.id, [other])])
    assert "(carried with doubt)" in answer(found)
    assert "does not settle it" in found.confidence_sentence


def test_an_uncontested_event_is_not_asked_about():
    one = accusation(ARMY, by="Mayor")
    happened = event("airstrike", (one,), agents=[(ARMY.id, [one])])
    questions = [j.question for j in assess(picture((one,), events=(happened,))).judgements]
    assert not any(q.startswith("Who carried out") for q in questions)


def test_figures_stand_by_origin_with_parts_in_their_whole_and_are_not_added():
    first = claim(
        "52 were killed, 30 of them guards",
        "event",
        "killed",
        by="Monitor",
        quantities=(
            count("killed", "30", 30, part_of="52", start=17),
            count("killed", "52", 52),
        ),
    )
    second = claim(
        "22 were killed", "event", "killed", by="Guard", quantities=(count("killed", "22", 22),)
    )
    none = unclaimed()
    claims = (first, second, none)
    happened = event("airstrike", claims, day=DAY)
    found = judgement(assess(picture(claims, events=(happened,))), "How many were killed")
    text = answer(found)
    assert "Monitor, in Border Post: 52 killed, of whom 30." in text
    assert "Guard, in Border Post: 22 killed." in text
    assert "74" not in text
    assert "not added up" in found.confidence_sentence


def test_one_origin_in_two_documents_gives_its_figures_once():
    said = claim(
        "22 were killed", "event", "killed", by="Guard", quantities=(count("killed", "22", 22),)
    )
    copy = claim(
        "22 were killed",
        "event",
        "killed",
        by="Guard",
        document="d2",
        quantities=(count("killed", "22", 22),),
    )
    none = unclaimed()
    happened = event("airstrike", (said, copy, none), day=DAY)
    made = picture(
        (said, copy, none),
        events=(happened,),
        origins=(origin("guard", said, copy), origin("n", none)),
    )
    found = judgement(assess(made), "How many were killed")
    assert len(found.answer) == 1
    assert found.confidence_sentence == "One source gives figures, so nothing confirms them."


def test_an_event_without_figures_is_not_asked_for_a_toll():
    none = unclaimed()
    made = picture((none,), events=(event("airstrike", (none,)),))
    assert not any(j.question.startswith("How many") for j in assess(made).judgements)


def test_a_bare_toll_is_asked_for_by_its_noun():
    said = claim("9 died", "event", "killed", by="A", quantities=(count("killed", "9", 9),))
    made = picture((said,), events=(event("killed", (said,), day=DAY),))
    found = judgement(assess(made), "Which figures")
    assert found.question == "Which figures are given for the deaths of 3 September 2023?"
    assert answer(found) == "A, in Border Post: 9 killed."


def test_what_goes_on_names_nobody_for_what_happened_once():
    one, other = accusation(ARMY, by="Mayor"), accusation(GUARD, by="Governor")
    habit = claim(
        "the army faces raids by the council",
        "event",
        "attack",
        arguments=[("agent", "Hill Council")],
        modality="ongoing",
    )
    found = asked(
        (one, other, habit),
        agents=[(ARMY.id, [one]), (GUARD.id, [other]), ("Hill Council", [habit])],
    )
    assert "Hill Council" not in answer(found)
