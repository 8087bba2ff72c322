"""What sort of source a phrase names: by its words, by the gazetteer, by its head noun."""

from collections.abc import Mapping
from functools import cache

from spacy.tokens import Token

from landbridge.claims.hits import name_at
from landbridge.claims.reporting import withholds_name
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.tables import table
from landbridge.model.claim import SourceKind
from landbridge.model.entity import EntityKind

_OF_ENTITY: Mapping[EntityKind, SourceKind] = {
    EntityKind.OUTLET: SourceKind.OUTLET,
    EntityKind.STATE_MEDIA: SourceKind.STATE_MEDIA,
    EntityKind.MONITOR: SourceKind.MONITOR,
    EntityKind.PERSON: SourceKind.PERSON,
    EntityKind.OFFICE: SourceKind.OFFICE,
    EntityKind.ARMED_FORCE: SourceKind.ARMED_GROUP,
    EntityKind.ARMED_GROUP: SourceKind.ARMED_GROUP,
}
_PERSONAL = frozenset({"he", "she", "him", "her"})
_MEDIA = frozenset({SourceKind.OUTLET, SourceKind.STATE_MEDIA})


@cache
def _source_nouns() -> Mapping[str, SourceKind]:
    """Return the kind of source each description stands for."""
    return {row["lemma"]: SourceKind(row["kind"]) for row in table("source_nouns")}


def kind_of_name(name: str) -> SourceKind | None:
    """Return what a known name is as a source, or None when it is unknown or none."""
    kinds = (_OF_ENTITY.get(e.kind) for e in gazetteer().lookup(name, source=True))
    return next((kind for kind in kinds if kind is not None), None)


def is_outlet(name: str) -> bool:
    """Tell whether a name may be an outlet's, a state's own included."""
    entities = gazetteer().lookup(name, source=True)
    return any(_OF_ENTITY.get(e.kind) in _MEDIA for e in entities)


def kind_of_source(head: Token, phrase: str, around: str) -> SourceKind:
    """Return what sort of source a phrase names.

    Args:
        head: Head of the phrase.
        phrase: The phrase as written.
        around: The phrase with its clauses, in lower case.
    """
    if withholds_name(around):
        return SourceKind.ANONYMOUS
    person = head.ent_type_ == "PERSON" or head.lower_ in _PERSONAL
    return (
        kind_of_name(phrase)
        or _source_nouns().get(head.lemma_.lower())
        or kind_of_name(name_at(head) or "")
        or (SourceKind.PERSON if person else SourceKind.ORGANISATION)
    )


def can_speak(head: Token, *, alone: bool) -> bool:
    """Tell whether a noun or name can be a source: described, listed or labelled as one.

    Args:
        head: Of the phrase.
        alone: Whether it is a single word, whose label as a person or body is not relied on.
    """
    if head.lemma_.lower() in _source_nouns():
        return True
    known = kind_of_name(name_at(head) or head.text) is not None
    return known or (not alone and head.ent_type_ in {"PERSON", "ORG"})
