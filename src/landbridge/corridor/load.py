"""Read a corridor's network from GeoJSON: the shipped files, or a user's own.

The file is an RFC 7946 FeatureCollection (longitude, latitude in WGS 84 degrees) with two extra members:
``network`` (id, name, origin, destination, users) and ``routes`` (id, name, aliases, nodes). A Point
feature with ``kind: node`` is a node; a LineString feature with ``kind: leg`` is a leg, whose line runs
from node ``a`` to node ``b``.
"""

from collections import Counter
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import msgspec

from landbridge.corridor.fields import Fields
from landbridge.corridor.geometry import great_circle_km, line_km
from landbridge.model.errors import InvalidRecord
from landbridge.model.network import DistanceKind, Leg, Mode, NamedRoute, Network, Node

MOST_CHARACTERS = 20_000_000
"""A larger file is refused: a corridor of towns takes kilobytes, this is room for a thousand of them."""
MOST_KM = 45_000.0
"""A leg cannot be longer: once round the Earth and a tenth."""
SHORTFALL = 0.99
"""A stated length may fall this far below the great circle: coordinates of towns are a kilometre or so off."""
NEAR_KM = 5.0
"""And a short leg may fall short by as much as this, for the same reason."""


def parse_network(text: str, *, name: str) -> Network:
    """Return the network that a GeoJSON text describes.

    Args:
        text: The whole file.
        name: File name, for messages.

    Raises:
        InvalidRecord: Listing every fault of the file together.
    """
    faults: list[str] = []
    top = Fields(_decoded(text, name=name), where="the file", faults=faults)
    features = [
        Fields(feature, where=f"feature {number}", faults=faults)
        for number, feature in enumerate(top.items("features"), start=1)
    ]
    sorted_out = [
        (feature, feature.within("properties", where=feature.where)) for feature in features
    ]
    kinds = [(feature, own, own.text("kind")) for feature, own in sorted_out]
    for _, own, kind in kinds:
        if kind not in {"node", "leg", ""}:
            own.fault(f"has kind {kind!r}; want node or leg")
    nodes = [_node(feature, own) for feature, own, kind in kinds if kind == "node"]
    legs = [_leg(feature, own) for feature, own, kind in kinds if kind == "leg"]
    routes = [
        _route(Fields(route, where=f"route {number}", faults=faults))
        for number, route in enumerate(top.items("routes"), start=1)
    ]
    faults += _contradictions(nodes, legs=legs, routes=routes)
    network = top.within("network", where="network")
    described = {key: network.text(key) for key in ("id", "name", "origin", "destination")}
    users = network.texts("users")
    _refuse(faults, name=name)
    try:
        return Network(
            **described, nodes=tuple(nodes), legs=tuple(legs), routes=tuple(routes), users=users
        )
    except InvalidRecord as error:
        raise InvalidRecord(record=name, faults=error.faults) from error


@cache
def load_networks() -> tuple[Network, ...]:
    """Return every shipped corridor, in order of file name.

    Raises:
        InvalidRecord: When a shipped file is faulty.
    """
    folder = files("landbridge.lexicon").joinpath("data", "corridors")
    shipped = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".geojson")),
        key=lambda file: file.name,
    )
    return tuple(
        parse_network(file.read_text(encoding="utf-8"), name=file.name) for file in shipped
    )


def _decoded(text: str, *, name: str) -> Any:
    """Return the JSON value of a text, refusing what is too large, too deep or not JSON."""
    if len(text) > MOST_CHARACTERS:
        fault = f"has {len(text)} characters; want at most {MOST_CHARACTERS}"
        raise InvalidRecord(record=name, faults=[fault])
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as error:
        raise InvalidRecord(record=name, faults=[f"is not JSON: {error}"]) from error


def _refuse(faults: list[str], *, name: str) -> None:
    if faults:
        raise InvalidRecord(record=name, faults=faults)


def _node(feature: Fields, own: Fields) -> Node:
    place = feature.within("geometry")
    lon, lat = place.point("coordinates")
    return Node(
        id=own.text("id"),
        name=own.text("name"),
        lon=lon,
        lat=lat,
        entity=own.maybe_text("entity"),
    )


def _leg(feature: Fields, own: Fields) -> Leg:
    line = feature.within("geometry").points("coordinates", least=2)
    km = own.number("km", least=0.0, greatest=MOST_KM)
    kind = own.one_of("distance_kind", DistanceKind)
    factor = own.maybe_number("factor", least=1.0, greatest=5.0)
    if factor is not None and kind is DistanceKind.GREAT_CIRCLE:
        drawn = factor * line_km(line)
        if abs(km - drawn) > 1.0:
            own.fault(f"has km {km:g}; its line times its factor {factor:g} gives {drawn:.0f}")
    return Leg(
        id=own.text("id"),
        a=own.text("a"),
        b=own.text("b"),
        mode=own.one_of("mode", Mode),
        km=km,
        distance_kind=kind,
        kmh=own.number("kmh", least=0.1, greatest=2000.0),
        capacity=own.maybe_number("capacity", least=0.0, greatest=1e6),
        element=own.maybe_text("element"),
        holders=own.texts("holders"),
        source=own.text("source"),
        name=own.maybe_text("name"),
    )


def _route(own: Fields) -> NamedRoute:
    return NamedRoute(
        id=own.text("id"),
        name=own.text("name"),
        aliases=own.texts("aliases"),
        nodes=own.texts("nodes"),
    )


def _contradictions(nodes: list[Node], *, legs: list[Leg], routes: list[NamedRoute]) -> list[str]:
    """Return what no single feature shows: repeated ids, impossible lengths, broken routes."""
    joined = {frozenset((leg.a, leg.b)) for leg in legs}
    return [
        *_repeated("node", [node.id for node in nodes]),
        *_repeated("leg", [leg.id for leg in legs]),
        *_repeated("route", [route.id for route in routes]),
        *(f"leg {leg.id} joins {leg.a} to itself" for leg in legs if leg.a == leg.b),
        *_too_short(nodes, legs=legs),
        *(
            f"route {route.id} goes from {a} to {b}, which no leg joins"
            for route in routes
            for a, b in pairwise(route.nodes)
            if frozenset((a, b)) not in joined
        ),
    ]


def _repeated(what: str, ids: list[str]) -> list[str]:
    return [
        f"{what} id {one} stands {times} times; want once"
        for one, times in Counter(ids).items()
        if one and times > 1
    ]


def _too_short(nodes: list[Node], *, legs: list[Leg]) -> list[str]:
    at = {node.id: (node.lon, node.lat) for node in nodes}
    faults = []
    for leg in legs:
        if leg.a not in at or leg.b not in at:
            continue
        least = great_circle_km(at[leg.a], at[leg.b])
        if leg.km < min(least * SHORTFALL, least - NEAR_KM):
            faults.append(f"leg {leg.id} is {leg.km:g} km; its ends are {least:.0f} km apart")
    return faults
