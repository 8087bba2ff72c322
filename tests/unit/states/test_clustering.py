"""Which claims are of one happening, where words, hours and places are close to one another."""

from dataclasses import replace
from datetime import date

from tests.unit.states.build import claim, count, month, step
from tests.unit.states.eventground import GROUND, STRIKE_DAY, events_of, sizes, strike_at, values

from landbridge.model.entity import Entity, EntityKind
from landbridge.model.interval import Interval, Precision


def test_a_village_and_the_town_beside_it_are_one_place_and_a_far_town_is_not():
    assert sizes(strike_at("town:city", doc="a"), strike_at("town:village", doc="b")) == [2]
    assert sizes(strike_at("town:city", doc="a"), strike_at("town:far", doc="b")) == [1, 1]


def test_strikes_in_two_countries_on_one_day_stay_apart_even_through_one_without_a_place():
    told = (
        strike_at("country:sy", doc="a"),
        strike_at("town:abroad", doc="a", at=500),
        strike_at(None, doc="a", at=900),
    )
    assert sizes(*told) == [2, 1]


def test_a_country_and_its_town_are_one_place_only_within_one_text():
    assert sizes(strike_at("country:sy", doc="a"), strike_at("town:city", doc="a", at=500)) == [2]
    assert sizes(strike_at("country:sy", doc="a"), strike_at("town:city", doc="b")) == [1, 1]


def test_a_place_without_coordinates_keeps_nothing_apart():
    assert sizes(strike_at("base:new", doc="a"), strike_at("town:city", doc="a", at=500)) == [2]


def test_borrowed_coordinates_keep_nothing_apart_within_a_country():
    camp = replace(GROUND["town:far"], id="provisional:base:camp", provisional=True)
    ground = {**GROUND, camp.id: camp}
    told = [strike_at(camp.id, doc="a"), strike_at("town:city", doc="a", at=500)]
    assert len(events_of(told, entities=ground)) == 1
    told = [strike_at(camp.id, doc="a"), strike_at("town:abroad", doc="a", at=500)]
    assert len(events_of(told, entities=ground)) == 2


def test_attacks_on_one_town_in_may_and_in_june_stay_two_events():
    months = [
        claim("event", "attack", doc=m, by=m, when=month(m), where="town:city")
        for m in ("2018-05", "2018-06")
    ]
    assert sizes(*months) == [1, 1]


def test_a_month_with_two_happenings_joins_neither():
    june = claim("event", "airstrike", doc="c", when=month("2018-06"), where="town:city")
    one, other = strike_at("town:city", doc="a"), strike_at("town:city", doc="b", when="2018-06-03")
    assert sizes(june, one) == [2]
    assert sizes(june, one, other) == [1, 1, 1]


def night(doc: str, words: str, when: str):
    told = claim("event", "airstrike", doc=doc, by=doc, when=when, where="town:city")
    return replace(told, when=replace(told.when, text=words))


def test_a_night_reaches_into_the_next_day_and_is_still_dated_as_written():
    sunday = night("a", "late on Sunday", "2018-06-17")
    (event,) = events_of([sunday, strike_at("town:city", doc="b")], entities=GROUND)
    assert values(event, "date") == ["2018-06-17", STRIKE_DAY]
    assert sizes(night("a", "on Sunday", "2018-06-17"), strike_at("town:city", doc="b")) == [1, 1]


def test_an_hour_alone_does_not_date_a_happening():
    clock = night("a", "at 10 p.m.", "2018-06-20")
    (event,) = events_of([clock], entities=GROUND)
    assert event.interval is None


def told_at(at: int, quote: str, **more):
    return strike_at("town:city", doc="a", at=at, quote=quote, **more)


def test_a_second_strike_on_one_town_and_day_is_another_even_through_a_third_report():
    first = told_at(0, "a drone strike on the market in the city")
    second = told_at(100, "a second strike hit a depot in the city")
    elsewhere = strike_at("town:city", doc="b", quote="the strike on the market")
    found = events_of([first, second, elsewhere], entities=GROUND)
    assert sorted(sorted(e.claims) for e in found) == sorted(
        [sorted([first.id, elsewhere.id]), [second.id]]
    )


def test_a_strike_of_the_morning_and_one_of_the_evening_are_two():
    def at(words: str, doc: str):
        told = strike_at("town:city", doc=doc, quote=f"{words} a strike hit the city")
        return replace(told, when=replace(told.when, text=words))

    assert sizes(at("on Monday morning", "a"), at("on Monday evening", "b")) == [1, 1]
    assert sizes(at("on Monday afternoon", "a"), at("on Monday evening", "b")) == [2]
    assert sizes(at("by Monday evening", "a"), at("on Monday morning", "b")) == [2]


def test_strikes_at_large_are_no_happening_and_counted_ones_are():
    at_large = claim(
        "event", "airstrike", agent="actor:x", quote="air strikes on those who fight the group"
    )
    several = claim("event", "airstrike", agent="actor:x", quote="several air strikes on them")
    assert events_of([at_large]) == ()
    assert len(events_of([several])) == 1


def test_what_may_come_some_day_is_no_happening():
    some_day = Interval(start=date(2018, 7, 10), end=None, precision=Precision.VAGUE)
    told = claim("event", "attack", agent="actor:x", modality="possible", when=some_day)
    assert events_of([told]) == ()


def test_the_next_town_is_taken_on_its_own():
    def taken(place: str, doc: str):
        return claim("control", "took_over", doc=doc, by=doc, when=STRIKE_DAY, modality="happened", object=place, holder="actor:x")  # fmt: skip

    assert sizes(taken("town:city", "a"), taken("town:village", "b")) == [1, 1]
    assert sizes(taken("town:city", "a"), taken("town:city", "b")) == [2]


def test_dead_at_a_place_of_their_own_are_not_those_of_a_wider_one_told_beside_them():
    wide = Entity(id="area:valley", name="Valley", kind=EntityKind.AREA, country="SY")
    ground = {**GROUND, wide.id: wide}
    told = claim("event", "attack", at=0, when=STRIKE_DAY, where=wide.id)
    dead = claim("event", "killed", at=500, where="town:city", quantities=[count("killed", 26)])
    assert len(events_of([told, dead], entities=ground)) == 2
    taken_up = replace(dead, quote="26 died in the attack", end=521)
    assert len(events_of([told, taken_up], entities=ground)) == 1


def test_an_attack_that_the_author_tells_with_its_own_place_and_doer_is_new():
    shelled = claim(
        "event", "attack", at=1200, where="town:city", agent="actor:artillery", quote="guns fired"
    )
    hit = replace(told_at(0, "missiles hit the yard"), type="attack")
    assert sizes(hit, replace(shelled, document="a")) == [1, 1]


def test_what_is_taken_up_without_a_day_is_what_the_text_told_last():
    first = claim("event", "attack", at=0, where="town:city", agent="actor:x", quote="x attacked")
    again = claim("event", "attack", at=200, where="town:city", quote="called this the attack")
    assert sizes(first, again) == [2]


def test_a_looser_report_of_the_same_yard_is_the_hit_told_to_the_day():
    dead = strike_at("town:city", doc="a", quote="killed three in the rail yard")
    dead = replace(dead, type="killed")
    loose = claim("event", "attack", doc="b", by="b", when=month("2018-06"), where="town:city", quote="missiles hit the rail yard")  # fmt: skip
    other = replace(loose, quote="missiles hit a city block", end=25)
    assert sizes(dead, loose) == [2]
    assert sizes(dead, other) == [1, 1]


def test_what_was_taken_is_where_it_was_not_the_crossing_its_road_leads_to():
    taken = claim("control", "took_over", when=STRIKE_DAY, modality="happened", object="town:city", where="town:far", holder="actor:x")  # fmt: skip
    (event,) = events_of([taken], entities=GROUND)
    assert event.place == "town:city"


def test_a_place_that_only_the_text_around_gives_places_nothing_undated():
    lent = claim("event", "clash", where=("town:city", "in context"), participant="actor:x")
    dated = replace(lent, when=strike_at(None, doc="a").when)
    assert [e.place for e in events_of([lent], entities=GROUND)] in ([], [None])
    assert [e.place for e in events_of([dated], entities=GROUND)] == ["town:city"]


def test_dead_told_after_an_undated_strike_of_their_text_are_its_dead():
    first = strike_at("town:village", doc="a")
    taken_up = claim(
        "event", "attack", doc="b", by="B", where="town:city", quote="the strike hit a post"
    )
    dead = claim("event", "killed", doc="b", by="B", at=300, quantities=[count("killed", 22)])
    said = {c.id: date(2018, 6, 19) for c in (first, taken_up, dead)}
    assert sizes(first, taken_up, dead, said=said) == [3]
    elsewhere = replace(dead, where=strike_at("town:far", doc="b").where)
    said[elsewhere.id] = date(2018, 6, 19)
    assert sizes(first, taken_up, elsewhere, said=said) == [2, 1]


def test_an_attack_may_take_up_dead_told_without_a_day():
    dead = claim("event", "killed", at=0, where="town:city", quantities=[count("killed", 26)])
    began = claim("event", "attack", at=120, quote="the attack began with a car bomb")
    assert sizes(dead, began) == [2]


def test_what_a_text_tells_much_later_is_not_what_it_takes_up():
    later_on = claim("event", "attack", at=2000, when=STRIKE_DAY)
    early = claim("event", "attack", at=0, where="town:city", quote="the attack began")
    assert sizes(early, later_on) == [1, 1]
    assert sizes(early, replace(later_on, start=400, end=412)) == [2]


def test_a_weapon_is_no_doer_that_makes_an_attack_another():
    quoted = claim(
        "event", "attack", at=300, where="town:city", agent="two drones", quote="drones struck a post",
        by=[step("a commander"), step("Institute")],
    )  # fmt: skip
    first = strike_at("town:city", doc="report")
    assert sizes(first, quoted) == [2]
