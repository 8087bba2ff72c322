"""Cut a document into passages short enough to show a model, whole paragraphs each."""

from landbridge.claims.parser import paragraphs
from landbridge.model.document import Document

MAX_CHUNK = 4_000
"""Longest run of paragraphs shown at once, in code points: a news report of 600 words, some 1,000
tokens, which with the task leaves half of the smallest context that servers commonly set up (4,096
tokens) for the answer. A paragraph that is longer itself is shown alone."""


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
