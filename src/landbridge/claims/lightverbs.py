"""Light verbs: "carried out an airstrike" says when and by whom, the noun says what."""

from collections.abc import Mapping
from functools import cache

from spacy.tokens import Token

from landbridge.claims.governorrows import governing_verbs
from landbridge.claims.slots import fill, subject_of
from landbridge.lexicon.tables import table

_LENDING = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "conj"})
"""Where a noun stands when the verb over it may be a light one."""

_OWN_SLOTS = frozenset({"obj", "poss", "compound", "amod", "of", "head", "appos", "attr"})
"""Slots that only the noun itself can fill."""


@cache
def _light_verbs() -> Mapping[str, str]:
    """Return light verbs and the slot their agent stands in."""
    return {row["lemma"]: row["role"] for row in table("light_verbs")}


def light_verb_of(noun: Token) -> Token | None:
    """Return the light verb that lends a noun its time and standing, or None."""
    verb = noun.head
    if noun.dep_ not in _LENDING or verb.lemma_ not in _light_verbs():
        return None
    if verb.lemma_ == "be" and any(c.dep_ == "attr" and c != noun for c in verb.children):
        return None  # "the talks are a bridge" says what they are, not that they were
    acts = noun.dep_ == "nsubj" and any(c.dep_ == "dobj" for c in verb.children)
    if acts and verb.lemma_ in governing_verbs():
        return None  # "attacks delayed the works": the works are late
    return verb


def lent(noun: Token, slot: str) -> Token | None:
    """Return what fills a noun's slot at its light verb, or None."""
    verb = light_verb_of(noun)
    if verb is None or slot in _OWN_SLOTS:
        return None
    if slot != "subj":
        return fill(verb, slot)
    return subject_of(verb) if _light_verbs()[verb.lemma_] == "subj" else None
