"""Read a PDF through a child process with limits, so that a hostile file costs one line."""

import re
import subprocess
import sys

import msgspec

from landbridge.documents.decode import clean
from landbridge.documents.header import split_names
from landbridge.documents.page import Hints, Page, Paragraph, assemble
from landbridge.documents.pdf_text import MAX_SECONDS, PdfText
from landbridge.documents.reflow import reflow
from landbridge.model.errors import UnreadableDocument

_WORKER = (sys.executable, "-P", "-m", "landbridge.documents.pdf_worker")
_JUNK_TITLE = re.compile(r"(?i)(?:microsoft|untitled|document\d*\b|.*\.\w{2,4}$|\W*$)")


def read_pdf(data: bytes, *, seconds: float = MAX_SECONDS) -> Page:
    """Return the page of a PDF, its lines joined into paragraphs.

    Args:
        data: The whole file.
        seconds: Wall-clock time after which the attempt ends.

    Raises:
        UnreadableDocument: When the file is damaged, encrypted, without text, or exceeds a limit.
    """
    found = _open(data, seconds=seconds)
    if found.fault is not None:
        raise UnreadableDocument(why=found.fault)
    pages = [clean(text) for text in found.pages]
    if found.damaged and not any(text.strip() for text in pages):
        raise UnreadableDocument(why="is a PDF whose pages are damaged or too large to open")
    if not any(text.strip() for text in pages):
        raise UnreadableDocument(
            why="is a PDF without text; scanned pages must be recognised first"
        )
    return assemble((Paragraph(words=words) for words in reflow(pages)), hints=_hints(found, pages))


def _open(data: bytes, *, seconds: float) -> PdfText:
    """Return what the child makes of the file."""
    try:
        ended = subprocess.run(  # noqa: S603  our own interpreter and module, no words of the file
            _WORKER, input=data, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise UnreadableDocument(why=f"took over {seconds:g} seconds to open as a PDF") from None
    if ended.returncode < 0:
        raise UnreadableDocument(why="takes more time or memory than a report should; gave it up")
    if ended.returncode > 0:
        raise UnreadableDocument(why="is a damaged or truncated PDF")
    try:
        return msgspec.json.decode(ended.stdout, type=PdfText)
    except msgspec.DecodeError:
        raise UnreadableDocument(why="is a damaged or truncated PDF") from None


def _hints(found: PdfText, pages: list[str]) -> Hints:
    """Return the metadata; a title counts only when it also stands on the first page."""
    title = " ".join((found.title or "").split())
    first = " ".join(pages[0].split()).casefold()
    believed = bool(title) and not _JUNK_TITLE.match(title) and title.casefold() in first
    return Hints(
        title=title if believed else None,
        authors=split_names(found.author or ""),
        produced=found.produced,
    )
