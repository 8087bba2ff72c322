"""Trailing citations in brackets: ``(Reuters, May 3, 2021; AFP, May 4, 2021)``."""

import re
from dataclasses import dataclass, replace

from landbridge.claims.times import find_times
from landbridge.lexicon.outletnames import outlets_called, shows_outlet
from landbridge.model.claim import Citation, Mention

MAX_LENGTH = 300
"""Longest bracket, in code points, that is read as a citation."""

MAX_WORDS = 9
"""Longest outlet name, in words."""

_BRACKET = re.compile(rf"[ \t]?\(([^()\n]{{3,{MAX_LENGTH}}})\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationMark:
    """A bracket of citations: where it stands, ``[start, end)`` in code points, and what it cites."""

    start: int
    end: int
    citations: tuple[Citation, ...]

    def placed(self, by: int, *, text: str) -> "CitationMark":
        """Return the mark of a paragraph that begins at ``by`` of a text, names as written there."""
        citations = tuple(
            replace(c, outlet=c.outlet and _placed(c.outlet, by, text=text)) for c in self.citations
        )
        return CitationMark(start=self.start + by, end=self.end + by, citations=citations)

    @property
    def damaged(self) -> bool:
        """True when an outlet's name is missing from the text."""
        return any(citation.outlet is None for citation in self.citations)


def find_citations(text: str) -> tuple[CitationMark, ...]:
    """Find every bracket that holds only citations.

    An item is an outlet with a date, an outlet that the lexicon knows, or a date after a bare
    comma (the outlet's name was lost). A bracket that holds a date alone is no citation.
    """
    marks = []
    for bracket in _BRACKET.finditer(text):
        citations = _read_items(bracket.group(1), offset=bracket.start(1))
        if citations:
            marks.append(
                CitationMark(start=bracket.start(), end=bracket.end(), citations=citations)
            )
    return tuple(marks)


def _read_items(inside: str, *, offset: int) -> tuple[Citation, ...]:
    """Read the items between semicolons; nothing when any of them is not a citation."""
    citations = []
    position = 0
    for item in inside.split(";"):
        citation = _read_item(item, offset=offset + position)
        if citation is None:
            return ()
        citations.append(citation)
        position += len(item) + 1
    return tuple(citations)


def _read_item(item: str, *, offset: int) -> Citation | None:
    """Read one outlet with its date, or return None when this is something else."""
    dates = [t for t in find_times(item, anchor=None) if t.interval and item[t.end :].strip() == ""]
    cut = dates[-1].start if dates else len(item)
    before = item[:cut]
    name = before.strip().strip(",").strip()
    interval = dates[-1].interval if dates else None
    if not name:
        return Citation(outlet=None, date=interval) if dates and "," in before else None
    if not _is_outlet(name, dated=bool(dates), comma=before.rstrip().endswith(",")):
        return None
    start = offset + item.index(name)
    return Citation(outlet=Mention(text=name, start=start, end=start + len(name)), date=interval)


def _is_outlet(name: str, *, dated: bool, comma: bool) -> bool:
    """Tell an outlet's name from any other bracketed words."""
    words = name.split()
    if len(words) > MAX_WORDS or not name[0].isupper():
        return False
    if outlets_called(name):
        return True
    return dated and (comma or shows_outlet(name))


def _placed(name: Mention, by: int, *, text: str) -> Mention:
    """Return a name found in a paragraph as it stands in the text, line ends included."""
    start, end = (name.start or 0) + by, (name.end or 0) + by
    return Mention(text=text[start:end], start=start, end=end)
