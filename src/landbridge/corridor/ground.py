"""What an actor's access is judged from: states, who holds which place, how the actor travels."""

from collections.abc import Mapping
from dataclasses import dataclass

from landbridge.corridor.alliance import Ties, ties_of
from landbridge.lexicon.tables import listed, table
from landbridge.model.entity import Entity
from landbridge.model.state import Facet, PlaceState, StateEstimate, UserClass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What an actor's access is judged from, made once by ``survey`` for all legs.

    Attributes:
        actor: Entity id.
        states: By entity id, all for one day.
        ties: How entities stand to one another.
        areas: Place id to the evidence on who holds it: its own, its crossing's sides, and the halves of
            a gate.
        classes: The actor's classes of traveller.
    """

    actor: str
    states: Mapping[str, PlaceState]
    ties: Ties
    areas: Mapping[str, tuple[StateEstimate, ...]]
    classes: tuple[UserClass, ...]


def survey(
    *, actor: str, states: Mapping[str, PlaceState], entities: Mapping[str, Entity]
) -> Ground:
    """Return the ground an actor's access is judged from."""
    areas: dict[str, tuple[StateEstimate, ...]] = {}
    for state in states.values():
        for estimate in state.estimates:
            if estimate.facet is Facet.CONTROLLER and not estimate.no_evidence:
                of = estimate.of or ""
                own = of in states or (of in entities and not entities[of].linked("side of"))
                place = of if own else state.subject
                areas[place] = (*areas.get(place, ()), estimate)
    classes = user_classes(actor, entities=entities)
    return Ground(actor=actor, states=states, ties=ties_of(entities), areas=areas, classes=classes)


def user_classes(actor: str, *, entities: Mapping[str, Entity]) -> tuple[UserClass, ...]:
    """Return the classes of traveller an actor belongs to; every class when its kind has no row."""
    known = entities.get(actor)
    rows = [] if known is None else [r for r in table("user_classes") if r["kind"] == known.kind]
    return tuple(UserClass(c) for row in rows for c in listed(row["classes"])) or tuple(UserClass)
