"""Clauses that no frame reads: advice, and statements kept rather than lost."""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from landbridge.claims.abouttext import is_about_text
from landbridge.claims.attribution import Attribution
from landbridge.claims.complements import complement_of
from landbridge.claims.conditions import is_before_subject
from landbridge.claims.field import is_of_the_field
from landbridge.claims.frames import Frame, bare_frame
from landbridge.claims.governors import bids, demands
from landbridge.claims.hedging import is_seeming
from landbridge.claims.imperatives import is_command
from landbridge.claims.matching import Match, Roles
from landbridge.claims.modals import is_inference
from landbridge.claims.slots import conjuncts, object_of, subject_of
from landbridge.model.claim import ClaimKind

MIN_WORDS = 5
"""Shorter clauses say too little to stand alone."""

_CLAUSE_HEADS = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
_VERBAL = frozenset({"VERB", "AUX"})
_DUTY = frozenset({"should", "must", "ought"})
ADVICE = "advice"
"""Id of the frame of recommendations."""

_ADVICE = bare_frame(
    ADVICE, kind=ClaimKind.RECOMMENDATION, type_="recommendation", modality="recommended"
)
DEMAND = "demand"
"""Id of the frame of what somebody asks for; its verb also names who asks."""

_DEMAND = bare_frame(
    DEMAND, kind=ClaimKind.RECOMMENDATION, type_="recommendation", modality="recommended"
)
STATEMENT = "statement"
"""Id of the frame of what no frame reads."""

_STATEMENT = bare_frame(STATEMENT, kind=ClaimKind.JUDGEMENT, type_="statement")


def advice(sentence: Span, attributions: Sequence[Attribution]) -> list[Match]:
    """Return a recommendation for each clause under "should" or "must", and for each demand."""
    found = [Match(_ADVICE, t, t, subject_and_object(t)) for t in sentence if _is_duty(t)]
    for attribution in attributions:
        verb = attribution.cue[0]
        if attribution.use == "ask" and not any(m.trigger == verb for m in found):
            frame = _ADVICE if verb.head.lemma_ == "ought" else _DEMAND
            found.append(Match(frame, verb, verb, subject_and_object(verb)))
    return found


def leftovers(
    sentence: Span,
    matches: Sequence[Match],
    attributions: Sequence[Attribution],
    *,
    within: bool,
) -> list[Match]:
    """Return a statement for each finite clause that names something and that no frame has read.

    Args:
        sentence: To be read.
        matches: What frames have read in it.
        attributions: Of it.
        within: Whether its report is about the field; in any other a statement needs a name or noun
            of the field.
    """
    read = {m.predicate.i for m in matches} | {m.trigger.i for m in matches}
    cues = {a.cue[0].i for a in attributions}
    found = []
    for token in sentence:
        if token.dep_ not in _CLAUSE_HEADS or token.pos_ not in _VERBAL or token.i in read | cues:
            continue
        own = own_tokens(token)
        if sum(t.is_alpha for t in own) < MIN_WORDS or any(t.i in read for t in own):
            continue
        told = _told_by(token)
        roles = {**subject_and_object(token), **subject_and_object(told)}
        if (
            roles
            and any(is_of_the_field(t, within=within) for t in own)
            and not is_about_text(told, roles, attributions)
        ):
            found.append(_statement(told, roles))
    return found


def _statement(told: Token, roles: Roles) -> Match:
    """Return the statement of a clause; of one with a verb of being, what is said to be so."""
    state = complement_of(told)
    if state is None:
        return Match(_frame_of(told), told, told, roles)
    return Match(_STATEMENT, state, state if is_seeming(state, told) else told, roles)


def _frame_of(told: Token) -> Frame:
    """Return the frame of what no other reads: what somebody is bidden to do is a recommendation."""
    bidden = is_command(told) or (told.dep_ == "xcomp" and demands(told.head))
    return _ADVICE if bidden else _STATEMENT


def _told_by(verb: Token) -> Token:
    """Return what is said to be so where a verb only says how it stands ("is expected to extend")."""
    below = (c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and c.i > verb.i)
    told = (c for c in below if c.pos_ in _VERBAL)
    return next((c for c in told if is_seeming(c, verb) or _is_bidden(c, verb)), verb)


def _is_bidden(verb: Token, above: Token) -> bool:
    """Tell whether a verb is what somebody is told or means to do ("were told to let through")."""
    return verb.dep_ == "xcomp" and bids(above)


def _is_duty(verb: Token) -> bool:
    """Tell whether a verb stands under "should" or "must"; "should have" blames, not advises."""
    auxiliaries = [c for c in verb.children if c.dep_ == "aux" and not is_before_subject(c)]
    perfect = any(c.lemma_ == "have" for c in auxiliaries)
    duty = next((c for c in auxiliaries if c.lower_ in _DUTY), None)
    if duty is None or is_inference(verb, duty):
        return False
    return verb.pos_ in _VERBAL and not perfect


def subject_and_object(verb: Token) -> Roles:
    """Return a clause's subject and object as roles, what it is said to be for an object."""
    roles: dict[str, tuple[Token, ...]] = {}
    subject, target = subject_of(verb), object_of(verb)
    if target is None and subject is not None and subject.i < verb.i:
        target = next((c for c in verb.children if c.dep_ == "attr" and c.i > verb.i), None)
    if subject is not None:
        roles["subject"] = conjuncts(subject)
    if target is not None and target != subject:
        roles["object"] = conjuncts(target)
    return roles


def own_tokens(verb: Token) -> list[Token]:
    """Return a clause's tokens without the clauses it reports or is coordinated with."""
    cut = {
        t.i
        for c in verb.children
        if c.dep_ in {"ccomp", "conj", "parataxis"} and c.pos_ in _VERBAL
        for t in c.subtree
    }
    return [t for t in verb.subtree if t.i not in cut]


def is_wanted(match: Match, *, within: bool) -> bool:
    """Tell whether a claim is about the field: "the recipe requires two eggs" is not.

    In a report on other things its clause must name something of the field.
    """
    return within or any(is_of_the_field(t, within=False) for t in match.predicate.subtree)
