"""Whatever ends an add half-way, a document is there whole or not at all."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.unit.store.records import NOW, report

from landbridge.model.errors import WorkspaceFull
from landbridge.store.workspace import Workspace

ROOT = Path(__file__).parents[3]

BEGIN = f"""
import os, signal, sys
sys.path.insert(0, {str(ROOT)!r})
from landbridge.store.workspace import Workspace
from tests.unit.store.records import NOW, report
workspace = Workspace.open(sys.argv[1])
def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)
"""

AT_STATEMENT = """
left = int(sys.argv[2])
def count(statement):
    global left
    left -= 1
    if left == 0:
        die()
workspace._connection.set_trace_callback(count)
workspace.add(**report("Second.", claims=2), now=NOW)
print(left)
"""

AT_CALL = """

sys.addaudithook(lambda event, _: die() if event == sys.argv[2] else None)
workspace.add(**report("Second.", claims=2), now=NOW)
"""

AT_FSYNC = """
os.fsync = die
workspace.add(**report("Second.", claims=2), now=NOW)
"""

ADDER = """
sys.stdin.readline()
for number in range(int(sys.argv[2]), int(sys.argv[2]) + 20):
    workspace.add(**report(f"Report {number}.", claims=3), now=NOW)
"""


@pytest.fixture
def folder(tmp_path):
    with Workspace.create(tmp_path) as workspace:
        workspace.add(**report("First."), now=NOW)
    return tmp_path


def child(script, folder, argument):
    return subprocess.Popen(  # noqa: S603 - our own scripts
        [sys.executable, "-c", BEGIN + script, str(folder), str(argument)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def texts(workspace):
    return [document.text for document in workspace.documents()]


def assert_whole(folder, *, faults):
    """Only the first document is there, unharmed, and the second can still be added."""
    with Workspace.open(folder) as workspace:
        assert texts(workspace) == ["First."]
        assert len(workspace.claims()) == 1
        assert all(fault.endswith("it can be deleted") for fault in workspace.check())
        assert len(workspace.check()) == faults
        assert workspace.add(**report("Second.", claims=2), now=NOW)
        assert texts(workspace) == ["First.", "Second."]


def statements_of_an_add(folder):
    process = child(AT_STATEMENT, folder, 10_000)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    return 10_000 - int(out)


@pytest.mark.slow
def test_a_kill_before_any_statement_of_an_add_leaves_nothing_of_it(tmp_path):
    with Workspace.create(tmp_path / "whole") as workspace:
        workspace.add(**report("First."), now=NOW)
    last = statements_of_an_add(tmp_path / "whole")
    assert last > 10
    for number in range(1, last + 1, 3):
        folder = tmp_path / str(number)
        with Workspace.create(folder) as workspace:
            workspace.add(**report("First."), now=NOW)
        process = child(AT_STATEMENT, folder, number)
        _, err = process.communicate(timeout=60)
        assert process.returncode == -signal.SIGKILL, err
        assert_whole(folder, faults=1)


@pytest.mark.parametrize(("script", "call"), [(AT_FSYNC, ""), (AT_CALL, "os.rename")])
def test_a_kill_while_the_original_is_written_leaves_only_a_passing_file(folder, script, call):
    process = child(script, folder, call)
    _, err = process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL, err
    assert_whole(folder, faults=1)


def test_two_adders_at_once_both_end_well(folder):
    adders = [child(ADDER, folder, begin) for begin in (0, 10)]
    for adder in adders:
        adder.stdin.write("\n")
        adder.stdin.flush()
    for adder in adders:
        _, err = adder.communicate(timeout=60)
        assert adder.returncode == 0, err
    with Workspace.open(folder) as workspace:
        assert sorted(texts(workspace)) == sorted(["First.", *(f"Report {n}." for n in range(30))])
        assert len(workspace.claims()) == 91
        assert workspace.check() == ()


def test_processes_that_create_one_workspace_at_once_all_get_it(tmp_path):
    begin = BEGIN.replace("Workspace.open(sys.argv[1])", "None")
    make = "sys.stdin.readline()\nWorkspace.create(sys.argv[1]).close()\n"
    makers = [
        subprocess.Popen(  # noqa: S603 - our own script
            [sys.executable, "-c", begin + make, str(tmp_path / "ws")],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    for maker in makers:
        maker.stdin.write("\n")
        maker.stdin.flush()
    for maker in makers:
        _, err = maker.communicate(timeout=60)
        assert maker.returncode == 0, err
    with Workspace.open(tmp_path / "ws") as workspace:
        assert workspace.check() == ()


def test_a_full_database_refuses_the_next_document_and_keeps_the_earlier_ones(folder):
    with Workspace.open(folder) as workspace:
        pages = workspace._connection.execute("PRAGMA page_count").fetchone()[0]
        workspace._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        long = report("A long report. " * 5000, claims=2)
        with pytest.raises(WorkspaceFull, match="no room left on the disk"):
            workspace.add(**long, now=NOW)
        assert texts(workspace) == ["First."]
        assert [fault[-17:] for fault in workspace.check()] == ["it can be deleted"]
        workspace._connection.execute("PRAGMA max_page_count = 1000000")
        assert workspace.add(**long, now=NOW)
        assert workspace.check() == ()


def test_a_full_disk_leaves_no_part_of_an_original(folder, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    with Workspace.open(folder) as workspace:
        monkeypatch.setattr("os.fsync", full)
        with pytest.raises(WorkspaceFull, match="what was stored before stands"):
            workspace.add(**report("Second."), now=NOW)
        monkeypatch.undo()
        assert workspace.check() == ()
        assert texts(workspace) == ["First."]


def test_an_error_in_mid_add_undoes_everything(folder, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    with Workspace.open(folder) as workspace:
        monkeypatch.setattr("landbridge.store.filing.index_words", stop)
        with pytest.raises(KeyboardInterrupt):
            workspace.add(**report("Second."), now=NOW)
        monkeypatch.undo()
        assert texts(workspace) == ["First."]
        assert workspace.add(**report("Second."), now=NOW)
