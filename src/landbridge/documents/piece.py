"""What a file holds once it is open: reports as pages, and what of it was not read."""

from dataclasses import dataclass

from landbridge.documents.page import Page
from landbridge.model.document import Skipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One report of a file.

    Attributes:
        page: Its text, blocks and what is said of it.
        media_type: Of the report itself; an attachment has its own.
        label: Which part of the file it is ("item 3"), or None when it is the whole file.
    """

    page: Page
    media_type: str
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What a file holds.

    Attributes:
        pieces: Its reports, in order.
        skipped: Parts that are no report; ``what`` is the part's label.
    """

    pieces: tuple[Piece, ...]
    skipped: tuple[Skipped, ...] = ()


def labelled(within: str | None, label: str) -> str:
    """Return the label of a part of a part."""
    return f"{within}, {label}" if within else label
