"""What a document has spoken of so far, to read "the crossing", "it" and "the announcement"."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Token

from landbridge.claims.frames import classes_of
from landbridge.model.claim import Mention, When, Where

_KEPT = 60
"""How many earlier phrases are remembered; further back a bare noun phrase is not resolved."""

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his"})
_PERSONAL = frozenset({"he", "she", "him", "her", "his"})
_PLURAL = frozenset({"they", "them", "their", "these", "those"})
_NEUTRAL = frozenset({"it", "its", "this", "that"})
_GROUP_LEMMAS = frozenset(
    {"militia", "group", "movement", "organization", "organisation", "faction"}
)
_SPECIFIC_LEMMAS = frozenset({"crossing", "gate", "border"})


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
    last_event: str | None = None
    events: dict[str, tuple[When | None, Where | None]] = field(default_factory=dict)

    def remember(self, head: Token, mention: Mention, *, subject: bool, named: bool) -> None:
        """Add a phrase; ``named`` when it holds a name or a modifier that tells it from others."""
        self.phrases.append(
            Phrase(
                mention=mention,
                lemma=head.lemma_.lower(),
                classes=classes_of(head),
                plural=head.tag_ in {"NNS", "NNPS"},
                subject=subject,
                named=named,
            )
        )

    def antecedent(self, head: Token, *, wanted: Iterable[str]) -> Mention | None:
        """Return the earlier named phrase that a pronoun or bare definite phrase stands for.

        Args:
            head: Head of the phrase to be read.
            wanted: Classes the role allows; ``any`` allows all.

        Returns:
            None when nothing fits, which is the safe answer.
        """
        word = head.lower_
        allowed = frozenset(wanted) - {"any"}
        if head.pos_ == "PRON":
            return self._by_pronoun(word, allowed)
        if not any(c.lower_ in _DEFINITE for c in head.children):
            return None
        lemma = head.lemma_.lower()
        for phrase in reversed(self.phrases):
            if (
                _fits(head, phrase)
                and phrase.named
                and phrase.lemma == lemma
                and phrase.plural == (head.tag_ in {"NNS", "NNPS"})
            ):
                return phrase.mention
        bare = all(c.dep_ in {"det", "prep", "punct", "relcl"} for c in head.children)
        if lemma in _GROUP_LEMMAS and bare:
            return next(
                (p.mention for p in reversed(self.phrases) if p.named and _is_force(p)), None
            )
        if lemma in _SPECIFIC_LEMMAS:
            return next(
                (p.mention for p in reversed(self.phrases) if p.named and "facility" in p.classes),
                None,
            )
        return None

    def last(self, classes: frozenset[str]) -> Mention | None:
        """Return the latest named phrase of one of the classes."""
        return next(
            (p.mention for p in reversed(self.phrases) if p.named and classes & p.classes), None
        )

    def _by_pronoun(self, word: str, allowed: frozenset[str]) -> Mention | None:
        """Return the latest subject, then the latest phrase, that agrees with a pronoun."""
        for only_subjects in (True, False):
            for phrase in reversed(self.phrases):
                if only_subjects and not phrase.subject:
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
