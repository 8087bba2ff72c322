"""Tell a name from words that name nobody: pronouns, dates, numbers, things."""

import re
from functools import cache

from landbridge.assessment.collection import Collection
from landbridge.lexicon.fold import fold
from landbridge.lexicon.months import MONTHS
from landbridge.lexicon.tables import listed, table
from landbridge.model.entity import PLACES, EntityKind

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYS = frozenset(day.casefold() for day in (*MONTHS, *_WEEKDAYS))
_ARTICLES = frozenset({"a", "an", "the"})
UNNAMED_PARTY = "a party not named"
"""Stands for a holder whom the reports do not name."""
_STATES = frozenset({EntityKind.COUNTRY})
"""Places that can act."""
_CAPITAL = re.compile(r"\b[^\W\d_a-z]\w*")


def names_actor(value: str, collection: Collection) -> bool:
    """Tell whether a value names someone who can act: an actor or a country, or words that are a name.

    Args:
        value: Entity id, or the words of a mention no entity was found for.
        collection: Holding the entities.
    """
    entity = collection.entities.get(value)
    if entity is not None:
        return entity.kind in _STATES or entity.kind not in PLACES
    return is_name(value)


def is_name(words: str) -> bool:
    """Tell whether words are a name: one capitalised word, or several of them, and no number."""
    if any(sign.isdigit() for sign in words) or names_nobody(words):
        return False
    passed = _nobody("whole") | _DAYS | _ARTICLES
    capitals = [word for word in _CAPITAL.findall(words) if word.casefold() not in passed]
    return len(capitals) > 1 or (len(capitals) == 1 and capitals[0] == words.strip())


def names_nobody(words: str) -> bool:
    """Tell whether words are a pronoun, ask, or begin as a part of something: "who", "part of its forces"."""
    folded = " ".join(words.split()).casefold()
    return folded in _nobody("whole") or any(
        folded.startswith(f"{word} ") for word in _nobody("first")
    )


@cache
def _nobody(where: str) -> frozenset[str]:
    rows = (row for row in table("nobody") if row["where"] == where)
    return frozenset(word for row in rows for word in listed(row["words"]))


def actor_of(value: str, collection: Collection) -> str:
    """Return the entity behind words for what it acts with, else the value as it came.

    "Aircraft of the Coalition" and "Coalition jets" are the Coalition; "an ally of the Coalition" is not.

    Args:
        value: Entity id, or the words of a mention no entity was found for.
        collection: Holding the entities.
    """
    if value in collection.entities:
        return value
    owner = _owner(value)
    wanted = {fold(owner), fold(f"the {owner}")}
    bearers = {
        entity.id
        for entity in collection.entities.values()
        if entity.kind not in PLACES or entity.kind in _STATES
        if any(fold(name.removeprefix("~")) in wanted for name in (entity.name, *entity.aliases))
    }
    return bearers.pop() if len(bearers) == 1 else value


def _owner(words: str) -> str:
    """Return whose they are: "Aircraft of the Coalition" gives "Coalition"; other words as they are."""
    head, of, owner = words.partition(" of ")
    if of and head.split()[-1:] and head.split()[-1].casefold() in _organs():
        return _bare(owner)
    *first, last = words.split() or [""]
    if first and last.casefold() in _organs():
        return _bare(" ".join(first)).removesuffix("'s").removesuffix("\u2019s")
    return _bare(words)


def _bare(words: str) -> str:
    return words[4:] if words.casefold().startswith("the ") else words


@cache
def _organs() -> frozenset[str]:
    return frozenset(word for row in table("organs") for word in listed(row["word"]))
