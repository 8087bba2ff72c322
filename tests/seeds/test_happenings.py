"""What the founding articles tell of happenings reads as a careful analyst would write it."""

import pytest

from landbridge.model.state import Event, EventAttribute

pytestmark = pytest.mark.seed

COALITION, US, ISRAEL = "actor:coalition", "country:us", "country:il"


@pytest.fixture(scope="module")
def strike(seeds) -> Event:
    (found,) = [e for e in seeds.picture.events if e.type == "airstrike"]
    return found


def attribute(event: Event, name: str) -> EventAttribute:
    return next(a for a in event.attributes if a.name == name)


def test_who_struck_is_unresolved_between_three_named_and_nobody_who_claims_it(strike):
    agents = attribute(strike, "agent")
    assert {p.value for p in agents.positions} == {COALITION, US, ISRAEL}
    assert [p.value for p in attribute(strike, "responsibility").positions] == ["nobody"]
    assert set(agents.conflicts) == {(COALITION, ISRAEL), (ISRAEL, US)}


def test_the_one_denial_is_limited_to_members_of_the_coalition(strike):
    (denied,) = strike.denied
    assert (denied.attribute, denied.value, denied.sources) == ("agent", COALITION, 1)
    assert denied.scope == "no member of the US-led Coalition"


def test_each_accuser_is_one_source(strike):
    sources = {p.value: p.sources for p in attribute(strike, "agent").positions}
    assert sources == {COALITION: 2, US: 1, ISRAEL: 1}


def test_dozens_and_52_and_a_part_of_them_do_not_contradict(strike):
    killed = attribute(strike, "killed")
    assert {p.value.split(" of ")[0].removesuffix(" operatives") for p in killed.positions} >= {
        "52",
        "dozens",
    }
    assert killed.conflicts == ()


def test_what_was_hit_stays_three_accounts_beside_each_other(strike):
    told = [p.value for p in attribute(strike, "target").positions]
    assert any("military posts" in t for t in told)
    assert any("45th and 46th brigades" in t for t in told)
    assert any("south of Albukamal" in t for t in told)


def test_the_attacks_of_early_june_are_a_neighbour_kept_apart_by_their_days(seeds, strike):
    reasons = {n.event: n.reason for n in strike.neighbours}
    (june,) = [e for e in seeds.picture.events if e.id in reasons and e.type == "attack"]
    assert "2018-06-01/2018-06-15" in reasons[june.id]
    assert not set(june.claims) & set(strike.claims)
    assert all("operatives" not in p.value for p in attribute(june, "killed").positions)


def test_the_takeover_is_one_event_dated_as_finely_as_each_article_can(seeds):
    (taken,) = [
        e
        for e in seeds.picture.events
        if e.type == "took_over" and e.place == "place:albukamal" and e.interval
    ]
    date = attribute(taken, "date")
    assert {p.value for p in date.positions} == {"2017-11", "2017-11-09"}
    assert date.conflicts == ()
    assert attribute(taken, "agent").conflicts == ()
    assert all("area-al-qaim" not in p.value for p in attribute(taken, "place").positions)


def test_every_claim_of_an_event_was_joined_for_a_reason(seeds):
    for event in seeds.picture.events:
        joined = {c for join in event.joins for c in join.claims}
        assert len(event.claims) == 1 or joined >= set(event.claims)
