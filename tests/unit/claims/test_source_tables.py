"""Every row of the tables about sources and references has its stated effect on its own example."""

import pytest
from tests.unit.claims.reading import claims_of, document_of

from landbridge.claims.citations import find_citations
from landbridge.claims.parser import parse
from landbridge.claims.reporting import full_lemma
from landbridge.claims.sources import find_attributions
from landbridge.lexicon.tables import table


def each(name, *columns):
    rows = table(name)
    return pytest.mark.parametrize("row", rows, ids=["-".join(r[c] for c in columns) for r in rows])


def attributions_of(text):
    (passage,) = parse(document_of(text))
    passage.doc.user_data["hits"] = {}
    return [a for s in passage.doc.sents for a in find_attributions(passage, s)]


def capital(words):
    return words[0].upper() + words[1:]


@each("reporting", "lemma", "pos", "use")
def test_a_reporting_word_hands_its_example_to_a_source(row):
    found = {
        (t.lemma_.lower(), a.use, a.attitude.value)
        for a in attributions_of(row["example"])
        for t in a.cue[0].doc[a.cue[0].i : a.cue[1].i + 1]
    }
    assert (row["lemma"], row["use"], row["attitude"]) in found


@each("reporting", "lemma", "pos", "use")
def test_a_reporting_row_fills_its_own_columns(row):
    assert row["example"]
    assert row["takes"] in {"", "happening", "toll", "for", "that", "itself"}
    assert row["unnamed"] in {"", "yes"}


@each("attitudes", "lemma", "pos")
def test_an_attitude_has_a_holder_and_a_content_in_its_own_example(row):
    cues = [a.cue[0] for a in attributions_of(row["example"]) if a.use == "hold"]
    assert row["lemma"] in {w for c in cues for w in (c.lower_, full_lemma(c, {row["lemma"]}))}


NAMED_KINDS = [r for r in table("source_nouns") if r["lemma"] != "some"]


@pytest.mark.parametrize("row", NAMED_KINDS, ids=lambda r: r["lemma"])
def test_a_source_noun_gives_its_kind(row):
    cue = "showed" if row["kind"] == "imagery" else "said"
    claims = claims_of(f"{capital(row['example'])} {cue} that the gate was shut.")
    assert row["kind"] in {s.kind.value for c in claims for s in c.chain[:-1]}


@each("evidence", "phrase")
def test_an_evidence_phrase_tells_what_was_seen(row):
    said = (
        f"{capital(row['example'])} {cue} shut."
        for cue in ("show the gate is", "said the gate was")
    )
    assert row["evidence"] in {c.evidence.value for text in said for c in claims_of(text)}


@each("anonymity", "phrase")
def test_words_that_withhold_a_name_make_the_source_anonymous(row):
    claims = claims_of(f"{capital(row['example'])} said that the gate was shut.")
    assert "anonymous" in {c.chain[0].kind.value for c in claims}


@each("outlet_words", "word")
def test_a_dated_bracket_with_a_media_word_is_a_citation(row):
    (mark,) = find_citations(f"The gate is shut {row['example']}.")
    assert mark.citations[0].outlet.text == row["example"][1:].partition(",")[0]


@each("anaphors", "lemma", "reads")
def test_an_anaphor_points_back_to_what_its_row_says(row):
    claims = claims_of(row["example"])
    read = {a.mention.antecedent for c in claims for a in c.arguments}
    read |= {s.source.antecedent for c in claims for s in c.chain}
    wanted = {
        "force": "The Karun Brigade",
        "rebels": "The Karun Brigade",
        "facility": "The Rafah",
        "statement": "The army",
        "road": ("The Lachin corridor", "The Karakoram highway"),
        "place": "Bambari",
        "country": "Rwanda",
    }
    assert any(name and name.startswith(wanted[row["reads"]]) for name in read)


DATED_AGAIN = [r for r in table("event_nouns") if r["type"] not in {"visit", "meeting", "convoy"}]


@pytest.mark.parametrize("row", DATED_AGAIN, ids=lambda r: r["type"])
def test_an_event_noun_lends_the_date_of_the_event_before_it(row):
    lent = [c.when for c in claims_of(row["example"]) if c.when and c.when.anchor == "discourse"]
    assert {w.text for w in lent} == {"3 May 2023"}


@each("place_phrases", "phrase")
def test_a_place_phrase_sets_the_claim_apart_from_the_place(row):
    place = row["example"]
    for bare, name in (("towns", "Goma and Sake"), ("town", "Goma"), ("river", "Euphrates")):
        place = place.replace(f"the {bare}", name)
    place = place.replace("the crossing", "Goma")
    relations = {c.where.relation for c in claims_of(f"The army attacked {place}.") if c.where}
    assert row["phrase"].replace("*", "iraqi") in relations


NOMINAL = [r for r in table("light_verbs") if r["lemma"] not in {"establish", "gain", "acquire"}]


@pytest.mark.parametrize("row", NOMINAL, ids=lambda r: r["lemma"])
def test_a_light_verb_leaves_the_claim_to_its_noun(row):
    assert any(":" in c.extractor and c.extractor.endswith(".n") for c in claims_of(row["example"]))


@each("stances", "word")
def test_an_adverb_tells_where_the_reporter_stands(row):
    assert {a.attitude.value for a in attributions_of(row["example"])} == {row["attitude"]}


@each("checking_words", "word", "part")
def test_a_report_that_was_not_checked_is_doubted(row):
    (claim,) = (
        c
        for c in claims_of(f"The army said that the gate was shut. {row['example']}")
        if c.type == "closed"
    )
    assert claim.chain[0].attitude.value == "doubts"
    assert claim.chain[0].reliability in row["example"]
