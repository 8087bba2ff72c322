"""What a noun names and a day that lies ahead dates: "announced the closure of the pass from Monday".

A noun has no tense. What is to happen on a day after publication has not happened, whatever the verb
over it says; and what is announced "from Monday" begins on the next one.
"""

from collections.abc import Iterator
from datetime import date

from spacy.tokens import Token

from landbridge.claims.parser import Passage
from landbridge.claims.timeexpression import TimeExpression
from landbridge.claims.timehanging import head_token
from landbridge.claims.timing import Timeline

_ANNOUNCING = frozenset(
    {"announce", "declare", "confirm", "unveil", "notify", "decree", "impose", "proclaim"}
)
_STARTING = frozenset({"from", "starting", "beginning", "effective", "of"})
_COMING = frozenset({"coming", "next", "later", "upcoming"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_MAX_STEPS = 6


def happening_of(predicate: Token) -> Token | None:
    """Return the noun for what is to happen: the predicate itself, or what it announces."""
    if predicate.pos_ in _NOUNS:
        return predicate
    if predicate.lemma_ not in _ANNOUNCING:
        return None
    return next((c for c in predicate.children if c.dep_ == "dobj"), None)


def is_announced(noun: Token) -> bool:
    """Tell whether somebody announces what a noun names."""
    return noun.dep_ == "dobj" and noun.head.lemma_ in _ANNOUNCING


def is_starting(passage: Passage, time: TimeExpression) -> bool:
    """Tell whether a time says from when on a thing holds ("the ban from Monday")."""
    token = head_token(passage, time)
    if token is None:
        return False
    first = token.left_edge
    before = first.nbor(-1).lower_ if first.i else ""
    return not _STARTING.isdisjoint({token.head.lower_, first.lower_, before})


def times_of(noun: Token, passage: Passage, times: Timeline) -> Iterator[TimeExpression]:
    """Yield the times that hang on a noun, or behind it on the verb that announces it."""
    sentence = noun.sent
    announcing = noun.head if is_announced(noun) else noun
    for time in times.between(passage.start_of(sentence[0]), passage.end_of(sentence[-1])):
        token = head_token(passage, time)
        if token is not None and token.i > noun.i and _hangs_on(token, (noun, announcing)):
            yield time


def days_ahead(time: TimeExpression, said: date) -> bool:
    """Tell whether the days that a time names lie after publication ("the coming weeks" begin on it)."""
    span = time.interval
    if span is None or span.start is None:
        return False
    coming = span.start == said and not _COMING.isdisjoint(time.text.lower().split())
    return coming or span.start > said


def _hangs_on(token: Token, heads: tuple[Token, Token]) -> bool:
    """Tell whether a word hangs on one of two others by prepositions and nouns alone."""
    node = token
    for _ in range(_MAX_STEPS):
        if node in heads:
            return True
        if node != token and node.pos_ in {"VERB", "AUX"} and node.tag_ != "VBG":
            return False
        node = node.head
    return False
