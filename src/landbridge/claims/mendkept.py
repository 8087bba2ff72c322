"""Mend what something is kept: "keeps its side of the bridge shut", "leaves the road to Goma closed"."""

from spacy.tokens import Token

from landbridge.claims.mendverbs import hang, take_place

_KEEPING = frozenset({"keep", "leave", "hold"})
_STATES = frozenset({"open", "shut", "closed", "sealed", "blocked"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_FAR = 4
"""Steps from the state to its verb: through a phrase on a phrase of the object."""


def state_behind_phrase(word: Token) -> None:
    """Hang a state on the verb that keeps, where the phrase before it has taken it for its own."""
    if word.lower_ not in _STATES or word.i == 0 or word.nbor(-1).pos_ not in _NOUNS:
        return
    verb = _keeping(word)
    thing = _object(verb, word) if verb is not None else None
    if verb is None or thing is None or thing == word.nbor(-1):
        return
    noun = word.nbor(-1)
    if noun.head == word and noun.dep_ == "compound":  # "of the bridge shut", read as a noun
        take_place(noun, word)
        for child in [c for c in word.lefts if c != noun]:
            child.head = noun
    for stray in [c for c in verb.children if c.dep_ == "prep" and thing.i < c.i < word.i]:
        stray.head = thing
    hang(word, verb, "oprd")
    word.tag_, word.pos_, word.lemma_ = "JJ", "ADJ", word.lower_


def _keeping(word: Token) -> Token | None:
    """Return the verb that keeps, a few steps above a word that has no subject of its own."""
    if any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass", "mark"} for c in word.children):
        return None
    node = word
    for _ in range(_FAR):
        node = node.head
        if node.pos_ == "VERB":
            return node if node.lemma_ in _KEEPING and node.i < word.i else None
    return None


def _object(verb: Token, word: Token) -> Token | None:
    """Return the object between a verb and a word, where a phrase stands on it."""
    objects = (c for c in verb.rights if c.dep_ == "dobj" and c.i < word.i)
    thing = next(objects, None)
    between = thing is not None and any(t.dep_ == "prep" for t in word.doc[thing.i : word.i])
    return thing if between else None
