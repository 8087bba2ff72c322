"""What the words of a report say of its happening: which one, at what hour, whether any at all."""

import re
from functools import cache

from landbridge.lexicon.tables import listed, table
from landbridge.states.families import deed, nouns, types_named

MORNING, AFTERNOON, EVENING = "morning", "afternoon", "evening"

_HOURS = (
    (MORNING, r"morning|a\.?m\b|dawn|sunrise|breakfast"),
    (AFTERNOON, r"afternoon|midday|noon"),
    (EVENING, r"evening|dusk|sunset|late on|1[0-2] ?p\.?m|[6-9] ?p\.?m|2[0-3][:.]\d\d"),
)
_UNTIL = re.compile(r"\b(?:by|until|before|since|till)\b", re.IGNORECASE)
_ANOTHER = r"second|third|fourth|another|separate|further|later|other"
_COUNTED = re.compile(
    r"\b(?:the|this|that|these|those|its|their|his|her|our|several|some|many|both|all|two|three|four"
    r"|five|six|seven|eight|nine|ten|\d+|dozens? of|series of|wave of|spate of)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+")
_GENERAL_USES = frozenset({"settlement", "area", "side", "border", "members", "state", "office"})
_GENERAL = frozenset({"position", "site", "ground", "front", "place", "capital", "land", "quarter"})


def things(quote: str) -> frozenset[str]:
    """Return the kinds of building or facility that words name: "market", "depot", not "town"."""
    words = _WORD.findall(quote.casefold())
    return frozenset(w for word in words for w in (word, word.removesuffix("s")) if w in _things())


@cache
def _things() -> frozenset[str]:
    general = {r["noun"] for r in table("place_nouns") if r["use"] in _GENERAL_USES} | _GENERAL
    held = (r["lemma"] for r in table("nouns") if {"facility", "place"} & set(listed(r["class"])))
    return frozenset(held) - general


def hours(text: str, quote: str) -> frozenset[str]:
    """Return the parts of the day that a claim's words give for what happened.

    Args:
        text: The words that date it.
        quote: The claim's; an hour counts only where it stands beside the day or in its place.
    """
    if _UNTIL.search(text):
        return frozenset()
    before, _, after = quote.partition(text) if text else ("", "", "")
    near = " ".join([*before.split()[-2:], text, *after.split()[:2]])
    return frozenset(
        part for part, words in _HOURS if re.search(rf"\b(?:{words})", near, re.IGNORECASE)
    )


def clash(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether two happenings of one day were at hours too far apart to be one."""
    return bool(a and b) and not a & b and MORNING in a | b


@cache
def _of_events() -> str:
    return "|".join(sorted((re.escape(n) for n in nouns()), key=len, reverse=True))


@cache
def _another() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_ANOTHER})\s+(?:[\w-]+\s+){{0,2}}(?:{_of_events()})", re.IGNORECASE)


@cache
def _definite() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:the|this|that|these|those)\s+(?:[\w-]+\s+){{0,2}}(?:{_of_events()})s?\b",
        re.IGNORECASE,
    )


@cache
def _plural() -> re.Pattern[str]:
    return re.compile(
        rf"^(?P<before>.*?)\b(?P<noun>{_of_events()})e?s\b", re.IGNORECASE | re.DOTALL
    )


def is_another(quote: str) -> bool:
    """Tell whether words set a happening apart from one told before: "a second strike"."""
    return _another().search(quote) is not None


def is_taken_up(quote: str) -> bool:
    """Tell whether words take up a happening told before: "the strike", "these attacks"."""
    return _definite().search(quote) is not None


def is_general(quote: str, kind: str) -> bool:
    """Tell whether words speak of happenings of a kind at large: "air strikes on such forces".

    A bare plural of the claim's own type, with neither article nor number before it.
    """
    found = _plural().match(quote)
    if found is None or _COUNTED.search(found["before"]):
        return False
    return deed(kind) in {deed(t) for t in types_named(found["noun"])}


def names_means(words: str) -> bool:
    """Tell whether words name a weapon or its carrier: "missiles"."""
    return _means().search(words) is not None


@cache
def _means() -> re.Pattern[str]:
    words = "|".join(re.escape(row["word"]) for row in table("instruments"))
    return re.compile(rf"\b(?:{words})s?\b", re.IGNORECASE)
