"""How near the names of two entities are, with a sentence that says why."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from landbridge.lexicon.comparing import compare
from landbridge.lexicon.fold import LONGEST_NAME, fold, words
from landbridge.model.entity import PLACES, Entity

HELD_WHOLE = 0.4
"""Of a name whose words all stand in the other's: often a part or a namesake, so below ``SAME_FROM``."""
LEAST = 0.3
"""Score of a comparison below which nothing is near; set by hand on the example corpus."""
_GRAM = 3
_TRIED = 25
"""Spellings that are compared letter by letter: those that share most groups of three letters."""
_SHORTEST = 4
"""Letters of a key below which likeness is chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """An entity whose name is near another's.

    Attributes:
        entity: The near one.
        score: 0 to 1.
        reason: A sentence naming both spellings.
    """

    entity: Entity
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class _Spelling:
    text: str
    key: str
    words: frozenset[str]


class Names:
    """The spellings of entities, made ready to find near ones among."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """Index every spelling by its groups of three folded letters."""
        self._held: list[tuple[_Spelling, Entity]] = []
        self._grams: dict[str, list[int]] = defaultdict(list)
        for entity in entities:
            for text in dict.fromkeys((entity.name, *entity.aliases)):
                self._enter(_spelling(text), entity)

    def _enter(self, spelling: _Spelling, entity: Entity) -> None:
        if len(spelling.key) >= _SHORTEST:
            for gram in _grams(spelling.key):
                self._grams[gram].append(len(self._held))
            self._held.append((spelling, entity))

    def near(self, entity: Entity) -> tuple[Near, ...]:
        """Return the entities of the same family (places, or all others) that are near, best first.

        Args:
            entity: Compared by its name and aliases; itself is not among the answers.
        """
        spellings = map(_spelling, (entity.name, *entity.aliases))
        return _best(one for each in spellings for one in self._beside(each, entity))

    def near_name(self, name: str) -> tuple[Near, ...]:
        """Return the entities of any kind that have a name near words as written, best first."""
        return _best(self._beside(_spelling(name), None))

    def _beside(self, spelling: _Spelling, entity: Entity | None) -> Iterator[Near]:
        if len(spelling.key) < _SHORTEST:
            return
        shared = Counter(n for gram in _grams(spelling.key) for n in self._grams.get(gram, ()))
        tried = 0
        for number, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
            other, bearer = self._held[number]
            if entity is not None and (bearer.id == entity.id or not _is_kindred(entity, bearer)):
                continue
            tried += 1
            if tried > _TRIED:
                return
            score, why = _compare(spelling, other)
            if score >= LEAST:
                yield Near(entity=bearer, score=score, reason=why)


def _spelling(text: str) -> _Spelling:
    text = text[:LONGEST_NAME]
    return _Spelling(text, fold(text), frozenset(map(fold, words(text))))


def _best(found: Iterable[Near]) -> tuple[Near, ...]:
    """Return the nearest of each entity's spellings, best first."""
    best: dict[str, Near] = {}
    for one in found:
        held = best.get(one.entity.id)
        if held is None or one.score > held.score:
            best[one.entity.id] = one
    return tuple(sorted(best.values(), key=lambda n: (-n.score, n.entity.id)))


def _grams(key: str) -> set[str]:
    return {key[n : n + _GRAM] for n in range(len(key) - _GRAM + 1)}


def _is_kindred(one: Entity, other: Entity) -> bool:
    return (one.kind in PLACES) == (other.kind in PLACES)


def _compare(one: _Spelling, other: _Spelling) -> tuple[float, str]:
    """Return how near two spellings are, 0 to 1, and the sentence that says what was compared."""
    pair = f"{one.text!r} and {other.text!r}"
    compared = compare(one.text, other.text)
    shorter, longer = sorted((one.words, other.words), key=len)
    if shorter < longer and not compared.same:
        return HELD_WHOLE, f"every word of one stands in the other: {pair}."
    return round(compared.score, 2), f"{pair}: {compared.why}."
