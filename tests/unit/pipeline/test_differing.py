from datetime import UTC, date, datetime

from tests.unit.pipeline.build import GATE, claim, tell
from tests.unit.states.build import step

from landbridge.model.claim import SourceKind
from landbridge.model.state import Facet
from landbridge.pipeline.asking import status
from landbridge.pipeline.differing import diff

FIRST, SECOND = date(2018, 7, 31), date(2018, 9, 30)
BETWEEN = datetime(2018, 8, 15, tzinfo=UTC)
AFTER = datetime(2026, 1, 2, tzinfo=UTC)


def shut(**more):
    return claim("status", "closed", subject=GATE, quote="The gate is shut.", **more)


def opened(**more):
    return claim("status", "open", subject=GATE, quote="The gate is open.", **more)


def gate(found):
    (place,) = [one for one in found.changed if one.subject.id == GATE]
    return next(s for s in place.shifts if s.estimate.facet is Facet.GATE)


def test_reports_said_in_between_are_counted_and_move_the_place(workspace):
    tell(workspace, shut(), on="2018-07-10")
    tell(workspace, opened(), on="2018-09-10", by="Evening Post")
    tell(workspace, opened(), on="2018-12-10", by="Morning Post")
    found = diff(workspace, first=FIRST, second=SECOND)
    assert [d.publisher for d in found.documents] == ["Evening Post"]
    assert found.claims == 1
    assert len(gate(found).arrived) == 1
    assert found.days == (FIRST, SECOND)


def test_each_date_tells_what_status_told_then(workspace):
    tell(workspace, shut(), on="2018-07-10")
    tell(workspace, opened(), on="2018-09-10", by="Evening Post")
    shift = gate(diff(workspace, first=FIRST, second=SECOND, place="Abu Kamal"))
    for estimate, known in ((shift.before, FIRST), (shift.after, SECOND)):
        assert estimate == status(workspace, "Abu Kamal", known=known).state.get(Facet.GATE)


def test_one_day_in_the_world_can_be_asked_of_both(workspace):
    tell(workspace, shut(), on="2018-07-10")
    found = diff(workspace, first=FIRST, second=SECOND, on=FIRST)
    assert found.days == (FIRST, FIRST)
    assert gate(found).p_before == gate(found).p_after


def test_a_claim_withdrawn_in_between_stood_on_the_first_date(workspace):
    (told,) = tell(workspace, shut(), on="2018-07-10")
    workspace.retract(told.id, actor="A. Analyst", reason="misread", now=BETWEEN)
    found = diff(workspace, first=FIRST, second=SECOND)
    assert gate(found).withdrawn == (told.id,)
    assert gate(found).after.no_evidence
    (decision,) = found.decisions
    assert (decision.action, decision.actor, decision.detail) == (
        "retract",
        "A. Analyst",
        "misread",
    )
    assert told.id in found.grounds.claims


def test_a_claim_withdrawn_after_both_dates_stands_on_neither(workspace):
    (told,) = tell(workspace, shut(), on="2018-07-10")
    tell(workspace, shut(), on="2018-07-11", by="Evening Post")
    workspace.retract(told.id, actor="me", reason="misread", now=AFTER)
    found = diff(workspace, first=FIRST, second=SECOND)
    assert gate(found).withdrawn == ()
    assert {c.claim for c in gate(found).before.contributions}.isdisjoint({told.id})
    assert found.decisions == ()


def test_a_claim_that_was_let_stand_again_in_between_stood_out_before(workspace):
    (told,) = tell(workspace, shut(), on="2018-07-10")
    workspace.retract(told.id, actor="me", reason="misread", now=datetime(2018, 7, 20, tzinfo=UTC))
    workspace.confirm(told.id, actor="me", reason="read again", now=BETWEEN)
    shift = gate(diff(workspace, first=FIRST, second=SECOND, place="Abu Kamal"))
    assert shift.before.no_evidence
    assert not shift.after.no_evidence


def test_a_grade_given_in_between_weighs_only_afterwards(workspace):
    tell(workspace, shut(by=[step("outlet:sana", SourceKind.STATE_MEDIA)]), on="2018-07-10")
    workspace.grade("outlet:sana", reliability="E", actor="me", reason="late", now=BETWEEN)
    shift = gate(diff(workspace, first=FIRST, second=SECOND, on=FIRST))
    assert shift.p_after < shift.p_before


def test_what_the_reader_does_is_no_decision(workspace):
    tell(workspace, shut(), on="2018-07-10")
    assert diff(workspace, first=FIRST, second=date(2027, 1, 1)).decisions == ()
