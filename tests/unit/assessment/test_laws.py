import re
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.assessment.build import (
    ARMY,
    BAB,
    GUARD,
    ON,
    RAFAH,
    claim,
    estimate,
    event,
    judgement,
    origin,
    picture,
    place,
    step,
)

from landbridge.assessment.assess import assess
from landbridge.assessment.footnotes import sentences_of
from landbridge.model.assessment import Confidence
from landbridge.model.claim import Certainty, Evidence, Modality, Polarity
from landbridge.model.state import VALUES, Facet

LEVELS = list(Confidence)
LIKELY = re.compile(
    r"\b(likely|unlikely|roughly even|almost no chance|almost certain)\b", re.IGNORECASE
)
STATES = ("Has the", "Is the", "Who holds", "Which routes")

hedges = st.sampled_from(
    [
        Certainty(words=(), low=0.9, high=1.0),
        Certainty(words=("perhaps",), low=0.4, high=0.7),
        Certainty(words=("hardly",), low=0.0, high=0.2),
    ]
)
frames = st.sampled_from(
    [
        ("status", "open"),
        ("status", "closed"),
        ("status", "under_construction"),
        ("status", "in_use"),
        ("status", "not_at_scale"),
        ("movement", "convoy"),
        ("movement", "traffic"),
        ("control", "controls"),
        ("control", "present"),
        ("event", "airstrike"),
        ("event", "claim_responsibility"),
        ("judgement", "requirement"),
        ("recommendation", "recommendation"),
    ]
)


@st.composite
def claims(draw, number):
    kind, type_ = draw(frames)
    roles = [("holder", draw(st.sampled_from([ARMY, GUARD])))] if kind == "control" else []
    roles += [("agent", draw(st.sampled_from([ARMY, GUARD])))] if kind == "event" else []
    speaker = step(
        f"Speaker {draw(st.integers(0, 3))}", reliability=draw(st.none() | st.just("unclear"))
    )
    return claim(
        f"words of claim {number}",
        kind,
        type_,
        subject=draw(st.sampled_from([BAB, RAFAH])),
        arguments=roles,
        polarity=draw(st.sampled_from(Polarity)),
        modality=draw(st.sampled_from(Modality)),
        by=draw(st.sampled_from([(), (speaker,)])),
        document=f"d{draw(st.integers(1, 3))}",
        start=100 * number,
        end=100 * number + len(f"words of claim {number}"),
        certainty=draw(hedges),
        evidence=draw(st.sampled_from(Evidence)),
    )


@st.composite
def distributions(draw, values):
    weights = [draw(st.floats(0.01, 1)) for _ in values]
    shares = {v: w / sum(weights) for v, w in zip(values, weights, strict=True)}
    return dict(sorted(shares.items(), key=lambda item: -item[1]))


@st.composite
def estimates(draw, subject, given_claims):
    facet = draw(st.sampled_from([Facet.GATE, Facet.BYPASS, Facet.TRAFFIC, Facet.CONTROLLER]))
    values = VALUES.get(facet, (ARMY.id, GUARD.id, "contested"))
    chosen = draw(st.lists(st.sampled_from(given_claims), unique_by=lambda c: c.id, max_size=6))
    contributions = [(c, draw(st.sampled_from(values)), draw(st.floats(0, 1))) for c in chosen]
    return estimate(subject, facet, draw(distributions(values)), contributions)


@st.composite
def pictures(draw):
    given_claims = [draw(claims(n)) for n in range(draw(st.integers(1, 8)))]
    states = [
        place(subject, *draw(st.lists(estimates(subject, given_claims), max_size=4)))
        for subject in (BAB, RAFAH)
    ]
    strikes = [c for c in given_claims if c.kind == "event"]
    denied = [c for c in strikes if c.polarity is Polarity.DENIED]
    positions = [(who.id, strikes) for who in (ARMY, GUARD)]
    happened = [event("airstrike", strikes, agents=positions, denials=denied)] if strikes else []
    said = {c.id: ON - timedelta(days=draw(st.integers(0, 900))) for c in given_claims}
    return picture(tuple(given_claims), states=tuple(states), events=tuple(happened), said=said)


@given(pictures())
def test_every_footnote_is_cited_and_says_its_claims_words(made):
    assessment = assess(made)
    told = [s for j in assessment.judgements for s in sentences_of(j)]
    used = {c for s in (*told, *assessment.changes, *assessment.indicators) for c in s.claims}
    quotes = {c.id: c.quote for c in made.claims}
    assert {note.claim for note in assessment.footnotes} == used
    assert all(note.quote == quotes[note.claim] for note in assessment.footnotes)
    assert [note.number for note in assessment.footnotes] == list(range(1, len(used) + 1))


@given(pictures())
def test_footnotes_are_numbered_by_first_use(made):
    assessment = assess(made)
    told = [s for j in assessment.judgements for s in sentences_of(j)]
    first = [c for s in (*assessment.summary, *told) for c in s.claims]
    numbers = [assessment.number(c) for c in dict.fromkeys(first)]
    assert numbers == list(range(1, len(numbers) + 1))


@given(pictures())
def test_no_sentence_holds_a_likelihood_and_the_word_confidence(made):
    for judged in assess(made).judgements:
        assert not LIKELY.search(judged.confidence_sentence)
        for sentence in sentences_of(judged):
            assert "confidence" not in sentence.text.lower()


@given(pictures())
def test_only_reports_of_fact_back_a_state(made):
    standing = {c.id: c.modality for c in made.claims}
    for judged in assess(made).judgements:
        if judged.question.startswith(STATES):
            assert {standing[c] for c in judged.supporting} <= {Modality.HAPPENED, Modality.ONGOING}


@given(pictures())
def test_a_likelihood_always_has_claims_and_a_confidence(made):
    for judged in assess(made).judgements:
        assert (judged.likelihood is None) == (judged.confidence is None)
        if judged.likelihood is not None:
            assert judged.answer[0].claims


@given(pictures())
def test_who_did_it_never_has_a_likelihood(made):
    for judged in assess(made).judgements:
        if judged.question.startswith("Who carried out"):
            assert judged.likelihood is None
            assert not any(LIKELY.search(sentence.text) for sentence in judged.answer)


@given(
    evidence=st.tuples(st.sampled_from(Evidence), st.sampled_from(Evidence)),
    hedged=st.tuples(st.booleans(), st.booleans()),
    doubted=st.tuples(st.none() | st.just("unclear"), st.none() | st.just("unclear")),
    late=st.integers(0, 800),
    weight=st.floats(0.06, 0.8),
    other=st.booleans(),
)
def test_a_copy_never_raises_confidence(evidence, hedged, doubted, late, weight, other):
    def report(number, document):
        words = ("perhaps",) if hedged[number] else ()
        return claim(
            "the gate is shut",
            "status",
            "closed",
            subject=BAB,
            by=(step("Governor", reliability=doubted[number]),),
            document=document,
            evidence=evidence[number],
            certainty=Certainty(words=words, low=0.6, high=1.0),
        )

    first, copy = report(0, "d1"), report(1, "d2")
    second = claim("still shut", "status", "closed", subject=BAB, by="Mayor", document="d3")
    day = date(2021, 7, 1)
    own = {first.id: day, second.id: day, copy.id: day + timedelta(days=late)}

    def level(*given_claims):
        extra = (second,) if other else ()
        contributions = [
            (c, "closed", 0.8 if c is first else weight) for c in (*given_claims, *extra)
        ]
        state = place(BAB, estimate(BAB, "gate", {"closed": 0.9, "open": 0.1}, contributions))
        made = picture(
            (*given_claims, *extra),
            states=(state,),
            said={c.id: own[c.id] for c in (*given_claims, *extra)},
        )
        made = replace(made, origins=(origin("governor", *given_claims), origin("mayor", *extra)))
        found = judgement(assess(made), "Is the gate").confidence
        return LEVELS.index(found)

    assert level(first, copy) <= level(first)
