"""A name is read as sounds, whatever script it stands in."""

import pytest

from landbridge.lexicon.sounds import sounds
from landbridge.lexicon.tables import listed, table


@pytest.mark.parametrize(
    "row", table("sounds"), ids=lambda row: f"{row['script']} {row['letters']}"
)
def test_the_example_of_a_row_is_read_with_its_sound(row):
    assert any(letters in row["example"].casefold() for letters in listed(row["letters"]))
    assert row["sound"] in sounds(row["example"]).signs


def test_the_article_is_set_aside_with_any_sun_letter():
    assert sounds("ash-Shaddadi").signs == sounds("Shaddadi").signs
    assert sounds("الشدادي").signs == sounds("شدادي").signs
    assert sounds("ash-Shaddadi").article


def test_a_word_that_only_looks_like_the_article_stays():
    assert sounds("En Gedi").signs != sounds("Gedi").signs


def test_the_beginning_of_abu_is_set_aside():
    assert sounds("Abu Dhabi").signs == sounds("Bu Dhabi").signs == sounds("Abul Dhabi").signs


def test_an_ezafe_is_set_aside():
    assert sounds("Qasr-e Shirin").signs == sounds("Qasr Shirin").signs


def test_letters_borrowed_from_another_script_are_read_as_their_looks():
    assert sounds("Dаmascus").signs == sounds("Damascus").signs
