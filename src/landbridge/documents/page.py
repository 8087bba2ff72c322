"""What a reader hands on: the kept text, its blocks, and what the page says of itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from landbridge.model.document import SectionKind
from landbridge.model.errors import UnreadableDocument

MAX_BLOCK = 50_000
"""Longest block in code points; a longer one is cut at a space, so that no parser meets a book."""

MAX_TEXT = 4_000_000
"""Most code points of kept text, about two thousand printed pages; a longer file is no report."""

MAX_LINES = 50_000
"""Most lines or blocks, about as many as ``MAX_TEXT`` has at 80 characters a line."""

_NOT_SPACE = re.compile(r"\S")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph or line of the kept text, ``[start, end)`` in code points, not blank.

    Attributes:
        mark: What the page's own markup says it is, or None when it says nothing.
    """

    start: int
    end: int
    mark: SectionKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What a page's metadata says of it, as written; None where it says nothing.

    Attributes:
        published: A date in any form that `landbridge.documents.dates` reads.
        produced: When the file was made, in the same forms: the page was published about then
            or before.
    """

    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    published: str | None = None
    produced: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as its reader leaves it; blocks are in order and do not overlap."""

    text: str
    blocks: tuple[Block, ...]
    hints: Hints = Hints()


def refuse_books(length: int, lines: int) -> None:
    """Pass over a text of this many characters and lines when it may be a report.

    Raises:
        UnreadableDocument: When it is too long to be one.
    """
    if length > MAX_TEXT or lines > MAX_LINES:
        raise UnreadableDocument(
            why=f"holds {length:,} characters in {lines:,} lines; want a report of at most "
            f"{MAX_TEXT:,} in {MAX_LINES:,}"
        )


def assemble(
    paragraphs: list[tuple[str, SectionKind | None]], *, hints: Hints | None = None
) -> Page:
    """Return the page whose text is the paragraphs with a blank line between them.

    Args:
        paragraphs: (text, mark); blank ones are dropped.
        hints: What the metadata says.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for paragraph, mark in paragraphs:
        words = paragraph.strip()
        if not words:
            continue
        blocks.append(Block(start=at, end=at + len(words), mark=mark))
        parts.append(words)
        at += len(words) + 2
    return Page(
        text="\n\n".join(parts), blocks=tuple(split_long(parts, blocks)), hints=hints or Hints()
    )


def split_long(texts: list[str], blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks, those over ``MAX_BLOCK`` cut into pieces at white space."""
    for text, block in zip(texts, blocks, strict=True):
        if len(text) <= MAX_BLOCK:
            yield block
            continue
        for start, end in _pieces(text):
            yield replace(block, start=block.start + start, end=block.start + end)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield spans of at most ``MAX_BLOCK`` code points that begin and end with a visible one."""
    at = 0
    while (found := _NOT_SPACE.search(text, at)) is not None:
        start = found.start()
        limit = min(start + MAX_BLOCK, len(text))
        end = limit
        if limit < len(text):
            space = max(text.rfind(" ", start, limit), text.rfind("\n", start, limit))
            end = space if space > start else limit
        yield start, start + len(text[start:end].rstrip())
        at = end
