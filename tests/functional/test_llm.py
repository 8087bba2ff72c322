"""A language model beside the rules, asked on this machine."""

import json

import pytest
from tests.functional.conftest import REPORT
from tests.unit.pipeline.modelserver import give, hang, proposing, serving

from landbridge.pipeline.endpoint import KEY
from landbridge.store.workspace import Workspace

KEPT = {
    "quote": "The army closed the al-Qaim crossing on 2 May 2018",
    "kind": "control",
    "type": "controls",
    "arguments": {"holder": "The army", "object": "the al-Qaim crossing"},
    "polarity": "affirmed",
    "modality": "ongoing",
}
INVENTED = {**KEPT, "quote": "The army guards the al-Qaim crossing"}
SECRET = "sk-secret-1"  # noqa: S105 - made up


@pytest.fixture
def model():
    with serving(give(proposing(KEPT, INVENTED))) as server:
        yield server


def asking(server, *more):
    return ("--llm", f"http://127.0.0.1:{server.server_port}/v1", "--llm-model", "tester", *more)


def test_add_lists_what_was_rejected_and_stores_the_rest(landbridge, model, report, tmp_path):
    done = landbridge("add", report(), "-w", tmp_path / "ws", "--json", *asking(model))
    (added,) = done.lines
    (rejected,) = added["rejected"]
    assert rejected == {"quote": INVENTED["quote"], "why": "its quote does not stand in the text"}
    assert done.err == f"{added['path']}: 1 of the model's proposals rejected\n"
    assert added["skipped"] == []
    claims = landbridge("claims", "-w", tmp_path / "ws", "--json").lines
    assert len(claims) == added["claims"]
    (proposed,) = (c for c in claims if c["extractor"] == "llm:tester")
    assert proposed["quote"] == KEPT["quote"]
    assert any(c["extractor"].startswith("rules/") for c in claims)


def test_rejects_are_counted_for_a_person(landbridge, model, report, tmp_path):
    done = landbridge("add", report(), "-w", tmp_path / "ws", *asking(model))
    assert done.code == 0
    assert "rejected" not in done.out
    first, last = done.err.splitlines()
    assert first.endswith("1 of the model's proposals rejected")
    assert last == "1 report read or there already, 0 skipped"


def test_without_the_option_rejected_is_there_and_empty(landbridge, report, tmp_path):
    (added,) = landbridge("add", report(), "-w", tmp_path / "ws", "--json").lines
    assert added["rejected"] == []


def test_a_silent_endpoint_costs_nothing_the_rules_read(landbridge, report, tmp_path):
    path = report()
    alone = landbridge("add", path, "-w", tmp_path / "alone", "--json").json
    with serving(hang) as server:
        silent = asking(server, "--llm-timeout", "0.2")
        done = landbridge("add", path, "-w", tmp_path / "ws", "--json", *silent)
    assert done.code == 0
    assert done.json["claims"] == alone["claims"]
    (line,) = done.err.splitlines()
    assert "gave no whole answer within 0.2 seconds" in line


@pytest.mark.slow
def test_several_processes_ask_the_model_too(landbridge, model, report, tmp_path):
    paths = [report(f"{who}.txt", who=who) for who in ("one", "two", "three")]
    landbridge("add", *paths, "-w", tmp_path / "ws", "-j", 2, *asking(model))
    claims = landbridge("claims", "-w", tmp_path / "ws", "--json").lines
    assert len([c for c in claims if c["extractor"] == "llm:tester"]) == 3


def test_the_key_reaches_the_endpoint_and_no_file(landbridge, model, report, tmp_path, monkeypatch):
    monkeypatch.setenv(KEY, SECRET)
    done = landbridge("add", report(), "-w", tmp_path / "ws", "--json", *asking(model))
    assert model.asked[0][1]["Authorization"] == f"Bearer {SECRET}"
    assert SECRET not in done.out + done.err
    files = [path for path in (tmp_path / "ws").rglob("*") if path.is_file()]
    assert files
    assert not any(SECRET.encode() in path.read_bytes() for path in files)
    with Workspace.open(tmp_path / "ws") as opened:
        assert opened.check() == ()


def test_a_key_is_not_sent_in_the_clear_and_nothing_is_read(
    landbridge, report, tmp_path, monkeypatch
):
    monkeypatch.setenv(KEY, SECRET)
    llm = ("--llm", "http://llm.example/v1", "--llm-model", "tester")
    done = landbridge("add", report(), "-w", tmp_path / "ws", *llm)
    assert done.code == 1
    (line,) = done.err.splitlines()
    assert "in the clear" in line
    assert SECRET not in line
    assert not (tmp_path / "ws").exists()


@pytest.mark.parametrize("command", ["add", "read"])
@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--llm", "http://localhost/v1"), "belong together"),
        (("--llm-model", "tester"), "belong together"),
        (("--llm", "localhost", "--llm-model", "tester"), "http://HOST"),
        (("--llm", "http://localhost", "--llm-model", "tester", "--llm-timeout", "0"), "0"),
    ],
)
def test_misuse_ends_with_two_and_says_what_is_wanted(landbridge, report, command, options, why):
    done = landbridge(command, report(), *options)
    assert done.code == 2
    assert why in done.err


def test_read_shows_what_a_model_adds_beside_the_rules(landbridge, model):
    done = landbridge("read", "--text", REPORT.format(who="the governor"), *asking(model))
    assert done.code == 0
    assert "no rule: it was read by llm:tester" in done.out
    assert done.err == (f'rejected "{INVENTED["quote"]}": its quote does not stand in the text\n')
    (control,) = (
        one
        for one in landbridge(
            "read", "--text", REPORT.format(who="he"), "--json", "--explain", *asking(model)
        ).lines
        if one["type"] == "controls"
    )
    assert control["extractor"] == "llm:tester"


def test_read_does_not_call_a_sentence_unread_that_the_model_read(landbridge):
    words = "Drovers in Marsa speak of a ghost town."
    ghost = {
        **KEPT,
        "quote": "Drovers in Marsa speak of a ghost town",
        "kind": "event",
        "type": "displacement",
        "arguments": {"agent": "Drovers in Marsa"},
    }
    assert "no claim" in landbridge("read", "--text", words).out
    with serving(give(proposing(ghost))) as server:
        done = landbridge("read", "--text", words, *asking(server))
    assert "no claim" not in done.out
    assert json.dumps(ghost["quote"]) in done.out


def test_a_stored_proposal_is_explained_as_a_models(landbridge, model, report, tmp_path):
    landbridge("add", report(), "-w", tmp_path / "ws", *asking(model))
    claims = landbridge("claims", "-w", tmp_path / "ws", "--json").lines
    (one,) = (c for c in claims if c["extractor"] == "llm:tester")
    done = landbridge("claims", "-w", tmp_path / "ws", "--explain", one["id"])
    assert done.code == 0
    assert "read by llm:tester" in done.err
