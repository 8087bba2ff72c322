"""The child process that opens a PDF behind limits; run as a program, never imported by the rest.

It reads the file from standard input and writes one JSON object to standard output. Whatever a
hostile file does to it, the parent only sees that it ended.
"""

import io
import sys
from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pypdf

from landbridge.documents.page import MAX_TEXT
from landbridge.documents.pdf_text import (
    MAX_CPU_SECONDS,
    MAX_MEMORY,
    MAX_PAGES,
    PdfText,
)

ENCRYPTED = "is encrypted; want a PDF that opens without a password"

DAMAGE = (
    pypdf.errors.PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What pypdf raises on damaged parts; memory and processor limits are not among them."""


def limit() -> None:
    """Take memory and processor time from this process, where the system can."""
    try:
        import resource  # noqa: PLC0415  absent on Windows, where only the parent's clock guards
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MAX_CPU_SECONDS, MAX_CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def open_pdf(data: bytes) -> PdfText:
    """Return the pages and metadata of a PDF, or why there are none."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        return PdfText(fault=ENCRYPTED)
    pages = tuple(_pages(reader))
    damaged = sum(text is None for text in pages)
    return replace(_about(reader), pages=tuple(text or "" for text in pages), damaged=damaged)


def _pages(reader: pypdf.PdfReader) -> Iterator[str | None]:
    """Yield page texts until the bounds on pages or text are reached; None for a damaged page."""
    room = MAX_TEXT
    for number in range(min(len(reader.pages), MAX_PAGES)):
        try:
            text = _plain(reader.pages[number].extract_text())[:room]
        except DAMAGE:
            yield None
            continue
        room -= len(text)
        yield text


def _about(reader: pypdf.PdfReader) -> PdfText:
    """Return the metadata, each field missing where it is damaged."""
    try:
        about = reader.metadata
        made = about.creation_date if about else None
    except DAMAGE:
        return PdfText()
    if about is None:
        return PdfText()
    return PdfText(
        title=_plain(about.title) if about.title else None,
        author=_plain(about.author) if about.author else None,
        produced=made.date().isoformat() if made else None,
    )


def _plain(text: str) -> str:
    """Return plain text without lone surrogates, which JSON cannot carry."""
    return str(text).encode("utf-8", "replace").decode("utf-8")


def main() -> None:
    """Read standard input, write standard output."""
    limit()
    try:
        result = open_pdf(sys.stdin.buffer.read())
    except pypdf.errors.DependencyError:
        result = PdfText(fault=ENCRYPTED)
    except MemoryError:
        result = PdfText(fault="needs more memory than a report should; it may be a PDF bomb")
    sys.stdout.buffer.write(msgspec.json.encode(result))


if __name__ == "__main__":
    main()
