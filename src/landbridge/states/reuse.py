"""Sentences that one document took from another, small edits allowed."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from landbridge.model.digest import digest
from landbridge.model.document import Document
from landbridge.states.said import published_on

SHINGLE = 4
"""Words in a shingle: with a tenth of the words dropped at random, about .9^3 of them survive."""

LEAST_WORDS = 8
"""Shorter sentences ("The gate is shut.") are written twice by chance."""

LEAST_SHARE = 0.5
"""Share of the shorter sentence's shingles that must be found in the other."""

PLENTY = 8
"""Shared shingles, eleven words on end, that show copying by themselves. With fewer ("from Baghdad to Damascus runs through
Tanf" has four) two hands may have met on the name of a road: then the words around must fit too."""

LEAST_KEPT = 0.85
"""Share of the shorter sentence's words that must then stand in the other, in their order."""

CROWD = 40
"""A shingle in more sentences than this is boilerplate and links nothing: keeps work near linear."""

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*[.!?]*")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a document, ``[start, end)`` in code points."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reuse:
    """A sentence that stands in an earlier and in a later document.

    Attributes:
        share: Share of the shorter one's shingles that both have, 0 to 1.
    """

    earlier: Passage
    later: Passage
    share: float


def find_reuse(
    documents: Mapping[str, Document], *, parted: Callable[[str, str], bool] = lambda *_: False
) -> tuple[Reuse, ...]:
    """Return every sentence pair that is one sentence in two documents, the earliest source only.

    Near linear in the text: shingles are hashed and crowded ones skipped. Documents without a
    publication date count as later than all that have one.

    Args:
        documents: Document id to document.
        parted: Whether one of two documents, by id, is never to be taken for the other's source.
    """
    shelf = _Shelf(documents)
    found = (shelf.earliest(i, parted) for i in range(len(shelf.passages)))
    return tuple(reuse for reuse in found if reuse is not None)


class _Shelf:
    """Every sentence in order of age, and which sentences each shingle stands in."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        """Take the documents apart, the earliest first."""
        self.passages: list[Passage] = []
        self._documents = documents
        self._shingles: list[frozenset[int]] = []
        self._holders: defaultdict[int, list[int]] = defaultdict(list)
        for document in sorted(documents.values(), key=_age):
            for passage, grams in _sentences(document):
                for gram in grams:
                    self._holders[gram].append(len(self.passages))
                self.passages.append(passage)
                self._shingles.append(grams)

    def earliest(self, later: int, parted: Callable[[str, str], bool]) -> Reuse | None:
        """Return the earliest sentence of another document that this one repeats, if any."""
        shared = self._shared(later)
        copy = self.passages[later]
        for i in sorted(shared):
            source = self.passages[i]
            share = shared[i] / min(len(self._shingles[i]), len(self._shingles[later]))
            if (
                share >= LEAST_SHARE
                and (shared[i] >= PLENTY or self._kept(source, copy) >= LEAST_KEPT)
                and not parted(source.document, copy.document)
            ):
                return Reuse(source, copy, share)
        return None

    def _shared(self, later: int) -> Counter[int]:
        """Return how many shingles earlier sentences of other documents have with one."""
        shared: Counter[int] = Counter()
        for gram in self._shingles[later]:
            if len(self._holders[gram]) <= CROWD:
                shared.update(
                    i
                    for i in self._holders[gram]
                    if i < later and self.passages[i].document != self.passages[later].document
                )
        return shared

    def _kept(self, one: Passage, other: Passage) -> float:
        """Return the share of the shorter sentence's words that stand in the other, in order."""
        words = [self._words(passage) for passage in (one, other)]
        matcher = SequenceMatcher(a=words[0], b=words[1], autojunk=False)
        return sum(m.size for m in matcher.get_matching_blocks()) / min(map(len, words))

    def _words(self, passage: Passage) -> list[str]:
        text = self._documents[passage.document].text
        return _words(text[passage.start : passage.end])


def _age(document: Document) -> tuple[str, str]:
    """Sort key: publication day, then content, so that file names and order do not matter."""
    day = published_on(document)
    return ("9999" if day is None else day.isoformat(), digest(document.text))


def _sentences(document: Document) -> list[tuple[Passage, frozenset[int]]]:
    """Return the sentences of a document's own article with their shingles."""
    kept: list[tuple[Passage, frozenset[int]]] = []
    for section in document.sections:
        if not section.kind.is_own:
            continue
        for match in _SENTENCE.finditer(document.text, section.start, section.end):
            words = _words(match.group())
            if len(words) >= LEAST_WORDS:
                kept.append((Passage(document.id, match.start(), match.end()), _grams(words)))
    return kept


def _words(sentence: str) -> list[str]:
    return _WORD.findall(sentence.casefold())


def _grams(words: Sequence[str]) -> frozenset[int]:
    return frozenset(hash(tuple(words[i : i + SHINGLE])) for i in range(len(words) - SHINGLE + 1))
