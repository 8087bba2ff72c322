"""What a frame needs of the words that fill its roles, before it fires.

A need names classes of ``nouns.tsv`` for a role. ``!class`` rules a class out, and ``none`` lets the
role stay empty.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from spacy.tokens import Token

from landbridge.claims.classes import classes_of
from landbridge.claims.frames import MISSING

NOT = "!"
"""Before a class that a role must not have."""

_TIMES = frozenset({"duration"})
"""Classes whose words the parser labels as dates."""

Filled = Mapping[str, Sequence[Token]]


def is_offered(wanted: frozenset[str] | None, token: Token) -> bool:
    """Tell whether a word may fill a role for which these classes are named, or none."""
    named = classes_named(wanted)
    return not named or bool(named & classes_of(token))


def takes_times(wanted: frozenset[str] | None) -> bool:
    """Tell whether a role asks for a length of time."""
    return wanted is not None and bool(_TIMES & wanted)


def is_typed(wanted: frozenset[str] | None) -> bool:
    """Tell whether a role asks for words of some class, not for just any."""
    return bool(classes_named(wanted) - {"any"})


def meets(roles: Filled, need: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether every needed role is filled by a word of an allowed class, or may be empty."""
    return all(
        allows(classes, roles[role][0]) if role in roles else MISSING in classes
        for role, classes in need.items()
    )


@cache
def classes_named(wanted: frozenset[str] | None) -> frozenset[str]:
    """Return the classes that are asked for, those ruled out left aside."""
    return frozenset(w for w in wanted or () if not w.startswith(NOT)) - {MISSING}


def allows(wanted: frozenset[str], token: Token) -> bool:
    """Tell whether a word is of a named class and of none that is ruled out."""
    if wanted == {MISSING}:
        return False  # the role must stay empty
    barred = {w.removeprefix(NOT) for w in wanted if w.startswith(NOT)}
    return not barred & classes_of(token) and is_offered(wanted, token)
