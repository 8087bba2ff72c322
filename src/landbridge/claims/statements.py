"""Clauses that no frame reads: advice, and statements kept rather than lost."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from landbridge.claims.abouttext import is_about_text
from landbridge.claims.attribution import Attribution
from landbridge.claims.classes import classes_of
from landbridge.claims.complements import complement_of, missing_of
from landbridge.claims.conditions import is_before_subject
from landbridge.claims.field import is_near_field, is_of_the_field
from landbridge.claims.frames import Frame, bare_frame
from landbridge.claims.governorrows import bids, demands
from landbridge.claims.hedging import is_seeming
from landbridge.claims.imperatives import is_command
from landbridge.claims.matching import Match, Roles
from landbridge.claims.modals import is_inference
from landbridge.claims.slots import conjuncts, is_passive, object_of, subject_of
from landbridge.claims.triggers import kind_of_deed
from landbridge.claims.untyped import happens, is_empty, untyped
from landbridge.claims.verbfields import verb_fields
from landbridge.claims.verbgroups import is_infinitive
from landbridge.claims.wordings import is_worded
from landbridge.model.claim import ClaimKind

MIN_WORDS = 5
"""Shorter clauses say too little to stand alone."""

_CLAUSE_HEADS = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
_VERBAL = frozenset({"VERB", "AUX"})
_RELATIVE = frozenset({"WDT", "WP"})
_NAMING = frozenset({"NOUN", "PROPN"})
_DUTY = frozenset({"should", "must", "ought"})
_CHANCE = frozenset({"may", "might", "could", "must"})
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
_JOURNEY = bare_frame(STATEMENT, kind=ClaimKind.MOVEMENT, type_="journey")
_DEED = bare_frame(STATEMENT, kind=ClaimKind.EVENT, type_="deed")
_STATE = bare_frame(STATEMENT, kind=ClaimKind.STATUS, type_="deed")
_PRESENCE = bare_frame(STATEMENT, kind=ClaimKind.CONTROL, type_="deed")
"""Who fights, or what was laid, is said to be there."""
_MOVERS = frozenset({"vehicle", "cargo", "armed", "person", "flow"})
_DEEDS = untyped(STATEMENT)
_BODIES = frozenset({"vehicle", "cargo", "armed", "person", "flow", "shell", "mine"})
"""Classes of what moves and does something, in a clause that is a deed and no mere statement."""

_WHEN = frozenset({"since", "after", "before", "during", "amid", "despite", "following"})
"""Prepositions of time and circumstance: a happening behind them is not what the clause tells."""

_MEANS = frozenset({"by", "without", "besides"})
"""Prepositions before a deed that is only how another is done ("live by taxing the trade")."""

_OPENING = {"acl": frozenset({"that"}), "advcl": frozenset({"if", "though", "with"})}
"""Words that open a clause which tells something: "signs that", "looks as if", "if they leave"."""

_BESIDE = frozenset({"advcl", "acl", "relcl"})
"""Clauses that tell of something else than the one they stand in."""


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
        if not _heads_clause(token) or token.pos_ not in _VERBAL or token.i in read | cues:
            continue
        own = whole = own_tokens(token)
        if any(t.i in read for t in own):
            own = [t for t in own if not is_beside(t, token)]
        if sum(t.is_alpha for t in own) < MIN_WORDS or any(t.i in read for t in own):
            continue
        if is_worded(token):
            continue
        told = _told_by(token)
        roles = {**subject_and_object(token), **subject_and_object(told)}
        if not roles or is_about_text(told, roles, attributions):
            continue
        if any(is_of_the_field(t, within=within) for t in whole if t.tag_ not in _RELATIVE):
            found.append(_statement(told, roles))
        elif _is_chance(token) and any(is_near_field(t, within=within) for t in own):
            found.append(_chance(told, roles))
    return found


def _is_chance(verb: Token) -> bool:
    """Tell whether a clause says what may be: that is told of what is only near to the field too."""
    return any(c.tag_ == "MD" and c.lower_ in _CHANCE for c in verb.children)


def _chance(told: Token, roles: Roles) -> Match:
    """Return what may be so or be done, by the kind of what it would be."""
    match = _statement(told, roles)
    if match.frame is not _STATEMENT:
        return match
    return replace(match, frame=_DEED if match.trigger.pos_ == "VERB" else _STATE)


def _heads_clause(verb: Token) -> bool:
    """Tell whether a verb tells something: of a clause, of "signs that" or of "if"."""
    if verb.dep_ in _CLAUSE_HEADS:
        return True
    opening = _OPENING.get(verb.dep_)
    return opening is not None and any(
        c.dep_ == "mark" and c.lower_ in opening for c in verb.children
    )


def _statement(told: Token, roles: Roles) -> Match:
    """Return the statement of a clause; of one with a verb of being, what is said to be so or to be."""
    thing = missing_of(told)
    if thing is not None:
        armed = bool(classes_of(thing) & {"armed", "mine"})
        return Match(_PRESENCE if armed else _STATEMENT, thing, told, roles)
    state = complement_of(told)
    if state is not None and state.dep_ == "prep" and _is_mover(roles):
        return Match(_JOURNEY, state, told, roles)
    if state is None:
        return Match(_frame_of(told, roles), told, told, roles)
    return Match(_STATEMENT, state, state if is_seeming(state, told) else told, roles)


def _frame_of(told: Token, roles: Roles) -> Frame:
    """Return the frame of what no other reads: advice, what bodies do, or a statement."""
    if is_command(told) or (told.dep_ == "xcomp" and demands(told.head)):
        return _ADVICE
    lemma = told.lemma_.lower()
    if is_empty(lemma) or not (lemma in verb_fields() or happens(told)):
        return _STATEMENT
    done = roles.get("object", ()) if is_passive(told) else ()
    named = (t for t in done or roles.get("subject", ()) if t.pos_ in _NAMING)
    acting = [classes_of(t) & _BODIES for t in named]
    kind = kind_of_deed(told)
    if kind is not ClaimKind.MOVEMENT and not any(a - {"person"} for a in acting):
        return _STATEMENT
    return _DEEDS[kind] if any(acting) else _STATEMENT


def _is_mover(roles: Roles) -> bool:
    """Tell whether the subject is what goes from place to place."""
    return any(classes_of(t) & _MOVERS for t in roles.get("subject", ()))


def _told_by(verb: Token) -> Token:
    """Return what is said to be so where a verb only says how it stands ("is expected to extend")."""
    below = (c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and c.i > verb.i)
    told = [c for c in below if c.pos_ in _VERBAL]
    if verb.lemma_ == "have" and told and is_infinitive(told[0]):
        return told[0]  # "have yet to show themselves", "may have to shut"
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
    subject, target = subject_of(verb) or missing_of(verb), object_of(verb)
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


def is_beside(word: Token, verb: Token) -> bool:
    """Tell whether a word stands in a clause of its own under a verb ("provided Kabul opens")."""
    below = [word, *word.ancestors]
    between = below[: below.index(verb)]
    return any(
        t.dep_ in _BESIDE
        or (t.dep_ == "prep" and t.lower_ in _WHEN)
        or (t.dep_ == "pcomp" and t.head.lower_ in _MEANS)
        for t in between
    )


def is_wanted(match: Match, *, within: bool) -> bool:
    """Tell whether a claim is about the field: "the recipe requires two eggs" is not.

    In a report on other things its clause must name something of the field.
    """
    return within or any(is_of_the_field(t, within=False) for t in match.predicate.subtree)
