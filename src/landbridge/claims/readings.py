"""A claim together with what made it: kept while a document is read, so that it can be explained."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span

from landbridge.claims.attribution import Attribution
from landbridge.claims.matching import Match
from landbridge.claims.parser import Passage
from landbridge.claims.scene import Scene
from landbridge.claims.signs import CERTAINTY, Sign
from landbridge.claims.standing import Standing
from landbridge.model.claim import UNTYPED, Claim, ClaimKind, Modality

_BIDDING = frozenset({Modality.PLANNED.value, Modality.RECOMMENDED.value})
_KINDS_OF_BELIEF = frozenset(("kind", kind) for kind in ("belief", "noun", "opinion"))


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A claim and its making.

    Attributes:
        claim: As it stands.
        match: The rule, the word that triggered it, and what filled its roles.
        sentence: Of the trigger.
        scene: The paragraph.
        standing: What the words around the trigger made of it, and which rows said so.
        attributions: Those whose content holds the trigger, innermost first.
    """

    claim: Claim
    match: Match
    sentence: Span
    scene: Scene
    standing: Standing
    attributions: tuple[Attribution, ...]


def standing_alone(readings: Sequence[Reading]) -> list[Reading]:
    """Return readings without those of a word that only tells how another one stands.

    "Citizens are advised to avoid the road" is no deed beside the advice, and "there is talk that"
    no talks.
    """
    signs = [(r.match.trigger, sign) for r in readings for sign in r.standing.read]
    bidding = {s.word for t, s in signs if s.word != t and _is_bidding(s)}
    telling = {s.word for t, s in signs if s.word != t and _is_belief(s)}
    asking = {r.match.trigger for r in readings if r.claim.kind is ClaimKind.RECOMMENDATION}
    return [
        r
        for r in readings
        if r.match.trigger not in telling
        and not (r.claim.type in UNTYPED and r.match.trigger in bidding | asking)
    ]


def _is_bidding(sign: Sign) -> bool:
    """Tell whether a sign is a governing word that makes a plan or demand."""
    return sign.row is not None and sign.row.table == "governors" and sign.gave in _BIDDING


def _is_belief(sign: Sign) -> bool:
    """Tell whether a sign is a word of the table that says what is believed or told."""
    row = sign.row
    hedges = row is not None and row.table == "hedges" and sign.gave.startswith(CERTAINTY)
    return hedges and row is not None and not _KINDS_OF_BELIEF.isdisjoint(row.cells)


def sentence_span(passage: Passage, sentence: Span) -> tuple[int, int]:
    """Return where a sentence stands, with the dateline before it and the citation behind it.

    Both are left out of the parse, so a sentence reaches from where the one before ends to where
    the next begins.
    """
    low = sentence.start
    start = passage.start_of(sentence[0]) if low > 0 else passage.start
    starts = passage.starts
    end = starts[sentence.end] if sentence.end < len(starts) else passage.end
    words = passage.text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
