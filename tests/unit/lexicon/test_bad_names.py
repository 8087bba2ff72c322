"""Marks nobody sees and letters that only look alike make no second entity, and length costs nothing."""

import time

import pytest

from landbridge.lexicon.fold import fold, plain
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.own_table import read_own
from landbridge.model.errors import BadTable

DISGUISED = [
    "\u200fAlbukamal\u200e",
    "Albu\u200bkamal",
    "Al\u00adbu\u00adkamal",
    "\u2067Albukamal\u2069",
    "Albukamal\ufeff",
    "\u202bAlbukamal\u202c",
    "Аlbukamаl",
    "Αlbukamal",
    "ＡＬＢＵＫＡＭＡＬ",
    "Albukama\u04cf",
    "Albu\ufe0fkamal",
]


@pytest.mark.parametrize("name", DISGUISED)
def test_a_disguised_name_is_the_entity(name):
    assert plain(name) == "albukamal"
    assert [e.id for e in gazetteer().lookup(name)] == ["place:albukamal"]
    (hit,) = gazetteer().find(f"Trucks waited near {name} overnight.")
    assert hit.entities[0].id == "place:albukamal"


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Farаfenni", "Farafenni"),
        ("\u200fFarafenni\u200e", "Farafenni"),
        ("Ηargeisa", "Hargeisa"),
        ("Βosaso", "Bosaso"),
        ("ΚаssaΙa", "Kassaia"),
    ],
)
def test_a_disguised_name_has_the_plain_key(name, meant):
    assert plain(name) == plain(meant)
    assert fold(name) == fold(meant)


def test_names_in_a_script_of_their_own_stay_in_it():
    assert plain("Чонгар") == "чонгар"
    assert plain("Αθήνα") == "αθηνα"


def test_a_name_of_the_atlas_is_found_disguised():
    (hit,) = gazetteer().find("Trucks waited near Far\u200bаfenni overnight.")
    assert [e.country for e in hit.entities] == ["GM"]


def test_ten_thousand_characters_cost_nothing_noticeable():
    known = gazetteer()
    names = (
        "A" * 10_000,
        "Al-" * 3_334,
        "قا" * 5_000,
        "a\u0301" * 5_000,
        "\u200f" * 10_000,
        "A b" * 3_334,
    )
    begun = time.process_time()
    for name in names:
        known.lookup(name)
        known.wider(name)
        known.must_not_merge(name, "Hezbollah")
        known.find(f"near {name}, in {name}")
    assert time.process_time() - begun < 1.5


def test_an_own_table_refuses_such_a_name():
    with pytest.raises(BadTable, match="at most 300"):
        read_own(b"name\n" + b"A" * 10_000, name="a.csv", known=lambda _: False)
