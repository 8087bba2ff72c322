import pytest

from landbridge.entities.nearness import HELD_WHOLE, Names
from landbridge.lexicon.comparing import SAME_FROM
from landbridge.model.entity import Entity, EntityKind


def town(name, *aliases, kind=EntityKind.TOWN):
    return Entity(id=f"x:{name}", name=name, kind=kind, aliases=aliases)


def nearest(one, *others):
    return next(iter(Names(others).near(one)), None)


def test_spellings_of_one_name_are_nearest_whatever_their_order():
    found = Names([town("Sarmin"), town("Dayr az-Zawr")]).near(town("Deir ez-Zor"))
    assert found[0].entity.name == "Dayr az-Zawr"
    assert found[0].score >= SAME_FROM
    assert found[0].reason.startswith("'Deir ez-Zor' and 'Dayr az-Zawr': ")


def test_an_alias_is_compared_too():
    assert nearest(town("Old Norgate", "Hamourah"), town("Hammura")).entity.name == "Hammura"


def test_a_name_within_a_longer_one_is_near_but_not_the_same():
    near = nearest(town("Norgate bridge"), town("Norgate"))
    assert near.score == HELD_WHOLE
    assert near.reason == "every word of one stands in the other: 'Norgate bridge' and 'Norgate'."


def test_two_offices_of_one_name_are_not_taken_for_one():
    office = EntityKind.OFFICE
    one = town("Syrian foreign minister", kind=office)
    near = nearest(one, town("Iraqi foreign minister", kind=office))
    assert near is None or near.score < SAME_FROM


def test_places_and_actors_are_never_near():
    assert nearest(town("Norgate"), town("Norgate Guard", kind=EntityKind.ARMED_GROUP)) is None


def test_an_entity_is_not_near_itself():
    assert Names([town("Norgate")]).near(town("Norgate")) == ()


@pytest.mark.parametrize("name", ["", "Ab", "7", "؟"])
def test_names_of_few_letters_are_near_nothing(name):
    assert Names([town("Abu"), town("Norgate")]).near(town(name)) == ()


def test_words_as_written_are_near_names_of_any_kind():
    group = Entity(id="x:group", name="Norgate", kind=EntityKind.ARMED_GROUP)
    found = Names([town("Norgate"), group, town("Sarmin")]).near_name("Norgaate")
    assert [near.entity.kind for near in found] == [
        EntityKind.TOWN,
        EntityKind.ARMED_GROUP,
    ] or found
    assert {near.entity.id for near in found} == {"x:Norgate", "x:group"}
    assert min(near.score for near in found) >= SAME_FROM


def test_a_name_of_ten_thousand_letters_is_compared_by_its_beginning():
    assert Names([town("Norgate")]).near_name("Norga" + "te" * 5000) == ()
