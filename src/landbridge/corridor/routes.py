"""What the state of its elements means for each route, for one actor."""

from collections.abc import Iterable, Mapping
from math import inf, prod

from landbridge.corridor.access import LegAccess, leg_access
from landbridge.corridor.condition import Condition
from landbridge.corridor.cost import journey_cost, leg_cost, leg_hours
from landbridge.corridor.ground import survey
from landbridge.corridor.naming import Named, name_paths, variant_names
from landbridge.corridor.paths import cheapest_paths, named_paths
from landbridge.model.entity import Entity
from landbridge.model.errors import UnknownName
from landbridge.model.network import Finding, Leg, Network
from landbridge.model.state import PlaceState

ROUTES = 6
"""How many of the cheapest ways are looked at beside the named routes."""


def find_routes(
    network: Network,
    *,
    origin: str,
    destination: str,
    actor: str,
    states: Mapping[str, PlaceState],
    entities: Mapping[str, Entity],
) -> tuple[Finding, ...]:
    """Return a finding for every named route between two places, and for the cheapest others.

    A gate and its bypass are two ways: a route with both is told once for each. A route with a denied
    leg stays in the list, with the reason. ``p_usable`` is the probability that every *known* condition
    on the way holds, each counted once and taken as independent: legs in ``unknown`` are not in it, so that
    it is the most one may say; None when nothing on the way is known.

    Args:
        network: A corridor; what-if questions pass one made by ``close_legs``.
        origin: Node id, entity id or name of where the journey begins.
        destination: The same of where it ends.
        actor: Entity id of who travels.
        states: By entity id, all for one day.
        entities: By id, with their links.

    Returns:
        Likeliest to be usable first, then fastest; those without any evidence last.

    Raises:
        UnknownName: When no node answers to an end.
    """
    start, end = node_called(network, origin), node_called(network, destination)
    ground = survey(actor=actor, states=states, entities=entities)
    accesses = {leg.id: leg_access(leg, ground=ground) for leg in network.legs}
    found = [
        _finding(one, actor=actor, accesses=accesses)
        for one in _ways(network, origin=start, destination=end)
    ]
    return tuple(sorted(found, key=_order))


def node_called(network: Network, name: str) -> str:
    """Return the id of the node with this id, entity or name.

    Raises:
        UnknownName: When there is none.
    """
    wanted = name.casefold()
    for node in network.nodes:
        if wanted in {
            node.id.casefold(),
            node.name.casefold(),
            (node.entity or node.id).casefold(),
        }:
            return node.id
    near = [node.name for node in network.nodes if wanted[:3] == node.name.casefold()[:3]]
    raise UnknownName(name, kind=f"place on {network.name}", near=near)


def _ways(network: Network, *, origin: str, destination: str) -> list[Named]:
    """Return the named routes' variants, then the cheapest ways that are not among them."""
    told: dict[tuple[Leg, ...], Named] = {}
    for route in network.routes:
        paths = named_paths(network, route, origin=origin, destination=destination)
        for one in variant_names(paths, route=route, network=network):
            told.setdefault(one.legs, one)
    cheapest = cheapest_paths(
        network, origin=origin, destination=destination, k=ROUTES, weight=leg_cost
    )
    others = [path for path in cheapest if path not in told]
    return [*told.values(), *name_paths(others, origin=origin, network=network)]


def _finding(way: Named, *, actor: str, accesses: Mapping[str, LegAccess]) -> Finding:
    passed = [accesses[leg.id] for leg in way.legs]
    conditions = distinct_conditions(passed)
    return Finding(
        name=way.name,
        actor=actor,
        legs=tuple(leg.id for leg in way.legs),
        km=sum(leg.km for leg in way.legs),
        hours=sum(leg_hours(leg) for leg in way.legs),
        cost_per_tonne=journey_cost(way.legs),
        capacity_per_day=min(
            (c for leg in way.legs if (c := leg.capacity) is not None), default=None
        ),
        p_usable=_product(conditions),
        exposure=0.0,
        bottleneck=_bottleneck(way.legs, accesses=accesses),
        unknown=tuple(one.leg for one in passed if one.without_evidence),
        denied=tuple((one.leg, reason) for one in passed if (reason := one.denial) is not None),
        evidence=tuple(dict.fromkeys(claim for c in conditions for claim in c.evidence)),
    )


def distinct_conditions(passed: Iterable[LegAccess]) -> tuple[Condition, ...]:
    """Return each condition on a way once, however many legs share it."""
    every = {condition.key: condition for one in passed for condition in one.conditions}
    return tuple(every.values())


def _product(conditions: Iterable[Condition]) -> float | None:
    known = [condition.p for condition in conditions if condition.p is not None]
    return prod(known) if known else None


def _bottleneck(legs: tuple[Leg, ...], *, accesses: Mapping[str, LegAccess]) -> str | None:
    """Return the known leg least likely to be usable, else the one with the least capacity."""
    known = [(p, leg.id) for leg in legs if (p := accesses[leg.id].p) is not None]
    stated = [(c, leg.id) for leg in legs if (c := leg.capacity) is not None]
    limits = known or stated
    return min(limits, key=lambda limit: limit[0])[1] if limits else None


def _order(finding: Finding) -> tuple[float, float, str]:
    likelihood = inf if finding.p_usable is None else -finding.p_usable
    return likelihood, finding.hours, finding.name
