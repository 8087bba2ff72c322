"""Which claim an expression of time belongs to, by the clauses between the two."""

from spacy.tokens import Token

from landbridge.claims.governorrows import bids
from landbridge.claims.matching import Match
from landbridge.claims.parser import Passage
from landbridge.claims.timeexpression import TimeExpression
from landbridge.model.claim import ClaimKind

_MAX_STEPS = 8
_VERBAL = frozenset({"VERB", "AUX"})
_CLAUSES = frozenset({"ccomp", "relcl", "acl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LINKS = _CLAUSES | {"xcomp", "conj", "advcl", "dobj", "nsubj", "nsubjpass", "pobj", "prep"}
"""Dependencies along which a word shares the time of the word above it."""
_BOUNDS = frozenset({"until", "before", "after"})
"""Conjunctions of an event on the far side of which the clause above holds."""
_OWN = frozenset({"nsubj", "nsubjpass", "aux", "auxpass"})
"""Dependents that give a coordinated verb a time of its own."""


def distance(passage: Passage, time: TimeExpression, match: Match) -> int | None:
    """Return how far up from a time expression the claim's words stand; None when unrelated.

    A date inside a relative clause is of that clause ("the gate, which was shut until Tuesday, is
    open"), and dates the clause above only where an event is told of. A date after a coordinated
    verb with a tense of its own is of that verb, and a date before two of them is of both.
    """
    token = head_token(passage, time)
    if token is None:
        return None
    if _is_defined_by(passage, time, match):
        return 0
    wanted = {match.trigger.i, match.predicate.i}
    linked = {t.i for t in _linked(match.predicate, before=token)}
    node = token
    for step in range(_MAX_STEPS):
        if node.i in wanted:
            return step
        if node.i in linked:
            return step + _MAX_STEPS
        if node.head == node or _keeps_its_time(node, token, match):
            return None
        node = node.head
    return None


def dates_a_resolve(passage: Passage, time: TimeExpression, match: Match) -> bool:
    """Tell whether a time dates a plan or demand, not what is planned ("agreed last week to open")."""
    token = head_token(passage, time)
    over = (a for a in match.predicate.ancestors if bids(a) and a.tag_ in {"VBD", "VBN"})
    verb = next(over, None)
    if token is None or verb is None or match.predicate.dep_ not in {"xcomp", "ccomp", "pcomp"}:
        return False
    above = (a for a in token.ancestors if a.pos_ in _VERBAL)
    return next(above, None) == verb


def turned(passage: Passage, time: TimeExpression, match: Match) -> TimeExpression:
    """Return the day itself for what ended a span: "open until May, when rebels took it"."""
    defined = time.direction in ("until", "by", "since") and time.parts
    return time.parts[0] if defined and _is_defined_by(passage, time, match) else time


def since_then(passage: Passage, time: TimeExpression, match: Match) -> bool:
    """Tell whether a time dates what a state has held since ("closed since rebels took it in May")."""
    node = head_token(passage, time)
    for _ in range(_MAX_STEPS):
        if node is None or node in (match.trigger, match.predicate) or node.head == node:
            return False
        if node.dep_ == "advcl" and any(c.lower_ == "since" for c in node.children):
            return True
        node = node.head
    return False


def head_token(passage: Passage, time: TimeExpression) -> Token | None:
    """Return the token of a time expression that hangs on something outside it."""
    indexes = passage.tokens_in(time.start, time.end)
    inside = (passage.doc[i] for i in indexes)
    return next((t for t in inside if t.head.i not in indexes or t.head == t), None)


def _is_defined_by(passage: Passage, time: TimeExpression, match: Match) -> bool:
    """Tell whether the claim's clause hangs on a time expression ("in 2017, when they held it")."""
    verb, within = match.predicate, passage.tokens_in(time.start, time.end)
    word = next((c for c in verb.children if c.lower_ in {"when", "while"}), None)
    if word is None or verb.dep_ not in {"relcl", "acl", "advcl"}:
        return False
    before = word.i - 2 if word.i > 0 and word.nbor(-1).text == "," else word.i - 1
    return verb.head.i in within or before in within


def _keeps_its_time(node: Token, token: Token, match: Match) -> bool:
    """Tell whether a clause on the way up keeps a date that stands in it to itself."""
    if node.pos_ not in _VERBAL:
        return False
    ended = any(c.dep_ == "mark" and c.lower_ in _BOUNDS for c in node.children)
    if node.dep_ == "relcl" or (node.dep_ == "advcl" and ended):
        return match.frame.kind is not ClaimKind.EVENT
    return node.dep_ == "conj" and token.i > node.head.i and _has_own_tense(node)


def _has_own_tense(verb: Token) -> bool:
    return any(c.dep_ in _OWN for c in verb.children)


def _linked(predicate: Token, *, before: Token) -> list[Token]:
    """Return the governors whose time is also the predicate's: raising and coordinated verbs.

    Args:
        predicate: Of the claim.
        before: The date; it is lent to a second verb with a tense of its own from before the first.
    """
    found = []
    node = predicate
    for _ in range(_MAX_STEPS):
        if node.dep_ not in _LINKS or node.head == node or _has_own_time(node):
            break
        apart = node.dep_ == "conj" and node.pos_ in _VERBAL and _has_own_tense(node)
        if apart and before.i > node.head.i:
            break
        node = node.head
        found.append(node)
    return found


def _has_own_time(node: Token) -> bool:
    """Tell whether a clause is finite, so that the time of the clause above is not its own."""
    words = [node, *node.children]
    return node.dep_ in _CLAUSES and any(c.tag_ in _FINITE for c in words)
