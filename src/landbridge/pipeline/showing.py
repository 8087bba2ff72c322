"""All that is known of one entity: its names, place, relations, mentions, and decisions on it."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from landbridge.lexicon.gazetteer import gazetteer
from landbridge.model.claim import Claim, ClaimKind
from landbridge.model.document import Document
from landbridge.model.entity import Entity, Link
from landbridge.model.ruling import Ruling, Verb
from landbridge.pipeline.deciding import every_mention
from landbridge.pipeline.identity import end_of
from landbridge.pipeline.knowing import Heard, hear, in_time
from landbridge.pipeline.naming import entity_named
from landbridge.pipeline.neighbours import neighbours_of
from landbridge.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A link between the entity shown and another.

    Attributes:
        kind: As ``Link.kind``.
        other: The other entity.
        outward: True when the entity shown has the link, False when the other has.
        link: With dates and source.
        ended: True when it held before the day asked about and no longer does.
    """

    kind: str
    other: Entity
    outward: bool
    link: Link
    ended: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned:
    """The mentions of the entity in one report.

    Attributes:
        document: The report.
        mentions: How many there are; one that several claims use counts once.
        decided: How many of them name the entity because a person decided so.
        spellings: How they are written.
        first: The first day a claim with one was said, or None when nothing dates it.
        last: The last such day.
    """

    document: Document
    mentions: int
    decided: int
    spellings: tuple[str, ...]
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """All that is known of one entity, on a day, from what was said by another.

    Attributes:
        entity: The entity, names of merged ones included.
        on: The day in the world.
        known: The last day of saying.
        names: Script to the names in it, in the order of the table.
        relations: Links from and to it that had begun by the day, those that hold first.
        claims: Claims of a relation it stands in, oldest first.
        said: Claim id to the day it was said.
        documents: Of those claims, by id.
        mentioned: By report, in the order of adding.
        rulings: Decisions on it, oldest first.
        called: Entity id to name, of those that the decisions speak of.
        neighbours: Places near it, nearest first, with the distance in km.
    """

    entity: Entity
    on: date
    known: date
    names: Mapping[str, tuple[str, ...]]
    relations: tuple[Relation, ...]
    claims: tuple[Claim, ...]
    said: Mapping[str, date]
    documents: Mapping[str, Document]
    mentioned: tuple[Mentioned, ...]
    rulings: tuple[Ruling, ...]
    called: Mapping[str, str]
    neighbours: tuple[tuple[Entity, float], ...]


def show_name(
    workspace: Workspace, name: str, *, on: date | None = None, known: date | None = None
) -> Shown:
    """Return all that is known of the entity with a name or id; see ``knowing.picture`` for the days.

    Raises:
        UnknownName: When nothing answers to it, with names that are near.
        AmbiguousName: When several entities do.
        WorkspaceError: When the workspace holds no report.
    """
    heard = hear(workspace, known=known)
    evidence = in_time(heard, on=on, known=known).evidence
    ids = {m.entity or "" for claim in evidence.claims for m in every_mention(claim)}
    entity = entity_named(name, entities=heard.entities, heard=ids)
    claims = [c for c in evidence.claims if any(m.entity == entity.id for m in every_mention(c))]
    rulings = workspace.rulings(recorded_by=end_of(known))
    told = tuple(r for r in rulings if _is_about(r, entity, heard))
    return Shown(
        entity=entity,
        on=evidence.on,
        known=evidence.known,
        names=by_script((entity.name, *entity.aliases)),
        relations=_relations(entity, heard.entities, on=evidence.on),
        claims=_relation_claims(claims, entity, evidence.said),
        said=evidence.said,
        documents=heard.documents,
        mentioned=_mentioned(claims, entity, heard, _as_read(workspace)),
        rulings=told,
        called=_called(told, heard.entities),
        neighbours=neighbours_of(entity, heard.entities),
    )


def by_script(names: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return names by script ("Latin", "Arabic"), told by the first letter of each."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in dict.fromkeys(names):
        letters = (unicodedata.name(c, "other") for c in name if c.isalpha())
        script = next(letters, "other").split()[0].capitalize()
        found[script].append(name)
    return {script: tuple(held) for script, held in found.items()}


def _relations(entity: Entity, entities: Mapping[str, Entity], *, on: date) -> tuple[Relation, ...]:
    outward = [
        Relation(kind=link.kind, other=other, outward=True, link=link, ended=_has_ended(link, on))
        for link in entity.links
        if _has_begun(link, on) and (other := _entity(link.target, entities)) is not None
    ]
    others = {other.id: other for other in entities.values()}
    inward = [
        Relation(kind=link.kind, other=other, outward=False, link=link, ended=_has_ended(link, on))
        for other in others.values()
        for link in other.links
        if link.target == entity.id and _has_begun(link, on)
    ]
    return tuple(sorted((*outward, *inward), key=lambda relation: relation.ended))


def _entity(entity: str, entities: Mapping[str, Entity]) -> Entity | None:
    return entities.get(entity) or gazetteer().get(entity)


def _has_begun(link: Link, on: date) -> bool:
    return link.since is None or link.since <= on


def _has_ended(link: Link, on: date) -> bool:
    return link.until is not None and link.until <= on


def _relation_claims(
    claims: Iterable[Claim], entity: Entity, said: Mapping[str, date]
) -> tuple[Claim, ...]:
    found = [
        claim
        for claim in claims
        if claim.kind is ClaimKind.RELATION
        and any(argument.mention.entity == entity.id for argument in claim.arguments)
    ]
    return tuple(sorted(found, key=lambda c: (said.get(c.id, date.max), c.document, c.start)))


def _as_read(workspace: Workspace) -> Mapping[str, tuple[str | None, ...]]:
    """Return claim id to the entities of its mentions as the reader had them."""
    return {c.id: tuple(m.entity for m in every_mention(c)) for c in workspace.claims_as_read()}


def _mentioned(
    claims: Sequence[Claim],
    entity: Entity,
    heard: Heard,
    as_read: Mapping[str, tuple[str | None, ...]],
) -> tuple[Mentioned, ...]:
    held: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        held[claim.document].append(claim)
    found = []
    for one, document in heard.documents.items():
        spots = {
            (mention.start, mention.text): was
            for claim in held.get(one, ())
            for mention, was in zip(every_mention(claim), as_read[claim.id], strict=True)
            if mention.entity == entity.id
        }
        days = sorted(heard.said[c.id] for c in held.get(one, ()) if c.id in heard.said)
        if spots:
            found.append(
                Mentioned(
                    document=document,
                    mentions=len(spots),
                    decided=sum(was != entity.id for was in spots.values()),
                    spellings=tuple(dict.fromkeys(text for _, text in spots)),
                    first=days[0] if days else None,
                    last=days[-1] if days else None,
                )
            )
    return tuple(found)


def _is_about(ruling: Ruling, entity: Entity, heard: Heard) -> bool:
    ids = {entity.id, *(one for one, e in heard.entities.items() if e.id == entity.id)}
    return ruling.verb is not Verb.UNDO and bool(ids & {ruling.a, ruling.b, ruling.to})


def _called(rulings: Iterable[Ruling], entities: Mapping[str, Entity]) -> Mapping[str, str]:
    ids = {one for ruling in rulings for one in (ruling.a, ruling.b, ruling.to) if one}
    return {one: entities[one].name for one in ids if one in entities}
