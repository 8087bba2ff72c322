"""Who holds a town, its outskirts and area over time; contested and shared holding."""

from dataclasses import replace

import pytest
from tests.unit.states.build import claim, state

from landbridge.model.claim import Mention, Where
from landbridge.model.entity import Entity, EntityKind
from landbridge.model.state import Facet

TOWN = Entity(id="town:ford", name="Ford", kind=EntityKind.TOWN)
OUTSKIRTS = "provisional:area:outskirts-ford"
KIN = {TOWN.id: "self", OUTSKIRTS: "surroundings"}
ARMY, REBELS, MILITIA = "actor:army", "actor:rebels", "actor:militia"


def told(type_: str, on: str, **more):
    source = more.pop("by", "Alpha")
    roles = {"object": TOWN.id, **more}
    return claim("control", type_, by=source, doc=f"{source}@{on}", **roles)


def held(claims, on: str, of: str = TOWN.id):
    return state(claims, on=on, known="2021-12-31", subject=TOWN, kin=KIN).get(Facet.CONTROLLER, of)


TAKEN = told("took_over", "2020-03-02", holder=ARMY, loser=REBELS, when="2020-03-01")


def test_a_takeover_parts_the_time_before_from_the_time_after():
    before = told("controls", "2020-01-10", holder=REBELS, by="Beta")
    assert held([before, TAKEN], "2020-02-01").value == REBELS
    assert held([before, TAKEN], "2020-03-05").value == ARMY


def test_who_withdrew_holds_it_no_longer_and_nobody_else_is_guessed():
    gone = told("withdrew", "2020-06-02", holder=ARMY, when="2020-06-01", by="Beta")
    assert held([TAKEN, gone], "2020-05-01").value == ARMY
    after = held([TAKEN, gone], "2020-06-05")
    assert after.value == "unknown"
    assert after.probability(ARMY) < 0.3


def test_a_town_told_as_contested_is_so_whoever_took_it_before():
    fought = told("contested", "2020-06-01", by="Beta")
    assert held([TAKEN, fought], "2020-04-01").value == ARMY
    assert held([TAKEN, fought], "2020-06-01").value == "contested"


def test_fighting_alone_does_not_make_a_held_town_contested():
    clash = claim("event", "clash", by="Beta", doc="Beta@2020-06-01", where=TOWN.id)
    assert held([TAKEN, clash], "2020-06-01").value == ARMY


def test_troops_on_the_outskirts_do_not_hold_the_town():
    around = claim(
        "control", "deployed", by="Beta", doc="Beta@2020-04-01", object=OUTSKIRTS, holder=REBELS
    )
    assert held([TAKEN, around], "2020-04-01").value == ARMY
    assert held([TAKEN, around], "2020-04-01", of="surroundings").probability(REBELS) > 0.2
    assert held([TAKEN, around], "2020-04-01", of="surroundings").probability(ARMY) == 0


@pytest.mark.parametrize("relation", ["outskirts of", "the outskirts of", "south of"])
def test_what_lies_around_the_town_is_kept_apart_even_where_its_name_stands_within(relation):
    around = claim("control", "controls", by="Beta", doc="Beta@2020-04-01", holder=REBELS)
    name = Mention(text="Ford", start=30, end=34, entity=TOWN.id)
    whole = Mention(text="the outskirts of Ford", start=13, end=34, entity=OUTSKIRTS)
    argument = replace(around.arguments[0], role="object", mention=whole)
    around = replace(
        around,
        arguments=(*around.arguments, argument),
        where=Where(mention=name, relation=relation),
    )
    assert held([TAKEN, around], "2020-04-01").value == ARMY
    assert held([TAKEN, around], "2020-04-01", of="surroundings").value == REBELS


def test_where_somebody_withdrew_to_is_not_what_he_left():
    quote = "the rebels withdrew to Ford"
    gone = claim("control", "withdrew", by="Beta", doc="Beta@2020-04-01", holder=ARMY, quote=quote)
    to = Mention(text="Ford", start=quote.index("Ford"), end=len(quote), entity=TOWN.id)
    gone = replace(gone, where=Where(mention=to))
    away = replace(gone, quote="the rebels withdrew out Ford ", end=len(quote) + 2)
    assert held([TAKEN, gone], "2020-04-02").value == ARMY
    assert held([TAKEN, replace(gone, where=None)], "2020-04-02").value == ARMY
    assert held([TAKEN, away], "2020-04-02").probability(ARMY) < 0.6


def test_holders_named_together_share_the_town_and_rivals_do_not():
    both = told("controls", "2020-05-01", holder=[ARMY, MILITIA], by="Beta")
    shared = held([both], "2020-05-01")
    assert set(shared.shared) == {ARMY, MILITIA}
    assert held([TAKEN], "2020-05-01").shared == ()
    rival = told("controls", "2020-05-01", holder=REBELS, by="Gamma")
    assert held([TAKEN, rival], "2020-05-01").shared == ()


def test_a_hedged_claim_moves_the_holder_less_than_a_plain_one():
    plain = told("controls", "2020-05-01", holder=REBELS, by="Beta")
    hedged = replace(plain, certainty=replace(plain.certainty, low=0.5, high=0.7))
    shares = [held([TAKEN, c], "2020-05-01").probability(REBELS) for c in (hedged, plain)]
    assert shares[0] < shares[1]


def test_a_plan_to_take_the_town_holds_nothing():
    plan = told("took_over", "2020-05-01", holder=REBELS, modality="planned", by="Beta")
    assert held([TAKEN, plan], "2020-05-02").probability(REBELS) < 0.1


@pytest.mark.parametrize(
    ("words", "whole"),
    [("parts of the town", False), ("the last quarters", False), ("the town", True)],
)  # fmt: skip
def test_who_seized_a_piece_of_the_town_contests_it_and_does_not_hold_it(words, whole):
    raid = told("took_over", "2020-05-02", holder=REBELS, by="Beta", when="2020-05-01")
    piece = Mention(text=words, entity=TOWN.id)
    arguments = tuple(
        replace(a, mention=piece) if a.role == "object" else a for a in raid.arguments
    )
    found = held([TAKEN, replace(raid, arguments=arguments)], "2020-05-03")
    assert (found.probability(REBELS) > found.probability("contested")) is whole
