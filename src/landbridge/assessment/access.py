"""Answer which routes an actor can use, and say when the answer is only an upper bound."""

from landbridge.assessment.collection import Collection
from landbridge.assessment.days import counted
from landbridge.assessment.draft import NO_EVIDENCE, Asked, Surroundings, unjudged
from landbridge.assessment.evidence import CITED
from landbridge.assessment.holder import NOBODY, part_name
from landbridge.assessment.likelihood import likelihood_of
from landbridge.assessment.supports import supports_any
from landbridge.model.assessment import Judgement, Sentence
from landbridge.model.network import Finding, Leg, Network
from landbridge.model.state import Facet, StateEstimate

ROUTES = 6
"""At most so many routes are told, in the order they were found."""
SMALL = 0.45
"""At or below it a route is unlikely (ICD 203), and an upper bound already says something."""
_WORDS = {
    (Facet.GATE, "closed"): "the gate at {part} is shut",
    (Facet.GATE, "under_construction"): "the gate at {part} is under construction",
    (Facet.BYPASS, "none"): "the bypass at {part} is not in use",
    (Facet.ROAD, "blocked"): "{part} is blocked",
}
_CARRY = {
    Facet.GATE: ("gate_shut",),
    Facet.BYPASS: ("bypass_unused",),
    Facet.ROAD: ("road_blocked",),
    Facet.CONTROLLER: ("holds",),
}
_ANY = (
    "gate_open",
    "gate_restricted",
    "gate_shut",
    "bypass_used",
    "bypass_unused",
    "road_passable",
    "road_limited",
    "road_blocked",
    "holds",
    "present",
    "traffic_seen",
)


def access(asked: Asked, collection: Collection) -> Judgement:
    """Return how usable each route of an actor is.

    The subject is "network id|actor id".
    """
    network_id, actor = asked.subject.split("|", 1)
    network = next(n for n in collection.picture.networks if n.id == network_id)
    findings = _of(network, actor, collection)
    told = tuple(s for f in findings if (s := _route(f, network, collection)) is not None)
    silent = tuple(f"whether {f.name} can be used" for f in findings if f.p_usable is None)
    around = Surroundings(gaps=silent)
    if not told:
        nothing = NO_EVIDENCE.format(what=f"the routes of {network.name}")
        return unjudged(asked, (Sentence(text=nothing),), around=around)
    why = (
        "A route is as sure as the reports on its parts; parts without a report are counted "
        "and not guessed."
    )
    return unjudged(asked, told, around=around, why=why)


def _of(network: Network, actor: str, collection: Collection) -> tuple[Finding, ...]:
    legs = {leg.id for leg in network.legs}
    mine = [f for f in collection.picture.findings if f.actor == actor and legs.issuperset(f.legs)]
    return tuple({f.name: f for f in reversed(mine)}.values())[::-1][:ROUTES]


def _route(finding: Finding, network: Network, collection: Collection) -> Sentence | None:
    """Return one route's sentence, or None when nothing on it is reported."""
    if finding.p_usable is None:
        return None
    likelihood = likelihood_of(finding.p_usable)
    actor = collection.name(finding.actor)
    if finding.p_usable <= SMALL:
        barrier = _barrier(finding, network, collection)
        if barrier is None:
            return None
        text = likelihood.sentence(f"{actor} can use {_the(finding.name)}")
        return Sentence(text=f"{text[:-1]}: {barrier.text}.", claims=barrier.claims)
    claims = _claims(finding, collection)
    if not claims:
        return None
    if finding.unknown:
        parts = f"{len(finding.unknown)} of its {counted(len(finding.legs), 'part')}"
        text = (
            f"Nothing reported bars {actor} from {_the(finding.name)}; no report speaks of {parts}."
        )
        return Sentence(text=text, claims=claims)
    return Sentence(
        text=likelihood.sentence(f"{actor} can use {_the(finding.name)}"), claims=claims
    )


def _the(name: str) -> str:
    return f"the {name}"


def _claims(finding: Finding, collection: Collection) -> tuple[str, ...]:
    given = collection.given(finding.evidence)
    return tuple(c.id for c in given if supports_any(c, _ANY))[:CITED]


def _barrier(finding: Finding, network: Network, collection: Collection) -> Sentence | None:
    """Return what bars the route, from the state of a denied leg, with the claims that carry it."""
    denied = dict(finding.denied)
    legs = [leg for leg in network.legs if leg.id in denied or leg.id == finding.bottleneck]
    found = (
        barrier
        for leg in sorted(legs, key=lambda leg: leg.id not in denied)
        for estimate in _deciding(leg, collection)
        if (barrier := _told(estimate, collection)) is not None
    )
    return next(found, None)


def _deciding(leg: Leg, collection: Collection) -> tuple[StateEstimate, ...]:
    """Return the estimates that decide a leg: its facility's, then its holders'."""
    subjects = dict.fromkeys(s for s in (leg.element, *leg.holders) if s is not None)
    states = [state for s in subjects if (state := collection.state(s)) is not None]
    every = [e for state in states for e in state.estimates if not e.no_evidence]
    facility = [e for e in every if e.facet not in {Facet.CONTROLLER, Facet.TRAFFIC}]
    return (*facility, *(e for e in every if e.facet is Facet.CONTROLLER))


def _told(estimate: StateEstimate, collection: Collection) -> Sentence | None:
    value = estimate.value or ""
    part = part_name(estimate, collection)
    holder = estimate.facet is Facet.CONTROLLER and value not in NOBODY
    words = (
        f"{collection.name(value)} holds {part}"
        if holder
        else _WORDS.get((estimate.facet, value), "")
    )
    given = collection.given(c.claim for c in estimate.contributions if c.value == value)
    named = value if holder else None
    claims = tuple(c.id for c in given if supports_any(c, _CARRY[estimate.facet], value=named))
    if not words or not claims:
        return None
    return Sentence(text=words.format(part=part), claims=claims[:CITED])
