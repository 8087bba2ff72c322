import os
import subprocess
import sys
from subprocess import PIPE

import pytest
from tests.unit.pipeline.build import NOW

from landbridge.documents.gather import Found
from landbridge.model.document import Skipped
from landbridge.model.errors import MissingPart
from landbridge.pipeline import reading
from landbridge.pipeline.readers import AHEAD, Readers
from landbridge.pipeline.reading import read_file
from landbridge.pipeline.report import Report

GOOD = b"The army closed the al-Qaim crossing on 2 May 2018, the governor said.\n"


class Mortal(Readers):
    """Readers whose process dies on one report."""

    def _submit(self, pool, found):
        if found.data == b"die":
            return pool.submit(os._exit, 3)
        return super()._submit(pool, found)


def found(data, path="report.txt"):
    return Found(path=path, data=data)


def test_one_job_reads_in_this_process_when_asked():
    with Readers(1, now=NOW) as readers:
        assert readers.ahead == 0
        (good,), (bad,) = (readers.begin(found(data))() for data in (GOOD, b""))
    assert isinstance(good, Report)
    assert isinstance(bad, Skipped)


@pytest.mark.slow
def test_a_process_that_dies_costs_only_the_report_it_died_on():
    with Mortal(2, now=NOW) as readers:
        assert readers.ahead == 2 * AHEAD
        begun = [readers.begin(found(data)) for data in (b"die", GOOD)]
        (dead,), (good,) = (one() for one in begun)
        (later,) = readers.begin(found(GOOD))()
    assert isinstance(dead, Skipped)
    assert "ended the process" in dead.why
    assert isinstance(good, Report)
    assert isinstance(later, Report)


ALIVE = """
import sys
from datetime import UTC, datetime
from landbridge.documents.gather import Found
from landbridge.pipeline.readers import Readers
with Readers(2, now=datetime(2020, 1, 1, tzinfo=UTC)) as readers:
    readers.begin(Found(path=None, data=b""))()
    print("read", flush=True)
    sys.stdin.read()
"""


@pytest.mark.slow
def test_no_process_outlives_a_parent_that_was_killed():
    parent = subprocess.Popen(  # noqa: S603 - our own script
        [sys.executable, "-c", ALIVE], stdin=PIPE, stdout=PIPE, text=True
    )
    assert parent.stdout.readline() == "read\n"

    parent.kill()

    # a pipe ends when the last process that holds it does
    assert parent.communicate(timeout=60) == ("", None)


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (ValueError("two\nlines"), "cannot be read through: ValueError two lines"),
        (RecursionError("too deep"), "cannot be read through: RecursionError too deep"),
        (MemoryError(), "cannot be read through: MemoryError"),
    ],
)
def test_a_fault_of_a_reader_is_one_line(monkeypatch, fault, why):
    def failing(*_, **__):
        raise fault

    monkeypatch.setattr(reading, "extract", failing)
    assert read_file(GOOD, "a.txt", NOW) == (Skipped(what="a.txt", why=why),)


def test_a_missing_model_ends_the_run(monkeypatch):
    def missing(*_, **__):
        raise MissingPart(part="the model", remedy="pip install it")

    monkeypatch.setattr(reading, "extract", missing)
    with pytest.raises(MissingPart):
        read_file(GOOD, None, NOW)


def test_another_language_is_kept_without_claims_and_says_why():
    text = (
        "La ville a été reprise par les forces du gouvernement, selon le ministre de la défense. "
    )
    (report,) = read_file((text * 4).encode(), None, NOW)
    assert report.read.claims == ()
    (skipped,) = report.skipped
    assert skipped.what == "-"
    assert "English only" in skipped.why
