"""Choose among places of one name by the document's other names: how likely each bearer is."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from landbridge.entities.decision import Decision
from landbridge.entities.vicinity import Vicinity
from landbridge.lexicon.fold import plain
from landbridge.lexicon.gazetteer import Gazetteer
from landbridge.model.entity import Entity, EntityKind

SURE = 0.5
"""Probability from which a bearer is chosen: more likely than all others together. Below, the name
stays open with its candidates."""
MOST = 40
"""Bearers that are weighed, the best known first."""
LARGEST = 7.0
"""Decimal logarithm of the people of a place that counts as large."""
WEIGHTS: Mapping[str, float] = {
    "tabled": 2.5,
    "large": 4.5,
    "region": 4.0,
    "qualified": 2.0,
    "behind": 2.5,
    "country": 3.5,
    "near": 7.5,
    "division": 1.5,
    "so called": 2.5,
    "airport": -1.0,
}
"""What speaks for a bearer, each 0 to 1 times its weight, is the logarithm of its odds. Fitted by
multinomial logistic regression on the first half of the stories of ``benchmarks/places.py`` and rounded:

==========  ====================================================================
tabled      it stands in our own tables, which hold what reports on corridors name
large       decimal logarithm of its people; a country is large
region      how often the document names the region it lies in
qualified   that region or country stands behind the name somewhere in it
behind      that region or country stands behind this mention
country     the share of its country in what the document names
near        how much of what the document names lies round it
division    it is a region
so called   the name is the one it is known by, and no other
airport     it is an airport
==========  ====================================================================
"""


@dataclass(frozen=True, slots=True)
class Bearer:
    """A place that a name may mean.

    Attributes:
        entity: The place.
        chance: That it is meant, among all bearers.
        looks: What speaks for it, each 0 to 1, by the names in ``WEIGHTS``.
    """

    entity: Entity
    chance: float
    looks: Mapping[str, float]


def weigh(
    bearers: Sequence[Entity], *, name: str, following: str, vicinity: Vicinity, known: Gazetteer
) -> tuple[Bearer, ...]:
    """Return the bearers of a name with their chances, the likeliest first.

    Args:
        bearers: With positions, the best known first.
        name: As written.
        following: The words behind it in its sentence.
        vicinity: What the document names.
        known: Tells what stands in the tables, and gives regions by id.
    """
    behind = frozenset(e.id for e in named_behind(following, known))
    looked = [
        (e, _looks(e, name=name, behind=behind, vicinity=vicinity, known=known))
        for e in bearers[:MOST]
    ]
    odds = [sum(WEIGHTS[look] * value for look, value in looks.items()) for _, looks in looked]
    top = max(odds, default=0.0)
    shares = [math.exp(one - top) for one in odds]
    total = sum(shares)
    weighed = (
        Bearer(entity, share / total, looks)
        for (entity, looks), share in zip(looked, shares, strict=True)
    )
    return tuple(sorted(weighed, key=lambda bearer: -bearer.chance))


def decision(weighed: Sequence[Bearer], *, matched: str, base: float) -> Decision:
    """Return the decision for the likeliest bearer, or to leave the name open.

    Args:
        weighed: At least one bearer.
        matched: What matched, the beginning of the reason.
        base: Score when there is nothing to choose, 0 to 1.
    """
    first = weighed[0]
    if len(weighed) == 1:
        return Decision(entity=first.entity, score=base, reason=f"{matched}.")
    ids = tuple(bearer.entity.id for bearer in weighed)
    if first.chance < SURE:
        reason = f"{matched}, which {len(ids)} places share, and the document does not decide."
        return Decision(entity=None, score=first.chance, reason=reason, candidates=ids)
    why = ", ".join(look for look, value in first.looks.items() if WEIGHTS[look] * value >= 1)
    return Decision(
        entity=first.entity,
        score=min(base, first.chance),
        reason=f"{matched}, shared by {len(ids)}; chosen by {why or 'order'}.",
        candidates=ids[1:],
    )


def named_behind(following: str, known: Gazetteer) -> tuple[Entity, ...]:
    """Return the regions and countries that the words behind a comma may name ("X, Ohio")."""
    if not following.startswith(", "):
        return ()
    words = following[2:].split(",", maxsplit=1)[0].split()[:4]
    for count in range(len(words), 0, -1):
        found = known.namesakes(" ".join(words[:count]))
        wider = tuple(e for e in found if e.kind in {EntityKind.COUNTRY, EntityKind.REGION})
        if wider:
            return wider
    return ()


def _looks(
    entity: Entity, *, name: str, behind: frozenset[str], vicinity: Vicinity, known: Gazetteer
) -> Mapping[str, float]:
    """Return what speaks for a bearer, each 0 to 1."""
    wholes = wholes_of(entity, known)
    is_country = entity.kind is EntityKind.COUNTRY
    return {
        "tabled": float(known.is_tabled(entity.id)),
        "large": 1.0 if is_country else math.log10((entity.population or 0) + 10) / LARGEST,
        "region": max((vicinity.named(whole, name) for whole in wholes), default=0.0),
        "qualified": float(vicinity.is_qualified(name, wholes)),
        "behind": float(bool(behind & wholes)),
        "country": vicinity.share(entity.country, name),
        "near": vicinity.nearness(entity, name),
        "division": float(entity.kind is EntityKind.REGION),
        "so called": float(plain(entity.name) == plain(name)),
        "airport": float(entity.kind is EntityKind.AIRPORT),
    }


def wholes_of(entity: Entity, known: Gazetteer) -> frozenset[str]:
    """Return the ids of the regions and the country a place lies in."""
    regions = [*entity.linked("within")]
    above = [whole for one in regions if (whole := known.get(one)) is not None]
    regions += [one for whole in above for one in whole.linked("within")]
    countries = (entity.country or "").lower().split("/")
    return frozenset((*regions, *(f"country:{code}" for code in countries if code)))
