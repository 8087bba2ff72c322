"""Name how a claim stands to the facts, and the position it takes on its subject."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from landbridge.lexicon.tables import table
from landbridge.model.claim import (
    Claim,
    ClaimKind,
    Evidence,
    Mention,
    Modality,
    Polarity,
    SourceKind,
)


class Stance(StrEnum):
    """What a chip says of a claim."""

    ASSERTED = "asserted"
    ASSESSED = "assessed"
    DENIED = "denied"
    PLANNED = "planned"
    SLIPPED = "slipped"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    RECOMMENDED = "recommended"
    HYPOTHETICAL = "hypothetical"


_ASSESSING = frozenset({"assess", "assessment", "judge", "interpretation", "estimate"})
_NOT_FACT = {
    Modality.PLANNED: Stance.PLANNED,
    Modality.SLIPPED: Stance.SLIPPED,
    Modality.POSSIBLE: Stance.POSSIBLE,
    Modality.CONDITIONAL: Stance.CONDITIONAL,
    Modality.RECOMMENDED: Stance.RECOMMENDED,
    Modality.HYPOTHETICAL: Stance.HYPOTHETICAL,
}


def _is_assessed(claim: Claim) -> bool:
    cues = (step.cue or "" for step in claim.chain)
    return (
        claim.evidence is Evidence.IMAGERY
        or claim.chain[0].kind is SourceKind.IMAGERY
        or claim.kind is ClaimKind.JUDGEMENT
        or any(stem in cue.casefold() for cue in cues for stem in _ASSESSING)
    )


def stance(claim: Claim) -> Stance:
    """Return the chip of a claim: what is not a report of fact first, then denial, then basis."""
    if claim.modality in _NOT_FACT:
        return _NOT_FACT[claim.modality]
    if claim.polarity is Polarity.DENIED and claim.kind in {ClaimKind.EVENT, ClaimKind.RELATION}:
        return Stance.DENIED
    return Stance.ASSESSED if _is_assessed(claim) else Stance.ASSERTED


@cache
def _phrases() -> Mapping[tuple[str, str], Mapping[str, str]]:
    return {(row["kind"], row["type"]): row for row in table("positions")}


def position(claim: Claim) -> str:
    """Return the position a claim takes, such as "Not open" or "Opening planned"."""
    row = _phrases().get((claim.kind.value, claim.type))
    if row is None:
        words = claim.type.replace("_", " ").capitalize()
        return f"Not: {words}" if claim.polarity is Polarity.DENIED else words
    if claim.modality is Modality.SLIPPED:
        return f"{row['planned']}, not kept"
    if claim.modality in {Modality.PLANNED, Modality.RECOMMENDED} and claim.kind in {
        ClaimKind.STATUS,
        ClaimKind.CONTROL,
        ClaimKind.EVENT,
        ClaimKind.MOVEMENT,
    }:
        return row["planned"]
    phrase = row["denied" if claim.polarity is Polarity.DENIED else "affirmed"]
    return phrase if claim.modality not in _NOT_FACT else f"{phrase} ({claim.modality.value})"


_SUBJECT_ROLES = ("subject", "object", "target", "holder", "agent", "destination", "via")


_PARTY_ROLE = {ClaimKind.EVENT: "agent", ClaimKind.CONTROL: "holder"}


def party_of(claim: Claim) -> Mention | None:
    """Return what tells a claim's position from another of its type: agent, holder or subject.

    A subject only when it was resolved: "the gate" and "a gate" are no two positions.
    """
    role = _PARTY_ROLE.get(claim.kind)
    if role is not None and claim.mentions(role):
        return claim.mentions(role)[0]
    subject = subject_of(claim)
    return subject if subject is not None and subject.entity else None


def subject_of(claim: Claim) -> Mention | None:
    """Return what the claim is chiefly about: its subject, else object, target, holder, place.

    A mention that was resolved is preferred to one that was not: "no lorry" names nothing, the gate does.
    """
    every = [m for role in _SUBJECT_ROLES for m in claim.mentions(role)]
    every += [claim.where.mention] if claim.where else []
    return next((m for m in every if m.entity), every[0] if every else None)
