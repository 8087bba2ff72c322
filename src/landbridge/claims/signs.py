"""What the words around a predicate have said of it so far: filled while climbing a parse."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from landbridge.model.claim import Modality, Polarity


@dataclass(slots=True)
class Signs:
    """Signs of standing, collected.

    Attributes:
        negations: How many words deny; two of them affirm.
        modalities: Every modality given by some word.
        hedges: (words, low, high) of each hedge.
        words: Every word that was read, so that a quote can include them.
        denial: Head of the phrase that is denied of ("no member of ..."), or None.
    """

    negations: int = 0
    modalities: set[Modality] = field(default_factory=set)
    hedges: list[tuple[str, float, float]] = field(default_factory=list)
    words: list[Token] = field(default_factory=list)
    denial: Token | None = None

    @property
    def polarity(self) -> Polarity:
        """Denied when an odd number of words deny."""
        return Polarity.DENIED if self.negations % 2 else Polarity.AFFIRMED

    def deny(self, word: Token) -> None:
        """Record a word that turns the polarity round."""
        self.negations += 1
        self.words.append(word)

    def note(self, modality: Modality, word: Token) -> None:
        """Record a modality and the word that gave it."""
        self.modalities.add(modality)
        self.words.append(word)

    def hedge(self, words: str, interval: tuple[float, float], *, at: Token) -> None:
        """Record hedge words and the interval they are read as."""
        self.hedges.append((words, *interval))
        self.words.append(at)
