"""Answer the key questions of a picture in sentences that lead to the words they rest on."""

from landbridge.assessment.answerers import ANSWERERS
from landbridge.assessment.change import watch
from landbridge.assessment.changes import changes
from landbridge.assessment.collection import Collection, collect, most_reported
from landbridge.assessment.days import day_words
from landbridge.assessment.footnotes import footnotes, sentences_of
from landbridge.assessment.questions import questions
from landbridge.model.assessment import Assessment
from landbridge.model.entity import FACILITIES
from landbridge.model.picture import Picture


def assess(picture: Picture) -> Assessment:
    """Return the assessment of a picture: a pure function of it.

    The questions come from ``questions.tsv``; every sentence that asserts something names the claims that carry it, by
    ``assertions.tsv``, and what no claim carries is told as not stated.
    """
    collection = collect(picture)
    judgements = tuple(ANSWERERS[name](asked, collection) for name, asked in questions(collection))
    changed, watched = changes(collection), watch(judgements)
    told = (sentence for judgement in judgements for sentence in sentences_of(judgement))
    return Assessment(
        title=_title(collection),
        on=picture.on,
        known=picture.known,
        documents=len(picture.documents),
        origins=len(picture.origins),
        judgements=judgements,
        footnotes=footnotes((*told, *changed, *watched), collection),
        indicators=watched,
        changes=changed,
    )


def _title(collection: Collection) -> str:
    day = day_words(collection.picture.on)
    return f"{_headline(collection)}: as of {day}"


def _headline(collection: Collection) -> str:
    """Return the corridor's name, else the most reported facility's or place's."""
    if collection.picture.networks:
        return collection.picture.networks[0].name
    reported = [s.subject for s in collection.picture.states if s.subject in collection.entities]
    ordered = most_reported(collection, reported)
    facilities = [s for s in ordered if collection.entities[s].kind in FACILITIES]
    chosen = [*facilities, *ordered]
    return collection.name(chosen[0]) if chosen else "No place reported"
