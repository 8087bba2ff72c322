"""The facts of two public reports on Albukamal and Tanf, as claims made by hand."""

import pytest
from tests.unit.states.build import claim, count, day, document, month, state, step

from landbridge.model.claim import Claim, Evidence, SourceKind
from landbridge.model.entity import Entity, EntityKind
from landbridge.model.interval import Interval, Precision
from landbridge.model.state import Facet, PlaceState

ALBUKAMAL = Entity(id="crossing:albukamal", name="Albukamal", kind=EntityKind.CROSSING)
TANF = Entity(id="crossing:tanf", name="Tanf", kind=EntityKind.CROSSING)
KIN = {
    "crossing:albukamal": "self",
    "town:albukamal": "side",
    "town:qaim": "side",
    "road:bypass": "bypass",
    "corridor:land": "corridor",
}
INSTITUTE = step("Institute", SourceKind.AUTHOR)
DIGEST = step("Digest")
IMAGERY = [step("satellite photos", SourceKind.IMAGERY), INSTITUTE]
DOCUMENTS = {
    "study": document("study", published="2018-07-10", publisher="Institute", text="x" * 20000),
    "digest": document("digest", published="2019-03-27", publisher="Digest", text="y" * 9000),
}


def study(kind: str, type_: str, at: int, **more) -> Claim:
    return claim(kind, type_, doc="study", at=at, **{"by": [INSTITUTE], **more})


def digest(kind: str, type_: str, at: int, **more) -> Claim:
    return claim(kind, type_, doc="digest", at=at, **{"by": [DIGEST], **more})


def facts() -> list[Claim]:
    crossing = "crossing:albukamal"
    since = Interval(start=day("2017-11-09"), end=day("2019-03-28"), precision=Precision.MONTH)
    recent = Interval(start=day("2018-04-10"), end=day("2018-07-11"), precision=Precision.VAGUE)
    cited = [
        step("Syrian TV", SourceKind.STATE_MEDIA, cited=[("Syrian TV", "2018-03-29")]),
        INSTITUTE,
    ]
    unclear = [step("Iraqi sources", SourceKind.ANONYMOUS, reliability="unclear"), INSTITUTE]
    minister = [step("actor:mattis", SourceKind.PERSON), INSTITUTE]
    return [
        study("status", "open", 100, subject=crossing, modality="slipped", by=cited, when=month("2018-04")),
        study("status", "open", 300, subject=crossing, polarity="denied", by=IMAGERY, evidence=Evidence.IMAGERY),
        study("status", "under_construction", 330, subject=crossing, by=IMAGERY, evidence=Evidence.IMAGERY),
        study("status", "closed", 400, subject=crossing, modality="happened"),
        study("status", "in_use", 450, subject="road:bypass", agent="actor:iran"),
        study("status", "passable", 500, subject="dirt roads", where="town:albukamal"),
        study("status", "in_use", 600, subject="corridor:land", when=recent, evidence=Evidence.IMAGERY),
        study("status", "not_at_scale", 640, subject="corridor:land", when=recent),
        study("movement", "traffic", 700, agent="trucks", via="town:albukamal", quote="lorries took the dirt roads", when=recent),
        study("movement", "convoy", 800, agent="military convoy", destination="town:albukamal", by=unclear,
              when=Interval(start=day("2017-12-11"), end=day("2017-12-21"), precision=Precision.VAGUE), quantities=[count("vehicles", 20)]),
        study("status", "built", 850, subject="corridor:land", polarity="denied", by=minister),
        study("control", "took_over", 900, object="town:albukamal", holder="actor:hezbollah", loser="actor:isis", when="2017-11-09", modality="happened"),
        study("control", "secures", 950, object="town:albukamal", holder="actor:syrian-army", certainty=0.7),
        study("control", "deployed", 1000, object="town:albukamal", holder="actor:militias", where=("town:albukamal", "outskirts")),
        study("control", "controls", 1100, object="the Tanf area", where="crossing:tanf", holder=["actor:us", "actor:us-backed-rebels"]),
        digest("status", "in_use", 10, subject="back roads", where="town:albukamal", when=since),
        digest("status", "open", 60, subject=crossing, agent="actor:iraq", modality="planned"),
        digest("control", "present", 100, object="town:qaim", holder="actor:kataib-hizballah", modality="happened"),
        digest("control", "controls", 160, object="roads", where="town:qaim", holder="actor:kataib-hizballah"),
        digest("recommendation", "recommendation", 200, agent="actor:us", object=crossing),
    ]  # fmt: skip


def albukamal(on: str, known: str | None = None) -> PlaceState:
    return state(facts(), on=on, known=known, subject=ALBUKAMAL, kin=KIN, documents=DOCUMENTS)


ALL_DAYS = [f"201{y}-{m:02}-01" for y in (7, 8, 9) for m in range(1, 13)]


@pytest.mark.parametrize("on", [d for d in ALL_DAYS if "2017-06" < d < "2019-04"])
@pytest.mark.parametrize("known", ["as of then", "2019-03-27"])
def test_the_gate_was_never_likely_open(on, known):
    estimate = albukamal(on, on if known == "as of then" else known).get(Facet.GATE)
    assert estimate.value != "open"
    assert estimate.probability("open") <= 0.25


def test_imagery_shows_the_gate_under_construction_in_july_2018():
    gate = albukamal("2018-07-10").get(Facet.GATE)
    assert gate.value == "under_construction"
    assert gate.probability("open") < 0.05
    assert not gate.contested
    assert gate.last_report == day("2018-07-10")


def test_before_anything_was_said_there_is_no_evidence():
    gate = albukamal("2018-03-01").get(Facet.GATE)
    assert gate.no_evidence
    assert gate.value is None
    assert gate.contributions == ()


def test_belief_about_the_gate_ages_after_the_last_report():
    fresh, aged = albukamal("2018-07-10").get(Facet.GATE), albukamal("2020-07-10").get(Facet.GATE)
    assert aged.p < fresh.p
    assert aged.last_report == day("2019-03-27")


@pytest.mark.parametrize("on", ["2018-07-10", "2019-03-27"])
def test_the_bypass_was_in_use(on):
    bypass = albukamal(on).get(Facet.BYPASS)
    assert bypass.value == "in_use"
    assert bypass.p > 0.8


def test_some_traffic_moved_but_not_regularly():
    traffic = albukamal("2018-07-10").get(Facet.TRAFFIC, "any")
    assert traffic.value == "some"
    assert traffic.probability("none") < 0.15


def test_a_convoy_of_unclear_reliability_is_weak_evidence_of_military_traffic():
    traffic = albukamal("2017-12-18", "2018-07-10").get(Facet.TRAFFIC, "military")
    assert traffic.value == "some"
    assert traffic.p < 0.5


def test_the_town_its_outskirts_and_the_roads_have_their_own_holders():
    found = albukamal("2019-03-27")
    town, around = (found.get(Facet.CONTROLLER, of) for of in ("town:albukamal", "surroundings"))
    assert town.probability("actor:syrian-army") > 0.12
    assert town.probability("actor:militias") == 0
    assert around.value == "actor:militias"
    assert found.get(Facet.CONTROLLER, "road").value == "actor:kataib-hizballah"
    assert found.get(Facet.CONTROLLER, "crossing:albukamal").no_evidence


def test_the_town_was_lost_on_the_day_it_was_taken():
    before = albukamal("2017-11-08", "2018-07-10").get(Facet.CONTROLLER, "town:albukamal")
    after = albukamal("2017-11-10", "2018-07-10").get(Facet.CONTROLLER, "town:albukamal")
    assert before.value == "actor:isis"
    assert after.probability("actor:isis") < 0.15


def test_tanf_is_held_by_the_united_states_and_those_it_backs():
    found = state(facts(), on="2018-07-10", subject=TANF, kin={}, documents=DOCUMENTS)
    holder = found.get(Facet.CONTROLLER, "surroundings")
    held = holder.probability("actor:us") + holder.probability("actor:us-backed-rebels")
    assert held > 0.8
    assert found.get(Facet.GATE).no_evidence
