"""What the project reads about: places that are passed and held, who holds them, what moves."""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from landbridge.claims.classes import classes_of
from landbridge.claims.hits import name_at
from landbridge.claims.nouns import nouns_of
from landbridge.claims.parser import Passage

DENSE = 0.015
"""Share of a report's words that name something of the field, from which on it is about the field.

Of the 22 example reports the least has 0.016; half of PolNeAR's development articles, on an election,
have less than 0.009, three in four less than 0.015.
"""

FEWEST = 80
"""Words below which a text is too short to tell, and counts as being about the field."""

_DRAWN = frozenset({"facility", "road", "group", "vehicle", "flow"})
_TELLING = frozenset({"facility", "road", "group", "imagery"})


@cache
def _field_nouns() -> frozenset[str]:
    return nouns_of(*_DRAWN, "government", "imagery")


@cache
def _dense_nouns() -> frozenset[str]:
    return nouns_of(*_DRAWN)


def is_about_field(passages: Sequence[Passage]) -> bool:
    """Tell whether a report is about the field, and not one that only touches on it."""
    nouns = _dense_nouns()
    words = [t for p in passages for t in p.doc]
    if len(words) < FEWEST:
        return True
    found = sum(t.pos_ in {"NOUN", "PROPN"} and t.lemma_.lower() in nouns for t in words)
    return found >= DENSE * len(words)


NEAR = frozenset(
    {"vehicle", "cargo", "armed", "place", "flow", "obstacle", "shell", "mine", "fee", "rule"}
)
"""Classes that a deed or state is about in a report about the field, beside those that tell of one."""


def is_near_field(token: Token, *, within: bool) -> bool:
    """Tell whether a word names something of the field, or in a report about it what is near to it."""
    if token.pos_ not in {"NOUN", "PROPN"}:
        return False
    return is_of_the_field(token, within=within) or (within and bool(classes_of(token) & NEAR))


def is_of_the_field(token: Token, *, within: bool) -> bool:
    """Tell whether a word names or describes something of the field.

    Args:
        token: The word.
        within: Whether its report is about the field. In any other, a name that no table has is as
            often a company's or a candidate's, and counts for nothing.
    """
    if name_at(token) is not None:
        return True
    if within:
        return bool(classes_of(token) & _TELLING)
    return token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in _field_nouns()
