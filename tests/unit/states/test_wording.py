"""What the words of a report say of its happening: which one, when in the day, and of what."""

import pytest

from landbridge.states.wording import (
    clash,
    hours,
    is_another,
    is_general,
    is_taken_up,
    names_means,
    things,
)


@pytest.mark.parametrize(
    "quote",
    [
        "Another raid hit the customs yard in Wad Madani an hour afterwards",
        "Two further air strikes destroyed the bridge at Kaniv",
        "A separate ambush outside Bunia killed a driver",
    ],
)
def test_a_second_happening_is_set_apart(quote):
    assert is_another(quote)


@pytest.mark.parametrize(
    "quote",
    [
        "The attack on the second bridge lasted an hour",
        "Another lorry passed after the strike",
        "A later statement blamed the attack on rebels",
    ],
)
def test_a_second_of_something_else_sets_no_happening_apart(quote):
    assert not is_another(quote)
    assert is_taken_up(quote)


@pytest.mark.parametrize(
    ("quote", "kind", "general"),
    [
        ("Drone strikes on fuel lorries have become common near Gao", "airstrike", True),
        ("Clashes between rival militias in Tripoli", "clash", True),
        ("Two explosions at Aden airport", "explosion", False),
        ("a series of attacks on Pemba", "attack", False),
        ("rebels attacked the town", "attack", False),
        ("raids that killed ten", "killed", False),
    ],
)
def test_a_bare_plural_speaks_of_happenings_at_large(quote, kind, general):
    assert is_general(quote, kind) is general


@pytest.mark.parametrize(
    ("text", "quote", "part"),
    [
        ("on Monday", "A blast tore through the bazaar on Monday morning", {"morning"}),
        ("on Thursday", "at midday on Thursday a mine exploded", {"afternoon"}),
        ("at 9 p.m. on Sunday", "a missile hit Lviv at 9 p.m. on Sunday", {"evening"}),
        ("by Monday evening", "nobody had claimed it by Monday evening", set()),
        ("on Monday", "it hit the town on Monday", set()),
        ("", "it hit the morning market", set()),
    ],
)
def test_the_part_of_the_day_stands_beside_the_day(text, quote, part):
    assert hours(text, quote) == part


def test_only_the_morning_is_too_far_from_the_rest_of_the_day():
    assert clash(frozenset({"morning"}), frozenset({"evening"}))
    assert not clash(frozenset({"afternoon"}), frozenset({"evening"}))
    assert not clash(frozenset(), frozenset({"evening"}))


def test_what_was_hit_is_named_by_its_kind_and_a_town_is_none():
    assert things("Shells struck two warehouses and a school in the town") == {
        "warehouse",
        "school",
    }
    assert names_means("Two guided missiles")
    assert not names_means("the ministry")
