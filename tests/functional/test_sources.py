"""Who repeats whom, listed, undone and done again from the command line."""

import pytest

WIRE = """River Wire News, 4 May 2018

The army closed the al-Qaim crossing on Friday after a quarrel over fees in the customs hall.
"""
POST = """Harbour Post, 5 May 2018

AL-QAIM (River Wire News) - The army closed the al-Qaim crossing on Friday after a quarrel over fees in the customs hall.
"""
HERALD = """Daily Herald, 6 May 2018

Traders had expected it. The army closed the al-Qaim crossing on Friday after a quarrel over fees in the customs hall.
"""
WHY = ("--reason", "its own man was there", "--by", "analyst")


@pytest.fixture
def ws(landbridge, tmp_path):
    for name, text in (("wire", WIRE), ("post", POST), ("herald", HERALD)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        assert landbridge("add", tmp_path / f"{name}.txt", "-w", tmp_path / "ws").code == 0
    return tmp_path / "ws"


def gate(landbridge, ws) -> float:
    return landbridge("status", "al-Qaim crossing", "-w", ws, "--json").json["gate"]["p"]


def test_sources_tell_who_repeats_whom_by_which_words_and_what_is_missing(landbridge, ws):
    told = landbridge("sources", "-w", ws).out
    assert "River Wire News, ungraded | " in told
    assert (
        "Harbour Post gives it as the words of River Wire News (\u201cAL-QAIM (River Wire News) -\u201d)."
        in told
    )
    assert (
        "Daily Herald repeats 100% of a sentence of River Wire News, published 2018-05-04." in told
    )
    assert "nobody else spoke of the same" in told


def test_every_link_says_how_it_is_undone_and_the_undoing_is_undone(landbridge, ws):
    listed = landbridge("sources", "--links", "-w", ws, "--json").json
    copy = next(one for one in listed if one["kind"] == "reused" and "Herald" in one["reason"])
    line = f"undo: landbridge independent {copy['claim'][:10]} {copy['source'][:10]} --reason TEXT"
    assert line in landbridge("sources", "--links", "-w", ws).out
    before = gate(landbridge, ws)

    done = landbridge("independent", copy["claim"][:10], copy["source"][:10], *WHY, "-w", ws)
    assert "counts no longer: Daily Herald repeats 100%" in done.out
    assert gate(landbridge, ws) > before
    told = landbridge("sources", "--links", "-w", ws).out
    assert "analyst" in told
    assert "undone by decision" in told
    number = landbridge("names", "--decisions", "-w", ws, "--json").lines[-1]["decision"]

    back = landbridge("undo", number, *WHY, "-w", ws)
    assert "counts again: Daily Herald repeats 100%" in back.out
    assert gate(landbridge, ws) == before
    assert landbridge("sources", "--links", "-w", ws, "--json").json == listed
    assert landbridge("doctor", "-w", ws).code == 0


def test_an_outlet_ruled_independent_of_a_source_is_so_in_every_report(landbridge, ws):
    done = landbridge(
        "independent", "Harbour Post", "River Wire News", *WHY, "-w", ws, "--json"
    ).json
    assert done["kind"] == "independent"
    assert {link["kind"] for link in done["links"]} <= {"stated", "reused"}
    listed = landbridge("sources", "--links", "-w", ws, "--json").json
    undone = [one for one in listed if "Harbour Post" in one["reason"]]
    assert undone
    assert all(one["undone_by"] == done["decision"] for one in undone)


def test_nothing_linked_and_nobody_so_called_are_said_in_a_line(landbridge, ws, tmp_path):
    refused = landbridge("independent", "Harbour Post", "Nobody Herald", *WHY, "-w", ws)
    assert refused.code == 1
    assert "Nobody Herald" in refused.err
    assert len(refused.err.splitlines()) == 1
    landbridge("add", tmp_path / "wire.txt", "-w", tmp_path / "other")
    alone = landbridge("sources", "--links", "-w", tmp_path / "other")
    assert (alone.out, alone.code) == ("", 0)
    assert "no links" in alone.err
