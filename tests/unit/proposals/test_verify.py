from datetime import date

import pytest
from tests.unit.claims.reading import NOW, page_of
from tests.unit.proposals.build import SENTENCE, checked_on, item, kept, why

from landbridge.model.claim import (
    Attitude,
    ClaimKind,
    Evidence,
    Modality,
    Polarity,
    SourceKind,
)
from landbridge.model.document import SectionKind
from landbridge.model.proposal import Rejected


def test_a_proposal_whose_every_part_stands_in_the_text_becomes_a_claim():
    claim = kept(item())
    assert (claim.kind, claim.type) == (ClaimKind.STATUS, "closed")
    assert claim.quote == SENTENCE[claim.start : claim.end]
    assert [(a.role, a.mention.text) for a in claim.arguments] == [
        ("subject", "the Vasht crossing"),
        ("agent", "The army"),
    ]
    assert (claim.polarity, claim.modality) == (Polarity.AFFIRMED, Modality.HAPPENED)
    assert claim.extractor == "llm:tester"
    assert claim.recorded == NOW
    assert claim.evidence is Evidence.NONE_GIVEN


def test_every_mention_knows_where_it_stands():
    claim = kept(item())
    mentions = [*(a.mention for a in claim.arguments), claim.where.mention, claim.chain[0].source]
    assert all(SENTENCE[m.start : m.end] == m.text for m in mentions)


def test_days_are_read_from_the_words_by_our_grammar():
    when = kept(item(when="3 May 2021")).when
    assert when.interval.start == date(2021, 5, 3)
    assert when.anchor == "stated"


def test_a_duration_names_no_days_and_costs_nothing():
    told = "No cart crossed at Vasht for nine days."
    fields = item(
        quote="No cart crossed at Vasht for nine days",
        kind="movement",
        type="traffic",
        arguments={"agent": "cart"},
        polarity="denied",
        hedges=[],
        when="for nine days",
        sources=[],
    )
    assert kept(fields, told).when is None


def test_the_publisher_ends_the_chain_whatever_the_model_says():
    chain = kept(item()).chain
    assert [step.source.text for step in chain] == ["the governor", "Border Gazette"]
    assert chain[0].cue == "said"
    assert kept(item(sources=[])).chain == chain[1:]


def test_a_known_source_is_of_the_kind_our_tables_say():
    told = "The Vasht crossing closed, Reuters doubtfully reported."
    source = {"text": "Reuters", "cue": "reported", "kind": "person", "attitude": "doubts"}
    claim = kept(
        item(
            quote="The Vasht crossing closed",
            arguments={"subject": "The Vasht crossing"},
            hedges=[],
            when=None,
            sources=[source],
        ),
        told,
    )
    assert claim.chain[0].kind is SourceKind.OUTLET
    assert claim.chain[0].attitude is Attitude.DOUBTS


def test_hedges_lower_the_certainty_by_our_table():
    plain = SENTENCE.replace("reportedly ", "")
    hedged = kept(item()).certainty
    unhedged = kept(item(quote=plain.split(", the")[0], hedges=[]), plain).certainty
    assert hedged.words == ("reportedly",)
    assert hedged.high < unhedged.high
    assert unhedged.words == ()


def test_a_hedge_is_known_by_its_base_form():
    told = "The pass is believed to be shut, a driver said."
    claim = kept(
        item(
            quote="The pass is believed to be shut",
            arguments={"subject": "The pass"},
            hedges=["believed"],
            when=None,
            where=None,
            sources=[],
        ),
        told,
    )
    assert claim.certainty.words == ("believed",)


def test_a_modal_verb_that_is_no_hedge_costs_nothing():
    told = "The Vasht road would close."
    claim = kept(
        item(
            quote="The Vasht road would close",
            modality="conditional",
            arguments={"subject": "The Vasht road"},
            hedges=["would"],
            when=None,
            sources=[],
        ),
        told,
    )
    assert claim.certainty.words == ("would",)


def test_a_relation_before_the_place_is_read_by_our_tables():
    told = "Shells killed 14 drovers south of Vasht on Monday."
    claim = kept(
        item(
            quote="Shells killed 14 drovers south of Vasht on Monday",
            kind="event",
            type="killed",
            arguments={"victim": "14 drovers"},
            hedges=[],
            numbers=["14"],
            when="Monday",
            sources=None,
        ),
        told,
    )
    assert claim.where.relation == "south of"
    (number,) = claim.quantities
    assert (number.role, number.value, number.text) == ("killed", 14, "14 drovers")


def test_only_numbers_pointed_at_or_inside_an_argument_belong_to_the_claim():
    told = "Raiders shelled 3 villages and 40 tents near Vasht."
    fields = item(
        quote="Raiders shelled 3 villages and 40 tents near Vasht",
        kind="event",
        type="shelling",
        arguments={"agent": "Raiders", "target": "3 villages"},
        hedges=[],
        when=None,
        sources=[],
    )
    assert [q.value for q in kept(fields, told).quantities] == [3]
    assert [q.value for q in kept({**fields, "numbers": ["40 tents"]}, told).quantities] == [3, 40]


def test_several_fillers_of_a_role_are_several_arguments():
    claim = kept(
        item(arguments={"subject": ["the Vasht crossing", "Vasht"], "agent": None, "user": ""})
    )
    assert [a.role for a in claim.arguments] == ["subject", "subject"]


def test_what_a_model_adds_of_its_own_changes_nothing():
    extra = {"extractor": "rules/1:close.v", "document": "0" * 64, "id": "x", "certainty": 0.01}
    assert kept(item(**extra)) == kept(item())


def test_shapes_of_quotation_marks_and_dashes_do_not_count_and_ours_are_kept():
    told = "The militia\u2019s post \u2013 near Vasht \u2013 blocked the\u00a0road."
    claim = kept(
        item(
            quote="The militia's post - near Vasht - blocked the road",
            type="blocked",
            arguments={"subject": "the road"},
            hedges=[],
            when=None,
            sources=[],
        ),
        told,
    )
    assert claim.quote == told[:-1]


def test_a_first_letter_may_be_small_and_the_documents_own_is_kept():
    claim = kept(item(arguments={"subject": "The Vasht crossing", "agent": "the army"}))
    assert [a.mention.text for a in claim.arguments] == ["the Vasht crossing", "The army"]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"quote": "The army sealed the Vasht crossing"}, "quote does not stand"),
        ({"quote": "e army reportedly closed"}, "quote does not stand"),
        ({"quote": " "}, "no quote"),
        ({"quote": "x" * 601}, "601 code points"),
        ({"arguments": {"subject": "the Marsa crossing"}}, "subject “the Marsa crossing”"),
        ({"arguments": {"subject": "the VASHT crossing"}}, "subject “the VASHT crossing”"),
        ({"arguments": {"subject": "crossin"}}, "subject “crossin”"),
        ({"arguments": {"subject": "the governor"}}, "does not stand in the quote"),
        ({"where": "Marsa"}, "place “Marsa”"),
        ({"when": "4 May 2021"}, "date “4 May 2021”"),
        ({"when": "army"}, "none that our grammar reads"),
        ({"numbers": ["12 trucks"]}, "number “12 trucks”"),
        ({"numbers": ["crossing"]}, "is not one"),
        ({"hedges": ["allegedly"]}, "hedge “allegedly”"),
        ({"hedges": ["army"]}, "not in our table"),
        ({"sources": [{"text": "a minister", "cue": "said", "kind": "office"}]}, "source"),
        ({"sources": [{"text": "the governor", "cue": "wrote", "kind": "office"}]}, "cue"),
        ({"sources": [{"text": "the governor", "cue": "said", "kind": "author"}]}, "the author"),
        ({"type": "haunted"}, "no status is of type “haunted”"),
        ({"kind": "event"}, "no event is of type “closed”"),
        ({"arguments": {"victim": "The army"}}, "no role “victim”"),
        ({"arguments": {"agent": "The army"}}, "needs subject"),
        ({"arguments": {}}, "needs subject"),
        ({"kind": "rumour"}, "not as asked"),
        ({"polarity": "maybe"}, "not as asked"),
        ({"modality": "certain"}, "not as asked"),
        ({"quote": 7}, "not as asked"),
        ({"arguments": {"subject": ["Vasht"] * 41}}, "want at most 40"),
    ],
)
def test_a_proposal_the_words_do_not_bear_out_is_rejected_with_its_reason(changes, reason):
    assert reason in why(item(**changes))


def test_half_a_figure_is_not_a_number_of_the_text():
    told = "Guards counted 1,052 lorries at the Vasht crossing."
    fields = item(
        quote="Guards counted 1,052 lorries at the Vasht crossing",
        kind="movement",
        type="traffic",
        arguments={"agent": "lorries"},
        hedges=[],
        when=None,
        sources=[],
    )
    assert "number “052 lorries”" in why({**fields, "numbers": ["052 lorries"]}, told)
    assert "number “1”" in why({**fields, "numbers": ["1"]}, told)
    assert kept({**fields, "numbers": ["1,052"]}, told).quantities[0].value == 1052


TWICE = "The gate closed. Nobody knew why. The gate closed."
GATE = item(
    quote="The gate closed",
    arguments={"subject": "The gate"},
    hedges=[],
    when=None,
    where=None,
    sources=[],
)


@pytest.mark.parametrize("at", [0, 34])
def test_a_quote_that_stands_twice_is_found_by_its_offset(at):
    assert kept({**GATE, "start": at, "end": at + 15}, TWICE).start == at
    assert kept({**GATE, "start": at}, TWICE).start == at


@pytest.mark.parametrize(
    "at", [{}, {"start": 3}, {"start": -1}, {"start": 10**30}, {"start": 0, "end": 9}]
)
def test_a_quote_that_stands_twice_needs_an_offset_that_fits(at):
    assert "2 times" in why({**GATE, **at}, TWICE) or "not as asked" in why({**GATE, **at}, TWICE)


def test_a_wrong_offset_does_not_matter_where_the_quote_stands_once():
    assert kept(item(start=44, end=50)).start == 0


def test_offsets_count_from_the_passage_that_was_shown():
    document = page_of((SectionKind.BODY, TWICE), (SectionKind.BODY, TWICE))
    second = len(TWICE) + 2
    found = checked_on({**GATE, "start": 34}, document, shown=(second, len(document.text)))
    assert found.claim.start == second + 34


def test_a_quote_outside_the_passage_shown_does_not_count():
    assert "does not stand" in why(item(), SENTENCE, "Nothing moved.", shown=(len(SENTENCE), 90))


def test_a_quote_may_not_run_over_the_end_of_a_paragraph():
    told = ("The army left.", "The gate closed.")
    reason = why({**GATE, "quote": "The army left.  The gate closed"}, *told)
    assert "end of a paragraph" in reason


def test_furniture_bears_no_quote():
    document = page_of((SectionKind.FURNITURE, TWICE[:16]), (SectionKind.BODY, SENTENCE))
    rejected = checked_on(GATE, document)
    assert isinstance(rejected, Rejected)


def test_a_rejected_quote_is_shown_short_and_on_one_line():
    document = page_of((SectionKind.BODY, SENTENCE))
    shown = checked_on(item(quote="no such\nwords " * 40), document).quote
    assert len(shown) == 200
    assert "\n" not in shown
    assert shown.endswith("…")
