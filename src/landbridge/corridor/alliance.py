"""How one actor stands to another, from the dated links between entities."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from landbridge.model.entity import Entity, EntityKind, Link

UPWARD = frozenset({"part of", "backed by", "led by"})
"""Links that lead from an actor to those it belongs to or depends on."""
OPPOSED = "opposed to"


class Stance(StrEnum):
    """How a holder stands to an actor."""

    FRIEND = "friend"
    HOSTILE = "hostile"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A stance with the sentence that explains it."""

    stance: Stance
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Climb:
    """How far up an actor's patrons are: entity id to (steps, path in words)."""

    steps: Mapping[str, int]
    words: Mapping[str, str]


def standing(
    holder: str, *, actor: str, entities: Mapping[str, Entity], on: date | None
) -> Standing:
    """Tell how a holder stands to an actor.

    Both climb their ``part of``, ``backed by`` and ``led by`` links. They are friends when they meet
    (one above the other, or under one patron); hostile when anybody on the one's way up is ``opposed
    to`` anybody on the other's. The shorter way decides, and enmity where both are as short. A loose
    alliance's enemies are not its members' enemies: enmity is not inherited from an ``alliance``.

    Args:
        holder: Entity id.
        actor: Entity id.
        entities: By id, with their links.
        on: The day the links must hold on; None takes them all.
    """
    if holder == actor:
        return Standing(stance=Stance.FRIEND, reason="is the actor")
    theirs = _climb(holder, entities=entities, on=on)
    ours = _climb(actor, entities=entities, on=on)
    friend = _meeting(theirs, ours=ours)
    foe = _enmity(
        _climb(holder, entities=entities, on=on, alliances=False),
        ours=_climb(actor, entities=entities, on=on, alliances=False),
        entities=entities,
        on=on,
    )
    if foe is not None and (friend is None or foe[0] <= friend[0]):
        return Standing(stance=Stance.HOSTILE, reason=foe[1])
    if friend is not None:
        return Standing(stance=Stance.FRIEND, reason=friend[1])
    return Standing(stance=Stance.NEUTRAL, reason="nothing tells how it stands to the actor")


def named(entity: str, *, entities: Mapping[str, Entity]) -> str:
    """Return an entity's name, or its id where it is not known."""
    known = entities.get(entity)
    return entity if known is None else known.name


def _holds(link: Link, *, on: date | None) -> bool:
    if on is None:
        return True
    return (link.since is None or link.since <= on) and (link.until is None or on < link.until)


def _climb(
    start: str, *, entities: Mapping[str, Entity], on: date | None, alliances: bool = True
) -> _Climb:
    """Return everybody above an actor, itself included, breadth first."""
    steps, words = {start: 0}, {start: ""}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for link in _links(here, entities=entities, on=on):
            if link.kind not in UPWARD or link.target in steps:
                continue
            if not alliances and _is_alliance(link.target, entities=entities):
                continue
            steps[link.target] = steps[here] + 1
            step = f"{link.kind} {named(link.target, entities=entities)}"
            words[link.target] = f"{words[here]}, {step}" if words[here] else step
            waiting.append(link.target)
    return _Climb(steps=steps, words=words)


def _links(entity: str, *, entities: Mapping[str, Entity], on: date | None) -> tuple[Link, ...]:
    known = entities.get(entity)
    return () if known is None else tuple(link for link in known.links if _holds(link, on=on))


def _is_alliance(entity: str, *, entities: Mapping[str, Entity]) -> bool:
    known = entities.get(entity)
    return known is not None and known.kind is EntityKind.ALLIANCE


def _meeting(theirs: _Climb, *, ours: _Climb) -> tuple[int, str] | None:
    """Return the shortest way on which holder and actor meet, with its words."""
    met = [(theirs.steps[one] + ours.steps[one], one) for one in theirs.steps if one in ours.steps]
    if not met:
        return None
    steps, patron = min(met)
    ways = [f"it is {theirs.words[patron]}"] if theirs.words[patron] else []
    ways += [f"the actor is {ours.words[patron]}"] if ours.words[patron] else []
    return steps, " and ".join(ways)


def _enmity(
    theirs: _Climb, *, ours: _Climb, entities: Mapping[str, Entity], on: date | None
) -> tuple[int, str] | None:
    """Return the shortest way on which holder and actor are opposed, with its words."""
    found = [
        (one.steps[enemy] + other.steps[link.target] + 1, enemy, link.target)
        for one, other in ((theirs, ours), (ours, theirs))
        for enemy in one.steps
        for link in _links(enemy, entities=entities, on=on)
        if link.kind == OPPOSED and link.target in other.steps
    ]
    if not found:
        return None
    steps, enemy, target = min(found)
    opposed = f"{named(enemy, entities=entities)} is opposed to {named(target, entities=entities)}"
    return steps, opposed
