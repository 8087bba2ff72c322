"""Tell what a line looks like: prose, a heading, a list item, a date line, a byline."""

import re
from functools import cache

from landbridge.documents.dates import FoundDate, find_dates
from landbridge.lexicon.tables import table

MAX_HEADING = 160
"""Longest heading in code points; search engines cut titles at 70 and agencies at about 120."""

MAX_HEADING_WORDS = 24
PROSE_WORDS = 12
"""Words from which a finished sentence is clearly a paragraph of an article."""

PLACE_WORDS = 3
"""Most words of a place or outlet beside a standing date: "New York", "Border Monitor Daily"."""

_SENTENCE_END = re.compile(
    r"[.!?…:;؟\u06d4。\uff01\uff1f।]['\"”\u2019»)\]\s]*(?:\[\d{1,3}\]|\(\d{1,3}\))?\W{0,3}$"
)
_QUESTION_END = re.compile(r"[?؟\uff1f]['\"”\u2019»)\]\s]*$")
_LIST_ITEM = re.compile(r"[-\u2013—•*·▪►◦]\s|\(?(?:\d{1,2}|[a-z])[.)]\s")
_TIME = re.compile(
    r"(?:\bat\s)?\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?"
    r"|\b(?:utc|gmt|est|edt|bst|cet|eet|msk|local time)\b(?:\s?[+-]\d{1,2})?"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:by|von|par|por)\s+[^\W\d_].{1,150}", re.IGNORECASE)


def is_finished(line: str) -> bool:
    """Tell whether a line ends as a sentence does, footnote marks and closing quotes aside."""
    return _SENTENCE_END.search(line[-40:]) is not None


def is_question(line: str) -> bool:
    """Tell whether a line ends with a question mark."""
    return _QUESTION_END.search(line[-20:]) is not None


def is_prose(line: str) -> bool:
    """Tell whether a line is clearly a paragraph: a finished sentence of some length, or longer."""
    words = line[:2000].split()
    return len(words) >= (PROSE_WORDS if is_finished(line) else MAX_HEADING_WORDS + 1)


def is_heading(line: str) -> bool:
    """Tell whether a line may be a heading: short, unfinished or a question, no list item."""
    if len(line) > MAX_HEADING or len(line.split()) > MAX_HEADING_WORDS or "\n" in line.strip():
        return False
    if _LIST_ITEM.match(line) or not any(letter.isalpha() for letter in line):
        return False
    return is_question(line) or not is_finished(line)


def is_byline(line: str) -> bool:
    """Tell whether a line names who wrote the page."""
    return len(line) <= MAX_HEADING and _BYLINE.fullmatch(line.strip()) is not None


@cache
def _cues(use: str) -> tuple[str, ...]:
    """Return the cues of a use, longest first."""
    cues = [row["cue"] for row in table("date_cues") if row["use"] == use]
    return tuple(sorted(cues, key=len, reverse=True))


def standing_date(line: str) -> FoundDate | None:
    """Return the date of a line that holds nothing else, or None.

    A cue such as "Published on", a weekday, a time of day, a byline before it or, beside a full
    day, three capitalised words of place or outlet may stand beside it. Where a line gives both a publication and a later change, the
    first counts; a line that gives only a later change is a date line all the same, since nothing
    else says when the page appeared.
    """
    if len(line) > MAX_HEADING:
        return None
    dates = [hit for hit in find_dates(line) if hit.year is not None]
    if not dates:
        return None
    rest = line
    for hit in reversed(dates):
        rest = rest[: hit.start] + " " + rest[hit.end :]
    place_allowed = dates[0].day is not None
    return dates[0] if is_byline(line) or _is_date_trim(rest, place=place_allowed) else None


def changed_date(line: str) -> FoundDate | None:
    """Return the full date of a line's "Updated on", or None."""
    if len(line) > MAX_HEADING:
        return None
    for hit in find_dates(line):
        before = _TIME.sub(" ", line[: hit.start]).casefold().rstrip(" \t:,|-\u2013\u2014(@")
        if hit.full_day and any(
            re.search(rf"(?<!\w){re.escape(c)}$", before) for c in _cues("updated")
        ):
            return hit
    return None


def _is_date_trim(rest: str, *, place: bool) -> bool:
    """Tell whether what stands beside a date is only cues, times and, if allowed, a place."""
    words = " ".join(re.sub(r"[^\w\s]", " ", _TIME.sub(" ", rest)).split())
    for cue in (*_cues("published"), *_cues("updated")):
        words = re.sub(rf"(?<!\w){re.escape(cue)}(?!\w)", " ", words, flags=re.IGNORECASE)
    left = words.split()
    return not left or (place and len(left) <= PLACE_WORDS and all(w[0].isupper() for w in left))


def is_date_line(line: str) -> bool:
    """Tell whether a line is a date line."""
    return standing_date(line) is not None


def speaks_of_plans(sentence: str) -> bool:
    """Tell whether a sentence has a word by which its dates may lie ahead."""
    words = set(re.findall(r"\w+", sentence.casefold()))
    return any(cue in words for cue in _cues("planned"))
