"""What a document has spoken of so far, to read "the crossing", "it" and "the announcement"."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Span, Token

from landbridge.claims.classes import classes_of
from landbridge.claims.hits import name_at
from landbridge.claims.reporting import reporting
from landbridge.lexicon.tables import table
from landbridge.model.claim import Attitude, Claim, Mention, SourceKind, Step, When, Where

_KEPT = 60
"""How many earlier phrases are remembered; further back a bare noun phrase is not resolved."""

PERSONAL = frozenset({"he", "she", "him", "her", "his"})
PLURAL = frozenset({"they", "them", "their", "these", "those"})
_SINGLE = frozenset({SourceKind.PERSON, SourceKind.OFFICE})
_COLLECTIVE = frozenset({SourceKind.ORGANISATION, SourceKind.ARMED_GROUP})
UNSURE = "unsure"
"""Class of a name of two words that the parser takes for a person and no table knows."""
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
_UNVOUCHED = frozenset({Attitude.DOUBTS, Attitude.DISTANCES})


DEEDS = frozenset({"airstrike", "attack", "shelling", "explosion"})
"""Event types that somebody may be accused of without the deed being named again."""


@cache
def anaphors() -> Mapping[str, str]:
    """Return what each noun of ``anaphors.tsv`` is read as, under its lemma."""
    return {row["lemma"]: row["reads"] for row in table("anaphors")}


def _classes_of(head: Token) -> frozenset[str]:
    """Return what a phrase can stand for, with ``UNSURE`` for what may be a first and last name.

    A name behind a title ("General Burhan") is a person, and a town that says something its government.
    """
    before = [c for c in head.children if c.dep_ == "compound" and c.i < head.i]
    if head.pos_ == "PROPN" and any("person" in classes_of(c) for c in before):
        return frozenset({"person", "actor", "any"})
    if head.dep_ == "nsubj" and head.head.lemma_.lower() in reporting("V"):
        known = "place" in classes_of(head) and name_at(head) is not None
        spoke = frozenset({"actor", "government"})  # "Moscow said": a government, no town
        return spoke if known else classes_of(head) - {"place"}
    bare = not any(c.dep_ == "det" for c in head.children)
    unsure = head.ent_type_ == "PERSON" and bool(before) and bare and name_at(head) is None
    return classes_of(head) | ({UNSURE} if unsure else frozenset())


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """An earlier phrase.

    Attributes:
        mention: As written; of "X, a militia" it is X.
        lemma: Of its head, lower case; of "X, a militia" that of "militia".
        classes: What the head can stand for.
        plural: Whether the head is in the plural.
        subject: Whether it was the subject of its clause.
        named: Whether it holds a name or a modifier that tells it from others.
        joined: Whether it was coordinated with another ("the army and the Front").
        sentence: Which sentence of the document it stands in, counted from 1.
    """

    mention: Mention
    lemma: str
    classes: frozenset[str]
    plural: bool
    subject: bool
    named: bool
    joined: bool = False
    sentence: int = 0


@dataclass(slots=True)
class Memory:
    """The discourse so far; grows sentence by sentence and forgets beyond ``_KEPT`` phrases.

    ``asserted`` holds the claims of the sentence before, ``short`` holds what acronyms were introduced for, ``pair`` the sentence and the two parts of the
    latest "A and B". ``last_event`` is the type of the last deed with a date, ``spoken_of`` of any.
    """

    phrases: deque[Phrase] = field(default_factory=lambda: deque(maxlen=_KEPT))
    places: deque[Mention] = field(default_factory=lambda: deque(maxlen=_KEPT))
    local: deque[Mention] = field(default_factory=lambda: deque(maxlen=_KEPT))
    statement_owner: Mention | None = None
    speakers: deque[tuple[Mention, SourceKind]] = field(default_factory=lambda: deque(maxlen=_KEPT))
    told: dict[tuple[int, str], tuple[Step, ...]] = field(default_factory=dict)
    asserted: tuple[Claim, ...] = ()
    last_event: str | None = None
    spoken_of: str | None = None
    events: dict[str, tuple[When | None, Where | None]] = field(default_factory=dict)
    short: dict[str, Mention] = field(default_factory=dict)
    pair: tuple[int, Mention, Mention] | None = None
    sentence: int = 0
    entered: tuple[int, int] = (-1, -1)

    def remember(self, head: Token, mention: Mention, *, subject: bool, named: bool) -> None:
        """Add a phrase; ``named`` when it holds a name or a modifier that tells it from others."""
        self.phrases.append(
            Phrase(
                mention=mention,
                lemma=head.lemma_.lower(),
                classes=_classes_of(head),
                plural=head.tag_ in PLURAL_TAGS,
                subject=subject,
                named=named,
                joined=head.dep_ == "conj" or any(c.dep_ == "conj" for c in head.children),
                sentence=self.sentence,
            )
        )

    def speaker(self, word: str) -> Mention | None:
        """Return the latest named speaker that a pronoun may stand for, or None."""
        wanted = _SINGLE if word in PERSONAL else _COLLECTIVE if word in PLURAL else frozenset()
        return next((m for m, kind in reversed(self.speakers) if kind in wanted), None)

    def tell(self, sentence: Span, steps: Sequence[Step], *, at: int) -> None:
        """Remember what a doubted source alone brought up ("sources claimed that a convoy ...").

        Args:
            sentence: Where it did.
            steps: Of the source, innermost first.
            at: Offset of the paragraph; another paragraph starts anew.
        """
        if any(s.reliability or s.attitude in _UNVOUCHED for s in steps):
            for noun in sentence:
                if any(c.lower_ in {"a", "an"} for c in noun.children):
                    self.told[(at, noun.lemma_)] = tuple(steps)

    def told_of(self, heads: Sequence[Token], *, at: int) -> tuple[Step, ...]:
        """Return who alone brought up what is spoken of ("the convoy"), or nothing."""
        for head in heads:
            steps = self.told.get((at, head.lemma_), ())
            if steps and any(c.lower_ == "the" for c in head.children):
                return steps
        return ()

    def last(self, classes: frozenset[str]) -> Mention | None:
        """Return the latest named phrase of one of the classes."""
        found = (p for p in reversed(self.phrases) if p.named and classes & p.classes)
        return next((p.mention for p in found), None)

    def leave_entry(self) -> None:
        """Forget all that one entry of a live page spoke of, save what acronyms stand for.

        What stands below it was written at another time, and often of something else.
        """
        for kept in (self.phrases, self.places, self.local, self.speakers, self.told, self.events):
            kept.clear()
        self.statement_owner = self.last_event = self.spoken_of = self.pair = None
        self.asserted = ()

    def enter(self, sentence: tuple[int, int]) -> None:
        """Count a sentence, given by anything that tells it from others, when it is a new one."""
        if sentence != self.entered:
            self.entered, self.sentence = sentence, self.sentence + 1
