"""How one actor stands to another, from the dated links between entities."""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from landbridge.model.entity import Entity, EntityKind, Link

UPWARD = frozenset({"part of", "backed by", "led by"})
"""Links that lead from an actor to those it belongs to or depends on."""
OPPOSED = "opposed to"
BODIES = frozenset({EntityKind.GOVERNMENT, EntityKind.ARMED_FORCE})
"""What a country acts through: where they are ``part of`` it, their backing and enmity are its own."""


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
class Ties:
    """Entities and what stands in their links, made once by ``ties_of``.

    Attributes:
        entities: By id.
        bodies: Country id to its government and armed forces, each with the link that says so.
    """

    entities: Mapping[str, Entity]
    bodies: Mapping[str, tuple[tuple[str, Link], ...]]

    def name(self, entity: str) -> str:
        """Return an entity's name, or its id where it is not known."""
        known = self.entities.get(entity)
        return entity if known is None else known.name

    def kind(self, entity: str) -> EntityKind | None:
        """Return an entity's kind, or None where it is not known."""
        known = self.entities.get(entity)
        return None if known is None else known.kind

    def upward(self, entity: str, *, on: date | None) -> Iterator[tuple[str, str]]:
        """Yield (relation, entity) for those an entity belongs to, depends on or acts through."""
        for link in self.links(entity, on=on):
            if link.kind in UPWARD:
                yield link.kind, link.target
        for body, link in self.bodies.get(entity, ()):
            if _holds(link, on=on):
                yield "acting through", body

    def links(self, entity: str, *, on: date | None) -> Iterator[Link]:
        """Yield an entity's links that hold on a day."""
        known = self.entities.get(entity)
        return (link for link in (known.links if known else ()) if _holds(link, on=on))


def ties_of(entities: Mapping[str, Entity]) -> Ties:
    """Return the ties between entities."""
    bodies: dict[str, tuple[tuple[str, Link], ...]] = {}
    for entity in entities.values():
        for link in entity.links if entity.kind in BODIES else ():
            whole = entities.get(link.target)
            if link.kind == "part of" and whole is not None and whole.kind is EntityKind.COUNTRY:
                bodies[whole.id] = (*bodies.get(whole.id, ()), (entity.id, link))
    return Ties(entities=entities, bodies=bodies)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Climb:
    """How far up an actor's patrons are: entity id to (steps, path in words)."""

    steps: Mapping[str, int]
    words: Mapping[str, str]


def standing(holder: str, *, actor: str, ties: Ties, on: date | None) -> Standing:
    """Tell how a holder stands to an actor.

    Both climb their ``part of``, ``backed by`` and ``led by`` links, and a country also speaks through its
    government and armed forces. They are friends when they meet (one above the other, or under one patron);
    hostile when anybody on the one's way up is ``opposed to`` anybody on the other's. The shorter way
    decides, and enmity where both are as short. A loose alliance's enemies are not its members' enemies:
    enmity is not inherited from an ``alliance``.

    Args:
        holder: Entity id.
        actor: Entity id.
        ties: Between all entities.
        on: The day the links must hold on; None takes them all.
    """
    if holder == actor:
        return Standing(stance=Stance.FRIEND, reason="is the actor")
    theirs, ours = (_climb(one, ties=ties, on=on) for one in (holder, actor))
    friend = _meeting(theirs, ours=ours)
    strictly = [_climb(one, ties=ties, on=on, alliances=False) for one in (holder, actor)]
    foe = _enmity(strictly[0], ours=strictly[1], ties=ties, on=on)
    if foe is not None and (friend is None or foe[0] <= friend[0]):
        return Standing(stance=Stance.HOSTILE, reason=foe[1])
    if friend is not None:
        return Standing(stance=Stance.FRIEND, reason=friend[1])
    return Standing(stance=Stance.NEUTRAL, reason="nothing tells how it stands to the actor")


def _holds(link: Link, *, on: date | None) -> bool:
    if on is None:
        return True
    return (link.since is None or link.since <= on) and (link.until is None or on < link.until)


def _climb(start: str, *, ties: Ties, on: date | None, alliances: bool = True) -> _Climb:
    """Return everybody above an actor, itself included, breadth first."""
    steps, words = {start: 0}, {start: ""}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for relation, above in ties.upward(here, on=on):
            loose = ties.kind(above) is EntityKind.ALLIANCE
            if above in steps or (loose and not alliances):
                continue
            steps[above] = steps[here] + 1
            step = f"{relation} {ties.name(above)}"
            words[above] = f"{words[here]}, {step}" if words[here] else step
            waiting.append(above)
    return _Climb(steps=steps, words=words)


def _meeting(theirs: _Climb, *, ours: _Climb) -> tuple[int, str] | None:
    """Return the shortest way on which holder and actor meet, with its words."""
    met = [(theirs.steps[one] + ours.steps[one], one) for one in theirs.steps if one in ours.steps]
    if not met:
        return None
    steps, patron = min(met)
    ways = [f"it is {theirs.words[patron]}"] if theirs.words[patron] else []
    ways += [f"the actor is {ours.words[patron]}"] if ours.words[patron] else []
    return steps, " and ".join(ways)


def _enmity(theirs: _Climb, *, ours: _Climb, ties: Ties, on: date | None) -> tuple[int, str] | None:
    """Return the shortest way on which holder and actor are opposed, with its words."""
    found = [
        (one.steps[enemy] + other.steps[link.target] + 1, enemy, link.target)
        for one, other in ((theirs, ours), (ours, theirs))
        for enemy in one.steps
        for link in ties.links(enemy, on=on)
        if link.kind == OPPOSED and link.target in other.steps
    ]
    if not found:
        return None
    steps, enemy, target = min(found)
    return steps, f"{ties.name(enemy)} is opposed to {ties.name(target)}"
