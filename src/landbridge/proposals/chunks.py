"""Cut a document into passages short enough to show a model, whole paragraphs each."""

from landbridge.claims.parser import MAX_PARAGRAPH, paragraphs
from landbridge.model.document import Document

MAX_CHUNK = MAX_PARAGRAPH
"""Longest passage shown at once, in code points: some 1,500 tokens, which leaves room for the
answer in the smallest context (4,096 tokens) that servers commonly set up."""


def chunks(document: Document) -> tuple[tuple[int, int], ...]:
    """Return the spans to show, in order: runs of paragraphs with no furniture between them."""
    found: list[tuple[int, int]] = []
    for start, end, _ in paragraphs(document):
        if found and _joins(document, found[-1], start=start, end=end):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


def _joins(document: Document, chunk: tuple[int, int], *, start: int, end: int) -> bool:
    """Tell whether a paragraph can be shown with the ones before it."""
    only_space = not document.text[chunk[1] : start].strip()
    return only_space and end - chunk[0] <= MAX_CHUNK
