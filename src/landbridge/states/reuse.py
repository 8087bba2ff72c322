"""Sentences that one document took from another, small edits allowed."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from landbridge.model.digest import digest
from landbridge.model.document import Document
from landbridge.states.said import published_on

SHINGLE = 4
"""Words in a shingle: with a tenth of the words dropped at random, about .9^3 of them survive."""

LEAST_WORDS = 8
"""Shorter sentences ("The gate is shut.") are written twice by chance."""

LEAST_SHARE = 0.5
"""Share of the shorter sentence's shingles that must be found in the other."""

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


def find_reuse(documents: Mapping[str, Document]) -> tuple[Reuse, ...]:
    """Return every sentence pair that is one sentence in two documents, the earliest source only.

    Near linear in the text: shingles are hashed and crowded ones skipped. Documents without a
    publication date count as later than all that have one.

    Args:
        documents: Document id to document.
    """
    order = {d.id: _age(d) for d in documents.values()}
    passages: list[Passage] = []
    shingles: list[frozenset[int]] = []
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for document in sorted(documents.values(), key=lambda d: order[d.id]):
        for passage, grams in _sentences(document):
            for gram in grams:
                holders[gram].append(len(passages))
            passages.append(passage)
            shingles.append(grams)
    found = (_earliest(i, passages, shingles, holders) for i in range(len(passages)))
    return tuple(reuse for reuse in found if reuse is not None)


def _earliest(
    later: int,
    passages: Sequence[Passage],
    shingles: Sequence[frozenset[int]],
    holders: Mapping[int, Sequence[int]],
) -> Reuse | None:
    """Return the earliest sentence of another document that this one repeats, if any."""
    shared: Counter[int] = Counter()
    for gram in shingles[later]:
        if len(holders[gram]) <= CROWD:
            shared.update(
                i
                for i in holders[gram]
                if i < later and passages[i].document != passages[later].document
            )
    for i in sorted(shared):
        share = shared[i] / min(len(shingles[i]), len(shingles[later]))
        if share >= LEAST_SHARE:
            return Reuse(passages[i], passages[later], share)
    return None


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
            words = _WORD.findall(match.group().casefold())
            if len(words) >= LEAST_WORDS:
                kept.append((Passage(document.id, match.start(), match.end()), _grams(words)))
    return kept


def _grams(words: Sequence[str]) -> frozenset[int]:
    return frozenset(hash(tuple(words[i : i + SHINGLE])) for i in range(len(words) - SHINGLE + 1))
