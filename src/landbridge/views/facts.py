"""What the map and its table show of each place: the facets of its state, side by side."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from landbridge.model.entity import Entity, EntityKind
from landbridge.model.network import Leg
from landbridge.model.picture import Picture
from landbridge.model.state import Event, Facet, PlaceState, StateEstimate

GATED = frozenset({EntityKind.CROSSING, EntityKind.CHECKPOINT, EntityKind.PORT, EntityKind.AIRPORT})
"""Kinds of entity that have a gate: something that is open or closed."""
FORCE = frozenset({"airstrike", "attack", "clash", "shelling", "explosion", "interdiction"})
"""Event types marked on the map: what makes a way unsafe."""
UNKNOWN = "no evidence"
MOSTLY = 0.5
"""From it on a gate is likelier shut to all than open to anybody."""
_TRAFFIC_ORDER = ("none", "some", "regular")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFacts:
    """A place with every facet that was estimated of it.

    Attributes:
        entity: The place.
        state: Its state on the picture's date, or None when nothing was ever said of it.
        denied_to: Reasons why an actor of the findings cannot use it.
    """

    entity: Entity
    state: PlaceState | None
    denied_to: tuple[str, ...] = ()

    def one(self, facet: Facet) -> StateEstimate | None:
        """Return the estimate of a facet that has one a place (gate, bypass, road)."""
        return self.state.get(facet) if self.state else None

    def each(self, facet: Facet) -> tuple[StateEstimate, ...]:
        """Return the estimates of a facet that has several (traffic, controller)."""
        return tuple(e for e in self.state.estimates if e.facet is facet) if self.state else ()

    def value(self, facet: Facet) -> str:
        """Return the most likely value of a facet, or "no evidence"."""
        estimate = self.one(facet)
        return (estimate.value if estimate else None) or UNKNOWN

    @property
    def not_open(self) -> float | None:
        """Probability that the gate is not open to all, where it is likelier shut than not; else None."""
        gate = self.one(Facet.GATE)
        if gate is None or gate.value is None:
            return None
        shut = gate.probability("closed") + gate.probability("under_construction")
        return 1 - gate.probability("open") if shut >= MOSTLY else None

    @property
    def traffic(self) -> str:
        """The most traffic that any class of user is likely to have, or "no evidence"."""
        values = [e.value for e in self.each(Facet.TRAFFIC) if e.value in _TRAFFIC_ORDER]
        return max(values, key=_TRAFFIC_ORDER.index, default=UNKNOWN) if values else UNKNOWN

    @property
    def is_gated(self) -> bool:
        """Whether it is something that opens and closes."""
        return self.entity.kind in GATED

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of the claims that its estimates rest on, heaviest first within a facet."""
        estimates = self.state.estimates if self.state else ()
        return tuple(dict.fromkeys(c.claim for e in estimates for c in e.contributions))


def _denials(picture: Picture) -> dict[str, tuple[str, ...]]:
    elements = {leg.id: leg.element for network in picture.networks for leg in network.legs}
    found: dict[str, dict[str, None]] = {}
    for finding in picture.findings:
        for leg, reason in finding.denied:
            element = elements.get(leg)
            if element is not None:
                found.setdefault(element, {})[reason] = None
    return {element: tuple(reasons) for element, reasons in found.items()}


def _elements(picture: Picture) -> set[str]:
    return {leg.element for network in picture.networks for leg in network.legs if leg.element}


def place_facts(picture: Picture) -> tuple[PlaceFacts, ...]:
    """Return the facts of every place with a state and every gate on a corridor, by name."""
    states = {state.subject: state for state in picture.states}
    denials = _denials(picture)
    on_corridor = _elements(picture)
    facts = [
        PlaceFacts(entity=entity, state=states.get(entity.id), denied_to=denials.get(entity.id, ()))
        for entity in picture.entities
        if entity.id in states or (entity.id in on_corridor and entity.kind in GATED)
    ]
    return tuple(sorted(facts, key=lambda f: (not f.is_gated, f.entity.name, f.entity.id)))


def leg_state(leg: Leg, *, facts: Mapping[str, PlaceFacts], denied: Iterable[str]) -> str:
    """Return how a leg is drawn: denied, blocked, restricted, used, passable or unknown."""
    if leg.id in set(denied):
        return "denied"
    place = facts.get(leg.element) if leg.element else None
    if place is None or place.state is None:
        return "unknown"
    road = place.value(Facet.ROAD)
    if road in {"blocked", "restricted"}:
        return road
    if place.traffic in {"some", "regular"} or place.value(Facet.BYPASS) == "in_use":
        return "used"
    return "passable" if road == "passable" else "unknown"


def located(event: Event, entities: Mapping[str, Entity]) -> tuple[float, float] | None:
    """Return the longitude and latitude of an event's place, or None when it is not known."""
    place = entities.get(event.place) if event.place else None
    if place is None or place.lon is None or place.lat is None:
        return None
    return place.lon, place.lat
