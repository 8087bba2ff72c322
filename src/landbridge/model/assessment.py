"""An assessment: questions answered in sentences that lead to the words they rest on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from landbridge.model.errors import InvalidRecord


class Confidence(StrEnum):
    """How good the evidence base is; never in one sentence with a likelihood."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A claim's exact words under a sentence.

    Attributes:
        number: As printed, from 1.
        claim: Claim id.
        quote: The claim's words.
        source: Who said it through whom, in words.
        document: Document id; ``start`` and ``end`` its code-point span there.
    """

    number: int
    claim: str
    quote: str
    source: str
    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of an assessment with the claims it rests on; empty for "not stated"."""

    text: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A key question answered.

    Attributes:
        question: As asked.
        subject: Entity id it is about, or event id.
        answer: The judgement, likelihood word included where one is given.
        likelihood: (ICD 203 word, low, high) or None when none can be given.
        confidence: None when nothing is stated.
        confidence_sentence: Why, in a sentence of its own.
        supporting: Claim ids for the answer.
        opposing: Claim ids against it.
        dissent: Other positions, each with its claims.
        gaps: What is not stated.
        indicators: What would change it, each with its claims.
    """

    question: str
    subject: str
    answer: tuple[Sentence, ...]
    likelihood: tuple[str, float, float] | None
    confidence: Confidence | None
    confidence_sentence: str
    supporting: tuple[str, ...]
    opposing: tuple[str, ...]
    dissent: tuple[Sentence, ...]
    gaps: tuple[str, ...]
    indicators: tuple[Sentence, ...] = ()

    def __post_init__(self) -> None:
        if not self.answer:
            raise InvalidRecord(record="Judgement", faults=[f"{self.question!r} has no answer"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Judgements on a corridor as of one date, as known on another.

    Attributes:
        origins: Independent sources: distinct innermost utterers, however much each says.
        summary: The bottom line, a few sentences taken from the judgements, most important first.
    """

    title: str
    on: date
    known: date
    documents: int
    origins: int
    judgements: tuple[Judgement, ...]
    footnotes: tuple[Footnote, ...]
    indicators: tuple[Sentence, ...]
    changes: tuple[Sentence, ...]
    summary: tuple[Sentence, ...] = ()

    def number(self, claim: str) -> int | None:
        """Return the footnote number of a claim, or None when it has none."""
        return next((f.number for f in self.footnotes if f.claim == claim), None)
