"""Read the key and value lines that some text files carry above their headline."""

import re
from collections.abc import Mapping
from dataclasses import replace

from landbridge.documents.page import Hints, Page
from landbridge.model.document import SectionKind

MAX_LINES = 20
"""Blocks from the top that may be header lines."""

# Keys as they are written, without regard to case, and the hint each gives; a key with an empty
# hint is known to be about the file and is passed over.
KEYS: Mapping[str, str] = {
    "publisher": "publisher", "outlet": "publisher", "source": "publisher", "site": "publisher",
    "title": "title", "headline": "title",
    "date": "published", "published": "published", "publication date": "published",
    "url": "url", "link": "url",
    "author": "authors", "authors": "authors", "byline": "authors",
    "language": "language", "lang": "language",
    "basis": "", "public basis": "", "note": "", "notes": "", "fetched": "", "accessed": "",
    "retrieved": "", "licence": "", "license": "", "type": "", "format": "", "manner": "",
}  # fmt: skip

_LINE = re.compile(
    r"(?P<mark>#\s?|//\s?|;\s?)?(?P<key>[A-Za-z][A-Za-z ]{1,19}?)\s?:\s+(?P<value>\S.*)"
)
_COMMENT = re.compile(r"(?:#(?!\d)|//|;)\s?\S.*|-{3,}|\+{3,}")
_URL = re.compile(r"https?://\S+")
_NAMES = re.compile(r"\s*(?:,|;|\band\b)\s*")


def with_header(page: Page) -> Page:
    """Return a plain text with its header lines as furniture, and what they say as its hints.

    A line is a header line when its key is known; below such a line, comments (``#``) are too. A
    lone ``#`` line above a text is its heading. A text whose first line is no such line has none.
    """
    values: dict[str, str] = {}
    taken = 0
    for block in page.blocks[:MAX_LINES]:
        lines = page.text[block.start : block.end].split("\n")
        if not all(
            _take(line.strip(), values, begun=taken > 0 or at > 0) for at, line in enumerate(lines)
        ):
            break
        taken += 1
    above = (replace(block, mark=SectionKind.FURNITURE) for block in page.blocks[:taken])
    return replace(page, blocks=(*above, *page.blocks[taken:]), hints=_hints(values))


def _take(line: str, values: dict[str, str], *, begun: bool) -> bool:
    """Note a header line's value; tell whether it was one."""
    found = _LINE.fullmatch(line)
    key = found["key"].casefold() if found else ""
    if found and key in KEYS:
        if KEYS[key]:
            values.setdefault(KEYS[key], found["value"].strip())
        return True
    return begun and _COMMENT.fullmatch(line) is not None


def _hints(values: Mapping[str, str]) -> Hints:
    """Return the values as hints; an address given as source is the page's address."""
    source = values.get("publisher")
    is_address = source is not None and _URL.fullmatch(source) is not None
    return Hints(
        url=values.get("url") or (source if is_address else None),
        publisher=None if is_address else source,
        title=values.get("title"),
        authors=split_names(values.get("authors", "")),
        language=values.get("language"),
        published=values.get("published"),
    )


def split_names(names: str) -> tuple[str, ...]:
    """Split "A, B and C" into its names."""
    return tuple(name for name in _NAMES.split(names) if name)
