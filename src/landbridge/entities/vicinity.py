"""What part of the world a document is about: the places, regions and countries it names anywhere.

Asked when a place's name has several bearers. Every capitalised name that the tables or the atlas
have is a clue, also where nothing says that a place is meant: one such name is a weak sign, but of
twenty names the bearers that lie together are those meant. Worked out once, when first asked for.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from landbridge.lexicon.fold import plain
from landbridge.lexicon.gazetteer import Gazetteer
from landbridge.model.entity import PLACES, Entity, EntityKind

LONGEST = 4
"""Words of the longest name tried."""
SHORTEST = 4
"""Letters of a name that the atlas alone has; an abbreviation of a region ends in a full stop."""
BEARERS = 12
"""Bearers of a clue that are looked at, the largest first."""
REACH_KM = 100.0
"""Distance over which the weight of a place nearby falls to a third. This, ``CROWD`` and ``FULL``
were set on the first half of the stories of ``benchmarks/places.py``."""
CROWD = 0.15
"""Each further bearer of a clue lowers what it says by this share of one."""
FULL = 1.5
"""Weight of places nearby at which nearness is two thirds of full."""
FAR_DEGREES = 4.0
"""Degrees of latitude beyond which a place adds nothing (440 km)."""
FEW = 1000
"""People that a bearer counts for at least."""
_DEGREE_KM = 111.2
_WORD = re.compile(r"[^\W\d_](?:[\w'\u2019]*[^\W_])?(?:\.[^\W\d_])*\.?")
_POSSESSIVE = re.compile(r"['\u2019]s?\Z")
_WIDER = frozenset({EntityKind.COUNTRY, EntityKind.REGION})


Counts = Mapping[str, float]
"""Weights by id or country code."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A name in a document, with whom it may mean.

    Attributes:
        key: The name in plain form.
        bearers: Whom it may mean, the best known first.
        wholes: Ids of the regions and countries that the name behind it and a comma may mean.
    """

    key: str
    bearers: tuple[Entity, ...]
    wholes: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Name:
    start: int
    end: int
    text: str


class Vicinity:
    """The names of a document as clues to where it is set.

    Args:
        sections: Its own text, furniture left out.
        gazetteer: The names known.
    """

    def __init__(self, sections: Sequence[str], gazetteer: Gazetteer) -> None:
        self._sections = sections
        self._gazetteer = gazetteer

    def named(self, region_id: str, name: str) -> float:
        """Return how firmly a region is named: 0 never, near 1 again and again; not by a name itself."""
        times = self._regions[region_id] - self._own(name, self._regions_by).get(region_id, 0.0)
        return times / (times + 1)

    def share(self, country: str | None, name: str) -> float:
        """Return the share of a country, or of several joined by ``/``, in what is named beside a name."""
        own = self._own(name, self._countries_by)
        codes = country.split("/") if country else []
        times = sum(self._countries[code] - own.get(code, 0.0) for code in codes)
        return times / (sum(self._countries.values()) - sum(own.values()) + 1)

    @staticmethod
    def _own(name: str, counts: Mapping[str, Counts]) -> Counts:
        return counts.get(plain(name.rstrip(".")), {})

    def is_qualified(self, name: str, wholes: frozenset[str]) -> bool:
        """Tell whether a region or country stands behind a name somewhere ("X, Ohio")."""
        own = plain(name)
        return any(clue.key == own and clue.wholes & wholes for clue in self._clues)

    def nearness(self, entity: Entity, name: str) -> float:
        """Return how much of what the document names lies round an entity, 0 to 1.

        Args:
            entity: With a position.
            name: Whose own mentions do not count.
        """
        own = plain(name)
        weight = sum(
            max((_closeness(entity, point) for point in points), default=0.0)
            / (1 + CROWD * len(points))
            for key, points in self._points.items()
            if key != own
        )
        return 1 - math.exp(-weight / FULL)

    @cached_property
    def _clues(self) -> tuple[Clue, ...]:
        return tuple(clue for text in self._sections for clue in self._clues_in(text))

    @cached_property
    def _points(self) -> Mapping[str, tuple[tuple[float, float], ...]]:
        """Return the positions a name may mean, by its key; countries and states are too large."""
        return {
            clue.key: tuple(
                (e.lon, e.lat)
                for e in clue.bearers
                if e.lon is not None and e.lat is not None and not _is_wide(e)
            )
            for clue in self._clues
        }

    @cached_property
    def _regions_by(self) -> Mapping[str, Counts]:
        """Count the namings of regions by key; of a name that a larger place has too, half of them."""
        return self._counted(_regions_of)

    @cached_property
    def _countries_by(self) -> Mapping[str, Counts]:
        """Count the namings of countries by key."""
        return self._counted(_countries_of)

    @cached_property
    def _regions(self) -> Counter[str]:
        return _summed(self._regions_by)

    @cached_property
    def _countries(self) -> Counter[str]:
        return _summed(self._countries_by)

    def _counted(self, of: Callable[[Clue], Counts]) -> Mapping[str, Counts]:
        """Return what each name says, by its key, times its mentions."""
        times = Counter(clue.key for clue in self._clues)
        clues = {clue.key: clue for clue in self._clues}
        return {
            key: {one: times[key] * weight for one, weight in of(clue).items()}
            for key, clue in clues.items()
        }

    def _clues_in(self, text: str) -> Iterator[Clue]:
        names = [*self._names_in(text)]
        for name, behind in pairwise((*names, None)):
            if name is None or not self._tells(name, text):
                continue
            wholes: frozenset[str] = frozenset()
            if behind is not None and text[name.end : behind.start] == ", ":
                wholes = frozenset(e.id for e in self._bearers(behind.text) if e.kind in _WIDER)
            bearers = self._bearers(name.text)
            if bearers:
                yield Clue(plain(name.text.rstrip(".")), bearers, wholes)

    def _names_in(self, text: str) -> Iterator[_Name]:
        """Yield the names that tables or atlas have, the longest where several begin."""
        words = list(_WORD.finditer(text))
        edge = 0
        for at, word in enumerate(words):
            if at < edge or not word.group()[0].isupper():
                continue
            last = at
            while last + 1 < min(len(words), at + LONGEST) and _joined(text, words, last):
                last += 1
            for end in range(last, at - 1, -1):
                name = _name(text[word.start() : words[end].end()])
                if self._is_known(name):
                    yield _Name(word.start(), word.start() + len(name), name)
                    edge = end + 1
                    break

    def _is_known(self, name: str) -> bool:
        if self._is_tabled(name):
            return True
        letters = name.rstrip(".")
        is_long = len(letters) >= SHORTEST or letters != name
        return is_long and self._gazetteer.has_place(letters)

    def _is_tabled(self, name: str) -> bool:
        return any(e.kind in PLACES for e in self._gazetteer.lookup_exact(name))

    def _tells(self, name: _Name, text: str) -> bool:
        """Tell whether a name is a clue by itself: no common word, or short for a region behind a comma."""
        short = name.text.endswith(".") and text[max(0, name.start - 2) : name.start] == ", "
        return short or self._gazetteer.is_rare(name.text.rstrip(".")) or self._is_tabled(name.text)

    def _bearers(self, name: str) -> tuple[Entity, ...]:
        return self._gazetteer.namesakes(name)[:BEARERS]


def _name(written: str) -> str:
    """Return words as a name: without a possessive, with its full stop only where it is short."""
    bare = _POSSESSIVE.sub("", written)
    return bare if "." in bare[:-1] or len(bare) <= SHORTEST + 1 else bare.rstrip(".")


def _joined(text: str, words: Sequence[re.Match[str]], at: int) -> bool:
    """Tell whether a word and the next may stand in one name."""
    gap = text[words[at].end() : words[at + 1].start()]
    return gap in {" ", "-"} and words[at + 1].group()[0].isupper()


def _summed(counts: Mapping[str, Counts]) -> Counter[str]:
    total: Counter[str] = Counter()
    for each in counts.values():
        total.update(each)
    return total


def _regions_of(clue: Clue) -> Counts:
    return {
        entity.id: 1.0 if entity is clue.bearers[0] else 0.5
        for entity in clue.bearers[:3]
        if entity.kind is EntityKind.REGION and _is_wide(entity)
    }


def _countries_of(clue: Clue) -> Counts:
    """Return the countries a name may lie in, by the people of its bearers; a country is itself."""
    first = clue.bearers[0]
    if first.kind is EntityKind.COUNTRY and first.country:
        return {first.country: 1.0}
    people: defaultdict[str, float] = defaultdict(float)
    for entity in clue.bearers:
        for code in (entity.country or "").split("/"):
            people[code] += (entity.population or 0) + FEW
    people.pop("", None)
    return {code: each / sum(people.values()) for code, each in people.items()}


def _is_wide(entity: Entity) -> bool:
    """Tell whether an entity is a country or a first-level division."""
    if entity.kind is EntityKind.COUNTRY:
        return True
    return entity.kind is EntityKind.REGION and not entity.linked("within")


def _closeness(entity: Entity, point: tuple[float, float]) -> float:
    """Return 1 at a point and less away from it; flat-earth distance is good within a few degrees."""
    if entity.lon is None or entity.lat is None:
        return 0.0
    north = entity.lat - point[1]
    if abs(north) > FAR_DEGREES:
        return 0.0
    east = (entity.lon - point[0]) * math.cos(math.radians(entity.lat))
    return math.exp(-_DEGREE_KM * math.hypot(north, east) / REACH_KM)
