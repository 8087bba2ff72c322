"""The annotator's text and the JSON lines made from it."""

import json
import re

import pytest
from benchmarks.goldclaims import locate, read, sentence_of
from benchmarks.goldtext import GOLD, days_of, lines_of, main, records, span_of

TEXT = """\
= some/report.txt

> The army shut the gate on May 3, officials said.
status/closed|status/blocked @shut; subject=the gate; agent|holder=The army; when=2024-05-03; by=officials

> Nobody knows why.
-
"""


def made(text):
    return list(records(text.splitlines()))


def test_a_sentence_becomes_one_record_with_its_claims():
    first, second = made(TEXT)

    assert first["document"] == "some/report.txt"
    assert first["claims"] == [
        {
            "type": ["status/closed", "status/blocked"],
            "anchor": [9, 13],
            "roles": [
                {"role": ["subject"], "span": [14, 22]},
                {"role": ["agent", "holder"], "span": [0, 8]},
            ],
            "polarity": ["affirmed"],
            "modality": ["happened"],
            "when": [["2024-05-03", "2024-05-04"]],
            "by": ["officials"],
        }
    ]
    assert second["claims"] == []


def test_what_is_not_scored_is_left_out():
    text = "> The gate shut.\nstatus/closed @shut; polarity=?; modality=?; when=?; by=?"

    assert set(made(text)[0]["claims"][0]) == {"type", "anchor", "roles"}


def test_an_unstated_date_and_the_publisher_s_own_word_are_none():
    (claim,) = made("> The gate shut.\nstatus/closed @shut")[0]["claims"]

    assert (claim["when"], claim["by"]) == ([None], [None])


def test_a_place_has_a_span_of_its_own():
    (claim,) = made("> Mortars fell in Garu.\nevent/shelling @fell; where=Garu")[0]["claims"]

    assert claim["where"] == [16, 20]


@pytest.mark.parametrize(
    ("words", "span"),
    [("he", [9, 11]), ("the", [20, 23]), ("the#2", [29, 32]), ("the pass", [20, 28])],
)
def test_words_are_found_whole_and_counted(words, span):
    assert span_of(words, "There is he who saw the pass the gate") == span


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("status/open @open", "line 1: 'status/open @open' stands under no sentence"),
        ("> The gate is shut.\nstatus/open @open", "line 2: 'open' does not stand in"),
        (
            "> The gate is shut.\nstatus/closed @shut; subject=the gates",
            "'the gates' does not stand",
        ),
        ("> The gate is shut.\nstatus/closed @shut; when=May", "line 2: invalid literal"),
        ("> The gate is shut.", "has neither claims nor '-'"),
        ("> The gate is shut.\nplace/closed @shut", "'place' is not a valid ClaimKind"),
        ("> The gate is shut.\nstatus @shut", "want such as 'status/open'"),
        ("> The gate is shut.\nstatus/closed @shut; modality=done", "want some of happened"),
    ],
)
def test_a_fault_says_what_came_and_what_was_wanted(text, fault):
    with pytest.raises(ValueError, match=re.escape(fault)):
        made(text)


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2024", ["2024-01-01", "2025-01-01"]),
        ("2024-02", ["2024-02-01", "2024-03-01"]),
        ("2023-12", ["2023-12-01", "2024-01-01"]),
        ("2024-02-29", ["2024-02-29", "2024-03-01"]),
        ("2024-02-29..", ["2024-02-29", None]),
        ("..2024-02-29", [None, "2024-02-29"]),
    ],
)
def test_days_months_and_years_are_half_open(value, days):
    assert days_of(value) == days


def test_the_shipped_lines_are_made_from_the_shipped_texts():
    made_now = "".join(f"{line}\n" for line in lines_of(GOLD / "claims"))

    assert (GOLD / "claims.jsonl").read_text(encoding="utf-8") == made_now


def test_the_command_writes_lines_that_can_be_read(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    out = tmp_path / "claims.jsonl"

    assert main(["--texts", str(tmp_path), "--out", str(out)]) == 0
    assert [len(sentence.claims) for sentence in read(out)] == [1, 0]


def test_the_command_names_the_file_of_a_fault(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("> The gate is shut.\n", encoding="utf-8")

    assert main(["--texts", str(tmp_path), "--out", str(tmp_path / "x")]) == 1
    assert "a.txt: 'The gate is shut.' has neither" in capsys.readouterr().err


def test_a_damaged_line_is_named_by_file_and_number(tmp_path):
    path = tmp_path / "claims.jsonl"
    path.write_text('{"document": "a", "sentence": "b", "claims": []}\n{}\n', encoding="utf-8")

    with pytest.raises(ValueError, match=r"claims\.jsonl:2: KeyError"):
        read(path)


def test_a_span_outside_its_sentence_is_refused():
    claim = {"type": ["status/open"], "anchor": [3, 99], "roles": []}

    with pytest.raises(ValueError, match=r"\[3, 99\) is not within a sentence of 5"):
        sentence_of({"document": "a", "sentence": "It is", "claims": [claim]})


def test_a_sentence_is_found_across_line_breaks_with_its_offsets():
    sentence = sentence_of({"document": "a", "sentence": "is shut.", "claims": []})
    text = "The gate is\n  shut. Yes."

    ((_, offsets),) = locate([sentence], text)

    assert "".join(text[at] for at in offsets) == "is\nshut."


def test_sentences_are_looked_for_in_order():
    several = [
        sentence_of({"document": "a.txt", "sentence": words, "claims": []})
        for words in ("Second one.", "First one.")
    ]

    with pytest.raises(ValueError, match=r"a\.txt does not hold, in this order: 'First one\.'"):
        locate(several, "First one. Second one.")


def test_every_report_of_a_labelled_corpus_has_gold():
    examples = GOLD.parent.parent / "examples"
    lines = (GOLD / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    corpora = (GOLD / "claims").glob("*.txt")

    assert {json.loads(line)["document"] for line in lines} == {
        report.relative_to(examples).as_posix()
        for corpus in corpora
        for report in (examples / corpus.stem).iterdir()
    }
