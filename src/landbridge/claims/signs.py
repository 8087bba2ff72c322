"""What the words around a predicate have said of it so far: filled while climbing a parse."""

from dataclasses import dataclass, field

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


@dataclass(slots=True)
class Signs:
    """Signs of standing, collected.

    Attributes:
        negations: How many words deny; two of them affirm.
        modalities: Every modality given by some word.
        hedges: (words, low, high) of each hedge.
        words: Every word that was read, so that a quote can include them.
        denial: Head of the phrase that is denied of ("no member of ..."), or None.
        read: What each word gave, in the order read; this only tells, nothing is decided by it.
        spent: Negations that belong to a hedge ("not certain that") and deny nothing by themselves.
    """

    negations: int = 0
    modalities: set[Modality] = field(default_factory=set)
    hedges: list[tuple[str, float, float]] = field(default_factory=list)
    words: list[Token] = field(default_factory=list)
    denial: Token | None = None
    read: list[Sign] = field(default_factory=list)
    spent: list[Token] = field(default_factory=list)

    @property
    def polarity(self) -> Polarity:
        """Denied when an odd number of words deny."""
        return Polarity.DENIED if self.negations % 2 else Polarity.AFFIRMED

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
        self.hedges.append((words, *interval))
        self.words.append(at)
        low, high = interval
        self.read.append(Sign(at, f"{CERTAINTY} {low:.2f}-{high:.2f}", row))
