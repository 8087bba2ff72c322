from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.claims.reading import document_of, page_of

from landbridge.claims.parser import MAX_PARAGRAPH
from landbridge.model.document import SectionKind
from landbridge.proposals.chunks import MAX_CHUNK, chunks


def shown(document):
    return [document.text[start:end] for start, end in chunks(document)]


def test_paragraphs_are_shown_together_as_they_stand():
    document = document_of("The gate closed.", "Nobody knew why.")
    assert shown(document) == ["The gate closed.\n\nNobody knew why."]


def test_a_paragraph_that_would_make_a_passage_too_long_begins_another():
    first, second = "a " * (MAX_CHUNK // 2 - 5), "b " * 20
    assert shown(document_of(first, second)) == [first, second]


def test_a_paragraph_longer_than_a_passage_is_shown_alone():
    long = ("a " * MAX_CHUNK)[: MAX_CHUNK + 100].strip()
    assert shown(document_of("The gate closed.", long, "Nobody knew why.")) == [
        "The gate closed.",
        long,
        "Nobody knew why.",
    ]


def test_furniture_is_never_shown():
    document = page_of(
        (SectionKind.HEADLINE, "Gate shut"),
        (SectionKind.FURNITURE, "Sign in"),
        (SectionKind.BODY, "The gate closed."),
    )
    assert shown(document) == ["Gate shut", "The gate closed."]


def test_a_document_of_furniture_alone_shows_nothing():
    assert chunks(page_of((SectionKind.FURNITURE, "Sign in"))) == ()


@settings(deadline=None)
@given(st.lists(st.integers(1, MAX_PARAGRAPH), min_size=1, max_size=5))
def test_every_word_is_shown_once_and_no_passage_is_too_long(lengths):
    document = document_of(*(("ab " * length)[:length].strip() for length in lengths))
    spans = chunks(document)
    alone = {s.end - s.start for s in document.sections}
    assert all(0 < end - start <= MAX_CHUNK or end - start in alone for start, end in spans)
    assert all(end - start <= MAX_PARAGRAPH for start, end in spans)
    assert "".join("".join(shown(document)).split()) == "".join(document.text.split())
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
