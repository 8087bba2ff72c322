"""Who says a thing through whom, in the ways reports put it."""

from dataclasses import replace

import pytest
from tests.unit.claims.reading import NOW, claims_of, only, page_of, read, sources, told

from landbridge.claims.extract import extract
from landbridge.model.claim import SourceKind
from landbridge.model.document import Credit, SectionKind


def test_a_verb_before_its_clause_names_the_source():
    claim = told("open", "The mayor said that the Goma crossing had reopened.")
    assert sources(claim) == ["The mayor"]
    assert claim.chain[0].cue == "said"
    assert claim.chain[-1].source.text == "Border Gazette"


def test_an_inverted_verb_names_the_source():
    assert sources(told("open", "The Goma crossing has reopened, said the mayor.")) == ["the mayor"]


def test_according_to_names_the_source_on_either_side():
    assert sources(told("took_over", "According to two traders, rebels captured Bunagana.")) == [
        "two traders"
    ]
    assert sources(told("took_over", "Rebels captured Bunagana, according to two traders.")) == [
        "two traders"
    ]


def test_an_assessment_stands_over_the_reading_it_is_based_on():
    claim = told(
        "in_use",
        "In the Sahel Institute's assessment, based on a geographer's interpretation of satellite "
        "images, the road to Gao is in use.",
    )
    assert sources(claim) == ["a geographer", "the Sahel Institute"]
    assert claim.chain[0].attitude.value == "endorses"


def test_a_cited_source_joins_the_outlet_that_cites_it():
    claim = told(
        "shelling", "Reuters reported that the army shelled Goma, citing a police officer."
    )
    assert set(sources(claim)) == {"Reuters", "a police officer"}


def test_the_outlet_that_was_told_is_a_citation():
    claim = told("withdrew", "A commander told Reuters that his men had left the Lachin road.")
    assert sources(claim) == ["A commander"]
    assert [c.outlet.text for c in claim.chain[0].citations] == ["Reuters"]


def test_an_outlet_named_by_a_common_word_counts_where_it_was_told():
    claim = told("withdrew", "A commander told Mosaic that his men had left the Lachin road.")
    assert [c.outlet.text for c in claim.chain[0].citations] == ["Mosaic"]


def test_trailing_citations_belong_to_the_speaker_in_order():
    claim = told(
        "closed",
        "The mayor said that the crossing at Kasumbalesa was closed (Reuters, May 3, 2021; "
        "AFP, May 4, 2021).",
    )
    assert sources(claim) == ["The mayor"]
    assert [c.outlet.text for c in claim.chain[0].citations] == ["Reuters", "AFP"]
    assert [c.date.start.day for c in claim.chain[0].citations] == [3, 4]


def test_a_citation_without_a_speaker_is_the_source():
    claim = told("closed", "Rebels closed the crossing at Kasumbalesa (Fars, May 3, 2021).")
    assert sources(claim) == ["Fars"]


def test_a_citation_that_lost_its_outlet_is_noted():
    claim = told("closed", "Rebels closed the crossing at Kasumbalesa (, June 16, 2017).")
    assert sources(claim) == []
    assert claim.note == "a cited outlet's name is missing from the text"


def test_a_bracket_of_other_words_is_no_citation():
    claim = told("closed", "Rebels closed the crossing at Kasumbalesa (pictured; 16 June 2017).")
    assert claim.note is None
    assert sources(claim) == []


def test_a_colon_hands_the_next_paragraphs_to_a_speaker_until_a_headline():
    body, head = SectionKind.BODY, SectionKind.HEADLINE
    document = page_of(
        (body, "The governor said that three points mattered:"),
        (body, "The Goma crossing is closed."),
        (head, "The bridge at Sake is destroyed."),
        (body, "The army captured Bunagana."),
    )
    claims = read(document)
    assert sources(only(claims, "closed")) == ["The governor"]
    assert sources(only(claims, "took_over")) == []


def test_a_quotation_that_runs_on_stays_with_its_speaker():
    claims = claims_of(
        "\u201cThe Goma crossing is closed,\u201d the mayor said. "
        "\u201cThe army will reopen the road in June.\u201d"
    )
    assert sources(only(claims, "closed")) == sources(only(claims, "open")) == ["the mayor"]


def test_is_said_to_leaves_the_source_unnamed():
    claim = told("open", "The gate at Bunagana is said to be open.")
    assert [(s.source.text, s.kind.value) for s in claim.chain[:-1]] == [("said", "anonymous")]
    assert claim.certainty.high < 0.85


def test_a_source_that_the_text_doubts_lowers_the_claim():
    claim = told("withdrew", "Unverified reports said that the army had left Goma.")
    assert claim.chain[0].reliability == "unverified"
    assert "unverified" in claim.certainty.words
    assert claim.certainty.high <= 0.6
    assert claim.certainty.low == 0.2


def test_pictures_show_where_people_say():
    claim = told("damaged", "Satellite images show that the bridge at Sake is damaged.")
    assert (claim.chain[0].kind.value, claim.evidence.value) == ("imagery", "imagery")


def test_a_claim_that_nobody_makes_has_no_source():
    claims = claims_of("Nobody said that the Goma crossing was closed.")
    assert all(sources(c) == [] for c in claims)
    assert claims


def test_a_statement_has_the_voice_of_who_issued_it():
    claims = claims_of(
        "The army issued a statement on Monday.", "The announcement said that the gate was shut."
    )
    assert only(claims, "closed").chain[0].source.antecedent == "The army"


def test_a_quotation_beside_a_speaker_is_his():
    claims = claims_of(
        "The mayor said that the gate was shut. \u201cRebels captured the bridge at Sake.\u201d"
    )
    assert sources(only(claims, "took_over")) == ["The mayor"]


def test_the_view_of_somebody_is_his():
    claim = told("closed", "In the view of the governor, the Goma crossing is closed.")
    assert sources(claim) == ["the governor"]


def test_in_its_view_names_nobody():
    claim = told("closed", "In their view, the Goma crossing is closed.")
    assert sources(claim) == []


def test_a_claim_that_carries_its_owner():
    claim = told("controls", "The militia's claim that it controls Bunagana is new.")
    assert sources(claim) == ["The militia"]
    assert claim.chain[0].attitude.value == "distances"


def test_we_outside_a_quotation_is_the_author():
    claims = claims_of("We assess that the rebels control the Goma crossing.")
    assert {len(c.chain) for c in claims} == {1}
    quoted = claims_of('"We believe that the rebels control the Goma crossing," the mayor said.')
    assert any("the mayor" in sources(c) for c in quoted)


def test_who_demands_is_the_source_of_the_demand_and_who_should_act_is_not():
    demand = next(
        c
        for c in claims_of("The council urged Kigali to open the Goma crossing.")
        if c.kind == "recommendation"
    )
    assert sources(demand)[0] == "The council"
    duty = next(
        c for c in claims_of("Kigali should press the council.") if c.kind == "recommendation"
    )
    assert len(duty.chain) == 1


def test_who_wants_a_thing_is_no_source_of_it():
    for text in (
        "Traders want the Goma crossing to reopen.",
        "The council supports the closure of the Goma crossing.",
        "The envoy discussed the closure of the Goma crossing.",
    ):
        assert all(sources(c) == [] for c in claims_of(text))


def credited(text: str, name: str, *, whole: bool = True):
    page = page_of((SectionKind.BODY, text))
    at = text.index(name)
    credit = Credit(words=text[: at + len(name)], start=0, name=name, name_start=at, whole=whole)
    return extract(replace(page, credits=(credit,)), recorded=NOW)


def test_a_report_that_is_anothers_by_its_own_words_has_that_one_before_its_publisher():
    (found,) = credited("HALFAYA (AFP) - The Nasib crossing is open.", "AFP")
    assert [s.source.text for s in found.chain] == ["AFP", "Border Gazette"]
    assert found.chain[0].kind is SourceKind.OUTLET
    assert found.chain[0].cue == "HALFAYA (AFP"


def test_a_speaker_in_an_agencys_report_comes_before_the_agency():
    found = credited("(AFP) - The Nasib crossing is open, the mayor said.", "AFP")
    assert [s.source.text for s in found[0].chain] == ["the mayor", "AFP", "Border Gazette"]


def test_a_part_that_is_anothers_is_in_no_chain():
    (found,) = credited(
        "The Nasib crossing is open. Additional reporting by AFP", "AFP", whole=False
    )
    assert [s.source.text for s in found.chain] == ["Border Gazette"]


VIA = [
    "The Nasib crossing is open, via AFP.",
    "The Bakhmut road was blocked on Monday, via Ukrinform.",
    "Rebels took the town of Sake, via Reuters.",
    "The bridge at Cucuta was shut, via EFE.",
]


@pytest.mark.parametrize("text", VIA)
def test_news_that_comes_via_an_outlet_is_that_outlets(text):
    found = extract(page_of((SectionKind.BODY, text)), recorded=NOW)
    assert found
    assert all(c.chain[0].kind in {SourceKind.OUTLET, SourceKind.STATE_MEDIA} for c in found)


def test_a_convoy_that_goes_via_a_town_has_no_source_there():
    found = extract(
        page_of((SectionKind.BODY, "The convoy reached Aleppo via Nasib.")), recorded=NOW
    )
    assert all(len(c.chain) == 1 for c in found)
