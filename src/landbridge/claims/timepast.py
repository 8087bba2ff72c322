"""States told in passing that no longer need hold: "when it held both sides", "once open".

Only states are looked at: an event happened once, whenever that was.
"""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from landbridge.claims.matching import Match
from landbridge.claims.slots import TEMPORAL
from landbridge.claims.verbgroups import is_past
from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import ClaimKind

HOLDING = "controls"
"""Claim type of a holding that a verb tells ("held the gate")."""

_STATES = frozenset({ClaimKind.STATUS, ClaimKind.CONTROL})
_STATIVE_POS = frozenset({"A", "P"})
"""Parts of speech of frames that tell how something is, not what becomes of it."""
_PRESENT = frozenset({"VBZ", "VBP"})
_WHILE = frozenset({"when", "while"})
_STEPS = 6
"""Most words between a phrase of the past and the verb of its clause."""


@cache
def _cues(kind: str) -> tuple[tuple[str, ...], ...]:
    """Return the phrases of one kind of ``past_cues.tsv`` as words, the longest first."""
    rows = (row for row in table("past_cues") if row["kind"] == kind)
    phrases = (tuple(cue.split()) for row in rows for cue in listed(row["cue"]))
    return tuple(sorted(phrases, key=len, reverse=True))


def past_cue(match: Match, *, reported: bool) -> Sequence[Token] | None:
    """Return the words that put a claimed state in some undated past, or None.

    Args:
        match: What is claimed.
        reported: Whether somebody is reported to say it; "had been" is then only a shifted "has
            been".
    """
    if match.frame.kind not in _STATES:
        return None
    joined = _joined(match.trigger)
    if joined is not None or _is_present(match.predicate):
        return joined
    told = _phrase(match) or _after_being(match.predicate)
    if told is None and not reported and _endured(match.predicate):
        told = _past_perfect(match.predicate)
    if told is not None or not _is_stative(match):
        return told
    found = _adverb(match) or _used_to(match.predicate) or _when_clause(match.predicate)
    found = found or _taken_away(match)
    if found is None and not reported:
        found = _past_perfect(match.predicate) or _bounded(match)
    return found


def _is_stative(match: Match) -> bool:
    """Tell whether a claim tells how something is or who has it, not a change of it."""
    frame = match.frame
    return frame.pos in _STATIVE_POS or frame.type == HOLDING or match.predicate.lemma_ == "be"


def _is_present(predicate: Token) -> bool:
    auxiliaries = [c for c in predicate.children if c.dep_ in {"aux", "auxpass"}]
    return any(t.tag_ in _PRESENT for t in (predicate, *auxiliaries))


def _joined(trigger: Token) -> Sequence[Token] | None:
    """Return the adverb hyphened to a participle or right before it ("then-closed", "once busy")."""
    if trigger.dep_ not in {"amod", "acl"}:
        return None
    at = trigger.i - 1
    hyphened = at >= 1 and trigger.doc[at].text == "-"
    at -= hyphened
    word = trigger.doc[at] if at >= 0 else None
    cues = _cues("adverb") + (_cues("joined") if hyphened else ())
    return [word] if word is not None and (word.lower_,) in cues else None


def _adverb(match: Match) -> Sequence[Token] | None:
    """Return an adverb of the past beside the predicate; "once again" is none."""
    for word in (*match.predicate.children, *match.trigger.children):
        again = word.i + 1 < len(word.doc) and word.nbor().lower_ in {"again", "more"}
        if word.dep_ == "advmod" and (word.lower_,) in _cues("adverb") and not again:
            return [word]
    return None


def _phrase(match: Match) -> Sequence[Token] | None:
    """Return a phrase of the past in the predicate's own clause."""
    sentence = match.predicate.sent
    low = [t.lower_ for t in sentence]
    for cue in _cues("phrase"):
        for at in range(len(low) - len(cue) + 1):
            if tuple(low[at : at + len(cue)]) == cue and _hangs_on(sentence[at], match):
                return list(sentence[at : at + len(cue)])
    return None


def _hangs_on(word: Token, match: Match) -> bool:
    """Tell whether the verb over a word is the claim's."""
    node = word
    for _ in range(_STEPS):
        if node in (match.predicate, match.trigger):
            return True
        if node.pos_ in {"VERB", "AUX"} or node.head == node:
            return False
        node = node.head
    return False


def _used_to(predicate: Token) -> Sequence[Token] | None:
    """Return "used to"."""
    verb = predicate.head
    used = predicate.dep_ == "xcomp" and verb.lower_ == "used" and verb.tag_ == "VBD"
    to = next((c for c in predicate.children if c.lower_ == "to"), None)
    return [verb, to] if used and to is not None and to.i == verb.i + 1 else None


def _when_clause(predicate: Token) -> Sequence[Token] | None:
    """Return the "when" or "while" over a clause in the past."""
    if predicate.dep_ not in {"advcl", "relcl"}:
        return None
    word = next((c for c in predicate.children if c.lower_ in _WHILE), None)
    return [word] if is_past(predicate) and word is not None else None


def _taken_away(match: Match) -> Sequence[Token] | None:
    """Return the verb that takes away what was held: "driven from the last districts they held"."""
    holding = match.predicate
    if match.frame.type != HOLDING or holding.dep_ != "relcl" or not is_past(holding):
        return None
    node = holding.head
    for _ in range(_STEPS):
        if node.pos_ == "VERB":
            return [node] if (node.lower_,) in _cues("taking") else None
        node = node.head
    return None


def _after_being(predicate: Token) -> Sequence[Token] | None:
    """Return "after being" or "after having been"."""
    preposition = predicate.head
    if predicate.dep_ != "pcomp" or preposition.lower_ != "after":
        return None
    return [preposition]


def _endured(predicate: Token) -> bool:
    """Tell whether a verb says how long a state lasted ("had been shut for a month")."""
    lengths = (c for c in predicate.children if c.dep_ == "prep" and c.lower_ == "for")
    return any(o.ent_type_ in TEMPORAL for length in lengths for o in length.children)


def _past_perfect(predicate: Token) -> Sequence[Token] | None:
    """Return the "had" of a state that was over when something else happened."""
    return next(([c] for c in predicate.children if c.dep_ == "aux" and c.lower_ == "had"), None)


def _bounded(match: Match) -> Sequence[Token] | None:
    """Return "before the war" or "until rebels took it" around a state."""
    openings = {cue[0] for cue in _cues("opening")}
    for word in (*match.predicate.children, *match.trigger.children):
        if word.lower_ in openings and word.dep_ == "prep":
            bound = next((c for c in word.children if c.dep_ in {"pobj", "pcomp"}), None)
            fronted = word.i < match.predicate.i
            if bound is not None and bound.lower_ != "notice" and (fronted or _lasts(match)):
                return [word]
        if word.dep_ == "advcl" and is_past(word):
            marks = [c for c in word.children if c.lower_ in openings | _WHILE]
            if marks and (marks[0].lower_ in openings or word.i < match.predicate.i):
                return marks[:1]
    return None


def _lasts(match: Match) -> bool:
    """Tell a state ("was open before the war") from a change ("was closed before the visit")."""
    return match.trigger.pos_ == "ADJ" or match.frame.type == HOLDING
