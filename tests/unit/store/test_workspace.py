"""What is added stays, is found again, and is there once."""

import hashlib
import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.store.records import NOW, readings, report

from landbridge.model.document import Skipped
from landbridge.model.entity import Entity, EntityKind, Resolution
from landbridge.model.errors import InvalidRecord, UnknownName, WorkspaceError
from landbridge.store.workspace import Workspace

LATER = NOW + timedelta(days=1)


@pytest.fixture
def workspace(tmp_path):
    with Workspace.create(tmp_path / "ws") as opened:
        yield opened


def tables(workspace):
    """Every row of every table but the word index's own, as SQL."""
    return "\n".join(workspace._connection.iterdump())


def few(function):
    return settings(
        max_examples=25,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )(function)


@few
@given(readings())
def test_what_is_added_comes_back_equal(reading):
    with TemporaryDirectory() as folder, Workspace.create(folder) as workspace:
        assert workspace.add(**reading, now=NOW)
        document = reading["document"]
        first = {}
        for claim in reading["claims"]:
            first.setdefault(claim.id, claim)
        assert workspace.documents() == (document,)
        assert workspace.document(document.id) == document
        assert workspace.original(document.id) == reading["original"]
        assert workspace.claims() == tuple(first.values())
        assert set(workspace.resolutions(document.id)) == set(reading["resolutions"])
        assert {e.id for e in workspace.entities()} == {e.id for e in reading["provisional"]}
        assert workspace.check() == ()


@few
@given(readings())
def test_adding_a_document_again_changes_nothing(reading):
    with TemporaryDirectory() as folder, Workspace.create(folder) as workspace:
        workspace.add(**reading, now=NOW)
        before = tables(workspace)
        again = replace(reading["document"], path="elsewhere.txt")
        assert not workspace.add(**{**reading, "document": again}, now=LATER)
        assert tables(workspace) == before


@few
@given(st.lists(readings(), min_size=2, max_size=4, unique_by=lambda r: r["document"].id))
def test_the_order_of_adding_does_not_change_which_claims_there_are(several):
    found = []
    for order in (several, several[::-1]):
        with TemporaryDirectory() as folder, Workspace.create(folder) as workspace:
            for reading in order:
                workspace.add(**reading, now=NOW)
            found.append((set(workspace.claims()), workspace.documents_by_date()))
    assert found[0] == found[1]


def test_documents_are_in_the_order_of_adding_and_by_date_on_request(workspace):
    undated = report("No date stands here.")
    late = report("Late.", day=date(2018, 7, 9))
    early = report("Early.", day=date(2017, 6, 1))
    for reading in (undated, late, early):
        workspace.add(**reading, now=NOW)
    assert [d.text for d in workspace.documents()] == ["No date stands here.", "Late.", "Early."]
    assert [d.text for d in workspace.documents_by_date()] == [
        "Early.",
        "Late.",
        "No date stands here.",
    ]


def test_a_workspace_keeps_everything_when_it_is_opened_again(tmp_path):
    with Workspace.create(tmp_path) as workspace:
        workspace.add(**report(), now=NOW)
        claims = workspace.claims()
    with Workspace.create(tmp_path) as workspace:
        assert workspace.claims() == claims
    with Workspace.open(tmp_path) as workspace:
        assert workspace.claims() == claims


def test_a_claim_whose_quote_is_not_at_its_span_is_refused_with_its_document(workspace):
    reading = report("Trucks crossed.")
    moved = replace(reading["document"], text="The trucks crossed.")
    with pytest.raises(InvalidRecord, match=r"the text at \[0, 15\) is not its quote"):
        workspace.add(**{**reading, "document": moved}, now=NOW)
    assert workspace.documents() == ()
    assert workspace.audit() == ()


def test_every_claim_without_its_span_is_named_at_once(workspace):
    reading = report("Trucks crossed.", claims=2)
    stranger = replace(reading["claims"][0], document="f" * 64)
    drifted = replace(reading["claims"][1], quote="Lorry crossed..")
    with pytest.raises(InvalidRecord) as caught:
        workspace.add(**{**reading, "claims": (stranger, drifted)}, now=NOW)
    assert len(caught.value.faults) == 2


def test_an_original_of_another_document_is_refused(workspace):
    reading = report()
    with pytest.raises(InvalidRecord, match="SHA-256"):
        workspace.add(**{**reading, "original": b"other"}, now=NOW)
    assert not workspace.has_document(reading["document"].id)


def test_of_claims_with_one_id_the_first_is_kept_and_the_audit_says_so(workspace):
    reading = report()
    twin = replace(reading["claims"][0], note="seen by another rule")
    workspace.add(**{**reading, "claims": (*reading["claims"], twin)}, now=NOW)
    assert workspace.claims() == reading["claims"]
    assert "1 claims (1 repeated left out)" in workspace.audit()[0].detail


def test_adding_again_puts_back_a_lost_original(workspace):
    reading = report()
    workspace.add(**reading, now=NOW)
    place = next(p for p in (workspace.path / "originals").rglob("*") if p.is_file())
    place.unlink()
    with pytest.raises(WorkspaceError, match="No such file"):
        workspace.original(reading["document"].id)
    assert not workspace.add(**reading, now=NOW)
    assert workspace.check() == ()


def test_a_refusal_leaves_an_original_that_was_there(workspace):
    reading = report("First.")
    workspace.add(**reading, now=NOW)
    place = next(p for p in (workspace.path / "originals").rglob("*") if p.is_file())
    for kept in (reading["original"], b"damaged"):
        place.write_bytes(kept)
        with pytest.raises(InvalidRecord, match="no time zone"):
            workspace.add(**reading, now=NOW.replace(tzinfo=None))
        assert place.read_bytes() == reading["original"]


def test_originals_stand_by_hash_in_folders_of_two_digits(workspace):
    reading = report()
    workspace.add(**reading, now=NOW)
    name = hashlib.sha256(reading["original"]).hexdigest()
    assert (workspace.path / "originals" / name[:2] / name).read_bytes() == reading["original"]


def test_a_document_is_found_by_the_beginning_of_its_id(workspace):
    reading = report()
    workspace.add(**reading, now=NOW)
    document_id = reading["document"].id
    assert workspace.document_id_starting(document_id[:6].upper()) == document_id
    assert workspace.has_document(document_id)
    assert not workspace.has_document(document_id[:6])


@pytest.mark.parametrize("prefix", ["", "zz", "%", "é", " ", "'; DROP TABLE claim; --"])
def test_an_id_that_no_record_begins_with_is_an_unknown_name(workspace, prefix):
    workspace.add(**report(), now=NOW)
    for find in (workspace.claim, workspace.document_id_starting, workspace.document):
        with pytest.raises(UnknownName):
            find(prefix)


def test_an_ambiguous_beginning_names_what_it_may_mean(workspace):
    workspace.add(**report(claims=40), now=NOW)
    ids = [claim.id for claim in workspace.claims()]
    letter = next(i[0] for i in ids if sum(j[0] == i[0] for j in ids) > 1)
    with pytest.raises(UnknownName) as caught:
        workspace.claim(letter)
    assert set(caught.value.near) <= set(ids)
    assert all(near.startswith(letter) for near in caught.value.near)


def test_a_skipped_file_is_remembered_once(workspace):
    skipped = Skipped(what="junk.bin", why="is not text")
    assert workspace.skip(skipped, now=NOW)
    assert not workspace.skip(skipped, now=LATER)
    assert workspace.skip(Skipped(what="junk.bin", why="cannot be opened"), now=LATER)
    assert workspace.skipped() == (skipped, Skipped(what="junk.bin", why="cannot be opened"))


def test_a_skipped_file_with_an_undecodable_name_is_remembered(workspace):
    workspace.skip(Skipped(what="b\udcffd.txt", why="is empty"), now=NOW)
    assert workspace.skipped()[0].what == "b\\udcffd.txt"


def test_provisional_entities_of_one_id_are_one_with_every_spelling(workspace):
    first = Entity(id="crossing:x", name="X crossing", kind=EntityKind.CROSSING, provisional=True)
    second = replace(first, name="the X gate", aliases=("X",))
    workspace.add(**{**report("One."), "provisional": (first,)}, now=NOW)
    workspace.add(**{**report("Two."), "provisional": (second,)}, now=NOW)
    assert workspace.entities() == (replace(first, aliases=("X", "the X gate")),)


def test_resolutions_tell_why_words_were_read_so(workspace):
    reading = report()
    choice = Resolution(text="Albukamal", entity="town:albukamal", score=1, reason="exact name")
    workspace.add(**{**reading, "resolutions": (choice, choice)}, now=NOW)
    assert workspace.resolutions(reading["document"].id) == (choice,)


def test_kept_estimates_last_until_the_next_write(workspace):
    key = f"{workspace.head} gate"
    assert workspace.cached(key) is None
    workspace.keep(key, "0.7")
    workspace.keep(key, "0.8")
    assert workspace.cached(key) == "0.8"
    workspace.add(**report(), now=NOW)
    assert workspace.cached(key) is None
    assert not key.startswith(workspace.head)


def test_reads_in_one_moment_do_not_see_what_another_writes_meanwhile(workspace):
    workspace.add(**report("One."), now=NOW)
    with Workspace.open(workspace.path) as other, workspace.moment():
        assert len(workspace.claims()) == 1
        other.add(**report("Two."), now=NOW)
        assert len(workspace.claims()) == 1
        assert len(workspace.documents()) == 1
    assert len(workspace.claims()) == 2


def test_rows_can_be_neither_changed_nor_deleted_by_plain_sql(workspace):
    choice = Resolution(text="a", entity="town:a", score=1, reason="exact name")
    entity = Entity(id="town:a", name="A", kind=EntityKind.TOWN)
    workspace.add(**{**report(), "resolutions": (choice,), "provisional": (entity,)}, now=NOW)
    workspace.skip(Skipped(what="a", why="b"), now=NOW)
    workspace.grade("Gazette", reliability="B", actor="me", reason="often right", now=NOW)
    workspace.retract(workspace.claims()[0].id, actor="me", reason="misread", now=NOW)
    before = tables(workspace)
    for table in (
        "audit document claim mention entity resolution judgement grade skipped".split()  # noqa: SIM905
    ):
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET seq = seq + 1"):  # noqa: S608
            with pytest.raises(sqlite3.IntegrityError, match="only ever added"):
                workspace._connection.execute(statement)
    assert tables(workspace) == before


def test_a_time_without_zone_is_refused_and_nothing_stays_written(workspace):
    with pytest.raises(InvalidRecord, match="no time zone"):
        workspace.add(**report(), now=datetime(2018, 7, 9))  # noqa: DTZ001
    assert not any(p.is_file() for p in (workspace.path / "originals").rglob("*"))


def test_claims_recorded_later_are_left_out_on_request(workspace):
    early, late = report("Early."), report("Late.")
    late["claims"] = tuple(replace(c, recorded=LATER) for c in late["claims"])
    workspace.add(**early, now=NOW)
    workspace.add(**late, now=LATER)
    assert workspace.claims(recorded_by=NOW) == early["claims"]
    assert len(workspace.claims(recorded_by=LATER)) == 2
    assert workspace.claims(recorded_by=datetime(2000, 1, 1, tzinfo=UTC)) == ()
