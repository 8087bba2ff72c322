"""Laws of extraction: whatever the text, claims stand on its words and only on readable ones."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.claims.reading import claims_of, events, page_of, read

from landbridge.claims.edges import trim
from landbridge.model.document import SectionKind

FRAGMENTS = (
    "The army closed the Goma crossing", "said the mayor", "according to two traders", "Rebels",
    "on 3 May 2023", "(SANA, May 3, 2021)", "(, June 16, 2017)", "\u201cWe left,", "he said.\u201d",
    "no longer", "if", "that", "it", "the attack", "killed 52 people, 30 of them fighters", ".", ";",
    ":", "?", "\n", " \u2014 ", "[1]", "(the", "south of", "denied that", "accused the rebels of",
    "based on satellite images", "in the mayor's view", "should reopen the road", "will", "\u0301",
    "GOMA (Reuters) - ", "e\u0301", "\U0001f69a", "citing", "The announcement said", "#", "''", "-",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(FRAGMENTS), max_size=14).map(" ".join)
KINDS = st.sampled_from(list(SectionKind))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(KINDS, TEXTS), max_size=4))
def test_claims_stand_on_the_words_of_readable_sections(parts):
    document = page_of(*parts)
    readable = [s for s in document.sections if s.kind.is_read]
    claims = read(document)
    assert claims == read(document)
    assert len({c.id for c in claims}) == len(claims)
    for claim in claims:
        assert document.text[claim.start : claim.end] == claim.quote != ""
        assert any(s.start <= claim.start and claim.end <= s.end for s in readable)
        for mention in mentions_of(claim):
            assert document.text[mention.start : mention.end] == mention.text != ""
        for quantity in claim.quantities:
            assert document.text[quantity.start : quantity.end] == quantity.text


def mentions_of(claim):
    found = [a.mention for a in claim.arguments]
    found += [claim.where.mention] if claim.where else []
    found += [s.source for s in claim.chain if s.source.start is not None]
    found += [c.outlet for s in claim.chain for c in s.citations if c.outlet]
    return found


@given(st.text(alphabet="ab ()[]\u201c\u201d,-.\n", max_size=40), st.data())
def test_trimming_stays_in_the_text_and_never_turns_round(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    low, high = trim(text, start, end)
    assert 0 <= low <= high <= len(text)


def test_half_a_bracket_is_made_whole_or_dropped():
    text = "He left (the town of Sake) on foot."
    assert text[slice(*trim(text, 9, 25))] == "the town of Sake"
    assert text[slice(*trim(text, 0, 17))] == "He left (the town of Sake)"
    assert text[slice(*trim(text, 13, 34))] == "(the town of Sake) on foot"
    assert text[slice(*trim(text, 8, 25))] == "(the town of Sake)"
    assert text[slice(*trim(text, 9, 26))] == "(the town of Sake)"


def test_a_quotation_mark_is_not_followed_into_the_next_sentence():
    text = "\u201cWe left. They came\u201d"
    assert text[slice(*trim(text, 0, 8))] == "We left"


def test_claims_come_in_text_order():
    claims = claims_of(
        "Rebels captured Bunagana.", "The army closed the gate. Trucks use the road."
    )
    assert [c.start for c in claims] == sorted(c.start for c in claims)


@pytest.mark.slow
def test_a_hundred_kilobytes_of_nested_words_are_read_in_bounded_time():
    paragraph = "the gate, according to it, said that (the road \u201cof of, no longer; " * 1500
    began = time.process_time()
    read(page_of((SectionKind.BODY, paragraph), (SectionKind.BODY, "(" * 20_000)))
    assert time.process_time() - began < 60


def test_a_bracket_left_open_in_a_heading_does_not_reach_into_the_next_section():
    document = page_of(
        (SectionKind.HEADLINE, "(the “We left,"),
        (SectionKind.HEADLINE, "he said.”"),
    )
    for claim in read(document):
        inside = [s for s in document.sections if s.start <= claim.start and claim.end <= s.end]
        assert inside


def test_words_that_hang_on_one_another_without_end_do_not_stop_the_reader():
    claims = claims_of("معبر " * 1500 + "closed.", "The army closed the gate.")
    assert "The army closed the gate" in {c.quote for c in claims}


def test_a_long_list_of_people_is_read_in_bounded_time():
    began = time.process_time()
    claims = claims_of("soldiers, " * 1000 + "were killed on Monday in Homs.")
    assert "killed" in events(claims)
    assert time.process_time() - began < 5


def test_a_day_is_no_place():
    (told,) = [c for c in claims_of("On 12 March a drone struck a convoy.") if c.type == "attack"]
    assert told.when is not None
    assert told.where is None
