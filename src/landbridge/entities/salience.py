"""Tell which crossing, town or area a document is speaking of at a point, or refuse to.

"The crossing" and "the town" mean what the paragraph named, when that is also what the document is
about or when the paragraph called it by that noun. Where the paragraph's latest and the document's
main one differ and nothing decides, nobody is chosen: a footnote under the wrong place is the worst
mistake there is, an unresolved mention a small one.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from operator import attrgetter, itemgetter

from landbridge.model.entity import Entity, EntityKind

BOTH, ONE = 0.75, 0.6
"""Scores when paragraph and document agree, and when one of them speaks alone; set by hand."""
LEAD = 1.5
"""How many times the weight of the next a document's main one needs; set by hand on made-up reports."""
_LINKED = ("side", "town")


class Topic(Enum):
    """What a bare phrase is looking for."""

    GATE = "crossing"
    TOWN = "town"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class Naming:
    """A place named as a location.

    Attributes:
        start: First code point; -1 for the title.
        entity: The crossing, town or area meant.
        weight: How much it says of what the document is about.
        introduced: True when the words call it by the noun looked for ("the town of X").
    """

    start: int
    entity: Entity
    weight: int
    introduced: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """Whom a bare phrase means, or None with those it may mean and why."""

    entity: Entity | None
    score: float
    reason: str
    candidates: tuple[str, ...] = ()


def same_spot(a: Entity, b: Entity) -> bool:
    """Tell whether two entities are one place or a crossing and its side or town."""
    if a.id == b.id:
        return True
    return any(b.id in a.linked(kind) or a.id in b.linked(kind) for kind in _LINKED)


@dataclass(frozen=True, slots=True)
class Outline:
    """The places of one topic in reading order, with the paragraphs they stand in."""

    namings: tuple[Naming, ...]
    paragraphs: tuple[tuple[int, int], ...]

    def main(self) -> Entity | None:
        """Return what the document is about: the one with a clear lead in weight, or None."""
        weights: Counter[str] = Counter()
        named = {n.entity.id: n.entity for n in self.namings}
        for naming in self.namings:
            weights[naming.entity.id] += naming.weight
        ranked = weights.most_common()
        if not ranked or not ranked[0][1]:
            return None
        first = named[ranked[0][0]]
        next_best = next((w for i, w in ranked if not same_spot(named[i], first)), 0)
        return first if ranked[0][1] >= LEAD * next_best else None

    def around(self, offset: int) -> tuple[int, int]:
        """Return the indices of the namings of the paragraph before an offset, half-open."""
        at = bisect_right(self.paragraphs, offset, key=itemgetter(0)) - 1
        begin = self.paragraphs[at][0] if at >= 0 else 0
        start = attrgetter("start")
        return (
            bisect_right(self.namings, begin - 1, key=start),
            bisect_right(self.namings, offset - 1, key=start),
        )

    def read(self, offset: int) -> Reading:
        """Return what a bare phrase at an offset means, by paragraph and document."""
        low, high = self.around(offset)
        local = self.namings[low:high]
        main = self.main()
        reading = _from_local(local, main) if local else self._from_main(low, main)
        meant = reading.entity
        if meant is not None and meant.provisional and meant.kind is EntityKind.TOWN:
            return Reading(None, 0.0, f"it speaks of {meant.name}, which no table has")
        return reading

    def _from_main(self, low: int, main: Entity | None) -> Reading:
        """Read a phrase whose paragraph names nothing before it."""
        if main is None:
            return _refused("the paragraph names none, and the document no main one", self.namings)
        before = self.namings[low - 1] if low else None
        if (
            before
            and before.introduced
            and before.start >= 0
            and not same_spot(before.entity, main)
        ):
            why = f"the passage before speaks of {before.entity.name}, the document of {main.name}"
            return _refused(why, (before, *(n for n in self.namings if n.entity.id == main.id)))
        return Reading(main, ONE, f"the document's main one is {main.name}")


def _from_local(local: Sequence[Naming], main: Entity | None) -> Reading:
    """Read a phrase by what its paragraph named before it."""
    latest = local[-1].entity
    others = [n for n in local if not same_spot(n.entity, latest)]
    introduced = {n.entity.id: n.entity for n in local if n.introduced}
    if main is not None and same_spot(latest, main):
        if not others or not introduced or latest.id in introduced:
            return Reading(latest, BOTH, f"paragraph and document speak of {latest.name}")
    elif latest.id in introduced and (not others or len(introduced) == 1):
        return Reading(latest, ONE, f"the paragraph calls {latest.name} so")
    elif main is None and not others:
        return Reading(latest, ONE, f"the paragraph speaks of {latest.name} alone")
    if main is not None and not same_spot(latest, main):
        why = f"the paragraph's latest is {latest.name}, the document's main one {main.name}"
        return _refused(why, (*reversed(local), Naming(-1, main, 0)))
    return _refused("the paragraph names several and nothing decides", tuple(reversed(local)))


def _refused(why: str, namings: Sequence[Naming]) -> Reading:
    """Return a refusal with its candidates, nearest first."""
    ids = tuple(dict.fromkeys(n.entity.id for n in namings))
    return Reading(None, 0.0, why, ids[:4])


KINDS = {
    Topic.TOWN: frozenset({EntityKind.TOWN}),
    Topic.AREA: frozenset({EntityKind.TOWN, EntityKind.AREA, EntityKind.BASE, EntityKind.CROSSING}),
}
"""Kinds a topic takes as they are; a gate also takes the towns that have one."""
