"""Who is who in a workspace: shipped, own and provisional entities, as people merged them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from landbridge.lexicon.gazetteer import gazetteer
from landbridge.model.entity import Entity
from landbridge.model.ruling import Ruling, Verb
from landbridge.store.workspace import Workspace


def end_of(day: date | None) -> datetime | None:
    """Return the last moment of a day in UTC: what was decided by then was known on it."""
    if day is None:
        return None
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return midnight + timedelta(days=1) - timedelta(microseconds=1)


def known_entities(workspace: Workspace, *, known: date | None = None) -> Mapping[str, Entity]:
    """Return every entity by id; the id of one that was merged leads to what it was merged into.

    Args:
        workspace: Open.
        known: Merges recorded after this day do not count; None for all.
    """
    found = {e.id: e for e in (*workspace.entities(), *gazetteer().entities)}
    return merged(found, rulings=workspace.rulings(recorded_by=end_of(known)))


def standing(rulings: Iterable[Ruling], verb: Verb) -> tuple[Ruling, ...]:
    """Return the decisions of a kind that hold, oldest first."""
    return tuple(ruling for ruling in rulings if ruling.verb is verb and ruling.undone is None)


def heir(entity: str, merges: Sequence[Ruling]) -> str:
    """Return the entity that one stands for after merges, given in the order they were taken."""
    for ruling in merges:
        if ruling.a == entity and ruling.b is not None:
            entity = ruling.b
    return entity


def merged(entities: Mapping[str, Entity], *, rulings: Iterable[Ruling]) -> Mapping[str, Entity]:
    """Return the entities with merged ones as one: names joined, links led to what remains."""
    merges = standing(rulings, Verb.MERGE)
    heirs = {one: heir(one, merges) for ruling in merges for one in (ruling.a, str(ruling.b))}
    gone = {one: other for one, other in heirs.items() if one != other and one in entities}
    if not gone:
        return entities
    kept = {i: _relinked(e, gone) for i, e in entities.items() if i not in gone}
    for one, other in gone.items():
        if other in kept:
            kept[other] = _named_too(kept[other], entities[one])
    return {**kept, **{one: kept[other] for one, other in gone.items() if other in kept}}


def _relinked(entity: Entity, gone: Mapping[str, str]) -> Entity:
    if not any(link.target in gone for link in entity.links):
        return entity
    links = (replace(link, target=gone.get(link.target, link.target)) for link in entity.links)
    return replace(entity, links=tuple(link for link in links if link.target != entity.id))


def _named_too(entity: Entity, other: Entity) -> Entity:
    names = dict.fromkeys((*entity.aliases, other.name, *other.aliases))
    return replace(entity, aliases=tuple(name for name in names if name != entity.name))


def inherited(grades: Mapping[str, str], entities: Mapping[str, Entity]) -> Mapping[str, str]:
    """Return grades by source, those of a merged source given to what remains, whose own win.

    Args:
        grades: Source, by entity id or name, to its grade.
        entities: By id, merged as people decided.
    """
    passed = {entities[one].id: grade for one, grade in grades.items() if one in entities}
    return {**passed, **grades}
