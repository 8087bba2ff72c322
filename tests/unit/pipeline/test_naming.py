import pytest

from landbridge.lexicon.gazetteer import gazetteer
from landbridge.model.entity import Entity, EntityKind
from landbridge.model.errors import UnknownName
from landbridge.pipeline.naming import actor_named, named, near, place_named

NEW = Entity(
    id="provisional:crossing:wadi",
    name="Wadi Sirr crossing",
    kind=EntityKind.CROSSING,
    aliases=("Wadi Seer crossing",),
    provisional=True,
)
ENTITIES = {entity.id: entity for entity in (*gazetteer().entities, NEW)}


@pytest.mark.parametrize("name", ["Albukamal", "abu kamal", "Al-Bukamal", "البوكمال", "al-Qaim"])
def test_a_town_with_a_crossing_means_the_crossing(name):
    assert place_named(name, entities=ENTITIES).id == "crossing:albukamal-al-qaim"


def test_a_town_is_meant_by_its_id():
    assert place_named("place:al-qaim", entities=ENTITIES).id == "place:al-qaim"


def test_a_town_without_a_crossing_is_itself():
    assert place_named("Palmyra", entities=ENTITIES).id == "place:palmyra"


@pytest.mark.parametrize("name", ["Wadi Sirr crossing", "wadi seer crossing", NEW.id])
def test_a_provisional_place_is_found_by_every_spelling_met(name):
    assert place_named(name, entities=ENTITIES) == NEW


def test_a_name_nobody_has_is_refused_with_names_that_are_near():
    with pytest.raises(UnknownName, match="no place is called 'Palmira Fortress'"):
        place_named("Palmira Fortress", entities=ENTITIES)
    assert "Palmyra" in near("Palmyrra", entities=ENTITIES)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Qamishlu", "Qamishli"), ("Albuktamal", "Albukamal"), ("כרם שלמה", "Kerem Shalom")],
)
def test_a_name_in_another_spelling_or_script_is_answered_with_the_one_it_sounds_like(typed, meant):
    assert meant in near(typed, entities=ENTITIES)


def test_an_actor_is_no_place_for_a_status_and_a_place_no_actor():
    with pytest.raises(UnknownName):
        place_named("Kataib Hizballah", entities=ENTITIES)
    with pytest.raises(UnknownName, match="no actor"):
        actor_named("Palmyra", entities=ENTITIES)


def test_a_country_acts():
    assert actor_named("Iran", entities=ENTITIES).id == "country:ir"
    assert actor_named("actor:kataib-hizballah", entities=ENTITIES).name


def test_an_outlet_named_by_a_common_word_is_meant_only_as_a_source():
    plainly = {e.id for e in named("SANA", entities=ENTITIES)}
    as_source = {e.id for e in named("SANA", entities=ENTITIES, source=True)}
    assert "outlet:sana" in as_source
    assert plainly <= as_source | {"place:sanaa"}
