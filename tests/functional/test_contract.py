"""The JSON that other programs read: names and shapes that are never changed."""

import json

import pytest
from tests.functional.conftest import CORPUS

GATE = "crossing:albukamal-al-qaim"


def keys(value, *wanted):
    assert set(wanted) <= set(value), f"want {wanted} in {sorted(value)}"


def test_add_gives_an_object_a_document(landbridge, tmp_path):
    added = landbridge("add", CORPUS, "-w", tmp_path / "ws", "--json").lines
    assert len(added) == len(list(CORPUS.iterdir()))
    for one in added:
        keys(one, "document", "path", "title", "publisher", "published", "claims", "skipped")
        assert len(one["document"]) == 64
        assert one["claims"] > 0


def test_claims_are_json_lines_with_chain_quote_and_origin(landbridge, examples):
    claims = landbridge("claims", "-w", examples, "--json").lines
    assert len(claims) > 150
    for claim in claims:
        keys(
            claim,
            *("id", "document", "quote", "start", "end", "kind", "type", "polarity", "modality"),
            *("certainty", "arguments", "quantities", "when", "where", "chain", "origin"),
        )
        keys(claim["document"], "id", "title", "publisher", "published", "url", "path")
        keys(claim["certainty"], "words", "low", "high")
        for mention in claim["arguments"].values():
            keys(mention, "text", "id", "name")
        for quantity in claim["quantities"]:
            keys(quantity, "role", "value", "low", "high", "unit", "comparator")
        if claim["when"] is not None:
            keys(claim["when"], "text", "from", "to", "precision")
        if claim["where"] is not None:
            keys(claim["where"], "text", "id", "name", "lon", "lat")
        for step in claim["chain"]:
            keys(step, "name", "id", "kind", "cue", "attitude", "outlet", "date")
        assert claim["origin"]


def test_status_gives_every_facet(landbridge, examples):
    days = ("--on", "2018-07-10", "--known", "2018-07-12")
    state = landbridge("status", "Abu Kamal", *days, "-w", examples, "--json").json
    keys(
        state,
        *("subject", "on", "known", "gate", "bypass", "traffic", "controller"),
        *("no_evidence", "contested", "last_report", "evidence"),
    )
    assert state["subject"]["id"] == GATE
    assert (state["on"], state["known"]) == ("2018-07-10", "2018-07-12")
    for estimate in (state["gate"], state["bypass"], *state["traffic"].values()):
        keys(estimate, "value", "p", "distribution")
    for estimate in state["controller"].values():
        keys(estimate, "value", "p")
    for one in state["evidence"]:
        keys(one, "claim", "weight", "origin")
    assert state["last_report"] <= "2018-07-12"


def test_events_give_every_position_with_its_origins(landbridge, examples):
    events = landbridge("events", "-w", examples, "--json").json
    assert events
    for event in events:
        keys(event, "id", "type", "from", "to", "place", "attributes", "denials", "claims")
        for positions in event["attributes"].values():
            for position in positions:
                keys(position, "value", "origins", "claims")


def test_one_event_is_shown_with_why_its_claims_were_joined(landbridge, examples):
    events = landbridge("events", "-w", examples, "--json").json
    strike = max(events, key=lambda e: len(e["claims"]))
    keys(strike, "conflicts", "denied", "joins", "neighbours")
    shown = landbridge("events", strike["id"][:10], "--why", "-w", examples)
    assert shown.code == 0
    assert "taken for one happening because:" in shown.out
    assert "near, and kept apart:" in shown.out
    assert "unresolved (" in shown.out
    missing = landbridge("events", "nothing", "-w", examples)
    assert (missing.code, missing.out) == (1, "")
    assert "no event is called 'nothing'" in missing.err


def test_routes_give_cost_and_bottleneck(landbridge, examples):
    found = landbridge("routes", "Tehran", "Beirut", "--for", "Iran", "-w", examples, "--json").json
    assert found
    for one in found:
        keys(
            one,
            *("name", "legs", "km", "hours", "cost_per_tonne", "capacity_per_day"),
            *("p_usable", "exposure", "bottleneck", "evidence"),
        )


def test_assess_gives_questions_that_rest_on_stored_claims(landbridge, examples):
    assessment = landbridge("assess", "-w", examples, "--json").json
    keys(assessment, "questions", "indicators", "changes")
    stored = {one["id"] for one in landbridge("claims", "-w", examples, "--json").lines}
    for one in assessment["questions"]:
        keys(one, "question", "answer", "likelihood", "confidence", "for", "against")
        keys(one, "dissent", "gaps")
        assert set(one["for"]) | set(one["against"]) <= stored


def test_sources_count_outlets_that_carry_one_speaker_once(landbridge, examples):
    sources = landbridge("sources", "-w", examples, "--json").json
    ids = [one["id"] for one in sources]
    assert len(ids) == len(set(ids))
    for one in sources:
        keys(one, "utterer", "outlets", "documents", "claims", "quote")
    assert len(sources[0]["documents"]) >= 2


def test_the_wire_story_and_its_copy_are_one_origin(landbridge, examples):
    sources = landbridge("sources", "-w", examples, "--json").json
    joined = [
        one for one in sources if {"Corridor Wire", "Two Rivers Daily"} <= set(one["outlets"])
    ]
    assert joined


def test_sources_show_how_often_others_bore_them_out(landbridge, examples):
    sources = landbridge("sources", "-w", examples, "--json").json
    for one in sources:
        keys(one["weight"], "value", "compared", "agreed", "learned")
        assert 0 <= one["weight"]["agreed"] <= one["weight"]["compared"]
        assert one["weight"]["learned"] or one["weight"]["value"] == 1
    assert any(one["weight"]["compared"] for one in sources)
    assert "borne out in" in landbridge("sources", "-w", examples).out


@pytest.mark.parametrize("form", ["geojson", "jsonl"])
def test_exports_are_sound_json(landbridge, examples, form):
    text = landbridge("export", form, "-w", examples).out
    if form == "geojson":
        collection = json.loads(text)
        assert collection["type"] == "FeatureCollection"
        assert {f["properties"]["feature"] for f in collection["features"]} == {
            "place",
            "leg",
            "event",
        }
    else:
        assert [json.loads(line)["id"] for line in text.splitlines()] == [
            one["id"] for one in landbridge("claims", "-w", examples, "--json").lines
        ]


def test_doctor_tells_versions_model_and_optional_parts(landbridge, examples):
    done = landbridge("doctor", "-w", examples, "--json")
    keys(done.json, "python", "packages", "model", "optional", "gazetteer", "workspace", "wrong")
    assert done.json["wrong"] == []
    assert done.json["model"]["version"] == "3.8.0"
    assert done.json["workspace"]["documents"] == len(list(CORPUS.iterdir()))
    assert done.code == 0


def test_status_gives_its_reasons_beside_what_it_gives_without_them(landbridge, examples):
    asked = ("status", "Abu Kamal", "-w", examples, "--json")
    state = landbridge(*asked, "--why").json
    assert {name: state[name] for name in landbridge(*asked).json} == landbridge(*asked).json
    stored = {one["id"] for one in landbridge("claims", "-w", examples, "--json").lines}
    for why in state["why"]:
        keys(why, "facet", "of", "value", "p", "values", "p_values", "carried", "without")
        keys(why, "against", "missing")
        for one in why["carried"]:
            keys(one, "claim", "quote", "chain", "said", "document", "weight", "value", "origin")
            assert one["claim"] in stored
        for one in why["without"]:
            keys(one, "origins", "utterer", "claims", "before", "after", "value")
    for one in state["access"]:
        keys(one, "actor", "way", "p", "denied", "reasons", "claims")


def test_history_gives_periods_that_rest_on_numbered_claims(landbridge, examples):
    found = landbridge("history", "Abu Kamal", "-w", examples, "--json").json
    keys(found, "subject", "on", "known", "tracks", "no_evidence", "access", "footnotes")
    noted = {note["claim"] for note in found["footnotes"]}
    for track in found["tracks"]:
        keys(track, "facet", "of", "periods", "silences", "last_fact")
        for period in track["periods"]:
            keys(period, "values", "from", "to", "since", "p", "told")
            assert {one["claim"] for one in period["told"]} <= noted
    for note in found["footnotes"]:
        keys(note, "number", "claim", "quote", "source", "publisher", "published", "document")


def test_diff_gives_every_shift_with_the_origins_that_arrived(landbridge, examples):
    dates = ("--from", "2018-07-12", "--to", "2019-03-29")
    found = landbridge("diff", *dates, "Abu Kamal", "-w", examples, "--json").json
    keys(found, "from", "to", "on", "documents", "claims", "decisions", "places", "footnotes")
    noted = {note["claim"] for note in found["footnotes"]}
    (place,) = found["places"]
    assert place["subject"]["id"] == GATE
    for shift in place["shifts"]:
        keys(shift, "facet", "of", "moved", "values", "values_before", "values_after", "before")
        keys(shift, "after", "p_before", "p_waited", "p_after", "arrived", "withdrawn")
        assert {c for one in shift["arrived"] for c in one["claims"]} <= noted
