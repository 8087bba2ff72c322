"""A path that is no workspace of ours is refused in one clear line."""

import os
import sqlite3

import pytest
from tests.unit.store.records import NOW, report

from landbridge.model.errors import (
    MissingPart,
    NoWorkspace,
    WorkspaceBusy,
    WorkspaceDamaged,
    WorkspaceError,
)
from landbridge.store import schema
from landbridge.store.database import DATABASE
from landbridge.store.workspace import Workspace

ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def one_line(error):
    return len(str(error.value).splitlines()) == 1


def test_a_folder_without_a_workspace_is_none(tmp_path):
    for path in (tmp_path, tmp_path / "absent"):
        with pytest.raises(NoWorkspace, match="no workspace here") as caught:
            Workspace.open(path)
        assert caught.value.path == str(path)
        assert not list(tmp_path.iterdir())


def test_a_file_is_no_workspace(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("mine")
    with pytest.raises(WorkspaceError, match="is a file; a workspace is a folder"):
        Workspace.create(path)
    with pytest.raises(WorkspaceError):
        Workspace.open(path)
    with pytest.raises(WorkspaceError, match="Not a directory") as caught:
        Workspace.create(path / "below")
    assert one_line(caught)
    assert path.read_text() == "mine"


def test_a_workspace_can_be_made_among_other_things_and_leaves_them_alone(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with Workspace.create(tmp_path) as workspace:
        assert workspace.check() == ()
    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert {p.name for p in tmp_path.iterdir()} == {"notes.txt", DATABASE, "originals"}


def test_a_path_with_signs_of_an_address_in_it_is_only_a_path(tmp_path):
    folder = tmp_path / "a?mode=memory#b%20c"
    with Workspace.create(folder) as workspace:
        workspace.add(**report(), now=NOW)
    with Workspace.open(folder) as workspace:
        assert len(workspace.documents()) == 1
    assert (folder / DATABASE).exists()


def test_bytes_that_are_no_database_are_damage(tmp_path):
    (tmp_path / DATABASE).write_bytes(b"not a database at all" * 100)
    for make in (Workspace.open, Workspace.create):
        with pytest.raises(WorkspaceDamaged, match="file is not a database") as caught:
            make(tmp_path)
        assert one_line(caught)


def test_the_database_of_another_program_is_refused_and_left_as_it_was(tmp_path):
    other = sqlite3.connect(tmp_path / DATABASE)
    other.execute("CREATE TABLE document (theirs)")
    other.close()
    before = (tmp_path / DATABASE).read_bytes()
    for make in (Workspace.open, Workspace.create):
        with pytest.raises(WorkspaceDamaged, match="a SQLite file of another program"):
            make(tmp_path)
    assert (tmp_path / DATABASE).read_bytes() == before


def test_a_database_that_is_a_folder_is_refused(tmp_path):
    (tmp_path / DATABASE).mkdir()
    with pytest.raises(WorkspaceError, match="cannot be opened"):
        Workspace.open(tmp_path)


def test_an_empty_database_is_damage_to_open_and_a_beginning_to_create(tmp_path):
    (tmp_path / DATABASE).touch()
    with pytest.raises(WorkspaceDamaged, match="is empty"):
        Workspace.open(tmp_path)
    with Workspace.create(tmp_path) as workspace:
        assert workspace.check() == ()


def test_a_newer_database_is_refused_with_both_versions(tmp_path):
    with Workspace.create(tmp_path) as workspace:
        workspace._connection.execute(f"PRAGMA user_version = {schema.VERSION + 7}")
    expected = f"version {schema.VERSION + 7}.*reads versions 1 to {schema.VERSION}"
    with pytest.raises(WorkspaceDamaged, match=expected):
        Workspace.open(tmp_path)


def test_an_older_database_is_brought_up_to_date_without_losing_anything(tmp_path, monkeypatch):
    with Workspace.create(tmp_path) as workspace:
        workspace.add(**report(), now=NOW)
        claims = workspace.claims()
    step = ("CREATE TABLE later (seq INTEGER PRIMARY KEY) STRICT",)
    monkeypatch.setattr("landbridge.store.database.MIGRATIONS", (*schema.MIGRATIONS, step))
    monkeypatch.setattr("landbridge.store.database.VERSION", schema.VERSION + 1)
    with Workspace.open(tmp_path) as workspace:
        assert workspace.claims() == claims
        assert workspace._connection.execute("SELECT count(*) FROM later").fetchone() == (0,)
        version = workspace._connection.execute("PRAGMA user_version").fetchone()
        assert version == (schema.VERSION + 1,)


def test_a_migration_that_fails_leaves_the_database_as_it_was(tmp_path, monkeypatch):
    with Workspace.create(tmp_path) as workspace:
        before = list(workspace._connection.iterdump())
    step = ("CREATE TABLE later (seq INTEGER PRIMARY KEY) STRICT", "CREATE TABLE audit (a)")
    monkeypatch.setattr("landbridge.store.database.MIGRATIONS", (*schema.MIGRATIONS, step))
    monkeypatch.setattr("landbridge.store.database.VERSION", schema.VERSION + 1)
    with pytest.raises(WorkspaceError, match="already exists"):
        Workspace.open(tmp_path)
    monkeypatch.undo()
    with Workspace.open(tmp_path) as workspace:
        assert list(workspace._connection.iterdump()) == before


def test_a_python_with_too_old_a_sqlite_is_told_so(tmp_path, monkeypatch):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(MissingPart, match=r"SQLite 3\.37\.0 is not installed"):
        Workspace.create(tmp_path)


def test_a_writer_that_does_not_end_makes_the_next_one_give_up(tmp_path):
    with Workspace.create(tmp_path) as holder, Workspace.open(tmp_path, patience=0.01) as other:
        holder._connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(WorkspaceBusy, match="another process is writing"):
            other.add(**report(), now=NOW)
        holder._connection.execute("ROLLBACK")
        assert other.add(**report(), now=NOW)


def test_a_database_someone_holds_alone_is_busy_on_opening(tmp_path):
    Workspace.create(tmp_path).close()
    holder = sqlite3.connect(tmp_path / DATABASE, isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    holder.execute("CREATE TABLE scratch (a)")
    with pytest.raises(WorkspaceBusy):
        Workspace.open(tmp_path, patience=0.01)
    holder.close()


def test_a_database_that_may_not_be_written_says_so(tmp_path):
    with Workspace.create(tmp_path) as workspace:
        workspace._connection.execute("PRAGMA query_only = ON")
        with pytest.raises(WorkspaceError, match="cannot be opened for writing") as caught:
            workspace.add(**report(), now=NOW)
        assert one_line(caught)


@pytest.mark.skipif(ROOT, reason="the superuser may write everywhere")
def test_a_folder_that_may_not_be_written_says_so(tmp_path):  # pragma: no cover - not as root
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(WorkspaceError, match="Permission denied") as caught:
            Workspace.create(tmp_path / "ws")
        assert one_line(caught)
    finally:
        tmp_path.chmod(0o700)


def test_closing_twice_is_harmless_and_using_it_after_is_the_callers_mistake(tmp_path):
    workspace = Workspace.create(tmp_path)
    workspace.close()
    workspace.close()
    with pytest.raises(sqlite3.ProgrammingError):
        workspace.claims()


def test_a_reader_in_the_way_of_write_ahead_logging_does_not_stop_the_opening(tmp_path):
    Workspace.create(tmp_path).close()
    reader = sqlite3.connect(tmp_path / DATABASE, isolation_level=None)
    assert reader.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM document").fetchone()
    with Workspace.open(tmp_path, patience=0.01) as workspace:
        assert workspace.documents() == ()
    reader.close()
    with Workspace.open(tmp_path) as workspace:
        assert workspace.add(**report(), now=NOW)
        assert workspace._connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
