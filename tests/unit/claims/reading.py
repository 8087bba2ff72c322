"""Make a document of plain text and read its claims, for the tests of this room."""

from datetime import UTC, date, datetime
from hashlib import sha256

from landbridge.claims.extract import extract
from landbridge.model.claim import Claim
from landbridge.model.document import DateBasis, Document, Published, Section, SectionKind
from landbridge.model.interval import day_interval

NOW = datetime(2024, 5, 1, tzinfo=UTC)


def document_of(text: str, *, published: date | None = date(2024, 4, 30)) -> Document:
    """Return a document whose whole text is body."""
    return Document(
        id=sha256(text.encode()).hexdigest(),
        text=text,
        sections=(Section(kind=SectionKind.BODY, start=0, end=len(text)),),
        path=None,
        url=None,
        publisher="Border Gazette",
        title=None,
        authors=(),
        language="en",
        published=Published(interval=day_interval(published), basis=DateBasis.METADATA)
        if published
        else None,
        fetched=NOW,
        media_type="text/plain",
    )


def claims_of(text: str) -> tuple[Claim, ...]:
    """Return the claims that a text of body paragraphs gives."""
    return extract(document_of(text), recorded=NOW)
