from dataclasses import replace
from datetime import date, timedelta

import pytest

from landbridge.lexicon.tables import table
from landbridge.model.entity import Entity, EntityKind, Link
from landbridge.model.interval import Interval, Precision
from landbridge.states.ancestry import Ancestry
from landbridge.states.compatible import Measure, bearings_fit, counts_fit
from landbridge.states.nearness import Ground
from landbridge.states.stated import Count, Stated, compared_as, has_one_answer


def entity(id_: str, kind: EntityKind, *links: tuple[str, str], **more) -> Entity:
    made = tuple(Link(kind=k, target=t) for k, t in links)
    return Entity(id=id_, name=id_, kind=kind, links=made, **more)


ENTITIES = {
    e.id: e
    for e in (
        entity("country:aa", EntityKind.COUNTRY, country="AA"),
        entity("country:bb", EntityKind.COUNTRY, country="BB"),
        entity("region:plain", EntityKind.REGION, country="AA"),
        entity("town:one", EntityKind.TOWN, ("within", "region:plain"), country="AA"),
        entity("town:other", EntityKind.TOWN, country="BB", lon=1.0, lat=1.0),
        entity("actor:army", EntityKind.ARMED_FORCE, country="AA"),
        entity("actor:brigade", EntityKind.ARMED_GROUP, ("part of", "actor:army")),
        entity("actor:league", EntityKind.ALLIANCE, ("led by", "country:bb")),
        entity("actor:rebels", EntityKind.ARMED_GROUP, country="AA"),
    )
}
MEASURE = Measure(Ground(ENTITIES), Ancestry(ENTITIES))


def number(low: float, high: float | None = -1, *, of=None, part=False, exact=True) -> Count:
    return Count(low=low, high=low if high == -1 else high, exact=exact, of=of, part=part)


DOZENS = number(20, 150, exact=False)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (number(52), number(52)),
        (number(30, part=True), number(52)),
        (DOZENS, number(52)),
        (number(42.5, 57.5, exact=False), number(52)),
        (number(20, None, exact=False), number(52)),
        (number(0, 60, exact=False), number(52)),
        (number(50), number(52)),
        (number(1000), number(1040)),
        (number(12, of="soldiers"), number(15)),
        (number(12, of="soldiers"), number(9, of="villagers")),
        (number(12, of="attackers"), number(48, of="fighters")),
        (number(30, of="foreigners", part=True), number(22, of="fighters")),
    ],
)
def test_parts_roundings_looser_words_and_other_people_do_not_contradict(a, b):
    assert counts_fit(a, b)
    assert counts_fit(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (number(30), number(52)),
        (number(30), number(34)),
        (number(60, part=True), number(52)),
        (number(60, None, exact=False), number(52)),
        (DOZENS, number(4)),
        (number(15, of="soldiers"), number(12)),
        (number(12, of="soldiers"), number(15, of="soldiers")),
    ],
)
def test_numbers_of_the_same_people_that_do_not_meet_contradict(a, b):
    assert not counts_fit(a, b)
    assert not counts_fit(b, a)


def named(value: str, **more) -> Stated:
    known = value if ":" in value else None
    plain = {"attribute": "agent", "claim": "c", "certainty": (0.9, 0.9), "entity": known}
    return Stated(key=value, value=value, **{**plain, **more})


@pytest.mark.parametrize(
    ("a", "b", "how", "fits"),
    [
        ("region:plain", "country:aa", "place", True),
        ("town:one", "country:aa", "place", True),
        ("town:one", "region:plain", "place", True),
        ("town:one", "town:other", "place", False),
        ("actor:brigade", "actor:army", "party", True),
        ("actor:brigade", "country:aa", "party", True),
        ("actor:league", "country:bb", "party", True),
        ("actor:league", "country:aa", "party", False),
        ("actor:army", "actor:rebels", "party", False),
        ("actor:army", "some gunmen", "party", True),
        ("actor:army", "actor:rebels", "words", True),
    ],
)
def test_a_part_or_member_fits_its_whole_and_words_fit_everything(a, b, how, fits):
    assert MEASURE.compatible(named(a), named(b), how=how) is fits
    assert MEASURE.compatible(named(b), named(a), how=how) is fits


def span(first: str, length: int) -> Interval:
    start = date.fromisoformat(first)
    return Interval(start=start, end=start + timedelta(days=length), precision=Precision.VAGUE)


def test_a_looser_date_fits_a_day_within_it_and_no_other():
    month = named("2017-11", days=span("2017-11-01", 30))
    ninth = named("2017-11-09", days=span("2017-11-09", 1))
    december = replace(ninth, key="2017-12-09", days=span("2017-12-09", 1))
    assert MEASURE.compatible(month, ninth, how="days")
    assert not MEASURE.compatible(month, december, how="days")
    assert not MEASURE.compatible(ninth, december, how="days")


@pytest.mark.parametrize(
    ("a", "b", "fits"),
    [
        ("south of town:one", "southeast of town:one", True),
        ("north of town:one", "south of town:one", False),
        ("north of town:one", "south of town:other", True),
        ("near of town:one", "south of town:one", True),
    ],
)
def test_opposite_directions_from_one_place_contradict(a, b, fits):
    assert bearings_fit(a, b) is fits


@pytest.mark.parametrize("row", table("event_attributes"), ids=lambda r: r["attribute"] + r["type"])
def test_every_attribute_says_how_it_is_compared(row):
    assert row["answers"] in ("one", "many")
    assert row["compare"] in ("party", "place", "days", "count", "bearing", "words")
    assert row["about"]
    assert row["example"]


def test_a_type_of_its_own_row_wins_and_an_unknown_attribute_never_contradicts():
    assert has_one_answer("agent", "airstrike")
    assert not has_one_answer("agent", "took_over")
    assert not has_one_answer("colour", "airstrike")
    assert compared_as("colour", "airstrike") == "words"
