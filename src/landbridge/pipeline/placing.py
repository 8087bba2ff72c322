"""Work out the state of every subject with evidence, on the day asked about and on earlier ones."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from landbridge.lexicon.fold import fold
from landbridge.model.claim import Claim
from landbridge.model.entity import Entity
from landbridge.model.state import Origin, PlaceState, SourceWeight
from landbridge.pipeline.naming import mentions_of
from landbridge.pipeline.progress import Progress, unseen
from landbridge.states.history import change_days
from landbridge.states.kin import LINKS_TO, kin_of
from landbridge.states.located import facets_of
from landbridge.states.weighing import Subject, source_weights
from landbridge.states.why import Told

MOST_DAYS = 200
"""Earlier days of a subject that states are worked out for, the latest ones; a drawing shows no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What states are worked out from; all of it in time for ``known``.

    Attributes:
        claims: With mentions resolved.
        said: Claim id to the day it was said.
        origins: Of the claims.
        entities: Shipped and provisional, by id.
        on: The day in the world.
        known: The last day of saying that counts.
        weights: What each utterer's word counts for, by utterer; empty takes all alike.
    """

    claims: tuple[Claim, ...]
    said: Mapping[str, date]
    origins: tuple[Origin, ...]
    entities: Mapping[str, Entity]
    on: date
    known: date
    weights: Mapping[str, SourceWeight] = field(default_factory=dict)


def weighed(evidence: Evidence, *, grades: Mapping[str, str]) -> Evidence:
    """Return the evidence with what each utterer's word counts for.

    Args:
        evidence: In time.
        grades: Source, by entity id or name, to the user's grade of it.
    """
    by_key = {**{fold(source): grade for source, grade in grades.items()}, **grades}
    utterers = {origin.utterer for origin in evidence.origins}
    found = source_weights(
        subjects_in(evidence),
        said=evidence.said,
        origins=evidence.origins,
        known=evidence.known,
        grades={u: by_key[u] for u in utterers if u in by_key},
    )
    return replace(evidence, weights={weight.utterer: weight for weight in found})


def states_of(
    evidence: Evidence, *, progress: Progress = unseen
) -> tuple[tuple[PlaceState, ...], tuple[PlaceState, ...]]:
    """Return the states on the day, by subject id, and those on earlier days, oldest first.

    Only subjects that some claim speaks to are in them. A bypass or outskirts known only as part of
    another place is told of with it.
    """
    subjects = subjects_in(evidence)
    states: list[PlaceState] = []
    history: list[PlaceState] = []
    for done, subject in enumerate(subjects):
        progress(subject.entity.name, done=done, total=len(subjects))
        state = told_in(evidence).state(subject, on=evidence.on)
        if not is_silent(state):
            states.append(state)
            history += _earlier(subject, evidence)
    return tuple(states), tuple(sorted(history, key=lambda s: (s.on, s.subject)))


def state_of(subject: Entity, evidence: Evidence) -> PlaceState:
    """Return the state of one place on the day, with or without evidence."""
    return told_in(evidence).state(subject_in(evidence, subject), on=evidence.on)


def subject_in(evidence: Evidence, entity: Entity) -> Subject:
    """Return a place with the claims that may speak of it or its parts."""
    return _subject(entity, evidence, _by_entity(evidence))


def told_in(evidence: Evidence) -> Told:
    """Return what places are heard from."""
    return Told(
        said=evidence.said,
        origins=evidence.origins,
        known=evidence.known,
        weights={u: weight.weight for u, weight in evidence.weights.items()},
    )


def is_silent(state: PlaceState) -> bool:
    """Tell whether no claim speaks to any facet."""
    return all(one.no_evidence for one in state.estimates)


def subjects_in(evidence: Evidence) -> list[Subject]:
    """Return every place that has facets and that claims name, by id."""
    index = _by_entity(evidence)
    found = [
        _subject(entity, evidence, index)
        for _, entity in sorted(_around(index, evidence.entities).items())
        if facets_of(entity.kind) is not None and not _is_part(entity)
    ]
    return [subject for subject in found if subject.claims]


def _around(named: Iterable[str], entities: Mapping[str, Entity]) -> Mapping[str, Entity]:
    """Return the named entities, what they link to, and what links to either: all possible kin."""
    near = set(named)
    near |= {link.target for one in near if one in entities for link in entities[one].links}
    return {
        entity.id: entity
        for entity in entities.values()
        if entity.id in near or any(link.target in near for link in entity.links)
    }


def _is_part(entity: Entity) -> bool:
    """Tell whether an entity is only ever told of as a part of another, such as its bypass."""
    return any(link.kind in LINKS_TO for link in entity.links)


def _subject(entity: Entity, evidence: Evidence, index: Mapping[str, Sequence[Claim]]) -> Subject:
    kin = kin_of(entity, entities=evidence.entities)
    named = {claim.id: claim for part in kin for claim in index.get(part, ())}
    return Subject(entity=entity, kin=kin, claims=tuple(named.values()))


def _by_entity(evidence: Evidence) -> Mapping[str, list[Claim]]:
    index: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in evidence.claims:
        for entity in {m.entity for m in mentions_of(claim) if m.entity is not None}:
            index[entity].append(claim)
    return index


def _earlier(subject: Subject, evidence: Evidence) -> list[PlaceState]:
    """Return a subject's states on the days before that reports may have changed them."""
    days = change_days(
        subject.entity,
        claims=subject.claims,
        said=evidence.said,
        known=evidence.known,
        kin=subject.kin,
    )
    before = [day for day in days if day < evidence.on][-MOST_DAYS:]
    told = told_in(evidence)
    return [told.state(subject, on=day) for day in before]
