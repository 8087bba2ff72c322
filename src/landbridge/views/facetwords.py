"""Say a facet, its values and its estimate in words, alike in every command."""

from collections.abc import Iterable, Mapping, Sequence

from landbridge.lexicon.months import day_words
from landbridge.model.entity import Entity
from landbridge.model.state import Facet, StateEstimate
from landbridge.views.words import counted, listed_words, percent

Entities = Mapping[str, Entity]


def facet_words(facet: Facet, of: str | None, entities: Entities) -> str:
    """Return a facet and what it is of: "gate", "traffic (any)", "controller (al-Qaim)"."""
    name = entities[of].name if of is not None and of in entities else of
    return f"{facet.value}{f' ({name})' if name else ''}"


def value_words(value: str, facet: Facet, entities: Entities) -> str:
    """Return a value: a holder's name, or "under construction"."""
    if facet is Facet.CONTROLLER and value in entities:
        return entities[value].name
    return value.replace("_", " ")


def estimate_words(estimate: StateEstimate, entities: Entities) -> str:
    """Return an estimate on one line: "gate: closed 90 %, open 10 % [3 origins, last on ...]"."""
    name = facet_words(estimate.facet, estimate.of, entities)
    if estimate.no_evidence:
        return f"{name}: no evidence"
    origins = {contribution.origin for contribution in estimate.contributions}
    last = "" if estimate.last_report is None else f", last on {day_words(estimate.last_report)}"
    contested = "; contested" if estimate.contested else ""
    values = distribution_words(estimate.distribution, estimate.facet, entities)
    more = f"{_shared(estimate, entities)}{contested}{_linked(estimate, entities)}"
    return f"{name}: {values} [{counted(len(origins), 'origin')}{last}{more}]"


def _shared(estimate: StateEstimate, entities: Entities) -> str:
    names = [value_words(v, estimate.facet, entities) for v in estimate.shared]
    return f"; said to be shared by {listed_words(names)}" if names else ""


def _linked(estimate: StateEstimate, entities: Entities) -> str:
    """Return the other facets whose claims are weighed with an estimate's own."""
    others = dict.fromkeys(one.through for one in estimate.linked if one.through is not None)
    words = [facet_words(facet, of, entities) for facet, of in others]
    claims = counted(len(estimate.linked), "claim")
    return f"; weighed with {claims} on {listed_words(words)}" if words else ""


def distribution_words(
    distribution: Iterable[tuple[str, float]], facet: Facet, entities: Entities
) -> str:
    """Return probabilities in words: "closed 90 %, open 10 %"."""
    return ", ".join(f"{value_words(v, facet, entities)} {percent(p)}" for v, p in distribution)


_TOGETHER: Mapping[tuple[Facet, tuple[str, ...]], str] = {
    (Facet.GATE, ("closed", "under_construction")): "not open",
    (Facet.GATE, ("closed", "under_construction", "restricted")): "not open to all",
    (Facet.GATE, ("restricted", "open")): "open, at least to some",
    (Facet.TRAFFIC, ("some", "regular")): "some or more",
    (Facet.ROAD, ("passable", "restricted")): "passable, at least to some",
    (Facet.ROAD, ("restricted", "blocked")): "not passable to all",
}


def reading_words(values: Sequence[str], facet: Facet, entities: Entities) -> str:
    """Return values that are told together: "closed", "not open", "the army or the police"."""
    together = _TOGETHER.get((facet, tuple(values)))
    return together or " or ".join(value_words(v, facet, entities) for v in values)


_TELLING: Mapping[tuple[Facet, str], str] = {
    (Facet.GATE, "closed"): "a closed gate",
    (Facet.GATE, "under_construction"): "works at the gate",
    (Facet.GATE, "restricted"): "a gate open to some only",
    (Facet.GATE, "open"): "an open gate",
    (Facet.BYPASS, "none"): "a bypass out of use",
    (Facet.BYPASS, "in_use"): "a bypass in use",
    (Facet.TRAFFIC, "none"): "traffic at a halt",
    (Facet.TRAFFIC, "some"): "some traffic",
    (Facet.TRAFFIC, "regular"): "regular traffic",
    (Facet.ROAD, "passable"): "a passable road",
    (Facet.ROAD, "restricted"): "a road open to some only",
    (Facet.ROAD, "blocked"): "a blocked road",
}


def telling_words(value: str, facet: Facet, entities: Entities) -> str:
    """Return what a report of a value tells of: "an open gate", or a holder's name."""
    return _TELLING.get((facet, value)) or value_words(value, facet, entities)
