from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.corridor.alliance import Stance, standing, ties_of
from landbridge.model.entity import Entity, EntityKind, Link


def test_an_actor_is_its_own_friend():
    assert standing("us", actor="us", ties=ties_of({}), on=None).stance is Stance.FRIEND


def test_whoever_is_backed_through_several_steps_is_a_friend_and_the_way_is_told(actors):
    entities = actors(
        militia=[("part of", "front")],
        front=[("backed by", "guards")],
        guards=[("part of", "patron")],
    )
    found = standing("militia", actor="patron", ties=ties_of(entities), on=None)
    assert found.stance is Stance.FRIEND
    assert found.reason == "it is part of Front, backed by Guards, part of patron"


def test_a_patron_and_a_fellow_client_are_friends_of_the_client(actors):
    entities = actors(one=[("backed by", "patron")], two=[("led by", "patron")], patron=[])
    assert standing("patron", actor="one", ties=ties_of(entities), on=None).stance is Stance.FRIEND
    assert standing("two", actor="one", ties=ties_of(entities), on=None).stance is Stance.FRIEND


def test_a_client_of_two_patrons_does_not_make_the_patrons_friends(actors):
    entities = actors(militia=[("part of", "state"), ("backed by", "patron")], state=[], patron=[])
    assert (
        standing("state", actor="patron", ties=ties_of(entities), on=None).stance is Stance.NEUTRAL
    )


def test_enmity_counts_whichever_side_it_is_stated_on(actors):
    entities = actors(one=[("opposed to", "two")], two=[])
    assert standing("one", actor="two", ties=ties_of(entities), on=None).stance is Stance.HOSTILE
    assert standing("two", actor="one", ties=ties_of(entities), on=None).stance is Stance.HOSTILE


def test_the_clients_of_an_enemy_are_hostile(actors):
    entities = actors(rebels=[("backed by", "power")], power=[("opposed to", "patron")], patron=[])
    found = standing("rebels", actor="patron", ties=ties_of(entities), on=None)
    assert found.stance is Stance.HOSTILE
    assert found.reason == "Power is opposed to Patron"


def test_the_enemies_of_a_loose_alliance_are_not_the_enemies_of_its_members(actors):
    entities = actors(army=[("part of", "league")], league=[("opposed to", "patron")], patron=[])
    assert (
        standing("army", actor="patron", ties=ties_of(entities), on=None).stance is Stance.NEUTRAL
    )
    assert (
        standing("league", actor="patron", ties=ties_of(entities), on=None).stance is Stance.HOSTILE
    )


def test_the_shorter_way_decides_between_friendship_and_enmity(actors):
    entities = actors(
        militia=[("part of", "state"), ("backed by", "patron")],
        army=[("part of", "state")],
        state=[("opposed to", "patron")],
        patron=[],
    )
    assert (
        standing("army", actor="militia", ties=ties_of(entities), on=None).stance is Stance.FRIEND
    )
    assert (
        standing("state", actor="patron", ties=ties_of(entities), on=None).stance is Stance.HOSTILE
    )


@pytest.mark.parametrize(
    ("on", "stance"),
    [
        (date(2016, 12, 31), Stance.NEUTRAL),
        (date(2017, 1, 1), Stance.FRIEND),
        (date(2018, 1, 1), Stance.NEUTRAL),
        (None, Stance.FRIEND),
    ],
)
def test_links_count_on_the_days_they_hold(on, stance):
    link = Link(kind="backed by", target="patron", since=date(2017, 1, 1), until=date(2018, 1, 1))
    one = Entity(id="one", name="One", kind=EntityKind.ARMED_GROUP, links=(link,))
    assert standing("one", actor="patron", ties=ties_of({"one": one}), on=on).stance is stance


def test_an_unknown_entity_is_called_by_its_id():
    assert ties_of({}).name("group:x") == "group:x"


def test_a_country_stands_with_its_government_and_armed_forces(actors):
    entities = {
        **actors(
            guards=[("part of", "country:p"), ("opposed to", "country:f")],
            cabinet=[("part of", "country:c"), ("backed by", "country:p")],
            militia=[("part of", "country:f"), ("opposed to", "country:c")],
        ),
        **{
            one: Entity(id=one, name=one, kind=EntityKind.COUNTRY)
            for one in ("country:p", "country:f", "country:c")
        },
    }
    entities["guards"] = replace(entities["guards"], kind=EntityKind.ARMED_FORCE)
    entities["cabinet"] = replace(entities["cabinet"], kind=EntityKind.GOVERNMENT)
    ties = ties_of(entities)

    def stance(one, other):
        return standing(one, actor=other, ties=ties, on=None).stance

    assert stance("country:f", "country:p") is Stance.HOSTILE
    assert stance("country:p", "country:c") is Stance.FRIEND
    assert standing("country:c", actor="country:p", ties=ties, on=None).reason == (
        "it is acting through Cabinet, backed by country:p"
    )


ids = st.sampled_from("abcde")
links = st.dictionaries(
    ids,
    st.lists(
        st.tuples(st.sampled_from(["part of", "backed by", "led by", "opposed to"]), ids),
        max_size=3,
    ),
)


KINDS = {
    "a": EntityKind.COUNTRY,
    "b": EntityKind.ARMED_FORCE,
    "c": EntityKind.GOVERNMENT,
    "d": EntityKind.ARMED_GROUP,
    "e": EntityKind.ALLIANCE,
}


def world(given_links):
    return {
        one: Entity(
            id=one,
            name=one,
            kind=KINDS[one],
            links=tuple(Link(kind=k, target=t) for k, t in given_links.get(one, [])),
        )
        for one in "abcde"
    }


@given(links, ids, ids)
def test_rings_of_links_end_and_stance_is_mutual(given_links, one, other):
    entities = world(given_links)
    there = standing(one, actor=other, ties=ties_of(entities), on=None).stance
    back = standing(other, actor=one, ties=ties_of(entities), on=None).stance
    assert there is back


@given(links, ids, ids)
def test_declaring_backing_never_turns_a_friend_or_a_neutral_hostile(given_links, one, other):
    before = standing(one, actor=other, ties=ties_of(world(given_links)), on=None).stance
    more = {**given_links, one: [*given_links.get(one, []), ("backed by", other)]}
    after = standing(one, actor=other, ties=ties_of(world(more)), on=None).stance
    if before is not Stance.HOSTILE:
        assert after is Stance.FRIEND
