"""Answer whether a gate is open; plans and announcements stand beside the answer, never in it."""

from dataclasses import dataclass

from landbridge.assessment.collection import Collection
from landbridge.assessment.dissent import dissent
from landbridge.assessment.draft import (
    NO_EVIDENCE,
    Asked,
    Finding,
    Surroundings,
    judge,
    unjudged,
)
from landbridge.assessment.evidence import CITED, LEAST_WEIGHT, sources, voices, weigh
from landbridge.assessment.gaps import gaps
from landbridge.assessment.likelihood import likelihood_of
from landbridge.assessment.plans import plans
from landbridge.assessment.speaker import caveats, excerpt, speaker
from landbridge.assessment.supports import supports
from landbridge.lexicon.months import day_words
from landbridge.model.assessment import Judgement, Sentence
from landbridge.model.state import Facet, StateEstimate

_SHUT = ("gate_shut",)
_OPEN = ("gate_open",)
_SOME = ("gate_open", "gate_restricted")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """A way to sum up a gate: the values it takes together, its words and its assertions."""

    values: tuple[str, ...]
    words: str
    for_it: tuple[str, ...]
    against_it: tuple[str, ...]


_NOT_OPEN = _Reading(
    values=("closed", "under_construction", "restricted"),
    words="the gate at {name} is not open to general traffic",
    for_it=(*_SHUT, "gate_restricted"),
    against_it=_OPEN,
)
"""Chosen when the gate is likelier shut than open to anybody: all but ``open`` counts for it."""
_READINGS = (
    _Reading(
        values=("open",),
        words="the gate at {name} is open",
        for_it=_OPEN,
        against_it=(*_SHUT, "gate_restricted"),
    ),
    _Reading(
        values=("restricted",),
        words="the gate at {name} is open only to some",
        for_it=("gate_restricted",),
        against_it=(*_OPEN, *_SHUT),
    ),
    _Reading(
        values=("open", "restricted"),
        words="the gate at {name} is open, at least to some",
        for_it=_SOME,
        against_it=_SHUT,
    ),
)
"""Tried in order of their probability; of equals the earlier, which says more."""
MOSTLY = 0.5
"""From it on a gate is likelier shut to all than open to anybody."""
CLEAR = 0.8
"""A narrower reading is preferred to a wider one when it has this share of its probability."""


def gate(asked: Asked, collection: Collection) -> Judgement:
    """Return whether the gate of a place is open."""
    claims = collection.about(asked.subject)
    around = Surroundings(
        notes=plans(claims, collection, use="answer"),
        gaps=gaps(claims, question=asked.id),
        indicators=plans(claims, collection, use="watch_gate"),
    )
    name = collection.name(asked.subject)
    state = collection.state(asked.subject)
    estimate = None if state is None else state.get(Facet.GATE)
    finding = None if estimate is None else _finding(estimate, collection, name=name)
    if finding is None:
        return unjudged(asked, (_nothing(name, plans=bool(around.notes)),), around=around)
    return judge(
        asked,
        collection,
        (finding,),
        around=Surroundings(
            facts=(
                *_building(finding, estimate, collection),
                *_some(finding, estimate, collection),
            ),
            notes=around.notes,
            dissent=dissent(finding.basis, collection),
            gaps=around.gaps,
            indicators=around.indicators,
        ),
    )


def _nothing(name: str, *, plans: bool) -> Sentence:
    if plans:
        return Sentence(
            text=f"Not stated: no report in this collection says whether the gate at {name} is open; "
            "they speak only of plans."
        )
    return Sentence(text=NO_EVIDENCE.format(what=f"whether the gate at {name} is open"))


def _finding(estimate: StateEstimate, collection: Collection, *, name: str) -> Finding | None:
    """Return the likeliest reading of a gate that claims carry, or None when none does."""
    if estimate.no_evidence:
        return None
    reading = _reading(estimate)
    basis = weigh(
        estimate,
        collection,
        values=reading.values,
        for_it=reading.for_it,
        against_it=reading.against_it,
    )
    if not basis.voices:
        return None
    likelihood = likelihood_of(_p(estimate, reading))
    text = likelihood.sentence(reading.words.format(name=name))
    return Finding(
        label="the gate",
        sentence=Sentence(text=text, claims=basis.claims),
        likelihood=likelihood,
        basis=basis,
    )


def _p(estimate: StateEstimate, reading: _Reading) -> float:
    return min(1.0, sum(estimate.probability(value) for value in reading.values))


def _reading(estimate: StateEstimate) -> _Reading:
    """Return the likeliest reading; a narrow one stands for a wide one that adds little."""
    if estimate.probability("closed") + estimate.probability("under_construction") >= MOSTLY:
        return _NOT_OPEN
    best = max(_p(estimate, reading) for reading in _READINGS)
    return next(reading for reading in _READINGS if _p(estimate, reading) >= CLEAR * best)


def _building(
    finding: Finding, estimate: StateEstimate | None, collection: Collection
) -> tuple[Sentence, ...]:
    """Return when the gate was last reported under construction, where it counts for the answer."""
    if estimate is None or "gate_shut" not in _carried(finding, collection):
        return ()
    given = collection.given(c.claim for c in estimate.contributions)
    heard = voices((c for c in given if supports(c, "gate_building")), collection)
    dated = [(voice.first, voice) for voice in heard if voice.first is not None]
    if not dated:
        return ()
    day, voice = max(dated, key=lambda one: one[0])
    text = f"Works at the gate were reported, the latest on {day_words(day)}."
    return (Sentence(text=text, claims=(voice.claims[0],)),)


def _some(
    finding: Finding, estimate: StateEstimate | None, collection: Collection
) -> tuple[Sentence, ...]:
    """Return who has the gate open to some, where the answer is that it is not open to all."""
    if estimate is None or "gate_shut" not in _carried(finding, collection):
        return ()
    given = collection.given(c.claim for c in estimate.contributions if c.weight >= LEAST_WEIGHT)
    heard = sources((c for c in given if supports(c, "gate_restricted")), collection)
    given = collection.given(finding.basis.claims)
    cited = {collection.words(claim) for claim in given if supports(claim, "gate_shut")}
    firsts = (collection.claims[voice.claims[0]] for voice in heard[:CITED])
    told = (claim for claim in firsts if collection.words(claim) not in cited)
    return tuple(
        Sentence(
            text=f"Reported open to some: {speaker(claim)}, {excerpt(collection.words(claim))}{caveats(claim)}.",
            claims=(claim.id,),
        )
        for claim in told
    )


def _carried(finding: Finding, collection: Collection) -> tuple[str, ...]:
    claims = collection.given(finding.basis.claims)
    return tuple(a for a in _SHUT if any(supports(claim, a) for claim in claims))
