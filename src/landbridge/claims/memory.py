"""What a document has spoken of so far, to read "the crossing", "it" and "the announcement"."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Span, Token

from landbridge.claims.classes import classes_of
from landbridge.lexicon.tables import table
from landbridge.model.claim import Attitude, Mention, SourceKind, Step, When, Where

_KEPT = 60
"""How many earlier phrases are remembered; further back a bare noun phrase is not resolved."""

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his"})
_PERSONAL = frozenset({"he", "she", "him", "her", "his"})
_PLURAL = frozenset({"they", "them", "their", "these", "those"})
_NEUTRAL = frozenset({"it", "its", "this", "that"})
_SINGLE = frozenset({SourceKind.PERSON, SourceKind.OFFICE})
_COLLECTIVE = frozenset({SourceKind.ORGANISATION, SourceKind.ARMED_GROUP})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})
_ADDING_NOTHING = frozenset({"det", "prep", "punct", "relcl"})
"""Dependents that leave a phrase bare: "the group that ..." still needs its name."""


@cache
def anaphors() -> Mapping[str, str]:
    """Return what each noun of ``anaphors.tsv`` is read as, under its lemma."""
    return {row["lemma"]: row["reads"] for row in table("anaphors")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """An earlier phrase: its mention, head lemma, classes, number, and whether it was a subject."""

    mention: Mention
    lemma: str
    classes: frozenset[str]
    plural: bool
    subject: bool
    named: bool


@dataclass(slots=True)
class Memory:
    """The discourse so far; grows sentence by sentence and forgets beyond ``_KEPT`` phrases."""

    phrases: deque[Phrase] = field(default_factory=lambda: deque(maxlen=_KEPT))
    places: deque[Mention] = field(default_factory=lambda: deque(maxlen=_KEPT))
    local: deque[Mention] = field(default_factory=lambda: deque(maxlen=_KEPT))
    statement_owner: Mention | None = None
    speakers: deque[tuple[Mention, SourceKind]] = field(default_factory=lambda: deque(maxlen=_KEPT))
    told: dict[tuple[int, str], tuple[Step, ...]] = field(default_factory=dict)
    last_event: str | None = None
    events: dict[str, tuple[When | None, Where | None]] = field(default_factory=dict)

    def remember(self, head: Token, mention: Mention, *, subject: bool, named: bool) -> None:
        """Add a phrase; ``named`` when it holds a name or a modifier that tells it from others."""
        self.phrases.append(
            Phrase(
                mention=mention,
                lemma=head.lemma_.lower(),
                classes=classes_of(head),
                plural=head.tag_ in _PLURAL_TAGS,
                subject=subject,
                named=named,
            )
        )

    def speaker(self, word: str) -> Mention | None:
        """Return the latest named speaker that a pronoun may stand for, or None."""
        wanted = _SINGLE if word in _PERSONAL else _COLLECTIVE if word in _PLURAL else frozenset()
        return next((m for m, kind in reversed(self.speakers) if kind in wanted), None)

    def tell(self, sentence: Span, steps: Sequence[Step], *, at: int) -> None:
        """Remember what a doubted source alone brought up ("sources claimed that a convoy ...").

        Args:
            sentence: Where it did.
            steps: Of the source, innermost first.
            at: Offset of the paragraph; another paragraph starts anew.
        """
        if any(s.reliability or s.attitude is Attitude.DOUBTS for s in steps):
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

    def antecedent(
        self, head: Token, *, wanted: Iterable[str], at: int | None = None
    ) -> Mention | None:
        """Return the earlier named phrase that a pronoun or bare definite phrase stands for.

        Args:
            head: Head of the phrase to be read.
            wanted: Classes the role allows; ``any`` allows all.
            at: Offset of the word; what stands behind it is no antecedent.

        Returns:
            None when nothing fits, which is the safe answer.
        """
        if head.pos_ == "PRON":
            return self._by_pronoun(head.lower_, frozenset(wanted) - {"any"}, at)
        if not any(c.lower_ in _DEFINITE for c in head.children):
            return None
        return self._by_head(head) or self._by_anaphor(head)

    def _by_head(self, head: Token) -> Mention | None:
        """Return the latest named phrase with the same head, number and modifiers."""
        lemma, plural = head.lemma_.lower(), head.tag_ in _PLURAL_TAGS
        return self._latest(lambda p: p.lemma == lemma and p.plural == plural and _fits(head, p))

    def _by_anaphor(self, head: Token) -> Mention | None:
        """Return the latest named force or facility for a noun that may stand for any of them."""
        reads = anaphors().get(head.lemma_.lower())
        if reads == "force" and all(c.dep_ in _ADDING_NOTHING for c in head.children):
            return self._latest(_is_force)
        return self.last(frozenset({"facility"})) if reads == "facility" else None

    def _latest(self, fits: Callable[[Phrase], bool]) -> Mention | None:
        """Return the latest named phrase that fits."""
        return next((p.mention for p in reversed(self.phrases) if p.named and fits(p)), None)

    def last(self, classes: frozenset[str]) -> Mention | None:
        """Return the latest named phrase of one of the classes."""
        return self._latest(lambda p: bool(classes & p.classes))

    def _by_pronoun(self, word: str, allowed: frozenset[str], at: int | None) -> Mention | None:
        """Return the latest subject, then the latest phrase, that agrees with a pronoun."""
        for only_subjects in (True, False):
            for phrase in reversed(self.phrases):
                behind = at is not None and (phrase.mention.start or 0) >= at
                if behind or (only_subjects and not phrase.subject):
                    continue
                if _agrees(word, phrase) and (not allowed or allowed & phrase.classes):
                    return phrase.mention
        return None


def _fits(head: Token, phrase: Phrase) -> bool:
    """Tell whether every modifier of a phrase also stands in the earlier one."""
    words = phrase.mention.text.lower()
    return all(c.lower_ in words for c in head.children if c.dep_ in {"amod", "compound", "nummod"})


def _is_force(phrase: Phrase) -> bool:
    """Tell whether a phrase names an actor that is no country or place."""
    return bool(phrase.classes & {"actor", "group"}) and not phrase.classes & {"place", "country"}


def _agrees(word: str, phrase: Phrase) -> bool:
    """Tell whether a pronoun can stand for a phrase by number and animacy."""
    person = "person" in phrase.classes
    if word in _PERSONAL:
        return person and not phrase.plural
    if word in _PLURAL:
        return phrase.plural or ("group" in phrase.classes and not person)
    return word in _NEUTRAL and not phrase.plural and not (person and "group" not in phrase.classes)
