"""An atlas gives places by name and by id out of one file."""

from pathlib import Path

import pytest

from landbridge.lexicon.atlas import MOST, Atlas, entity_of, key_of
from landbridge.lexicon.atlas_file import Place, write_atlas
from landbridge.lexicon.common_names import Words, is_common
from landbridge.lexicon.gazetteer import Gazetteer, gazetteer, shipped_atlas
from landbridge.model.entity import EntityKind
from landbridge.model.errors import BadTable

WORDS = Words(nouns=frozenset({"hope", "quneibra"}), others=frozenset({"split"}))
PLACES = (
    Place(id="p:1", name="Quneibra", kind="town", country="SY", lon=36.5, lat=33.25, population=90_000,
          aliases=("Kunaybira", "قنيبرة"), romanised=True, parent="d:1"),
    Place(id="p:2", name="Split", kind="town", country="HR", lon=16.4, lat=43.5, population=160_000),
    Place(id="p:3", name="Hope", kind="town", country="US", lon=-93.6, lat=33.7, population=8_000),
    Place(id="p:4", name="Tell | Odd\tName", kind="region", country="SY", lon=36.0, lat=33.0),
    Place(id="d:1", name="Lower Province", kind="region", country="SY", lon=36.4, lat=33.2),
)  # fmt: skip


def made(tmp_path: Path, places: tuple[Place, ...] = PLACES) -> Atlas:
    path = tmp_path / "made.atlas"
    with path.open("wb") as out:
        write_atlas(places, out, about={"source": "made up"}, common=WORDS)
    return Atlas(path)


def test_a_place_comes_back_as_it_went_in(tmp_path):
    (town,) = made(tmp_path).named("quneibra")
    assert (town.id, town.name, town.kind, town.country) == (
        "p:1", "Quneibra", EntityKind.TOWN, "SY",
    )  # fmt: skip
    assert (town.lon, town.lat, town.population) == (36.5, 33.25, 90_000)
    assert town.aliases == ("Kunaybira", "قنيبرة")
    assert town.linked("within") == ("d:1",)
    assert town.source == "made up"


def test_any_spelling_and_the_id_find_it(tmp_path):
    atlas = made(tmp_path)
    assert [e.id for e in atlas.named("قنيبرة")] == ["p:1"]
    assert [e.id for e in atlas.named("KUNAYBIRA")] == ["p:1"]
    assert [e.id for e in atlas.spelled_like("al-Qunaibira")] == ["p:1"]
    assert atlas.get("p:3").name == "Hope"
    assert atlas.get("p:9") is None
    assert atlas.named("") == ()


def test_only_romanised_names_meet_folded(tmp_path):
    assert made(tmp_path).spelled_like("Splitt") == ()


def test_cells_cannot_break_rows(tmp_path):
    assert made(tmp_path).get("p:4").name == "Tell   Odd Name"


def test_common_words_are_flagged(tmp_path):
    atlas = made(tmp_path)
    assert atlas.has("split")
    assert not atlas.has("split", rare=True)
    assert not atlas.has("hope", rare=True)
    assert atlas.has("quneibra", rare=True)
    assert not atlas.has("nowhere")


@pytest.mark.parametrize(
    ("name", "people", "common"),
    [
        ("hope", 8_000, True),
        ("hope", 800_000, False),
        ("split", 800_000, True),
        ("mary", 120_000, True),
        ("hope springs", None, False),
        ("ely", 20_000, True),
    ],
)
def test_what_is_too_common_alone(name, people, common):
    assert is_common(name, people=people, words=WORDS) is common


def test_the_largest_bearers_of_a_name_come_first_and_their_number_is_bounded(tmp_path):
    many = tuple(
        Place(id=f"p:{n}", name="Newton", kind="town", country="US", lon=0, lat=n / 10, population=900 - n)
        for n in range(2 * MOST)
    )  # fmt: skip
    found = made(tmp_path, many).named("Newton")
    assert len(found) == MOST
    assert found[0].id == "p:0"


@pytest.mark.parametrize("cut", [0, 4, 30, 200, -10])
def test_a_file_that_is_no_atlas_or_cut_short_is_refused_in_one_line(tmp_path, cut):
    made(tmp_path)
    path = tmp_path / "made.atlas"
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(BadTable, match="is no atlas"):
        Atlas(path)


def test_an_empty_atlas_has_nothing(tmp_path):
    atlas = made(tmp_path, ())
    assert len(atlas) == 0
    assert atlas.named("Hope") == ()


def test_a_row_without_population_or_region_reads():
    entity = entity_of("x:1\tFord\ttown\t\t\t1\t2\t\t", source=None)
    assert (entity.population, entity.country, entity.links) == (None, None, ())


def test_a_key_has_neither_case_nor_spaces():
    assert key_of("Deir  ez-Zor") == "deirezzor"


def test_the_shipped_atlas_holds_towns_divisions_and_airports():
    atlas = shipped_atlas()
    assert len(atlas) > 150_000
    kinds = {e.kind for name in ("Farafenni", "Louisiana", "Erbil International Airport") for e in atlas.named(name)}  # fmt: skip
    assert kinds == {EntityKind.TOWN, EntityKind.REGION, EntityKind.AIRPORT}
    assert "CC BY 4.0" in str(atlas.about["source"])


def test_ids_in_geonames_lie_where_the_table_says():
    known, atlas = gazetteer(), shipped_atlas()
    far = []
    for entity in known.entities:
        for one in entity.ids:
            there = atlas.get(one) if one.startswith("geonames:") else None
            if there is not None and entity.lon is not None:
                apart = abs(there.lon - entity.lon) + abs(there.lat - entity.lat)
                far += [(entity.id, one)] if apart > 0.4 else []
    assert far == []


def test_our_row_stands_for_the_place_of_an_atlas_with_its_id():
    town = gazetteer().get("geonames:174448")
    assert town is not None
    assert town.id == "place:albukamal"
    assert [e.id for e in gazetteer().wider("Hindane")] == ["place:albukamal"]


def test_a_source_is_never_looked_up_among_places_of_an_atlas(tmp_path):
    known = Gazetteer((), atlases=(made(tmp_path),))
    assert [e.id for e in known.lookup("Quneibra")] == ["p:1"]
    assert known.lookup("Quneibra", source=True) == ()


def test_a_name_of_three_letters_is_not_looked_for_among_so_many():
    assert gazetteer().wider("Bab") == ()


def test_the_shipped_atlas_was_made_with_the_keys_of_this_version():
    atlas = shipped_atlas()
    sample = [atlas._entity(number) for number in range(0, len(atlas), 997)]
    lost = [e.id for e in sample if len(key_of(e.name)) > 7 and e not in atlas.named(e.name)]
    assert len(lost) <= 2  # more than MOST may share a name
    assert {e.id for e in atlas.spelled_like("Tal Aafar")} & {
        e.id for e in atlas.named("Tall ‘Afar")
    }
