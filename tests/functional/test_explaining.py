"""``read`` and ``claims --explain``: claims marked in their sentences, with the rows they rest on."""

import json
import sqlite3

import pytest

from landbridge.pipeline.explaining import explain_claim
from landbridge.store.workspace import Workspace

SENTENCE = "The army closed the al-Qaim crossing on Monday, the governor said."


@pytest.fixture
def read(landbridge):
    """Run ``read`` on typed words."""

    def run(text, *options):
        return landbridge("read", "--text", text, *options)

    return run


@pytest.fixture
def stored(landbridge, report, tmp_path):
    """A workspace with one report, and the id of its first claim."""
    folder = tmp_path / "ws"
    landbridge("add", report(), "-w", folder)
    claim = landbridge("claims", "-w", folder, "--json").lines[0]
    return folder, claim["id"]


def test_a_typed_sentence_is_marked_without_colour_in_a_pipe(read):
    done = read(SENTENCE)
    assert done.code == 0
    assert "\x1b" not in done.out
    assert "[agent The army] [trigger closed] [subject the" in done.out
    assert "[source the governor] [cue said]" in " ".join(done.out.split())


def test_the_day_given_is_what_relative_times_are_counted_from(read):
    (claim,) = read(SENTENCE, "--published", "2024-05-01", "--json").lines
    assert claim["when"]["from"] == "2024-04-29"
    assert claim["when"]["anchor"] == "publication"


def test_names_are_resolved_as_add_would(read):
    (claim,) = read(SENTENCE, "--json").lines
    assert claim["arguments"]["subject"]["id"] == "crossing:albukamal-al-qaim"


def test_read_gives_the_json_that_claims_gives(landbridge, report, stored):
    folder, _ = stored
    kept = landbridge("claims", "-w", folder, "--json").lines
    assert landbridge("read", report(), "--json").lines == kept


def test_reasons_name_table_line_and_example(read):
    out = " ".join(read(SENTENCE, "--explain").out.split())
    assert "rule: close.v" in out
    assert 'close.v, as in "The army closed the crossing.")' in out
    assert "reporting.tsv line" in out
    assert "crossing:albukamal-al-qaim" in out


def test_reasons_come_as_json_too(read):
    (claim,) = read(SENTENCE, "--explain", "--json").lines
    explanation = claim["explanation"]
    assert explanation["rule"] == "close.v"
    assert explanation["sentence"]["text"] == SENTENCE
    for part in explanation["parts"]:
        assert SENTENCE[part["start"] : part["end"]] == part["text"]
    assert explanation["grounds"][0]["row"]["table"] == "frames.tsv"
    assert "the governor" in [name["text"] for name in explanation["names"]]


def test_a_sentence_without_a_claim_says_what_came_near(read):
    out = read("The debate opened. The army closed the crossing. Rain today.").out
    first, second, last = out.index("debate opened"), out.index("[trigger"), out.index("Rain today")
    assert first < second < last
    assert '"opened": could be status: open, but its subject "debate" is no facility or road' in out
    assert out.count("no claim") == 2


def test_standard_input_is_read(landbridge):
    done = landbridge("read", "-", stdin=SENTENCE)
    assert done.code == 0
    assert "[trigger closed]" in done.out


def test_furniture_is_counted_with_the_reasons(landbridge, tmp_path):
    page = tmp_path / "page.html"
    page.write_text(
        f"<html><body><nav><a href='/'>Home</a> <a href='/x'>About us</a></nav><article><p>{SENTENCE}</p>"
        f"<p>{SENTENCE.replace('Monday', 'Tuesday')}</p></article></body></html>",
        encoding="utf-8",
    )
    done = landbridge("read", page, "--explain")
    assert "taken for page furniture and not read" in done.err


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("empty.txt", b"", "is empty"),
        ("marks.txt", b"* * *\n\n***\n", "holds no words"),
        ("picture.png", b"\x89PNG\r\n\x1a\n0000", "skipped"),
    ],
)
def test_what_cannot_be_read_is_one_line_and_exit_code_1(landbridge, tmp_path, name, content, why):
    path = tmp_path / name
    path.write_bytes(content)
    done = landbridge("read", path)
    assert (done.code, done.out) == (1, "")
    assert len(done.err.splitlines()) == 1
    assert why in done.err


def test_a_missing_file_is_one_line_and_the_others_are_read(landbridge, report, tmp_path):
    done = landbridge("read", tmp_path / "none.txt", report())
    assert done.code == 0
    assert len(done.err.splitlines()) == 1
    assert "[trigger closed]" in done.out


def test_a_foreign_report_is_named_as_unread(landbridge):
    french = (
        "Le poste frontière a été fermé lundi par les forces de la coalition, et les camions ne "
        "passent pas dans la région depuis que la route est coupée.\n"
    )
    done = landbridge("read", "-", stdin=french)
    assert "is in French" in done.err
    assert "no claim" not in done.out


@pytest.mark.parametrize(
    "args",
    [("read",), ("read", "--text", "x", "--published", "May"), ("claims", "--explain")],
)
def test_misuse_is_exit_code_2(landbridge, args):
    assert landbridge(*args).code == 2


def test_a_stored_claim_is_explained_from_its_kept_document(landbridge, stored, report):
    folder, claim = stored
    report().unlink()
    done = landbridge("claims", "-w", folder, "--explain", claim[:8])
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(claim[:10])
    assert "[trigger closed]" in done.out
    assert "rule: close.v" in done.out


def test_a_stored_claim_is_explained_as_json(landbridge, stored):
    folder, claim = stored
    told = landbridge("claims", "-w", folder, "--explain", claim, "--json").json
    assert told["id"] == claim
    assert told["explanation"]["rule"] == "close.v"
    assert told["differs"] == []
    assert any(name["id"] == "crossing:albukamal-al-qaim" for name in told["explanation"]["names"])


def test_an_id_that_nothing_has_is_one_line(landbridge, stored):
    folder, _ = stored
    done = landbridge("claims", "-w", folder, "--explain", "zzzz")
    assert (done.code, done.out) == (1, "")
    assert done.err == "landbridge: no claim is called 'zzzz'\n"


def test_explaining_one_claim_takes_no_filter(landbridge, stored):
    folder, claim = stored
    done = landbridge("claims", "-w", folder, "--explain", claim, "--kind", "event")
    assert done.code == 2
    assert "leave out --kind" in done.err


def rewrite(folder, claim, **fields):
    """Change a stored claim as an older reader might have left it."""
    database = sqlite3.connect(folder / "landbridge.db")
    database.execute("DROP TRIGGER IF EXISTS claim_no_update")
    for (name,) in database.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'claim'"
    ).fetchall():
        database.execute(f"DROP TRIGGER {name}")
    (text,) = database.execute("SELECT record FROM claim WHERE id = ?", (claim,)).fetchone()
    record = {**json.loads(text), **fields}
    database.execute("UPDATE claim SET record = ? WHERE id = ?", (json.dumps(record), claim))
    database.commit()
    database.close()


def test_a_claim_that_this_reader_does_not_find_says_so(landbridge, stored):
    folder, claim = stored
    rewrite(folder, claim, type="restricted", extractor="rules/0:old.v")
    done = landbridge("claims", "-w", folder, "--explain", claim)
    assert done.code == 0
    assert "status: restricted" in done.out
    assert "does not find this claim" in done.err
    assert (
        landbridge("claims", "-w", folder, "--explain", claim, "--json").json["explanation"] is None
    )


def test_a_claim_that_a_model_made_names_the_model(landbridge, stored):
    folder, claim = stored
    rewrite(folder, claim, type="restricted", extractor="llm/x")
    assert "read by llm/x" in landbridge("claims", "-w", folder, "--explain", claim).err


def test_what_this_reader_reads_otherwise_is_named(landbridge, stored):
    folder, claim = stored
    rewrite(folder, claim, certainty={"words": ["surely"], "low": 0.9, "high": 0.99})
    done = landbridge("claims", "-w", folder, "--explain", claim)
    assert "read otherwise by this version than stored: certainty" in done.err
    assert "rule: close.v" in done.out


def test_every_report_of_the_examples_explains_its_last_claim_as_it_is_stored(examples):
    with Workspace.open(str(examples)) as opened:
        last = {claim.document: claim.id for claim in opened.claims()}
        told = [explain_claim(opened, claim) for claim in last.values()]
    assert [one.claim.id for one in told if one.explanation is None or one.differs] == []
    for one in told:
        assert one.explanation.claim == one.claim.id
        assert one.explanation.start <= one.claim.start < one.explanation.end


def test_a_clause_that_stands_in_no_claim_is_told_after_its_sentence(read):
    out = read("The army closed the gate, and in the evening everybody opened a debate there.").out
    assert out.index("[trigger closed]") < out.index("no claim  and in the evening")
