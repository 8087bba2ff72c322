"""An explanation tells the parts of a claim, the rule that fired, and the rows it rests on."""

import pytest
from tests.unit.claims.reading import NOW, document_of

from landbridge.claims.explaining import explain
from landbridge.claims.extract import sentences_of
from landbridge.claims.refusals import left_over, unread
from landbridge.lexicon.tables import table
from landbridge.model.explanation import PartKind


def explained(*paragraphs, type_=None):
    """Return the document, and the explanation of its first claim (of a type, where given)."""
    document = document_of(*paragraphs)
    readings = [r for _, _, some in sentences_of(document, recorded=NOW) for r in some]
    reading = next(r for r in readings if type_ in {None, r.claim.type})
    return document, explain(reading)


def parts(*paragraphs, type_=None):
    """Return the words of each part under its name."""
    document, explanation = explained(*paragraphs, type_=type_)
    return {p.name: document.text[p.start : p.end] for p in explanation.parts}


def grounds(*paragraphs, type_=None):
    """Return (words, what they gave, the row's table) of every ground."""
    _, explanation = explained(*paragraphs, type_=type_)
    return [(g.words, g.gave, g.row.table if g.row else None) for g in explanation.grounds]


SENTENCE = "The governor said on Monday that the army had probably closed the Trebil crossing, according to Reuters."


def test_every_part_of_a_claim_is_found_in_the_text():
    assert parts(SENTENCE) == {
        "source 1": "The governor",
        "cue 1": "said",
        "time": "Monday",
        "agent": "the army",
        "hedge": "probably",
        "trigger": "closed",
        "subject": "the Trebil crossing",
        "place": "Trebil crossing",
        "cue 2": "according to",
        "source 2": "Reuters",
    }


def test_the_rule_is_named_with_its_row_and_the_rows_own_example():
    _, explanation = explained(SENTENCE)
    first = explanation.grounds[0]
    row = next(r for r in table("frames") if r["id"] == "close.v")
    assert explanation.rule == "close.v"
    assert (first.row.table, first.row.key) == ("frames.tsv", (("id", "close.v"),))
    assert first.row.example == row["example"]


@pytest.mark.parametrize(
    "ground",
    [
        ("the Trebil crossing", "subject, as facility", "nouns.tsv"),
        ("probably", "certainty 0.60-0.85", "hedges.tsv"),
        ("said", 'source 1: "The governor" (say)', "reporting.tsv"),
        ("The governor", "is office", "source_nouns.tsv"),
        ("Reuters", "is outlet", "outlets.tsv"),
        ("closed", "happened, by its tense", None),
        ("monday", "a word of time", "times.tsv"),
    ],
)
def test_every_word_that_mattered_names_its_row(ground):
    assert ground in grounds(SENTENCE)


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (
            "The army carried out an airstrike on the depot.",
            ("carried", 'carries "airstrike"', "light_verbs.tsv"),
        ),
        (
            "Fighters seized a post north of Rutba.",
            ("Rutba", "place: north of", "place_phrases.tsv"),
        ),
        (
            "At least ten soldiers were killed.",
            ("at least", "a word of number", "numbers.tsv"),
        ),
        ("Was the crossing closed?", ("?", "hypothetical, being a question", None)),
        (
            "The envoy instructed that the army reopen the crossing.",
            ("instructed", "recommended", "governors.tsv"),
        ),
        (
            "Satellite photos showed that the gate was shut.",
            ("satellite", "evidence: imagery", "evidence.tsv"),
        ),
        ("The border crossing is open.", ("open", "ongoing, as the rule has it", None)),
        (
            "An unnamed official said the road was closed.",
            ("An unnamed official", "is anonymous", "anonymity.tsv"),
        ),
    ],
)
def test_each_kind_of_ground_is_told(text, ground):
    assert any(ground in grounds(text, type_=t) for t in _types(text))


def _types(text):
    readings = [r for _, _, some in sentences_of(document_of(text), recorded=NOW) for r in some]
    return [r.claim.type for r in readings]


def test_a_phrase_that_stands_for_a_name_says_so():
    found = grounds("The Karun Brigade took the post. The militia closed the gate.", type_="closed")
    assert any(
        w == "The militia" and "Karun Brigade" in g and t == "anaphors.tsv" for w, g, t in found
    )


def test_a_place_lent_by_an_earlier_sentence_is_marked_where_it_stands():
    document, explanation = explained(
        "Trucks waited in Qamishli. The road was shut.", type_="closed"
    )
    place = next(p for p in explanation.parts if p.kind is PartKind.PLACE)
    assert place.start < explanation.start
    assert "Qamishli" in document.text[place.start : place.end]


def test_a_statement_says_that_no_frame_fits_and_what_came_near():
    found = grounds("The governor opened a debate about the crossing.", type_="statement")
    assert "no frame fits the clause" in found[0][1]
    assert found[1][1] == 'could be status: open, but its subject "debate" is no facility or road'


def test_an_outlet_cited_in_brackets_is_part_of_the_sentence():
    document, explanation = explained(
        "The army closed the gate on 3 May 2018 (Reuters, May 4, 2018). Rain fell."
    )
    assert document.text[explanation.start : explanation.end].endswith("May 4, 2018).")
    assert ("Reuters", "source 1: the outlet cited", None) in [
        (g.words, g.gave, None) for g in explanation.grounds
    ]


def test_who_was_introduced_with_a_colon_is_told_as_the_speaker():
    found = grounds("The governor said that three points mattered:", "The army closed the gate.")
    assert any("introduced as the speaker of what follows" in gave for _, gave, _ in found)


def test_whoever_alone_brought_a_thing_up_is_told_as_its_source():
    found = grounds(
        "Unverified accounts claimed that a convoy crossed at Tanf. The convoy carried fuel.",
        type_="transfer",
    )
    assert any("alone brought up what is spoken of" in gave for _, gave, _ in found)


def test_a_doubted_source_names_the_words_that_doubt_it():
    found = grounds("Unverified accounts claimed that a convoy crossed at Tanf.")
    assert ("unverified", "certainty 0.20-0.60: the text doubts the source", "hedges.tsv") in found


def gaps(text):
    """Return the words and reasons of each sentence or clause that stands in no claim."""
    document = document_of(text)
    found = []
    for scene, sentence, readings in sentences_of(document, recorded=NOW):
        found += left_over(scene, sentence, readings) if readings else unread(scene, sentence)
    return [(document.text[g.start : g.end], [(r.words, r.gave) for r in g.reasons]) for g in found]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "The debate opened.",
            ("opened", 'could be status: open, but its subject "debate" is no facility or road'),
        ),
        ("Rain today.", ("", "no word in it triggers a frame")),
        (
            "The governor confirmed the debate.",
            ("confirmed", "reports something, but nothing that a frame reads"),
        ),
    ],
)
def test_a_sentence_without_a_claim_says_what_came_near(text, reason):
    ((_, reasons),) = gaps(text)
    assert reason in reasons


def test_a_line_without_words_needs_no_reason():
    assert gaps("* * *") == []


def test_a_clause_that_stands_in_no_claim_is_told_apart():
    ((words, reasons),) = gaps(
        "The army closed the gate, and in the evening everybody opened a debate in parliament."
    )
    assert words.endswith("everybody opened a debate in parliament.")
    assert (
        "opened",
        'could be status: open, but its subject "debate" is no facility or road',
    ) in reasons


def test_sources_and_cues_are_not_told_as_left_over():
    assert gaps("The governor said on Monday that the army had closed the gate.") == []


def test_a_source_left_unnamed_is_marked_at_its_cue():
    found = parts("The border crossing is said to be closed.")
    assert found["source"] == found["cue"] == "said"


def test_a_rate_says_what_it_is_told_for_each_of():
    found = grounds("Forty lorries a day pass the Trebil crossing.")
    assert any(gave.endswith("40 lorries a day") for _, gave, _ in found), found
