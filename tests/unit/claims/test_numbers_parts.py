"""Parts and their wholes, shares, rates, ages and numbered names."""

import pytest

from landbridge.claims.numbers import find_numbers


def parts(text: str) -> list[tuple[str, str | None]]:
    """Return each number's words and the words of its whole."""
    return [(n.text, n.part_of) for n in find_numbers(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "They held 40 drivers, 12 who were not Kenyan.",
        "Of the 40 drivers, 12 were ill.",
        "Among those 40 drivers, 12 were ill.",
        "They held 40 drivers, of whom 12 were ill.",
        "They held 40 drivers, among them 12 Kenyans.",
        "They held 40 drivers and, of them, 12 Kenyans.",
        "They held 40 drivers. Some 12 of them were ill.",
        "Only 12 of the 40 drivers came home.",
        "They held 40 drivers for 3 days, including 12 Kenyans.",
    ],
)
def test_a_part_names_its_whole(sentence: str) -> None:
    found = [(n.value, n.part_of) for n in find_numbers(sentence) if n.value == 12]
    assert len(found) == 1
    assert found[0][1] is not None
    assert "40 drivers" in found[0][1]


def test_every_number_of_a_list_is_a_part() -> None:
    assert parts("It sank 20 boats, including six ferries, four tugs and two barges.")[1:] == [
        ("six ferries", "20 boats"),
        ("four tugs", "20 boats"),
        ("two barges", "20 boats"),
    ]


def test_numbers_that_make_a_whole_are_its_parts() -> None:
    assert parts("The army freed 90 captives, 60 in Goma and 30 in Bukavu.")[1:] == [
        ("60", "90 captives"),
        ("30", "90 captives"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The raid killed 12 people, wounded 5 and spared 7.",
        "It sank 20 boats, including six ferries, and 9 crew were held.",
        "They held 40 drivers for 3 days and 12 guards.",
        "They held 10 drivers, including 12 guards.",
        "It carried 40 drivers, including 3 tonnes of rice.",
        "They held 40 drivers. They held 12 of the trucks.",
        "They held 40 drivers and 50 guards. Twelve of them fled.",
    ],
)
def test_other_counts_are_no_parts(sentence: str) -> None:
    assert find_numbers(sentence)[-1].part_of is None


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("half of them", 0.5, 0.5),
        ("about a third of them", 0.3333, 0.3333),
        ("two-thirds of whom", 0.6666, 0.6666),
        ("three quarters of them", 0.75, 0.75),
        ("most of them", 0.5, 1),
        ("all of whom", 1, 1),
    ],
)
def test_a_fraction_of_a_whole_is_a_share_of_it(words: str, low: float, high: float) -> None:
    share = find_numbers(f"They held 40 drivers, {words} ill.")[1]
    assert (share.low, share.high) == (low, high)
    assert (share.unit, share.part_of) == ("share", "40 drivers")


def test_a_share_may_stand_before_its_whole() -> None:
    share, whole = find_numbers("Nearly half of the 40 drivers were ill.")
    assert (share.value, share.part_of) == (0.5, whole.text)


def test_a_percentage_names_its_whole() -> None:
    assert parts("About 70 percent of the 900 tents burnt.")[0] == ("About 70 percent", "900 tents")


@pytest.mark.parametrize("sentence", ["Half of the road is cut.", "Most of them fled.", "All of"])
def test_a_share_of_nothing_counted_is_no_number(sentence: str) -> None:
    assert find_numbers(sentence) == ()


@pytest.mark.parametrize(
    ("written", "value", "unit", "per"),
    [
        ("40 trucks a day", 40, "trucks", "day"),
        ("1,500 refugees per day", 1500, "refugees", "day"),
        ("20 lorries daily", 20, "lorries", "day"),
        ("two flights every week", 2, "flights", "week"),
        ("$300 a tonne", 300, "USD", "tonne"),
        ("900 dinars per litre", 900, "dinars", "litre"),
        ("500,000 barrels a day", 500_000, "barrels", "day"),
        ("80 km an hour", 80, "km", "hour"),
    ],
)
def test_a_rate_says_what_it_is_told_for_each_of(
    written: str, value: float, unit: str, per: str
) -> None:
    (found,) = find_numbers(f"It stands at {written}.")
    assert (found.text, found.value, found.unit, found.per) == (written, value, unit, per)


@pytest.mark.parametrize(
    "sentence", ["It gave 20 men a truck.", "It gave 20 men a wide road.", "It took 20 men each."]
)
def test_what_men_are_given_is_no_rate(sentence: str) -> None:
    assert find_numbers(sentence)[0].per is None


def test_two_figures_of_a_change_are_no_range() -> None:
    values = [n.value for n in find_numbers("Traffic fell from 90 to 110 trucks a day.")]
    assert values == [90, 110]


def test_a_range_after_from_without_a_change_stays_one() -> None:
    (found,) = find_numbers("They took from 20 to 30 trucks.")
    assert (found.low, found.high) == (20, 30)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ahmed Musa, 34, a driver, came.",
        "His 12-year-old son came.",
        "The nurse, aged 29, came.",
        "He came at the age of 50.",
        "A girl 9 years old came.",
        "Children under 5 came.",
    ],
)
def test_an_age_is_told_as_one(sentence: str) -> None:
    (found,) = find_numbers(sentence)
    assert found.unit == "years old"


@pytest.mark.parametrize(
    "sentence",
    [
        "The 313 Force held it.",
        "Gate 96 guards fled.",
        "Checkpoint 300 stayed shut.",
        "The M4 and Route 1 are cut.",
        "The 47th Brigade held Hill 70.",
    ],
)
def test_a_numbered_name_is_no_count(sentence: str) -> None:
    assert find_numbers(sentence) == ()


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("25 government and allied fighters", "fighters"),
        ("14 Kenyan, Ugandan and Rwandan peacekeepers", "peacekeepers"),
        ("8 to 10 army and police vehicles", "vehicles"),
        ("nine police officers", "officers"),
        ("18 Leopard 2 tanks", "tanks"),
    ],
)
def test_a_counted_phrase_is_read_to_its_noun(written: str, unit: str) -> None:
    (found,) = find_numbers(f"They saw {written} there.")
    assert (found.text, found.unit) == (written, unit)


@pytest.mark.parametrize(
    "sentence",
    ["They saw 25 army trucks and three guards.", "They saw 25 on Monday, army and allied men said."],
)  # fmt: skip
def test_another_noun_is_not_taken_into_a_count(sentence: str) -> None:
    assert "and" not in find_numbers(sentence)[0].text


@pytest.mark.parametrize(
    ("written", "low", "comparator"),
    [("5,000-plus", 5000, "at least"), ("300+", 300, "at least")],
)
def test_a_plus_is_a_least_value(written: str, low: float, comparator: str) -> None:
    (found,) = find_numbers(f"It killed {written}.")
    assert (found.low, found.high, found.comparator) == (low, None, comparator)


def test_millions_of_people_are_no_metres() -> None:
    assert find_numbers("Some 1.4m people fled.")[0].value == 1_400_000
