"""What a PDF gives up, and the bounds it is opened within."""

from dataclasses import dataclass

MAX_PAGES = 500
MAX_MEMORY = 1_500_000_000
"""Bytes of address space of the child that opens a PDF; a 60 MB report takes about 400 million."""

MAX_CPU_SECONDS = 30
MAX_SECONDS = 45
"""Wall-clock seconds after which the child is ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfText:
    """The text of a PDF's pages with its metadata, or why there is none.

    Attributes:
        produced: Day the file was made, ISO form.
        damaged: How many of the pages could not be read and are empty.
        fault: One sentence, or None when it was read.
    """

    pages: tuple[str, ...] = ()
    title: str | None = None
    author: str | None = None
    produced: str | None = None
    damaged: int = 0
    fault: str | None = None
