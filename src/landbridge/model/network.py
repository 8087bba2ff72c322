"""A corridor as a graph: nodes, legs, crossings with two sides, and the routes through them."""

from dataclasses import dataclass
from enum import StrEnum

from landbridge.model.errors import InvalidRecord


class Mode(StrEnum):
    """How a leg is travelled."""

    ROAD = "road"
    TRACK = "track"
    AIR = "air"
    SEA = "sea"
    RAIL = "rail"
    GATE = "gate"
    BYPASS = "bypass"


class DistanceKind(StrEnum):
    """What a length in kilometres measures; published figures mix them."""

    ROAD = "road"
    GREAT_CIRCLE = "great-circle x factor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A point of the network: WGS 84 degrees; ``entity`` is the place it stands for."""

    id: str
    name: str
    lon: float
    lat: float
    entity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """A stretch between two nodes, usable in both directions.

    Attributes:
        id: Stable slug.
        a: Node id of one end.
        b: Node id of the other.
        mode: How it is travelled; ``gate`` and ``bypass`` are the arcs of a crossing.
        km: Length in kilometres.
        distance_kind: What ``km`` measures.
        kmh: Free speed in kilometres an hour.
        capacity: Vehicles a day, or None when not stated anywhere.
        element: Entity id whose state decides whether it is usable, or None.
        holders: Entity ids of places whose controller decides access.
        source: Where length and course stand in public.
        name: Road name or label, or None.
    """

    id: str
    a: str
    b: str
    mode: Mode
    km: float
    distance_kind: DistanceKind
    kmh: float
    capacity: float | None
    element: str | None
    holders: tuple[str, ...]
    source: str
    name: str | None = None

    def __post_init__(self) -> None:
        if self.km < 0 or self.kmh <= 0:
            raise InvalidRecord(
                record="Leg", faults=[f"{self.id}: km {self.km} and kmh {self.kmh}; want positive"]
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRoute:
    """A route authors speak of, under all the names they give it, as a chain of node ids."""

    id: str
    name: str
    aliases: tuple[str, ...]
    nodes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A corridor's graph.

    Raises:
        InvalidRecord: When a leg or route names a node that is not there.
    """

    id: str
    name: str
    nodes: tuple[Node, ...]
    legs: tuple[Leg, ...]
    routes: tuple[NamedRoute, ...]
    origin: str
    destination: str
    users: tuple[str, ...] = ()
    """Entity ids of the actors the corridor is asked about."""

    def __post_init__(self) -> None:
        known = {node.id for node in self.nodes}
        faults = [
            f"{owner} names unknown node {node!r}"
            for owner, nodes in [
                *((leg.id, (leg.a, leg.b)) for leg in self.legs),
                *((route.id, route.nodes) for route in self.routes),
                (self.id, (self.origin, self.destination)),
            ]
            for node in nodes
            if node not in known
        ]
        if faults:
            raise InvalidRecord(record="Network", faults=faults)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What the state of its elements means for one route, for one actor.

    Attributes:
        name: Route name.
        legs: Leg ids in order.
        km: Length in kilometres.
        hours: Travel time with dwell at gates, or None when a leg has no speed.
        cost_per_tonne: US dollars a tonne by the stated defaults.
        capacity_per_day: Vehicles a day, or None when no leg states one.
        p_usable: Probability that every element is usable by the actor, or None when an
            element has no evidence.
        exposure: Sum of -ln(1-p) over legs with reported attacks.
        bottleneck: Leg id that limits it most, or None.
        unknown: Leg ids without evidence.
        denied: (leg id, reason) for legs the actor cannot use.
        evidence: Claim ids.
    """

    name: str
    actor: str
    legs: tuple[str, ...]
    km: float
    hours: float
    cost_per_tonne: float | None
    capacity_per_day: float | None
    p_usable: float | None
    exposure: float
    bottleneck: str | None
    unknown: tuple[str, ...]
    denied: tuple[tuple[str, str], ...]
    evidence: tuple[str, ...]
