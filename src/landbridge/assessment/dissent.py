"""Tell other positions: who says otherwise, when, and how that stands to the answer in time."""

from landbridge.assessment.collection import Collection
from landbridge.assessment.days import opened
from landbridge.assessment.evidence import Basis, Voice
from landbridge.assessment.speaker import caveats, excerpt, speaker
from landbridge.model.assessment import Sentence

POSITIONS = 4
"""At most so many other positions are told, heaviest first."""


def dissent(basis: Basis, collection: Collection) -> tuple[Sentence, ...]:
    """Return the origins that speak against a statement, each with its words.

    One that spoke before every origin of the answer is told as earlier: it may have been true then.
    """
    return tuple(_position(voice, basis, collection) for voice in basis.against[:POSITIONS])


def _position(voice: Voice, basis: Basis, collection: Collection) -> Sentence:
    claim = collection.claims[voice.claims[0]]
    text = (
        f"{opened(speaker(claim))}: {excerpt(claim.quote)}{caveats(claim)}.{_in_time(voice, basis)}"
    )
    return Sentence(text=text, claims=(claim.id,))


def _in_time(voice: Voice, basis: Basis) -> str:
    days = [one.first for one in basis.voices if one.first is not None]
    if voice.first is None or not days:
        return ""
    if voice.last is not None and voice.last < min(days):
        return " It is earlier than the reports above, so both may have been true when said."
    if voice.first > max(days):
        return " It is later than the reports above."
    return ""
