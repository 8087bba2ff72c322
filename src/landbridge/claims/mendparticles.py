"""Give a verb the object that the small parser hung on its particle ("let in families")."""

from spacy.tokens import Token

from landbridge.claims.mendverbs import hang
from landbridge.claims.verbfields import separable

_CLOCK = frozenset({"DATE", "TIME"})
_BACK = frozenset({"back", "away", "out", "off", "over"})
_FULL = frozenset({"dobj", "ccomp", "auxpass", "nsubjpass", "dative"})
"""Dependents of a verb that has its object, or is passive and wants none."""


def particle_for_preposition(word: Token) -> None:
    """Mend "let in families", read as let within families: the verb wants an object."""
    verb = word.head
    if (verb.lemma_.lower(), word.lower_) not in separable():
        return
    noun = next((c for c in word.children if c.dep_ == "pobj"), None)
    if (
        noun is None
        or verb.pos_ != "VERB"
        or verb.tag_ == "VBN"
        or word.i < verb.i
        or noun.ent_type_ in _CLOCK
    ):
        return
    if any(c.dep_ in _FULL for c in verb.children) or (word.lower_ == "in" and _is_where(noun)):
        return
    hang(word, verb, "prt")
    word.tag_, word.pos_ = "RP", "ADP"
    hang(noun, verb, "dobj")


def object_of_particle(noun: Token) -> None:
    """Mend "choke off the last source", where the source hangs on the particle itself."""
    verb = noun.head.head
    if noun.head.dep_ == "prt" and not any(c.dep_ in _FULL for c in verb.children):
        hang(noun, verb, "dobj")


def _is_where(noun: Token) -> bool:
    """Tell whether a noun names where something is done ("sent in Kabul")."""
    return noun.pos_ == "PROPN" or noun.ent_type_ in {"GPE", "LOC", "FAC"}


def particle_before_place(word: Token) -> None:
    """Mend "pulls back north of the river", where "back" hangs on the place: it is the verb's."""
    if word.lower_ not in _BACK or word.i == 0 or word.head.i < word.i:
        return
    verb = word.nbor(-1)
    if verb.pos_ == "VERB" and word.head.pos_ in {"ADV", "ADP", "SCONJ"}:
        hang(word, verb, "advmod")
