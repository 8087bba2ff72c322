"""Direct quotation: whose words stand between quotation marks, and who speaks after a colon."""

import re
from collections.abc import Sequence
from dataclasses import replace

from landbridge.claims.attribution import HOLD, Attribution
from landbridge.claims.edges import Interval
from landbridge.claims.parser import Passage

MIN_WORDS = 4
"""Shorter quotations are scare quotes or titles, not speech."""

_QUOTES = re.compile(
    r"“[^“”\n]{1,5000}(?:”|$)"
    r"|(?<!\w)”[^“”\n]{1,5000}”"
    r"|\"[^\"\n]{1,5000}(?:\"|$)"
    r"|(?<![\w'])''(?:[^'\n]|'(?!')){1,5000}(?:''|$)",
    re.MULTILINE,
)
"""Curly, straight and doubled single marks; a mark turned the wrong way may open."""

_OPENERS = ("\u201c", '"', "''")
_CLOSERS = ("\u201d", '"', "''")


def find_quotes(text: str, *, start: int, end: int) -> tuple[Interval, ...]:
    """Return the spans of direct quotations, marks included; one may lack its closing mark."""
    return tuple(
        (start + m.start(), start + m.end())
        for m in _QUOTES.finditer(text[start:end].replace("\n", " "))
        if len(m.group().split()) >= MIN_WORDS
    )


def extend_over_quotes(
    attributions: Sequence[Attribution],
    quotes: Sequence[Interval],
    *,
    passage: Passage,
    reach: int,
) -> list[Attribution]:
    """Let each speaker's content cover the whole of the quotation it touches or stands beside.

    Who speaks inside a quotation is quoted there, and owns none.

    Args:
        attributions: Of one paragraph, in order.
        passage: The paragraph.
        quotes: Of the same paragraph.
        reach: How many code points may lie between a speaker's cue and a further quotation.
    """
    starts = [passage.start_of(a.cue[0]) for a in attributions]
    found = [_clipped(a, at, quotes) for a, at in zip(attributions, starts, strict=True)]
    outer = [i for i, a in enumerate(found) if not _inside(starts[i], quotes)]
    speakers = [found[i] for i in outer if found[i].use in {"say", "deny"} and found[i].source]
    for quote in quotes:
        touching = [i for i in outer if _overlap(found[i].content, quote)]
        touching = [i for i in touching if found[i].tells] or touching
        if touching:
            for i in touching:
                found[i] = _stretched(found[i], quote)
            continue
        near = min(speakers, key=lambda a: _distance(a.content, quote), default=None)
        if near is not None and _distance(near.content, quote) <= reach:
            found.append(replace(near, content=quote))
    return found


def _clipped(attribution: Attribution, at: int, quotes: Sequence[Interval]) -> Attribution:
    """Return an attribution whose content leaves no quotation that its cue stands in."""
    low, high = attribution.content
    for first, last in quotes:
        if first <= at < last and low < last and high > first:
            return replace(attribution, content=(max(low, first), min(high, last)))
    return attribution


def _inside(offset: int, spans: Sequence[Interval]) -> bool:
    """Tell whether an offset stands in one of some spans."""
    return any(low <= offset < high for low, high in spans)


def run_on(attributions: Sequence[Attribution], passage: Passage) -> list[Attribution]:
    """Let a speaker named in mid-sentence keep the word past a semicolon ("A, they said; B").

    Only where nobody else speaks after the semicolon.
    """
    found = list(attributions)
    for a in attributions:
        cue = a.cue[1]
        fronted = a.content[1] <= passage.start_of(a.cue[0])
        stop = next((t for t in cue.sent if t.i > cue.i and t.text == ";"), None)
        if not fronted or a.use != "say" or stop is None:
            continue
        rest = (passage.end_of(stop), passage.end_of(cue.sent[-1]))
        if rest[0] < rest[1] and not any(_overlap(o.content, rest) for o in attributions):
            found.append(replace(a, content=rest))
    return found


def _stretched(attribution: Attribution, quote: Interval) -> Attribution:
    """Return the attribution with its content stretched over a quotation; quoted words are said."""
    low, high = attribution.content
    use = "say" if attribution.use == HOLD else attribution.use
    return replace(attribution, content=(min(low, quote[0]), max(high, quote[1])), use=use)


def _overlap(a: Interval, b: Interval) -> bool:
    """Tell whether two spans share a code point."""
    return a[0] < b[1] and b[0] < a[1]


def _distance(a: Interval, b: Interval) -> int:
    """Return how many code points lie between two spans."""
    return max(a[0] - b[1], b[0] - a[1], 0)


def runs_on_from(before: str, text: str) -> bool:
    """Tell whether a paragraph goes on with a quotation of the one before it.

    It does when it opens with a quotation mark and either the one before was left open, or the
    paragraph holds nothing besides quotation and so names no speaker of its own.

    Args:
        before: The paragraph before.
        text: The paragraph.
    """
    if not text.lstrip().startswith(_OPENERS) or not holds_mark(before):
        return False
    return _left_open(before) or not any(c.isalpha() for c in _QUOTES.sub("", text))


def holds_mark(text: str) -> bool:
    """Tell whether a quotation mark stands in some words."""
    return any(mark in text for mark in (*_OPENERS, *_CLOSERS))


def _left_open(text: str) -> bool:
    """Tell whether the last quotation of a paragraph is not closed."""
    return text.rfind("\u201c") > text.rfind("\u201d") or text.count('"') % 2 == 1
