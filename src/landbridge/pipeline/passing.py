"""Tell who gets through a place, on the corridors that it lies on."""

from collections.abc import Iterator

from landbridge.corridor.access import DENIED_P, LegAccess, leg_access
from landbridge.corridor.ground import survey
from landbridge.corridor.load import load_networks
from landbridge.model.entity import Entity
from landbridge.model.network import Leg
from landbridge.model.passage import Passage
from landbridge.model.state import PlaceState
from landbridge.pipeline.placing import Evidence, state_of


def passages(subject: Entity, evidence: Evidence) -> tuple[Passage, ...]:
    """Return what is known of each corridor user's way through a place, in the corridors' order.

    Ways of which nothing is known are left out; so are places on no corridor.

    Args:
        subject: A crossing or road.
        evidence: In time.
    """
    found = (
        _passage(leg, leg_access(leg, ground=ground), actor=actor)
        for leg, actors in _legs(subject)
        for actor in actors
        for ground in (
            survey(actor=actor, states=_states(leg, evidence), entities=evidence.entities),
        )
    )
    known = {(one.actor, one.way): one for one in found if one.p is not None}
    return tuple(known.values())


def _legs(subject: Entity) -> Iterator[tuple[Leg, tuple[str, ...]]]:
    for network in load_networks():
        for leg in network.legs:
            if leg.element == subject.id:
                yield leg, network.users


def _states(leg: Leg, evidence: Evidence) -> dict[str, PlaceState]:
    """Return the states of what decides a leg: its facility and the places beside it."""
    places = (place for place in (leg.element, *leg.holders) if place in evidence.entities)
    return {place: state_of(evidence.entities[place], evidence) for place in places if place}


def _passage(leg: Leg, access: LegAccess, *, actor: str) -> Passage:
    known = sorted(
        (one for one in access.conditions if one.p is not None), key=lambda one: one.p or 0.0
    )
    return Passage(
        actor=actor,
        way=leg.name or leg.mode.value,
        p=access.p,
        denied=access.p is not None and access.p <= DENIED_P,
        reasons=tuple(condition.reason for condition in known),
        claims=tuple(dict.fromkeys(claim for c in known for claim in c.evidence)),
    )
