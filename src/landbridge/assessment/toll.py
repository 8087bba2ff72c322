"""Answer how many were killed: each origin's figures, parts within wholes, nothing added up."""

from collections.abc import Iterable

from landbridge.assessment.collection import Collection
from landbridge.assessment.days import opened
from landbridge.assessment.draft import NO_EVIDENCE, Asked, Surroundings, unjudged
from landbridge.assessment.evidence import Voice, sources
from landbridge.assessment.gaps import gaps
from landbridge.assessment.happening import event_words, members, telling
from landbridge.assessment.speaker import caveats, speaker
from landbridge.model.assessment import Judgement, Sentence
from landbridge.model.claim import Claim, Quantity

COUNTED = ("killed", "wounded")
"""Quantity roles of a toll, in the order they are told."""
ORIGINS = 6
"""At most so many origins' figures are told, first said first."""
_NOT_ADDED = "The figures are not added up: they may count the same people."


def toll(asked: Asked, collection: Collection) -> Judgement:
    """Return every origin's figures of an event's killed and wounded."""
    event = collection.event(asked.subject)
    claims = () if event is None else members(event, collection)
    counted = tuple(c for c in telling(claims, "toll") if has_figures(c))
    heard = sorted(sources(counted, collection), key=_first)
    told = tuple(_told(voice, collection) for voice in heard[:ORIGINS])
    around = Surroundings(gaps=gaps(claims, question=asked.id))
    if not told:
        what = asked.question if event is None else event_words(event, collection)
        nothing = Sentence(text=NO_EVIDENCE.format(what=f"the number of dead in {what}"))
        return unjudged(asked, (nothing,), around=around)
    why = _NOT_ADDED if len(told) > 1 else "One source gives figures, so nothing confirms them."
    return unjudged(asked, told, around=around, why=why)


def has_figures(claim: Claim) -> bool:
    """Tell whether a claim counts killed or wounded."""
    return bool(_figures(claim.quantities))


def _first(voice: Voice) -> tuple[bool, int, str]:
    return voice.first is None, voice.first.toordinal() if voice.first else 0, voice.origin


def _told(voice: Voice, collection: Collection) -> Sentence:
    """Return one origin's figures; each different one is told with the claim that has it."""
    figures: dict[str, str] = {}
    for claim in collection.given(voice.claims):
        for figure in _figures(claim.quantities):
            figures.setdefault(figure, claim.id)
    claim = collection.claims[voice.claims[0]]
    claims = tuple(dict.fromkeys((claim.id, *figures.values())))
    return Sentence(
        text=f"{opened(speaker(claim))}: {'; '.join(figures)}{caveats(claim)}.", claims=claims
    )


def _figures(quantities: Iterable[Quantity]) -> tuple[str, ...]:
    every = sorted(
        (q for q in quantities if q.role in COUNTED),
        key=lambda q: (COUNTED.index(q.role), q.part_of is not None, q.start),
    )
    return tuple(_figure(quantity) for quantity in every)


def _figure(quantity: Quantity) -> str:
    part = f" (part of {quantity.part_of})" if quantity.part_of else ""
    words = " ".join(quantity.text.split())
    return f"{words} {quantity.role}{part}"
