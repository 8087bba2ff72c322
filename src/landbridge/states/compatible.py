"""Whether two stated values can both be right: parts, roundings, looser words, wider places.

Only what is known to contradict does: words that nothing resolves fit everything.
"""

from dataclasses import dataclass

from landbridge.states.ancestry import Ancestry
from landbridge.states.nearness import Ground, Meeting
from landbridge.states.stated import Count, Stated

ABOUT = 0.15
"""How far "about" reaches on either side: a round number to its next ten or so."""

ROUNDED = 0.05
"""How far a figure that ends in noughts may be off as a rounding: 50 of 52, 1,000 of 1,040."""

TEN = 10
_OPPOSITE = (("north", "south"), ("east", "west"))


@dataclass(frozen=True, slots=True)
class Measure:
    """What values are compared by: where places lie, and what is part of what."""

    ground: Ground
    ancestry: Ancestry

    def compatible(self, a: Stated, b: Stated, *, how: str) -> bool:
        """Tell whether two values of one attribute do not contradict one another.

        Args:
            a: A value.
            b: Another.
            how: As in the table of attributes: party, place, days, count, bearing or words.
        """
        if a.key == b.key:
            return True
        if how == "count" and a.count is not None and b.count is not None:
            return counts_fit(a.count, b.count)
        if how == "days" and a.days is not None and b.days is not None:
            return a.days.overlaps(b.days)
        if how == "bearing":
            return bearings_fit(a.key, b.key)
        return how not in ("party", "place") or self._related(a.entity, b.entity, how=how)

    def _related(self, a: str | None, b: str | None, *, how: str) -> bool:
        """Tell whether two entities are one, near, or part of one another; words are taken so."""
        if a is None or b is None:
            return True
        near = how == "place" and self.ground.between(a, b) is not Meeting.APART
        return near or self.ancestry.related(a, b)


def counts_fit(a: Count, b: Count) -> bool:
    """Tell whether two numbers can both be right.

    A part fits a whole that is no smaller; numbers of different people fit where neither is all.
    """
    if a.of == b.of and a.part == b.part:
        return _meet(a, b)
    if a.of != b.of and a.of is not None and b.of is not None:
        return True
    some, every = (a, b) if (a.part, a.of is not None) > (b.part, b.of is not None) else (b, a)
    return _at_most(some, every)


def _at_most(part: Count, whole: Count) -> bool:
    return whole.high is None or part.low <= whole.high or _is_rounding(part, whole)


def _meet(a: Count, b: Count) -> bool:
    if _is_rounding(a, b):
        return True
    return (b.high is None or a.low <= b.high) and (a.high is None or b.low <= a.high)


def _is_rounding(a: Count, b: Count) -> bool:
    """Tell whether one of two plain figures may be the other, rounded: 50 for 52."""
    if not (a.exact and b.exact):
        return False
    return any(
        x >= TEN and x % TEN == 0 and abs(x - y) <= ROUNDED * max(x, y)
        for x, y in ((a.low, b.low), (b.low, a.low))
    )


def bearings_fit(a: str, b: str) -> bool:
    """Tell whether two compass directions may be one: south and south-east, not north and south."""
    (here, _, from_a), (there, _, from_b) = a.partition(" of "), b.partition(" of ")
    return from_a != from_b or not any(
        (x in here and y in there) or (y in here and x in there) for x, y in _OPPOSITE
    )
