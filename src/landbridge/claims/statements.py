"""Clauses that no frame reads: advice, and statements kept rather than lost."""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from landbridge.claims.attribution import Attribution
from landbridge.claims.frames import Frame, Match, classes_of
from landbridge.claims.parser import Passage
from landbridge.claims.slots import object_of, subject_of
from landbridge.model.claim import ClaimKind

MIN_WORDS = 5
"""Shorter clauses say too little to stand alone."""

_CLAUSE_HEADS = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
_DUTY = frozenset({"should", "must", "ought"})
ADVICE = "advice"
"""Id of the frame of recommendations."""

_ADVICE = Frame(
    id=ADVICE,
    kind=ClaimKind.RECOMMENDATION,
    type="recommendation",
    pos="V",
    slots={},
    need=(),
    modality="recommended",
    polarity="",
)
_STATEMENT = Frame(
    id="statement",
    kind=ClaimKind.JUDGEMENT,
    type="statement",
    pos="V",
    slots={},
    need=(),
    modality="",
    polarity="",
)


def advice(sentence: Span, attributions: Sequence[Attribution]) -> list[Match]:
    """Return a recommendation for each clause under "should" or "must", and for each demand."""
    found = []
    for token in sentence:
        duty = token.pos_ in {"VERB", "AUX"} and any(
            c.dep_ == "aux" and c.lower_ in _DUTY for c in token.children
        )
        perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in token.children)
        if duty and not perfect:
            found.append(Match(_ADVICE, token, token, _subject_and_object(token)))
    for attribution in attributions:
        verb = attribution.cue[0]
        if attribution.use == "ask" and not any(m.trigger == verb for m in found):
            found.append(Match(_ADVICE, verb, verb, _subject_and_object(verb)))
    return found


def leftovers(
    sentence: Span,
    matches: Sequence[Match],
    attributions: Sequence[Attribution],
    *,
    passage: Passage,
) -> list[Match]:
    """Return a statement for each finite clause that names something and that no frame has read."""
    read = {m.predicate.i for m in matches} | {m.trigger.i for m in matches}
    cues = {a.cue[0].i for a in attributions}
    found = []
    for token in sentence:
        if (
            token.pos_ not in {"VERB", "AUX"}
            or token.dep_ not in _CLAUSE_HEADS
            or token.i in read | cues
        ):
            continue
        own = _own_tokens(token)
        if sum(t.is_alpha for t in own) < MIN_WORDS or any(t.i in read for t in own):
            continue
        roles = _subject_and_object(token)
        if roles and any(_names_something(t, passage) for t in own):
            found.append(Match(_STATEMENT, token, token, roles))
    return found


def _subject_and_object(verb: Token) -> dict[str, tuple[Token, ...]]:
    """Return a clause's subject and object as roles."""
    roles = {}
    subject, target = subject_of(verb), object_of(verb)
    if subject is not None:
        roles["subject"] = (subject,)
    if target is not None and target != subject:
        roles["object"] = (target,)
    return roles


def _own_tokens(verb: Token) -> list[Token]:
    """Return a clause's tokens without the clauses it reports or is coordinated with."""
    cut = {
        t.i
        for c in verb.children
        if c.dep_ in {"ccomp", "conj", "parataxis"} and c.pos_ in {"VERB", "AUX"}
        for t in c.subtree
    }
    return [t for t in verb.subtree if t.i not in cut]


def _names_something(token: Token, passage: Passage) -> bool:
    """Tell whether a token is part of a name or stands for a place, force or facility."""
    return token.i in passage.doc.user_data["hits"] or bool(
        classes_of(token) & {"facility", "road", "group", "imagery"}
    )
