"""Hedges that the parse hangs away from what they are said of."""

from spacy.tokens import Token

from landbridge.claims.hedging import (
    hedge_row,
    intervals,
    is_belief,
    is_hedging,
    is_opinion,
    phrase_ends,
    phrases,
)
from landbridge.claims.signs import Signs
from landbridge.claims.slots import is_passive
from landbridge.model.claim import Modality

_NOUNS = frozenset({"NOUN", "PROPN"})
_PARTICIPLES = frozenset({"VBN", "VBD"})
_LONGEST = 4
"""Words of the longest adverbial looked for right before a verb."""


def read_stray(trigger: Token, predicate: Token, signs: Signs) -> None:
    """Read the hedges on a predicate, or on a noun, that the parser has hung elsewhere.

    Args:
        trigger: The word that names what is claimed.
        predicate: The verb (or noun) that carries it.
        signs: What the parse has given so far; grows.
    """
    if predicate.pos_ == "VERB":
        _read_before_verb(predicate, signs)
    if trigger.pos_ in _NOUNS:
        _read_participle(trigger, signs)
        _read_likeness(trigger, signs)
    elif predicate.tag_ == "VBG" and predicate.dep_ == "pcomp":
        _read_likely_deed(predicate, signs)
    elif trigger.dep_ == "prep" and (is_opinion(predicate) or is_belief(predicate)):
        _read_small_clause(trigger, predicate, signs)


def _read_before_verb(verb: Token, signs: Signs) -> None:
    """Read "the drone that fell there in all likelihood flew in": it is of the verb right behind."""
    first = min((c.i for c in verb.children if c.dep_ in {"aux", "auxpass"}), default=verb.i)
    if first == 0 or verb.doc[first - 1].lower_ not in phrase_ends():
        return
    for length in range(_LONGEST, 1, -1):
        start = first - length
        if start < verb.sent.start:
            continue
        words = verb.doc[start:first]
        phrase = " ".join(word.lower_ for word in words)
        if phrase in phrases() and words.root.head != verb:
            _hedge("phrase", phrase, words.root, signs)
            return


def _read_participle(noun: Token, signs: Signs) -> None:
    """Read "over purported air strikes", taken for a verb and its object."""
    word = noun.head
    if noun.dep_ != "dobj" or word.tag_ not in _PARTICIPLES or word.i + 1 != noun.left_edge.i:
        return
    bare = not any(c.dep_ in {"nsubj", "aux", "auxpass"} for c in word.children)
    if bare and is_hedging(word):
        _hedge("adjective", word.lower_, word, signs)


def _read_likeness(noun: Token, signs: Signs) -> None:
    """Read "what looked like a strike"."""
    verb = noun.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "like" and noun.head.dep_ == "prep":
        _hedge("seem", verb.lemma_.lower(), verb, signs)


def _read_likely_deed(gerund: Token, signs: Signs) -> None:
    """Read "the convoy looks like crossing": what may come, by the look of it."""
    verb = gerund.head.head
    if gerund.head.lower_ == "like" and verb.lemma_ in {"look", "seem", "appear"}:
        _hedge("seem", verb.lemma_, verb, signs)
        signs.assume(Modality.POSSIBLE, verb)


def _read_small_clause(state: Token, verb: Token, signs: Signs) -> None:
    """Read "residents assume Israel behind it": a belief about an object, with no verb of its own.

    So is one about the subject of a passive ("Israel believed behind it").
    """
    if is_passive(verb):
        _hedge("belief", verb.lemma_.lower(), verb, signs)
    if any(c.dep_ == "dobj" and c.i < state.i for c in verb.children):
        _hedge("opinion", verb.lemma_.lower(), verb, signs)


def _hedge(kind: str, phrase: str, at: Token, signs: Signs) -> None:
    """Record a hedge of the table once."""
    interval = intervals().get((kind, phrase))
    if interval is not None and all(hedge.at != at for hedge in signs.hedges):
        signs.hedge(phrase, interval, at=at, row=hedge_row(kind, phrase))
