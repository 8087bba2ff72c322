"""The likely state of a place on one date, as known on another, facet by facet.

A facet is a hidden value that lasts (``chain``); what each independent utterer says is evidence on
the days it speaks of (``observe``, ``dependence``). The estimate on a date uses everything said by
the knowledge date, also of later days; without later days it is the filtered estimate. On the day
asked about, facets that hardly go together make each other less likely (``linking``).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from landbridge.model.claim import Claim
from landbridge.model.entity import Entity
from landbridge.model.state import (
    Contribution,
    Facet,
    Origin,
    PlaceState,
    StateEstimate,
    UserClass,
)
from landbridge.states.assumed import Model, model_of
from landbridge.states.chain import Floats, posterior
from landbridge.states.conflict import is_contested
from landbridge.states.dependence import Voice
from landbridge.states.hearing import Heard, Key, hear, variants
from landbridge.states.influence import influence, linked
from landbridge.states.linking import told_by_others
from landbridge.states.located import facets_of
from landbridge.states.observe import ANY
from landbridge.states.sharing import shared_by

MOST_PIVOTS = 24
"""Origins tried as pivot: those with the most weight on the day; the others matter less."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """Of what, on which day and as known when."""

    subject: str
    facet: Facet
    of: str | None
    on: date
    known: date


def estimate(  # noqa: PLR0913 - the room's agreed border
    subject: Entity,
    *,
    claims: Iterable[Claim],
    said: Mapping[str, date],
    origins: Collection[Origin],
    on: date,
    known: date,
    kin: Mapping[str, str],
    weights: Mapping[str, float] | None = None,
) -> PlaceState:
    """Return every facet of a subject on a date, using only what was said by the knowledge date.

    Args:
        subject: A place, crossing, road or corridor.
        claims: Any claims, mentions resolved; those about other places do not count.
        said: Claim id to the day it was said; claims that are absent do not count.
        origins: Which claims are one statement; claims in none stand for themselves.
        on: The day in the world.
        known: The last day of saying that counts.
        kin: Entity id to its part in the subject: "self", "side", "town", "surroundings", "road",
            "bypass", "half" or "corridor". The subject itself need not be named.
        weights: Utterer to how much its word counts beside a plain source's, from what was said by
            the knowledge date; 1 where absent.

    Returns:
        All facets the subject's kind has, those without evidence flagged; none for a kind that
        has no facets.
    """
    heard = hear(
        subject,
        claims=claims,
        said=said,
        origins=origins,
        known=known,
        kin=kin,
        weights=weights or {},
    )
    return PlaceState(
        subject=subject.id,
        on=on,
        known=known,
        estimates=tuple(
            _estimate(_Asked(subject.id, facet, of, on, known), heard)
            for facet, of in _keys(subject, heard, {subject.id: "self", **kin})
        ),
    )


def _keys(subject: Entity, heard: Collection[Key], parts: Mapping[str, str]) -> list[Key]:
    """Return the facets to estimate: each that the kind has, and each part with evidence."""
    has = facets_of(subject.kind)
    keys: list[Key] = []
    for facet in () if has is None else has.facets:
        seen = {of for f, of in heard if f is facet}
        if facet is Facet.TRAFFIC:
            keys += [(facet, of) for of in (ANY, *UserClass) if of == ANY or of in seen]
        elif facet is Facet.CONTROLLER:
            own = [e for e, part in parts.items() if part in ("self", "side")]
            keys += [(facet, of) for of in dict.fromkeys((*own, *sorted(map(str, seen))))]
        else:
            keys.append((facet, None))
    return [(facet, None if of is None else str(of)) for facet, of in keys]


def _estimate(asked: _Asked, heard: Mapping[Key, Heard]) -> StateEstimate:
    key = (asked.facet, asked.of)
    if key not in heard:
        return _without_evidence(asked, model_of(asked.facet, ()))
    model, spoken = heard[key].model, heard[key].voices
    grid = heard[key].grid(asked.on)
    testimonies = heard[key].testimonies(grid)
    said = influence(testimonies, asked.on, model.dwell)
    tried = _heaviest(said)
    evidence, turns = variants(testimonies, [{origin} for origin in tried], grid)
    day = (asked.on - grid.first).days
    beliefs = posterior(evidence, turns, prior=model.prior, rates=model.rates, day=day)
    beliefs = beliefs * told_by_others(key, heard, asked.on)
    beliefs /= beliefs.sum(axis=1, keepdims=True)
    top = int(np.argmax(beliefs[0]))
    pivot, effect = _pivot(tried, beliefs[0, top] - beliefs[1:, top])
    return StateEstimate(
        subject=asked.subject,
        facet=asked.facet,
        of=asked.of,
        on=asked.on,
        known=asked.known,
        distribution=_ranked(model.values, beliefs[0]),
        no_evidence=False,
        contested=is_contested(spoken, values=model.values, on=asked.on, dwell=model.dwell),
        contributions=_contributions(said, model.values, beliefs[0]),
        pivot=pivot,
        pivot_effect=effect,
        last_report=max(v.observation.said for v in spoken),
        linked=linked(key, heard, asked.on),
        shared=shared_by(said, beliefs[0], model.values) if asked.facet is Facet.CONTROLLER else (),
    )


def _without_evidence(asked: _Asked, model: Model) -> StateEstimate:
    """Return an estimate that says there is no evidence; a controller then has no values."""
    controller = asked.facet is Facet.CONTROLLER
    return StateEstimate(
        subject=asked.subject,
        facet=asked.facet,
        of=asked.of,
        on=asked.on,
        known=asked.known,
        distribution=() if controller else _ranked(model.values, model.prior),
        no_evidence=True,
        contested=False,
        contributions=(),
        pivot=None,
        pivot_effect=0.0,
        last_report=None,
    )


def _heaviest(influence: Sequence[tuple[Voice, float]]) -> list[str]:
    """Return the origins worth leaving out, heaviest first."""
    return list(dict.fromkeys(voice.origin for voice, _ in influence))[:MOST_PIVOTS]


def _pivot(tried: Sequence[str], effects: Floats) -> tuple[str | None, float]:
    """Return the origin whose removal moves the belief most, and by how much it lowers it."""
    best = int(np.argmax(np.abs(effects)))
    return tried[best], float(np.clip(effects[best], -1, 1))


def _ranked(values: Sequence[str], belief: Floats) -> tuple[tuple[str, float], ...]:
    pairs = zip(values, (float(p) for p in belief), strict=True)
    return tuple(sorted(pairs, key=lambda pair: -pair[1]))


def _contributions(
    influence: Sequence[tuple[Voice, float]], values: Sequence[str], belief: Floats
) -> tuple[Contribution, ...]:
    """Return what each voice did; one that fits several values speaks for the likeliest of them."""
    return tuple(
        Contribution(
            claim=voice.observation.claim,
            origin=voice.origin,
            value=_spoken_for(voice, values, belief),
            weight=round(weight, 6),
        )
        for voice, weight in influence
        if not voice.observation.eve
    )


def _spoken_for(voice: Voice, values: Sequence[str], belief: Floats) -> str:
    """Return the value a voice fits best, and of equals the likeliest."""
    fits = voice.observation.likelihoods(values)
    return max(zip(fits, belief, values, strict=True), key=lambda f: (round(f[0], 9), f[1]))[2]
