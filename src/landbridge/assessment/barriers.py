"""Find what bars a route, what use is reported on it, and which of its parts is least sure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from landbridge.assessment.collection import Collection
from landbridge.assessment.evidence import CITED, sources
from landbridge.assessment.holder import part_name
from landbridge.assessment.naming import names_actor
from landbridge.assessment.supports import supports_any
from landbridge.model.assessment import Sentence
from landbridge.model.network import Finding, Leg, Mode, Network
from landbridge.model.state import Facet, StateEstimate

LIKELY = 0.5
"""From it on a state is more likely than not."""
_FACETS: Mapping[Mode, tuple[Facet, ...]] = {
    Mode.GATE: (Facet.GATE,),
    Mode.BYPASS: (Facet.BYPASS,),
    Mode.ROAD: (Facet.ROAD, Facet.GATE),
    Mode.TRACK: (Facet.ROAD, Facet.GATE),
    Mode.RAIL: (Facet.ROAD, Facet.GATE),
    Mode.AIR: (Facet.GATE, Facet.ROAD),
    Mode.SEA: (Facet.GATE, Facet.ROAD),
}
"""Facets that tell whether a leg of a mode works."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """Values of a facet taken together, their words and what must carry them."""

    values: tuple[str, ...]
    words: str
    assertions: tuple[str, ...]


_SHUT: Mapping[Facet, _State] = {
    Facet.GATE: _State(
        values=("closed", "under_construction"),
        words="the gate at {part} is not open",
        assertions=("gate_shut",),
    ),
    Facet.BYPASS: _State(
        values=("none",),
        words="the bypass at {part} is not in use",
        assertions=("bypass_unused",),
    ),
    Facet.ROAD: _State(
        values=("blocked",), words="{part} is blocked", assertions=("road_blocked",)
    ),
}
_USED: Mapping[Mode, tuple[_State, Facet]] = {
    Mode.GATE: (
        _State(
            values=("open", "restricted"),
            words="the gate at {part}",
            assertions=("gate_open", "gate_restricted"),
        ),
        Facet.GATE,
    ),
    Mode.BYPASS: (
        _State(values=("in_use",), words="the bypass at {part}", assertions=("bypass_used",)),
        Facet.BYPASS,
    ),
}


def barrier(finding: Finding, network: Network, collection: Collection) -> Sentence | None:
    """Return what bars a route, from the state of a leg the actor is denied, with its claims.

    A holder bars a leg only where the finding says that it is hostile: control by a friend bars nothing.
    """
    reasons = dict(finding.denied)
    legs = [leg for leg in network.legs if leg.id in reasons or leg.id == finding.bottleneck]
    found = (
        sentence
        for leg in sorted(legs, key=lambda leg: leg.id not in reasons)
        for estimate in _deciding(leg, collection)
        if (sentence := _bar(estimate, collection, reason=reasons.get(leg.id, ""))) is not None
    )
    return next(found, None)


def _deciding(leg: Leg, collection: Collection) -> tuple[StateEstimate, ...]:
    """Return the estimates that decide a leg: its facility's, by how it is travelled, then its holders'."""
    every = _estimates((leg.element, *leg.holders), collection)
    facility = [e for e in every if e.subject == leg.element and e.facet in _FACETS[leg.mode]]
    return (*facility, *(e for e in every if e.facet is Facet.CONTROLLER))


def _estimates(subjects: Iterable[str | None], collection: Collection) -> tuple[StateEstimate, ...]:
    known = dict.fromkeys(s for s in subjects if s is not None)
    states = [state for s in known if (state := collection.state(s)) is not None]
    return tuple(e for state in states for e in state.estimates if not e.no_evidence)


def _bar(estimate: StateEstimate, collection: Collection, *, reason: str) -> Sentence | None:
    if estimate.facet is Facet.CONTROLLER:
        return _hostile(estimate, collection, reason=reason)
    state = _SHUT.get(estimate.facet)
    if state is None or _p(estimate, state) < LIKELY:
        return None
    claims = _carrying(estimate, state, collection)
    words = state.words.format(part=part_name(estimate, collection))
    return Sentence(text=words, claims=claims) if claims else None


def _hostile(estimate: StateEstimate, collection: Collection, *, reason: str) -> Sentence | None:
    value = estimate.value or ""
    if estimate.p < LIKELY or not names_actor(value, collection):
        return None
    if collection.name(value) not in reason:
        return None
    given = collection.given(c.claim for c in estimate.contributions if c.value == value)
    claims = tuple(c.id for c in given if supports_any(c, ("holds",), value=value))
    part = part_name(estimate, collection)
    words = f"control of {part} lies with {collection.name(value)}"
    return Sentence(text=words, claims=claims[:CITED]) if claims else None


def in_use(finding: Finding, network: Network, collection: Collection) -> Sentence | None:
    """Return the passes of a route that reports have in use, with the claims that say so."""
    parts: list[str] = []
    claims: list[str] = []
    for leg in network.legs:
        state, facet = _USED.get(leg.mode, (None, None))
        if leg.id in finding.legs and state is not None:
            for estimate in _estimates((leg.element,), collection):
                carried = _carrying(estimate, state, collection)
                if estimate.facet is facet and _p(estimate, state) >= LIKELY and carried:
                    parts.append(state.words.format(part=part_name(estimate, collection)))
                    claims.extend(carried)
    if not parts:
        return None
    return Sentence(text=" and ".join(dict.fromkeys(parts)), claims=tuple(dict.fromkeys(claims)))


def least_sure(finding: Finding, network: Network, collection: Collection) -> str | None:
    """Return the reported part that limits a route most and how many sources speak of it, or None."""
    leg = next((leg for leg in network.legs if leg.id == finding.bottleneck), None)
    if leg is None or leg.id in finding.unknown:
        return None
    claims = [
        claim
        for estimate in _deciding(leg, collection)
        for claim in collection.given(c.claim for c in estimate.contributions)
    ]
    heard = len(sources(dict.fromkeys(claims), collection))
    nodes = {node.id: node.name for node in network.nodes}
    named = leg.name or f"the way from {nodes[leg.a]} to {nodes[leg.b]}"
    spoken = "one source speaks" if heard == 1 else f"{heard} sources speak"
    return f"{named}, of which {spoken}" if heard else None


def _p(estimate: StateEstimate, state: _State) -> float:
    return sum(estimate.probability(value) for value in state.values)


def _carrying(estimate: StateEstimate, state: _State, collection: Collection) -> tuple[str, ...]:
    given = collection.given(c.claim for c in estimate.contributions if c.value in state.values)
    return tuple(c.id for c in given if supports_any(c, state.assertions))[:CITED]
