"""Find the articles of a text that holds several: by headlines with dates, and by dividing lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from landbridge.documents.dates import find_dates
from landbridge.documents.furniture import Reach, furniture
from landbridge.documents.lines import (
    is_byline,
    is_date_line,
    is_heading,
    is_prose,
    standing_date,
)
from landbridge.documents.page import Block, Page, cut
from landbridge.model.document import SectionKind

LEAST_WORDS = 20
"""Words of paragraphs below a dividing line that make an article; a brief has about forty."""

LEAST_WORDS_BARE = 40
"""The same where nothing divides it from the article above but its own headline and date."""

LEAST_PARAGRAPHS_BARE = 2
MAX_HEAD = 8
"""Lines between two paragraphs that are looked at for a headline and a date."""

LEAST_HEADLINE = 4
"""Words of a headline without a date below a rule; "About the author" has three."""

LONG_RULE = 10
"""Signs from which a line of one sign divides articles rather than paragraphs."""

_RULE = re.compile(r"\s*(?:([-=_*#~\u2013\u2014\u2500\u2550•])[ \t]*)(?:\1[ \t]*){2,200}")
_LABEL = re.compile(
    r"\W*(?:(?:document|article|item|story|report|text|no\.?)\s*(?:no\.?\s*)?#?\d{1,4}"
    r"\s?(?:of|/)\s?\d{1,4}|end of (?:document|article|story|report|item))\W*",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"[^\W\d_][\w .,'\u2019/-]{1,60}[,(]\s?[\w .,]{3,30}\W{0,3}"
    r"(?:\([^()]{2,40}\)\s?)?(?:[\u2013\u2014]|--|\s-)\s"
)


@dataclass(frozen=True, slots=True)
class _Start:
    """Where an article may begin: the block, and whether a line divides it from what is above."""

    block: int
    divided: bool


def split_articles(page: Page) -> tuple[Page, ...]:
    """Return a page for each article of a text, or the page alone when it holds one.

    An article begins at a headline with a date line, byline or dateline under or above it. Below a
    line that divides articles ("=====", "Document 2 of 7") a headline is enough. Without any
    dividing line the first article must begin in the same way, and each have several paragraphs,
    so that a teaser or a box below an article is none.
    """
    words = [page.text[block.start : block.end] for block in page.blocks]
    prose = [_is_paragraph(b, w) for b, w in zip(page.blocks, words, strict=True)]
    starts = _whole(list(_starts(page, words, prose)), words, prose)
    if len(starts) < 2:  # noqa: PLR2004
        return (page,)
    return tuple(_parts(page, words, [start.block for start in starts]))


def _is_paragraph(block: Block, words: str) -> bool:
    return block.mark in (None, SectionKind.BODY) and is_prose(words) and not _divides(words)


def _divides(words: str) -> bool:
    """Tell whether a line divides articles or paragraphs."""
    return len(words) <= 300 and bool(_RULE.fullmatch(words) or _LABEL.fullmatch(words))  # noqa: PLR2004


def _starts(page: Page, words: Sequence[str], prose: Sequence[bool]) -> Iterator[_Start]:
    """Yield where an article may begin: for each run of lines above a paragraph at most one place."""
    after = 0
    for at, is_paragraph in enumerate(prose):
        if not is_paragraph:
            continue
        start = _start_in(page, words, range(max(after, at - MAX_HEAD), at), body=words[at])
        if start is not None:
            yield start
        after = at + 1


def _start_in(page: Page, words: Sequence[str], lines: range, *, body: str) -> _Start | None:
    """Return where the lines above a paragraph begin an article, or None when they begin none."""
    head: list[int] = []
    divider = None
    for at in reversed(lines):
        if _divides(words[at]) and not _is_underline(page, words, at):
            divider = words[at]
            break
        found = furniture(words[at])
        if found is not None and found.reach is not Reach.LINE:
            break
        head.insert(0, at)
    headings = [at for at in head if _is_heading(page.blocks[at], words[at])]
    if not headings:
        return None
    dated = next((at for at in head if is_date_line(words[at]) or is_byline(words[at])), None)
    told = dated is not None or _has_dateline(body)
    if divider is not None:
        title = max(len(words[at].split()) for at in headings)
        clear = told or _divides_articles(divider, title=title)
        return _Start(head[0], divided=True) if clear else None
    if not told:
        return None
    above = [at for at in headings if dated is None or at < dated]
    first = above[-2:][0] if above else dated
    return None if first is None else _Start(first, divided=False)


def _is_heading(block: Block, words: str) -> bool:
    if block.mark is not None:
        return block.mark is SectionKind.HEADLINE
    dated = is_date_line(words) or is_byline(words)
    return is_heading(words) and not dated and not _divides(words) and furniture(words) is None


def _is_underline(page: Page, words: Sequence[str], at: int) -> bool:
    """Tell whether a line of signs stands directly under a heading, as its underline."""
    if at == 0:
        return False
    between = page.text[page.blocks[at - 1].end : page.blocks[at].start]
    return between.count("\n") == 1 and is_heading(words[at - 1]) and not _divides(words[at - 1])


def _divides_articles(divider: str, *, title: int) -> bool:
    """Tell whether a dividing line divides articles, not only paragraphs.

    Args:
        divider: The line.
        title: Words of the headline below it.
    """
    if _LABEL.fullmatch(divider):
        return True
    return len("".join(divider.split())) >= LONG_RULE and title >= LEAST_HEADLINE


def _has_dateline(body: str) -> bool:
    """Tell whether a paragraph begins with a place and a date."""
    found = _DATELINE.match(body[:160])
    return found is not None and bool(find_dates(found[0]))


def _whole(starts: list[_Start], words: Sequence[str], prose: Sequence[bool]) -> list[_Start]:
    """Return the starts of whole articles; what is too short stays with the article above it.

    Where lines divide the articles, the first needs no headline or date of its own. Where none
    does, a text that does not begin with an article of this manner holds one.
    """
    kept = [
        start
        for start, following in pairwise([*starts, _Start(len(words), divided=True)])
        if _is_long_enough(
            start, words, [at for at in range(start.block, following.block) if prose[at]]
        )
    ]
    above = [at for at in range(kept[0].block if kept else 0) if prose[at]]
    if not above:
        return kept
    first = _Start(0, divided=True)
    return [first, *kept] if kept[0].divided and _is_long_enough(first, words, above) else []


def _is_long_enough(start: _Start, words: Sequence[str], paragraphs: Sequence[int]) -> bool:
    """Tell whether paragraphs, by their indexes, make an article."""
    least = LEAST_WORDS if start.divided else LEAST_WORDS_BARE
    wanted = 1 if start.divided else LEAST_PARAGRAPHS_BARE
    return len(paragraphs) >= wanted and sum(len(words[at].split()) for at in paragraphs) >= least


def _parts(page: Page, words: Sequence[str], starts: list[int]) -> Iterator[Page]:
    """Yield the pages; what stands above the first article is its furniture.

    Lines that divide two articles belong to neither.
    """
    above = words[: starts[0]]
    hints = page.hints
    stated = hints.published or _date_above(above)
    about = replace(hints, url=None, title=None, authors=(), published=None, produced=stated)
    for n, (start, end) in enumerate(pairwise([*starts, len(words)])):
        first, after = (0 if n == 0 else start), end
        while first < start and _divides(words[first]):
            first += 1
        while _divides(words[after - 1]):
            after -= 1
        yield _with_furniture(cut(page, first, after, hints=about), above=start - first)


def _date_above(lines: Sequence[str]) -> str | None:
    """Return the date of a digest from the lines above its first article."""
    dates = (found for line in lines if (found := standing_date(line)) is not None)
    day = next((found.full_day for found in dates if found.full_day is not None), None)
    return day.isoformat() if day is not None else None


def _with_furniture(page: Page, *, above: int) -> Page:
    """Return a page with the lines above its article and its dividing lines marked."""
    blocks = (
        replace(block, mark=SectionKind.FURNITURE)
        if at < above or _divides(page.text[block.start : block.end])
        else block
        for at, block in enumerate(page.blocks)
    )
    return replace(page, blocks=tuple(blocks))
