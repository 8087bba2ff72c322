"""What the words around a predicate have said of it so far: filled while climbing a parse."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from spacy.tokens import Token

from landbridge.lexicon.rows import RowName
from landbridge.model.claim import Modality, Polarity

CERTAINTY = "certainty"
"""First word of what a hedge gave; its interval follows."""


@dataclass(frozen=True, slots=True, eq=False)
class Sign:
    """One word that was read, what it gave, and the row that says so; None where grammar does."""

    word: Token
    gave: str
    row: RowName | None


class Hedge(NamedTuple):
    """Hedge words, the probability interval they are read as, and the word they hang on."""

    words: str
    low: float
    high: float
    at: Token


@dataclass(slots=True)
class Signs:
    """Signs of standing, collected.

    Attributes:
        negations: How many words deny; two of them affirm.
        modalities: Every modality given by some word.
        hedges: Each hedge read.
        words: Every word that was read, so that a quote can include them.
        denial: Head of the phrase that is denied of ("no member of ..."), or None.
        read: What each word gave, in the order read; a set phrase looks here for what its words gave.
        spent: Negations that belong to a hedge ("not certain that") and deny nothing by themselves.
    """

    negations: int = 0
    modalities: set[Modality] = field(default_factory=set)
    hedges: list[Hedge] = field(default_factory=list)
    words: list[Token] = field(default_factory=list)
    denial: Token | None = None
    read: list[Sign] = field(default_factory=list)
    spent: list[Token] = field(default_factory=list)

    @property
    def polarity(self) -> Polarity:
        """Denied when an odd number of words deny."""
        return Polarity.DENIED if self.negations % 2 else Polarity.AFFIRMED

    def forget(self, words: Collection[Token], *, only: Collection[str] = ()) -> None:
        """Take back what some words were read as: a set phrase of them means something else.

        Args:
            words: Of the phrase.
            only: What may be taken back, by what it gave; everything when empty.
        """
        gone = [s for s in self.read if s.word in words and (not only or s.gave in only)]
        self.read = [sign for sign in self.read if sign not in gone]
        self.negations -= sum(sign.gave == Polarity.DENIED.value for sign in gone)
        lost = {sign.gave for sign in gone} - {sign.gave for sign in self.read}
        self.modalities = {m for m in self.modalities if m.value not in lost}
        if not only:
            self.hedges = [hedge for hedge in self.hedges if hedge.at not in words]

    def deny(self, word: Token, row: RowName | None = None) -> None:
        """Record a word that turns the polarity round."""
        self.words.append(word)
        self.turn(word, row)

    def turn(self, word: Token, row: RowName | None = None) -> None:
        """Turn the polarity round by a word that is no part of the quote."""
        self.negations += 1
        self.read.append(Sign(word, Polarity.DENIED.value, row))

    def note(self, modality: Modality, word: Token, row: RowName | None = None) -> None:
        """Record a modality and the word that gave it."""
        self.words.append(word)
        self.assume(modality, word, row)

    def assume(self, modality: Modality, word: Token, row: RowName | None = None) -> None:
        """Record a modality given by a word that is no part of the quote."""
        self.modalities.add(modality)
        self.read.append(Sign(word, modality.value, row))

    def hedge(
        self, words: str, interval: tuple[float, float], *, at: Token, row: RowName | None = None
    ) -> None:
        """Record hedge words and the interval they are read as."""
        self.hedges.append(Hedge(words, *interval, at))
        self.words.append(at)
        low, high = interval
        self.read.append(Sign(at, f"{CERTAINTY} {low:.2f}-{high:.2f}", row))
