"""The two commands a newcomer types."""

import re

import pytest
from tests.functional.conftest import ROOT

SEEDS = ROOT.parent / "shared" / "seeds"


@pytest.mark.slow
def test_the_demo_reads_judges_and_writes_the_page_and_again_reads_nothing(program, tmp_path):
    first = program("demo")
    assert first.code == 0, first.err
    assert "Bottom line:" in first.out
    assert "Confidence" in first.out
    assert "Footnotes" in first.out
    page = tmp_path / "assessment.html"
    assert str(page) in first.err
    html = page.read_text(encoding="utf-8")
    assert "Key judgements" in html
    assert "<script" not in html
    second = program("demo")
    assert second.code == 0, second.err
    assert second.out.count("(there already)") == first.out.count(" claims\n")
    assert second.out.split("As of", 1)[1] == first.out.split("As of", 1)[1]


@pytest.mark.slow
def test_the_demo_gives_json_alone_on_standard_output(landbridge, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert landbridge("demo", "--json").json["questions"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["assessment.html", "demo"]


@pytest.mark.slow
def test_every_footnote_number_in_the_text_is_explained(program):
    out = program("demo").out
    body, _, notes = out.partition("\nFootnotes\n")
    used = {
        int(number)
        for group in re.findall(r"\[(\d+(?:,\s+\d+)*)\]", body)
        for number in re.split(r",\s+", group)
    }
    explained = {int(number) for number in re.findall(r"^\[(\d+)\]", notes, flags=re.MULTILINE)}
    assert used
    assert used <= explained


@pytest.mark.seed
@pytest.mark.slow
@pytest.mark.skipif(not SEEDS.is_dir(), reason=f"the founding articles are not at {SEEDS}")
def test_adding_and_assessing_the_founding_articles_answers_their_question(program):
    assert program("add", SEEDS, "-w", "ws").code == 0
    assessment = program("assess", "-w", "ws", "--json").json
    used = next(
        one
        for one in assessment["questions"]
        if one["subject"] == "crossing:albukamal-al-qaim" and "used" in one["question"]
    )
    assert used["likelihood"]["low"] >= 0.5
    assert used["for"]
    assert any("how many" in gap for gap in used["gaps"])
    gate = next(
        one
        for one in assessment["questions"]
        if one["subject"] == "crossing:albukamal-al-qaim" and "gate" in one["question"]
    )
    assert "not open" in gate["answer"]
