"""A judgement is appended; the last one holds, and the earlier ones can still be seen."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.unit.store.records import NOW, report

from landbridge.model.claim import Citation, Mention
from landbridge.model.entity import Resolution
from landbridge.model.errors import InvalidRecord, UnknownName
from landbridge.store.decisions import Scope
from landbridge.store.mentions import mentions_of
from landbridge.store.workspace import Workspace

LATER = NOW + timedelta(days=1)
BY_ME = {"actor": "analyst", "reason": "read again"}


@pytest.fixture
def workspace(tmp_path):
    with Workspace.create(tmp_path / "ws") as opened:
        opened.add(**report("One at Albukamal.", claims=2), now=NOW)
        opened.add(**report("Two at Albukamal."), now=NOW)
        yield opened


def entity(text="x", to="town:other"):
    return Resolution(text=text, entity=to, score=1, reason="an analyst says so")


def places(workspace, **options):
    return [claim.where.mention.entity for claim in workspace.claims(**options)]


def test_a_retracted_claim_is_left_out_but_can_still_be_looked_up(workspace):
    first, *rest = workspace.claims()
    workspace.retract(first.id[:12], **BY_ME, now=LATER)
    assert workspace.claims() == tuple(rest)
    assert workspace.claim(first.id) == first
    assert first not in workspace.search("albukamal")


def test_before_a_claim_was_retracted_it_stood(workspace):
    before = workspace.claims()
    workspace.retract(before[0].id, **BY_ME, now=LATER)
    assert workspace.claims(recorded_by=NOW) == before
    assert workspace.claims(recorded_by=LATER) == before[1:]


def test_a_claim_confirmed_after_it_was_retracted_stands_again(workspace):
    before = workspace.claims()
    workspace.retract(before[0].id, **BY_ME, now=NOW)
    workspace.confirm(before[0].id, **BY_ME, now=LATER)
    assert workspace.claims() == before


def test_a_superseded_claim_gives_way_to_the_other(workspace):
    old, new, third = workspace.claims()
    workspace.supersede(old.id, by=new.id, **BY_ME, now=NOW)
    assert workspace.claims() == (new, third)


def test_a_claim_is_superseded_only_by_another_that_stands(workspace):
    old, new, _ = workspace.claims()
    workspace.retract(new.id, **BY_ME, now=NOW)
    for by in (old.id, new.id, "abcdef"):
        with pytest.raises(UnknownName):
            workspace.supersede(old.id, by=by, **BY_ME, now=NOW)
    assert old in workspace.claims()


@pytest.mark.parametrize("blank", ["actor", "reason"])
def test_every_judgement_says_who_and_why(workspace, blank):
    said = {**BY_ME, blank: "  "}
    claim = workspace.claims()[0].id
    with pytest.raises(InvalidRecord, match=f"the {blank} is empty"):
        workspace.retract(claim, **said, now=NOW)
    with pytest.raises(InvalidRecord, match=f"the {blank} is empty"):
        workspace.grade("Gazette", reliability="A", **said, now=NOW)
    assert len(workspace.claims()) == 3


def test_words_that_utf8_cannot_hold_are_refused(workspace):
    with pytest.raises(InvalidRecord, match="cannot be stored as UTF-8"):
        workspace.grade("b\udcffd", reliability="A", **BY_ME, now=NOW)
    assert workspace.grades() == {}


def test_a_judgement_on_an_unknown_claim_leaves_no_trace(workspace):
    head = workspace.head
    with pytest.raises(UnknownName):
        workspace.retract("abcdefabcdef", **BY_ME, now=NOW)
    assert workspace.head == head


def test_the_last_grade_of_a_source_holds(workspace):
    workspace.grade("outlet:gazette", reliability="C", **BY_ME, now=NOW)
    workspace.grade("outlet:gazette", reliability="B", **BY_ME, now=LATER)
    workspace.grade("Somebody's blog", reliability="F", **BY_ME, now=LATER)
    assert workspace.grades() == {"outlet:gazette": "B", "Somebody's blog": "F"}


@pytest.mark.parametrize("letter", ["", "G", "a", "AB", "1", "ABCDEF"])
def test_a_grade_is_one_of_six_letters(workspace, letter):
    with pytest.raises(InvalidRecord, match="want one letter from A to F"):
        workspace.grade("Gazette", reliability=letter, **BY_ME, now=NOW)


def test_a_grade_needs_a_source(workspace):
    with pytest.raises(InvalidRecord, match="the source is empty"):
        workspace.grade(" ", reliability="A", **BY_ME, now=NOW)


def test_two_entities_are_merged_by_a_decision_on_what_a_mention_was(workspace):
    ids = {claim.id for claim in workspace.claims()}
    workspace.resolve(Scope(was="town:albukamal"), entity(), actor="analyst", now=LATER)
    assert places(workspace) == ["town:other"] * 3
    assert places(workspace, recorded_by=NOW) == ["town:albukamal"] * 3
    assert {claim.id for claim in workspace.claims()} == ids


def test_a_merge_holds_for_documents_added_later(workspace):
    workspace.resolve(Scope(was="town:albukamal"), entity(), actor="analyst", now=NOW)
    workspace.add(**report("Three at Albukamal."), now=LATER)
    assert places(workspace)[-1] == "town:other"


def test_an_entity_is_split_by_a_decision_on_words_in_one_document(workspace):
    document = workspace.documents()[1].id
    scope = Scope(text="Albukamal", document=document)
    workspace.resolve(scope, entity(to="crossing:albukamal"), actor="analyst", now=LATER)
    assert places(workspace) == ["town:albukamal", "town:albukamal", "crossing:albukamal"]


def test_decisions_follow_one_another_in_the_order_they_were_taken(workspace):
    workspace.resolve(Scope(was="town:albukamal"), entity(to="town:b"), actor="a", now=NOW)
    workspace.resolve(Scope(was="town:b"), entity(to="town:c"), actor="a", now=NOW)
    workspace.resolve(Scope(was="town:albukamal"), entity(to="town:d"), actor="a", now=NOW)
    assert places(workspace) == ["town:c"] * 3
    workspace.resolve(Scope(text="Albukamal", was="town:c"), entity(to=None), actor="a", now=LATER)
    assert places(workspace) == [None] * 3


def test_merging_two_entities_into_each_other_comes_to_an_end(workspace):
    workspace.resolve(Scope(was="town:albukamal"), entity(to="town:b"), actor="a", now=NOW)
    workspace.resolve(Scope(was="town:b"), entity(to="town:albukamal"), actor="a", now=NOW)
    assert places(workspace) == ["town:albukamal"] * 3


def test_a_decision_reaches_sources_and_outlets_of_a_chain(tmp_path):
    reading = report("Three.")
    claim = reading["claims"][0]
    outlet = Citation(outlet=Mention(text="Herald", entity="outlet:herald"), date=None)
    lost = Citation(outlet=None, date=None)
    step = replace(claim.chain[0], citations=(outlet, lost))
    reading["claims"] = (replace(claim, where=None, chain=(step,)),)
    with Workspace.create(tmp_path) as workspace:
        workspace.add(**reading, now=NOW)
        workspace.resolve(Scope(was="outlet:herald"), entity(), actor="a", now=NOW)
        workspace.resolve(Scope(text="Gazette"), entity(to="outlet:g"), actor="a", now=NOW)
        named = [(role, m.text, m.entity) for role, m in mentions_of(workspace.claims()[0])]
    assert named == [
        ("subject", "Albukamal", "town:albukamal"),
        ("source", "Gazette", "outlet:g"),
        ("outlet", "Herald", "town:other"),
    ]


def test_a_decision_about_nothing_is_refused(workspace):
    with pytest.raises(InvalidRecord, match="want a text or a former entity"):
        Scope(document="a")
    reasonless = replace(entity(), reason="")
    with pytest.raises(InvalidRecord, match="reason is empty"):
        workspace.resolve(Scope(text="x"), reasonless, actor="a", now=NOW)
    with pytest.raises(UnknownName):
        workspace.resolve(Scope(text="x", document="f" * 64), entity(), actor="a", now=NOW)
