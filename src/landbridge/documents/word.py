"""Read a Word document (.docx, ECMA-376): paragraphs with their styles, table rows, properties."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

import docx
import docx.opc.exceptions
import lxml.etree

from landbridge.documents.decode import clean
from landbridge.documents.header import split_names
from landbridge.documents.page import Hints, Page, Paragraph, assemble, refuse_books
from landbridge.model.document import SectionKind
from landbridge.model.errors import UnreadableDocument

MAX_FILES = 2_000
"""Files in the archive; a long report with pictures has about two hundred."""

MAX_UNPACKED = 80_000_000
"""Bytes of the unpacked archive, pictures included."""

MAX_XML = 25_000_000
"""Bytes of its unpacked XML; a report of five hundred pages has about ten million."""

_DAMAGE = (
    docx.opc.exceptions.OpcError,
    lxml.etree.XMLSyntaxError,
    zipfile.BadZipFile,
    zlib.error,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What python-docx and zipfile raise on damaged archives and parts."""

_NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _ROW, _CELL = f"{_NAMESPACE}p", f"{_NAMESPACE}tr", f"{_NAMESPACE}tc"
_TEXT = f"{_NAMESPACE}t"
_BREAKS = {f"{_NAMESPACE}tab": " ", f"{_NAMESPACE}br": "\n", f"{_NAMESPACE}cr": "\n"}
_STYLE = f"{_NAMESPACE}pStyle"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""Repeats a text box for older programs (ECMA-376 part 3)."""

_HEADING = re.compile(r"(?:heading|title|subtitle)\b", re.IGNORECASE)
_CAPTION = re.compile(r"caption\b", re.IGNORECASE)


def read_word(data: bytes) -> Page:
    """Return the page of a Word document; nothing it refers to outside itself is looked at.

    Deleted text of tracked changes is left out, inserted text is kept. A table's row is one block.

    Raises:
        UnreadableDocument: When the archive is damaged, encrypted, or larger than a report.
    """
    _refuse_bombs(data)
    try:
        document = docx.Document(io.BytesIO(data))
        styles = {style.style_id: style.name or "" for style in document.styles}
        paragraphs = list(_paragraphs(document.element.body, styles))
        hints = _hints(document.core_properties, paragraphs)
    except _DAMAGE:
        raise UnreadableDocument(why="is a damaged or truncated Word file") from None
    refuse_books(sum(len(p.words) for p in paragraphs), len(paragraphs))
    return assemble(paragraphs, hints=hints)


def _refuse_bombs(data: bytes) -> None:
    """Pass over an archive that is no larger than a report, by what its directory says.

    Reading a file of the archive ends at the size that the directory states, so a false size cuts
    the file short and is damage.

    Raises:
        UnreadableDocument: When it is too large, or no archive.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, LookupError, ValueError, OSError):
        raise UnreadableDocument(why="is a damaged or truncated Word file") from None
    unpacked = sum(file.file_size for file in files)
    markup = sum(file.file_size for file in files if file.filename.endswith((".xml", ".rels")))
    if len(files) > MAX_FILES or unpacked > MAX_UNPACKED or markup > MAX_XML:
        raise UnreadableDocument(
            why=f"is a Word file of {len(files):,} files that unpack to {unpacked:,} bytes; "
            f"want a report of at most {MAX_FILES:,} and {MAX_UNPACKED:,}"
        )


def _paragraphs(body: Any, styles: dict[str, str]) -> Iterator[Paragraph]:
    """Yield the paragraphs and table rows of a document's body in order."""
    for repeated in list(body.iter(_FALLBACK)):
        repeated.getparent().remove(repeated)
    for element in body.iter(_PARAGRAPH, _ROW):
        if next(element.iterancestors(_ROW, _PARAGRAPH), None) is not None:
            continue
        if element.tag == _ROW:
            yield Paragraph(words=clean(_row(element)), mark=SectionKind.BODY)
        else:
            yield Paragraph(words=clean(_words(element)), mark=_mark(element, styles))


def _row(row: Any) -> str:
    """Return the cells of a table's row on one line."""
    cells = (" ".join(_words(cell).split()) for cell in row.iterchildren(_CELL))
    return " ".join(cell for cell in cells if cell)


def _words(element: Any) -> str:
    """Return the visible text of an element; a text box inside a paragraph is part of it."""
    parts: list[str] = []
    for part in element.iter():
        if part.tag == _TEXT:
            parts.append(part.text or "")
        elif part.tag in _BREAKS or (part.tag == _PARAGRAPH and part is not element):
            parts.append(_BREAKS.get(part.tag, "\n"))
    return "".join(parts)


def _mark(paragraph: Any, styles: dict[str, str]) -> SectionKind | None:
    """Return what a paragraph's style says it is."""
    style = next(paragraph.iter(_STYLE), None)
    name = styles.get(style.get(f"{_NAMESPACE}val") or "", "") if style is not None else ""
    if _HEADING.match(name):
        return SectionKind.HEADLINE
    return SectionKind.CAPTION if _CAPTION.match(name) else None


def _hints(properties: Any, paragraphs: list[Paragraph]) -> Hints:
    """Return the properties; a title counts only when the text begins with it, an author with two names."""
    title = " ".join((properties.title or "").split())
    beginning = " ".join(p.words for p in paragraphs[:10])
    made = properties.modified or properties.created
    authors = split_names(properties.author or "")
    return Hints(
        title=title if title and title.casefold() in beginning.casefold() else None,
        authors=tuple(author for author in authors if " " in author),
        language=properties.language or None,
        produced=made.date().isoformat() if made is not None else None,
    )
