"""Choose among the entities a name may mean by what else the document names."""

import math
from collections.abc import Sequence
from enum import Enum

from landbridge.entities.context import Context
from landbridge.entities.decision import Decision
from landbridge.lexicon.fold import plain
from landbridge.model.entity import PLACES, Entity, EntityKind

EARTH_RADIUS_KM = 6371.0
MUCH_LARGER = 3
"""Times as many people as the next largest bearer of its name that make a city the one meant when
nothing else tells: Paris is not the one in Texas."""
CLOSE_KM = 150.0
"""A place this near to another place of the document is taken as part of the same story: about
the length of a governorate."""
LEAD = 0.1
"""Lead in score the best candidate needs over the next; without it none is chosen. Set so that
one fitting country, or kind, decides and the order of the table alone does not."""

SOURCES = frozenset(EntityKind) - PLACES
"""Kinds that can say something; a country can too, but its government is meant by another rule."""
SAYING = frozenset({EntityKind.OUTLET, EntityKind.STATE_MEDIA, EntityKind.MONITOR})
"""Kinds whose trade is to say things."""
LESS = 0.6
"""How well one of them fits as an actor, and another as a source: an agency that shares its acronym with
the army a report is about stays beside it as a candidate, and neither is chosen."""


class Part(Enum):
    """The part a mention plays in a claim, as far as it tells what kind of thing it is."""

    PLACE = "place"
    SOURCE = "source"
    ACTOR = "actor"
    OTHER = "other"


WEIGHTS = (
    ("kind", 0.4),
    ("country", 0.25),
    ("near", 0.2),
    ("named", 0.15),
    ("large", 0.1),
    ("order", 0.05),
)
"""What speaks for a candidate, each 0 to 1 times its weight; set by hand on made-up reports in
which a name is shared (Tripoli, Moyale, SANA and Sana'a, al-Mayadeen town and channel)."""


def kilometres(a: Entity, b: Entity) -> float:
    """Return the great-circle distance of two places in km (haversine); infinite without one."""
    if a.lon is None or a.lat is None or b.lon is None or b.lat is None:
        return math.inf
    lat_a, lat_b = math.radians(a.lat), math.radians(b.lat)
    half = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * (
        math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(half)))


def _fits(entity: Entity, part: Part) -> float:
    """Return how well a kind fits the part, 0 to 1."""
    match part:
        case Part.PLACE:
            return float(entity.kind in PLACES)
        case Part.SOURCE if entity.kind in SOURCES:
            return 1.0 if entity.kind in SAYING else LESS
        case Part.ACTOR if entity.kind in SOURCES or entity.kind is EntityKind.COUNTRY:
            return LESS if entity.kind in SAYING else 1.0
        case Part.SOURCE | Part.ACTOR:
            return 0.0
        case Part.OTHER:
            return 0.5


def _looks(entity: Entity, at: int, *, context: Context, part: Part, name: str) -> dict[str, float]:
    """Return what speaks for a candidate, each 0 to 1; its mentions by this name do not count."""
    total = sum(context.countries.values()) or 1
    own = entity.country.split("/") if entity.country else []
    others_there = sum(context.countries[c] - context.mentions[entity.id] for c in own)
    others = [place for place in context.places if place.id != entity.id]
    nearest = min((kilometres(entity, place) for place in others), default=math.inf)
    return {
        "kind": _fits(entity, part),
        "country": min(1.0, 2 * others_there / total),
        "near": 1.0 if nearest <= CLOSE_KM else 0.0,
        "named": float(bool(context.named.get(entity.id, frozenset()) - {plain(name)})),
        "order": 1.0 if at == 0 else 0.0,
    }


def _is_much_larger(entity: Entity, candidates: Sequence[Entity]) -> bool:
    """Tell whether many more people live in a place than in any other bearer of its name."""
    others = max((e.population or 0 for e in candidates if e.id != entity.id), default=0)
    return (entity.population or 0) > MUCH_LARGER * others and others > 0


def choose(
    candidates: Sequence[Entity],
    *,
    context: Context,
    part: Part,
    name: str,
    base: float,
    matched: str,
) -> Decision:
    """Return the decision between candidates; none is chosen when the lead is too small.

    Args:
        candidates: At least one entity.
        context: What the document names.
        part: The part of the mention in its claim.
        name: The words looked up.
        base: Score when there is nothing to choose, 0 to 1.
        matched: What matched, the beginning of the reason.
    """
    if len(candidates) == 1:
        return Decision(entity=candidates[0], score=base, reason=f"{matched}.")
    scored = []
    for at, entity in enumerate(candidates):
        looks = _looks(entity, at, context=context, part=part, name=name)
        looks["large"] = float(_is_much_larger(entity, candidates))
        scored.append((sum(weight * looks[name] for name, weight in WEIGHTS), looks, entity))
    scored.sort(key=lambda row: -row[0])
    (best, looks, entity), (second, *_) = scored[0], scored[1]
    ids = tuple(row[2].id for row in scored)
    if best - second < LEAD:
        reason = f"{matched}, which {len(ids)} entities share, and nothing in the document decides."
        return Decision(entity=None, score=best - second, reason=reason, candidates=ids)
    why = ", ".join(name for name, weight in WEIGHTS if weight * looks[name] >= LEAD)
    reason = f"{matched}, shared by {len(ids)}; chosen by {why or 'order'}."
    return Decision(
        entity=entity, score=min(base, 0.5 + best - second), reason=reason, candidates=ids[1:]
    )
