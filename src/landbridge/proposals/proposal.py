"""What a language model says it found: words only, every value is read from them by our tables."""

from dataclasses import dataclass

from landbridge.model.claim import Attitude, ClaimKind, Modality, Polarity, SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedSource:
    """Somebody the model says a claim comes from; ``text`` and ``cue`` as written."""

    text: str
    cue: str
    kind: SourceKind
    attitude: Attitude = Attitude.NEUTRAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A claim as a model proposes it. Nothing in it is believed before it is found in the text.

    Attributes:
        quote: The claim's words.
        kind: Which of the eight.
        type: The frame within the kind.
        polarity: Affirmed or denied.
        modality: What standing the content has.
        arguments: Role to the words that fill it.
        start: Where the quote begins in the text shown, in code points, or None.
        end: Where it ends, or None.
        when: Words of time, or None.
        where: Words that name a place, or None.
        numbers: Words of the numbers that belong to the claim.
        hedges: Hedge words.
        sources: From the innermost utterer outward, without the publisher.
    """

    quote: str
    kind: ClaimKind
    type: str
    polarity: Polarity
    modality: Modality
    arguments: dict[str, str | tuple[str, ...] | None]
    start: int | None = None
    end: int | None = None
    when: str | None = None
    where: str | None = None
    numbers: tuple[str, ...] | None = None
    hedges: tuple[str, ...] | None = None
    sources: tuple[ProposedSource, ...] | None = None
