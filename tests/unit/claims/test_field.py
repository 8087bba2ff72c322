"""What is kept of reports that are about something else than places passed and held."""

import pytest
from tests.unit.claims.reading import claims_of

FILLING = (
    "The candidates spoke of taxes, schools and the weather for most of the long evening. " * 12
)


@pytest.mark.parametrize(
    "text",
    [
        "The recipe requires two eggs and some patience.",
        "The victory was seen as a triumph of the young coach.",
        "The film was shelved because of the strong dollar.",
        "He represents charm and early mornings to his pupils.",
        "It was a very important evening for the candidates and their voters.",
        "The visitors attacked from the first minute.",
        "She was sent to a new school and later returned.",
        "He left the stage and was surrounded by fans.",
    ],
)
def test_of_a_report_on_something_else_nothing_of_other_things_is_kept(text):
    quotes = [c.quote for c in claims_of(FILLING + text)]
    assert not any(quote in text for quote in quotes)


@pytest.mark.parametrize(
    "text",
    [
        "The army needs the support of the hill villages.",
        "The road is seen as a lifeline.",
        "Rebels shelled the port on Monday.",
    ],
)
def test_what_it_says_of_the_field_is_kept(text):
    assert any(c.quote in text for c in claims_of(FILLING + text))


def test_a_heading_of_two_words_tells_nothing():
    assert not any(c.quote == "Air strikes" for c in claims_of("Air strikes. Nobody was hurt."))


def test_as_long_as_compares_no_journeys():
    claims = claims_of("The shorter road is closed as long as the brigade holds the pass.")
    assert not any(c.type == "comparison" and c.quote.startswith("as long") for c in claims)
    assert sum(c.type == "comparison" for c in claims) == 1


def test_a_chief_without_a_name_commands_nothing_new():
    assert not any(
        c.type == "commands" for c in claims_of("The army's chief said the gate is shut.")
    )
