"""Choose the key questions that a picture's evidence raises, from the table."""

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from landbridge.assessment.collection import Collection, most_reported
from landbridge.assessment.draft import Asked
from landbridge.assessment.happening import agents, event_words, members, telling
from landbridge.lexicon.tables import listed, table
from landbridge.model.state import Event


def questions(collection: Collection) -> Iterator[tuple[str, Asked]]:
    """Yield (answerer, question) in the order they are asked."""
    for subject, group in groupby(table("questions"), key=lambda row: row["subject"]):
        yield from _asked(tuple(group), _SUBJECTS[subject](collection))


def _asked(
    rows: tuple[Mapping[str, str], ...],
    subjects: tuple[tuple[str, str, str], ...],
) -> Iterator[tuple[str, Asked]]:
    """Yield every row for the first subject, then for the next; (id, kind, name) of each."""
    told = dict.fromkeys((row["id"] for row in rows), 0)
    for subject, kind, name in subjects:
        for row in rows:
            wanted = listed(row["kinds"])
            if told[row["id"]] < int(row["limit"]) and (not wanted or kind in wanted):
                told[row["id"]] += 1
                text = row["question"].format(name=name)
                yield row["answerer"], Asked(id=row["id"], question=text, subject=subject)


def _places(collection: Collection) -> tuple[tuple[str, str, str], ...]:
    evidenced = [
        state.subject
        for state in collection.picture.states
        if any(not estimate.no_evidence for estimate in state.estimates)
    ]
    known = [subject for subject in dict.fromkeys(evidenced) if subject in collection.entities]
    return tuple(
        (subject, collection.entities[subject].kind.value, collection.name(subject))
        for subject in most_reported(collection, known)
    )


def _events(collection: Collection) -> tuple[tuple[str, str, str], ...]:
    """Return the events whose agent is contested, denied or not told, most origins first."""
    contested = [event for event in collection.picture.events if is_contested(event, collection)]
    ordered = sorted(contested, key=lambda e: (-_origins(e, collection), e.id))
    return tuple((e.id, e.type, event_words(e, collection)) for e in ordered)


def is_contested(event: Event, collection: Collection) -> bool:
    """Tell whether an event has several agents, a denial, or a disclaimer that anyone claimed it."""
    claims = members(event, collection)
    disputed = telling(claims, "denial") or telling(claims, "unclaimed")
    return bool(disputed) or len(agents(event, collection)) > 1


def _origins(event: Event, collection: Collection) -> int:
    return len({collection.origin(claim) for claim in event.claims})


def _actors(collection: Collection) -> tuple[tuple[str, str, str], ...]:
    asked = {}
    for network in collection.picture.networks:
        legs = {leg.id for leg in network.legs}
        for finding in collection.picture.findings:
            if legs.issuperset(finding.legs):
                name = f"{collection.name(finding.actor)} on {network.name}"
                asked[f"{network.id}|{finding.actor}"] = name
    return tuple((subject, "actor", name) for subject, name in asked.items())


def _collection(collection: Collection) -> tuple[tuple[str, str, str], ...]:
    return (("collection", "collection", "the collection"),) if collection.claims else ()


_SUBJECTS: Mapping[str, Callable[[Collection], tuple[tuple[str, str, str], ...]]] = {
    "place": _places,
    "event": _events,
    "actor": _actors,
    "collection": _collection,
}
