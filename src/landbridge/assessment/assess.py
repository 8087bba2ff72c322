"""Answer the key questions of a picture in sentences that lead to the words they rest on."""

from dataclasses import replace

from landbridge.assessment.answerers import ANSWERERS
from landbridge.assessment.change import watch
from landbridge.assessment.changes import changes
from landbridge.assessment.collection import Collection, collect, most_reported
from landbridge.assessment.footnotes import footnotes, sentences_of
from landbridge.assessment.joined import joined
from landbridge.assessment.questions import questions
from landbridge.assessment.summary import summary
from landbridge.lexicon.months import day_words
from landbridge.model.assessment import Assessment, Judgement
from landbridge.model.entity import FACILITIES, EntityKind
from landbridge.model.network import Network
from landbridge.model.picture import Picture

_ASKED_ANYWAY = FACILITIES - {EntityKind.ROAD, EntityKind.CORRIDOR}
"""Gates, of which it is worth telling that nothing is reported."""


def assess(picture: Picture) -> Assessment:
    """Return the assessment of a picture: a pure function of it.

    The questions come from ``questions.tsv``; every sentence that asserts something names the claims that carry it, by
    ``assertions.tsv``, and what no claim carries is told as not stated.
    """
    collection = collect(picture)
    collection = replace(collection, events=joined(picture.events, collection))
    answered = [(name, ANSWERERS[name](asked, collection)) for name, asked in questions(collection)]
    kept = [(name, j) for name, j in answered if _is_worth_telling(j, collection)]
    judgements = tuple(judgement for _, judgement in kept)
    bottom = summary(kept)
    changed, watched = changes(collection), watch(judgements)
    told = (sentence for judgement in judgements for sentence in sentences_of(judgement))
    return Assessment(
        title=_title(collection),
        on=picture.on,
        known=picture.known,
        documents=len(picture.documents),
        origins=collection.sources,
        judgements=judgements,
        footnotes=footnotes((*bottom, *told, *changed, *watched), collection),
        indicators=watched,
        changes=changed,
        summary=bottom,
    )


def _is_worth_telling(judgement: Judgement, collection: Collection) -> bool:
    """Tell whether an answer is told: "no evidence" is one, but not for each town a report names."""
    entity = collection.entities.get(judgement.subject)
    if entity is None or entity.kind in _ASKED_ANYWAY:
        return True
    return any(sentence.claims for sentence in sentences_of(judgement))


def _title(collection: Collection) -> str:
    day = day_words(collection.picture.on)
    return f"{_headline(collection)}: as of {day}"


def _headline(collection: Collection) -> str:
    """Return the corridor the most reported facility lies on, else the facility's or place's name."""
    reported = [s.subject for s in collection.picture.states if s.subject in collection.entities]
    ordered = most_reported(collection, reported)
    facilities = [s for s in ordered if collection.entities[s].kind in FACILITIES]
    chosen = [*facilities, *ordered]
    if not chosen:
        return "No place reported"
    corridors = [n.name for n in collection.picture.networks if chosen[0] in _places_on(n)]
    return corridors[0] if corridors else collection.name(chosen[0])


def _places_on(network: Network) -> frozenset[str]:
    """Return the entities a network's nodes and legs stand for."""
    nodes = {node.entity for node in network.nodes if node.entity is not None}
    elements = {leg.element for leg in network.legs if leg.element is not None}
    return frozenset((network.id, *nodes, *elements))
