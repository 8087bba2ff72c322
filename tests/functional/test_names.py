"""Reviewing names, deciding on them and showing them, from the command line."""

import shutil

import pytest

GATE = "crossing:albukamal-al-qaim"
OFFICIAL = "provisional:office:official-us"
SPOKESMAN = "provisional:office:spokesman-us-armed-forces"
WHY = ("--reason", "one spokesman", "--by", "analyst")


@pytest.fixture
def ws(examples, tmp_path):
    """A copy of the example workspace that may be written to."""
    return shutil.copytree(examples, tmp_path / "ws")


def states(landbridge, ws):
    return [
        landbridge("status", GATE, "-w", ws, "--json").json,
        landbridge("events", "-w", ws, "--json").json,
        landbridge("sources", "-w", ws, "--json").json,
    ]


def test_names_lists_what_is_provisional_and_what_was_left_open(landbridge, examples):
    found = landbridge("names", "-w", examples, "--json").lines
    assert {"provisional", "unresolved"} <= {one["standing"] for one in found}
    assert [one["mentions"] for one in found] == sorted(
        (one["mentions"] for one in found), reverse=True
    )
    official = next(one for one in found if one["id"] == OFFICIAL)
    assert official["kind"] == "office"
    assert len(official["documents"]) > 1
    told = landbridge("names", "-w", examples).out
    assert f"  {OFFICIAL}\n" in told


def test_merge_then_split_gives_every_answer_as_before(landbridge, ws):
    before = states(landbridge, ws)
    merged = landbridge("merge", "US official", SPOKESMAN, *WHY, "-w", ws, "--json").json
    assert (merged["kind"], merged["by"], merged["mentions"] > 0) == ("merge", "analyst", True)
    assert states(landbridge, ws) != before
    assert landbridge("split", "US official", "--from", SPOKESMAN, *WHY, "-w", ws).code == 0
    assert states(landbridge, ws) == before
    assert landbridge("doctor", "-w", ws).code == 0


def test_a_decision_today_changes_nothing_as_known_before(landbridge, ws):
    as_known = ("status", GATE, "--known", "2019-01-31", "-w", ws, "--json")
    before = landbridge(*as_known).json
    split = ("split", "Qaim crossing", "--from", GATE, *WHY, "-w", ws)
    assert landbridge(*split).code == 0
    assert landbridge(*as_known).json == before
    assert landbridge("status", GATE, "-w", ws, "--json").json != before


def test_the_history_tells_who_decided_what_and_what_was_undone(landbridge, ws):
    number = landbridge("merge", OFFICIAL, SPOKESMAN, *WHY, "-w", ws, "--json").json["decision"]
    undone = landbridge("undo", number, "--reason", "two men", "-w", ws, "--json").json
    assert undone["undid"] == [number]
    first, second = landbridge("names", "--decisions", "-w", ws, "--json").lines
    assert (first["kind"], first["reason"], first["undone_by"]) == (
        "merge",
        "one spokesman",
        second["decision"],
    )
    assert "[undone by decision" in landbridge("names", "--decisions", "-w", ws).out


def test_no_decisions_yet_are_said_on_the_other_stream(landbridge, examples):
    done = landbridge("names", "--decisions", "-w", examples)
    assert (done.code, done.out) == (0, "")
    assert "no decisions" in done.err


def test_what_is_kept_apart_is_refused_in_one_line_that_names_the_row(landbridge, ws):
    done = landbridge("merge", "Kataib Hizballah", "Hezbollah", *WHY, "-w", ws)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert "a row of not_same keeps actor:kataib-hizballah and actor:hezbollah apart" in done.err
    assert landbridge("not-same", OFFICIAL, SPOKESMAN, *WHY, "-w", ws).code == 0
    refused = landbridge("merge", OFFICIAL, SPOKESMAN, *WHY, "-w", ws)
    assert (refused.code, refused.err.count("\n")) == (1, 1)
    assert "of analyst on" in refused.err


def test_show_draws_a_crossing_with_its_sides_and_mentions(landbridge, examples):
    told = landbridge("show", "معبر القائم", "-w", examples).out
    for part in ("| crossing | SY/IQ", "Arabic: ", "◆", "side: Albukamal", "mentions in"):
        assert part in told
    shown = landbridge("show", GATE, "-w", examples, "--json").json
    assert {r["kind"] for r in shown["relations"] if r["outward"]} >= {"side", "town"}
    assert sum(one["mentions"] for one in shown["mentions"]) > 0
    assert shown["mentions"][0]["first"] <= shown["mentions"][0]["last"]


def test_show_of_an_armed_group_has_relations_and_no_map(landbridge, examples):
    told = landbridge("show", "Hezbollah", "-w", examples, "--on", "2019-01-01").out
    assert "backed by: Iran (country:ir)" in told
    assert "since 16 February 1992" in told
    assert "◆" not in told


def test_show_tells_the_decisions_on_a_name(landbridge, ws):
    landbridge("merge", OFFICIAL, SPOKESMAN, *WHY, "-w", ws)
    told = landbridge("show", "US official", "-w", ws).out
    assert "by decision" in told
    assert "one spokesman" in told


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Hezbolxah", "no entity is called 'Hezbolxah'; did you mean"),
        ("Tripoli", "'Tripoli' may mean place:tripoli-lebanon"),
        ("x" * 10_000, "no entity is called"),
    ],
)
def test_an_unknown_or_shared_name_is_one_line(landbridge, examples, name, why):
    done = landbridge("show", name, "-w", examples)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert why in done.err
