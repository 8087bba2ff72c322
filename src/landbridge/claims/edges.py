"""Where a span of words may begin and end: no loose punctuation, brackets and quotation whole."""

import re

Interval = tuple[int, int]
"""Half-open ``[start, end)`` offsets in the document's text."""

_TRIMMED = " \t\n,;:-\u2013\u2014"
_PAIRS = (("[", "]"), ("(", ")"), ("\u201c", "\u201d"))
_SENTENCE_END = re.compile(r"[.!?]\s")
_HALVES = re.compile("[][()\u201c\u201d]")
REACH = 80
"""How many code points away the other half of a bracket is looked for."""


def trim(text: str, start: int, end: int) -> Interval:
    """Shrink a span past white space and loose punctuation at its edges, brackets kept whole.

    A span with one half of a pair of brackets or quotation marks takes in the other half where it
    stands beside it, drops a half that stands at its own edge, and else reaches for the other half
    as far as ``REACH``; a half without partner in reach stays.
    """
    start, end = _stripped(text, start, end)
    if _HALVES.search(text, start, end) is None:
        return start, end
    for opening, closing in _PAIRS:
        start = _opened(text, start, end, pair=(opening, closing))
        end = _closed(text, start, end, pair=(opening, closing))
    return _stripped(text, start, end)


def _stripped(text: str, start: int, end: int) -> Interval:
    """Shrink a span past white space and loose punctuation."""
    while start < end and text[start] in _TRIMMED:
        start += 1
    while end > start and text[end - 1] in _TRIMMED:
        end -= 1
    return start, end


def _opened(text: str, start: int, end: int, *, pair: tuple[str, str]) -> int:
    """Return where a span must begin to hold, or not hold, the openings it needs."""
    opening, closing = pair
    if _unclosed(text[start:end], closing=closing, opening=opening):
        return start + 1 if text[start] == opening and text[end : end + 1] != closing else start
    if not _unclosed(text[start:end][::-1], opening=closing, closing=opening):
        return start
    found = text.rfind(opening, max(0, start - REACH), start)
    gap = text[found + 1 : start]
    at_edge = text[end - 1] == closing and gap != ""
    return start if found < 0 or at_edge or _bars(gap, closing) else found


def _closed(text: str, start: int, end: int, *, pair: tuple[str, str]) -> int:
    """Return where a span must end to hold, or not hold, the closings it needs."""
    opening, closing = pair
    if _unclosed(text[start:end][::-1], opening=closing, closing=opening):
        return end - 1 if text[end - 1] == closing else end
    if not _unclosed(text[start:end], opening=opening, closing=closing):
        return end
    found = text.find(closing, end, end + REACH)
    return end if found < 0 or _bars(text[end:found], opening) else found + 1


def _bars(gap: str, half: str) -> bool:
    """Tell whether a gap ends a sentence or holds a half of its own, so that no pair spans it."""
    return half in gap or _SENTENCE_END.search(gap) is not None


def _unclosed(words: str, *, opening: str, closing: str) -> bool:
    """Tell whether some opening in the words has no closing after it."""
    depth = 0
    for mark in _HALVES.findall(words):
        depth += (mark == opening) - (mark == closing and depth > 0)
    return depth > 0
