"""Find the words by which a report says whose its text is: "(AFP) -", "Additional reporting by X"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from landbridge.lexicon.fold import fold
from landbridge.lexicon.outletnames import outlets_called, shows_outlet
from landbridge.lexicon.tables import table
from landbridge.model.document import Credit, Section, SectionKind

MAX_LINE = 300
"""Longest line in code points that can be a credit; the table's patterns are written for this."""

MAX_WORDS = 6
"""Longest name in words that no table has."""

HEAD, FOOT = 15, 25
"""How many sections from the top and from the bottom are searched: credits frame a report."""

OPENINGS = 2
"""Paragraphs whose opening words may credit an agency: a summary may stand before the dateline."""

_NAMES = r"(?P<names>[^\W\d_][^;:()|\n]{1,79}?)"
_SPLIT = re.compile(r"\s*(?:,|/|&|\band\b)\s*")
_ARTICLE = re.compile(r"^the\s", re.IGNORECASE)
_TAIL = re.compile(r"(?:\s(?:in|from|at)\s.*|['\u2019]s?|[\s.])$")
_LAST_SENTENCE = re.compile(r"(?<=[.!?]\s)[^.!?]{3,200}[.!?]?$")
_LAST_BRACKET = re.compile(r"\([^()]{3,200}\)\.?$")


@dataclass(frozen=True, slots=True)
class _Rule:
    """A row of ``credits.tsv``."""

    pattern: re.Pattern[str]
    opening: bool
    whole: bool
    name: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A rule that fitted, with each name and where it begins in what was searched."""

    rule: _Rule
    words: str
    names: tuple[tuple[str, int], ...]


def find_credits(
    text: str, sections: Sequence[Section], *, publisher: str | None
) -> tuple[Credit, ...]:
    """Return what a report says of whose its text is, the publisher's own name left out.

    Args:
        text: The kept text.
        sections: Its sections.
        publisher: Who published it, or None.

    Returns:
        In the text's order. Of several named for the whole none can be told to be its teller, so
        that each counts for a part.
    """
    found: dict[tuple[str | None, bool], Credit] = {}
    for start, one in _searched(text, sections):
        others = [(name, at) for name, at in one.names if not _is_same(name, publisher)]
        whole = one.rule.whole and len(one.names) == 1
        told: list[tuple[str | None, int]] = [*others]
        if one.rule.name == "none":
            told = [(None, 0)]
        for name, at in told:
            credit = Credit(
                words=one.words, start=start, name=name, name_start=start + at, whole=whole
            )
            found.setdefault((name, whole), credit)
    return tuple(found.values())


def is_credit(line: str) -> bool:
    """Tell whether a whole line says whose a report is."""
    return _of_line(" ".join(line[: MAX_LINE + 1].split())) is not None


def _searched(text: str, sections: Sequence[Section]) -> Iterator[tuple[int, _Found]]:
    """Yield what was found with where its words begin in the text."""
    openings = [s for s in sections if s.kind is SectionKind.BODY][:OPENINGS]
    framing = sections if len(sections) <= HEAD + FOOT else [*sections[:HEAD], *sections[-FOOT:]]
    for section in sections:
        if section in openings:
            opening = _of_opening(_flat(text, section.start, min(section.end, section.start + 160)))
            if opening is not None:
                yield section.start, opening
        if section in framing:
            for start, end in _lines(text, section):
                found = _of_line(_flat(text, start, end))
                if found is not None:
                    yield start, found
                    break


def _lines(text: str, section: Section) -> Iterator[tuple[int, int]]:
    """Yield where a section may hold a credit: all of it, its last bracket, its last sentence."""
    end = section.start + len(text[section.start : section.end].rstrip())
    if end - section.start <= MAX_LINE:
        yield section.start, end
    tail = max(section.start, end - MAX_LINE)
    for pattern in (_LAST_BRACKET, _LAST_SENTENCE):
        last = pattern.search(_flat(text, tail, end))
        if last is not None:
            yield tail + last.start(), end


def _flat(text: str, start: int, end: int) -> str:
    """Return a stretch of text with every white space a blank, offsets kept."""
    return re.sub(r"\s", " ", text[start:end])


def _of_opening(words: str) -> _Found | None:
    for rule in _rules():
        match = rule.pattern.match(words) if rule.opening else None
        found = match and _named(rule, match)
        if found is not None:
            return found
    return None


def _of_line(words: str) -> _Found | None:
    if len(words) > MAX_LINE:
        return None
    for rule in _rules():
        match = None if rule.opening else rule.pattern.fullmatch(words)
        found = match and _named(rule, match)
        if found is not None:
            return found
    return None


def _named(rule: _Rule, match: re.Match[str]) -> _Found | None:
    """Return a fitting rule with its names, or None when one of them is no outlet's."""
    if rule.name == "none":
        return _Found(rule, match[0].strip(), ())
    names = tuple(_names(match["names"], match.start("names")))
    fits = names and all(_fits(name, rule.name) for name, _ in names)
    return _Found(rule, match[0].strip(), names) if fits else None


def _names(words: str, at: int) -> Iterator[tuple[str, int]]:
    """Yield each name of a list and where it begins; a known name is never parted."""
    parts = (words,) if outlets_called(_trimmed(words)) else _SPLIT.split(words)
    place = 0
    for part in parts:
        name = _trimmed(part)
        if name:
            place = words.index(name, place)
            yield name, at + place
            place += len(name)


def _trimmed(name: str) -> str:
    """Return a name without its article, the place it wrote from, possessive ending, full stop."""
    while (shorter := _TAIL.sub("", name.strip())) != name:
        name = shorter
    return _ARTICLE.sub("", name, count=1)


def _fits(name: str, wanted: str) -> bool:
    """Tell whether a name is what a row asks for; see ``credits.tsv``."""
    if outlets_called(name):
        return True
    capital = not name[0].islower() and len(name.split()) <= MAX_WORDS
    return capital and (wanted == "any" or (wanted == "outlet" and shows_outlet(name)))


def _is_same(name: str, publisher: str | None) -> bool:
    """Tell whether a credited name is the publisher's own, or its first words ("Reuters Africa")."""
    if publisher is None:
        return False
    one = {entity.id for entity in outlets_called(name)}
    other = {entity.id for entity in outlets_called(publisher)}
    words = [
        [fold(word) for word in _ARTICLE.sub("", n, count=1).split()] for n in (name, publisher)
    ]
    shorter, longer = sorted(words, key=len)
    return bool(one & other) or longer[: len(shorter)] == shorter


@cache
def _rules() -> tuple[_Rule, ...]:
    """Return the compiled table in its order."""
    return tuple(
        _Rule(
            pattern=re.compile(row["pattern"].replace("<outlet>", _NAMES), re.IGNORECASE),
            opening=row["where"] == "opening",
            whole=row["share"] == "whole",
            name=row["name"],
        )
        for row in table("credits")
    )
