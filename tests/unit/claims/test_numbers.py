"""Numbers: their bounds, what they count, and of what they are a part."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.claims.numberphrase import NumberExpression
from landbridge.claims.numbers import find_numbers
from landbridge.claims.times import find_times
from landbridge.lexicon.tables import listed, table
from landbridge.model.errors import InvalidRecord


def only(text: str) -> NumberExpression:
    (found,) = find_numbers(text)
    return found


@pytest.mark.parametrize(
    ("written", "value", "low", "high", "unit"),
    [
        ("20 trucks", 20, 20, 20, "trucks"),
        ("1,500 farms", 1500, 1500, 1500, "farms"),
        ("twenty-five buses", 25, 25, 25, "buses"),
        ("two hundred and ten men", 210, 210, 210, "men"),
        ("a dozen cars", 12, 12, 12, "cars"),
        ("three dozen cars", 36, 36, 36, "cars"),
        ("dozens of lorries", None, 24, 99, "lorries"),
        ("scores of people", None, 40, 99, "people"),
        ("several hundred fighters", None, 300, 900, "fighters"),
        ("hundreds of fighters", None, 200, 999, "fighters"),
        ("10-15 vehicles", None, 10, 15, "vehicles"),
        ("10 to 15 vehicles", None, 10, 15, "vehicles"),
        ("between 10 and 15 vehicles", None, 10, 15, "vehicles"),
        ("1.5 million barrels", 1_500_000, 1_500_000, 1_500_000, "barrels"),
        ("$40 million", 40_000_000, 40_000_000, 40_000_000, "USD"),
        ("$10-15 million", None, 10_000_000, 15_000_000, "USD"),
        ("40 per cent", 40, 40, 40, "percent"),
        ("25%", 25, 25, 25, "percent"),
        ("5km", 5, 5, 5, "km"),
        ("120 kilometres", 120, 120, 120, "km"),
        ("400-metre", 400, 400, 400, "m"),
        ("14 months", 14, 14, 14, "months"),
        ("one armoured truck", 1, 1, 1, "truck"),
        ("one of these roads", 1, 1, 1, "roads"),
        ("two 122mm rockets", 2, 2, 2, "rockets"),
        ("12 T-72 tanks", 12, 12, 12, "tanks"),
        ("120-bed", 120, 120, 120, "bed"),
        ("1.5m", 1.5, 1.5, 1.5, "m"),
        ("$1.2bn", 1.2e9, 1.2e9, 1.2e9, "USD"),
        ("5bn dinars", 5e9, 5e9, 5e9, "dinars"),
        ("several thousands of men", None, 3000, 9000, "men"),
        ("two hundred thousand people", 200_000, 200_000, 200_000, "people"),
        ("zero trucks", 0, 0, 0, "trucks"),
        ("more than two dozen people", 24, 25, None, "people"),
    ],
)
def test_amounts_have_bounds_and_units(
    written: str, value: float | None, low: float, high: float | None, unit: str | None
) -> None:
    found = only(f"They saw {written}.")
    assert found.text == written
    assert (found.value, found.low, found.high, found.unit) == (value, low, high, unit)


@pytest.mark.parametrize(
    ("written", "comparator", "low", "high"),
    [
        ("about 30 trucks", "about", 30, 30),
        ("at least 30 trucks", "at least", 30, None),
        ("more than 30 trucks", "more than", 31, None),
        ("up to 30 trucks", "up to", 0, 30),
        ("fewer than 30 trucks", "less than", 0, 29),
        ("below 0 degrees", "less than", 0, 0),
        ("a total of 30 trucks", "total", 30, 30),
        ("30 or more trucks", "at least", 30, None),
        ("30 or so trucks", "about", 30, 30),
        ("30 or fewer trucks", "up to", 0, 30),
        ("an estimated total of 30 trucks", "about", 30, 30),
    ],
)
def test_comparators_move_the_bounds(
    written: str, comparator: str, low: float, high: float | None
) -> None:
    found = only(f"They saw {written}.")
    assert (found.text, found.comparator, found.low, found.high) == (written, comparator, low, high)


def test_a_counted_phrase_keeps_its_adjectives_beside_its_head() -> None:
    found = only("It hit dozens of Yemeni tribal militia fighters.")
    assert (found.unit, found.unit_text) == ("fighters", "Yemeni tribal militia fighters")


@pytest.mark.parametrize(
    "sentence",
    [
        "In all, 40 drivers were held, 12 of whom were later freed.",
        "Of those held, 12 of the 40 drivers were freed.",
        "They held 40 drivers, including 12 foreigners.",
    ],
)
def test_a_part_names_its_whole(sentence: str) -> None:
    part = next(n for n in find_numbers(sentence) if n.value == 12)
    assert part.part_of is not None
    assert "40 drivers" in part.part_of


def test_a_part_takes_the_unit_of_its_whole() -> None:
    assert find_numbers("They held 40 drivers, 12 of whom were ill.")[1].unit == "drivers"


def test_a_designation_stays_in_the_counted_phrase() -> None:
    assert only("They saw 12 T-72 tanks.").unit_text == "T-72 tanks"


def test_known_times_spare_reading_them_again() -> None:
    text = "On June 18, 2018 they saw 20 trucks."
    assert find_numbers(text, times=find_times(text, anchor=None)) == find_numbers(text)


def test_a_number_whose_span_does_not_fit_its_text_cannot_exist() -> None:
    with pytest.raises(InvalidRecord, match="does not fit"):
        replace(only("They saw 20 trucks."), end=99)


def test_no_part_reaches_over_a_sentence() -> None:
    numbers = find_numbers(
        "They held 40 drivers. Of the trucks, 12 of which burned, none was theirs."
    )
    assert numbers[1].part_of is None


@pytest.mark.parametrize(
    "sentence",
    [
        "On June 18, 2018 it fell.",
        "The 45th and 46th brigades held it.",
        "Resolution 2254 (2015) was cited.",
        "T-55 and S-300",
        "See note [3].",
        "No one came; this one stayed.",
        "It opened in 2013.",
        "1) first",
        "It lies beyond Camp 4, near Unit 910.",
        "Call +963 11 555 1234.",
        "Two-thirds of the cargo is flour.",
        "One in five drivers agreed.",
        "The shorter one is shut.",
        "GPS 34.41N 40.91E",
        "1" * 40,
        "",
    ],
)
def test_dates_ordinals_and_identifiers_are_not_numbers(sentence: str) -> None:
    assert find_numbers(sentence) == ()


@given(st.integers(min_value=2, max_value=10**9))
def test_a_figure_with_thousands_commas_is_read_back(number: int) -> None:
    assert only(f"They saw {number:,} of them.").value == number


PIECES = st.sampled_from(
    [
        "30",
        "1,500",
        "2.5",
        "two",
        "twenty",
        "five",
        "hundred",
        "dozen",
        "dozens",
        "of",
        "a",
        "the",
        "and",
        "to",
        "or",
        "-",
        "$",
        "%",
        "km",
        "about",
        "at",
        "least",
        "between",
        "more",
        "than",
        "including",
        "whom",
        "which",
        "trucks",
        "men",
        "one",
        ",",
        ".",
        ";",
        "\n\n",
        "million",
        "several",
        "whose",
        "45th",
    ]
)


PHRASES = st.sampled_from(
    [
        phrase
        for name in ("numbers", "units")
        for row in table(name)
        for phrase in listed(row["phrase"])
    ]
)


@given(st.lists(PIECES | PHRASES, max_size=25))
def test_any_words_give_ordered_quotes_with_ordered_bounds(words: list[str]) -> None:
    text = " ".join(words)
    after = 0
    for found in find_numbers(text):
        assert text[found.start : found.end] == found.text
        assert found.start >= after
        assert found.high is None or found.low <= found.high
        after = found.end


@given(st.text(max_size=60))
def test_any_text_is_read_without_error(text: str) -> None:
    find_numbers(text)
