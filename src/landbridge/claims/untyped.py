"""Frames of what is told although no row says of what type it is: deeds, journeys and statements."""

from collections.abc import Mapping

from spacy.tokens import Token

from landbridge.claims.frames import Frame, bare_frame, frames_by_word
from landbridge.claims.governorrows import governing_verbs
from landbridge.claims.triggers import HAPPENING
from landbridge.claims.verbfields import verb_fields
from landbridge.model.claim import ClaimKind

_BODILY = frozenset({"motion", "contact", "competition", "possession"})
"""Fields of ``wordnet_verbs.tsv`` whose verbs tell what bodies do to each other."""
_EMPTY = frozenset({"do", "put", "give", "make", "issue", "sign", "report", "get", "have", "be"})
"""Verbs that leave it to their object what is done."""


def untyped(id_: str) -> Mapping[ClaimKind, Frame]:
    """Return a frame for each kind of deed under one id; none makes a state."""
    return {
        kind: bare_frame(id_, kind=kind, type_="journey" if kind is ClaimKind.MOVEMENT else "deed")
        for kind in sorted(HAPPENING)
    }


def happens(verb: Token) -> bool:
    """Tell whether a verb says what bodies do, by its first frame or else by its field."""
    lemma = verb.lemma_.lower()
    if is_empty(lemma):
        return False
    particles = (c.lower_ for c in verb.children if c.dep_ == "prt")
    for name in (*(f"{lemma} {particle}" for particle in particles), lemma):
        frames = frames_by_word().get(("V", name))
        if frames is not None:
            return frames[0].kind in HAPPENING
        if name in verb_fields():
            return verb_fields()[name] in _BODILY
    return False


def is_empty(lemma: str) -> bool:
    """Tell whether a verb says nothing of what is done: it governs that, or leaves it to its object."""
    return lemma in _EMPTY or lemma in governing_verbs()
