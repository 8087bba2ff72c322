"""The JSON contract: names as fixed, missing things null, several mentions kept."""

import json
from dataclasses import replace
from datetime import date

import pytest

from landbridge.model.claim import Argument, Citation, Mention
from landbridge.model.document import Skipped
from landbridge.model.interval import day_interval
from landbridge.model.state import Facet
from landbridge.views.contract import (
    assessment_object,
    claim_object,
    document_object,
    event_object,
    route_object,
    status_object,
)


@pytest.fixture(scope="module")
def entities(build):
    return {entity.id: entity for entity in build.ENTITIES}


def as_json(claim, build, entities):
    document = next(d for d in build.DOCUMENTS if d.id == claim.document)
    found = claim_object(claim, document=document, origin="o-1", entities=entities)
    json.dumps(found, allow_nan=False)
    return found


def test_a_claim_has_every_name_of_the_contract(build, entities):
    found = as_json(build.CLAIMS[5], build, entities)
    names = (
        "id document quote start end kind type polarity modality certainty arguments quantities "
        "when where chain origin"
    )
    assert set(names.split()) <= set(found)
    assert set(found["document"]) == {"id", "title", "publisher", "published", "url", "path"}
    assert {"text", "from", "to", "precision"} <= set(found["when"])
    assert {"text", "id", "name", "lon", "lat"} <= set(found["where"])
    chain = {"name", "id", "kind", "cue", "attitude", "outlet", "date"}
    assert all(chain <= set(step) for step in found["chain"])


def test_an_interval_ends_on_the_first_day_after_it(build, entities):
    found = as_json(build.CLAIMS[5], build, entities)
    assert found["when"]["from"] == "2018-06-18"
    assert found["when"]["to"] == "2018-06-19"
    assert found["when"]["precision"] == "day"


def test_names_and_coordinates_come_from_the_entities(build, entities):
    found = as_json(build.CLAIMS[5], build, entities)
    assert found["where"]["name"] == "Albukamal"
    assert found["where"]["relation"] == "south of"
    assert found["where"]["lon"] == pytest.approx(40.92)
    assert found["arguments"]["target"] == {"text": "a headquarters", "id": None, "name": None}


def test_further_mentions_in_a_role_stand_under_others(build, entities):
    extra = Argument(role="subject", mention=Mention(text="the Tanf gate", entity=build.TANF))
    claim = replace(build.CLAIMS[0], arguments=(*build.CLAIMS[0].arguments, extra))
    subject = as_json(claim, build, entities)["arguments"]["subject"]
    assert subject["id"] == build.GATE
    assert [other["name"] for other in subject["others"]] == ["Tanf\u2013al-Waleed"]


def test_what_is_not_stated_is_null(build, entities):
    found = as_json(build.CLAIMS[10], build, entities)
    assert found["when"] is None
    assert found["where"] is None
    assert found["chain"][0]["outlet"] is None
    assert found["chain"][0]["date"] is None


def test_every_outlet_cited_is_kept_and_a_damaged_citation_has_none(build, entities):
    talks = build.CLAIMS[3]
    outlets = as_json(talks, build, entities)["chain"][0]["citations"]
    assert [c["outlet"] for c in outlets] == ["SANA", "Enab Baladi", "Buratha"]
    damaged = Citation(outlet=None, date=day_interval(date(2017, 6, 16)))
    step = replace(talks.chain[0], citations=(damaged,))
    first = as_json(replace(talks, chain=(step, talks.chain[1])), build, entities)["chain"][0]
    assert first["outlet"] is None
    assert first["date"] == "2017-06-16"


def test_quantities_keep_value_range_and_unit(build, entities):
    (quantity,) = as_json(build.CLAIMS[4], build, entities)["quantities"]
    assert {"role", "value", "low", "high", "unit", "comparator"} <= set(quantity)
    assert (quantity["value"], quantity["unit"]) == (20, "trucks")


def test_a_status_has_facets_by_value_class_and_side(build, entities):
    found = status_object(build.STATES[0], entities=entities)
    assert found["subject"] == {"id": build.GATE, "name": "Albukamal\u2013al-Qaim"}
    assert (found["on"], found["known"]) == ("2019-03-27", "2019-03-27")
    assert found["gate"]["value"] == "under_construction"
    assert sum(found["gate"]["distribution"].values()) == pytest.approx(1)
    assert found["traffic"]["militia"]["value"] == "some"
    assert found["controller"]["surroundings"]["name"] == "Kataib Hizballah"
    assert found["last_report"] == "2018-07-15"
    assert {"claim", "weight", "origin"} <= set(found["evidence"][0])


def test_a_facet_without_evidence_has_no_value_and_is_named(build, entities):
    found = status_object(build.STATES[1], entities=entities)
    assert found["bypass"]["value"] is None
    assert found["bypass"]["p"] is None
    assert found["no_evidence"] == ["bypass", "traffic", "controller", "road"]
    assert status_object(build.STATES[0], entities=entities)["traffic"]["civil"]["value"] is None


def test_an_unknown_holder_is_given_as_written(build):
    state = build.STATES[0]
    found = status_object(state, entities={})
    assert found["controller"]["surroundings"]["name"] == "actor:kataib"
    assert found["subject"]["name"] == build.GATE
    assert state.get(Facet.CONTROLLER, "surroundings") is not None


def test_an_event_keeps_every_position_and_its_denials(build, entities):
    found = event_object(build.STRIKE, entities=entities)
    values = [position["value"] for position in found["attributes"]["agent"]]
    assert values == ["actor:coalition", "actor:israel"]
    assert all(set(p) >= {"value", "origins", "claims"} for p in found["attributes"]["agent"])
    assert found["denials"] == [build.IDS[7]]
    assert (found["from"], found["to"], found["place"]) == (
        "2018-06-18",
        "2018-06-19",
        "town:albukamal",
    )


def test_an_undated_event_has_null_dates(build, entities):
    found = event_object(build.TALKS, entities=entities)
    assert found["from"] is None
    assert found["to"] is None


def test_a_route_has_every_name_of_the_contract(build):
    found = route_object(build.FINDINGS[1])
    names = (
        "name legs km hours cost_per_tonne capacity_per_day p_usable exposure bottleneck evidence"
    )
    assert set(names.split()) <= set(found)
    assert found["p_usable"] is None
    assert found["denied"] == [{"leg": "waleed-tanf-gate", "reason": "held by American troops"}]


def test_an_assessment_has_every_name_of_the_contract(build):
    found = assessment_object(build.ASSESSMENT)
    assert {"questions", "indicators", "changes"} <= set(found)
    question = found["questions"][0]
    names = "question answer likelihood confidence for against dissent gaps"
    assert set(names.split()) <= set(question)
    assert question["likelihood"] == {"word": "very likely", "low": 0.8, "high": 0.95}
    assert question["answer"].startswith("It is very likely")
    assert found["questions"][2]["likelihood"] is None
    assert found["questions"][2]["confidence"] is None
    json.dumps(found, allow_nan=False)


def test_a_document_tells_what_was_skipped_and_what_its_date_rests_on(build):
    found = document_object(
        build.DOCUMENTS[2], claims=0, skipped=[Skipped(what="page 2", why="it is encrypted")]
    )
    assert set(found) >= {
        "document",
        "path",
        "title",
        "publisher",
        "published",
        "claims",
        "skipped",
    }
    assert found["published"] == "2018-07-10"
    assert found["published_basis"] == "not before"
    assert found["skipped"] == [{"what": "page 2", "why": "it is encrypted"}]


def test_an_undated_document_has_no_date(build):
    found = document_object(replace(build.DOCUMENTS[0], published=None), claims=1)
    assert found["published"] is None
    assert found["published_basis"] is None


def test_a_second_reference_shows_what_it_was_read_as_and_why(build, entities):
    (first, *rest) = build.CLAIMS[0].arguments
    named = replace(first.mention, antecedent="the Goma gate", reason="the last gate named")
    claim = replace(build.CLAIMS[0], arguments=(replace(first, mention=named), *rest))
    part = as_json(claim, build, entities)["arguments"][first.role]
    assert (part["antecedent"], part["reason"]) == ("the Goma gate", "the last gate named")
