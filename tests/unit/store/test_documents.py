"""Documents are found by their words, and a file of several is kept whole or not at all."""

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from tests.unit.store.records import NOW, part, report

from landbridge.model.errors import InvalidRecord, UnknownName
from landbridge.store.database import DATABASE
from landbridge.store.workspace import Workspace

FILE = b"two reports in one file"
LATER = b"the second of them again, and a new one"


@pytest.fixture
def workspace(tmp_path):
    with Workspace.create(tmp_path) as opened:
        yield opened


def found(workspace, words):
    return [hit.document.text for hit in workspace.search_documents(words)]


def test_a_document_without_claims_is_found_by_its_words(workspace):
    workspace.add(**report("Le poste de Garoua-Boulaï est fermé.", claims=0), now=NOW)
    workspace.add(**report("The gate is shut."), now=NOW)
    assert found(workspace, "garoua FERME") == ["Le poste de Garoua-Boulaï est fermé."]
    assert found(workspace, "garoua gate") == []
    assert found(workspace, '"') == []


def test_the_passage_around_the_words_is_shown(workspace):
    long = " ".join(["Nothing moved."] * 100 + ["Lorries wait at Kassala."] + ["Night fell."] * 100)
    workspace.add(**report(long), now=NOW)
    (hit,) = workspace.search_documents("kassala")
    assert "Lorries wait at Kassala." in hit.passage
    assert len(hit.passage) < 400


def test_words_of_a_title_count(workspace):
    reading = report("The gate is shut.", claims=0)
    reading["document"] = replace(reading["document"], title="Bunagana closed")
    workspace.add(**reading, now=NOW)
    assert found(workspace, "bunagana gate") == ["The gate is shut."]


def test_words_of_a_script_without_spaces_are_found_inside_its_runs(workspace):
    workspace.add(**report("瑞丽口岸昨天关闭。" * 30 + "Ruili"), now=NOW)
    workspace.add(**report("ด่านแม่สอดปิดแล้ว"), now=NOW)
    assert len(found(workspace, "口岸")) == 1
    assert len(found(workspace, "口岸 ruili")) == 1
    assert found(workspace, "แม่สอด") == ["ด่านแม่สอดปิดแล้ว"]
    assert found(workspace, "口岸 แม่สอด") == []
    (hit,) = workspace.search_documents("关闭")
    assert "关闭" in hit.passage


def test_the_documents_of_a_file_are_known_by_its_bytes(workspace):
    readings = [part("One.", file=FILE), part("Two.", file=FILE, label="article 2")]
    assert workspace.add_file(readings, original=FILE, now=NOW) == (True, True)
    ids = tuple(reading.document.id for reading in readings)
    assert workspace.documents_of(hashlib.sha256(FILE).hexdigest()) == ids
    assert all(workspace.original(one) == FILE for one in ids)
    assert workspace.check() == ()


def test_a_file_added_again_changes_nothing(workspace):
    readings = [part("One.", file=FILE), part("Two.", file=FILE)]
    workspace.add_file(readings, original=FILE, now=NOW)
    head = workspace.head
    assert workspace.add_file(readings, original=FILE, now=NOW) == (False, False)
    assert workspace.head == head


def test_a_part_that_comes_again_in_another_file_is_one_document_with_two_places(workspace):
    workspace.add_file([part("One.", file=FILE), part("Two.", file=FILE)], original=FILE, now=NOW)
    again = [part("Two.", file=LATER), part("Three.", file=LATER)]
    assert workspace.add_file(again, original=LATER, now=NOW) == (False, True)
    assert len(workspace.documents()) == 3
    assert len(workspace.documents_of(hashlib.sha256(LATER).hexdigest())) == 2
    assert workspace.check() == ()


def test_a_whole_file_is_known_by_its_own_id(workspace):
    reading = report()
    workspace.add(**reading, now=NOW)
    document = reading["document"].id
    assert workspace.documents_of(document) == (document,)
    assert workspace.documents_of("0" * 64) == ()


def test_an_original_that_is_not_the_files_is_refused_before_anything_is_stored(workspace):
    with pytest.raises(InvalidRecord, match="original begins"):
        workspace.add_file([part("One.", file=FILE)], original=LATER, now=NOW)
    assert workspace.documents() == ()


def test_nothing_of_a_file_is_stored_when_writing_stops_in_its_middle(workspace, monkeypatch):
    calls = []

    def stop(*_):
        calls.append(1)
        if len(calls) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr("landbridge.store.filing.index_text", stop)
    with pytest.raises(KeyboardInterrupt):
        workspace.add_file(
            [part("One.", file=FILE), part("Two.", file=FILE)], original=FILE, now=NOW
        )
    assert workspace.documents() == ()
    assert workspace.documents_of(hashlib.sha256(FILE).hexdigest()) == ()


def test_an_original_of_no_document_is_refused(workspace):
    with pytest.raises(UnknownName):
        workspace.original("0" * 64)


def test_claims_that_stand_are_counted_by_document(workspace):
    workspace.add(**report("One.", claims=3), now=NOW)
    workspace.add(**report("Two.", claims=0), now=NOW)
    workspace.retract(workspace.claims()[0].id, actor="me", reason="wrong", now=NOW)
    one, two = (document.id for document in workspace.documents())
    assert workspace.claim_counts()[one] == 2
    assert workspace.claim_count(one) == 2
    assert workspace.claim_counts().get(two, 0) == 0
    assert workspace.claim_count(two) == 0


def test_a_workspace_of_the_first_version_gets_its_word_index(tmp_path):
    with Workspace.create(tmp_path) as workspace:
        workspace.add(**report("Trucks at Kassala."), now=NOW)
        checked = workspace.check()
    with closing(sqlite3.connect(tmp_path / DATABASE, isolation_level=None)) as connection:
        connection.execute("DROP TABLE document_word")
        connection.execute("DROP TABLE part")
        for table in ("gazetteer", "narrowed", "apart", "undone", "independent"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("PRAGMA user_version = 1")
    with Workspace.open(tmp_path) as workspace:
        assert found(workspace, "kassala") == ["Trucks at Kassala."]
        assert workspace.check() == checked == ()


def test_a_document_whose_indexed_words_were_changed_is_named(tmp_path):
    with Workspace.create(tmp_path) as workspace:
        workspace.add(**report("Trucks at Kassala."), now=NOW)
    with closing(sqlite3.connect(tmp_path / DATABASE, isolation_level=None)) as connection:
        connection.execute("UPDATE document_word SET text = 'Nothing.'")
    with Workspace.open(tmp_path) as workspace:
        assert any("word index does not match document" in fault for fault in workspace.check())
