"""Tell what bytes are by what stands in them, never by a file's name."""

import re

from landbridge.model.errors import UnreadableDocument

TEXT = "text/plain"
HTML = "text/html"
PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIL = "message/rfc822"
RSS = "application/rss+xml"
ATOM = "application/atom+xml"

READABLE = "text, HTML, PDF, Word, e-mail or a feed"
"""What a user is told that we read."""

PDF_MARK_WITHIN = 1024
"""Bytes within which ``%PDF-`` may stand (ISO 32000-1, annex H.3.4.1)."""

_LOOK = 65_536

# First bytes of what people hand in by mistake (IANA media types and the formats' own standards).
_REFUSED = (
    (b"PK\x03\x04", "a ZIP archive or an Office file other than Word"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "a rich-text file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"II*\x00", "an image"),
    (b"MM\x00*", "an image"),
    (b"RIFF", "an image or a recording"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "a database"),
)

_ABOVE_ROOT = (
    r"\s*(?:<\?[^>]{0,1000}>\s*|<!--(?:(?!-->).){0,4000}-->\s*"
    r"|<!DOCTYPE(?!\s+html)[^>\[]{0,1000}(?:\[[^\]]{0,20000}\]\s*)?>\s*)*"
)
_FEED_START = re.compile(
    _ABOVE_ROOT + r"<(?:(?P<rss>rss|rdf:RDF)|feed)\b[^>]{0,4000}>\s*<", re.IGNORECASE | re.DOTALL
)
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,300}>\s*|<!--(?:(?!-->).){0,4000}-->\s*)*"
    r"<(?:!doctype|html|head|body|title|meta|article|section|main|div|p|h[1-6]|table|span|a|ul|ol)\b",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING_TAG = re.compile(r"</(?:p|div|h[1-6]|a|span|li|td|article|body|html)>", re.IGNORECASE)
_FRAGMENT_TAGS = 3
"""Closing tags in the first 64 K characters that make a fragment HTML rather than text."""


def is_word(data: bytes) -> bool:
    """Tell whether the bytes are an Office archive that names a Word document's main part."""
    return data.startswith(b"PK\x03\x04") and b"word/document.xml" in data


def is_pdf(data: bytes) -> bool:
    """Tell whether the bytes carry the PDF mark."""
    return b"%PDF-" in data[:PDF_MARK_WITHIN]


def refuse_known_binary(data: bytes) -> None:
    """Pass over bytes that may be a report.

    Raises:
        UnreadableDocument: When the bytes are empty or begin like a format that is none.
    """
    if not data.strip(b"\x00\t\n\x0b\x0c\r "):
        raise UnreadableDocument(why="is empty; want a report")
    for mark, name in _REFUSED:
        if data.startswith(mark) and not is_word(data):
            raise UnreadableDocument(why=f"is {name}; want {READABLE}")


def text_type(text: str) -> str:
    """Return the media type of decoded text: a feed's, ``text/html`` or ``text/plain``."""
    start = text[:_LOOK]
    feed = _FEED_START.match(start)
    if feed is not None:
        return RSS if feed["rss"] else ATOM
    if _HTML_START.match(start):
        return HTML
    tags = sum(1 for _ in zip(range(_FRAGMENT_TAGS), _CLOSING_TAG.finditer(start), strict=False))
    return HTML if tags >= _FRAGMENT_TAGS else TEXT
