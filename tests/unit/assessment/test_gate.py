from datetime import date

from tests.unit.assessment.build import (
    BAB,
    RAFAH,
    answer,
    claim,
    estimate,
    judgement,
    month,
    picture,
    place,
)

from landbridge.assessment.assess import assess
from landbridge.model.assessment import Confidence
from landbridge.model.claim import Certainty, Evidence

SHUT = {"closed": 0.9, "under_construction": 0.05, "restricted": 0.03, "open": 0.02}
OPEN = {"open": 0.86, "restricted": 0.1, "closed": 0.04}


def opened(**more):
    return claim("the gate reopened", "status", "open", subject=BAB, **more)


def closed(quote="the gate is shut", **more):
    return claim(quote, "status", "closed", subject=BAB, modality="ongoing", **more)


def planned(modality="planned", **more):
    return claim("they plan to open it", "status", "open", subject=BAB, modality=modality, **more)


def asked(made):
    return judgement(assess(made), "Is the gate at Bab al-Hawa open?")


def test_an_open_gate_is_told_with_its_likelihood_and_its_footnote():
    said = opened(by="The governor")
    found = asked(
        picture((said,), states=(place(BAB, estimate(BAB, "gate", OPEN, [(said, "open", 0.8)])),))
    )
    assert (
        found.answer[0].text == "It is very likely (80-95 %) that the gate at Bab al-Hawa is open."
    )
    assert found.answer[0].claims == (said.id,)
    assert found.likelihood == ("very likely", 0.80, 0.95)


def test_a_shut_gate_is_told_as_not_open():
    said = closed()
    state = place(BAB, estimate(BAB, "gate", SHUT, [(said, "closed", 0.8)]))
    found = asked(picture((said,), states=(state,)))
    assert answer(found).startswith(
        "It is almost certain (95-99 %) that the gate at Bab al-Hawa is not"
    )


def test_a_gate_for_some_is_told_as_open_only_to_some():
    said = claim(
        "opened to aid lorries", "status", "open", subject=BAB, arguments=[("user", "aid lorries")]
    )
    values = {"restricted": 0.9, "open": 0.05, "closed": 0.05}
    state = place(BAB, estimate(BAB, "gate", values, [(said, "restricted", 0.8)]))
    assert "is open only to some" in answer(asked(picture((said,), states=(state,))))


def test_an_undecided_gate_is_told_as_open_at_least_to_some():
    said = opened()
    values = {"open": 0.4, "restricted": 0.4, "closed": 0.2}
    state = place(BAB, estimate(BAB, "gate", values, [(said, "open", 0.5)]))
    assert "is open, at least to some" in answer(asked(picture((said,), states=(state,))))


def test_plans_alone_say_nothing_of_the_state():
    plan = planned(when=month("in May 2024", date(2024, 5, 1), date(2024, 6, 1)))
    state = place(BAB, estimate(BAB, "gate", SHUT, [(plan, "closed", 0.5)]))
    found = asked(picture((plan,), states=(state,)))
    assert found.likelihood is None
    assert found.confidence is None
    assert found.supporting == ()
    assert found.answer[0].text.startswith("Not stated")
    assert "An opening is only announced for May 2024" in answer(found)
    assert found.indicators[0].claims == (plan.id,)


def test_a_slipped_plan_is_told_as_slipped_and_backs_no_state():
    slipped, shut = planned("slipped"), closed()
    state = place(
        BAB, estimate(BAB, "gate", SHUT, [(slipped, "closed", 0.9), (shut, "closed", 0.5)])
    )
    found = asked(picture((slipped, shut), states=(state,)))
    assert found.supporting == (shut.id,)
    assert "did not come about" in answer(found)


def test_a_claim_that_does_not_fit_is_no_footnote():
    road = claim("traders use the road", "status", "in_use", subject=BAB)
    state = place(BAB, estimate(BAB, "gate", OPEN, [(road, "open", 0.9)]))
    found = asked(picture((road,), states=(state,)))
    assert found.likelihood is None
    assert "No evidence: no report in this collection speaks of whether" in answer(found)


def test_a_doubtful_claim_is_no_footnote():
    doubted = opened(certainty=Certainty(words=("doubtful",), low=0.1, high=0.3))
    state = place(BAB, estimate(BAB, "gate", OPEN, [(doubted, "open", 0.9)]))
    assert asked(picture((doubted,), states=(state,))).supporting == ()


def test_an_earlier_opposing_report_is_told_as_earlier():
    shut, once = closed(by="A"), opened(by="B")
    state = place(BAB, estimate(BAB, "gate", SHUT, [(shut, "closed", 0.8), (once, "open", 0.2)]))
    found = asked(picture((shut, once), states=(state,), said={once.id: date(2022, 1, 1)}))
    assert found.opposing == (once.id,)
    assert "It is earlier than the reports above" in found.dissent[0].text


def test_a_later_opposing_report_is_told_as_later():
    shut, then = closed(by="A"), opened(by="B")
    state = place(BAB, estimate(BAB, "gate", SHUT, [(shut, "closed", 0.8), (then, "open", 0.2)]))
    found = asked(picture((shut, then), states=(state,), said={shut.id: date(2022, 1, 1)}))
    assert "It is later than the reports above" in found.dissent[0].text


def test_works_are_told_with_the_day_of_their_latest_report():
    works = claim(
        "still being built",
        "status",
        "under_construction",
        subject=BAB,
        modality="ongoing",
        evidence=Evidence.IMAGERY,
    )
    state = place(BAB, estimate(BAB, "gate", SHUT, [(works, "under_construction", 0.8)]))
    found = asked(picture((works,), states=(state,)))
    assert "Works at the gate were reported, the latest on 1 October 2023." in answer(found)
    assert found.confidence is Confidence.MODERATE


def test_a_gate_nobody_speaks_of_has_no_evidence():
    seen = claim("lorries took the tracks", "movement", "traffic", subject=RAFAH)
    state = place(
        RAFAH, estimate(RAFAH, "bypass", {"in_use": 0.9, "none": 0.1}, [(seen, "in_use", 0.9)])
    )
    found = judgement(assess(picture((seen,), states=(state,))), "Is the gate at Rafah")
    assert found.answer[0].text.startswith("No evidence: no report in this collection speaks of")
    assert found.likelihood is None
