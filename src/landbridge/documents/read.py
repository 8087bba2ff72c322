"""Read bytes into a document: tell what they are, keep the text, find its parts and its origin."""

import hashlib
import warnings
from dataclasses import replace
from datetime import datetime
from importlib import import_module

from landbridge.documents import media, provenance
from landbridge.documents.decode import decode
from landbridge.documents.header import Header, read_header
from landbridge.documents.language import find_language, language_code
from landbridge.documents.page import Page
from landbridge.documents.pdf import read_pdf
from landbridge.documents.plain import read_plain
from landbridge.documents.published import find_published
from landbridge.documents.sections import find_sections
from landbridge.model.document import Document, Section, SectionKind
from landbridge.model.errors import UnreadableDocument


def read(data: bytes, *, path: str | None, fetched: datetime) -> Document:
    """Return the document that the bytes hold; the same bytes always give the same one.

    Args:
        data: The original bytes: text in any encoding, HTML or PDF, told by content.
        path: Where they came from; None for standard input.
        fetched: When they were read, time zone aware.

    Raises:
        UnreadableDocument: When no text can be got out of them; its message is one sentence that
            goes on from the file's name.
    """
    media.refuse_known_binary(data)
    media_type, page = _page(data)
    header = read_header(page) if media_type == media.TEXT else Header(blocks=0, hints=page.hints)
    hints = header.hints
    sections = _sections(page, header)
    text = page.text
    return Document(
        id=hashlib.sha256(data).hexdigest(),
        text=text,
        sections=sections,
        path=path,
        url=hints.url,
        publisher=hints.publisher or provenance.find_publisher(text, sections),
        title=hints.title or provenance.find_title(text, sections),
        authors=hints.authors or provenance.find_authors(text, sections),
        language=find_language(_own_words(text, sections)) or language_code(hints.language),
        published=find_published(text, sections, hints=hints, latest=fetched.date()),
        fetched=fetched,
        media_type=media_type,
    )


def _page(data: bytes) -> tuple[str, Page]:
    """Return the media type and what its reader makes of the bytes."""
    if media.is_pdf(data):
        media_type, page = media.PDF, read_pdf(data)
    else:
        text = decode(data)
        media_type = media.text_type(text)
        page = _read_html(text) if media_type == media.HTML else read_plain(text)
    if not any(map(str.isalnum, page.text)):
        raise UnreadableDocument(why="holds no words; want a report")
    return media_type, page


def _read_html(text: str) -> Page:
    """Read a web page; its reader is heavy and loaded only when one comes."""
    with warnings.catch_warnings():
        # trafilatura 2.3 leaves its settings file to the garbage collector while it is imported
        warnings.simplefilter("ignore", ResourceWarning)
        reader = import_module("landbridge.documents.html")
    page: Page = reader.read_html(text)
    return page


def _sections(page: Page, header: Header) -> tuple[Section, ...]:
    """Return the header's blocks as furniture and the sections of what lies below."""
    above = tuple(
        Section(kind=SectionKind.FURNITURE, start=block.start, end=block.end)
        for block in page.blocks[: header.blocks]
    )
    below = replace(page, blocks=page.blocks[header.blocks :])
    return above + find_sections(below, title=header.hints.title)


def _own_words(text: str, sections: tuple[Section, ...]) -> str:
    """Return the article's text, or all of it when nothing is the article."""
    own = [text[s.start : s.end] for s in sections if s.kind is not SectionKind.FURNITURE]
    return "\n".join(own[:200]) or text
