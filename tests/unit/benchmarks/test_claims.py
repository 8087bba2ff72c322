"""Gold claims against claims read: what matches, and what each score counts."""

import json

import pytest
from benchmarks.claims import main, misses, pair_all, summary, tallies
from benchmarks.goldclaims import read
from benchmarks.goldtext import records

REPORT = """\
Publisher: Corridor Post
Date: 2024-05-06

The army closed the Garu crossing on May 3, officials said. Rebels seized the town of Mora.
"""
FIRST = "> The army closed the Garu crossing on May 3, officials said."
SECOND = "> Rebels seized the town of Mora."
CLOSED = "status/closed @closed; subject=the Garu crossing; agent=The army; when=2024-05-03; by=officials"
SEIZED = "control/took_over @seized; holder=Rebels; object=the town of Mora"


@pytest.fixture
def scored(tmp_path):
    """Return the scores, the tallies and the misses of gold lines on the report."""
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")

    def of(*lines):
        pairs = pair_all(read(gold_file(tmp_path, *lines)), tmp_path)
        return summary(pairs), tallies(pairs), list(misses(pairs))

    return of


def gold_file(folder, *lines):
    path = folder / "gold.jsonl"
    made = records(["= report.txt", *lines])
    path.write_text("".join(json.dumps(r) + "\n" for r in made), encoding="utf-8")
    return path


def test_gold_that_is_read_word_for_word_scores_one_throughout(scored):
    scores, _, wrong = scored(FIRST, CLOSED, SECOND, SEIZED)

    assert set(scores.values()) == {1.0, 0.0}
    assert {name for name, value in scores.items() if value == 0} == {"where", "where_of_read"}
    assert wrong == []


def test_a_missed_claim_costs_recall_its_roles_and_its_fields(scored):
    missed = "event/shelling @officials; agent=officials"
    scores, counts, wrong = scored(FIRST, CLOSED, missed, SECOND, SEIZED)

    assert (scores["precision"], scores["recall"]) == (1.0, 0.6667)
    assert counts["role: agent"] == (2, 1, 1)
    assert (scores["polarity"], scores["polarity_of_read"]) == (0.6667, 1.0)
    assert [line.split()[0] for line in wrong] == ["MISSED"]


def test_a_claim_read_where_nothing_is_claimed_costs_precision(scored):
    scores, counts, wrong = scored(FIRST, CLOSED, SECOND, "-")

    assert (scores["precision"], scores["recall"]) == (0.5, 1.0)
    assert counts["kind: control"] == (0, 1, 0)
    assert [line.split()[0] for line in wrong] == ["EXTRA"]


def test_what_stands_in_no_labelled_sentence_is_not_scored(scored):
    scores, _, _ = scored(FIRST, CLOSED)

    assert scores["precision"] == 1.0


def test_another_type_is_another_claim(scored):
    scores, _, _ = scored(FIRST, CLOSED.replace("closed @", "open @"), SECOND, SEIZED)

    assert (scores["kind: status"], scores["kind: control"]) == (0.0, 1.0)


def test_any_of_several_types_and_role_names_will_do(scored):
    either = CLOSED.replace("status/closed", "status/open|status/closed")
    scores, _, _ = scored(FIRST, either.replace("agent=", "holder|agent="), SECOND, SEIZED)

    assert (scores["claims_f"], scores["roles_f"]) == (1.0, 1.0)


def test_an_anchor_elsewhere_does_not_match(scored):
    scores, _, _ = scored(FIRST, CLOSED.replace("@closed", "@officials said"))

    assert scores["claims_f"] == 0.0


def test_one_claim_read_matches_one_gold_claim_only(scored):
    _, counts, _ = scored(FIRST, CLOSED, CLOSED)

    assert counts["kind: status"] == (2, 1, 1)


@pytest.mark.parametrize(
    ("field", "gold", "words"),
    [
        ("polarity", CLOSED + "; polarity=denied", "polarity affirmed, want (denied)"),
        ("modality", CLOSED + "; modality=planned", "modality happened, want (planned)"),
        ("when", CLOSED.replace("2024-05-03", "2024-05"), "when (2024-05-03, 2024-05-04), want"),
        ("source", CLOSED.replace("by=officials", "by=-"), "source (officials), want (None)"),
        ("where", CLOSED + "; where=officials", "where"),
    ],
)
def test_a_wrong_field_lowers_its_own_score_and_is_told(scored, field, gold, words):
    scores, _, wrong = scored(FIRST, gold)

    assert scores[field] == 0.0
    assert scores["claims_f"] == 1.0
    assert words in wrong[0]


def test_days_that_overlap_count_where_overlap_is_asked(scored):
    scores, _, _ = scored(FIRST, CLOSED.replace("2024-05-03", "2024-05"))

    assert (scores["when"], scores["when_overlap"]) == (0.0, 1.0)


def test_a_role_that_is_elsewhere_is_missed_and_made_up(scored):
    _, counts, wrong = scored(FIRST, CLOSED.replace("agent=The army", "agent=officials"))

    assert counts["role: agent"] == (1, 1, 0)
    assert "no agent='officials'; extra agent='The army'" in wrong[0]


def test_a_source_fits_when_one_name_holds_the_words_of_the_other(scored):
    scores, _, _ = scored(FIRST, CLOSED.replace("by=officials", "by=the officials of Garu"))

    assert scores["source"] == 1.0


def test_the_command_ends_with_one_line_of_scores(tmp_path, capsys):
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    gold = gold_file(tmp_path, FIRST, CLOSED, SECOND, "-")

    assert main(["--data", str(gold), "--reports", str(tmp_path), "--misses"]) == 0
    *_, last = capsys.readouterr().out.splitlines()
    assert json.loads(last)["sentences"] == 2


def test_gold_for_a_report_that_is_not_there_is_refused(tmp_path, capsys):
    gold = gold_file(tmp_path, FIRST, CLOSED)

    assert main(["--data", str(gold), "--reports", str(tmp_path)]) == 1
    assert "report.txt" in capsys.readouterr().err
