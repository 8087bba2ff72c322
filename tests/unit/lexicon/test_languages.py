"""Languages have names, and some are told by their script."""

import pytest

from landbridge.lexicon.languages import language_name, language_of_script
from landbridge.lexicon.tables import table


@pytest.mark.parametrize(
    "row", [r for r in table("languages") if r["script"]], ids=lambda row: row["code"]
)
def test_every_script_row_is_told_by_its_example(row):
    assert language_of_script(row["example"]) == row["code"]


def test_every_language_told_by_words_has_a_name():
    assert all(language_name(row["language"]) != row["language"] for row in table("stop_words"))
    assert all("language '" not in language_name(row["language"]) for row in table("stop_words"))


def test_a_language_without_a_name_is_called_by_its_code():
    assert language_name("xx") == "language 'xx'"
    assert language_name("") == "an unknown language"


def test_latin_letters_and_quotations_tell_no_script():
    assert language_of_script("The gate was shut.") is None
    assert language_of_script("The army spokesman said المعبر مغلق on Monday.") is None
    assert language_of_script("1 2 3") is None


def test_japanese_is_told_from_chinese_by_its_syllables():
    assert language_of_script("国境検問所を閉鎖した") == "ja"
    assert language_of_script("口岸已经关闭") == "zh"
