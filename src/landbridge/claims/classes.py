"""What a noun can stand for: facility, road, place, group, actor and so on.

A frame asks this of every word it is offered, so that "open" takes a crossing and not a debate.
The class comes from ``nouns.tsv`` by lemma, else from the gazetteer's name at the token, else from
the parser's entity label. Pronouns stand for whatever they may refer to.
"""

from collections.abc import Mapping
from functools import cache

from spacy.tokens import Token

from landbridge.claims.hits import name_at
from landbridge.claims.slots import preposition_object
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.tables import table
from landbridge.model.entity import FACILITIES, PLACES, Entity, EntityKind

_ROADS = frozenset({EntityKind.ROAD, EntityKind.CORRIDOR})
_THINGS = frozenset({"facility", "road", "place", "group", "vehicle", "cargo"})
_PEOPLE = frozenset({"person", "group"})
_PRONOUNS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("it", "which", "that"), _THINGS),
    **dict.fromkeys(("they", "them", "these", "those"), _THINGS | _PEOPLE),
    **dict.fromkeys(("he", "she", "who", "we", "i"), _PEOPLE),
}
_LABELS: Mapping[str, frozenset[str]] = {
    "GPE": frozenset({"place", "actor"}),
    "LOC": frozenset({"place", "facility"}),
    "FAC": frozenset({"place", "facility"}),
    "ORG": frozenset({"actor", "group"}),
    "NORP": frozenset({"actor", "group"}),
    "PERSON": frozenset({"actor", "person"}),
}
_NAMED = frozenset({"actor", "group"})


@cache
def noun_classes() -> Mapping[str, str]:
    """Return the class of each noun lemma of ``nouns.tsv``."""
    return {row["lemma"]: row["class"] for row in table("nouns")}


@cache
def nouns_of(*classes: str) -> frozenset[str]:
    """Return the noun lemmas of some classes."""
    return frozenset(lemma for lemma, class_ in noun_classes().items() if class_ in classes)


@cache
def _speaking_nouns() -> frozenset[str]:
    """Return descriptions of people who speak ("the ambassador"), from ``source_nouns.tsv``."""
    kinds = {"office", "anonymous"}
    return frozenset(row["lemma"] for row in table("source_nouns") if row["kind"] in kinds)


def classes_of(token: Token) -> frozenset[str]:
    """Return what a noun can stand for: classes of its lemma, its name and its entity label."""
    classes = noun_classes()
    lemma = token.lemma_.lower()
    own = classes.get(lemma) or classes.get(token.lower_)
    if own == "share":
        whole = preposition_object(token, "of")
        return classes_of(whole) if whole is not None else frozenset({"any"})
    if own is None and lemma in _speaking_nouns():
        own = "person"
    found = {"any", own} if own else {"any"}
    if token.pos_ == "PRON":
        found |= _PRONOUNS.get(token.lower_, frozenset())
    if lemma not in classes:
        found |= _name_classes(token)
    return frozenset(found)


def _name_classes(token: Token) -> frozenset[str]:
    """Return the classes of a name by gazetteer, then by entity label."""
    name = name_at(token)
    if name is not None:
        return _classes_of_name(name)
    if token.pos_ == "PROPN" and token.ent_type_ not in {"GPE", "LOC", "FAC"}:
        return _NAMED if token.ent_type_ else _NAMED | {"place"}
    return _LABELS.get(token.ent_type_, frozenset())


@cache
def _classes_of_name(name: str) -> frozenset[str]:
    """Return the classes of a name by the gazetteer."""
    return frozenset().union(*map(_classes_of_entity, gazetteer().lookup(name)))


def _classes_of_entity(entity: Entity) -> frozenset[str]:
    """Return what an entity can stand for; a country is a place and acts."""
    if entity.kind in _ROADS:
        return frozenset({"road"})
    if entity.kind in FACILITIES:
        return frozenset({"facility"})
    if entity.kind is EntityKind.COUNTRY:
        return frozenset({"country", "actor"})
    if entity.kind in PLACES:
        served = gazetteer().crossings_of(entity.id)  # "Rafah has been closed": its crossing
        return frozenset({"place", "facility"}) if served else frozenset({"place"})
    person = frozenset({"person"}) if entity.kind is EntityKind.PERSON else frozenset()
    return person | {"actor"}
