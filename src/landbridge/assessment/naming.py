"""Tell a name from words that name nobody: pronouns, dates, numbers, things."""

import re

from landbridge.assessment.collection import Collection
from landbridge.assessment.days import MONTHS
from landbridge.model.entity import PLACES, EntityKind

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NOBODY = frozenset(
    {
        *("he", "she", "it", "they", "we", "i", "who", "that", "this", "these", "those", "the"),
        *("nobody", "none", "unknown", "contested", "other", "others", "someone", "anyone"),
        *(day.casefold() for day in (*MONTHS, *_WEEKDAYS)),
    }
)
"""English pronouns, days and months, and the values of a controller that name nobody."""
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
    if any(sign.isdigit() for sign in words) or words.casefold() in _NOBODY:
        return False
    capitals = [word for word in _CAPITAL.findall(words) if word.casefold() not in _NOBODY]
    return len(capitals) > 1 or (len(capitals) == 1 and capitals[0] == words.strip())
