"""Exit codes, help, and what goes to which stream."""

import json
import os
import re
import subprocess
import sys

import click
import pytest
from tests.functional.conftest import ROOT, start

from landbridge.cli.main import COMMANDS, cli

DOCS = ROOT / "docs" / "commands.md"


def command(name):
    return cli.get_command(click.Context(cli), name)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_helps_with_an_example_of_itself(landbridge, name):
    done = landbridge(name, "--help")
    assert done.code == 0
    example = done.out.rsplit("Example:\n", 1)[1]
    assert example.strip().startswith(f"landbridge {name}")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name):
    text = DOCS.read_text(encoding="utf-8")
    sections = dict(
        re.findall(r"^## `landbridge ([\w-]+)`\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    )
    assert name in sections, f"docs/commands.md has no section on {name}"
    shared = text.split("\n## ", 1)[0]
    for parameter in command(name).params:
        if isinstance(parameter, click.Argument):
            assert parameter.make_metavar(click.Context(cli)).strip("[].") in sections[name]
            continue
        told = sections[name] + shared
        assert any(f"`{option}`" in told for option in parameter.opts), (name, parameter.opts)


def test_every_documented_example_parses():
    text = DOCS.read_text(encoding="utf-8")
    documented = set(re.findall(r"^## `landbridge ([\w-]+)`", text, re.MULTILINE))
    assert documented == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_each_is_for(name):
    assert COMMANDS[name].endswith(".")
    assert command(name).name == name


def test_help_loads_no_language_model():
    program = "import sys; from landbridge.cli.main import cli; cli(['--help'], standalone_mode=False); sys.exit(any(m in sys.modules for m in ('spacy', 'numpy', 'rich', 'trafilatura')))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)  # noqa: S603
    assert done.returncode == 0


def test_asking_loads_no_language_model(examples):
    program = "import sys; from landbridge.cli.main import cli; cli(sys.argv[1:], standalone_mode=False); sys.exit('spacy' in sys.modules)"
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", program, "status", "Albukamal", "-w", str(examples)],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0


@pytest.mark.parametrize(
    "args",
    [
        ("frobnicate",),
        ("status",),
        ("status", "Tanf", "--on", "10 July 2018"),
        ("status", "Tanf", "--known", "2018-02-30"),
        ("add",),
        ("add", "x", "-j", "0"),
        ("claims", "--kind", "rumour"),
        ("grade", "SANA", "B"),
    ],
)
def test_misuse_ends_with_two_and_says_what_is_wanted(landbridge, args):
    done = landbridge(*args)
    assert done.code == 2
    assert done.out == ""
    assert "Usage:" in done.err


def test_a_bad_day_says_what_came_and_what_is_wanted(landbridge):
    assert "'soon' is no day; want YYYY-MM-DD" in landbridge("assess", "--on", "soon").err


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (("status", "Albukaml"), "did you mean Albukamal"),
        (("routes", "Tehran", "Paris"), "Paris"),
        (("routes", "Tehran", "Beirut", "--for", "Nobody"), "no actor is called 'Nobody'"),
        (("routes", "Tehran", "Beirut", "--without", "no-leg"), "no-leg"),
        (("export", "xml"), "geojson"),
        (("claims", "--document", "zzz"), "zzz"),
        (("claims", "--place", "Nowhereville"), "Nowhereville"),
        (("retract", "zzzz", "--reason", "wrong"), "zzzz"),
        (("report", "-o", "/nowhere/at/all.html"), "cannot be written"),
    ],
)
def test_a_refusal_ends_with_one_and_is_one_line(landbridge, examples, args, why):
    done = landbridge(*args, "-w", examples)
    assert done.code == 1
    assert done.out == ""
    (line,) = done.err.splitlines()
    assert why in line


def test_debug_shows_the_traceback(program, tmp_path):
    for args in (("--debug", "assess"), ("assess", "--debug")):
        done = program(*args, "-w", tmp_path / "nowhere")
        assert done.code == 1
        assert "Traceback" in done.err


def test_a_broken_pipe_is_quiet(examples, tmp_path):
    process = start("claims", "-w", examples, "--json", cwd=tmp_path)
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == ""
    process.wait(timeout=60)
    process.stderr.close()


@pytest.mark.slow
def test_results_stay_on_standard_output_while_a_person_watches_the_bar(report, tmp_path):
    watching, terminal = os.openpty()
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "landbridge", "add", str(report()), "-w", "ws", "--json"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=terminal,
        text=True,
        check=True,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
    )
    os.close(terminal)
    seen = os.read(watching, 65_536).decode()
    os.close(watching)
    assert json.loads(done.stdout)["claims"] > 0
    assert "Reading" in seen
    assert "document" not in seen


def test_standard_input_is_a_report(landbridge, tmp_path):
    text = "The army closed the al-Qaim crossing on 2 May 2018, the governor said.\n" * 2
    done = landbridge("add", "-", "-w", tmp_path, "--json", stdin=text)
    (added,) = done.lines
    assert added["path"] is None
    assert added["claims"] > 0


def test_names_are_found_in_any_spelling(landbridge, examples):
    ids = {
        landbridge("status", name, "-w", examples, "--json").json["subject"]["id"]
        for name in ("Albukamal", "Abu Kamal", "al-Bukamal", "البوكمال", "Al-Qaim crossing")
    }
    assert ids == {"crossing:albukamal-al-qaim"}


def test_a_town_is_meant_by_its_id(landbridge, examples):
    state = landbridge("status", "place:albukamal", "-w", examples, "--json").json
    assert state["subject"]["id"] == "place:albukamal"


def test_a_place_nobody_reports_on_has_no_evidence(landbridge, examples):
    done = landbridge("status", "Torkham crossing", "-w", examples)
    assert done.code == 0
    assert "no evidence" in done.out


def test_earlier_knowledge_never_shows_a_later_report(landbridge, examples):
    known = "2017-12-31"
    events = landbridge("events", "-w", examples, "--known", known, "--json").json
    claims = {one["id"]: one for one in landbridge("claims", "-w", examples, "--json").lines}
    told = {claim for event in events for claim in event["claims"]}
    assert told
    for claim in told:
        days = [step["date"] for step in claims[claim]["chain"] if step["date"]]
        assert min([claims[claim]["document"]["published"], *days]) <= known


def test_claims_can_be_narrowed(landbridge, examples):
    status = landbridge("claims", "-w", examples, "--kind", "status", "--json").lines
    assert {one["kind"] for one in status} == {"status"}
    placed = landbridge("claims", "-w", examples, "--place", "al-Tanf", "--json").lines
    every = landbridge("claims", "-w", examples, "--json").lines
    assert 0 < len(placed) < len(every)
    first = every[0]["document"]["id"]
    held = landbridge("claims", "-w", examples, "--document", first[:12], "--json").lines
    assert {one["document"]["id"] for one in held} == {first}
    found = landbridge("claims", "-w", examples, "--search", "convoy", "--json").lines
    assert all("convoy" in one["quote"].lower() for one in found)


def test_claims_show_quote_speaker_time_and_certainty(landbridge, examples):
    out = landbridge("claims", "-w", examples, "--kind", "event").out
    assert "said by:" in out
    assert "when:" in out
    assert "certainty:" in out


def test_a_leg_taken_out_takes_its_routes_with_it(landbridge, examples):
    args = ("routes", "Tehran", "Beirut", "-w", examples, "--json")
    every = landbridge(*args).json
    leg = next(leg for one in every for leg in one["legs"] if "bypass" in leg)
    fewer = landbridge(*args, "--without", leg).json
    assert not any(leg in one["legs"] for one in fewer)
    assert fewer


@pytest.mark.parametrize("name", ["status", "events", "sources", "assess", "doctor", "claims"])
def test_tables_are_readable_without_json(landbridge, examples, name):
    args = ("Albukamal",) if name == "status" else ()
    done = landbridge(name, *args, "-w", examples)
    assert done.code == 0
    assert len(done.out.splitlines()) > 3
    assert "\x1b" not in done.out


def test_routes_tell_what_limits_them(landbridge, examples):
    out = landbridge("routes", "Tehran", "Beirut", "-w", examples).out
    assert "km" in out
    assert "no evidence" in out


def test_a_retracted_claim_is_gone_until_it_stands_again(landbridge, report, tmp_path):
    landbridge("add", report(), "-w", tmp_path / "ws")
    first = landbridge("claims", "-w", tmp_path / "ws", "--json").lines
    target = first[0]["id"]
    decide = ("retract", target[:10], "--by", "analyst", "-w", tmp_path / "ws")
    assert landbridge(*decide, "--reason", "misread").code == 0
    left = landbridge("claims", "-w", tmp_path / "ws", "--json").lines
    assert {one["id"] for one in first} - {one["id"] for one in left} == {target}
    back = landbridge(*decide, "--reason", "read again", "--undo", "--json")
    assert back.json["withdrawn"] is False
    assert landbridge("claims", "-w", tmp_path / "ws", "--json").lines == first


def test_a_grade_shows_beside_its_source(landbridge, tmp_path):
    text = "The al-Qaim crossing was shut on 2 May 2018, SANA said.\n" * 2
    landbridge("add", "-", "-w", tmp_path, stdin=text)
    done = landbridge("grade", "SANA", "c", "--reason", "state agency", "-w", tmp_path, "--json")
    assert done.json["source"] == "outlet:sana"
    graded = landbridge("sources", "-w", tmp_path, "--json").json
    assert "C" in {one["utterer"]["grade"] for one in graded}
    refused = landbridge("grade", "SANA", "G", "--reason", "no", "-w", tmp_path)
    assert refused.code == 1
    assert "from A to F" in refused.err


def test_init_makes_a_workspace_once(landbridge, tmp_path):
    for _ in range(2):
        done = landbridge("init", "-w", tmp_path / "ws", "--json")
        assert done.json == {"workspace": str(tmp_path / "ws"), "documents": 0}
    assert "0 documents" in landbridge("init", "-w", tmp_path / "ws").out
    empty = landbridge("assess", "-w", tmp_path / "ws")
    assert empty.code == 1
    assert "holds no report yet" in empty.err


def test_the_workspace_can_stand_in_the_environment(landbridge, examples, monkeypatch):
    monkeypatch.setenv("LANDBRIDGE_WORKSPACE", str(examples))
    assert landbridge("events", "--json").json


def test_a_report_is_written_whole_and_where_asked(landbridge, examples, tmp_path):
    page = tmp_path / "page.html"
    done = landbridge("report", "-w", examples, "-o", page, "--json")
    assert done.json["path"] == str(page)
    assert page.read_text(encoding="utf-8").rstrip().endswith("</html>")
    assert [p.name for p in tmp_path.iterdir()] == ["page.html"]
    assert landbridge("report", "-w", examples, "-o", page).out.strip() == str(page)
    assert "</html>" in landbridge("report", "-w", examples, "-o", "-").out


def test_the_module_runs_as_a_program():
    done = subprocess.run(
        [sys.executable, "-m", "landbridge", "--version"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "landbridge" in done.stdout


def test_the_reasons_of_a_state_are_told(landbridge, examples):
    done = landbridge("status", "Albukamal", "--why", "-w", examples)
    assert done.code == 0
    for heading in ("carried by", "left out: ", "strongest against", "missing"):
        assert heading in done.out
    assert max(map(len, done.out.splitlines())) <= 100
    assert "\x1b" not in done.out


def test_a_place_without_a_state_has_no_reasons(landbridge, examples):
    done = landbridge("status", "Iraq", "--why", "-w", examples)
    assert done.code == 0
    assert "ask for a place in it" in done.out


def test_a_history_is_told_with_access_apart_from_control_and_footnotes(landbridge, examples):
    done = landbridge("history", "Albukamal", "-w", examples)
    assert done.code == 0
    access, control, notes = (done.out.index(h) for h in ("Access: ", "Control: ", "Footnotes"))
    assert access < done.out.index("\ngate\n") < control < notes
    assert "[1] " in done.out[notes:]
    assert max(map(len, done.out.splitlines())) <= 100
    assert "\x1b" not in done.out


def test_a_history_as_known_earlier_has_no_later_report(landbridge, examples):
    done = landbridge("history", "Albukamal", "--known", "2018-07-10", "-w", examples, "--json")
    assert all(note["said"] <= "2018-07-10" for note in done.json["footnotes"])
    assert done.json["on"] == "2018-07-10"


def test_a_place_nobody_reports_on_has_no_history(landbridge, examples):
    done = landbridge("history", "Torkham crossing", "-w", examples)
    assert done.code == 0
    assert "No report speaks of it." in done.out


def test_a_difference_tells_what_moved_and_which_reports_moved_it(landbridge, examples):
    dates = ("--from", "2018-07-12", "--to", "2019-03-29")
    done = landbridge("diff", *dates, "Albukamal", "-w", examples)
    assert done.code == 0
    assert "became known" in done.out
    assert "  bypass: no evidence, now in use" in done.out
    assert "Footnotes" in done.out
    assert max(map(len, done.out.splitlines())) <= 100


def test_nothing_changes_where_nothing_was_said(landbridge, examples):
    dates = ("--from", "2018-08-03", "--to", "2018-08-04", "--on", "2018-08-03")
    done = landbridge("diff", *dates, "-w", examples)
    assert done.code == 0
    assert "No place that is told of changed." in done.out


def test_the_second_date_of_a_difference_must_be_later(landbridge, examples):
    done = landbridge("diff", "--from", "2019-01-01", "--to", "2018-01-01", "-w", examples)
    assert done.code == 2
    assert "is not after" in done.err
