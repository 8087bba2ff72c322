"""A report as it was read: its text, the parts of its page, and where it came from."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from operator import attrgetter

from landbridge.model.errors import InvalidRecord
from landbridge.model.interval import Interval


class SectionKind(StrEnum):
    """What a stretch of a page is; claims come from headline, body and caption only."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    NOTE = "note"
    """A correction or editor's note: it speaks of the report, not of the world."""

    FURNITURE = "furniture"

    @property
    def is_own(self) -> bool:
        """Whether it is the report's own telling, neither furniture nor a note on the report."""
        return self not in (SectionKind.NOTE, SectionKind.FURNITURE)

    @property
    def is_read(self) -> bool:
        """Whether claims are read from it: a correction tells what is so, and what is not."""
        return self is not SectionKind.FURNITURE


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A stretch of the kept text, ``[start, end)`` in code points.

    Attributes:
        said: The day it was written, where the page dates it apart from the rest, as a live page
            dates its entries; else None.
        entry: Number of the entry of a live page that it stands in, from 1; 0 outside them.
    """

    kind: SectionKind
    start: int
    end: int
    said: date | None = None
    entry: int = 0

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
class Part:
    """The place of a document in a file that holds several.

    Attributes:
        file: SHA-256 of the file's bytes, 64 hexadecimal digits.
        label: Which part, such as "article 2" or "attachment 1: note.pdf".
    """

    file: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Words by which a report says whose its text is, or who helped with it.

    Attributes:
        words: As written, from ``start`` of the text.
        name: Who is credited, as written from ``name_start``; None for agencies nobody names.
        whole: True when all of the text is the named one's telling, False when some of it is.
    """

    words: str
    start: int
    name: str | None
    name_start: int
    whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report as it was read.

    Attributes:
        id: 64 hexadecimal digits: SHA-256 of the original bytes or, for one of several reports in
            a file, of what it says of itself and its text, so that an item that comes again in
            tomorrow's feed is the same document.
        text: The kept text; every span anywhere counts its code points.
        sections: In order, not overlapping; what lies between them is white space.
        path: Where the bytes came from, or None for standard input.
        url: The page's own address, where it states one.
        publisher: Outlet as written on the page or in its metadata; None when not stated.
        title: Headline; None when the text has none.
        authors: Byline names as written.
        language: ISO 639-1 code, ``und-`` with an ISO 15924 script when only the script can be
            told, or None when not even that.
        published: None when neither the page nor its citations give any date.
        fetched: When the bytes were read, given by the caller, time zone aware.
        media_type: Told from the content, such as ``text/html``.
        updated: When the page says that it was last changed, or None.
        part: Where it stands in a file of several; None when it is the whole file.
        credits: Whose its text is besides the publisher's, by its own words.
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
    updated: Interval | None = None
    part: Part | None = None
    credits: tuple[Credit, ...] = ()

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

    @property
    def original(self) -> str:
        """SHA-256 of the bytes it was read from."""
        return self.id if self.part is None else self.part.file

    @property
    def notes(self) -> tuple[str, ...]:
        """The corrections and editor's notes that stand with it, as written."""
        return tuple(
            self.text[s.start : s.end] for s in self.sections if s.kind is SectionKind.NOTE
        )

    def said_at(self, at: int) -> date | None:
        """Return the day that the page itself gives to a code point's section, or None."""
        section = self._section_at(at)
        return None if section is None else section.said

    def entry_at(self, at: int) -> int:
        """Return the entry of a live page that a code point stands in; 0 outside them."""
        section = self._section_at(at)
        return 0 if section is None else section.entry

    def in_note(self, at: int) -> bool:
        """Tell whether a code point stands in a correction or editor's note."""
        section = self._section_at(at)
        return section is not None and section.kind is SectionKind.NOTE

    def _section_at(self, at: int) -> Section | None:
        before = bisect_right(self.sections, at, key=attrgetter("start"))
        if before == 0 or at >= self.sections[before - 1].end:
            return None
        return self.sections[before - 1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """Something that was not read, and why.

    Attributes:
        what: A path, or a passage of a document.
        why: One sentence.
    """

    what: str
    why: str
