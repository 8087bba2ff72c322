"""Judge a place that a claim has from an earlier sentence, because its own clause names none."""

from collections.abc import Sequence

from landbridge.entities.context import Context
from landbridge.entities.decision import Decision, undecided
from landbridge.entities.footing import in_passing, is_location
from landbridge.entities.salience import Topic, same_spot
from landbridge.model.claim import Mention
from landbridge.model.entity import FACILITIES, Entity, EntityKind

LENT = "in context"
"""The relation of a place that the claim's own clause does not name."""
_JUDGED = frozenset(
    {EntityKind.TOWN, EntityKind.CROSSING, EntityKind.CHECKPOINT, EntityKind.BASE, EntityKind.AREA}
)
_OWN = _JUDGED | FACILITIES - {EntityKind.CORRIDOR}
"""Kinds of place that a claim is about in its own words; a whole corridor may pass anywhere."""


def _is_wide(entity: Entity) -> bool:
    """Tell whether an area lies in several countries: a border zone frames a story, it is no scene."""
    return entity.kind is EntityKind.AREA and "/" in (entity.country or "")


def lent_in_vain(
    entity: Entity, placed: Mention, offset: int, *, others: Sequence[Entity], context: Context
) -> Decision | None:
    """Return why a lent place is not taken, or None when it is.

    Args:
        entity: What the lent name means.
        placed: The lent mention, at its own span.
        offset: Where the claim begins.
        others: What the claim's other mentions mean.
        context: The document's names.
    """
    if entity.kind not in _JUDGED or _is_wide(entity):
        return None
    own = next((e for e in others if e.kind in _OWN), None)
    if own is not None and same_spot(own, entity):
        return None
    if own is not None:
        return undecided(f"The claim itself is about {own.name}, not {entity.name}.", entity.id)
    if placed.start is not None and placed.end is not None:
        span = (placed.start, placed.end)
        town = entity.kind is EntityKind.TOWN
        aside = (
            not is_location(entity, context.text, *span)
            if town
            else in_passing(context.text, *span)
        )
        if aside:
            return undecided(f"{placed.text!r} is named before only in passing.", entity.id)
    readings = [context.read(topic, offset) for topic in (Topic.TOWN, Topic.AREA)]
    if any(r.entity is not None and same_spot(r.entity, entity) for r in readings):
        return None
    why = readings[-1].reason
    return undecided(f"{placed.text!r} was named before, but {why}.", entity.id)
