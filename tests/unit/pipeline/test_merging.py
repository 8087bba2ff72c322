from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.pipeline.build import GATE, claim, tell

from landbridge.model.claim import Where
from landbridge.model.entity import Entity, EntityKind, Link
from landbridge.model.errors import AmbiguousName, RefusedDecision, UnknownName
from landbridge.model.ruling import Verb
from landbridge.pipeline.asking import source_named, status
from landbridge.pipeline.deciding import Said, every_mention
from landbridge.pipeline.knowing import hear, picture
from landbridge.pipeline.merging import keep_apart, merge
from landbridge.pipeline.splitting import Part, split
from landbridge.pipeline.undoing import undo
from landbridge.store.workspace import Workspace

POST = Entity(
    id="provisional:crossing:furat-gate",
    name="Furat gate",
    kind=EntityKind.CROSSING,
    provisional=True,
)
BAND = Entity(
    id="provisional:armed-group:river-guards",
    name="River Guards",
    kind=EntityKind.ARMED_GROUP,
    provisional=True,
)
TRACKS = Entity(
    id="provisional:road:furat-tracks",
    name="Furat tracks",
    kind=EntityKind.ROAD,
    links=(Link(kind="bypass of", target=POST.id),),
    provisional=True,
)


def at(day: int) -> datetime:
    return datetime(2026, 3, day, 12, tzinfo=UTC)


def said(day: int = 1, why: str = "one gate") -> Said:
    return Said(actor="analyst", reason=why, now=at(day))


def about(entity: str, text: str, name: str = "closed", **more):
    made = claim("status", name, subject=entity, quote=f"The {text} was {name}.", **more)
    arguments = tuple(
        replace(a, mention=replace(a.mention, text=text)) if a.role == "subject" else a
        for a in made.arguments
    )
    return replace(made, arguments=arguments)


@pytest.fixture
def told(workspace):
    """Two gates, one of them in no table, told of in two reports."""
    tell(
        workspace,
        about(POST.id, "Furat gate"),
        claim("control", "controls", holder=BAND.id, object=POST.id, quote="Guards held it."),
        provisional=(POST, BAND, TRACKS),
    )
    tell(workspace, about(GATE, "al-Qaim crossing", "open"), by="Evening Post")
    return workspace


def derived(workspace, known=None):
    """Everything worked out from the workspace, claims with their entities included."""
    seen = picture(workspace, known=known)
    return (seen.claims, seen.origins, seen.events, seen.states, seen.history, seen.findings)


def entities(workspace, **by):
    return [m.entity for c in workspace.claims(**by) for m in every_mention(c) if m.entity]


def test_a_merge_tells_of_one_place_what_was_told_of_two(told):
    done = merge(told, "Furat gate", GATE, said())
    assert (done.ruling.verb, done.ruling.a, done.ruling.b) == (Verb.MERGE, POST.id, GATE)
    assert done.mentions == 2
    assert POST.id not in entities(told)
    assert status(told, "Furat gate").subject.id == GATE
    assert status(told, POST.id).subject.id == GATE
    assert len({c.origin for e in status(told, GATE).state.estimates for c in e.contributions}) > 1


def test_the_entity_that_a_table_has_remains_in_whatever_order(told):
    assert merge(told, GATE, POST.id, said()).ruling.b == GATE


def test_what_was_linked_to_a_merged_place_is_linked_to_what_remains(told):
    merge(told, POST.id, GATE, said())
    tracks = claim("status", "in use", subject=TRACKS.id, quote="Tracks were used.")
    tell(told, tracks, by="Third Wire")
    assert TRACKS.id in {e.id for e in picture(told).entities}
    assert all(s.subject != TRACKS.id for s in picture(told).states)


def test_a_merge_then_a_split_leaves_every_derived_state_as_before(told):
    before = derived(told)
    merge(told, POST.id, GATE, said(1))
    assert derived(told) != before
    done = split(told, Part(name="Furat gate"), said(2), whole=GATE)
    assert done.ruling.verb is Verb.UNDO
    assert derived(told) == before


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pairs=st.lists(st.permutations([POST.id, GATE, TRACKS.id, BAND.id]), max_size=3))
def test_undoing_every_merge_in_any_number_leaves_the_claims_as_before(tmp_path_factory, pairs):
    with Workspace.create(tmp_path_factory.mktemp("ws") / "ws") as told:
        tell(told, about(POST.id, "Furat gate"), provisional=(POST, BAND, TRACKS))
        tell(told, about(GATE, "al-Qaim crossing", "open"), by="Evening Post")
        before = told.claims()
        for a, b, *_ in pairs:
            try:
                merge(told, a, b, said(1))
            except RefusedDecision:
                continue
        for ruling in told.rulings():
            undo(told, ruling.number, said(2))
        assert told.claims() == before


def test_neither_merge_nor_split_changes_what_was_known_before(told):
    merge(told, POST.id, GATE, said(5))
    split(told, Part(name=POST.id), said(9), whole=GATE)
    assert POST.id in entities(told, decided_by=at(4))
    assert POST.id not in entities(told, decided_by=at(6))
    assert POST.id in entities(told, decided_by=at(10))


def test_a_picture_as_known_on_a_day_has_the_decisions_of_that_day(told):
    first = derived(told, date(2026, 3, 4))
    merge(told, POST.id, GATE, said(5))
    second = derived(told, date(2026, 3, 6))
    split(told, Part(name=POST.id), said(9), whole=GATE)
    assert derived(told, date(2026, 3, 4)) == first
    assert derived(told, date(2026, 3, 6)) == second != first
    assert derived(told, date(2026, 3, 5))[0] == second[0]


def test_a_row_of_not_same_forbids_a_merge_and_is_named(told):
    with pytest.raises(RefusedDecision, match=r"row of not_same keeps .*kataib.* apart: An Iraqi"):
        merge(told, "actor:kataib-hizballah", "actor:hezbollah", said())
    assert told.rulings() == ()


def test_a_row_of_not_same_forbids_a_merge_by_way_of_a_third(told):
    merge(told, BAND.id, "actor:hezbollah", said())
    with pytest.raises(RefusedDecision, match="row of not_same"):
        merge(told, BAND.id, "actor:kataib-hizballah", said())
    with pytest.raises(RefusedDecision, match="row of not_same"):
        merge(told, "Kataib Hizballah", "River Guards", said())


def test_a_row_of_not_same_forbids_a_merge_under_a_name_it_gives(told):
    odd = replace(POST, id="provisional:town:qaem", name="Qaem", kind=EntityKind.TOWN)
    tell(told, about(odd.id, "Qaem"), by="Fourth Wire", provisional=(odd,))
    with pytest.raises(RefusedDecision, match="keeps place:al-qaim and Qaem apart"):
        merge(told, odd.id, "place:al-qaim", said())


def test_what_a_person_keeps_apart_is_never_merged(told):
    number = keep_apart(told, POST.id, GATE, said(1, "two banks")).ruling.number
    with pytest.raises(RefusedDecision, match=rf"decision {number} of analyst .*two banks"):
        merge(told, POST.id, GATE, said(2))
    with pytest.raises(RefusedDecision, match="kept apart already"):
        keep_apart(told, GATE, POST.id, said(2))
    undo(told, number, said(3))
    assert merge(told, POST.id, GATE, said(4)).mentions == 2


def test_keeping_apart_what_was_merged_undoes_the_merge(told):
    before = derived(told)
    merged = merge(told, POST.id, GATE, said(1)).ruling.number
    done = keep_apart(told, POST.id, GATE, said(2))
    assert done.undid == (merged,)
    assert derived(told) == before
    assert told.rulings()[0].undone == done.ruling.number


def test_two_merges_that_meet_in_a_third_are_taken_apart_at_the_later_one(told):
    merge(told, POST.id, GATE, said(1))
    later = merge(told, TRACKS.id, GATE, said(2)).ruling.number
    assert keep_apart(told, POST.id, TRACKS.id, said(3)).undid == (later,)


def test_a_name_split_off_gets_an_entity_of_its_own_kind(told):
    done = split(told, Part(name="Al Qaim crossing"), said(), whole=GATE)
    made = done.ruling.to
    assert made == "provisional:crossing:al-qaim-crossing"
    assert made in entities(told)
    assert status(told, made).subject.kind is EntityKind.CROSSING


def test_a_split_in_one_report_leaves_the_others(told):
    second = tell(told, about(GATE, "al-Qaim crossing"), by="Third Wire")[0]
    part = Part(name="al-Qaim crossing", document=second.document[:10])
    split(told, part, said(), whole=GATE, to=POST.id)
    assert [e for e in entities(told) if e == GATE] == [GATE]


def test_a_split_in_one_claim_leaves_the_others_of_its_report(told):
    one, other = tell(
        told, about(GATE, "al-Qaim crossing"), about(GATE, "al-Qaim crossing", "open"), by="Third"
    )
    split(told, Part(name="al-Qaim crossing", claim=one.id), said(), whole=GATE, to=POST.id)
    now = {c.id: c.arguments[0].mention.entity for c in told.claims()}
    assert (now[one.id], now[other.id]) == (POST.id, GATE)


def test_a_name_is_split_off_with_its_article_or_without(told):
    tell(told, about(GATE, "the Furat ford"), by="Third Wire")
    done = split(told, Part(name="Furat ford"), said(), whole=GATE)
    assert done.ruling.to == "provisional:crossing:furat-ford"
    assert done.ruling.to in entities(told)


def test_splitting_a_name_that_nobody_has_there_says_which_names_there_are(told):
    with pytest.raises(RefusedDecision, match="its names: 'al-Qaim crossing'"):
        split(told, Part(name="Bukamal gate"), said(), whole=GATE)
    with pytest.raises(RefusedDecision, match=r"names .* already"):
        split(told, Part(name="al-Qaim crossing"), said(), whole=GATE, to=GATE)


def test_a_split_obeys_what_is_kept_apart(told):
    tell(told, about("place:al-qaim", "Qaem"), by="Fourth")
    made = split(told, Part(name="Qaem"), said(1), whole="place:al-qaim").ruling.to
    with pytest.raises(RefusedDecision, match="row of not_same"):
        split(told, Part(name="Qaem"), said(2), whole=made, to="place:al-qaim")


def test_a_name_read_as_nobodys_is_given_to_somebody(told):
    open_claim = about(GATE, "al-Qaim crossing")
    lost = replace(open_claim.arguments[0].mention, text="Jisr al-Nahr", entity=None)
    where = Where(mention=lost, relation=None)
    tell(told, replace(open_claim, where=where), by="Fifth")
    done = merge(told, "Jisr al-Nahr", POST.id, said())
    assert (done.ruling.verb, done.ruling.b, done.mentions) == (Verb.SPLIT, None, 1)


def test_the_same_merge_twice_is_refused_in_either_order(told):
    merge(told, POST.id, GATE, said())
    for a, b in ((POST.id, GATE), (GATE, "Furat gate")):
        with pytest.raises(RefusedDecision, match="are one already"):
            merge(told, a, b, said())
    with pytest.raises(RefusedDecision, match="both mean"):
        keep_apart(told, GATE, GATE, said())


def test_unknown_and_shared_names_are_refused(told):
    with pytest.raises(
        UnknownName, match=r"no entity is called 'Furax gate'; did you mean Furat gate"
    ):
        merge(told, "Furax gate", GATE, said())
    with pytest.raises(AmbiguousName, match=r"place:tripoli-lebanon .* or place:tripoli "):
        merge(told, "Tripoli", GATE, said())


def test_of_a_shared_name_the_one_that_reports_name_is_meant(told):
    tell(told, about("place:tripoli", "Tripoli"), by="Sixth")
    assert merge(told, POST.id, "Tripoli", said()).ruling.b == "place:tripoli"


def test_decisions_come_in_the_order_they_were_taken(told):
    merge(told, POST.id, GATE, said(1))
    keep_apart(told, BAND.id, "actor:hezbollah", said(2))
    split(told, Part(name=POST.id), said(3), whole=GATE)
    found = told.rulings()
    assert [r.verb for r in found] == [Verb.MERGE, Verb.NOT_SAME, Verb.UNDO]
    assert [r.number for r in found] == sorted(r.number for r in found)
    assert [r.recorded for r in found] == sorted(r.recorded for r in found)
    assert [r.undone for r in told.rulings(recorded_by=at(2))] == [None, None]
    assert {r.actor for r in found} == {"analyst"}


def test_every_decision_is_audited(told):
    merge(told, POST.id, GATE, said(1))
    keep_apart(told, POST.id, GATE, said(2))
    split(told, Part(name="al-Qaim crossing"), said(3), whole=GATE)
    assert [row.action for row in told.audit()[-3:]] == ["resolve", "not same", "resolve"]
    assert told.check() == ()


def test_what_no_longer_holds_is_not_undone_again(told):
    number = merge(told, POST.id, GATE, said(1)).ruling.number
    undoing = undo(told, number, said(2)).ruling.number
    with pytest.raises(RefusedDecision, match=f"undone already, by decision {undoing}"):
        undo(told, number, said(3))
    with pytest.raises(RefusedDecision, match="is an undoing"):
        undo(told, undoing, said(3))
    with pytest.raises(UnknownName, match="no decision"):
        undo(told, 1, said(3))


def test_the_grade_of_a_merged_source_passes_to_what_remains_unless_that_has_its_own(told):
    told.grade(BAND.id, reliability="C", actor="me", reason="late", now=at(1))
    merge(told, BAND.id, "actor:hezbollah", said())
    assert hear(told).grades["actor:hezbollah"] == "C"
    told.grade("actor:hezbollah", reliability="B", actor="me", reason="early", now=at(2))
    assert hear(told).grades["actor:hezbollah"] == "B"


def test_a_merged_source_is_graded_as_what_it_was_merged_into(told):
    merge(told, BAND.id, "actor:hezbollah", said())
    assert source_named(told, "River Guards") == "actor:hezbollah"
