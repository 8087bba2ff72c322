"""Choose the key questions that a picture's evidence raises, from the table."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from landbridge.assessment.collection import Collection, most_reported
from landbridge.assessment.draft import Asked
from landbridge.assessment.happening import agents, event_words, members, telling
from landbridge.assessment.toll import COUNTED, Figure, figures_of
from landbridge.lexicon.tables import listed, table
from landbridge.model.entity import FACILITIES
from landbridge.model.state import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Something questions are asked about.

    Attributes:
        id: Of an entity or event, or as the answerer reads it.
        kind: To compare with the table's kinds.
        words: What fills the braces of a question.
    """

    id: str
    kind: str
    words: Mapping[str, str]


def questions(collection: Collection) -> Iterator[tuple[str, Asked]]:
    """Yield (answerer, question) in the order they are asked."""
    for subject, group in groupby(table("questions"), key=lambda row: row["subject"]):
        yield from _asked(tuple(group), _SUBJECTS[subject](collection))


def _asked(
    rows: tuple[Mapping[str, str], ...], subjects: tuple[Subject, ...]
) -> Iterator[tuple[str, Asked]]:
    """Yield every row for the first subject, then for the next, each row for as many as its limit."""
    told = dict.fromkeys((row["id"] for row in rows), 0)
    for subject in subjects:
        for row in rows:
            wanted = listed(row["kinds"])
            if told[row["id"]] < int(row["limit"]) and (not wanted or subject.kind in wanted):
                told[row["id"]] += 1
                text = row["question"].format(**subject.words)
                asked = Asked(id=row["gaps"] or row["id"], question=text, subject=subject.id)
                yield row["answerer"], asked


def _places(collection: Collection) -> tuple[Subject, ...]:
    """Return the places with evidence: facilities first, and no place told within another's answer."""
    evidenced = (
        state.subject
        for state in collection.picture.states
        if any(not estimate.no_evidence for estimate in state.estimates)
    )
    known = (subject for subject in dict.fromkeys(evidenced) if subject in collection.entities)
    ordered = most_reported(collection, known)
    facilities = [s for s in ordered if collection.entities[s].kind in FACILITIES]
    told = {part for facility in facilities for part in collection.kin(facility)[1:]}
    places = [s for s in ordered if s not in told]
    return tuple(
        Subject(
            id=subject,
            kind=collection.entities[subject].kind.value,
            words={"name": collection.name(subject)},
        )
        for subject in sorted(places, key=lambda s: s not in facilities)
    )


def _events(collection: Collection) -> tuple[Subject, ...]:
    """Return the events whose agent is contested, denied or not claimed, most origins first."""
    contested = [event for event in collection.events if is_contested(event, collection)]
    return _named(contested, collection)


def _named(events: list[Event], collection: Collection) -> tuple[Subject, ...]:
    ordered = sorted(events, key=lambda e: (-_origins(e, collection), e.id))
    return tuple(
        Subject(id=e.id, kind=e.type, words={"name": event_words(e, collection)}) for e in ordered
    )


def _tolls(collection: Collection) -> tuple[Subject, ...]:
    """Return the events of which a claim counts the dead or hurt, most origins first; each figure once."""
    counted = [event for event in collection.events if figures_of(event, collection)]
    ordered = _named(counted, collection)
    told: set[Figure] = set()
    kept = []
    for subject in sorted(ordered, key=lambda s: s.kind in COUNTED):
        event = collection.event(subject.id)
        found = frozenset() if event is None else figures_of(event, collection)
        if not found <= told:
            kept.append(subject)
        told |= found
    return tuple(kept)


def is_contested(event: Event, collection: Collection) -> bool:
    """Tell whether an event has several agents, or one beside a denial or a word that nobody claimed it.

    Where nobody is named, nothing is contested: a denial alone stands under the event it denies.
    """
    claims = members(event, collection)
    disputed = telling(claims, "denial") or telling(claims, "unclaimed")
    named = len(agents(event, collection))
    return named > 1 or (named == 1 and bool(disputed))


def _origins(event: Event, collection: Collection) -> int:
    return len({collection.origin(claim) for claim in event.claims})


def _actors(collection: Collection) -> tuple[Subject, ...]:
    """Return the actors of each network with a report on at least one of its routes."""
    asked: dict[str, Subject] = {}
    for network in collection.picture.networks:
        legs = {leg.id for leg in network.legs}
        for finding in collection.picture.findings:
            if finding.p_usable is not None and legs.issuperset(finding.legs):
                key = f"{network.id}|{finding.actor}"
                words = {"name": collection.name(finding.actor), "corridor": network.name}
                asked[key] = Subject(id=key, kind="actor", words=words)
    return tuple(asked.values())


def _collection(collection: Collection) -> tuple[Subject, ...]:
    if not collection.claims:
        return ()
    return (Subject(id="collection", kind="collection", words={}),)


_SUBJECTS: Mapping[str, Callable[[Collection], tuple[Subject, ...]]] = {
    "place": _places,
    "event": _events,
    "toll": _tolls,
    "actor": _actors,
    "collection": _collection,
}
