"""A check names everything wrong, and goes on past what it cannot read."""

import sqlite3
from contextlib import closing

import pytest
from tests.unit.store.records import NOW, report

from landbridge.model.entity import Entity, EntityKind, Resolution
from landbridge.model.errors import WorkspaceDamaged
from landbridge.store.database import DATABASE
from landbridge.store.workspace import Workspace


@pytest.fixture
def folder(tmp_path):
    reading = report(claims=2)
    reading["resolutions"] = (
        Resolution(text="Albukamal", entity="town:albukamal", score=1, reason="exact name"),
    )
    reading["provisional"] = (
        Entity(id="crossing:x", name="X crossing", kind=EntityKind.CROSSING, provisional=True),
    )
    with Workspace.create(tmp_path) as workspace:
        workspace.add(**reading, now=NOW)
        workspace.add(**report("Another."), now=NOW)
        assert workspace.check() == ()
    return tmp_path


def tamper(folder, *statements):
    """Change rows as somebody with another SQLite program could."""
    with closing(sqlite3.connect(folder / DATABASE, isolation_level=None)) as connection:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, sql in triggers:
            connection.execute(sql)


def checked(folder):
    with Workspace.open(folder) as workspace:
        return workspace.check()


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("UPDATE document SET published = '2001-01-01'", "rows written by audit row 1 (add"),
        ("UPDATE claim SET recorded = ''", "rows written by audit row 2 (add"),
        ("DELETE FROM mention WHERE seq = 1", "rows written by audit row 1 (add"),
        ("UPDATE audit SET actor = 'me' WHERE seq = 1", "audit row 1 was changed after"),
        ("DELETE FROM audit WHERE seq = 1", "audit row 2 does not follow the row before it"),
        ("DELETE FROM audit WHERE seq = 2", "rows name audit row 2, which is missing"),
        ("UPDATE claim SET record = '{}' WHERE seq = 1", "table claim, row 1 does not decode"),
        ("UPDATE document SET record = '[' WHERE seq = 2", "table document, row 2 does not decode"),
        ("UPDATE entity SET record = ''", "table entity, row 1 does not decode"),
        ("UPDATE resolution SET record = ''", "table resolution, row 1 does not decode"),
        ("UPDATE mention SET entity = 'town:b'", "do not agree with its record"),
        ("UPDATE claim SET quote = 'x' WHERE seq = 1", "table claim, row 1 does not agree"),
        ("UPDATE claim SET quote = 'x' WHERE seq = 1", "the word index does not match"),
        (
            "UPDATE document SET record = replace(record, 'Trucks crossed', 'Trucks stopped')",
            "the text at [0, 28) is not its quote",
        ),
        (
            "UPDATE claim SET document = (SELECT id FROM document WHERE seq = 2) WHERE seq = 1",
            "names document",
        ),
        (
            "UPDATE document SET record = (SELECT record FROM document)",
            "record of another document",
        ),
        ("DELETE FROM claim WHERE seq = 1", "refers to a row of claim that is not there"),
        ("DROP INDEX mention_text", "index mention_text is missing"),
        ("CREATE TABLE mine (a)", "table mine in the database is none of ours"),
        ("ALTER TABLE estimate ADD COLUMN more TEXT", "table estimate in the database is not as"),
    ],
)
def test_every_change_made_behind_our_back_is_named(folder, statement, sentence):
    tamper(folder, statement)
    assert any(sentence in fault for fault in checked(folder))


def test_a_value_that_a_table_does_not_allow_is_named(folder):
    tamper(
        folder, "PRAGMA ignore_check_constraints = ON", "UPDATE document SET id = 'f' WHERE seq = 2"
    )
    assert "the database is damaged: CHECK constraint failed in document" in checked(folder)


def test_a_dropped_guard_is_named(folder):
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        connection.execute("DROP TRIGGER claim_no_delete")
    assert checked(folder) == ("trigger claim_no_delete is missing from the database",)


def test_reading_a_record_that_does_not_decode_names_table_and_row(folder):
    tamper(
        folder,
        """UPDATE claim SET record = '{"document": 1}' WHERE seq = 2""",
        "UPDATE document SET record = 'no JSON' WHERE seq = 1",
    )
    with Workspace.open(folder) as workspace:
        with pytest.raises(WorkspaceDamaged, match="table claim, row 2 does not decode"):
            workspace.claims()
        with pytest.raises(WorkspaceDamaged, match="table document, row 1 does not decode"):
            workspace.documents()


def test_text_that_is_not_utf8_is_damage_and_not_a_crash(folder):
    tamper(folder, "UPDATE claim SET record = CAST(x'ff22' AS TEXT) WHERE seq = 1")
    with Workspace.open(folder) as workspace, pytest.raises(WorkspaceDamaged):
        workspace.claims()
    assert any("cannot be read" in fault for fault in checked(folder))


def test_a_row_that_a_record_cannot_hold_is_damage(folder):
    tamper(
        folder,
        "INSERT INTO resolution SELECT 9, 9, NULL, 'a', NULL, NULL, '{}', 'me', '2018'",
    )
    with Workspace.open(folder) as workspace:
        assert len(workspace.claims()) == 3
        assert "rows name audit row 9, which is missing" in workspace.check()


def test_originals_that_are_missing_changed_or_nobodys_are_named(folder):
    first, second = sorted(p for p in (folder / "originals").rglob("*") if p.is_file())
    first.unlink()
    second.write_bytes(b"changed")
    (folder / "originals" / "stray").write_bytes(b"")
    (folder / "originals" / "aa").mkdir(exist_ok=True)
    (folder / "originals" / "aa" / f"{second.name}.0123.part").write_bytes(b"half")
    faults = checked(folder)
    assert len(faults) == 4
    for sentence in (
        f"the original of document {first.name[:12]} is missing",
        f"the original of document {second.name[:12]} has been changed",
        "stray belongs to no document",
        ".part was left by an interrupted add",
    ):
        assert any(sentence in fault for fault in faults)


def test_an_original_that_cannot_be_read_is_named(folder):
    first = next(p for p in (folder / "originals").rglob("*") if p.is_file())
    first.unlink()
    first.mkdir()
    faults = checked(folder)
    assert any(f"the original of document {first.name[:12]} cannot be read" in f for f in faults)


def overwrite(folder, table):
    """Fill the first page of a table with noise."""
    path = folder / DATABASE
    with closing(sqlite3.connect(path)) as connection:
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        page = connection.execute(query, (table,)).fetchone()[0]
    data = bytearray(path.read_bytes())
    data[size * (page - 1) : size * page] = b"\xa5" * size
    path.write_bytes(data)


@pytest.mark.parametrize("table", ["claim", "document", "mention", "audit", "claim_quote_data"])
def test_damaged_pages_are_named_and_do_not_end_the_check(folder, table):
    overwrite(folder, table)
    next(p for p in (folder / "originals").rglob("*") if p.is_file()).unlink()
    faults = checked(folder)
    assert any("damaged" in fault or "cannot be read" in fault for fault in faults)
    assert all(len(fault.splitlines()) == 1 for fault in faults)
    if table != "document":
        assert any(fault.endswith("is missing") for fault in faults)


def test_a_database_whose_own_description_is_damaged_does_not_open(folder):
    path = folder / DATABASE
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xa5" * (len(data) - 4096))
    with pytest.raises(WorkspaceDamaged, match="cannot be read"):
        Workspace.open(folder)


def test_the_audit_tells_who_did_what_and_why(folder):
    with Workspace.open(folder) as workspace:
        workspace.grade("Gazette", reliability="B", actor="analyst", reason="often right", now=NOW)
        rows = workspace.audit()
        assert [(row.seq, row.actor, row.action) for row in rows] == [
            (1, "landbridge", "add"),
            (2, "landbridge", "add"),
            (3, "analyst", "grade"),
        ]
        assert rows[2].detail == "B: often right"
        assert rows[2].previous == rows[1].hash
        assert workspace.head == rows[2].hash
