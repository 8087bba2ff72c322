"""Answer who holds a place, its sides and its surroundings; presence is not control."""

from collections.abc import Iterable
from dataclasses import replace

from landbridge.assessment.collection import Collection
from landbridge.assessment.days import opened
from landbridge.assessment.dissent import POSITIONS, dissent
from landbridge.assessment.draft import (
    NO_EVIDENCE,
    Asked,
    Finding,
    Surroundings,
    judge,
    unjudged,
)
from landbridge.assessment.evidence import Basis, Voice, weigh
from landbridge.assessment.likelihood import likelihood_of
from landbridge.assessment.naming import UNNAMED_PARTY, names_actor
from landbridge.assessment.plans import plans
from landbridge.lexicon.months import day_words
from landbridge.model.assessment import Judgement, Sentence
from landbridge.model.state import Facet, StateEstimate

_OTHERS = ("holds", "present", "not_held")
TOLD = 0.45
"""Holders less likely than this ("unlikely" ends there, ICD 203) are only named: a claim that one holds a place does not
carry a sentence that it does not."""
_NO_HOLDER = frozenset({"unknown", "contested"})
"""Values of a controller that are no holder."""
HOLDERS = 3
"""At most so many holders are told of one part."""


def holder(asked: Asked, collection: Collection) -> Judgement:
    """Return who holds each part of a place that a report speaks of."""
    state = collection.state(asked.subject)
    estimates = () if state is None else _estimates(state.estimates)
    findings = tuple(f for e in estimates for f in _findings(e, collection))
    named = tuple(
        s
        for e in estimates
        for s in (
            *_unsettled(e, collection),
            *_unnamed(e, collection),
            *_present(e, collection),
        )
    )
    claims = collection.about(asked.subject)
    against = tuple(s for f in findings for s in dissent(f.basis, collection))
    stated = {claim for finding in findings for claim in finding.sentence.claims}
    around = Surroundings(
        facts=named,
        dissent=_once(s for s in against if not stated.issuperset(s.claims)),
        gaps=_gaps(asked, collection, estimates),
        indicators=plans(claims, collection, use="watch_holder"),
    )
    if findings:
        return judge(asked, collection, _likeliest_first(findings), around=around)
    if named:
        why = "No likelihood is given: no single holder stands out in the reports."
        return unjudged(asked, named, around=replace(around, facts=()), why=why)
    nothing = Sentence(text=NO_EVIDENCE.format(what=f"who holds {collection.name(asked.subject)}"))
    return unjudged(asked, (nothing,), around=around)


def _estimates(every: tuple[StateEstimate, ...]) -> tuple[StateEstimate, ...]:
    return tuple(e for e in every if e.facet is Facet.CONTROLLER and not e.no_evidence)


def _findings(estimate: StateEstimate, collection: Collection) -> tuple[Finding, ...]:
    """Return a finding for every likely enough holder of one part, likeliest first."""
    held = [(v, p) for v, p in estimate.distribution if names_actor(v, collection) and p >= TOLD]
    found = (_finding(estimate, collection, value=v, p=p) for v, p in held[:HOLDERS])
    return tuple(finding for finding in found if finding is not None)


def _finding(
    estimate: StateEstimate, collection: Collection, *, value: str, p: float
) -> Finding | None:
    """Return how likely an actor holds a part; None when no claim says that it does."""
    part = part_name(estimate, collection)
    basis = weigh(
        estimate,
        collection,
        values=(value,),
        for_it=("holds",),
        against_it=_OTHERS,
        value=value,
    )
    if not basis.voices:
        return None
    likelihood = likelihood_of(p)
    text = likelihood.sentence(f"control of {part} lies with {collection.name(value)}")
    sentence = Sentence(text=text, claims=basis.claims)
    return Finding(
        label=f"{collection.name(value)} at {part}",
        sentence=sentence,
        likelihood=likelihood,
        basis=basis,
    )


def _said_to_hold(value: str, estimate: StateEstimate, collection: Collection) -> Basis:
    """Return who says that somebody holds a part; who says otherwise is not weighed."""
    return weigh(
        estimate, collection, values=(value,), for_it=("holds",), against_it=(), value=value
    )


def _unsettled(estimate: StateEstimate, collection: Collection) -> tuple[Sentence, ...]:
    """Return who is said to hold a part of which nobody is likely enough to be called the holder."""
    if any(p >= TOLD and names_actor(v, collection) for v, p in estimate.distribution):
        return ()
    part = part_name(estimate, collection)
    told = []
    for value, _ in estimate.distribution:
        if names_actor(value, collection):
            basis = _said_to_hold(value, estimate, collection)
            if basis.voices:
                by = _latest(basis.voices)
                who = opened(collection.name(value))
                text = f"{who} is said to hold {part}{by}, but that is not settled."
                told.append(Sentence(text=text, claims=basis.claims))
    return tuple(told[:HOLDERS])


def _unnamed(estimate: StateEstimate, collection: Collection) -> tuple[Sentence, ...]:
    """Return that somebody whom no report names is said to hold a part, where that is likely enough."""
    told = []
    for value, p in estimate.distribution:
        if p >= TOLD and value not in _NO_HOLDER and not names_actor(value, collection):
            basis = _said_to_hold(value, estimate, collection)
            part = part_name(estimate, collection)
            text = f"{opened(UNNAMED_PARTY)} is said to hold {part}{_latest(basis.voices)}."
            told += [Sentence(text=text, claims=basis.claims)] if basis.voices else []
    return tuple(told)


def _latest(heard: tuple[Voice, ...]) -> str:
    days = [voice.last for voice in heard if voice.last is not None]
    return f", last on {day_words(max(days))}" if days else ""


def part_name(estimate: StateEstimate, collection: Collection) -> str:
    """Return the part of a place that a controller estimate is of, in words."""
    name = collection.name(estimate.subject)
    if estimate.of is None or estimate.of in {"self", estimate.subject}:
        return name
    if estimate.of in collection.entities:
        return collection.name(estimate.of)
    return f"the {estimate.of} of {name}"


def _present(estimate: StateEstimate, collection: Collection) -> tuple[Sentence, ...]:
    """Return who is reported present on a part without being said to hold it."""
    spoken = dict.fromkeys(c.value for c in estimate.contributions)
    values = tuple(value for value in spoken if names_actor(value, collection))
    return tuple(
        Sentence(
            text=f"Reported present {_at(part)}, which is not control: {collection.name(value)}.",
            claims=claims,
        )
        for value in values[:HOLDERS]
        for part in (part_name(estimate, collection),)
        if (claims := _presence(estimate, collection, value=value))
    )


def _at(part: str) -> str:
    return f"in {part}" if part.startswith(("the surroundings", "the outskirts")) else f"at {part}"


def _presence(estimate: StateEstimate, collection: Collection, *, value: str) -> tuple[str, ...]:
    """Return the claims of an actor's presence, none when another says that it holds the part."""
    held = weigh(
        estimate, collection, values=(value,), for_it=("holds",), against_it=(), value=value
    )
    seen = weigh(
        estimate, collection, values=(value,), for_it=("present",), against_it=(), value=value
    )
    return () if held.voices else seen.claims


def _likeliest_first(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: -finding.likelihood.low))


def _once(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    return tuple(dict.fromkeys(sentences))[:POSITIONS]


def _gaps(
    asked: Asked, collection: Collection, estimates: tuple[StateEstimate, ...]
) -> tuple[str, ...]:
    """Return the sides of a crossing of whose holder no report speaks, nor of that half of its gate."""
    told = {estimate.of for estimate in estimates}
    halves = [
        e for e in map(collection.entities.get, filter(None, told)) if e and e.linked("side of")
    ]
    told.update(place for half in halves for place in half.linked("near"))
    entity = collection.entities.get(asked.subject)
    sides = () if entity is None else entity.linked("side")
    return tuple(f"who holds {collection.name(s)}" for s in sides if s not in told)
