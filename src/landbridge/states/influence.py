"""How much each voice counts on a day, after repetition and age; and what other facets say."""

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np

from landbridge.model.state import Contribution
from landbridge.states.dependence import Testimony, Voice
from landbridge.states.hearing import Heard, Key
from landbridge.states.linking import tellings
from landbridge.states.observe import Observation

LEAST_MOVED = 0.01
"""A facet that makes no value less likely than another by this part says nothing of it."""


def influence(
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


def linked(key: Key, heard: Mapping[Key, Heard], on: date) -> tuple[Contribution, ...]:
    """Return what claims about other facets of the place do to one, heaviest first.

    The value of each is the one that the other facet leaves likeliest; its weight is the claim's
    own, times the part by which the link makes the least likely value less likely than that.

    Args:
        key: The facet; something is said of it.
        heard: What is said of each facet of the place.
        on: The day asked about.
    """
    values = heard[key].model.values
    found: list[Contribution] = []
    for other, rest, by_day in tellings(key, heard, [on]):
        likelier = by_day[0]
        moved = float(1 - likelier.min() / likelier.max())
        if moved < LEAST_MOVED:
            continue
        value = values[int(np.argmax(likelier))]
        found += _of(rest, on, through=other, value=value, moved=moved)
    return tuple(sorted(found, key=lambda c: (-c.weight, c.claim)))


def _of(rest: Heard, on: date, *, through: Key, value: str, moved: float) -> Sequence[Contribution]:
    said = influence(rest.testimonies(rest.grid(on)), on, rest.model.dwell)
    return [
        Contribution(
            claim=voice.observation.claim,
            origin=voice.origin,
            value=value,
            weight=round(weight * moved, 6),
            through=through,
        )
        for voice, weight in said
        if not voice.observation.eve
    ]
