"""Write a picture as GeoJSON (RFC 7946): places with their state, legs with findings, events.

Coordinates are WGS 84 longitude and latitude in degrees. A line across the 180th meridian is cut
there into a MultiLineString, as section 3.1.9 of the standard asks.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from landbridge.model.entity import PLACES, Entity
from landbridge.model.network import Finding, Leg, Network
from landbridge.model.picture import Picture
from landbridge.model.state import Event, Facet, PlaceState

DIGITS = 5
"""Decimals of a degree kept: about a metre."""
_HALF_TURN = 180.0

Json = dict[str, Any]
Spot = tuple[float, float]


def _feature(key: str, geometry: Json, properties: Json) -> Json:
    return {"type": "Feature", "id": key, "geometry": geometry, "properties": properties}


def _rounded(spot: Spot) -> list[float]:
    return [round(spot[0], DIGITS), round(spot[1], DIGITS)]


def _point(spot: Spot) -> Json:
    return {"type": "Point", "coordinates": _rounded(spot)}


def _line(a: Spot, b: Spot) -> Json:
    """Return the line between two places, cut where it crosses the 180th meridian."""
    if abs(a[0] - b[0]) <= _HALF_TURN:
        return {"type": "LineString", "coordinates": [_rounded(a), _rounded(b)]}
    edge = _HALF_TURN if a[0] > 0 else -_HALF_TURN
    beyond = b[0] + 2 * edge
    lat = a[1] + (b[1] - a[1]) * (edge - a[0]) / (beyond - a[0])
    parts = [[_rounded(a), _rounded((edge, lat))], [_rounded((-edge, lat)), _rounded(b)]]
    return {"type": "MultiLineString", "coordinates": parts}


def _spot(entity: Entity | None) -> Spot | None:
    if entity is None or entity.lon is None or entity.lat is None:
        return None
    return entity.lon, entity.lat


def _state(state: PlaceState, names: Mapping[str, Entity]) -> Json:
    """Return a state flat, one property a facet, as map programs style by property."""
    properties: Json = {}
    for estimate in state.estimates:
        key = estimate.facet.value + (f":{estimate.of}" if estimate.of else "")
        properties[key] = estimate.value
        properties[f"{key}:p"] = None if estimate.value is None else round(estimate.p, 4)
        holder = names.get(estimate.value or "")
        if estimate.facet is Facet.CONTROLLER and holder is not None:
            properties[f"{key}:name"] = holder.name
    days = [e.last_report for e in state.estimates if e.last_report]
    claims = dict.fromkeys(c.claim for e in state.estimates for c in e.contributions)
    return properties | {
        "no_evidence": sorted({e.facet.value for e in state.estimates if e.no_evidence}),
        "contested": any(e.contested for e in state.estimates),
        "last_report": max(days).isoformat() if days else None,
        "claims": list(claims),
    }


def _names_of_places(picture: Picture) -> set[str]:
    named = {state.subject for state in picture.states}
    for network in picture.networks:
        named |= {node.entity for node in network.nodes if node.entity}
        named |= {leg.element for leg in network.legs if leg.element}
    for claim in picture.claims:
        mentions = [argument.mention for argument in claim.arguments]
        mentions += [claim.where.mention] if claim.where else []
        named |= {mention.entity for mention in mentions if mention.entity}
    return named


def _places(picture: Picture, entities: Mapping[str, Entity]) -> Iterator[Json]:
    states = {state.subject: state for state in picture.states}
    for key in sorted(_names_of_places(picture)):
        entity = entities.get(key)
        spot = _spot(entity)
        if entity is None or spot is None or entity.kind not in PLACES:
            continue
        state = states.get(key)
        properties = {
            "feature": "place",
            "name": entity.name,
            "kind": entity.kind.value,
            "country": entity.country,
            "provisional": entity.provisional,
            **(_state(state, entities) if state else {"no_evidence": None, "claims": []}),
        }
        yield _feature(key, _point(spot), properties)


def _leg_findings(leg: Leg, findings: Iterable[Finding]) -> Json:
    on = [finding for finding in findings if leg.id in finding.legs]
    return {
        "routes": [finding.name for finding in on],
        "p_usable": {f"{f.name} for {f.actor}": f.p_usable for f in on},
        "no_evidence": any(leg.id in finding.unknown for finding in on),
        "bottleneck_of": [f.name for f in on if f.bottleneck == leg.id],
        "denied": [
            {"actor": finding.actor, "reason": reason}
            for finding in on
            for denied, reason in finding.denied
            if denied == leg.id
        ],
    }


def _legs(network: Network, findings: Iterable[Finding]) -> Iterator[Json]:
    nodes = {node.id: node for node in network.nodes}
    for leg in network.legs:
        a, b = nodes[leg.a], nodes[leg.b]
        properties = {
            "feature": "leg",
            "name": leg.name or f"{a.name} \u2013 {b.name}",
            "network": network.id,
            "mode": leg.mode.value,
            "km": leg.km,
            "distance_kind": leg.distance_kind.value,
            "element": leg.element,
            "source": leg.source,
            **_leg_findings(leg, findings),
        }
        yield _feature(f"leg:{leg.id}", _line((a.lon, a.lat), (b.lon, b.lat)), properties)


def _events(picture: Picture, entities: Mapping[str, Entity]) -> Iterator[Json]:
    for event in picture.events:
        spot = _spot(entities.get(event.place)) if event.place else None
        if spot is not None:
            yield _feature(f"event:{event.id}", _point(spot), _event(event, entities))


def _event(event: Event, entities: Mapping[str, Entity]) -> Json:
    interval = event.interval
    place = entities.get(event.place or "")
    return {
        "feature": "event",
        "type": event.type,
        "place": place.name if place else event.place,
        "from": interval.start.isoformat() if interval and interval.start else None,
        "to": interval.end.isoformat() if interval and interval.end else None,
        "positions": {a.name: [p.value for p in a.positions] for a in event.attributes},
        "denials": list(event.denials),
        "claims": list(event.claims),
    }


def render(picture: Picture) -> str:
    """Return a picture as a GeoJSON FeatureCollection.

    Each feature's ``feature`` property is ``place``, ``leg`` or ``event``. A place nobody reports
    on has ``no_evidence`` null and no facets; one with a state lists the facets without evidence.
    """
    entities = {entity.id: entity for entity in picture.entities}
    features = [*_places(picture, entities)]
    for network in picture.networks:
        features += _legs(network, picture.findings)
    features += _events(picture, entities)
    collection = {
        "type": "FeatureCollection",
        "on": picture.on.isoformat(),
        "known": picture.known.isoformat(),
        "features": features,
    }
    return json.dumps(collection, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
