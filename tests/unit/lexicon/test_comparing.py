"""Two names are compared by their sounds, and the comparison says why."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.lexicon.comparing import compare
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.tables import table

ONE = [
    ("Deir ez-Zor", "Dayr az-Zawr"),
    ("Deir ez-Zor", "Der Ezzor"),
    ("البوكمال", "Albukamal"),
    ("البوكمال", "Abu Kamal"),
    ("Albukamal", "Abu Kamal"),
    ("کرمانشاه", "Kermanshah"),
    ("רפיח", "Rafiah"),
    ("Çukurca", "Cukurca"),
    ("Şırnak", "Sirnak"),
    ("Kobanê", "Kobani"),
    ("al-Qaim", "Al-Qaem"),
    ("أم درمان", "Omdurman"),
    ("زندان", "Zindan"),
    ("هەڵەبجە", "Halabja"),
    ("קריית שמונה", "Kiryat Shmona"),
    ("Abdullah Azzam", "Abdallah 'Azzam"),
]
TWO = [
    ("Hizballah", "Kataib Hizballah"),
    ("حزب الله", "Kata'ib Hezbollah"),
    ("Husayba", "al-Husayniyah"),
    ("Hama", "Homs"),
    ("حماة", "Homs"),
    ("al-Bab", "Bab al-Hawa"),
    ("Nusaybin", "Nusayriyah"),
    ("Kunduz", "Kunar"),
    ("Misrata", "Musrara"),
    ("תל אביב", "Tel Arad"),
    ("Omdurman", "Kordofan"),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_spellings_of_one_name_are_taken_for_one(a, b):
    found = compare(a, b)
    assert found.same, found


@pytest.mark.parametrize(("a", "b"), TWO)
def test_names_of_two_things_are_not(a, b):
    found = compare(a, b)
    assert not found.same, found


@pytest.mark.parametrize("row", table("near_sounds"), ids=lambda row: row["example"])
def test_the_example_of_near_sounds_is_one_name_in_two_spellings(row):
    a, b = row["example"].split("=")
    assert a != b
    costs = float(row["cost"])
    assert compare(a, b).same or costs > 0.5


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("al-Rutba", "Rutba", "same sounds once the article is set aside"),
        ("Tartus", "Tartos", "same consonants once vowels are set aside"),
        ("al-Karak", "Kerak", "same consonants once the article and vowels are set aside"),
        ("Bitlis", "Bidlis", "same consonants; 't' and 'd' taken for one"),
        ("Hizballah", "Kataib Hizballah", "differs in 'Kataib'"),
        ("Tal Abyad", "Tal Afar", "differs in 'Abyad' against 'Afar'"),
        ("Rutba", "RUTBA", "written with the same letters"),
        ("Rutba", " - ", "one of the names has no letters"),
    ],
)
def test_the_comparison_says_why(a, b, why):
    assert compare(a, b).why == why


def test_a_row_that_keeps_two_names_apart_wins_over_every_likeness():
    apart = gazetteer().must_not_merge
    assert compare("al-Qaim", "Qaem").same
    found = compare("al-Qaim", "Qaem", apart=apart)
    assert found == (0.0, "kept apart by a row of not_same")
    assert compare("al-Qaim", "القائم", apart=apart).same


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_compare_alike_in_both_orders_within_bounds(a, b):
    found = compare(a, b)
    assert 0 <= found.score <= 1
    assert found.score == compare(b, a).score


@given(st.text(alphabet="abdefghiklmnoqrstuyz ابتدركلمن", min_size=1, max_size=30))
def test_a_name_is_itself(name):
    assert compare(name, name).score in {1.0, 0.0}


def test_ten_thousand_letters_cost_nothing_noticeable():
    names = ("ab" * 5_000, "Al-" * 3_334, "قا" * 5_000, "kamal " * 1_667, "\u200f" * 10_000)
    begun = time.process_time()
    for a in names:
        for b in names:
            compare(a, b)
    assert time.process_time() - begun < 1.0
