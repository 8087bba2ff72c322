"""What the claims of one happening state: positions, what contradicts, and what is denied."""

from dataclasses import replace

from tests.unit.states.build import claim, count, library, step

from landbridge.model.claim import SourceKind
from landbridge.model.entity import Entity, EntityKind, Link
from landbridge.model.state import Event, EventAttribute
from landbridge.states.events import find_events
from landbridge.states.origins import find_origins

DAY = "2020-03-04"
ENTITIES = {
    e.id: e
    for e in (
        Entity(id="actor:league", name="League", kind=EntityKind.ALLIANCE, links=(Link(kind="led by", target="country:zz"),)),
        Entity(id="country:zz", name="Zedland", kind=EntityKind.COUNTRY, country="ZZ"),
        Entity(id="actor:rebels", name="Rebels", kind=EntityKind.ARMED_GROUP),
        Entity(id="town:hill", name="Hill", kind=EntityKind.TOWN, lon=10.0, lat=10.0, country="ZZ"),
        Entity(id="town:far", name="Far", kind=EntityKind.TOWN, lon=12.0, lat=10.0, country="ZZ"),
    )
}  # fmt: skip


def strike(doc: str, **more):
    plain = {"doc": doc, "by": doc, "when": DAY, "where": "town:hill"}
    return claim("event", more.pop("type_", "airstrike"), **{**plain, **more})


def events(*told) -> tuple[Event, ...]:
    origins = find_origins(told, documents=library(told))
    return find_events(told, origins=origins, entities=ENTITIES)


def attribute(event: Event, name: str) -> EventAttribute:
    return next(a for a in event.attributes if a.name == name)


def test_parties_that_are_not_part_of_one_another_contradict_and_members_do_not():
    (event,) = events(
        strike("a", agent="actor:league"),
        strike("b", agent="country:zz"),
        strike("c", agent="actor:rebels"),
    )
    assert attribute(event, "agent").conflicts == (
        ("actor:league", "actor:rebels"),
        ("actor:rebels", "country:zz"),
    )


def test_parties_that_one_claim_names_together_do_not_contradict():
    (event,) = events(strike("a", agent=["actor:league", "actor:rebels"]))
    assert attribute(event, "agent").conflicts == ()


def test_takers_of_a_town_may_all_be_right():
    told = [
        claim("control", "took_over", doc=d, by=d, when=DAY, modality="happened", object="town:hill", holder=h)
        for d, h in (("a", "actor:league"), ("b", "actor:rebels"))
    ]  # fmt: skip
    (event,) = events(*told)
    assert attribute(event, "agent").conflicts == ()


def soldiers(number: float, **more):
    return replace(count("killed", number, **more), unit="soldiers")


def test_numbers_of_the_same_people_contradict_and_those_of_others_do_not():
    (event,) = events(
        strike("a", type_="killed", quantities=[count("killed", 12)]),
        strike("b", type_="killed", quantities=[count("killed", 15)]),
        strike("c", type_="killed", quantities=[soldiers(7)]),
        strike("d", type_="wounded", quantities=[count("wounded", 40)]),
    )
    assert attribute(event, "killed").conflicts == (("12", "15"),)
    assert attribute(event, "wounded").conflicts == ()
    scopes = {p.value: p.scope for p in attribute(event, "killed").positions}
    assert scopes == {"12": None, "15": None, "7 soldiers": "soldiers"}


def test_a_position_counts_speakers_not_outlets_and_gives_its_surest_claim():
    spokesman = step("office:spokesman", SourceKind.OFFICE, cited=[("Wire", DAY), ("Herald", DAY)])
    (event,) = events(
        strike("a", agent="actor:league", by=[spokesman, step("a")], certainty=0.5),
        strike("b", agent="actor:league", by=[spokesman, step("b")], certainty=0.7),
        strike("c", agent="actor:league", by="c", certainty=0.6),
    )
    (position,) = attribute(event, "agent").positions
    assert (position.sources, position.certainty) == (2, (0.7, 0.7))


def test_a_denial_is_limited_to_the_party_it_names():
    denial = strike("b", agent="actor:league", polarity="denied")
    denial = replace(denial, denial_scope="any member of the League")
    (event,) = events(strike("a", agent="actor:rebels"), denial)
    (denied,) = event.denied
    assert (denied.attribute, denied.value) == ("agent", "actor:league")
    assert denied.scope == "any member of the League"
    assert (denied.claims, denied.sources) == ((denial.id,), 1)


def test_a_denial_without_a_party_denies_the_whole():
    (event,) = events(strike("a", agent="actor:rebels"), strike("b", polarity="denied"))
    assert [(d.attribute, d.value) for d in event.denied] == [(None, None)]


def test_that_nobody_did_it_so_far_denies_nothing():
    nobody = strike("b", agent="nobody", polarity="denied")
    (event,) = events(strike("a", agent="actor:rebels"), nobody)
    assert (event.denials, event.denied) == ((), ())


def test_words_that_only_point_back_are_no_version_beside_a_fuller_one():
    (event,) = events(
        strike("a", target="the headquarters of the border guard"),
        strike("b", target="a border guard headquarters"),
        strike("c", target="the site"),
    )
    assert [p.value for p in attribute(event, "target").positions] == [
        "the headquarters of the border guard"
    ]


def test_the_harmed_are_told_without_their_number_and_lengths_are_distances():
    wounded = strike("a", type_="wounded", victim="12 wounded")
    dead = strike("a", type_="killed", at=90, victim="dozens of fighters in Hill, a village")
    how_far = replace(count("amount", 2), unit="km")
    (event,) = events(wounded, dead, strike("b", quantities=[how_far]))
    assert [p.value for p in attribute(event, "victim").positions] == ["fighters"]
    assert [p.value for p in attribute(event, "distance").positions] == ["2 km"]


def test_events_near_one_another_say_what_keeps_them_apart():
    first, second, later = events(
        strike("a"), strike("b", where="town:far"), strike("c", when="2020-03-09")
    )
    here, there = sorted((first, second), key=lambda e: e.place == "town:far")
    kept = {n.event: n.reason for n in here.neighbours}
    assert kept[later.id] == "Their days do not meet: 2020-03-04 and 2020-03-09."
    assert kept[there.id].startswith("They lie apart: ")
    assert kept[there.id].endswith(" 219 km.")
    assert all(here.id != n.event for n in there.neighbours if "days" in n.reason)


def test_unlike_events_are_no_neighbours():
    told = events(strike("a"), strike("b", type_="visit"))
    assert all(e.neighbours == () for e in told)
