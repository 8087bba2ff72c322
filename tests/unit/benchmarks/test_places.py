"""The places benchmark counts exact spans and distances."""

import json

from benchmarks.places import Found, Put, kilometres, main, trimmed


def test_the_article_and_a_possessive_are_left_off():
    text = "the Gambia's coast"
    assert trimmed(text, (0, 12)) == (4, 10)


def test_only_exact_spans_are_right():
    text = "Gao and Kidal"
    counts = Found.of(text, [(0, 3), (8, 12)], [(0, 3), (8, 13)])
    assert counts == Found(read=2, gold=2, right=1)
    assert counts.scores("")["exact_f"] == 0.5


def test_one_left_open_counts_as_wrong():
    assert (Put(near=1) + Put(left_open=1)).scores("")["within_161_km"] == 0.5


def test_a_degree_of_latitude_is_111_km():
    assert round(kilometres((0.0, 0.0), (0.0, 1.0))) == 111


def test_a_story_is_found_and_put(tmp_path, capsys):
    text = "Lorries waited in Farafenni for a week."
    place = {"start": 18, "end": 27, "phrase": "Farafenni", "lat": "13.57", "lon": "-15.6"}
    story = {"id": "1", "text": text, "toponyms": [place]}
    data = tmp_path / "stories.jsonl"
    data.write_text("\n".join([json.dumps(story)] * 2), encoding="utf-8")
    assert main(["--data", str(data)]) == 0
    scores = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (scores["exact_f"], scores["within_161_km"], scores["left_open"]) == (1.0, 1.0, 0)


def test_missing_data_is_said(tmp_path, capsys):
    assert main(["--data", str(tmp_path / "none.jsonl")]) == 0
    assert "missing" in json.loads(capsys.readouterr().out)
