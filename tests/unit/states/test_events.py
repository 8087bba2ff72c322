from datetime import date

from tests.unit.states.build import claim, count, days, library, month, step

from landbridge.model.claim import SourceKind
from landbridge.model.entity import Entity, EntityKind, Link
from landbridge.model.interval import Precision
from landbridge.model.state import Event
from landbridge.states.events import find_events
from landbridge.states.origins import find_origins

INSTITUTE = step("Institute")
STRIKE_DAY = "2018-06-18"


def events_of(claims, **more) -> tuple[Event, ...]:
    return find_events(claims, origins=find_origins(claims, documents=library(claims)), **more)


def values(event: Event, name: str) -> list[str]:
    return [p.value for a in event.attributes if a.name == name for p in a.positions]


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
    strike = claim("event", "airstrike", doc="a", when=STRIKE_DAY, where="town:a")
    loose = claim("event", "airstrike", doc="b", when=month("2018-06"), where="town:a")
    other = claim("event", "attack", doc="c", when=month("2018-06"), where="town:a")
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
