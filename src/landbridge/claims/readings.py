"""A claim together with what made it: kept while a document is read, so that it can be explained."""

from dataclasses import dataclass

from spacy.tokens import Span

from landbridge.claims.attribution import Attribution
from landbridge.claims.matching import Match
from landbridge.claims.parser import Passage
from landbridge.claims.scene import Scene
from landbridge.claims.standing import Standing
from landbridge.model.claim import Claim


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
