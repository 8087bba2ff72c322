"""Work out when a page was published and what that rests on; never invent a date."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from landbridge.documents.dates import FoundDate, find_dates, read_date
from landbridge.documents.lines import changed_date, speaks_of_plans, standing_date
from landbridge.documents.page import Hints
from landbridge.model.document import DateBasis, Published, Section, SectionKind
from landbridge.model.interval import Interval, Precision, day_interval

MAX_LOOK = 400_000
"""Code points of the article that are searched for citation dates."""

DATELINE_WITHIN = 120
"""Code points from a paragraph's start within which a dateline ends."""

DATELINE_PARAGRAPHS = 2
SLACK_DAYS = 45
"""How far from the latest full date of the text, or of what carries it, a dateline without a year
may lie."""

_BEFORE_DATE = re.compile(
    r"[^\W\d_][\w .'\u2019/()-]{1,60}[,:(|\u2013—-]\s?\(?|\(?[A-Z][\w ]{1,30}\)?\s[\u2013—-]+\s?"
)
_AFTER_DATE = re.compile(r"[^.\n]{0,40}?(?:[\u2013—:]|--?\s|\)\s?[\u2013—-])")
_PARENTHESES = re.compile(r"\(([^()]{1,300})\)")


def find_published(
    text: str, sections: Sequence[Section], *, hints: Hints, latest: date
) -> Published | None:
    """Return the publication date with its basis, or None when the page gives no date at all.

    In order of trust: metadata; a date line under the headline; a dateline; a date line above the
    headline; the date of a later change; a date line at the article's foot; the day the file was
    made, unless the text cites a later one; else *not before* the latest date that the article
    cites. Dates after ``latest`` are not believed.

    Args:
        text: The kept text.
        sections: Its sections.
        hints: What the metadata says.
        latest: The day the bytes were fetched.
    """
    own = [section for section in sections if section.kind.is_own]
    stated = _sensible(read_date(hints.published or ""), latest=latest)
    if stated is not None:
        return Published(interval=stated, basis=DateBasis.METADATA)
    cited = _latest_cited(text, own, latest=latest)
    above, below = _head_dates(text, sections, latest=latest)
    near = cited or _first_day(above) or _first_day(read_date(hints.produced or ""))
    dateline = (
        below
        or _dateline(text, own, near=near, latest=latest)
        or above
        or find_updated(text, sections, hints=Hints(), latest=latest)
    )
    if dateline is not None:
        return Published(interval=dateline, basis=DateBasis.DATELINE)
    foot = _foot_date(text, sections, latest=latest)
    if foot is not None:
        return Published(interval=foot, basis=DateBasis.TEXT)
    return _by_production(hints, cited=cited, latest=latest) or _not_before(cited)


def find_updated(
    text: str, sections: Sequence[Section], *, hints: Hints, latest: date
) -> Interval | None:
    """Return when the page says it was last changed, or None.

    Metadata says it, else a line above, among or right below the paragraphs.

    Args:
        text: The kept text.
        sections: Its sections.
        hints: What the metadata says.
        latest: The day the bytes were fetched; a later date is not believed.
    """
    stated = _sensible(read_date(hints.updated or ""), latest=latest)
    if stated is not None:
        return stated
    last = max((at for at, s in enumerate(sections) if s.kind is SectionKind.BODY), default=0)
    for section in sections[: last + 2]:
        if section.kind is SectionKind.FURNITURE:
            found = changed_date(text[section.start : section.end])
            changed = _sensible(found.interval if found else None, latest=latest)
            if changed is not None:
                return changed
    return None


def _sensible(interval: Interval | None, *, latest: date) -> Interval | None:
    """Return the interval unless it lies after the day the bytes were fetched."""
    if interval is None or interval.start is None or interval.start > latest:
        return None
    return interval


def _not_before(cited: date | None) -> Published | None:
    """Return the open span from the latest citation."""
    if cited is None:
        return None
    interval = Interval(start=cited, end=None, precision=Precision.VAGUE)
    return Published(interval=interval, basis=DateBasis.NOT_BEFORE)


def _by_production(hints: Hints, *, cited: date | None, latest: date) -> Published | None:
    """Return the day the file was made, unless the article cites a later one."""
    made = _sensible(read_date(hints.produced or ""), latest=latest)
    if made is None or made.start is None or (cited is not None and cited > made.start):
        return None
    return Published(interval=made, basis=DateBasis.METADATA)


def _head_dates(
    text: str, sections: Sequence[Section], *, latest: date
) -> tuple[Interval | None, Interval | None]:
    """Return the date lines above and below the headline, both above the first paragraph.

    The one above it may be the page's own, the day it was looked at, or that of a whole digest.
    """
    body = next((at for at, s in enumerate(sections) if s.kind is SectionKind.BODY), len(sections))
    head = sections[:body]
    title = next((at for at, s in enumerate(head) if s.kind is SectionKind.HEADLINE), 0)
    above = _standing(text, head[:title], latest=latest)
    return above, _standing(text, head[title:], latest=latest)


def _first_day(interval: Interval | None) -> date | None:
    return None if interval is None else interval.start


def _foot_date(text: str, sections: Sequence[Section], *, latest: date) -> Interval | None:
    """Return the date line that stands directly below the last paragraph."""
    last = max((at for at, s in enumerate(sections) if s.kind is SectionKind.BODY), default=-1)
    return _standing(text, sections[last + 1 : last + 2], latest=latest) if last >= 0 else None


def _standing(text: str, sections: Sequence[Section], *, latest: date) -> Interval | None:
    """Return the first date line's date; a line that gives only a later change is passed over."""
    for section in sections:
        line = text[section.start : section.end]
        found = standing_date(line)
        interval = _sensible(found.interval if found else None, latest=latest)
        if interval is not None and found != changed_date(line):
            return interval
    return None


def _dateline(
    text: str, own: Sequence[Section], *, near: date | None, latest: date
) -> Interval | None:
    """Return the date of a dateline such as ``KASSALA, May 4 (Sudan Wire) -``."""
    paragraphs = [section for section in own if section.kind is SectionKind.BODY]
    for section in paragraphs[:DATELINE_PARAGRAPHS]:
        start = text[section.start : min(section.end, section.start + DATELINE_WITHIN)]
        for hit in find_dates(start)[:1]:
            if _BEFORE_DATE.fullmatch(start[: hit.start]) and _AFTER_DATE.match(start[hit.end :]):
                return _sensible(hit.interval or _with_year(hit, near=near), latest=latest)
    return None


def _with_year(hit: FoundDate, *, near: date | None) -> Interval | None:
    """Return the day in the year that brings it within ``SLACK_DAYS`` of a full date, or None."""
    if near is None:
        return None
    days = [hit.in_year(near.year + shift) for shift in (-1, 0, 1)]
    close = [day for day in days if day is not None and abs((day - near).days) <= SLACK_DAYS]
    return day_interval(close[0]) if close else None


def _latest_cited(text: str, own: Sequence[Section], *, latest: date) -> date | None:
    """Return the latest date in brackets, else the latest date a past sentence speaks of."""
    spans = list(_within(own, MAX_LOOK))
    bracketed = [
        day
        for start, end in spans
        for match in _PARENTHESES.finditer(text, start, end)
        for day in _days(match[1], latest=latest)
    ]
    if bracketed:
        return max(bracketed)
    spoken = [day for start, end in spans for day in _past_days(text[start:end], latest=latest)]
    return max(spoken, default=None)


def _within(own: Sequence[Section], limit: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sections until ``limit`` code points are reached."""
    for section in own:
        if limit <= 0:
            return
        yield section.start, min(section.end, section.start + limit)
        limit -= section.end - section.start


def _days(words: str, *, latest: date) -> list[date]:
    """Return the full days of a passage up to ``latest``."""
    days = [hit.full_day for hit in find_dates(words)]
    return [day for day in days if day is not None and day <= latest]


def _past_days(paragraph: str, *, latest: date) -> list[date]:
    """Return the full days of a paragraph, those in sentences that speak of plans left out."""
    sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z“\"'])", paragraph)
    return [
        day
        for sentence in sentences
        if not speaks_of_plans(sentence)
        for day in _days(sentence, latest=latest)
    ]
