"""A report as it was read: its text, the parts of its page, and where it came from."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from landbridge.model.errors import InvalidRecord
from landbridge.model.interval import Interval


class SectionKind(StrEnum):
    """What a stretch of a page is; claims come from headline, body and caption only."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A stretch of the kept text, ``[start, end)`` in code points."""

    kind: SectionKind
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise InvalidRecord(
                record="Section",
                faults=[
                    f"span [{self.start}, {self.end}) is empty or negative; want 0 <= start < end"
                ],
            )


class DateBasis(StrEnum):
    """What a publication date rests on."""

    METADATA = "metadata"
    DATELINE = "dateline"
    TEXT = "text"
    NOT_BEFORE = "not before"
    """No date stands on the page; ``interval`` begins at its latest citation and is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When a document was published, and how that is known."""

    interval: Interval
    basis: DateBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report as it was read.

    Attributes:
        id: SHA-256 of the original bytes, 64 hexadecimal digits.
        text: The kept text; every span anywhere counts its code points.
        sections: In order, not overlapping; what lies between them is white space.
        path: Where the bytes came from, or None for standard input.
        url: The page's own address, where it states one.
        publisher: Outlet as written on the page or in its metadata; None when not stated.
        title: Headline; None when the text has none.
        authors: Byline names as written.
        language: ISO 639-1 code, or None when it cannot be told.
        published: None when neither the page nor its citations give any date.
        fetched: When the bytes were read, given by the caller, time zone aware.
        media_type: Told from the content, such as ``text/html``.
    """

    id: str
    text: str
    sections: tuple[Section, ...]
    path: str | None
    url: str | None
    publisher: str | None
    title: str | None
    authors: tuple[str, ...]
    language: str | None
    published: Published | None
    fetched: datetime
    media_type: str

    def __post_init__(self) -> None:
        faults = []
        edge = 0
        for section in self.sections:
            if section.start < edge:
                faults.append(f"section at {section.start} begins before {edge}")
            edge = section.end
        if edge > len(self.text):
            faults.append(f"sections reach {edge} but the text has {len(self.text)} code points")
        if faults:
            raise InvalidRecord(record="Document", faults=faults)


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """Something that was not read, and why.

    Attributes:
        what: A path, or a passage of a document.
        why: One sentence.
    """

    what: str
    why: str
