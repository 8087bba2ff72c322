"""What one map shows: a picture's places and ways, fitted into a frame of pixels."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations

from landbridge.model.entity import PLACES, Entity, EntityKind
from landbridge.model.network import Leg, Mode, Node
from landbridge.model.picture import Picture
from landbridge.views.facts import PlaceFacts, place_facts
from landbridge.views.projection import LEAST_KM, MARGIN, Frame, distance_km, fit

ARCED = frozenset({Mode.AIR, Mode.SEA})
"""Modes that follow no road: drawn as a curve."""
AT_GATE = frozenset({Mode.GATE, Mode.BYPASS})
"""Modes of the arcs of a crossing, drawn at its symbol."""

APART = 46.0
"""Pixels between two gates at which neither hides the other."""
CLOSEST_KM = 30.0
"""A map is never drawn closer than this: its outlines are 1:50m."""
SPOT = PLACES - {
    EntityKind.COUNTRY,
    EntityKind.REGION,
    EntityKind.RIVER,
    EntityKind.ROAD,
    EntityKind.CORRIDOR,
}
"""Kinds of place that stand at one spot."""

Pixel = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything that stands on one map, in pixels of its frame."""

    picture: Picture
    frame: Frame
    facts: Mapping[str, PlaceFacts]
    nodes: Mapping[str, Node]
    entities: Mapping[str, Entity]
    size: float

    def node(self, key: str) -> Pixel:
        """Return where a node of the network stands."""
        return self.frame.at(self.nodes[key].lon, self.nodes[key].lat)

    @property
    def legs(self) -> tuple[Leg, ...]:
        """The legs of every network."""
        return tuple(leg for network in self.picture.networks for leg in network.legs)

    @property
    def denied(self) -> frozenset[str]:
        """Ids of the legs that some actor cannot use."""
        return frozenset(leg for f in self.picture.findings for leg, _ in f.denied)


def _beside(picture: Picture, gates: AbstractSet[str]) -> list[tuple[float, float]]:
    """Return the nodes one leg away from gates, so that a gate does not stand at the edge."""
    spots = []
    for network in picture.networks:
        nodes = {node.id: node for node in network.nodes}
        at = {
            end
            for leg in network.legs
            if leg.element in gates and leg.mode in AT_GATE
            for end in (leg.a, leg.b)
        }
        legs = [leg for leg in network.legs if leg.mode not in ARCED and at & {leg.a, leg.b}]
        ends = {end for leg in legs for end in (leg.a, leg.b)}
        spots += [(nodes[end].lon, nodes[end].lat) for end in sorted(ends)]
    return spots


def _spots(picture: Picture, facts: Iterable[PlaceFacts]) -> list[tuple[float, float]]:
    """Return what the frame has to hold: the places reports speak of, else the corridor's ends and gates.

    Where only one end of a way would show, the map says at its edge where it leads.
    """
    placed = [
        (place, (place.entity.lon, place.entity.lat))
        for place in facts
        if place.entity.lon is not None and place.entity.lat is not None
    ]
    told = [spot for place, spot in placed if place.state is not None and place.entity.kind in SPOT]
    if told:
        reported = {place.entity.id for place, _ in placed if place.state is not None}
        return [*told, *_beside(picture, reported)]
    ends = {key for network in picture.networks for key in (network.origin, network.destination)}
    spots = [
        (node.lon, node.lat)
        for network in picture.networks
        for node in network.nodes
        if node.id in ends
    ]
    gates = [spot for place, spot in placed if place.entity.kind is EntityKind.CROSSING]
    return [*spots, *gates, *(spot for place, spot in placed if place.state is not None)]


def _least_km(facts: Iterable[PlaceFacts], *, height: float) -> float:
    """Return how much of the country to show at least: less where two gates would hide one another."""
    gates = [
        (place.entity.lon, place.entity.lat)
        for place in facts
        if place.is_gated and place.state is not None
        if place.entity.lon is not None and place.entity.lat is not None
    ]
    apart = [distance_km(a, b) for a, b in combinations(gates, 2)]
    nearest = min((km for km in apart if km > 0), default=LEAST_KM)
    return min(LEAST_KM, max(CLOSEST_KM, nearest * height * (1 - 2 * MARGIN) / APART))


def make_sheet(picture: Picture, *, width: float, height: float, size: float) -> Sheet | None:
    """Return what a map of the given size shows, or None when nothing has coordinates.

    Args:
        picture: Whose networks and places to show.
        width: In pixels.
        height: In pixels.
        size: Of ordinary labels, in pixels.
    """
    facts = place_facts(picture)
    spots = _spots(picture, facts)
    if not spots:
        return None
    return Sheet(
        picture=picture,
        frame=fit(spots, width=width, height=height, least_km=_least_km(facts, height=height)),
        facts={place.entity.id: place for place in facts},
        nodes={node.id: node for network in picture.networks for node in network.nodes},
        entities={entity.id: entity for entity in picture.entities},
        size=size,
    )
