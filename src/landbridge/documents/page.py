"""What a reader hands on: the kept text, its blocks, and what the page says of itself."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

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
        entry: Number of the entry of a live page that it stands in, from 1; 0 outside them.
        said: The day of that entry, where it has one.
        time: A machine-readable time that the markup gives it (HTML ``time``, ``datetime``).
    """

    start: int
    end: int
    mark: SectionKind | None = None
    entry: int = 0
    said: date | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Words that become a block; ``mark`` and ``time`` are the block's."""

    words: str
    mark: SectionKind | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What a page's metadata says of it, as written; None where it says nothing.

    Attributes:
        published: A date in any form that `landbridge.documents.dates` reads.
        produced: When the file was made, in the same forms: the page was published about then
            or before.
        updated: When the page was last changed, in the same forms.
        carrier: Who passed it on, such as the sender of the e-mail it was attached to: the outlet
            of a report that names none.
    """

    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    published: str | None = None
    produced: str | None = None
    updated: str | None = None
    carrier: str | None = None


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


def assemble(paragraphs: Iterable[Paragraph], *, hints: Hints | None = None) -> Page:
    """Return the page whose text is the paragraphs with a blank line between them.

    Args:
        paragraphs: In order; blank ones are dropped.
        hints: What the metadata says.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for paragraph in paragraphs:
        words = paragraph.words.strip()
        if not words:
            continue
        end = at + len(words)
        blocks.append(Block(start=at, end=end, mark=paragraph.mark, time=paragraph.time))
        parts.append(words)
        at = end + 2
    return Page(
        text="\n\n".join(parts), blocks=tuple(split_long(parts, blocks)), hints=hints or Hints()
    )


def cut(page: Page, first: int, after: int, *, hints: Hints) -> Page:
    """Return the page of the blocks ``[first, after)``, with the text that they span.

    Args:
        page: The whole.
        first: Index of a block.
        after: Index of the first block that is left out; greater than ``first``.
        hints: What is said of the part.
    """
    blocks = page.blocks[first:after]
    begin, end = blocks[0].start, blocks[-1].end
    moved = (replace(b, start=b.start - begin, end=b.end - begin) for b in blocks)
    return Page(text=page.text[begin:end], blocks=tuple(moved), hints=hints)


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
