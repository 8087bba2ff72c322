"""Tell what the latest reports changed: a facet's likeliest value now against an earlier day."""

from landbridge.assessment.collection import Collection
from landbridge.assessment.days import opened
from landbridge.assessment.evidence import CITED, LEAST_WEIGHT
from landbridge.assessment.holder import part_name
from landbridge.assessment.naming import names_actor
from landbridge.assessment.supports import FACT
from landbridge.lexicon.months import day_words
from landbridge.model.assessment import Sentence
from landbridge.model.state import Facet, PlaceState, StateEstimate

CHANGES = 6
"""At most so many changes are told."""
_FACETS = {
    Facet.GATE: "the gate at {part}",
    Facet.BYPASS: "the bypass at {part}",
    Facet.TRAFFIC: "{of}traffic through {part}",
    Facet.CONTROLLER: "the holder of {part}",
    Facet.ROAD: "the road state of {part}",
}


def changes(collection: Collection) -> tuple[Sentence, ...]:
    """Return a sentence for each facet whose likeliest value the reports since an earlier day changed.

    A change that no report made (an old one grown stale) is not told.
    """
    told = (
        _change(estimate, history, collection)
        for state in collection.picture.states
        for history in (_history(state, collection),)
        for estimate in state.estimates
    )
    return tuple(sentence for sentence in told if sentence is not None)[:CHANGES]


def _history(state: PlaceState, collection: Collection) -> tuple[PlaceState, ...]:
    """Return the subject's earlier states, latest first."""
    mine = [h for h in collection.picture.history if h.subject == state.subject and h.on < state.on]
    return tuple(sorted(mine, key=lambda h: h.on, reverse=True))


def _change(
    now: StateEstimate, history: tuple[PlaceState, ...], collection: Collection
) -> Sentence | None:
    earlier = (e for h in history if (e := h.get(now.facet, now.of)) is not None)
    before = next((e for e in earlier if e.value != now.value), None)
    if now.value is None or before is None or not _is_told(now, collection):
        return None
    claims = _new(now, before, collection)
    if not claims:
        return None
    part = (
        part_name(now, collection)
        if now.facet is Facet.CONTROLLER
        else collection.name(now.subject)
    )
    of = f"{now.of} " if now.facet is Facet.TRAFFIC and now.of not in {None, "any"} else ""
    what = _FACETS[now.facet].format(part=part, of=of)
    text = (
        f"{opened(what)}: {_value(before, collection)} on {day_words(before.on)}, "
        f"now most likely {_value(now, collection)}."
    )
    return Sentence(text=text, claims=claims)


def _is_told(estimate: StateEstimate, collection: Collection) -> bool:
    """Tell whether the likeliest value says something: a controller must name someone."""
    value = estimate.value or ""
    return estimate.facet is not Facet.CONTROLLER or names_actor(value, collection)


def _value(estimate: StateEstimate, collection: Collection) -> str:
    value = estimate.value
    if value is None:
        return "no evidence"
    return collection.name(value).replace("_", " ")


def _new(now: StateEstimate, before: StateEstimate, collection: Collection) -> tuple[str, ...]:
    """Return the claims of fact, said since, that speak for the new value."""
    mine = [c.claim for c in now.contributions if c.value == now.value and c.weight >= LEAST_WEIGHT]
    fresh = [
        claim.id
        for claim in collection.given(mine)
        if claim.modality in FACT
        and (said := collection.said(claim.id)) is not None
        and said > before.known
    ]
    return tuple(fresh[:CITED])
