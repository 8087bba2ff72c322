"""Read bytes into documents: tell what they are, keep the text, find its parts and its origin."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from landbridge.documents import provenance
from landbridge.documents.credits import find_credits
from landbridge.documents.language import find_language, language_code
from landbridge.documents.opening import open_file
from landbridge.documents.piece import Piece
from landbridge.documents.published import find_published, find_updated
from landbridge.documents.sections import find_sections
from landbridge.model.digest import digest
from landbridge.model.document import Document, Part, Section, Skipped
from landbridge.model.errors import UnreadableDocument

NO_WORDS = "holds no words; want a report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a file holds.

    Attributes:
        documents: In the file's order, each once; at least one.
        skipped: Parts that were not read; ``what`` names the part.
    """

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...] = ()


def read(data: bytes, *, path: str | None, fetched: datetime) -> Document:
    """Return the first document that the bytes hold; see ``read_all``."""
    return read_all(data, path=path, fetched=fetched).documents[0]


def read_all(data: bytes, *, path: str | None, fetched: datetime) -> Contents:
    """Return the documents that the bytes hold; the same bytes always give the same ones.

    Args:
        data: The original bytes: text in any encoding, HTML, PDF, Word, an e-mail, a mailbox or a
            feed, told by content.
        path: Where they came from; None for standard input.
        fetched: When they were read, time zone aware.

    Raises:
        UnreadableDocument: When no text can be got out of them; its message is one sentence that
            goes on from the file's name.
    """
    opened = open_file(data)
    file = hashlib.sha256(data).hexdigest()
    found: dict[str, Document] = {}
    skipped = list(opened.skipped)
    for piece in opened.pieces:
        if any(map(str.isalnum, piece.page.text)):
            document = _document(piece, file=file, path=path, fetched=fetched)
            found.setdefault(document.id, document)
        else:
            skipped.append(Skipped(what=piece.label or "", why=NO_WORDS))
    if not found:
        raise UnreadableDocument(why=NO_WORDS)
    return Contents(documents=tuple(found.values()), skipped=tuple(skipped))


def _document(piece: Piece, *, file: str, path: str | None, fetched: datetime) -> Document:
    """Return one report as a document."""
    page, hints = piece.page, piece.page.hints
    text = page.text
    sections = find_sections(page, title=hints.title)
    part = Part(file=file, label=piece.label) if piece.label else None
    publisher = hints.publisher or provenance.find_publisher(text, sections) or hints.carrier
    return Document(
        id=file if part is None else _part_id(piece),
        text=text,
        sections=sections,
        path=path,
        url=hints.url,
        publisher=publisher,
        title=hints.title or provenance.find_title(text, sections),
        authors=hints.authors or provenance.find_authors(text, sections),
        language=find_language(_own_words(text, sections)) or language_code(hints.language),
        published=find_published(text, sections, hints=hints, latest=fetched.date()),
        fetched=fetched,
        media_type=piece.media_type,
        updated=find_updated(text, sections, hints=hints, latest=fetched.date()),
        part=part,
        credits=find_credits(text, sections, publisher=publisher),
    )


def _part_id(piece: Piece) -> str:
    """Return the id of one of several reports: what it says of itself, and its text.

    File and place are left out, so that an item that stands in today's feed and in tomorrow's is
    one document.
    """
    hints = piece.page.hints
    about = (hints.url, hints.publisher, hints.title, hints.published)
    return digest("part", *about, piece.page.text, length=64)


def _own_words(text: str, sections: tuple[Section, ...]) -> str:
    """Return the article's text, or all of it when nothing is the article."""
    own = [text[s.start : s.end] for s in sections if s.kind.is_own]
    return "\n".join(own[:200]) or text
