"""Links between sources: listed with their reasons, undone by people, and undone again."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.unit.pipeline.build import GATE, claim, tell
from tests.unit.states.build import step

from landbridge.model.claim import SourceKind
from landbridge.model.errors import RefusedDecision, UnknownName
from landbridge.model.ruling import Verb
from landbridge.model.state import LinkKind
from landbridge.pipeline.asking import list_sources, status
from landbridge.pipeline.deciding import Said
from landbridge.pipeline.independence import keep_independent, list_links
from landbridge.pipeline.reviewing import decisions_on
from landbridge.pipeline.undoing import undo


def said(day: int = 1) -> Said:
    return Said(actor="analyst", reason="had a man there", now=datetime(2026, 3, day, tzinfo=UTC))


@pytest.fixture
def carried(workspace):
    """Two outlets that give one statement of the River Wire, which nobody read."""
    return [
        tell(
            workspace,
            claim(
                "status",
                "closed",
                subject=GATE,
                by=[
                    replace(step("River Wire"), cue="citing"),
                    step(by, SourceKind.AUTHOR),
                ],
            ),
            on=on,
            by=by,
        )[0]
        for by, on in (("Alpha Times", "2018-07-08"), ("Beta Post", "2018-07-09"))
    ]


def p_closed(workspace, known: date | None = None) -> float:
    state = status(workspace, GATE, known=known).state
    return state.estimates[0].probability("closed")


def test_links_are_listed_with_reason_quote_and_whose_they_count_as(workspace, carried):
    first, second = list_links(workspace)
    assert [one.link.kind for one in (first, second)] == [LinkKind.STATED] * 2
    assert (first.teller, first.source) == ("River Wire", "River Wire")
    assert (
        second.link.reason == "Beta Post gives it as the words of River Wire (\u201cciting\u201d)."
    )
    assert (second.claim.id, second.link.source) == (carried[1].id, carried[0].id)
    assert first.undone is None


def test_a_link_undone_makes_two_sources_of_one_and_raises_belief(workspace, carried):
    before = p_closed(workspace)
    done = keep_independent(workspace, carried[1].id[:10], carried[0].id[:10], said())
    assert done.ruling.verb is Verb.INDEPENDENT
    assert [link.copy for link in done.links] == [carried[1].id]
    assert {source.name for source in list_sources(workspace)} == {"River Wire", "Beta Post"}
    assert p_closed(workspace) > before + 0.01


def test_what_was_undone_is_listed_with_the_decision(workspace, carried):
    number = keep_independent(workspace, carried[1].id, carried[0].id, said()).ruling.number
    first, second = list_links(workspace)
    assert (first.undone, second.origin) == (None, None)
    assert second.undone is not None
    assert (second.undone.number, second.undone.reason) == (number, "had a man there")


def test_the_undoing_is_undone_and_may_be_taken_again(workspace, carried):
    before, links = p_closed(workspace), list_links(workspace)
    for day in (1, 3):
        done = keep_independent(workspace, carried[1].id, carried[0].id, said(day))
        back = undo(workspace, done.ruling.number, said(day + 1))
        assert [link.copy for link in back.links] == [carried[1].id]
        assert p_closed(workspace) == before
        assert list_links(workspace) == links


@pytest.mark.usefixtures("carried")
def test_a_decision_counts_from_its_day_and_for_reports_added_later(workspace):
    as_known = p_closed(workspace, date(2018, 12, 31))
    keep_independent(workspace, "Beta Post", "River Wire", said())
    assert p_closed(workspace, date(2018, 12, 31)) == as_known
    assert all(one.undone is None for one in list_links(workspace, known=date(2018, 12, 31)))
    tell(
        workspace,
        claim("status", "open", subject=GATE, by=[step("River Wire"), step("Beta Post")]),
        on="2018-07-20",
        by="Beta Post",
    )
    late = next(one for one in list_links(workspace) if one.claim.type == "open")
    assert late.undone is not None


def test_a_document_may_be_named_by_the_beginning_of_its_id(workspace, carried):
    keep_independent(workspace, carried[1].document[:12], carried[0].document[:12], said())
    assert [one.undone is None for one in list_links(workspace)] == [True, False]


def test_decisions_tell_what_was_kept_apart(workspace, carried):
    keep_independent(workspace, carried[1].id, carried[0].document, said())
    (ruling,), names = decisions_on(workspace)
    assert names[ruling.a].startswith("\u201cBeta Post")
    assert names[str(ruling.b)]


def test_what_is_one_already_apart_or_unknown_is_refused(workspace, carried):
    with pytest.raises(RefusedDecision, match="one and the same"):
        keep_independent(workspace, carried[0].id, carried[0].id, said())
    with pytest.raises(UnknownName):
        keep_independent(workspace, carried[0].id, "Nobody Herald", said())
    with pytest.raises(UnknownName):
        keep_independent(workspace, "abcdef", carried[0].id, said())
    keep_independent(workspace, carried[1].id, carried[0].id, said())
    with pytest.raises(RefusedDecision, match="already, by decision"):
        keep_independent(workspace, carried[0].id, carried[1].id, said())
    assert workspace.check() == ()
