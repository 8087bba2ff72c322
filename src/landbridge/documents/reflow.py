"""Join the printed lines of PDF pages into paragraphs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from landbridge.documents.lines import is_finished

RUNNING_SHARE = 0.5
"""Share of pages on which a first or last line must stand to be a running head or foot."""

RUNNING_PAGES = 3
"""Fewest pages in which running lines are looked for."""

FULL = 0.75
"""Share of the page's usual line length from which a line is full, so that its end says nothing."""

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page\s)?\W?\d{1,4}\W?(?:\s?(?:/|of)\s?\d{1,4})?", re.IGNORECASE)
_BROKEN_WORD = re.compile(r"([^\W\d_]{2,})[-\u00ad]$")
_USUAL = 0.9


def reflow(pages: Sequence[str]) -> list[str]:
    """Return the paragraphs of the pages, without page numbers and running heads.

    Args:
        pages: Texts with one printed line a line.
    """
    running = _running_lines(pages)
    lines = [line for page in pages for line in _kept_lines(page, running)]
    width = _usual_width(lines)
    known = frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", "\n".join(lines).casefold()))
    return [_joined(group, known=known) for group in _paragraphs(lines, width=width)]


def _running_lines(pages: Sequence[str]) -> frozenset[str]:
    """Return the first and last lines that stand on many pages, figures aside."""
    if len(pages) < RUNNING_PAGES:
        return frozenset()
    counts = Counter(
        _DIGITS.sub("#", " ".join(line.split()))
        for page in pages
        for line in {*page.strip().split("\n")[:2], *page.strip().split("\n")[-2:]}
    )
    least = max(2, RUNNING_SHARE * len(pages))
    return frozenset(line for line, count in counts.items() if count >= least and line)


def _kept_lines(page: str, running: frozenset[str]) -> Iterator[str]:
    """Yield a page's lines without its number and running heads; blank lines inside stay."""
    for line in page.strip().split("\n"):
        words = " ".join(line.split())
        if not _PAGE_NUMBER.fullmatch(words) and _DIGITS.sub("#", words) not in running:
            yield words


def _usual_width(lines: Sequence[str]) -> int:
    """Return the length that nine in ten lines stay under."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[int((len(lengths) - 1) * _USUAL)] if lengths else 0


def _paragraphs(lines: Sequence[str], *, width: int) -> Iterator[list[str]]:
    """Yield the lines of each paragraph."""
    group: list[str] = []
    for line in lines:
        if group and (not line or _ends(group[-1], line, width=width)):
            yield group
            group = []
        if line:
            group.append(line)
    if group:
        yield group


def _ends(line: str, following: str, *, width: int) -> bool:
    """Tell whether a paragraph ends with a line: it leaves room that the next word would fit in."""
    room = width - len(line) - 1
    if len(line) >= FULL * width or room < len(following.split(maxsplit=1)[0]):
        return False
    return is_finished(line) or following[0].isupper() or not following[0].isalpha()


def _joined(lines: Sequence[str], *, known: frozenset[str]) -> str:
    """Return the lines as one, words broken at a line's end made whole."""
    text = lines[0]
    for line in lines[1:]:
        broken = _BROKEN_WORD.search(text)
        if broken is None or not line[0].islower():
            text = f"{text} {line}" if broken is None else f"{text}{line}"
            continue
        text = text[: broken.end(1)] + _hyphen(broken[1], line, known=known) + line
    return text.replace("\u00ad", "")


def _hyphen(left: str, line: str, *, known: frozenset[str]) -> str:
    """Return what stands between the halves of a broken word: a hyphen or nothing.

    A form that the text has elsewhere decides; else a name before the break keeps its hyphen.
    """
    found = re.match(r"[^\W\d_]+", line)
    right = found[0] if found else ""
    if f"{left}{right}".casefold() in known:
        return ""
    hyphenated = f"{left}-{right}".casefold() in known
    return "-" if hyphenated or left[0].isupper() else ""
