"""Folding joins romanisations of one name and keeps names apart that only look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.lexicon.fold import LONGEST_NAME, fold, plain, words

SAME = [
    ("Deir ez-Zor", "Dayr az-Zawr"),
    ("Deir ez-Zor", "Der Ezzor"),
    ("Deir ez-Zor", "Deir al-Zour"),
    ("Deir Ezzor", "Deir-ez-Zor"),
    ("Hizballah", "Hezbollah"),
    ("Hizbullah", "Hezbollah"),
    ("Kataib Hizballah", "Kata'ib Hezbollah"),
    ("al-Qaim", "Al-Qa'im"),
    ("al-Qaim", "Qaim"),
    ("Al-Bukamal", "Boukamal"),
    ("Bokamal", "Boukamal"),
    ("Husaybah", "Husayba"),
    ("Husaybah", "Hussaiba"),
    ("Yarubiyah", "Ya'rubiya"),
    ("Yarubiyah", "Yaaroubieh"),
    ("al-Hasakah", "Hassakeh"),
    ("ar-Raqqah", "Raqqa"),
    ("Raqqa", "Rakka"),
    ("al-Qusayr", "Qusair"),
    ("Sulaymaniyah", "Sulaimaniya"),
    ("Soleimani", "Sulaymani"),
    ("Muhandis", "Mohandes"),
    ("Fatemiyoun", "Fatimiyun"),
    ("Mayadin", "al-Mayadeen"),
    ("Nujaba", "Nujabaa"),
    ("Tadmur", "Tadmor"),
    ("as-Suwayda", "al-Suwaida"),
    ("Latakia", "Lattakia"),
    ("Tartus", "Tartous"),
    ("Idlib", "Idleb"),
    ("Quneitra", "Qunaitra"),
    ("az-Zabadani", "Zabadani"),
    ("Ya‘rubiyah", "Yarubiyah"),
    ("Sana'a", "Sanaa"),
    ("Ta'izz", "Taizz"),
    ("Öncüpınar", "Oncupinar"),
    ("Akçakale", "Akcakale"),
    ("Cilvegözü", "Cilvegozu"),
    ("أبو كمال", "ابو كمال"),
    ("البوكمال", "بوكمال"),
    ("قاسم سلیمانی", "قاسم سليماني"),
    ("الحَشد الشَّعبي", "الحشد الشعبي"),
    ("al-Tanf", "at-Tanf"),
    ("Zurbatiyah", "Zorbatiya"),
    ("Jdeideh", "Djdeideh"),
    ("Abdallah", "Abdullah"),
    ("Falluja", "al-Fallujah"),
    ("Karabilah", "al-Karabila"),
]
DIFFERENT = [
    ("Husaybah", "al-Husayniyah"),
    ("Qa'im", "Qaem"),
    ("Hezbollah", "Kata'ib Hezbollah"),
    ("Hizballah", "Hezbollah Battalions"),
    ("Hama", "Homs"),
    ("Hama", "Hamas"),
    ("Homs", "Hermel"),
    ("Iran", "Iraq"),
    ("Tal Abyad", "Tal Afar"),
    ("Nasib", "Nusaybin"),
    ("Sinjar", "Sinai"),
    ("Mehran", "Tehran"),
    ("Kirkuk", "Kursk"),
    ("Rabia", "Rafah"),
    ("Rutba", "Rukban"),
    ("Anah", "Hit"),
    ("Qusayr", "Quneitra"),
    ("Bab al-Hawa", "Bab al-Salama"),
    ("Bab al-Hawa", "al-Bab"),
    ("Mosul", "Masyaf"),
    ("Jaber", "Jabalia"),
    ("Khamenei", "Khomeini"),
    ("Khazali", "Kaabi"),
    ("Fatemiyoun", "Zeynabiyoun"),
    ("Haditha", "Hodeidah"),
    ("Saada", "Saida"),
    ("Sanaa", "Sabha"),
    ("Goma", "Gao"),
    ("Zahle", "Zaza"),
    ("Kerem Shalom", "Kissufim"),
    ("Albukamal", "al-Waleed"),
    ("Khosravi", "Khorramshahr"),
    ("Shalamcheh", "Semalka"),
    ("Basra", "Busra"),
    ("Erbil", "Ardabil"),
    ("Samarra", "Sarmada"),
    ("Sheeb", "Sahab"),
    ("Tanf", "Tabqa"),
    ("Badr", "Basra"),
    ("Rawa", "Renk"),
    ("القائم", "القامشلي"),
    ("حمص", "حماة"),
    ("كتائب حزب الله", "حزب الله"),
    ("Niger", "Nigeria"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_spellings_of_one_name_fold_alike(a: str, b: str) -> None:
    assert fold(a) == fold(b)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_names_that_look_alike_stay_apart(a: str, b: str) -> None:
    assert fold(a) != fold(b)


@given(st.text(max_size=60))
def test_any_text_can_be_folded_and_gives_no_space(text: str) -> None:
    assert " " not in fold(text)


@given(st.text(alphabet="abcdefghijklmnop", min_size=1, max_size=20))
def test_capitals_and_invisible_marks_make_no_other_name(name: str) -> None:
    marked = "\u200f".join(name.upper())
    assert plain(marked) == plain(name)


def test_letters_borrowed_from_another_script_are_read_as_their_looks() -> None:
    assert plain("Dаmascus") == plain("Damascus")


def test_a_name_in_cyrillic_stays_cyrillic() -> None:
    assert plain("Харків") != plain("Xapkib")


def test_a_very_long_name_is_cut() -> None:
    assert len(fold("xy" * 5000)) <= LONGEST_NAME


def test_inner_apostrophes_join_and_possessives_do_not() -> None:
    assert words("Ta'izz") == ("taizz",)
    assert words("Iraq's") == ("iraq", "s")


def test_a_name_without_letters_folds_to_nothing() -> None:
    assert fold(" -–'") == ""
