"""Cut plain text into blocks: single-line paragraphs, or wrapped ones between blank lines."""

import re
from collections.abc import Iterator

from landbridge.documents.furniture import furniture
from landbridge.documents.lines import is_byline, is_date_line, is_finished
from landbridge.documents.mastheads import is_outlet_between
from landbridge.documents.page import Block, Page, refuse_books, split_long
from landbridge.lexicon.outletnames import is_masthead

WRAP = (50, 110)
"""Length in code points of the lines of hard-wrapped text (mail and typewriter widths of 60-80,
wide editors up to 100); seen lines outside it are paragraphs of their own."""

_LINE = re.compile(r"[^\n]*\S[^\n]*")


def read_plain(text: str) -> Page:
    """Return the page of a plain text; the text is kept as it is, so spans count its own.

    Raises:
        UnreadableDocument: When it is longer than a report.
    """
    refuse_books(len(text), text.count("\n") + 1)
    blocks = [
        Block(start=start, end=end) for group in _groups(text) for start, end in _cut(text, group)
    ]
    texts = [text[block.start : block.end] for block in blocks]
    return Page(text=text, blocks=tuple(split_long(texts, blocks)))


def _groups(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield runs of neighbouring non-blank lines as spans without their outer white space."""
    group: list[tuple[int, int]] = []
    edge = -1
    for match in _LINE.finditer(text):
        if group and match.start() != edge + 1:
            yield group
            group = []
        edge = match.end()
        line = match[0]
        start = match.start() + len(line) - len(line.lstrip())
        group.append((start, start + len(line.strip())))
    if group:
        yield group


def _cut(text: str, group: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of a run of lines: each line, or wrapped lines taken together."""
    width = max(end - start for start, end in group)
    wrapped = WRAP[0] <= width <= WRAP[1] and not all(is_finished(text[a:b]) for a, b in group[:-1])
    at = 0
    while at < len(group):
        upto = at
        while wrapped and upto + 1 < len(group) and _runs_on(text, group, upto, width=width):
            upto += 1
        yield group[at][0], group[upto][1]
        at = upto + 1


def _runs_on(text: str, group: list[tuple[int, int]], at: int, *, width: int) -> bool:
    """Tell whether a line was broken only because the next word did not fit."""
    line, following = text[slice(*group[at])], text[slice(*group[at + 1])]
    if len(line) + 1 + len(following.split(maxsplit=1)[0]) <= width:
        return False
    below = text[slice(*group[at + 2])] if at + 2 < len(group) else ""
    if is_masthead(following) or is_outlet_between(line, following, below):
        return False
    return not any(
        furniture(part) or is_date_line(part) or is_byline(part) for part in (line, following)
    )
