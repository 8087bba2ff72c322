"""Know an outlet's name: one of the tables, or one whose words show it."""

import re
from collections.abc import Mapping
from functools import cache

from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.tables import table
from landbridge.model.entity import Entity, EntityKind

OUTLETS = frozenset({EntityKind.OUTLET, EntityKind.STATE_MEDIA, EntityKind.MONITOR})

MAX_MASTHEAD = 6
"""Most words of an outlet's name that stands alone on its line."""

_SMALL = frozenset({"of", "for", "the", "and", "on", "in", "de", "la", "al"})


def outlets_called(name: str) -> tuple[Entity, ...]:
    """Return the outlets, state media and monitors of the tables that a name may mean."""
    bare = name.removeprefix("the ").removeprefix("The ")
    known = gazetteer().lookup(bare, source=True) or gazetteer().lookup(name, source=True)
    return tuple(entity for entity in known if entity.kind in OUTLETS)


def shows_outlet(name: str) -> bool:
    """Tell whether a word of a name shows an outlet that no table has ("Karun News")."""
    return _words().search(name) is not None


def is_masthead(line: str) -> bool:
    """Tell whether a line holds nothing but an outlet's name: a known one, or "Karun Valley News"."""
    words = line.split()
    if not is_capitalised(line):
        return False
    ends = {words[0].casefold(), words[-1].casefold()} if len(words) > 1 else set[str]()
    return bool(ends & _masthead_words() or (words and outlets_called(" ".join(words))))


def is_capitalised(line: str, *, most: int = MAX_MASTHEAD) -> bool:
    """Tell whether a line has a capital at every word but the small ones, and at most ``most`` words."""
    words = line.split()
    return len(words) <= most and all(w[0].isupper() or w in _SMALL for w in words)


@cache
def _masthead_words() -> frozenset[str]:
    rows = table("outlet_words")
    return frozenset(row["word"].casefold() for row in rows if row["masthead"])


@cache
def _words() -> re.Pattern[str]:
    rows = (row for row in table("outlet_words") if row["masthead"] != "only")
    words = "|".join(re.escape(row["word"]) for row in rows)
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def agencies() -> Mapping[str, str]:
    """Return the agencies whose news others pass on unnamed, entity id to name."""
    return {row["id"]: row["name"] for row in table("agencies")}
