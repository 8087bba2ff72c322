"""Answer whether a route has begun to be used, and to what extent."""

from dataclasses import dataclass

from landbridge.assessment.collection import Collection
from landbridge.assessment.dissent import POSITIONS, dissent
from landbridge.assessment.draft import (
    NO_EVIDENCE,
    Asked,
    Finding,
    Surroundings,
    judge,
    unjudged,
)
from landbridge.assessment.evidence import Basis, voices, weigh
from landbridge.assessment.gaps import gaps
from landbridge.assessment.likelihood import likelihood_of
from landbridge.assessment.plans import plans
from landbridge.assessment.speaker import caveats, excerpt, speaker
from landbridge.assessment.supports import supports, supports_any
from landbridge.lexicon.months import day_words
from landbridge.model.assessment import Judgement, Sentence
from landbridge.model.claim import Claim, ClaimKind
from landbridge.model.state import Facet, PlaceState, StateEstimate

_WHOLE = frozenset({None, "any"})
"""What an estimate of traffic as a whole is of."""
EVEN_CHANCE = 0.5
"""Below it the contrary is told, so that a sentence says what is likelier than not."""
# What is said of the extent of use comes before single passages.
_WIDER = ("traffic_small", "traffic_large", "traffic_none", "traffic_seen")
SHUT = 0.6
"""Probability of a shut gate from which earlier traffic is told as past; our assumption."""
ACCOUNTS = 3
"""At most so many accounts of a particular passage are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Statement:
    """A statement on use: the facet's values that make it true, and what carries it or its contrary."""

    label: str
    facet: Facet
    values: tuple[str, ...]
    words: str
    for_it: tuple[str, ...]
    absent: str
    against_it: tuple[str, ...]


_USE = (
    _Statement(
        label="bypass roads",
        facet=Facet.BYPASS,
        values=("in_use",),
        words="bypass roads at {name} are in use",
        for_it=("bypass_used",),
        absent="bypass roads at {name} are not in use",
        against_it=("bypass_unused",),
    ),
    _Statement(
        label="traffic",
        facet=Facet.TRAFFIC,
        values=("some", "regular"),
        words="{of}traffic passes through {name}",
        for_it=("traffic_seen",),
        absent="no {of}traffic passes through {name}",
        against_it=("traffic_none",),
    ),
    _Statement(
        label="the road",
        facet=Facet.ROAD,
        values=("passable",),
        words="{name} can be travelled without limits",
        for_it=("road_passable",),
        absent="{name} is limited or blocked",
        against_it=("road_limited", "road_blocked"),
    ),
)
"""A passage seen says more than a road that could be driven."""
_EXTENT = _Statement(
    label="the scale of the route",
    facet=Facet.TRAFFIC,
    values=("regular",),
    words="traffic through {name} is regular or at full scale",
    for_it=("traffic_large",),
    absent="traffic through {name} is short of regular or full scale",
    against_it=("traffic_small",),
)


def route(asked: Asked, collection: Collection) -> Judgement:
    """Return whether the route through a place is used, and to what extent."""
    name = collection.name(asked.subject)
    claims = collection.about(asked.subject)
    state = collection.state(asked.subject)
    found = () if state is None else _findings(state, collection, name=name)
    overtaken = state is not None and _is_overtaken(state)
    stale = tuple(f for f in found if overtaken and f.holds and f.label.endswith("traffic"))
    past = tuple(_past(finding, state) for finding in stale if state is not None)
    findings, bases = _consistent(tuple(f for f in found if f not in stale))
    against = tuple(s for basis in bases for s in dissent(basis, collection))
    told = frozenset(voice.origin for basis in bases for voice in basis.against)
    around = Surroundings(
        notes=_once(
            (
                *(past if findings else ()),
                *_accounts(claims, collection, told=told),
                *(_wider(asked.subject, collection, told=told) if findings else ()),
            ),
            collection,
        ),
        dissent=tuple(dict.fromkeys(against))[:POSITIONS],
        gaps=gaps(claims, question=asked.id),
        indicators=plans(claims, collection, use="watch_route"),
    )
    if not findings:
        nothing = Sentence(text=NO_EVIDENCE.format(what=f"whether the route by {name} is used"))
        return unjudged(asked, past or (nothing,), around=around)
    return judge(asked, collection, findings, around=around)


def _is_overtaken(state: PlaceState) -> bool:
    """Tell whether traffic was last reported before the gate was reported shut, with no way round."""
    gate, traffic = state.get(Facet.GATE), state.get(Facet.TRAFFIC, "any")
    bypass = state.get(Facet.BYPASS)
    if gate is None or traffic is None or gate.last_report is None or traffic.last_report is None:
        return False
    shut = gate.probability("closed") + gate.probability("under_construction") >= SHUT
    round_it = bypass is not None and bypass.value == "in_use"
    return shut and not round_it and traffic.last_report < gate.last_report


def _past(finding: Finding, state: PlaceState) -> Sentence:
    """Return that traffic was seen, but before the gate was last spoken of and found shut."""
    traffic = state.get(Facet.TRAFFIC, "any")
    seen = None if traffic is None else traffic.last_report
    when = "" if seen is None else f" on {day_words(seen)}"
    text = f"Traffic was last reported{when}, which is older than the reports of a shut gate."
    return Sentence(text=text, claims=finding.sentence.claims)


def _consistent(
    findings: tuple[Finding, ...],
) -> tuple[tuple[Finding, ...], tuple[Basis, ...]]:
    """Return the findings that can stand together, and the voices for and against each.

    A bypass in use is traffic: who says that none passes then speaks of the gate, or against it, and is told as
    another position.
    """
    used = any(f.label == _USE[0].label and f.holds for f in findings)
    kept = tuple(f for f in findings if f.holds or not (used and f.label.endswith("traffic")))
    bases = [finding.basis for finding in kept]
    bases += [
        Basis(voices=findings[0].basis.voices, against=finding.basis.voices)
        for finding in findings
        if finding not in kept
    ]
    return kept, tuple(bases)


def _findings(state: PlaceState, collection: Collection, *, name: str) -> tuple[Finding, ...]:
    """Return what is found on use, then on its extent; a facet without a carrying claim gives nothing."""
    found = [
        _finding(estimate, statement, collection, name=name)
        for statement in (*_USE, _EXTENT)
        for estimate in _estimates(state, statement)
    ]
    return tuple(finding for finding in found if finding is not None)


def _estimates(state: PlaceState, statement: _Statement) -> tuple[StateEstimate, ...]:
    """Return the estimates a statement is read from: of traffic as a whole, else of each class."""
    every = [e for e in state.estimates if e.facet is statement.facet and not e.no_evidence]
    return tuple(e for e in every if e.of in _WHOLE) or tuple(every)


def _finding(
    estimate: StateEstimate, statement: _Statement, collection: Collection, *, name: str
) -> Finding | None:
    """Return the likelier of a statement and its contrary, or None when no claim carries it."""
    p = min(1.0, sum(estimate.probability(value) for value in statement.values))
    holds = p >= EVEN_CHANCE
    values = statement.values if holds else _others(estimate, statement)
    basis = weigh(
        estimate,
        collection,
        values=values,
        for_it=statement.for_it if holds else statement.against_it,
        against_it=statement.against_it if holds else statement.for_it,
    )
    if not basis.voices:
        return None
    likelihood = likelihood_of(p if holds else 1 - p)
    of = "" if estimate.of in _WHOLE else f"{estimate.of} "
    words = (statement.words if holds else statement.absent).format(name=name, of=of)
    sentence = Sentence(text=likelihood.sentence(words), claims=basis.claims)
    return Finding(
        holds=holds,
        label=f"{of}{statement.label}",
        sentence=sentence,
        likelihood=likelihood,
        basis=basis,
    )


def _others(estimate: StateEstimate, statement: _Statement) -> tuple[str, ...]:
    return tuple(value for value, _ in estimate.distribution if value not in statement.values)


def _accounts(
    claims: tuple[Claim, ...], collection: Collection, *, told: frozenset[str]
) -> tuple[Sentence, ...]:
    """Return the accounts of a particular passage: those with a number, a hedge or a doubted source."""
    passages = (c for c in claims if supports(c, "traffic_seen") and c.kind is ClaimKind.MOVEMENT)
    particular = (c for c in passages if c.quantities or caveats(c))
    heard = [voice for voice in voices(particular, collection) if voice.origin not in told]
    return tuple(_account(collection.claims[v.claims[0]], collection) for v in heard[:ACCOUNTS])


def _once(sentences: tuple[Sentence, ...], collection: Collection) -> tuple[Sentence, ...]:
    """Return the sentences without those that quote words an earlier one has quoted."""
    told: dict[str, Sentence] = {}
    for sentence in sentences:
        told.setdefault(collection.words(collection.claims[sentence.claims[0]]), sentence)
    return tuple(told.values())


def _wider(subject: str, collection: Collection, *, told: frozenset[str]) -> tuple[Sentence, ...]:
    """Return what is said of the use of the corridors a place lies on, as said of them and not of it."""
    sentences = []
    for corridor in collection.corridors(subject):
        fitting = (c for c in collection.about(corridor) if supports_any(c, _WIDER))
        claims = sorted(fitting, key=lambda c: not supports_any(c, _WIDER[:3]))
        for voice in [v for v in voices(claims, collection) if v.origin not in told][:ACCOUNTS]:
            claim = collection.claims[voice.claims[0]]
            quote = excerpt(collection.words(claim))
            text = f"Of {collection.name(corridor)} as a whole: {speaker(claim)}, {quote}{caveats(claim)}."
            sentences.append(Sentence(text=text, claims=(claim.id,)))
    return tuple(dict.fromkeys(sentences))[:ACCOUNTS]


def _account(claim: Claim, collection: Collection) -> Sentence:
    quote = excerpt(collection.words(claim))
    text = f"One account: {speaker(claim)}, {quote}{caveats(claim)}."
    return Sentence(text=text, claims=(claim.id,))
