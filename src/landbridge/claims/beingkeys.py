"""The keys of what there is and of where something is: "there are no guards", "tanks are in the town"."""

from collections.abc import Iterator

from spacy.tokens import Token

from landbridge.claims.frames import FIELD
from landbridge.claims.nouns import nouns_of
from landbridge.claims.verbgroups import is_none

_PLACING = frozenset(
    {"in", "inside", "within", "at", "on", "near", "outside", "around", "round", "along", "across"}
    | {"behind", "beyond", "between", "beside", "alongside", "opposite", "throughout", "all"}
    | {"above", "below", "past", "off", "by", "of", "from", "into", "under", "up", "down"}
)
"""Prepositions that say where something is; "north of" and "a mile from" end in one."""
_NOWHERE = ("control", "event", "abstract", "siege", "deed")
"""Classes of nouns that a preposition makes a state of, and no place ("in control of the town")."""
_BEING = frozenset({"be", "remain"})
_MEASURES = frozenset({"npadvmod", "attr", "advmod"})
"""What may stand between "is" and the preposition: a distance, a direction or "back"."""


def being_keys(token: Token) -> Iterator[tuple[str, str, Token]]:
    """Yield the key of a noun that there is ("E"), or of a preposition that says where one is ("P")."""
    if _is_there(token):
        yield "E", token.lemma_.lower(), token
        yield "E", f"{FIELD}thing", token
    elif token.dep_ == "prep" and token.lower_ in _PLACING and _is_said(token):
        yield "P", token.lower_, token
        yield "P", f"{FIELD}place", token


def _is_there(noun: Token) -> bool:
    """Tell whether a clause says that a thing is there, or a headline that none is ("No lorries at Kasumbalesa")."""
    if noun.dep_ == "attr":
        return noun.head.lemma_ in _BEING and _is_existential(noun.head)
    return noun.dep_ in {"ROOT", "dep"} and is_none(noun)


def _is_said(preposition: Token) -> bool:
    """Tell whether a preposition hangs on a verb of being, at most behind a distance or direction."""
    above = preposition.head
    if above.dep_ in _MEASURES and above.i < preposition.i:
        above = above.head
    if above.lemma_ not in _BEING or above.i > preposition.i or _is_existential(above):
        return False
    held = (c for c in preposition.children if c.dep_ == "pobj")
    return not any(noun.lemma_.lower() in nouns_of(*_NOWHERE) for noun in held)


def _is_existential(verb: Token) -> bool:
    """Tell whether a verb of being has "there" for a subject."""
    return any(c.dep_ == "expl" for c in verb.children)
