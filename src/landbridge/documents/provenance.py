"""Read off a page who published and who wrote it, where its metadata does not say."""

import re
from collections.abc import Iterator, Sequence

from landbridge.documents.dates import find_dates
from landbridge.documents.furniture import furniture
from landbridge.documents.header import split_names
from landbridge.documents.lines import is_byline
from landbridge.documents.mastheads import MIN_OUTLET_WORDS, is_outlet_between
from landbridge.lexicon.outletnames import is_masthead, outlets_called
from landbridge.model.document import Section, SectionKind

MIN_TITLE_WORDS = 3
"""Words from which a heading is a headline rather than the name of a page's department."""

MAX_OUTLET_WORDS = 7
"""Most words of an outlet's name that only a date line gives."""

_SMALL = frozenset({"of", "for", "the", "and", "on", "in"})
_DATELINE_AGENCY = re.compile(
    r"[^\W\d_][\w .,'\u2019/-]{1,80}\((?P<agency>[^\W\d_][\w .'\u2019-]{1,40})\)\s?[\u2013—-]"
)
_AUTHORS = re.compile(r"(?:by|von|par|por)\s+(?P<names>.+)", re.IGNORECASE)
_NAME_END = re.compile(r"\s*[|/\u2013—(]\s*|\s+-\s+|,\s+(?=.*\b(?:for|in|at)\b)")
_BYLINE_PART = re.compile(r"\s*[|/,\u2013\u2014(]\s*|\s+-\s+|\s+for\s+")
_PERSON = re.compile(r"[^\W\d_][\w.'\u2019-]*(?:\s[\w.'\u2019-]+){1,4}")


def find_publisher(text: str, sections: Sequence[Section]) -> str | None:
    """Return the outlet as the page writes it, or None.

    Furniture that names it comes first, then a line with its date, the dateline's agency, a byline
    and a line of nothing but its name.
    """
    named = sorted(_named_by_furniture(text, sections))
    if named:
        return named[0][1]
    body = next((s for s in sections if s.kind is SectionKind.BODY), None)
    if body is None:
        return None
    above = [text[s.start : s.end].strip() for s in sections if _is_above(s, body)]
    dated = next(filter(None, map(_dated_outlet, above)), None)
    if dated is not None:
        return dated
    found = _DATELINE_AGENCY.match(text, body.start, min(body.end, body.start + 160))
    if found and not find_dates(found["agency"]):
        return found["agency"]
    alone = (*map(_of_byline, above), *filter(is_masthead, above), *_between(text, sections, body))
    return next(filter(None, alone), None)


def _between(text: str, sections: Sequence[Section], body: Section) -> Iterator[str]:
    """Yield the lines that stand between a headline and a date as an outlet's do."""
    head = [text[s.start : s.end].strip() for s in sections if s.end <= body.start]
    for heading, line, below in zip(head, head[1:], head[2:], strict=False):
        if is_outlet_between(heading, line, below):
            yield line


def _is_above(section: Section, body: Section) -> bool:
    return section.kind is SectionKind.FURNITURE and section.end <= body.start


def _of_byline(line: str) -> str | None:
    """Return the outlet of "By A. Writer, Outlet's Name, 2 August 2018" or "By A. Writer for X"."""
    if not is_byline(line):
        return None
    parts = (part.strip(" ,|-\u2013\u2014") for part in _BYLINE_PART.split(line)[1:])
    return next((part for part in parts if part and is_masthead(part)), None)


def _dated_outlet(line: str) -> str | None:
    """Return the outlet of a line "Outlet's Name, August 2, 2018" above the article."""
    dates = find_dates(line)
    if not dates or line[dates[0].end :].strip():
        return None
    name = line[: dates[0].start].strip(" ,|-\u2013\u2014")
    words = name.split()
    title = all(word[0].isupper() or word in _SMALL for word in words)
    titled = MIN_OUTLET_WORDS <= len(words) <= MAX_OUTLET_WORDS and title and not name.isupper()
    known = bool(outlets_called(name))
    return name if (titled or known) and not is_byline(line) else None


def _named_by_furniture(text: str, sections: Sequence[Section]) -> Iterator[tuple[int, str]]:
    """Yield (rank, outlet) of every line of furniture that names one."""
    for section in sections:
        if section.kind is SectionKind.FURNITURE:
            found = furniture(text[section.start : section.end])
            if found is not None and found.publisher is not None:
                yield found.rank, found.publisher


def find_title(text: str, sections: Sequence[Section]) -> str | None:
    """Return the first heading of some length above the first paragraph, else the first one."""
    headings: list[str] = []
    for section in sections:
        if section.kind is SectionKind.BODY:
            break
        if section.kind is SectionKind.HEADLINE:
            headings.append(" ".join(text[section.start : section.end].split()))
    long = (heading for heading in headings if len(heading.split()) >= MIN_TITLE_WORDS)
    return next(long, headings[0] if headings else None)


def find_authors(text: str, sections: Sequence[Section]) -> tuple[str, ...]:
    """Return the names of the first byline above or right below the article's head."""
    for section in sections:
        line = text[section.start : section.end].strip()
        if section.kind is SectionKind.FURNITURE and is_byline(line):
            return _people(line)
    return ()


def _people(byline: str) -> tuple[str, ...]:
    """Return the persons of a byline, dates and outlets' names left out."""
    dates = find_dates(byline)
    if dates:
        byline = byline[: dates[0].start]
    found = _AUTHORS.fullmatch(byline.strip(" ,|-\u2013—"))
    if found is None:
        return ()
    names = split_names(_NAME_END.split(found["names"])[0])
    return tuple(name for name in names if _PERSON.fullmatch(name) and not is_masthead(name))
