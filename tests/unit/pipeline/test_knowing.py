from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.pipeline.build import GATE, NOW, TANF, claim, tell

from landbridge.model.claim import Polarity
from landbridge.model.entity import Entity, EntityKind, Link
from landbridge.model.errors import WorkspaceError
from landbridge.model.state import Facet
from landbridge.pipeline.adding import add
from landbridge.pipeline.knowing import hear, in_time, picture
from landbridge.pipeline.placing import MOST_DAYS
from landbridge.store.workspace import Workspace


def shut(subject=GATE, **more):
    return claim("status", "closed", subject=subject, quote="It is shut.", **more)


def opened(subject=GATE, **more):
    return claim("status", "open", subject=subject, quote="It is open.", **more)


def gate(painted, subject=GATE):
    state = next((s for s in painted.states if s.subject == subject), None)
    return None if state is None else state.get(Facet.GATE)


def test_an_empty_workspace_is_refused_with_what_to_do(workspace):
    with pytest.raises(WorkspaceError, match="landbridge add"):
        picture(workspace)


def test_the_days_asked_about_are_those_the_reports_speak_from(workspace):
    tell(workspace, shut(), on="2018-07-10")
    tell(workspace, opened(), on="2019-03-27", by="Evening Post")
    painted = picture(workspace)
    assert (painted.on, painted.known) == (date(2019, 3, 27), date(2019, 3, 27))


def test_a_day_of_knowledge_alone_is_the_day_in_the_world_too(workspace):
    tell(workspace, shut(), on="2018-07-10")
    painted = picture(workspace, known=date(2018, 8, 1))
    assert painted.on == date(2018, 8, 1)


def test_an_undated_report_counts_from_the_day_it_was_fetched_and_moves_no_date(workspace):
    tell(workspace, shut(), on="2018-07-10")
    tell(workspace, opened(), on=None, by="Nobody")
    painted = picture(workspace)
    assert painted.on == date(2018, 7, 10)
    assert painted.known == NOW.date()
    assert len(painted.documents) == 2
    earlier = picture(workspace, known=date(2019, 1, 1))
    assert len(earlier.documents) == 1


def test_a_report_of_undated_reports_alone_can_be_asked(workspace):
    tell(workspace, shut(), on=None)
    painted = picture(workspace)
    assert painted.on == NOW.date()
    assert len(painted.claims) == 1


def test_what_was_said_later_is_in_no_part_of_an_earlier_picture(workspace):
    (before,) = tell(workspace, shut(), on="2018-07-10")
    (after,) = tell(workspace, opened(), on="2018-09-01", by="Evening Post")
    painted = picture(workspace, known=date(2018, 8, 1))
    assert [c.id for c in painted.claims] == [before.id]
    assert [d.publisher for d in painted.documents] == ["Daily Herald"]
    everything = {c for origin in painted.origins for c in origin.claims} | set(painted.said)
    assert after.id not in everything
    assert gate(painted).value == "closed"


@settings(deadline=None)  # the first day also fills the workspace
@given(st.dates(min_value=date(2018, 1, 1), max_value=date(2019, 12, 31)))
def test_as_of_any_day_every_claim_was_said_by_then(tmp_path_factory, known):
    with Workspace.create(tmp_path_factory.getbasetemp() / "law") as workspace:
        if not workspace.documents():
            for month in range(1, 12):
                tell(workspace, shut(), on=f"2018-{month:02}-15", by=f"Paper {month}")
        told = in_time(hear(workspace), on=None, known=known)
        said = told.evidence.said
        assert all(said[c.id] <= known for c in told.evidence.claims)
        assert len(told.evidence.claims) == sum(
            date(2018, month, 15) <= known for month in range(1, 12)
        )


def test_the_state_of_the_gate_has_earlier_days_behind_it(workspace):
    tell(workspace, shut(when="2018-03-01"), on="2018-03-02")
    tell(workspace, opened(when="2018-07-01"), on="2018-07-10", by="Evening Post")
    painted = picture(workspace)
    history = [s for s in painted.history if s.subject == GATE]
    assert history
    assert all(s.on < painted.on for s in history)
    assert [s.on for s in history] == sorted(s.on for s in history)
    assert len(history) <= MOST_DAYS
    assert any(s.get(Facet.GATE).value == "closed" for s in history)


def test_only_places_with_evidence_have_a_state(workspace):
    tell(workspace, shut())
    assert TANF not in {s.subject for s in picture(workspace).states}


def test_claims_about_the_bypass_count_for_the_crossing_and_make_no_subject(workspace):
    tracks = Entity(
        id="provisional:road:bypass-albukamal",
        name="bypass roads",
        kind=EntityKind.ROAD,
        links=(Link(kind="bypass of", target=GATE),),
        provisional=True,
    )
    used = claim("status", "in_use", subject=tracks.id, quote="They are used.")
    tell(workspace, used, provisional=[tracks])
    painted = picture(workspace)
    state = next(s for s in painted.states if s.subject == GATE)
    assert state.get(Facet.BYPASS).value == "in_use"
    assert tracks.id not in {s.subject for s in painted.states}
    assert tracks.id in {e.id for e in painted.entities}


def test_a_corridor_is_drawn_when_a_gate_on_it_is_told_of(workspace):
    tell(workspace, shut())
    painted = picture(workspace)
    assert [n.id for n in painted.networks] == ["corridor:tehran-beirut"]
    assert {f.actor for f in painted.findings} == set(painted.networks[0].users)


def test_a_town_on_a_corridor_does_not_bring_the_corridor(workspace):
    held = claim("control", "controls", holder="actor:syrian-army", object="place:damascus")
    tell(workspace, held)
    painted = picture(workspace)
    assert painted.states
    assert painted.networks == ()
    assert painted.findings == ()


def test_every_entity_a_record_names_is_in_the_picture(workspace):
    held = claim("control", "controls", holder="actor:kataib-hizballah", object="place:al-qaim")
    tell(workspace, held, shut())
    painted = picture(workspace)
    ids = {e.id for e in painted.entities}
    assert {"actor:kataib-hizballah", "place:al-qaim", GATE} <= ids
    assert {n.entity for n in painted.networks[0].nodes if n.entity} <= ids


def test_a_retracted_claim_is_not_heard(workspace):
    (claim_,) = tell(workspace, shut())
    workspace.retract(claim_.id, actor="analyst", reason="misread", now=NOW)
    painted = picture(workspace)
    assert painted.claims == ()
    assert painted.states == ()
    assert len(painted.documents) == 1


def test_progress_names_each_subject(workspace):
    told = []
    tell(workspace, shut())
    picture(workspace, progress=lambda what, *, done, total: told.append((what, done, total)))
    assert told
    assert [done for _, done, _ in told] == list(range(len(told)))
    assert {total for _, _, total in told} == {len(told)}


def test_a_claim_that_its_report_takes_back_counts_until_that_day(tmp_path):
    page = tmp_path / "gate.txt"
    page.write_text(
        "Rafah crossing reopens\n\nCAIRO, 10 July 2018 (Border Wire) - The Rafah crossing was"
        " reopened to passengers on Tuesday, its office said.\n\nForty buses were waiting on the"
        " Palestinian side, drivers said.\n\nCorrection, 14 July 2018: An earlier version of this"
        " article said that the Rafah crossing had reopened. It remains closed.\n"
    )
    with Workspace.create(tmp_path / "ws") as made:
        list(add(made, [str(page)], now=NOW, stdin=None))
        before = in_time(hear(made), on=None, known=date(2018, 7, 11)).evidence.claims
        after = in_time(hear(made), on=None, known=date(2018, 7, 15)).evidence.claims
    affirmed = [
        [c for c in told if c.type == "open" and c.polarity is Polarity.AFFIRMED]
        for told in (before, after)
    ]
    assert (len(affirmed[0]), len(affirmed[1])) == (2, 0)
    assert any(c.type == "closed" for c in after)
    assert not any(c.type == "closed" for c in before)
