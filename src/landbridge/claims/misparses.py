"""Where the small parser is known to go wrong, and what is meant there."""

from spacy.tokens import Token

_PAST = frozenset({"VBN", "VBD"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


def stranded_subject(verb: Token) -> Token | None:
    """Return the subject of a main verb that the parser took for one more participle.

    "Sixty lorries carrying wheat crossed into Chad": a full sentence needs a verb, so the last
    participle of one that has no other is its main verb, and the noun at its top the subject.
    """
    if verb.dep_ != "acl" or verb.tag_ not in _PAST or not verb.sent.text.rstrip().endswith("."):
        return None
    root = verb.sent.root
    nested = any(a.dep_ == "acl" for a in verb.ancestors)
    if root.pos_ != "NOUN" or not nested or any(c.lower_ == "by" for c in verb.children):
        return None
    finite = any(t.tag_ in _FINITE and t != verb for t in verb.sent)
    later = any(t.dep_ == "acl" and t.tag_ in _PAST and t.i > verb.i for t in verb.sent)
    return None if finite or later else root


def stray_conjunct(token: Token) -> Token | None:
    """Return a noun right behind "and" that the parser coordinated with the verb above.

    "Shut because of snow and a dispute": a noun cannot be coordinated with a verb, so it belongs
    to the noun before it.
    """
    if token.dep_ != "pobj":
        return None
    last = token.right_edge
    link = last.nbor(1) if last.i + 1 < len(token.doc) else None
    if link is None or link.dep_ != "cc":
        return None
    verb = link.head
    if verb.pos_ not in {"VERB", "AUX"} or verb not in token.ancestors:
        return None
    nouns = (c for c in verb.children if c.dep_ == "conj" and c.pos_ in {"NOUN", "PROPN"})
    return next((c for c in nouns if c.left_edge.i == link.i + 1), None)


def after_infinitive_mark(verb: Token, word: str) -> Token | None:
    """Return a noun that the parser took for an infinitive ("reopen the bridge to cargo")."""
    nouns = (c for c in verb.children if c.dep_ == "advcl" and c.pos_ in {"NOUN", "PROPN"})
    return next((n for n in nouns if any(_marks(c, word) for c in n.children)), None)


def _marks(child: Token, word: str) -> bool:
    """Tell whether a child is this word in the place of an infinitive's "to"."""
    return child.dep_ == "aux" and child.tag_ == "IN" and child.lower_ == word


def behind_particle(particle: Token) -> Token | None:
    """Return the noun that a preposition holds which the parser took for a particle ("climbed up the slope")."""
    if particle.dep_ != "prt":
        return None
    objects = (c for c in particle.head.children if c.dep_ == "dobj")
    return next((o for o in objects if o.left_edge.i == particle.i + 1), None)
