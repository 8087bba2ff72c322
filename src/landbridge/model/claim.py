"""A claim: what a report says, in whose words, how surely, when and where."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from landbridge.model.digest import digest
from landbridge.model.errors import InvalidRecord
from landbridge.model.interval import Interval


class ClaimKind(StrEnum):
    """The eight kinds of claim."""

    STATUS = "status"
    CONTROL = "control"
    EVENT = "event"
    RELATION = "relation"
    MOVEMENT = "movement"
    ATTRIBUTE = "attribute"
    JUDGEMENT = "judgement"
    RECOMMENDATION = "recommendation"


class Polarity(StrEnum):
    """Whether the source says it is so or is not so."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Modality(StrEnum):
    """What standing the content has: only ``happened`` and ``ongoing`` are reports of fact."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    SLIPPED = "slipped"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    RECOMMENDED = "recommended"
    HYPOTHETICAL = "hypothetical"


class Evidence(StrEnum):
    """What the source says it saw; ``none given`` when it does not say."""

    IMAGERY = "imagery"
    EYEWITNESS = "eyewitness"
    DOCUMENT = "document"
    NONE_GIVEN = "none given"


class Attitude(StrEnum):
    """How the one who reports a source stands to what it says.

    To distance is to pass words on as the source's own ("claimed", "contended") without a verdict;
    to doubt is to hold them doubtful ("alleged", "falsely said", "could not be verified").
    """

    NEUTRAL = "neutral"
    ENDORSES = "endorses"
    DOUBTS = "doubts"
    DISTANCES = "distances"


class SourceKind(StrEnum):
    """What sort of source a step of a chain is."""

    PERSON = "person"
    OFFICE = "office"
    ORGANISATION = "organisation"
    STATE_MEDIA = "state media"
    OUTLET = "outlet"
    MONITOR = "monitor"
    ARMED_GROUP = "armed group"
    ANONYMOUS = "anonymous"
    IMAGERY = "imagery"
    AUTHOR = "author"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name or phrase as written, and the entity it was resolved to.

    Attributes:
        text: As it stands in the document.
        start: First code point, or None when the phrase stands outside the text (metadata).
        end: First code point after it, or None with ``start``.
        entity: Entity id, or None while unresolved.
        antecedent: For "the crossing" or "it": the earlier name it was read as, else None.
        reason: Why it was read so, or why it was left unread though something fits; else None.
    """

    text: str
    start: int | None = None
    end: int | None = None
    entity: str | None = None
    antecedent: str | None = None
    reason: str | None = None

    def __post_init__(self) -> None:
        if (self.start is None) != (self.end is None):
            raise InvalidRecord(
                record="Mention", faults=["start and end are given together or not at all"]
            )
        if self.start is not None and self.end is not None and not 0 <= self.start < self.end:
            raise InvalidRecord(
                record="Mention",
                faults=[
                    f"span [{self.start}, {self.end}) is empty or negative; want 0 <= start < end"
                ],
            )

    @property
    def name(self) -> str:
        """The words to look up: the antecedent where there is one, else the text."""
        return self.antecedent or self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A mention in its role (agent, target, victim, place, holder, subject, object, cargo, ...)."""

    role: str
    mention: Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as stated.

    Attributes:
        role: What is counted or measured (killed, wounded, vehicles, length, cost, ...).
        text: As written; ``start`` and ``end`` are its span.
        value: The stated value, or None when only a range or a word such as "dozens" is given.
        low: Least value the words allow.
        high: Greatest value the words allow, or None when unbounded.
        unit: Such as "trucks", "km", "operatives".
        comparator: "about", "at least", "dozens" and so on, or None.
        part_of: Text of the quantity of which this one is a part, or None.
        per: What it is told for each of ("day", "tonne"), or None when it is no rate.
    """

    role: str
    text: str
    start: int
    end: int
    value: float | None
    low: float
    high: float | None
    unit: str | None
    comparator: str | None
    part_of: str | None = None
    per: str | None = None


UNTYPED = frozenset({"statement", "deed", "journey"})
"""Types of claims whose words say more than any type of ours: kept to be read, joined with nothing."""

PAST = "past"
"""Anchor of a state told in passing, of some earlier time and of no day that counts as evidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When the content is said to hold.

    Attributes:
        text: Words as written; empty when nothing is stated and the anchor is all there is.
        interval: Days it names.
        anchor: What a relative expression was read against: ``stated`` (absolute),
            ``publication`` or ``discourse``; ``past`` for a state of some earlier time that only
            words such as "formerly" or "when it held the gate" date.
    """

    text: str
    interval: Interval
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where the content is said to hold: a place and the relation to it ("south of"), or None."""

    mention: Mention
    relation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty:
    """Hedge words as written and the probability interval they are read as, within [0, 1].

    Attributes:
        words: Hedges, and the words by which the text doubts the source.
        low: Least; ``high`` most.
        own: The interval of the source's own words, where the text's doubt of the source lowered
            it; else None. What the source said and how far to take it are weighed apart.
    """

    words: tuple[str, ...]
    low: float
    high: float
    own: tuple[float, float] | None = None

    @property
    def said(self) -> tuple[float, float]:
        """The interval of the source's own words."""
        return (self.low, self.high) if self.own is None else self.own

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.high <= 1:
            raise InvalidRecord(
                record="Certainty",
                faults=[f"[{self.low}, {self.high}] is not within 0 <= low <= high <= 1"],
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """An outlet cited for a statement; a damaged citation has no outlet name."""

    outlet: Mention | None
    date: Interval | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One source in a chain.

    Attributes:
        source: Name as written.
        kind: What sort of source.
        cue: The words that introduce it ("said", "according to"); None for the publisher.
        attitude: How the next step outward stands to it.
        citations: Outlets and dates cited for it, in order; several carry one utterance.
        reliability: The text's own words on its reliability, or None.
    """

    source: Mention
    kind: SourceKind
    cue: str | None = None
    attitude: Attitude = Attitude.NEUTRAL
    citations: tuple[Citation, ...] = ()
    reliability: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing one document says.

    Attributes:
        document: Document id.
        quote: The exact words; ``start`` and ``end`` are their half-open code-point span.
        kind: Which of the eight.
        type: The frame within the kind, from the lexicon ("open", "controls", "airstrike").
        chain: From the innermost utterer outward; the publisher is always last.
        extractor: Rule or model, with its version.
        recorded: When landbridge stored it, given by the caller.
        note: What an analyst should know of it (a damaged citation, a name used oddly), or None.

    Raises:
        InvalidRecord: When the span does not fit the quote, or the chain is empty.
    """

    document: str
    quote: str
    start: int
    end: int
    kind: ClaimKind
    type: str
    arguments: tuple[Argument, ...]
    quantities: tuple[Quantity, ...]
    when: When | None
    where: Where | None
    polarity: Polarity
    modality: Modality
    certainty: Certainty
    evidence: Evidence
    chain: tuple[Step, ...]
    extractor: str
    recorded: datetime
    denial_scope: str | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        faults = []
        if not self.quote or self.end - self.start != len(self.quote) or self.start < 0:
            faults.append(
                f"span [{self.start}, {self.end}) does not fit a quote of {len(self.quote)} "
                "code points; want 0 <= start and end - start = length > 0"
            )
        if not self.chain:
            faults.append("the chain is empty; want at least the publisher")
        if faults:
            raise InvalidRecord(record="Claim", faults=faults)

    @property
    def id(self) -> str:
        """Hash of document, span, kind, type, arguments as written, polarity, modality and chain."""
        arguments = [
            (a.role, a.mention.text, a.mention.start, a.mention.end) for a in self.arguments
        ]
        chain = [(s.source.text, s.source.start, s.kind.value, s.cue) for s in self.chain]
        return digest(
            self.document,
            self.start,
            self.end,
            self.kind.value,
            self.type,
            arguments,
            self.polarity.value,
            self.modality.value,
            chain,
        )

    def mentions(self, role: str) -> tuple[Mention, ...]:
        """Return the mentions in a role, in the order written."""
        return tuple(a.mention for a in self.arguments if a.role == role)
