import hashlib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from landbridge.documents.read import read
from landbridge.model.document import DateBasis, Document, SectionKind
from landbridge.model.errors import UnreadableDocument

FETCHED = datetime(2026, 1, 1, tzinfo=UTC)
SEEDS = Path(__file__).parents[4] / "shared" / "seeds"


def read_text(text: str | bytes) -> Document:
    data = text.encode() if isinstance(text, str) else text
    return read(data, path="page.txt", fetched=FETCHED)


def read_or_refusal(data: bytes) -> Document | str:
    try:
        return read(data, path=None, fetched=FETCHED)
    except UnreadableDocument as refusal:
        return refusal.why


def parts(document: Document, kind: SectionKind) -> list[str]:
    return [document.text[s.start : s.end] for s in document.sections if s.kind is kind]


def valid(document: Document) -> bool:
    edge = 0
    for section in document.sections:
        if document.text[edge : section.start].strip():
            return False
        words = document.text[section.start : section.end]
        if words != words.strip() and "\x1f" not in words:
            return False
        edge = section.end
    return not document.text[edge:].strip()


ALPHABET = st.text(alphabet="Aa. \n\t(<>/p)#:,1200May«»؟ה\x00\u200b\u2028é", max_size=300)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=150)
@given(st.one_of(st.binary(max_size=400), ALPHABET.map(str.encode)))
def test_any_bytes_give_valid_sections_or_one_clear_refusal(data: bytes) -> None:
    first = read_or_refusal(data)
    if isinstance(first, str):
        assert first
        assert "\n" not in first
        return
    assert valid(first)
    assert first == read(data, path=None, fetched=FETCHED)
    assert first.id == hashlib.sha256(data).hexdigest()


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<div>", "<h1>", "</h1>", "<table><tr><td>", "<br/>", "<figcaption>",
             "<script>", "</script>", "<aside>", "text of a kind.", "12 May 2020", "&amp;", "&#0;",
             "<a href=x>", "</a>", "<!--", "-->", "<![CDATA[", "<meta name=date content=2020-02-31>",
             '<script type="application/ld+json">[{"datePublished":1}]</script>', "\x85", "<title>"]
        ),
        min_size=1, max_size=30,
    )
)  # fmt: skip
def test_any_soup_of_tags_gives_valid_sections_or_one_clear_refusal(tags: list[str]) -> None:
    data = ("<html>" + " ".join(tags)).encode()
    document = read_or_refusal(data)
    if isinstance(document, str):
        assert document
        return
    assert valid(document)
    assert document == read(data, path=None, fetched=FETCHED)


@pytest.mark.seed
@pytest.mark.skipif(not SEEDS.exists(), reason="the founding articles are not beside the project")
def test_the_first_founding_article_is_not_before_its_latest_citation() -> None:
    document = read_text(next(SEEDS.glob("000*.txt")).read_bytes())
    assert document.published is not None
    assert document.published.basis is DateBasis.NOT_BEFORE
    assert document.published.interval.start == date(2018, 7, 10)
    assert document.published.interval.end is None
    assert document.publisher == "terrorism-info"
    assert document.language == "en"
    assert len(parts(document, SectionKind.HEADLINE)) == 6
    assert parts(document, SectionKind.FURNITURE)[-1] == "You May Be Interested"


@pytest.mark.seed
@pytest.mark.skipif(not SEEDS.exists(), reason="the founding articles are not beside the project")
def test_the_second_founding_article_ends_before_its_page_goes_on() -> None:
    document = read_text(next(SEEDS.glob("001*.txt")).read_bytes())
    assert document.published is not None
    assert document.published.interval.start == date(2019, 3, 27)
    assert document.publisher == "Mosaic"
    own = " ".join(parts(document, SectionKind.BODY))
    assert "Haaretz" not in own
    assert "Benny" not in own
    assert own.endswith("illicit goods.")
    assert len(parts(document, SectionKind.HEADLINE)) == 1
