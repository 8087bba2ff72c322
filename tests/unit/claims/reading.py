"""Make documents of plain text and read their claims, for the tests of this room."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from hashlib import sha256

from landbridge.claims.extract import extract
from landbridge.model.claim import Claim, ClaimKind
from landbridge.model.document import DateBasis, Document, Published, Section, SectionKind
from landbridge.model.interval import day_interval

NOW = datetime(2024, 5, 1, tzinfo=UTC)


def page_of(
    *parts: tuple[SectionKind, str], published: date | None = date(2024, 4, 30)
) -> Document:
    """Return a document of parts, one section each, a blank line between them."""
    sections, text = [], ""
    for kind, words in parts:
        text += "\n\n" if text else ""
        if words:
            sections.append(Section(kind=kind, start=len(text), end=len(text) + len(words)))
        text += words
    return Document(
        id=sha256(text.encode(errors="surrogatepass")).hexdigest(),
        text=text,
        sections=tuple(sections),
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


def document_of(*paragraphs: str, published: date | None = date(2024, 4, 30)) -> Document:
    """Return a document whose paragraphs are all body."""
    return page_of(*((SectionKind.BODY, p) for p in paragraphs), published=published)


def read(document: Document) -> tuple[Claim, ...]:
    """Return the claims of a document."""
    return extract(document, recorded=NOW)


def claims_of(*paragraphs: str) -> tuple[Claim, ...]:
    """Return the claims that body paragraphs give."""
    return read(document_of(*paragraphs))


def only(claims: Iterable[Claim], type_: str) -> Claim:
    """Return the one claim of a type."""
    found = [c for c in claims if c.type == type_]
    assert len(found) == 1, [(c.type, c.quote) for c in found]
    return found[0]


def told(type_: str, *paragraphs: str) -> Claim:
    """Return the one claim of a type that paragraphs give."""
    return only(claims_of(*paragraphs), type_)


def stands(type_: str, text: str) -> tuple[str, float, float]:
    """Return the modality and the interval of certainty of the one claim of a type in a text."""
    claim = told(type_, text)
    return claim.modality.value, claim.certainty.low, claim.certainty.high


def modalities(type_: str, text: str) -> set[str]:
    """Return the modalities of the claims of a type in a text."""
    return {claim.modality.value for claim in claims_of(text) if claim.type == type_}


def sources(claim: Claim) -> list[str]:
    """Return the names in a claim's chain, the publisher left out."""
    return [step.source.text for step in claim.chain[:-1]]


def roles(claim: Claim) -> dict[str, str]:
    """Return the claim's first filler of each role, as the name it stands for."""
    found: dict[str, str] = {}
    for argument in claim.arguments:
        found.setdefault(argument.role, argument.mention.name)
    return found


def events(claims: Iterable[Claim]) -> set[str]:
    """Return the types of the events among claims."""
    return {c.type for c in claims if c.kind is ClaimKind.EVENT}
