import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.pipeline.build import NOW

from landbridge.model.document import Skipped
from landbridge.pipeline import adding, reading
from landbridge.pipeline.adding import Added, add
from landbridge.pipeline.asking import list_documents
from landbridge.pipeline.reading import read_file
from landbridge.store.workspace import Workspace

TEXT = "The army closed the al-Qaim crossing on {day} May 2018, the governor said.\n"


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    for day in range(1, 4):
        (folder / f"{day}.txt").write_text(TEXT.format(day=day), encoding="utf-8")
    return folder


def run(workspace, *paths, stdin=None, **more):
    return list(add(workspace, [str(p) for p in paths], now=NOW, stdin=stdin, **more))


def test_reports_come_in_the_order_of_their_names_with_their_claims(workspace, reports):
    added = run(workspace, reports)
    assert [Path(one.document.path).name for one in added] == ["1.txt", "2.txt", "3.txt"]
    assert all(one.new and one.claims > 0 for one in added)
    assert sum(one.claims for one in added) == len(workspace.claims())


def test_adding_again_changes_nothing(workspace, reports):
    first = run(workspace, reports)
    head = workspace.head
    again = run(workspace, reports)
    assert workspace.head == head
    assert [(a.document, a.claims) for a in again] == [(a.document, a.claims) for a in first]
    assert not any(one.new for one in again)


def test_the_same_bytes_under_two_names_are_one_report(workspace, reports):
    (reports / "4.txt").write_bytes((reports / "1.txt").read_bytes())
    assert [one.new for one in run(workspace, reports)] == [True, True, True, False]
    assert len(workspace.documents()) == 3


def test_a_run_that_is_left_keeps_what_was_stored_and_a_later_one_goes_on(workspace, reports):
    begun = add(workspace, [str(reports)], now=NOW, stdin=None)
    next(begun)
    begun.close()
    assert len(workspace.documents()) == 1
    assert [one.new for one in run(workspace, reports)] == [False, True, True]


def test_what_cannot_be_read_is_remembered_and_the_rest_is_read(workspace, reports):
    (reports / "2.txt").write_bytes(b"")
    kinds = [type(one) for one in run(workspace, reports, reports / "nowhere")]
    assert kinds == [Added, Skipped, Added, Skipped]
    assert len(workspace.skipped()) == 2


def test_standard_input_is_a_report_without_a_path(workspace):
    (added,) = run(workspace, "-", stdin=io.BytesIO(TEXT.format(day=1).encode()))
    assert added.document.path is None
    (skipped,) = run(workspace, "-", stdin=io.BytesIO(b""))
    assert skipped.what == "-"


def test_progress_is_told_of_each_file_before_it_is_read(workspace, reports):
    told = []
    run(
        workspace,
        reports,
        progress=lambda what, *, done, total: told.append((Path(what).name, done, total)),
    )
    assert told == [("1.txt", 0, None), ("2.txt", 1, None), ("3.txt", 2, None)]


def test_the_workspace_itself_is_not_read(workspace, reports):
    run(workspace, reports)
    assert len(run(workspace, reports.parent)) == 3


def test_a_report_the_store_refuses_is_skipped_with_its_reason(workspace, reports, monkeypatch):
    def misread(*asked):
        (report,) = read_file(*asked)
        wrong = tuple(replace(c, quote="x" * len(c.quote)) for c in report.read.claims)
        return (replace(report, read=replace(report.read, claims=wrong)),)

    monkeypatch.setattr("landbridge.pipeline.reading.read_file", misread)
    (skipped,) = run(workspace, reports / "1.txt")
    assert isinstance(skipped, Skipped)
    assert "quote" in skipped.why
    assert workspace.documents() == ()


@pytest.mark.slow
def test_two_processes_store_what_one_does(workspace, reports, tmp_path):
    with Workspace.create(tmp_path / "other") as other:
        one, two = run(workspace, reports), run(other, reports, jobs=2)
        assert [a.document.id for a in one] == [a.document.id for a in two]
        assert workspace.claims() == other.claims()


@settings(max_examples=25, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_report_or_a_reason_in_one_line(tmp_path_factory, data):
    with Workspace.create(tmp_path_factory.mktemp("law")) as workspace:
        (one,) = run(workspace, "-", stdin=io.BytesIO(data))
        assert isinstance(one, Added) or ("\n" not in one.why and one.why)
        assert workspace.check() == ()


def test_own_files_are_told_by_where_they_lie(workspace):
    assert adding._is_own(Skipped(what=str(workspace.path / "x"), why=""), workspace)
    assert not adding._is_own(Skipped(what="-", why=""), workspace)
    assert not adding._is_own(Skipped(what=str(workspace.path) + "2", why=""), workspace)


ARTICLE = "==========\n\nGate {n} at the river shut\n\nThe army closed the al-Qaim crossing on {n} May 2018, the governor said, and drivers waited there all day long.\n\n"


def test_the_reports_of_one_file_are_stored_together_and_known_again(workspace, tmp_path):
    (tmp_path / "digest.txt").write_text(ARTICLE.format(n=1) + ARTICLE.format(n=2), "utf-8")
    added = run(workspace, tmp_path / "digest.txt")
    assert [one.document.part.label for one in added] == ["article 1", "article 2"]
    assert all(one.new and one.claims for one in added)
    again = run(workspace, tmp_path / "digest.txt")
    assert [(a.document, a.claims, a.new) for a in again] == [
        (a.document, a.claims, False) for a in added
    ]
    assert workspace.check() == ()


def test_a_report_that_comes_again_in_another_file_is_there_already(workspace, tmp_path):
    for name, numbers in (("a.txt", (1, 2)), ("b.txt", (2, 3))):
        (tmp_path / name).write_text("".join(ARTICLE.format(n=n) for n in numbers), "utf-8")
    added = run(workspace, tmp_path / "a.txt", tmp_path / "b.txt")
    assert [one.new for one in added] == [True, True, False, True]
    assert len(workspace.documents()) == 3
    assert workspace.check() == ()


def test_a_fault_in_one_report_of_a_file_costs_that_report(workspace, tmp_path, monkeypatch):
    (tmp_path / "digest.txt").write_text(ARTICLE.format(n=1) + ARTICLE.format(n=2), "utf-8")
    whole = reading.extract

    def failing(document, **about):
        if document.part.label == "article 1":
            raise RecursionError
        return whole(document, **about)

    monkeypatch.setattr(reading, "extract", failing)
    bad, good = run(workspace, tmp_path / "digest.txt")
    assert isinstance(bad, Skipped)
    assert bad.what.endswith("digest.txt, article 1")
    assert isinstance(good, Added)


def test_documents_are_listed_with_claims_language_and_passage(workspace, tmp_path):
    (tmp_path / "en.txt").write_text(TEXT.format(day=1), "utf-8")
    (tmp_path / "fr.txt").write_text(
        "Le poste de Garoua a été fermé par les forces, selon le gouverneur de la région.\n" * 3,
        "utf-8",
    )
    run(workspace, tmp_path / "en.txt", tmp_path / "fr.txt")
    english, french = list_documents(workspace)
    assert (english.unread, english.claims > 0) == (None, True)
    assert (french.unread, french.claims) == ("French", 0)
    (found,) = list_documents(workspace, words="garoua")
    assert "Garoua" in found.passage
    assert list_documents(workspace, words="nothing such") == ()
