"""Answer which routes an actor can use, and say when the answer is only an upper bound."""

from landbridge.assessment.collection import Collection
from landbridge.assessment.days import counted, listed_words
from landbridge.assessment.draft import NO_EVIDENCE, Asked, Surroundings, unjudged
from landbridge.assessment.evidence import CITED
from landbridge.assessment.holder import part_name
from landbridge.assessment.likelihood import likelihood_of
from landbridge.assessment.naming import names_actor
from landbridge.assessment.supports import supports_any
from landbridge.model.assessment import Judgement, Sentence
from landbridge.model.network import Finding, Leg, Mode, Network
from landbridge.model.state import Facet, StateEstimate

ROUTES = 8
"""At most so many routes are told, in the order they were found."""
SMALL = 0.45
"""At or below it a route is unlikely (ICD 203), and an upper bound already says something."""
_WORDS = {
    (Facet.GATE, "closed"): "the gate at {part} is shut",
    (Facet.GATE, "under_construction"): "the gate at {part} is under construction",
    (Facet.BYPASS, "none"): "the bypass at {part} is not in use",
    (Facet.ROAD, "blocked"): "{part} is blocked",
}
_WHY = (
    "A route is as sure as the reports on its parts: where parts go unreported, only what bars it is "
    "given a likelihood."
)
_FACETS = {
    Mode.GATE: (Facet.GATE,),
    Mode.BYPASS: (Facet.BYPASS,),
    Mode.ROAD: (Facet.ROAD, Facet.GATE),
    Mode.TRACK: (Facet.ROAD, Facet.GATE),
    Mode.RAIL: (Facet.ROAD, Facet.GATE),
    Mode.AIR: (Facet.GATE, Facet.ROAD),
    Mode.SEA: (Facet.GATE, Facet.ROAD),
}
"""Facets that tell whether a leg of a mode works."""
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
    """Return how usable each route of an actor is: settled ones, then barred ones, then open questions.

    The subject is "network id|actor id".
    """
    network_id, actor = asked.subject.split("|", 1)
    network = next(n for n in collection.picture.networks if n.id == network_id)
    findings = _of(network, actor, collection)
    barred = _barred(findings, network, collection)
    told = (
        *(s for f in findings if (s := _settled(f, collection)) is not None),
        *(_bar(group, barrier, collection) for barrier, group in barred.items()),
        *_open(findings, collection, told=frozenset(f.name for g in barred.values() for f in g)),
    )
    silent = tuple(f"whether {_called(f)} can be used" for f in findings if f.p_usable is None)
    around = Surroundings(gaps=silent)
    if not told:
        nothing = NO_EVIDENCE.format(what=f"the routes of the {network.name}")
        return unjudged(asked, (Sentence(text=nothing),), around=around)
    return unjudged(asked, told, around=around, why=_WHY)


def _of(network: Network, actor: str, collection: Collection) -> tuple[Finding, ...]:
    legs = {leg.id for leg in network.legs}
    mine = [f for f in collection.picture.findings if f.actor == actor and legs.issuperset(f.legs)]
    return tuple({f.name: f for f in reversed(mine)}.values())[::-1][:ROUTES]


def _settled(finding: Finding, collection: Collection) -> Sentence | None:
    """Return the likelihood of a route all of whose parts are reported, or None."""
    claims = _claims(finding, collection)
    if finding.unknown or not claims or finding.p_usable is None or finding.p_usable <= SMALL:
        return None
    what = f"{collection.name(finding.actor)} can use {_called(finding)}"
    return Sentence(text=likelihood_of(finding.p_usable).sentence(what), claims=claims)


def _barred(
    findings: tuple[Finding, ...], network: Network, collection: Collection
) -> dict[Sentence, list[Finding]]:
    """Return what bars the unlikely routes, each with the routes it bars.

    What bars a route is an upper bound, whatever else on the way is unreported.
    """
    groups: dict[Sentence, list[Finding]] = {}
    for finding in findings:
        if finding.p_usable is not None and finding.p_usable <= SMALL:
            barrier = _barrier(finding, network, collection)
            if barrier is not None:
                groups.setdefault(barrier, []).append(finding)
    return groups


def _bar(group: list[Finding], barrier: Sentence, collection: Collection) -> Sentence:
    """Return one sentence for the routes that one thing bars, at the likelihood of the likeliest."""
    names = listed_words(tuple(_called(finding) for finding in group), last="or")
    likelihood = likelihood_of(max(finding.p_usable or 0.0 for finding in group))
    text = likelihood.sentence(f"{collection.name(group[0].actor)} can use {names}")
    return Sentence(text=f"{text[:-1]}: {barrier.text}.", claims=barrier.claims)


def _called(finding: Finding) -> str:
    """Return a route's name as it stands in a sentence."""
    return f"the route {finding.name}" if finding.name.startswith("by ") else f"the {finding.name}"


def _open(
    findings: tuple[Finding, ...], collection: Collection, *, told: frozenset[str]
) -> tuple[Sentence, ...]:
    """Return the routes that no report bars and none settles, those on the same evidence together."""
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        claims = _claims(finding, collection)
        unsettled = finding.unknown or (finding.p_usable or 0.0) <= SMALL
        if finding.p_usable is not None and finding.name not in told and unsettled and claims:
            groups.setdefault(claims, []).append(finding)
    return tuple(_undecided(group, claims) for claims, group in groups.items())


def _undecided(group: list[Finding], claims: tuple[str, ...]) -> Sentence:
    names = listed_words(tuple(_called(finding) for finding in group))
    known = max(len(f.legs) - len(f.unknown) for f in group)
    parts = max(len(f.legs) for f in group)
    most = "" if len(group) == 1 else "at most "
    text = (
        f"Not settled: {names}; reports speak of {most}{known} of {counted(parts, 'part')} "
        "and settle nothing."
    )
    return Sentence(text=text, claims=claims)


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
    """Return the estimates that decide a leg: its facility's, by how it is travelled, then its holders'."""
    subjects = dict.fromkeys(s for s in (leg.element, *leg.holders) if s is not None)
    states = [state for s in subjects if (state := collection.state(s)) is not None]
    every = [e for state in states for e in state.estimates if not e.no_evidence]
    facility = [e for e in every if e.subject == leg.element and e.facet in _FACETS[leg.mode]]
    return (*facility, *(e for e in every if e.facet is Facet.CONTROLLER))


def _told(estimate: StateEstimate, collection: Collection) -> Sentence | None:
    if estimate.p < SMALL:
        return None
    value = estimate.value or ""
    part = part_name(estimate, collection)
    holder = estimate.facet is Facet.CONTROLLER and names_actor(value, collection)
    words = (
        f"control of {part} lies with {collection.name(value)}"
        if holder
        else _WORDS.get((estimate.facet, value), "")
    )
    given = collection.given(c.claim for c in estimate.contributions if c.value == value)
    named = value if holder else None
    claims = tuple(c.id for c in given if supports_any(c, _CARRY[estimate.facet], value=named))
    if not words or not claims:
        return None
    return Sentence(text=words.format(part=part), claims=claims[:CITED])
