"""What one map shows: a picture's places and ways, fitted into a frame of pixels."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from landbridge.model.entity import PLACES, Entity, EntityKind
from landbridge.model.network import Leg, Mode, Node
from landbridge.model.picture import Picture
from landbridge.views.facts import PlaceFacts, place_facts
from landbridge.views.projection import Frame, fit

ARCED = frozenset({Mode.AIR, Mode.SEA})
"""Modes that follow no road: drawn as a curve."""
AT_GATE = frozenset({Mode.GATE, Mode.BYPASS})
"""Modes of the arcs of a crossing, drawn at its symbol."""

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
        return told
    ends = {key for network in picture.networks for key in (network.origin, network.destination)}
    spots = [
        (node.lon, node.lat)
        for network in picture.networks
        for node in network.nodes
        if node.id in ends
    ]
    gates = [spot for place, spot in placed if place.entity.kind is EntityKind.CROSSING]
    return [*spots, *gates, *(spot for place, spot in placed if place.state is not None)]


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
        frame=fit(spots, width=width, height=height),
        facts={place.entity.id: place for place in facts},
        nodes={node.id: node for network in picture.networks for node in network.nodes},
        entities={entity.id: entity for entity in picture.entities},
        size=size,
    )
