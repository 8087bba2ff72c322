"""A row is named by some of its cells and found again on its line."""

from importlib.resources import files

import pytest

from landbridge.lexicon.rows import row_called, row_listing, row_name
from landbridge.lexicon.tables import numbered, table


def test_a_row_is_found_with_its_line_as_an_editor_counts():
    row = row_called(row_name("hedges", kind="adverb", phrase="probably"))
    text = files("landbridge.lexicon").joinpath("data", "hedges.tsv").read_text(encoding="utf-8")
    assert text.splitlines()[row.line - 1].startswith("probably\t")
    assert row.example == "The convoy probably carried arms."


def test_a_row_that_is_not_there_is_none():
    assert row_called(row_name("hedges", kind="adverb", phrase="without doubtfulness")) is None


@pytest.mark.parametrize("name", ["frames", "times", "places"])
def test_every_row_keeps_its_own_line(name):
    first = table(name)[0]
    row = row_called(row_name(name, **dict(first)))
    assert row.key == tuple(first.items())


def test_comments_count_as_lines_but_are_no_rows():
    assert numbered("# why\na\tb\n\n1\t2\n") == [(2, "a\tb"), (4, "1\t2")]


def test_an_item_of_a_list_finds_its_row():
    row = row_listing(row_name("units", phrase="kilometres"))
    assert row.example == "120 km of road"
    assert row_called(row_name("units", phrase="kilometres")) is None


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("frames", ("id",)),
        ("governors", ("pos", "lemma")),
        ("hedges", ("kind", "phrase")),
        ("light_verbs", ("lemma",)),
        ("nouns", ("lemma",)),
        ("reporting", ("lemma", "pos", "use")),
        ("source_nouns", ("lemma",)),
        ("anaphors", ("lemma",)),
        ("place_phrases", ("phrase",)),
    ],
)
def test_what_names_a_row_names_no_other(name, columns):
    keys = [tuple(row[column] for column in columns) for row in table(name)]
    assert [key for key in keys if keys.count(key) > 1] == []
