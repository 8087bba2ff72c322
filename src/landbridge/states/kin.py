"""What belongs to a place: its sides, town, surroundings, bypasses and the corridor it lies on."""

from collections.abc import Mapping

from landbridge.model.entity import Entity, EntityKind

OWN_LINKS = {"side": "side", "town": "town"}
"""Links of the subject whose targets are parts of it."""

LINKS_TO = {
    "bypass of": "bypass",
    "surroundings of": "surroundings",
    "road of": "road",
    "side of": "half",
}
"""Links by which others say that they belong to the subject or to one of its sides. A half is one side of
the gate itself, where a side is the place there: who holds the town need not hold its half of the gate."""


def kin_of(subject: Entity, *, entities: Mapping[str, Entity]) -> dict[str, str]:
    """Return entity id to its part in the subject, the subject itself included.

    Only a corridor that names the subject as lying on it counts, and none that has others as its
    parts: use of a corridor with several ways says nothing of each crossing on them.

    Args:
        subject: The place whose state is wanted.
        entities: Entity id to entity, provisional ones included.
    """
    kin = {target: part for link, part in OWN_LINKS.items() for target in subject.linked(link)}
    homes = {subject.id, *kin}
    whole = {target for entity in entities.values() for target in entity.linked("part of")}
    for entity in entities.values():
        if entity.id in whole and entity.kind is EntityKind.CORRIDOR:
            continue
        part = _part_in(entity, subject, homes)
        if part is not None:
            kin.setdefault(entity.id, part)
    return {**kin, subject.id: "self"}


def _part_in(entity: Entity, subject: Entity, homes: set[str]) -> str | None:
    """Return what an entity says it is to the subject or its sides, or None."""
    for link in entity.links:
        if link.kind in LINKS_TO and link.target in homes:
            return LINKS_TO[link.kind]
        if link.kind == "on" and link.target == subject.id and entity.kind is EntityKind.CORRIDOR:
            return "corridor"
    return None
