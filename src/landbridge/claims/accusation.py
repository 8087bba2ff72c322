"""Accusations: "X accuses Y of Z", "blames Y for Z", "attributes Z to Y" make Y the agent of Z."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from landbridge.claims.attribution import Attribution
from landbridge.claims.frames import Frame, Match, frames_by_word
from landbridge.claims.memory import Memory
from landbridge.claims.slots import preposition_object
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
        if culprit is None:
            continue
        index = next(
            (
                i
                for i, m in enumerate(found)
                if deed is not None
                and m.trigger in deed.subtree
                and m.frame.kind is ClaimKind.EVENT
            ),
            None,
        )
        if index is not None:
            roles = {**found[index].roles, "agent": (culprit,)}
            found[index] = replace(found[index], roles=roles, predicate=attribution.cue[0])
        else:
            found.append(_accusation(attribution.cue[0], culprit, deed, memory))
    return found


def _culprit_and_deed(verb: Token) -> tuple[Token | None, Token | None]:
    """Return who is accused and of what."""
    patient = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    to = preposition_object(verb, "to")
    if to is not None and verb.lemma_ == "attribute":
        return to, patient
    deed = next(
        (
            d
            for d in (preposition_object(verb, p) for p in ("of", "for", "with", "over"))
            if d is not None
        ),
        None,
    )
    return patient, deed


def _accusation(verb: Token, culprit: Token, deed: Token | None, memory: Memory) -> Match:
    """Make the match of an accusation that no frame has read."""
    type_ = memory.last_event or _DEFAULT_EVENT
    if deed is not None:
        known = frames_by_word().get(("N", deed.lemma_.lower()), ())
        event = next((f for f in known if f.kind is ClaimKind.EVENT), None)
        if event is not None:
            type_ = (
                memory.last_event if memory.last_event and event.type == "attack" else event.type
            )
    frame = Frame(
        id="accuse.v",
        kind=ClaimKind.EVENT,
        type=type_,
        pos="V",
        slots={},
        need=(),
        modality="happened",
        polarity="",
    )
    return Match(frame, deed if deed is not None else culprit, verb, {"agent": (culprit,)})
