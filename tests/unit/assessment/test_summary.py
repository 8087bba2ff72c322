from dataclasses import replace
from datetime import date

from hypothesis import given
from tests.unit.assessment.build import (
    ARMY,
    BAB,
    GUARD,
    claim,
    document,
    estimate,
    event,
    judgement,
    origin,
    picture,
    place,
)
from tests.unit.assessment.test_laws import pictures

from landbridge.assessment.assess import assess
from landbridge.assessment.footnotes import sentences_of

SHUT = {"closed": 0.9, "restricted": 0.06, "open": 0.04}
DAY = date(2023, 9, 3)


def closed(**more):
    return claim("the gate is shut", "status", "closed", subject=BAB, **more)


def accusation(who, *, by, **more):
    return claim(
        f"{who.name} hit the depot", "event", "airstrike", arguments=[("agent", who)], by=by, **more
    )


def test_the_summary_opens_with_the_gate_and_ends_with_what_is_unresolved():
    shut = closed()
    one, other = accusation(ARMY, by="Mayor"), accusation(GUARD, by="Governor")
    happened = event(
        "airstrike", (one, other), day=DAY, agents=[(ARMY.id, [one]), (GUARD.id, [other])]
    )
    state = place(BAB, estimate(BAB, "gate", SHUT, [(shut, "closed", 0.9)]))
    found = assess(picture((shut, one, other), states=(state,), events=(happened,))).summary
    assert len(found) == 2
    assert found[0].text == (
        "It is almost certain (95-99 %) that the gate at Bab al-Hawa is not open to general traffic."
    )
    assert found[1].text == (
        "It is unresolved who carried out the airstrike of 3 September 2023: "
        "the reports name Northern Army and River Guard."
    )


def test_an_empty_picture_has_no_summary():
    assert assess(picture()).summary == ()


@given(pictures())
def test_every_sentence_of_the_summary_stands_in_a_judgement_with_footnotes(made):
    assessment = assess(made)
    told = {sentence for judged in assessment.judgements for sentence in sentences_of(judged)}
    for sentence in assessment.summary:
        assert sentence in told
        assert sentence.claims
        assert all(assessment.number(key) is not None for key in sentence.claims)


def test_sources_are_counted_by_who_speaks_and_not_by_what_is_said():
    first, second = closed(), claim("works go on", "status", "under_construction", subject=BAB)
    made = picture((first, second))
    same = tuple(replace(o, utterer="Author") for o in made.origins)
    assert assess(replace(made, origins=same)).origins == 1


def test_a_question_of_the_text_asserts_nothing():
    words = "Will the pass be usable if the army leaves?"
    asked = claim(
        "if the army leaves", "control", "withdrew", modality="conditional", start=24, end=42
    )
    whole = claim(words, "status", "passable", subject=BAB, modality="conditional")
    made = picture((whole,))
    inside = picture((asked,), documents=(replace(document(), text=words + "  "),))
    for one in (made, inside):
        assert not any(j.supporting for j in assess(one).judgements)
        assert assess(one).indicators == ()


def test_one_speakers_words_in_two_documents_are_one_happening():
    first = accusation(ARMY, by="Mayor")
    copy = accusation(ARMY, by="Mayor", document="d2", outlet="Daily")
    other = accusation(GUARD, by="Governor")
    events = (
        event(
            "airstrike", (first, other), day=DAY, agents=[(ARMY.id, [first]), (GUARD.id, [other])]
        ),
        replace(event("attack", (copy,), agents=[(ARMY.id, [copy])]), id="event:second"),
    )
    made = picture(
        (first, copy, other),
        events=events,
        origins=(origin("m", first, copy), origin("g", other)),
        said={copy.id: date(2023, 10, 1), first.id: date(2023, 9, 4)},
    )
    found = [j for j in assess(made).judgements if j.question.startswith("Who carried out")]
    assert len(found) == 1
    assert "Northern Army is named by 1 source: Mayor, in Border Post (repeated by Daily)." in [
        s.text for s in found[0].answer
    ]


def test_aircraft_of_an_actor_are_the_actor():
    own = accusation(ARMY, by="Mayor")
    jets = claim(
        "jets hit it",
        "event",
        "airstrike",
        arguments=[("agent", "Jets of the Northern Army")],
        by="Governor",
    )
    ally = claim(
        "an ally hit it",
        "event",
        "airstrike",
        arguments=[("agent", "Friends of the Northern Army")],
        by="Editor",
    )
    happened = event(
        "airstrike",
        (own, jets, ally),
        agents=[
            (ARMY.id, [own]),
            ("Jets of the Northern Army", [jets]),
            ("Friends of the Northern Army", [ally]),
        ],
    )
    found = judgement(assess(picture((own, jets, ally), events=(happened,))), "Who carried out")
    assert "Northern Army is named by 2 sources" in found.answer[1].text


def test_a_holder_whom_nobody_names_is_told_as_such():
    held = claim(
        "the militia holds it",
        "control",
        "controls",
        arguments=[("holder", "the militia"), ("object", BAB)],
    )
    shares = {"the militia": 0.8, "unknown": 0.2}
    state = place(BAB, estimate(BAB, "controller", shares, [(held, "the militia", 0.8)]))
    found = judgement(assess(picture((held,), states=(state,))), "Who holds Bab al-Hawa")
    assert found.answer[0].text == (
        "A party not named is said to hold Bab al-Hawa, last on 1 October 2023."
    )
    assert found.answer[0].claims == (held.id,)


def test_a_gate_open_to_some_is_told_beside_one_shut_to_most():
    shut = closed()
    some = claim("open to aid", "status", "restricted", subject=BAB)
    shares = {"closed": 0.6, "restricted": 0.3, "open": 0.1}
    state = place(
        BAB, estimate(BAB, "gate", shares, [(shut, "closed", 0.8), (some, "restricted", 0.4)])
    )
    found = judgement(assess(picture((shut, some), states=(state,))), "Is the gate")
    assert "very likely (80-95 %)" in found.answer[0].text
    assert found.answer[1].text == 'Reported open to some: Border Post, "open to aid".'
    assert found.opposing == ()
