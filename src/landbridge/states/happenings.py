"""A claim read as a report of a happening: when, where and of what type."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from landbridge.model.claim import Claim, ClaimKind, Mention, Modality, Polarity
from landbridge.model.entity import Entity
from landbridge.model.interval import Interval, Precision
from landbridge.states.proposition import name_key

FACTUAL = frozenset({Modality.HAPPENED, Modality.ONGOING, Modality.POSSIBLE})
"""Plans, demands and suppositions tell of no happening."""

NEWS_DAYS = 3
"""A report that cites an outlet and names no day tells of the cited day or the few before it."""

DISCOURSE = "discourse"
"""The anchor of days taken from another sentence: they are lent, unless the claim's words name them."""

FINE = frozenset({Precision.DAY, Precision.WEEK})


@dataclass(frozen=True, slots=True)
class Happening:
    """What is needed to tell whether two claims are of one happening.

    Attributes:
        days: When it took place as stated, else from the citation's day, else lent by what stands
            around the claim; None when nothing says.
        stated: Whether the claim itself names the days.
        cited: Whether they are those of its citation.
        places: Entity ids or folded names of where it was, the thing hit included.
        firm: Whether the place is named as such: not lent by the context, nor only near.
        actors: Entity ids or folded names of who did it.
    """

    claim: Claim
    type: str
    days: Interval | None
    stated: bool
    cited: bool
    places: frozenset[str]
    firm: bool
    actors: frozenset[str]

    @property
    def denied(self) -> bool:
        """Whether the claim denies it."""
        return self.claim.polarity is Polarity.DENIED


def happening(claim: Claim, *, nearby: Mapping[str, Collection[str]]) -> Happening | None:
    """Return a claim as a report of a happening, or None when it reports none.

    Args:
        claim: Of any kind; events and takeovers count.
        nearby: Entity id to ids that count as the same place.
    """
    takeover = claim.kind is ClaimKind.CONTROL and claim.type == "took_over"
    if claim.modality not in FACTUAL or not (takeover or claim.kind is ClaimKind.EVENT):
        return None
    lent = None if claim.when is None or claim.when.interval.start is None else claim.when
    stated = lent is not None and (lent.anchor != DISCOURSE or lent.text in claim.quote)
    cited = None if stated else _cited(claim)
    names = [name_key(m) for m in _sites(claim, takeover=takeover)]
    keys = {key for name in names for key in (name, *nearby.get(name, ())) if key}
    roles = ("holder",) if takeover else ("agent",)
    actors = {name_key(m) for role in roles for m in claim.mentions(role)}
    return Happening(
        claim=claim,
        type=claim.type,
        days=cited or (None if lent is None else lent.interval),
        stated=stated,
        cited=cited is not None,
        places=frozenset(keys),
        firm=claim.where is None or claim.where.relation is None,
        actors=frozenset(actors - {""}),
    )


def near_by_links(entities: Mapping[str, Entity]) -> dict[str, frozenset[str]]:
    """Return entity id to the ids its links make one place with: a crossing, its sides and town."""
    pairs = [
        (entity.id, target)
        for entity in entities.values()
        for kind in ("side", "town")
        for target in entity.linked(kind)
    ]
    return {
        a: frozenset({y for x, y in pairs if x == a} | {x for x, y in pairs if y == a})
        for a in {end for pair in pairs for end in pair}
    }


def _sites(claim: Claim, *, takeover: bool) -> list[Mention]:
    where = [] if claim.where is None else [claim.where.mention]
    objects = claim.mentions("object") if takeover else claim.mentions("place")
    resolved = [m for m in claim.mentions("target") if m.entity is not None]
    return [*where, *objects, *resolved]


def _cited(claim: Claim) -> Interval | None:
    """Return the few days a cited report tells of, or None when nothing dates it."""
    days = [
        c.date.start
        for step in claim.chain
        for c in step.citations
        if c.date is not None and c.date.start is not None
    ]
    return None if not days else _up_to(min(days))


def _up_to(day: date) -> Interval:
    return Interval(
        start=day - timedelta(days=NEWS_DAYS),
        end=day + timedelta(days=1),
        precision=Precision.DAY,
    )
