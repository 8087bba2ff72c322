"""Accusations: "X accuses Y of Z", "blames Y for Z", "attributes Z to Y" make Y the agent of Z."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from landbridge.claims.attribution import Attribution
from landbridge.claims.classes import classes_of
from landbridge.claims.frames import bare_frame, frames_by_word
from landbridge.claims.matching import Match
from landbridge.claims.memory import DEEDS, Memory
from landbridge.claims.prepositions import preposition_object
from landbridge.model.claim import ClaimKind

_DEFAULT_EVENT = "attack"


def accused_matches(
    matches: Sequence[Match],
    attributions: Sequence[Attribution],
    *,
    memory: Memory,
) -> list[Match]:
    """Return the matches with every accusation's culprit put in as agent.

    An accusation of a happening that no frame read (a bare "the attack", or nothing at all) becomes
    a match of its own, typed like the event the document last spoke of.
    """
    found = list(matches)
    for attribution in attributions:
        if attribution.use != "blame":
            continue
        culprit, deed = _culprit_and_deed(attribution.cue[0])
        if culprit is None or "money" in classes_of(culprit):  # "charge 50 dollars for"
            continue
        index = _index_of_deed(found, deed)
        if index is None and not _is_happening(deed, memory, told=_tells_state(found)):
            continue
        if index is None:
            found.append(_accusation(attribution.cue[0], culprit, deed, memory))
        else:
            roles = {**found[index].roles, "agent": (culprit,)}
            found[index] = replace(found[index], roles=roles, predicate=attribution.cue[0])
    return found


def _index_of_deed(matches: Sequence[Match], deed: Token | None) -> int | None:
    """Return which match reads the happening that somebody is accused of."""
    words = set(deed.subtree) if deed is not None else set()
    events = (i for i, m in enumerate(matches) if m.frame.kind is ClaimKind.EVENT)
    return next((i for i in events if matches[i].trigger in words), None)


def _culprit_and_deed(verb: Token) -> tuple[Token | None, Token | None]:
    """Return who is accused and of what."""
    patient = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    to = preposition_object(verb, "to")
    if to is not None and verb.lemma_ == "attribute":
        return to, patient
    held = [preposition_object(verb, p) for p in ("of", "for", "with", "over")]
    if patient is not None and verb.lemma_ == "accuse":
        held.append(preposition_object(patient, "of"))  # where the parser may hang the deed
    return patient, next((d for d in held if d is not None), None)


def _accusation(verb: Token, culprit: Token, deed: Token | None, memory: Memory) -> Match:
    """Make the match of an accusation that no frame has read."""
    type_ = _type_of(deed, _last_event(memory))
    frame = bare_frame("accuse.v", kind=ClaimKind.EVENT, type_=type_, modality="happened")
    return Match(frame, deed if deed is not None else culprit, verb, {"agent": (culprit,)})


def _tells_state(matches: Sequence[Match]) -> bool:
    """Tell whether a sentence speaks of a state, which is then what somebody is blamed for."""
    return any(m.frame.kind in {ClaimKind.STATUS, ClaimKind.CONTROL} for m in matches)


def _is_happening(deed: Token | None, memory: Memory, *, told: bool) -> bool:
    """Tell whether somebody is blamed for a happening, or for nothing that is named; not for a trait.

    "The bloodshed" may be the event the document last spoke of; "crimes" are none, and neither is
    "using the road", which its own frame reads.
    """
    if deed is None:
        return _last_event(memory) is not None and not told
    if deed.pos_ == "PRON" or "event" in classes_of(deed):
        return True
    if deed.pos_ == "VERB":
        return any("event" in classes_of(c) for c in deed.subtree if c.pos_ == "NOUN")
    definite = any(c.lower_ in {"the", "this", "that"} for c in deed.children)
    return definite and memory.last_event is not None


def _last_event(memory: Memory) -> str | None:
    """Return the type of the deed last spoken of: in the sentence before, with its date, or at all."""
    before = (c.type for c in memory.asserted if c.kind is ClaimKind.EVENT)
    return next((t for t in before if t in DEEDS), memory.last_event or memory.spoken_of)


def _type_of(deed: Token | None, last_event: str | None) -> str:
    """Return the claim type of a deed; "the attack" is whatever event was last spoken of."""
    known = frames_by_word().get(("N", deed.lemma_.lower()), ()) if deed is not None else ()
    types = [f.type for f in known if f.kind is ClaimKind.EVENT]
    if types and types[0] != _DEFAULT_EVENT:
        return types[0]
    return last_event or _DEFAULT_EVENT
