"""Bounds on scores: what crosses them, and that they only tighten."""

import json
import sys
from types import SimpleNamespace

import pytest
from benchmarks import floors
from benchmarks.floors import (
    Floor,
    digest,
    faults,
    main,
    measure,
    read,
    render,
    repinned,
    tightened,
)

FLOOR = Floor(
    name="some",
    module="invented",
    arguments=("--last", "2"),
    data="gold.jsonl",
    sha256="ab",
    least={"f": 0.5},
    most={"wrong": 0.2},
)


@pytest.fixture
def workplace(tmp_path, monkeypatch):
    """A place with gold and a benchmark whose scores the test sets."""
    scores = {"f": 0.6, "wrong": 0.1}

    def run(arguments):
        scores["arguments"] = arguments
        listed = {k: v for k, v in scores.items() if k != "arguments"}
        sys.stdout.write(f"one line first\n{json.dumps(listed)}\n")
        return scores.get("status", 0)

    (tmp_path / "gold.jsonl").write_text("gold\n", encoding="utf-8")
    monkeypatch.setattr(floors, "ROOT", tmp_path)
    monkeypatch.setattr(floors, "import_module", lambda _: SimpleNamespace(main=run))
    path = tmp_path / "floors.toml"
    pinned = FLOOR._replace(sha256=digest(tmp_path / "gold.jsonl"))
    path.write_text(render([pinned]), encoding="utf-8")
    return SimpleNamespace(path=path, scores=scores, gold=tmp_path / "gold.jsonl")


def test_bounds_are_read_back_as_they_were_written(tmp_path):
    path = tmp_path / "floors.toml"
    path.write_text(render([FLOOR, FLOOR._replace(name="other", most={})]), encoding="utf-8")

    assert read(path) == (FLOOR, FLOOR._replace(name="other", most={}))


@pytest.mark.parametrize(
    ("scores", "words"),
    [
        ({"f": 0.499, "wrong": 0.1}, "f is 0.499, want at least 0.500"),
        ({"f": 0.6, "wrong": 0.21}, "wrong is 0.21, want at most 0.200"),
        ({"wrong": 0.1}, "f is None, want at least 0.500"),
    ],
)
def test_a_crossed_bound_is_named_with_both_numbers(scores, words):
    (fault,) = faults(FLOOR, scores, sha256="ab")

    assert words in fault


def test_scores_on_their_bounds_are_no_fault():
    assert list(faults(FLOOR, {"f": 0.5, "wrong": 0.2}, sha256="ab")) == []


def test_changed_gold_is_a_fault_even_where_scores_are_better():
    (fault,) = faults(FLOOR, {"f": 0.9, "wrong": 0.0}, sha256="cd")

    assert "digest cd, pinned is ab" in fault


def test_tightening_rounds_to_the_safe_side():
    new = tightened(FLOOR, {"f": 0.6789, "wrong": 0.1231})

    assert (new.least, new.most) == ({"f": 0.678}, {"wrong": 0.124})


def test_tightening_never_eases_a_bound():
    new = tightened(FLOOR, {"f": 0.3, "wrong": 0.4})

    assert (new.least, new.most) == (FLOOR.least, FLOOR.most)


def test_a_score_of_three_decimals_is_kept_whole():
    assert tightened(FLOOR, {"f": 0.579, "wrong": 0.115}).least == {"f": 0.579}


def test_repinning_takes_worse_scores_and_the_new_digest():
    new = repinned(FLOOR, {"f": 0.3, "wrong": 0.4}, sha256="cd")

    assert (new.sha256, new.least, new.most) == ("cd", {"f": 0.3}, {"wrong": 0.4})


def test_a_folder_s_digest_changes_with_a_name_and_with_a_byte(tmp_path):
    (tmp_path / "a").write_text("1", encoding="utf-8")
    first = digest(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    second = digest(tmp_path)
    (tmp_path / "b").write_text("2", encoding="utf-8")

    assert len({first, second, digest(tmp_path)}) == 3


def test_a_benchmark_runs_on_its_data_with_its_arguments(workplace):
    measure(FLOOR)

    assert workplace.scores["arguments"] == ["--data", str(workplace.gold), "--last", "2"]


def test_a_benchmark_that_fails_has_no_scores(workplace):
    workplace.scores["status"] = 1

    with pytest.raises(RuntimeError, match=r"invented on gold\.jsonl ended with status 1"):
        measure(FLOOR)


def test_the_check_fails_below_a_floor_and_says_so(workplace, capsys):
    workplace.scores["f"] = 0.4

    assert main(["--file", str(workplace.path)]) == 1
    assert "f is 0.4, want at least 0.500" in capsys.readouterr().out


def test_the_check_leaves_the_file_as_it_is(workplace):
    before = workplace.path.read_text(encoding="utf-8")

    assert main(["--file", str(workplace.path)]) == 0
    assert workplace.path.read_text(encoding="utf-8") == before


def test_raise_writes_better_scores_only(workplace):
    workplace.scores.update(f=0.7, wrong=0.3)

    main(["--file", str(workplace.path), "--raise"])

    (floor,) = read(workplace.path)
    assert (floor.least, floor.most) == ({"f": 0.7}, {"wrong": 0.2})


def test_raise_keeps_the_pinned_digest(workplace):
    workplace.gold.write_text("other gold\n", encoding="utf-8")
    before = read(workplace.path)[0].sha256

    assert main(["--file", str(workplace.path), "--raise"]) == 1
    assert read(workplace.path)[0].sha256 == before


def test_repin_writes_what_is(workplace):
    workplace.scores["f"] = 0.4
    workplace.gold.write_text("other gold\n", encoding="utf-8")

    assert main(["--file", str(workplace.path), "--repin", "some"]) == 0
    (floor,) = read(workplace.path)
    assert (floor.sha256, floor.least["f"]) == (digest(workplace.gold), 0.4)


def test_data_that_is_not_here_is_skipped_and_its_bounds_kept(workplace, capsys):
    workplace.gold.unlink()
    before = read(workplace.path)

    assert main(["--file", str(workplace.path), "--raise"]) == 0
    assert read(workplace.path) == before
    assert "some: skipped, gold.jsonl is not here" in capsys.readouterr().out


def test_an_unknown_name_is_misuse(workplace):
    assert main(["--file", str(workplace.path), "--repin", "nothing"]) == 2


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("<<<<<<< HEAD\n", "floors: floors.toml: TOMLDecodeError: Invalid statement"),
        ('[some]\nmodule = "claims"\n', "floors: floors.toml: KeyError: 'data'"),
    ],
)
def test_a_damaged_file_of_bounds_is_one_line(workplace, capsys, text, fault):
    workplace.path.write_text(text, encoding="utf-8")

    assert main(["--file", str(workplace.path)]) == 1
    assert capsys.readouterr().err.startswith(fault)
