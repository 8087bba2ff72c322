"""The child process that opens a PDF behind limits; run as a program, never imported by the rest.

It reads the file from standard input and writes one JSON object to standard output. Whatever a
hostile file does to it, the parent only sees that it ended.
"""

import io
import sys
from collections.abc import Iterator
from datetime import datetime

import msgspec
import pypdf

from landbridge.documents.page import MAX_TEXT
from landbridge.documents.pdf_text import (
    MAX_CPU_SECONDS,
    MAX_MEMORY,
    MAX_PAGES,
    PdfText,
)


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
        return PdfText(fault="is encrypted; want a PDF that opens without a password")
    pages = tuple(_pages(reader))
    about = reader.metadata
    if about is None:
        return PdfText(pages=pages)
    return PdfText(
        pages=pages,
        title=about.title,
        author=about.author,
        produced=_day(about.creation_date),
    )


def _pages(reader: pypdf.PdfReader) -> Iterator[str]:
    """Yield page texts until the bounds on pages or text are reached."""
    room = MAX_TEXT
    for number, page in enumerate(reader.pages):
        if number >= MAX_PAGES or room <= 0:
            return
        text = page.extract_text()[:room]
        room -= len(text)
        yield text


def _day(moment: datetime | None) -> str | None:
    """Return a moment's day in ISO form."""
    return None if moment is None else moment.date().isoformat()


def main() -> None:
    """Read standard input, write standard output."""
    limit()
    try:
        result = open_pdf(sys.stdin.buffer.read())
    except pypdf.errors.DependencyError:
        result = PdfText(fault="is encrypted; want a PDF that opens without a password")
    except MemoryError:
        result = PdfText(fault="needs more memory than a report should; it may be a PDF bomb")
    sys.stdout.buffer.write(msgspec.json.encode(result))


if __name__ == "__main__":
    main()
