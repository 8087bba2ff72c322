"""Answer what would change the picture, and gather what to watch."""

from collections.abc import Iterable

from landbridge.assessment.collection import Collection
from landbridge.assessment.draft import Asked, Surroundings, unjudged
from landbridge.assessment.plans import plans
from landbridge.model.assessment import Judgement, Sentence

WATCHED = 10
"""At most so many indicators are gathered for the whole collection."""


def change(asked: Asked, collection: Collection) -> Judgement:
    """Return the conditions and requirements that speakers name, each with its words."""
    told = plans(collection.claims.values(), collection, use="change")
    if told:
        why = "These are conditions that speakers name; no likelihood is given to them."
        return unjudged(asked, told, around=Surroundings(), why=why)
    text = "No evidence: no report in this collection names a condition or a requirement."
    return unjudged(asked, (Sentence(text=text),), around=Surroundings())


def watch(judgements: Iterable[Judgement]) -> tuple[Sentence, ...]:
    """Return the indicators of every judgement, each once."""
    every = (sentence for judgement in judgements for sentence in judgement.indicators)
    return tuple(dict.fromkeys(every))[:WATCHED]
