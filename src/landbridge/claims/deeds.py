"""Deeds told of in a finite clause that no frame, governor or statement has read.

A frame asks for roles, and a statement for a main clause about a place. "The shelling began before
the planes came" and "the recruits never returned" have neither; what happens in them is
told all the same, and stays without a type.
"""

from collections.abc import Container, Sequence

from spacy.tokens import Span, Token

from landbridge.claims.abouttext import is_about_text
from landbridge.claims.attribution import Attribution
from landbridge.claims.classes import classes_of
from landbridge.claims.matching import Match, Roles
from landbridge.claims.statements import subject_and_object
from landbridge.claims.triggers import kind_of_deed
from landbridge.claims.untyped import happens, untyped

TOLD = "told"
"""Id of the frames of such deeds."""

_FRAMES = untyped(TOLD)

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MAIN = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
_BELOW = frozenset({"advcl", "relcl"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "oprd", "acomp", "attr"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_ASKING = frozenset({"WP", "WRB"})
_FORCES = frozenset(
    {"armed", "vehicle", "cargo", "flow", "facility", "obstacle", "mine", "shell", "casualty"}
)
"""What a deed in a clause below another must be about."""
_NEAR = _FORCES | {"road", "place", "group", "fee", "permit", "government", "actor"}
_BODILESS = frozenset({"idea", "abstract", "statement"})


def deeds(
    sentence: Span,
    matches: Sequence[Match],
    attributions: Sequence[Attribution],
    *,
    within: bool,
) -> list[Match]:
    """Return a deed for each finite clause about bodies of the field that nothing has read.

    Args:
        sentence: To be read.
        matches: What has been read in it.
        attributions: Of it.
        within: Whether its report is about the field; in no other is anything added.
    """
    if not within:
        return []
    read = {m.predicate.i for m in matches} | {m.trigger.i for m in matches}
    cues = {t.i for a in attributions for t in a.cue}
    found = []
    for token in sentence:
        if token.dep_ not in _MAIN and token.dep_ not in _BELOW:
            continue
        if token.pos_ != "VERB" or token.i in read or token.i in cues or not happens(token):
            continue
        roles = subject_and_object(token)
        bodily = _is_told(token) and _is_bodily(token, roles, read)
        if bodily and not is_about_text(token, roles, attributions):
            found.append(Match(_FRAMES[kind_of_deed(token)], token, token, roles))
    return found


def _is_told(verb: Token) -> bool:
    """Tell whether a verb is all that its clause says: finite, no question, nothing left to complete it."""
    if any(c.dep_ in _COMPLEMENTS for c in verb.children):
        return False
    if verb.dep_ != "relcl" and any(c.tag_ in _ASKING for c in verb.children):
        return False
    auxiliaries = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if verb.dep_ == "conj" and not auxiliaries:
        return verb.head.pos_ == "VERB"
    finite = verb.tag_ in _FINITE or any(c.tag_ in _FINITE for c in auxiliaries)
    return finite and any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)


def _is_bodily(verb: Token, roles: Roles, read: Container[int]) -> bool:
    """Tell whether a deed is done to a body of the field, or by one where it is done to nothing.

    A verb beside what has been read adds nothing ("protested at the attack").
    """
    beside = (c for p in verb.children if p.dep_ == "prep" for c in p.children)
    if any(t.i in read for t in (*(t for found in roles.values() for t in found), *beside)):
        return False
    if any(classes_of(t) & _BODILESS for t in roles.get("subject", ())):
        return False  # "word reached the town"
    wanted = _NEAR if verb.dep_ in _MAIN else _FORCES
    done = roles.get("object") or roles.get("subject") or ()
    return any(t.pos_ in _NOUNS and classes_of(t) & wanted for t in done)
