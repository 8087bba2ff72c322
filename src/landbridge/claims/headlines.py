"""Headline grammar: "Bridge at Goma destroyed" leaves out the "was" of its passive."""

from spacy.tokens import Token

from landbridge.claims.nouns import noun_classes

_THINGS = frozenset({"facility", "road", "place", "vehicle", "cargo"})
"""What suffers a deed when it stands before a verb without object; a force may have done it."""

_FULL = frozenset({"det", "poss", "aux", "auxpass", "dobj", "ccomp", "xcomp", "attr", "acomp"})
"""Dependents that show full grammar, or an active verb with what it needs."""


def bare_passive_subject(verb: Token) -> Token | None:
    """Return what a headline's participle is said of, when the parser took it for a past tense.

    Only a thing named by a plain noun without article counts: a bridge does not destroy.
    """
    if verb.tag_ != "VBD" or any(c.dep_ in _FULL for c in verb.children):
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or any(c.dep_ in _FULL for c in subject.children):
        return None
    classes = noun_classes().get(subject.lemma_.lower(), frozenset())
    return subject if classes and classes <= _THINGS else None
