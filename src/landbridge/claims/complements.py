"""What a verb of being or seeming says of its subject: "derailed" in "looks derailed"."""

from spacy.tokens import Token

_COPULAR = frozenset(
    {"be", "remain", "stay", "look", "appear", "seem", "become", "get", "keep", "lie", "stand"}
)
"""Verbs that only lend their time to the word that says what is so."""

_STATES = frozenset({"JJ", "JJR", "VBN", "VBD", "VBG"})
_ADVERBS = frozenset({"down", "over", "out", "off", "alongside", "ashore", "adrift", "offline"})
"""Adverbs that say how something stands."""


def complement_of(verb: Token) -> Token | None:
    """Return the word that says what is so, or None: an adjective, an adverb or "in force"."""
    if verb.lemma_ not in _COPULAR:
        return None
    after = [c for c in verb.children if c.i > verb.i]
    described = (c for c in after if c.dep_ in {"acomp", "oprd"} and c.tag_ in _STATES)
    placed = (c for c in after if c.dep_ in {"advmod", "prt", "acomp"} and c.lower_ in _ADVERBS)
    stated = (c for c in after if c.dep_ == "prep" and c.i == verb.i + 1 and _is_phrase(c))
    return next((c for found in (described, placed, stated) for c in found), None)


def _is_phrase(preposition: Token) -> bool:
    """Tell whether a preposition and the bare noun behind it say how something stands."""
    noun = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    return noun is not None and noun.i == preposition.i + 1 and noun.pos_ == "NOUN"
