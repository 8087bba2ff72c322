"""What is needed beside two happenings to tell whether they are one: the ground and the texts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from landbridge.model.claim import Claim, Mention
from landbridge.model.entity import PLACES, Entity
from landbridge.model.interval import Interval
from landbridge.states.ancestry import Ancestry
from landbridge.states.happenings import Happening
from landbridge.states.nearness import WIDE, Ground, Meeting

FEW_DAYS = 4
"""Days in which one happening can be fixed: "3 to 5 June", a night with the morning after it."""

MONTH_DAYS = 31
"""Looser days than a month ("recently", "in 2017") place nothing beside anything."""

TAKEN = "took_over"
"""The type of claim that tells who took a place."""

_PARTIES = ("agent", "target", "victim", "participant")


@dataclass(frozen=True, slots=True)
class Scene:
    """Where places lie, and which small places each document speaks of."""

    ground: Ground
    around: Mapping[str, frozenset[str]]
    ancestry: Ancestry

    def meeting(self, a: Happening, b: Happening) -> Meeting:
        """Return how two happenings' places stand; a place that is only lent keeps nothing apart.

        What is taken is the place itself, not one near it.
        """
        exact = TAKEN in (a.type, b.type)
        found = self.ground.meeting(a.sites, b.sites, exact=exact)
        return Meeting.OPEN if found is Meeting.APART and not (a.firm and b.firm) else found

    def one_side(self, a: Happening, b: Happening) -> bool:
        """Tell whether a doer of one happening is, or is a part of, a doer of the other."""
        return any(self.ancestry.related(x, y) for x in a.actors for y in b.actors)

    def speaks_of(self, h: Happening, other: Happening) -> bool:
        """Tell whether the text around one happening names the place of another."""
        near = self.around.get(h.claim.document, frozenset())
        return self.ground.meeting(near, other.sites) is Meeting.SAME


def scene_of(claims: Iterable[Claim], entities: Mapping[str, Entity]) -> Scene:
    """Return the scene of some claims."""
    around: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        where = () if claim.where is None else (claim.where.mention,)
        for mention in (*(a.mention for a in claim.arguments), *where):
            entity = entities.get(mention.entity or "")
            if entity is not None and entity.kind in PLACES - WIDE:
                around[claim.document].add(entity.id)
    near = {document: frozenset(ids) for document, ids in around.items()}
    return Scene(Ground(entities), near, Ancestry(entities))


def width(days: Interval | None) -> float:
    """Return how many days a span has; infinite when it is open or there is none."""
    if days is None or days.start is None or days.end is None:
        return float("inf")
    return (days.end - days.start).days


def is_fine(h: Happening) -> bool:
    """Tell whether a happening is stated to the day, or nearly."""
    return h.stated and is_few(h.days)


def is_few(days: Interval | None) -> bool:
    """Tell whether a span is as short as one happening."""
    return width(days) <= FEW_DAYS


def share_party(h: Happening, other: Happening) -> bool:
    """Tell whether one happening names a party of another, by identity or by all its names."""
    theirs = _parties(other)
    ids = {m.entity for m in theirs if m.entity is not None}
    words = [_names(m) for m in theirs]
    for mention in _parties(h):
        if mention.entity is not None and mention.entity in ids:
            return True
        own = _names(mention)
        if mention.entity is None and own and any(own <= names for names in words):
            return True
    return False


def _parties(h: Happening) -> list[Mention]:
    return [m for role in _PARTIES for m in h.claim.mentions(role)]


def _names(mention: Mention) -> frozenset[str]:
    """Return the capitalised words of a mention."""
    return frozenset(w.casefold().strip(".,") for w in mention.text.split() if w[:1].isupper())
