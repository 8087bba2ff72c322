"""Mend the second of two joined verbs, which the small parser took for a past tense.

No finite verb is joined to an infinitive: "is to be handed over and opened to cars".
"""

from spacy.tokens import Token

from landbridge.claims.mendverbs import hang
from landbridge.claims.verbgroups import has_subject, to_of

_ALIKE = frozenset({"put", "set", "cut", "shut", "let", "hit", "lay", "spread", "quit", "split"})
"""Past forms that are bare forms too."""


def joined_to_infinitive(verb: Token) -> None:
    """Mend "to be handed over and opened", "are to raise the flag and lay down arms", read as pasts."""
    head = verb.head
    if verb.tag_ != "VBD" or has_subject(verb) or any(c.dep_ == "aux" for c in verb.children):
        return
    if head.lemma_ == "be" and verb.lower_ in _ALIKE:
        below = next((c for c in head.children if c.dep_ == "xcomp" and c.i < verb.i), None)
        if below is None or to_of(below) is None:
            return
        hang(verb, below, "conj")
        head = below
    if to_of(head) is None:
        return
    if any(c.dep_ == "auxpass" for c in head.children):
        verb.tag_ = "VBN"
    elif verb.lower_ in _ALIKE:
        verb.tag_, verb.lemma_ = "VB", verb.lower_
