"""What each origin tells of a facet, evidence or not: reports, denials, plans, demands, conditions."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta

from landbridge.model.claim import PAST, Claim, ClaimKind, Modality
from landbridge.model.entity import Entity
from landbridge.model.history import Telling
from landbridge.model.state import Facet
from landbridge.states.dependence import Voice
from landbridge.states.hearing import Heard, Key
from landbridge.states.located import Located, locate
from landbridge.states.observe import ANY

ALIKE = 0.75
"""A claim speaks for two values alike when it is true in one nearly as often as in the other."""

_DAY = timedelta(days=1)
_FACTS = frozenset({Modality.HAPPENED, Modality.ONGOING, Modality.SLIPPED})
_NO_EVIDENCE = frozenset(
    {Modality.PLANNED, Modality.POSSIBLE, Modality.CONDITIONAL, Modality.RECOMMENDED}
)
"""Told beside the facts; a question ("is it closed?") tells nothing."""

_PARTS: Mapping[str, Facet] = {"gate": Facet.GATE, "bypass": Facet.BYPASS, "road": Facet.ROAD}


def is_fact(claim: Claim) -> bool:
    """Tell whether a claim reports how things are; that a plan was not kept is such a report."""
    return claim.modality in _FACTS


def speaks_for(telling: Telling, values: Collection[str]) -> bool:
    """Tell whether what is told fits one of some values."""
    return any(value in values for value in telling.values)


def fits(voice: Voice, heard: Heard) -> tuple[str, ...]:
    """Return the values that what a voice says fits about alike, in the facet's order."""
    told = voice.observation
    shares = dict(told.shares)
    by_value = [(value, shares.get(value, told.rest)) for value in heard.model.values]
    if told.chance < 0.5:  # noqa: PLR2004 - more likely wrong than right
        by_value = [(value, 1 - fit) for value, fit in by_value]
    best = max(fit for _, fit in by_value) * ALIKE
    return tuple(value for value, fit in by_value if fit >= best)


def tellings(heard: Heard, *, claims: Mapping[str, Claim]) -> tuple[Telling, ...]:
    """Return what each origin tells of a facet that is evidence.

    Args:
        heard: What is said of the facet.
        claims: By id, those of the voices at least.
    """
    return tuple(
        _telling(
            claims[voice.observation.claim],
            values=fits(voice, heard),
            said=voice.observation.said,
            days=(voice.observation.turn or voice.observation.start, voice.observation.end),
            change=voice.observation.turn is not None,
        )
        for voice in heard.voices
        if not voice.observation.eve
    )


def asides(
    claims: Iterable[Claim],
    *,
    heard: Collection[str],
    said: Mapping[str, date],
    subject: Entity,
    kin: Mapping[str, str],
) -> Mapping[Key, tuple[Telling, ...]]:
    """Return what is told of each facet that is no evidence: demands, conditions, mere possibilities.

    Args:
        claims: Any claims.
        heard: Ids of claims that are evidence.
        said: Claim id to the day it was said; claims that are absent do not count.
        subject: The place.
        kin: Entity id to its part in the place.
    """
    found: defaultdict[Key, list[Telling]] = defaultdict(list)
    for claim in claims:
        day = said.get(claim.id)
        if day is None or claim.id in heard or claim.modality not in _NO_EVIDENCE:
            continue
        located = locate(claim, subject=subject, kin={subject.id: "self", **kin})
        key = None if located is None else _key(claim, located)
        if key is not None:
            found[key].append(
                _telling(claim, values=(), said=day, days=(day, day + _DAY), change=False)
            )
    return {key: tuple(told) for key, told in found.items()}


def _key(claim: Claim, located: Located) -> Key | None:
    """Return the facet that a claim would speak to, were it a report of fact."""
    match claim.kind:
        case ClaimKind.STATUS:
            facet = _PARTS.get(located.part)
            return None if facet is None else (facet, None)
        case ClaimKind.CONTROL:
            return (Facet.CONTROLLER, located.of)
        case ClaimKind.MOVEMENT:
            return (Facet.TRAFFIC, ANY)
        case _:
            return None


def _telling(
    claim: Claim, *, values: tuple[str, ...], said: date, days: tuple[date, date], change: bool
) -> Telling:
    """Return a telling; what names no day of its own, or is no fact, is told of the day it was said."""
    when = claim.when
    dated = (
        is_fact(claim)
        and when is not None
        and when.anchor != PAST
        and when.interval.start is not None
    )
    start, end = days if dated else (said, said + _DAY)
    return Telling(
        claim=claim.id,
        values=values,
        said=said,
        start=start,
        end=max(end, start + _DAY),
        change=change,
    )
