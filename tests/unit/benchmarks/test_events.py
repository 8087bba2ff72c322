"""Which claims are of one happening is scored as it should be, on labels that stand in their reports."""

import json
from pathlib import Path

import pytest
from benchmarks.events import GOLD, HERE, PARTS, Label, Told, main, misses, read, scores, span_of
from tests.unit.states.build import claim


def told(label: str, event: str, at: int = 0) -> Told:
    return Told(claim("event", "attack", at=at), label, event)


def test_pairs_and_bcubed_count_what_is_torn_and_what_is_joined():
    found = [told("a", "1"), told("a", "1"), told("a", "2"), told("b", "2")]
    got = scores(found)
    assert (got["pair_precision"], got["pair_recall"]) == (0.5, 0.3333)
    assert got["bcubed_precision"] == 0.75
    assert got["bcubed_recall"] == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, abs=1e-4)


def test_all_right_scores_one_and_nothing_scores_nought():
    assert set(scores([told("a", "1"), told("a", "1"), told("b", "2")]).values()) == {1.0}
    assert set(scores([]).values()) == {0.0}


def test_misses_name_what_was_torn_apart_and_what_was_joined():
    lines = list(misses([told("a", "1"), told("a", "2"), told("b", "2")]))
    assert lines[0] == "TORN a: 2 events"
    assert "JOINED a and b" in lines


def test_words_that_do_not_stand_in_the_report_once_are_refused():
    label = Label("report.txt", "an attack", "x")
    assert span_of(label, "After an\n attack came") == (6, 16)
    for text in ("nothing", "an attack and an attack"):
        with pytest.raises(ValueError, match="want once"):
            span_of(label, text)


@pytest.mark.parametrize("part", PARTS)
def test_every_label_names_a_report_of_the_project_and_no_words_twice(part):
    labels = read(GOLD / f"{part}.jsonl")
    assert len(set(labels)) == len(labels)
    assert len({label.event for label in labels}) < len(labels)
    assert all((HERE.parent / label.document).is_file() for label in labels)


def test_it_scores_a_part_and_refuses_to_show_the_held_one(tmp_path: Path, capsys):
    report = tmp_path / "report.txt"
    text = "A drone struck the depot at Kupyansk on September 12, 2023.\n\nThe strike killed two guards.\n"
    report.write_text(f"Publisher: Post\nDate: 2023-09-13\n\n{text}", encoding="utf-8")
    rows = [
        {"document": "report.txt", "words": words, "event": "depot"}
        for words in ("A drone struck the depot", "The strike killed two guards")
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "dev.jsonl").write_text(lines, encoding="utf-8")
    arguments = ["--data", str(tmp_path), "--root", str(tmp_path), "--part", "dev"]
    assert main(arguments) == 0
    assert json.loads(capsys.readouterr().out)["labels"] == 2
    (tmp_path / "dev.jsonl").write_text(lines + "{}\n", encoding="utf-8")
    assert main([*arguments, "--misses"]) == 1
    assert "dev.jsonl:3" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["--part", "held", "--misses"])
