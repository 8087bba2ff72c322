"""Tell whose a name is in a text, where it counts for some bearers only beside other names.

"The land bridge" is a corridor where the text names what lies on it; "ISI" is Pakistan's agency where
the text speaks of Pakistan. The tables mark such names with ``*``.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from landbridge.lexicon.names import Use
from landbridge.model.entity import Entity, EntityKind

ON_THE_WAY = 2
"""Names on a corridor a text must hold before "the land bridge" is read as that corridor: with one
alone (Iran) the phrase meant others in the texts read while writing this."""
MARKED = frozenset({Use.GENERIC, Use.SHARED})
"""Uses of a name that counts for its bearer only beside others."""
AT_HOME = frozenset(
    {
        *(EntityKind.GOVERNMENT, EntityKind.ARMED_FORCE, EntityKind.ARMED_GROUP),
        *(EntityKind.PARTY, EntityKind.AGENCY),
    }
)
"""Kinds whose shared acronym counts in reports on their country; a relief agency works everywhere."""


@dataclass(frozen=True, slots=True)
class Around:
    """What else a text names.

    Attributes:
        named: Ids of the entities it names beyond doubt.
        countries: Codes of the countries these belong to.
    """

    named: AbstractSet[str]
    countries: AbstractSet[str]


def countries_of(entities: Iterable[Entity]) -> frozenset[str]:
    """Return the codes of the countries that entities belong to."""
    return frozenset(code for e in entities if e.country for code in e.country.split("/"))


def lies_on(corridor: Entity, others: AbstractSet[str]) -> bool:
    """Tell whether the entity itself, or enough that lies on it, is among those named."""
    return corridor.id in others or len(set(corridor.linked("on")) & others) >= ON_THE_WAY


def counts(entity: Entity, use: Use, text: Around) -> bool:
    """Tell whether a name in this use counts for its bearer in a text."""
    if use not in MARKED or lies_on(entity, text.named):
        return True
    home = countries_of([entity]) & text.countries
    return use is Use.SHARED and entity.kind in AT_HOME and bool(home)
