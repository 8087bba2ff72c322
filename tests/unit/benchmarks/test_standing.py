"""The labelled sentences and their scorer: what counts as right, and what stays closed."""

import json
from collections import defaultdict
from hashlib import sha256
from pathlib import Path

import pytest
from benchmarks.labelled import read
from benchmarks.standing import certainty_fits, main, miss, pair, read_all, score, summary

from landbridge.model.claim import Certainty

GOLD = Path(__file__).parents[3] / "benchmarks" / "gold"
FILES = ("dev", "held", "more", "wide", "wide-held", "plain")
SECOND_BATCH = 101
"""The number from which rows of a class belong to the second batch."""
TEXT = "The army probably closed the bridge, and the gate is open."


def label(word, **fields):
    start = TEXT.index(word)
    return {
        "anchor": [start, start + len(word)],
        "kind": "status",
        "polarity": "affirmed",
        "modality": "happened",
        "certainty": "plain",
    } | fields


def a_file(folder, *labels, name="some.jsonl", **fields):
    row = {
        "id": "x-01",
        "text": TEXT,
        "setting": "Nowhere",
        "published": "2024-03-01",
        "style": "agency",
        "class": "mixed",
        "claims": list(labels),
    }
    path = folder / name
    path.write_text(json.dumps(row | fields) + "\n", encoding="utf-8")
    return path


def test_a_claim_is_right_when_polarity_modality_and_certainty_all_fit(tmp_path):
    rows = read(
        a_file(tmp_path, label("closed", certainty="likely"), label("open", modality="ongoing"))
    )
    scores = score(rows)
    assert scores["overall"] == scores["class: mixed"] == scores["read"] == 1


def test_one_wrong_field_makes_a_claim_wrong_and_is_counted_in_that_field_only(tmp_path):
    scores = score(read(a_file(tmp_path, label("open", modality="planned"))))
    assert (scores["overall"], scores["polarity"], scores["modality"]) == (0, 1, 0)


def test_a_claim_that_was_not_read_is_wrong_in_every_field(tmp_path):
    scores = score(read(a_file(tmp_path, label("army", kind="relation"))))
    assert scores["read"] == scores["polarity"] == scores["certainty"] == scores["overall"] == 0


def test_one_claim_answers_one_label(tmp_path):
    [row] = read(a_file(tmp_path, label("open", modality="ongoing"), label("gate")))
    both = pair(row, [reading.claim for reading in read_all([row]) if reading.claim][:1])
    assert [reading.claim is None for reading in both] == [False, True]


def test_a_plan_read_as_a_plain_fact_is_a_false_fact(tmp_path):
    scores = score(read(a_file(tmp_path, label("open", modality="planned"))))
    assert scores["false_fact"] == 1


def test_what_is_read_as_surely_as_it_is_labelled_is_no_false_fact(tmp_path):
    text = "The gate is almost certainly open to the army."
    at = [text.index("open"), text.index("open") + 4]
    sure = label("open", anchor=at, modality="ongoing", certainty="almost certain")
    scores = score(read(a_file(tmp_path, sure, text=text)))
    assert (scores["overall"], scores["false_fact"]) == (1, 0)


def test_a_field_may_take_several_answers(tmp_path):
    rows = read(a_file(tmp_path, label("open", modality=["planned", "ongoing"])))
    assert score(rows)["overall"] == 1


@pytest.mark.parametrize(
    ("low", "high", "words", "band", "fit"),
    [
        (0.55, 0.8, ("likely",), "likely", True),
        (0.4, 0.75, ("reportedly",), "likely", True),
        (0.25, 0.55, ("may",), "likely", False),
        (0.85, 0.99, (), "plain", True),
        (0.85, 0.99, (), "very likely", False),
        (0.55, 0.8, ("likely",), "plain", False),
    ],
)
def test_certainty_fits_a_band_by_its_middle_and_only_with_a_hedge(low, high, words, band, fit):
    assert certainty_fits(Certainty(words=words, low=low, high=high), [band]) is fit


def test_a_miss_shows_the_sentence_what_was_wanted_and_what_was_read(tmp_path):
    [reading] = read_all(read(a_file(tmp_path, label("closed"))))
    shown = miss(reading)
    assert "[closed]" in shown
    assert "wanted status affirmed happened plain" in shown
    assert "probably" in shown.splitlines()[-1]


def test_a_claim_not_read_is_shown_as_such(tmp_path):
    [reading] = read_all(read(a_file(tmp_path, label("army", kind="relation"))))
    assert "no claim" in miss(reading)


def test_a_limited_denial_is_scored_on_the_words_it_is_limited_to(tmp_path):
    text = "No member of the brigade was killed."
    at = text.index("killed")
    killed = {
        "anchor": [at, at + 6],
        "kind": "event",
        "polarity": "denied",
        "modality": "happened",
        "certainty": "plain",
        "denial_of": [3, 24],
    }
    scores = score(read(a_file(tmp_path, killed, text=text)))
    assert scores["denial_scope"] == 1


def test_no_readings_score_nothing():
    assert set(summary([]).values()) == {0.0}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"anchor": [5, 900]}, "not within a text of"),
        ({"modality": "finished"}, "['finished'] given; want some of happened, ongoing"),
        ({"certainty": []}, "nothing given; want some of plain"),
    ],
)
def test_a_bad_label_is_refused_in_one_line(tmp_path, capsys, fields, said):
    path = a_file(tmp_path, label("open") | fields)
    assert main(["--data", str(path)]) == 1
    error = capsys.readouterr().err
    assert error.startswith("standing: some.jsonl:1: ")
    assert said in error
    assert error.count("\n") == 1


def test_misses_are_printed_before_the_scores(tmp_path, capsys):
    path = a_file(tmp_path, label("closed"))
    assert main(["--data", str(path), "--misses"]) == 0
    first, *_, last = capsys.readouterr().out.splitlines()
    assert first.startswith("x-01: ")
    assert json.loads(last)["overall"] == 0


def test_a_file_kept_aside_refuses_its_misses_and_hides_its_classes(tmp_path, capsys):
    path = a_file(tmp_path, label("closed"), name="some-held.jsonl")
    assert main(["--data", str(path), "--misses"]) == 2
    assert TEXT[:9] not in capsys.readouterr().out
    assert main(["--data", str(path)]) == 0
    assert "class: mixed" not in json.loads(capsys.readouterr().out)


def test_a_file_kept_aside_opens_when_told(tmp_path, capsys):
    path = a_file(tmp_path, label("closed"), name="some-held.jsonl")
    assert main(["--data", str(path), "--misses", "--yes-look"]) == 0
    assert "x-01: " in capsys.readouterr().out


def test_the_split_is_the_first_third_of_each_class_and_batch_by_hash_of_the_id():
    held = {row.id for row in read(GOLD / "standing-held.jsonl")}
    groups = defaultdict(list)
    for name in ("dev", "held"):
        for row in read(GOLD / f"standing-{name}.jsonl"):
            groups[row.group, int(row.id.rpartition("-")[2]) >= SECOND_BATCH].append(row.id)
    wanted = set()
    for ids in groups.values():
        wanted.update(sorted(ids, key=lambda i: sha256(i.encode()).hexdigest())[: len(ids) // 3])
    assert held == wanted


def test_no_sentence_stands_twice():
    rows = [r for name in FILES for r in read(GOLD / f"standing-{name}.jsonl")]
    assert len({r.text for r in rows}) == len({r.id for r in rows}) == len(rows)


@pytest.mark.parametrize("name", FILES)
def test_the_recorded_digest_is_that_of_the_file(name):
    digests = dict(
        reversed(line.split()) for line in (GOLD / "SHA256SUMS").read_text().splitlines()
    )
    path = GOLD / f"standing-{name}.jsonl"
    assert digests[path.name] == sha256(path.read_bytes()).hexdigest()


def test_a_claim_of_another_kind_at_the_labelled_word_is_read_but_not_of_its_kind(tmp_path):
    scores = score(read(a_file(tmp_path, label("closed", kind="relation", certainty="likely"))))
    assert (scores["read"], scores["overall"], scores["kind_of_read"]) == (1, 1, 0)
    assert scores["overall_of_kind"] == 0
