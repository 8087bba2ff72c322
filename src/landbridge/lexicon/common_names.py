"""Tell place names that are words or people's names too, and so need more to be read as places."""

from dataclasses import dataclass
from functools import cache

from landbridge.lexicon.tables import table

KNOWN_CITY = 20_000
"""People from which a city's name is a place before it is a noun: the list of nouns holds Madrid, Beirut
and Albany, and also Cactus, Hope and Council. Set on local news (``benchmarks/places.py``): at ten times
it Albany and Charleston were lost and no more of what was found was right."""
_SHORTEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of a language in lower case.

    Attributes:
        nouns: Names of places and people among them.
        others: Verbs, adjectives and adverbs.
    """

    nouns: frozenset[str]
    others: frozenset[str]


@cache
def given_names() -> frozenset[str]:
    """Return given names of people, from ``given_names.tsv``, plain."""
    return frozenset(name for row in table("given_names") for name in row["names"].split())


def is_common(name: str, *, people: int | None, words: Words) -> bool:
    """Tell whether a name is too common to be read as a place where only a preposition says so.

    A name of several capitalised words is never so: "in Rock Hill", "near Boulder City".

    Args:
        name: Its plain tokens, with a space between them.
        people: Who live in the place, or None.
        words: Of the language reports are in.
    """
    if " " in name:
        return False
    if len(name) < _SHORTEST and name.isascii():
        return True
    if name in words.others or name in given_names():
        return True
    return name in words.nouns and (people or 0) < KNOWN_CITY
