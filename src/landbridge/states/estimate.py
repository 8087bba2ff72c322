"""The likely state of a place on one date, as known on another, facet by facet.

A facet is a hidden value that lasts (``chain``); what each independent utterer says is evidence on
the days it speaks of (``observe``, ``dependence``). The estimate on a date uses everything said by
the knowledge date, also of later days; without later days it is the filtered estimate.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from landbridge.lexicon.tables import table
from landbridge.model.claim import Claim
from landbridge.model.entity import Entity
from landbridge.model.state import (
    VALUES,
    Contribution,
    Facet,
    Origin,
    PlaceState,
    StateEstimate,
    UserClass,
)
from landbridge.states.chain import REACH, Floats, posterior, redraws
from landbridge.states.conflict import is_contested
from landbridge.states.dependence import Grid, Testimony, Voice, by_utterer, testify, voices
from landbridge.states.located import facets_of
from landbridge.states.observe import ANY, CONTESTED, UNKNOWN, Observation, observe

MOST_PIVOTS = 24
"""Origins tried as pivot: those with the most weight on the day; the others matter less."""

YEAR = 365.25
"""Days of a year."""

DRIVEN_OUT = 0.25
"""Part of another holder's share beforehand for one only told of as having lost the place. Our
assumption: few come back."""

_Key = tuple[Facet, str | None]


@dataclass(frozen=True, slots=True)
class Model:
    """What is assumed of a facet before any claim.

    Attributes:
        values: The closed set, or the actors named and "contested" and "unknown".
        prior: Probability of each when nothing is known.
        dwell: Mean days a value lasts.
        rates: Moves per day from one value to another, as in the chain.
    """

    values: tuple[str, ...]
    prior: Floats
    dwell: float
    rates: Floats


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
            "bypass" or "corridor". The subject itself need not be named.

    Returns:
        All facets the subject's kind has, those without evidence flagged; none for a kind that
        has no facets.
    """
    heard = {c.id: c for c in claims if c.id in said and said[c.id] <= known}
    parts = {subject.id: "self", **kin}
    found = observe(heard.values(), said=said, subject=subject, kin=parts)
    grouped: defaultdict[_Key, list[Observation]] = defaultdict(list)
    for observation in found:
        grouped[observation.facet, observation.of].append(observation)
    return PlaceState(
        subject=subject.id,
        on=on,
        known=known,
        estimates=tuple(
            _estimate(_Asked(subject.id, facet, of, on, known), grouped[facet, of], origins)
            for facet, of in _keys(subject, grouped, parts)
        ),
    )


def model_of(facet: Facet, observations: Sequence[Observation]) -> Model:
    """Return what is assumed of a facet; a controller's values are those that are named."""
    row = next(r for r in table("facet_dwell") if r["facet"] == facet.value)
    dwell = float(row["dwell_days"])
    if facet is not Facet.CONTROLLER:
        values = VALUES[facet]
        level = np.full(len(values), 1 / len(values))
        return Model(values, level, dwell, _moves(facet, values, redraws(level, dwell)))
    named = {value for o in observations for value, _ in o.shares} - {UNKNOWN, CONTESTED}
    unknown, contested = float(row["unknown_share"]), float(row["contested_share"])
    free = 1 - unknown - contested
    unknown += 0 if named else free
    held = {value for o in observations if not o.eve for value, s in o.shares if s}
    parts = [1.0 if value in held else DRIVEN_OUT for value in sorted(named)]
    prior = [*(free * part / sum(parts) for part in parts), contested, unknown]
    rates = redraws(np.array(prior), dwell)
    return Model((*sorted(named), CONTESTED, UNKNOWN), np.array(prior), dwell, rates)


def _moves(facet: Facet, values: Sequence[str], otherwise: Floats) -> Floats:
    """Return a facet's rates of moving, per day, from the table; ``otherwise`` where it has none."""
    rows = [r for r in table("facet_moves") if r["facet"] == facet.value]
    if not rows:
        return otherwise
    rates = np.zeros((len(values), len(values)))
    for row in rows:
        a, b = values.index(row["a"]), values.index(row["b"])
        rates[a, b] = rates[b, a] = float(row["per_year"]) / YEAR
    np.fill_diagonal(rates, -rates.sum(axis=1))
    return rates


def _keys(
    subject: Entity, grouped: Mapping[_Key, Sequence[Observation]], parts: Mapping[str, str]
) -> list[_Key]:
    """Return the facets to estimate: each that the kind has, and each part with evidence."""
    has = facets_of(subject.kind)
    keys: list[_Key] = []
    for facet in () if has is None else has.facets:
        seen = {of for f, of in grouped if f is facet}
        if facet is Facet.TRAFFIC:
            keys += [(facet, of) for of in (ANY, *UserClass) if of == ANY or of in seen]
        elif facet is Facet.CONTROLLER:
            own = [e for e, part in parts.items() if part in ("self", "side")]
            keys += [(facet, of) for of in dict.fromkeys((*own, *sorted(map(str, seen))))]
        else:
            keys.append((facet, None))
    return [(facet, None if of is None else str(of)) for facet, of in keys]


def _estimate(
    asked: _Asked, observations: Sequence[Observation], origins: Collection[Origin]
) -> StateEstimate:
    model = model_of(asked.facet, observations)
    if not observations:
        return _without_evidence(asked, model)
    spoken = voices(observations, origins)
    grid = _grid(spoken, asked.on, model)
    testimonies = {u: testify(members, grid) for u, members in by_utterer(spoken).items()}
    influence = _influence(testimonies, asked.on, model.dwell)
    tried = _heaviest(influence)
    evidence, turns = _variants(testimonies, tried, grid)
    day = (asked.on - grid.first).days
    beliefs = posterior(evidence, turns, prior=model.prior, rates=model.rates, day=day)
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
        contributions=_contributions(influence, model.values, beliefs[0]),
        pivot=pivot,
        pivot_effect=effect,
        last_report=max(v.observation.said for v in spoken),
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


def _grid(spoken: Sequence[Voice], on: date, model: Model) -> Grid:
    """Return the days from the earliest to the latest that evidence speaks of, and ``on``."""
    reach = timedelta(days=int(REACH * model.dwell))
    first = max(min(on, *(v.observation.start for v in spoken)), on - reach)
    last = min(max(on, *(v.observation.end for v in spoken)), on + reach)
    return Grid(model.values, first, (last - first).days + 1, model.dwell)


def _influence(
    testimonies: Mapping[str, Testimony], on: date, dwell: float
) -> list[tuple[Voice, float]]:
    """Return each voice with its weight on the day, after repetition and age, heaviest first."""
    found = [
        (voice, voice.observation.weight * share * _freshness(voice.observation, on, dwell))
        for testimony in testimonies.values()
        for voice, share in zip(testimony.voices, testimony.shares, strict=True)
    ]
    return sorted(found, key=lambda f: (-f[1], -f[0].observation.said.toordinal(), f[0].origin))


def _freshness(o: Observation, on: date, dwell: float) -> float:
    """Return what is left of a report after the days between it and the day asked about."""
    gap = max((o.start - on).days, (on - o.end).days + 1, 0)
    return float(np.exp(-gap / dwell))


def _heaviest(influence: Sequence[tuple[Voice, float]]) -> list[tuple[str, str]]:
    """Return (origin, utterer) of the origins worth leaving out, heaviest first."""
    ordered = dict.fromkeys((voice.origin, voice.utterer) for voice, _ in influence)
    return list(ordered)[:MOST_PIVOTS]


def _variants(
    testimonies: Mapping[str, Testimony], tried: Sequence[tuple[str, str]], grid: Grid
) -> tuple[Floats, Floats]:
    """Return all evidence and turns, then all but each origin's, along a first axis of variants."""
    evidence = [np.sum([t.penalty for t in testimonies.values()], axis=0)]
    turns = [np.sum([t.turns for t in testimonies.values()], axis=0)]
    for origin, utterer in tried:
        whole = testimonies[utterer]
        left = testify([v for v in whole.voices if v.origin != origin], grid)
        evidence.append(evidence[0] - whole.penalty + left.penalty)
        turns.append(turns[0] - whole.turns + left.turns)
    return np.stack(evidence), np.stack(turns)


def _pivot(tried: Sequence[tuple[str, str]], effects: Floats) -> tuple[str | None, float]:
    """Return the origin whose removal moves the belief most, and by how much it lowers it."""
    best = int(np.argmax(np.abs(effects)))
    return tried[best][0], float(np.clip(effects[best], -1, 1))


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
