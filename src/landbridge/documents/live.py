"""Find the time-stamped entries of a live page, and the day of each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from landbridge.documents.dates import find_dates, read_date
from landbridge.documents.lines import is_date_line
from landbridge.documents.page import Block, Page
from landbridge.model.document import SectionKind

LEAST_ENTRIES = 3
"""Stamps that make a page live; fewer are a story's own times."""

MAX_STAMP = 60
"""Longest stamp in code points: "Updated 11:45 p.m. Eastern Time, Saturday 24 February 2024"."""

_CLOCK = r"(?P<hour>[01]?\d|2[0-3])(?P<sign>[:.h])(?P<minute>[0-5]\d)(?::[0-5]\d)?"
_HALF = r"(?:\s?(?P<half>[ap])\.?m\.?)?"
_ZONE = r"(?:\s?(?:local time|[A-Z]{2,4}(?:\s?[+-]\d{1,2})?)\b)?"
_TIME = re.compile(rf"(?<![\d:.]){_CLOCK}{_HALF}(?![\d:]){_ZONE}", re.IGNORECASE)
_TRIM = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\b(?:posted|at|on|entry|new|live)\b|\W",
    re.IGNORECASE,
)
_LEADING = re.compile(
    rf"\W{{0,3}}{_CLOCK}{_HALF}{_ZONE}\s?(?:[:|\u2013\u2014-]\s|\s\s)", re.IGNORECASE
)
_NOON = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """The time that an entry carries.

    Attributes:
        minute: Minute of the day as written, in whatever zone the page keeps.
        day: The day, where the stamp itself gives it.
        alone: Whether the block holds nothing else.
    """

    minute: int
    day: date | None
    alone: bool


def with_entries(page: Page) -> Page:
    """Return the page with its blocks put in entries, or as it is when it is no live page.

    Entries are dated by the machine-readable time of their stamp, by the day it gives, or by
    counting back from the page's own date while the clock times run backwards. Entries whose
    stamps give the time alone and run forward are left undated: they may be a story's own hours.
    """
    stamps = [_stamp(page.text[b.start : b.end], b.time) for b in page.blocks]
    starts = [at for at, stamp in enumerate(stamps) if stamp is not None]
    if len(starts) < LEAST_ENTRIES or not _have_words(page, starts, stamps):
        return page
    days = _days(page, starts, stamps)
    return replace(page, blocks=tuple(_marked(page.blocks, stamps, days)))


def _stamp(words: str, stated: str | None) -> Stamp | None:
    """Return the stamp that a block is or begins with; None for other blocks."""
    found = _TIME.search(words[:MAX_STAMP])
    if found is None:
        return None
    alone = len(words) <= MAX_STAMP and not _rest(words)
    if not alone and not _LEADING.match(words):
        return None
    moment = _moment(stated)
    hit = read_date(words) if alone else None
    day = hit.start if hit is not None else None
    return Stamp(
        minute=_minute(found),
        day=moment.astimezone(UTC).date() if moment is not None else day,
        alone=alone,
    )


def _rest(words: str) -> str:
    """Return what a line holds beside a time, a date and what goes with them."""
    rest = words
    for hit in reversed(find_dates(words)):
        rest = rest[: hit.start] + " " + rest[hit.end :]
    return _TRIM.sub("", _TIME.sub(" ", rest))


def _minute(found: re.Match[str]) -> int:
    """Return the minute of the day of a clock time."""
    hour = int(found["hour"])
    half = (found["half"] or "").lower()
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return 60 * hour + int(found["minute"])


def _moment(stated: str | None) -> datetime | None:
    """Return the moment a ``datetime`` attribute gives; without a zone it counts as UTC."""
    try:
        moment = datetime.fromisoformat((stated or "").strip()[:40])
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def _have_words(page: Page, starts: Sequence[int], stamps: Sequence[Stamp | None]) -> bool:
    """Tell whether entries have words of their own: a table of times has none."""
    own = sum(
        1
        for at, following in zip(starts, [*starts[1:], len(page.blocks)], strict=True)
        if not (stamp := stamps[at]) or not stamp.alone or following > at + 1
    )
    return own >= LEAST_ENTRIES


def _days(
    page: Page, starts: Sequence[int], stamps: Sequence[Stamp | None]
) -> dict[int, date | None]:
    """Return the day of each entry by the index of its first block."""
    own = [stamp for at in starts if (stamp := stamps[at]) is not None]
    backwards = sum(b.minute <= a.minute for a, b in pairwise(own))
    newest_first = 2 * backwards >= len(own) - 1
    day = _page_day(page, starts[0]) if newest_first else None
    days: dict[int, date | None] = {}
    for n, (at, stamp) in enumerate(zip(starts, own, strict=True)):
        heading = _day_heading(page, starts[n - 1] + 1, at) if n else None
        if stamp.day or heading:
            day = stamp.day or heading
        elif newest_first and day is not None and n and stamp.minute > own[n - 1].minute:
            day -= timedelta(days=1)
        days[at] = day
    return days


def _page_day(page: Page, first: int) -> date | None:
    """Return the day of a page's newest entry: its last change, else its publication.

    Args:
        page: A live page.
        first: Index of the block with the first stamp.
    """
    changed = read_date(page.hints.updated or "")
    if changed is not None:
        return changed.start
    above = (page.text[b.start : b.end] for b in page.blocks[:first])
    days = (h.full_day for words in above if is_date_line(words) for h in find_dates(words))
    stated = read_date(page.hints.published or "")
    latest = max((day for day in days if day is not None), default=None)
    return latest or (stated.start if stated is not None else None)


def _day_heading(page: Page, start: int, end: int) -> date | None:
    """Return the last day that a line between two entries holds alone, or None."""
    for block in reversed(page.blocks[start:end]):
        words = page.text[block.start : block.end]
        if is_date_line(words) and (hit := read_date(words)) is not None:
            return hit.start
    return None


def _marked(
    blocks: Sequence[Block], stamps: Sequence[Stamp | None], days: dict[int, date | None]
) -> Iterator[Block]:
    """Yield the blocks with the number and day of their entry; stamps alone are furniture."""
    entry, day = 0, None
    for at, (block, stamp) in enumerate(zip(blocks, stamps, strict=True)):
        if stamp is not None:
            entry, day = entry + 1, days[at]
        mark = SectionKind.FURNITURE if stamp is not None and stamp.alone else block.mark
        yield replace(block, mark=mark, entry=entry, said=day)
