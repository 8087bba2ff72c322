"""Small networks and states to ask questions of."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from landbridge.model.entity import Entity, EntityKind, Link
from landbridge.model.network import DistanceKind, Leg, Mode, NamedRoute, Network, Node
from landbridge.model.state import Contribution, Facet, PlaceState, StateEstimate

ON = date(2018, 7, 1)


def _leg(
    a: str,
    b: str,
    mode: Mode = Mode.ROAD,
    *,
    km: float = 100.0,
    capacity: float | None = None,
    element: str | None = None,
    holders: tuple[str, ...] = (),
) -> Leg:
    return Leg(
        id=f"{a}-{b}-{mode}",
        a=a,
        b=b,
        mode=mode,
        km=km,
        distance_kind=DistanceKind.ROAD,
        kmh=50.0,
        capacity=capacity,
        element=element,
        holders=holders,
        source="drawn for a test",
    )


def _network(*legs: Leg, routes: tuple[NamedRoute, ...] = ()) -> Network:
    ids = sorted({end for leg in legs for end in (leg.a, leg.b)})
    nodes = tuple(
        Node(id=i, name=i.title(), lon=float(n), lat=0.0, entity=f"place:{i}")
        for n, i in enumerate(ids)
    )
    return Network(
        id="corridor:test",
        name="test corridor",
        nodes=nodes,
        legs=legs,
        routes=routes,
        origin=ids[0],
        destination=ids[-1],
    )


def _estimate(
    subject: str,
    facet: Facet,
    distribution: Mapping[str, float],
    *,
    of: str | None = None,
    no_evidence: bool = False,
) -> StateEstimate:
    ordered = tuple(sorted(distribution.items(), key=lambda item: -item[1]))
    claim = Contribution(
        claim=f"claim on {subject} {facet} {of}", origin="origin", value=ordered[0][0], weight=0.5
    )
    return StateEstimate(
        subject=subject,
        facet=facet,
        of=of,
        on=ON,
        known=ON,
        distribution=ordered,
        no_evidence=no_evidence,
        contested=False,
        contributions=() if no_evidence else (claim,),
        pivot=None,
        pivot_effect=0.0,
        last_report=None,
    )


def _states(*estimates: StateEstimate) -> dict[str, PlaceState]:
    subjects = dict.fromkeys(estimate.subject for estimate in estimates)
    return {
        subject: PlaceState(
            subject=subject,
            on=ON,
            known=ON,
            estimates=tuple(e for e in estimates if e.subject == subject),
        )
        for subject in subjects
    }


def _actors(**links: list[tuple[str, str]]) -> dict[str, Entity]:
    """Actors by short name; ``patron=[("backed by", "empire")]``."""
    return {
        name: Entity(
            id=name,
            name=name.title(),
            kind=EntityKind.ALLIANCE if "league" in name else EntityKind.ARMED_GROUP,
            links=tuple(Link(kind=kind, target=target) for kind, target in given),
        )
        for name, given in links.items()
    }


@pytest.fixture(scope="session")
def leg() -> Callable[..., Leg]:
    return _leg


@pytest.fixture(scope="session")
def network() -> Callable[..., Network]:
    return _network


@pytest.fixture(scope="session")
def estimate() -> Callable[..., StateEstimate]:
    return _estimate


@pytest.fixture(scope="session")
def states() -> Callable[..., dict[str, PlaceState]]:
    return _states


@pytest.fixture(scope="session")
def actors() -> Callable[..., dict[str, Entity]]:
    return _actors
