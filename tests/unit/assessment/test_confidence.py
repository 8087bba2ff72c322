from dataclasses import replace
from datetime import date

from tests.unit.assessment.build import BAB, claim, estimate, judgement, origin, picture, place

from landbridge.assessment.assess import assess
from landbridge.model.assessment import Confidence
from landbridge.model.claim import Evidence

SHUT = {"closed": 0.9, "open": 0.1}


def gate(claims, *, utterers, against=()):
    made = picture((*claims, *against))
    named = dict(zip([c.id for c in (*claims, *against)], utterers, strict=True))
    origins = tuple(replace(origin(c.id, c), utterer=named[c.id]) for c in (*claims, *against))
    contributions = [(c, "closed", 0.5) for c in claims] + [(c, "open", 0.4) for c in against]
    state = place(BAB, estimate(BAB, "gate", SHUT, contributions))
    return judgement(assess(replace(made, origins=origins, states=(state,))), "Is the gate")


def closed(number, **more):
    quote = "the gate is shut"
    return claim(
        quote, "status", "closed", subject=BAB, start=number, end=number + len(quote), **more
    )


def test_one_author_saying_three_things_is_one_source():
    found = gate([closed(n) for n in range(3)], utterers=["Author"] * 3)
    assert found.confidence is Confidence.LOW
    assert ": one source, " in found.confidence_sentence


def test_two_sources_that_agree_give_moderate_confidence():
    found = gate([closed(n) for n in range(2)], utterers=["A", "B"])
    assert found.confidence is Confidence.MODERATE
    assert "2 independent sources agree" in found.confidence_sentence


def test_three_sources_with_something_seen_give_high_confidence():
    said = [closed(0, evidence=Evidence.IMAGERY), closed(1), closed(2)]
    found = gate(said, utterers=["A", "B", "C"])
    assert found.confidence is Confidence.HIGH
    assert "1 of them citing imagery, a witness or a document" in found.confidence_sentence


def test_a_source_that_says_otherwise_lowers_confidence():
    other = claim("the gate reopened", "status", "open", subject=BAB)
    found = gate([closed(0), closed(1)], utterers=["A", "B", "C"], against=[other])
    assert found.confidence is Confidence.LOW
    assert "1 source says otherwise" in found.confidence_sentence


def test_a_source_is_as_recent_as_the_last_new_thing_it_said():
    old, new = closed(0), closed(1)
    state = place(BAB, estimate(BAB, "gate", SHUT, [(old, "closed", 0.5), (new, "closed", 0.5)]))
    made = picture((old, new), states=(state,), said={old.id: date(2020, 1, 1)})
    same = tuple(replace(o, utterer="Author") for o in made.origins)
    found = judgement(assess(replace(made, origins=same)), "Is the gate")
    assert "the latest is of 1 October 2023" in found.confidence_sentence
