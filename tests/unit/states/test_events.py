from dataclasses import replace
from datetime import date

from tests.unit.states.build import claim, count, days, document, month, step
from tests.unit.states.eventground import GROUND, STRIKE_DAY, events_of, sizes, strike_at, values

from landbridge.model.claim import SourceKind
from landbridge.model.entity import Entity, EntityKind, Link
from landbridge.model.interval import Interval, Precision
from landbridge.states.events import find_events
from landbridge.states.origins import find_origins

INSTITUTE = step("Institute")


def accuser(name: str, kind: SourceKind = SourceKind.OFFICE, cited: str | None = STRIKE_DAY):
    outlets = [] if cited is None else [("Wire", cited)]
    return [step(name, kind, cited=outlets), INSTITUTE]


def june() -> dict[str, object]:
    """The strike of 18 June and the attacks before it, as one long report tells them."""
    near = ("town:albukamal", "south of")
    town = "town:albukamal"
    return {
        "attacks": claim("event", "attack", at=100, when=days("2018-06-01", "2018-06-16", Precision.WEEK), where=town, agent="actor:isis", by="Institute"),
        "losses": claim("event", "killed", at=200, by="Institute", victim="actor:syrian-army", quantities=[count("killed", 30, word="about")]),
        "strike": claim("event", "airstrike", at=1000, when=STRIKE_DAY, where=near, by="Institute", target="headquarters"),
        "ground": claim("event", "attack", at=1100, agent="actor:isis", by="Institute", target="operatives"),
        "dozens": claim("event", "killed", at=1200, by="Institute", quantities=[count("killed", None, word="dozens")]),
        "total": claim("event", "killed", at=1900, by="Institute", quantities=[count("killed", 52), count("killed", 30, part_of="52")]),
        "nobody": claim("event", "claim_responsibility", at=2000, by="Institute", polarity="denied", modality="happened"),
        "army": claim("event", "attack", at=2100, agent="actor:coalition", where=("town:albukamal", "southeast of"), by=accuser("actor:syrian-army")),
        "pmf": claim("event", "attack", at=2200, agent="actor:us", by=accuser("actor:pmf")),
        "centcom": claim("event", "airstrike", at=2300, agent="actor:coalition", polarity="denied", where=("town:albukamal", "near"), by=accuser("actor:centcom", cited=None)),
        "official": claim("event", "airstrike", at=2400, agent="actor:israel", by=accuser("a senior official", SourceKind.ANONYMOUS)),
        "talks": claim("event", "talks", at=2500, modality="planned", participant="actor:us", when="2018-06-20"),
    }  # fmt: skip


def test_the_strike_keeps_every_position_and_the_denial_apart():
    told = june()
    (strike,) = [e for e in events_of(list(told.values())) if e.type == "airstrike"]
    assert values(strike, "agent") == ["actor:coalition", "actor:israel", "actor:us"]
    assert strike.denials == (told["centcom"].id,)
    assert values(strike, "responsibility") == ["nobody"]
    assert values(strike, "killed") == ["30 of 52", "52", "dozens"]
    assert values(strike, "date") == [STRIKE_DAY]
    assert values(strike, "location") == ["south of albukamal", "southeast of albukamal"]
    assert strike.place == "town:albukamal"
    assert strike.interval.start == date(2018, 6, 18)


def test_earlier_attacks_and_their_dead_stay_another_event():
    told = june()
    found = events_of(list(told.values()))
    (attacks,) = [e for e in found if told["attacks"].id in e.claims]
    assert attacks.claims == (told["attacks"].id, told["losses"].id, told["ground"].id)
    assert values(attacks, "killed") == ["about 30"]


def test_a_plan_is_no_event():
    told = june()
    assert not [e for e in events_of(list(told.values())) if told["talks"].id in e.claims]


def test_every_position_names_its_origin_and_claim():
    told = june()
    (strike,) = [e for e in events_of(list(told.values())) if e.type == "airstrike"]
    (agents,) = [a for a in strike.attributes if a.name == "agent"]
    held = {p.value: p for p in agents.positions}
    assert held["actor:israel"].claims == (told["official"].id,)
    assert len(held["actor:israel"].origins) == 1


def takeover(doc: str, when, **roles) -> object:
    return claim(
        "control",
        "took_over",
        doc=doc,
        by=doc,
        when=when,
        modality="happened",
        object="town:norgate",
        **roles,
    )


def test_a_takeover_told_with_two_precisions_is_one_event_with_both_dates():
    told = [
        takeover("A", "2017-11-09", holder="actor:hezbollah"),
        takeover("B", month("2017-11"), holder="militias"),
    ]
    (event,) = events_of(told)
    assert values(event, "agent") == ["actor:hezbollah", "militias"]
    assert values(event, "date") == ["2017-11", "2017-11-09"]
    assert event.interval.precision is Precision.DAY
    assert event.place == "town:norgate"
    assert event.reasons == ("took_over and took_over at town:norgate, 2017-11-09 and 2017-11.",)


def test_the_same_type_elsewhere_or_on_another_day_is_another_event():
    told = [
        claim("event", "airstrike", doc=str(i), when=when, where=where)
        for i, (when, where) in enumerate(
            [(STRIKE_DAY, "town:a"), (STRIKE_DAY, "town:b"), ("2018-06-20", "town:a")]
        )
    ]
    assert len(events_of(told)) == 3


def test_looser_months_join_only_the_same_type():
    strike = strike_at("town:a", doc="a")
    loose = claim("event", "airstrike", doc="b", by="b", when=month("2018-06"), where="town:a")
    other = claim("event", "attack", doc="c", by="c", when=month("2018-06"), where="town:a")
    assert sorted(len(e.claims) for e in events_of([strike, loose, other])) == [1, 2]


def test_a_crossing_and_its_town_are_one_place_when_the_links_say_so():
    crossing = Entity(
        id="crossing:a",
        name="A",
        kind=EntityKind.CROSSING,
        links=(Link(kind="town", target="town:a"),),
    )
    told = [
        claim("event", "attack", doc=d, when=STRIKE_DAY, where=w)
        for d, w in (("1", "crossing:a"), ("2", "town:a"))
    ]
    assert len(events_of(told)) == 2
    assert len(events_of(told, entities={crossing.id: crossing})) == 1


def test_a_claim_that_says_neither_when_nor_where_nor_who_is_no_event():
    assert events_of([claim("event", "meeting"), claim("status", "open")]) == ()


def test_events_come_earliest_first_and_undated_last():
    told = [
        claim("event", "visit", doc="a", where="town:a"),
        claim("event", "visit", doc="b", when="2018-06-20", where="town:b"),
        claim("event", "visit", doc="c", when=days("2018-06-02", "2018-06-05"), where="town:c"),
    ]
    found = events_of(told)
    assert [e.place for e in found] == ["town:c", "town:b", "town:a"]
    assert values(found[0], "date") == ["2018-06-02/2018-06-04"]


STRIKE = claim("event", "airstrike", at=1000, when=STRIKE_DAY, where=("town:a", "south of"))
RAID = claim("event", "attack", at=900, when="2018-06-03", where="town:a", agent="actor:isis")


def companions(h, *others) -> set[str]:
    """Types of the claims that share an event with one."""
    (event,) = [e for e in events_of([h, *others]) if h.id in e.claims]
    return {o.type for o in others if o.id in event.claims}


def test_days_lent_by_the_text_around_do_not_outweigh_another_doer():
    lent = {"when": STRIKE_DAY, "anchor": "discourse", "at": 1100}
    assert companions(claim("event", "attack", agent="actor:isis", **lent), RAID, STRIKE) == {
        "attack"
    }
    assert companions(claim("event", "attack", **lent), RAID, STRIKE) == {"airstrike"}
    alone = claim("event", "visit", where="town:a", **lent)
    assert companions(alone, RAID, STRIKE) == set()
    (visit,) = [e for e in events_of([alone]) if alone.id in e.claims]
    assert visit.interval.start == date(2018, 6, 18)


def test_a_claim_that_names_the_happening_in_its_words_means_that_one():
    dead = claim(
        "event",
        "killed",
        at=9000,
        quote="ten were killed in the airstrike",
        quantities=[count("killed", 10, word="total")],
    )
    (event,) = [e for e in events_of([dead, RAID, STRIKE]) if dead.id in e.claims]
    assert event.type == "airstrike"
    assert values(event, "killed") == ["10"]


def test_running_or_merely_possible_attacks_are_no_past_one():
    for modality in ("ongoing", "possible"):
        told = claim("event", "attack", at=1100, agent="actor:isis", modality=modality)
        assert companions(told, RAID, STRIKE) == set()


def test_a_cited_day_finds_the_happening_in_another_report():
    cited = claim(
        "event", "attack", doc="other", by=accuser("actor:army"), agent="actor:us", where="town:a"
    )
    assert companions(cited, RAID, STRIKE) == {"airstrike"}
    far = claim(
        "event", "attack", doc="other", by=accuser("actor:army"), agent="actor:us", where="town:b"
    )
    assert companions(far, RAID, STRIKE) == set()


def test_a_place_lent_by_the_text_around_is_no_position_and_keeps_nothing_apart():
    lent = claim(
        "event",
        "airstrike",
        at=1200,
        when=STRIKE_DAY,
        where=("town:b", "in context"),
        agent="the attack",
    )
    (event,) = events_of([STRIKE, lent])
    assert values(event, "place") == ["town:a"]
    assert values(event, "agent") == []
    assert event.place == "town:a"


def test_recently_places_nothing_beside_anything():
    recently = days("2018-04-01", "2018-07-01", Precision.VAGUE)
    told = [claim("event", "killed", at=i, when=recently, where="town:a") for i in range(2)]
    assert len(events_of(told)) == 2


def test_attack_and_dead_of_the_same_stated_weeks_are_one():
    weeks = days("2018-06-01", "2018-06-16", Precision.MONTH)
    told = [
        claim("event", t, at=i, when=weeks, where="town:a")
        for i, t in enumerate(("attack", "killed"))
    ]
    (event,) = events_of(told)
    assert values(event, "date") == ["2018-06-01/2018-06-15"]


def test_whoever_claims_responsibility_holds_that_position():
    claimed = claim(
        "event", "claim_responsibility", at=1100, agent="actor:isis", quote="claimed the airstrike"
    )
    (event,) = events_of([STRIKE, claimed])
    assert values(event, "responsibility") == ["actor:isis"]
    assert values(event, "agent") == []


def test_a_year_and_an_open_stretch_are_dated_as_stated():
    year = claim(
        "event",
        "visit",
        doc="a",
        when=days("2017-01-01", "2018-01-01", Precision.YEAR),
        where="town:a",
    )
    since = Interval(start=date(2018, 6, 1), end=None, precision=Precision.VAGUE)
    late = claim("event", "visit", doc="b", when=since, where="town:a")
    assert [values(e, "date") for e in events_of([year, late])] == [["2017"], ["2018-06-01/"]]


SAID = "2018-06-19"


def later(**more):
    """A claim in another report of the next day that names no day."""
    quote = more.pop("quote", "the strike")
    return claim("event", more.pop("type_", "attack"), doc="later", by="B", quote=quote, **more)


def with_said(*told, on: str = SAID, **more) -> list[int]:
    return sizes(*told, said={c.id: date.fromisoformat(on) for c in told}, **more)


def test_the_strike_of_another_report_is_the_one_reported_lately_at_that_place():
    first = strike_at("town:village", doc="a")
    near = later(where="town:city")
    assert with_said(first, near) == [2]
    assert with_said(first, near, on="2018-07-19") == [1, 1]
    assert with_said(first, near, on="2018-06-10") == [1, 1]
    assert with_said(first, later(where="town:far")) == [1, 1]
    assert with_said(first, later(where="town:city", quote="fighters struck")) == [1, 1]


def test_an_attack_with_its_own_doer_is_not_the_strike_reported_lately():
    first = strike_at("town:city", doc="a", agent="actor:air-force")
    ground = later(where="town:city", agent="actor:rebels", quote="rebels attacked the city")
    assert with_said(first, ground) == [1, 1]


def test_the_latest_day_a_report_names_stands_for_the_day_it_was_said():
    first = strike_at("town:city", doc="a")
    near = later(where="town:city")
    named = claim("event", "visit", doc="later", at=900, when="2018-06-20", where="town:far")
    assert sizes(first, near) == [1, 1]
    assert sizes(first, near, named) == [2, 1]


def test_the_place_may_stand_elsewhere_in_the_report():
    first = strike_at("town:village", doc="a")
    bare = later()
    around = claim("status", "closed", doc="later", at=900, subject="town:city")
    assert with_said(first, bare, around) == [2]
    same_day = strike_at(None, doc="later", agent="actor:air-force")
    assert sizes(first, same_day, around) == [2]


def test_a_denial_without_day_or_place_joins_the_event_whose_parties_it_names():
    first = strike_at("town:city", doc="a", agent="the Western Coalition")
    denial = later(type_="airstrike", polarity="denied", agent="any Coalition member", quote="no")
    other = later(type_="airstrike", polarity="denied", agent="any Border Guard", quote="no")
    (event,) = events_of([first, denial], entities=GROUND)
    assert event.denials == (denial.id,)
    (alone,) = events_of([first, other], entities=GROUND)
    assert alone.claims == (first.id,)


def test_a_copied_sentence_keeps_the_day_of_the_original():
    text = "Two aircraft struck the village late on Sunday and left three people dead there."
    docs = {
        d: document(d, published=p, publisher=d, text=text)
        for d, p in (("a", "2018-06-18"), ("b", "2018-06-20"))
    }
    told = [
        replace(strike_at("town:village", doc=d, when=w, anchor="publication"), quote="q" * 15)
        for d, w in (("a", "2018-06-17"), ("b", "2018-06-20"))
    ]
    origins = find_origins(told, documents=docs)
    (event,) = find_events(told, origins=origins, entities=GROUND)
    assert values(event, "date") == ["2018-06-17"]


def test_the_dead_of_a_sentence_belong_to_its_attack():
    told = [
        claim(
            "event",
            "killed",
            at=0,
            quote="45 were killed in an assault",
            victim="45",
            where="town:city",
        ),
        claim("event", "attack", at=20, quote="an assault", target="the villages"),
    ]
    (event,) = events_of(told)
    assert event.type == "attack"
    assert values(event, "victim") == []


def test_means_and_idle_words_are_not_doers_and_a_longer_name_is_the_same_one():
    told = [
        strike_at("town:city", doc="a", agent="actor:Coalition"),
        strike_at("town:city", doc="b", agent="Two guided missiles"),
        strike_at("town:city", doc="c", agent="who"),
        strike_at("town:city", doc="d", agent="Forces of the Coalition"),
    ]
    (event,) = events_of(told, entities=GROUND)
    assert values(event, "instrument") == ["Two guided missiles"]
    assert values(event, "agent") == ["actor:Coalition"]


def test_numbers_of_dead_are_dead_whatever_they_were_read_as_and_keep_their_units():
    toll = [count("amount", 52), replace(count("amount", 30, part_of="52"), unit="foreigners")]
    told = [
        claim("event", "killed", at=0, quote="52 dead", where="town:city", quantities=toll),
        claim("event", "airstrike", at=0, quote="52 dead", where="town:city", quantities=toll),
    ]
    (event,) = events_of(told)
    assert values(event, "killed") == ["30 foreigners of 52", "52"]
    assert values(event, "amount") == []


def test_a_country_said_to_have_done_it_is_not_the_place():
    told = strike_at("country:iq", doc="a", agent="country:iq")
    (event,) = events_of([told, strike_at("town:city", doc="a", at=500)], entities=GROUND)
    assert values(event, "place") == ["town:city"]


def test_an_accusation_takes_up_the_strike_whatever_its_words():
    first = strike_at("town:city", doc="a")
    blame = replace(step("Ministry", SourceKind.OFFICE), cue="blamed")
    plain = replace(blame, cue="said")
    accused = later(where="town:city", agent="actor:rebels", quote="blamed the rebels")
    for chain, joined in (((blame, step("B")), [2]), ((plain, step("B")), [1, 1])):
        assert with_said(first, replace(accused, chain=chain)) == joined


def test_words_for_a_border_name_no_place_and_a_named_hamlet_does():
    bare = strike_at("the border", doc="a", at=500)
    assert sizes(strike_at("town:city", doc="a"), bare) == [2]
    named = strike_at("the Old Mill", doc="a", at=500)
    assert sizes(strike_at("town:city", doc="a"), named) == [1, 1]


def test_the_day_of_publication_does_not_date_what_only_an_hour_dates():
    clock = replace(
        strike_at("town:city", doc="a", when="2018-06-20", anchor="publication"), quote="q" * 15
    )
    clock = replace(clock, when=replace(clock.when, text="10 p.m."))
    (event,) = events_of([clock], entities=GROUND)
    assert event.interval is None
