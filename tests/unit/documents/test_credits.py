"""Credits: whose a report is by its own words, read off its frame and nothing else."""

from datetime import UTC, datetime

import pytest

from landbridge.documents.credits import _of_line, _of_opening
from landbridge.documents.read import read
from landbridge.lexicon.tables import listed, table
from landbridge.model.document import Document, SectionKind

ROWS = table("credits")
BODY = "The gate on the salt road was shut on Monday after a quarrel over fees, traders said."


def report(*, top: str = "", foot: str = "", opening: str = "", publisher: str = "") -> Document:
    head = f"Publisher: {publisher or 'Harbour Post'}\n\nGate shut on the salt road\n\n"
    text = f"{head}{top}\n\n{opening}{BODY}\n\nNobody could say when it would open again, they added.\n\n{foot}\n"
    return read(text.encode(), path=None, fetched=datetime(2024, 1, 2, tzinfo=UTC))


@pytest.mark.parametrize("row", ROWS, ids=[row["example"] for row in ROWS])
def test_a_row_reads_its_own_example(row):
    read_one = _of_opening if row["where"] == "opening" else _of_line
    found = read_one(row["example"])
    assert found is not None
    assert tuple(name for name, _ in found.names) == listed(row["source"])
    assert found.rule.whole == (row["share"] == "whole")
    assert all(row["example"][at:].startswith(name) for name, at in found.names)


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Lina Darwish; editing by Omar Nasser",
        "By Lina Post",
        "Sources: local officials",
        "This article was written by our own staff.",
        "Agencies of the United Nations met on Tuesday.",
        "Via dolorosa",
        "The road from Reuters Square is shut.",
        "Additional troops by the river",
    ],
)
def test_other_lines_credit_nobody(line):
    assert _of_line(line) is None


@pytest.mark.parametrize(
    "opening",
    [
        "DAMASCUS (March 4) - The road",
        "Aleppo - The road",
        "KABUL (Afghanistan) - The road",
        "RAFAH - Lorries",
    ],
)
def test_a_dateline_without_an_agency_credits_nobody(opening):
    assert _of_opening(opening) is None


def test_a_credit_keeps_its_words_and_where_its_name_stands():
    for found in (
        report(opening="HALFAYA, May 4 (AFP) - "),
        report(foot="Reporting by AFP; editing by O. Nasser"),
    ):
        (credit,) = found.credits
        assert credit.whole
        assert found.text[credit.start :].startswith(credit.words)
        assert found.text[credit.name_start :].startswith("AFP")


def test_the_publishers_own_name_is_no_credit():
    assert report(opening="HALFAYA (AFP) - ", publisher="Agence France-Presse").credits == ()
    assert report(foot="© 2023 Harbour Post. All rights reserved.").credits == ()


def test_of_two_named_for_the_whole_each_counts_for_a_part():
    found = report(foot="Reporting by Reuters and AFP")
    assert [(c.name, c.whole) for c in found.credits] == [("Reuters", False), ("AFP", False)]


def test_agencies_nobody_names_are_credited_with_a_part():
    (credit,) = report(top="By Lina Darwish and agencies").credits
    assert (credit.name, credit.whole) == (None, False)


@pytest.mark.parametrize(
    "foot",
    ["Traders waited. Additional reporting by AFP.", "Traders waited all day. (Reporting by AFP)"],
)
def test_the_last_sentence_or_bracket_of_a_paragraph_may_be_a_credit(foot):
    (credit,) = report(foot=foot).credits
    assert credit.name == "AFP"


def test_a_credit_line_is_no_part_of_the_telling():
    found = report(foot="This article was first published by the Coastal Times.")
    last = found.sections[-1]
    assert last.kind is SectionKind.FURNITURE
    assert found.text[last.start : last.end].startswith("This article")


def test_a_credit_in_the_middle_of_a_long_report_is_not_looked_for():
    lines = "\n\n".join([BODY] * 30 + ["Additional reporting by AFP."] + [BODY] * 60)
    assert read(lines.encode(), path=None, fetched=datetime(2024, 1, 2, tzinfo=UTC)).credits == ()


def test_an_outlet_and_its_own_service_are_one_house():
    assert report(opening="HALFAYA (State News) - ", publisher="State News (archive)").credits == ()
