"""The pipeline's own word rules ("VBD is a verb"), with the answer for each kind of word remembered.

spaCy's attribute ruler tries every rule on every word, a sixth of the time of a parse. Most rules look
at one word alone, so that their answer depends on nothing but the attributes they ask for: it is
worked out once. So is whether a rule over several words can begin with a word; where none can, none
is tried.
"""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

RULER = "attribute_ruler"
"""The name of spaCy's component in a pipeline."""

FACTORY = "landbridge_word_rules"

KEPT = 50_000
"""Kinds of word whose answers are kept; some 100 bytes each."""

_ATTRIBUTES: list[int | str] = ["LOWER", "TAG", "DEP", "IS_SPACE"]
"""What a rule about one word may ask for to be answered from memory."""

Found = tuple[int, int, int, int]
"""A rule's number, its id as a label, and the tokens ``[start, end)`` it fits."""


class WordRules(AttributeRuler):
    """An attribute ruler that gives what spaCy's gives."""

    def __init__(self, vocab: Vocab, name: str) -> None:
        """Start without rules, as spaCy's does."""
        super().__init__(vocab, name)
        self._alone = Matcher(vocab)
        self._joined = Matcher(vocab)
        self._openings = Matcher(vocab)
        self._answers: dict[tuple[int, ...], tuple[tuple[int, int], ...]] = {}
        self._opens: dict[tuple[int, ...], bool] = {}

    def add(
        self,
        patterns: Iterable[list[dict[int | str, Any]]],
        attrs: dict[str, Any],
        index: int = 0,
    ) -> None:
        """Add a rule, one more number than the last; see spaCy's ``AttributeRuler.add``."""
        number = str(len(self.attrs))
        listed: list[list[Any]] = list(patterns)
        super().add(listed, attrs, index)
        if all(len(p) == 1 and _is_known(p[0]) for p in listed):
            self._alone.add(number, listed)
        else:
            self._joined.add(number, listed)
            self._openings.add(number, [[p[0] if _is_known(p[0]) else {}] for p in listed])
        self._answers.clear()
        self._opens.clear()

    def match(self, doc: Doc) -> list[Found]:
        """Return what every rule fits, in the order of the rules."""
        kinds = list(map(tuple, doc.to_array(_ATTRIBUTES).tolist()))
        found = [
            (number, label, at, at + 1)
            for at, kind in enumerate(kinds)
            for number, label in self._answer(doc, at, kind)
        ]
        if any(self._may_open(doc, at, kind) for at, kind in enumerate(kinds)):
            found.extend(self._fits(self._joined, doc))
        found.sort()
        return found

    def _may_open(self, doc: Doc, at: int, kind: tuple[int, ...]) -> bool:
        """Tell whether a rule over several words can begin with a word of a kind."""
        known = self._opens.get(kind)
        if known is None:
            if len(self._opens) >= KEPT:
                self._opens.clear()
            known = self._opens[kind] = bool(self._fits(self._openings, doc[at : at + 1]))
        return known

    def _answer(self, doc: Doc, at: int, kind: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
        """Return the rules about one word that fit a word of a kind."""
        known = self._answers.get(kind)
        if known is None:
            fits = self._fits(self._alone, doc[at : at + 1])
            known = tuple((number, label) for number, label, _, _ in fits)
            if len(self._answers) >= KEPT:
                self._answers.clear()
            self._answers[kind] = known
        return known

    def _fits(self, matcher: Matcher, words: Doc | Span) -> list[Found]:
        """Return what a matcher's rules fit; one without rules may not be asked."""
        fits = matcher(words, allow_missing=True) if len(matcher) else []
        return [(int(self.vocab.strings[label]), label, start, end) for label, start, end in fits]


def _is_known(word: Mapping[int | str, Any]) -> bool:
    """Tell whether a rule asks of a word only what its kind tells."""
    return set(word) <= set(_ATTRIBUTES)


@Language.factory(FACTORY)
def word_rules(nlp: Language, name: str) -> WordRules:
    """Make the component for a pipeline."""
    return WordRules(nlp.vocab, name)


def remember_word_rules(nlp: Language) -> Language:
    """Put a pipeline's word rules, where it has any, into the component that remembers answers."""
    ruler = nlp.get_pipe(RULER) if RULER in nlp.pipe_names else None
    if isinstance(ruler, AttributeRuler):
        remembering = cast("WordRules", nlp.replace_pipe(RULER, FACTORY))
        remembering.add_patterns(ruler.patterns)
    return nlp
