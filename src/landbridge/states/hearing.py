"""What is said of each facet of a place in time: one voice an origin, at its source's weight."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from landbridge.model.claim import Claim
from landbridge.model.entity import Entity
from landbridge.model.state import Facet, Origin
from landbridge.states.assumed import Model, model_of
from landbridge.states.chain import REACH, Floats, posterior, posteriors
from landbridge.states.dependence import Grid, Testimony, Voice, by_utterer, testify, voices
from landbridge.states.observe import Observation, observe

Key = tuple[Facet, str | None]
"""A facet and what it is of: a user class, what is held, or None."""

LEAST, MOST = 0.01, 0.99
"""Bounds of what a weighed claim is worth."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What is said of one facet.

    Attributes:
        facet: Which facet.
        model: What is assumed of it.
        voices: What is said, one an origin.
    """

    facet: Facet
    model: Model
    voices: tuple[Voice, ...]

    def grid(self, *days: date) -> Grid:
        """Return the days that evidence speaks of and the days given, none out of their reach."""
        first = min(*(v.observation.start for v in self.voices), *days, date.max)
        last = max(*(v.observation.end for v in self.voices), *days, date.min)
        if days:
            reach = timedelta(days=int(REACH * self.model.dwell))
            first, last = max(first, min(days) - reach), min(last, max(days) + reach)
        return Grid(self.model.values, first, (last - first).days + 1, self.model.dwell)

    def testimonies(self, grid: Grid) -> Mapping[str, Testimony]:
        """Return what each utterer says, laid out on a grid."""
        return {u: testify(members, grid) for u, members in by_utterer(self.voices).items()}

    def belief(self, on: date) -> Floats:
        """Return the probability of each value on a day."""
        return np.asarray(self.beliefs([on])[0])

    def beliefs(self, days: Sequence[date]) -> Floats:
        """Return the probability of each value on each of some days, shape (days, values)."""
        grid = self.grid(*days)
        said = self.testimonies(grid).values()
        evidence = np.sum([t.penalty for t in said], axis=0)[None]
        turns = np.sum([t.turns for t in said], axis=0)[None]
        wanted = [(day - grid.first).days for day in days]
        prior, rates = self.model.prior, self.model.rates
        found, at = posteriors(evidence, turns, prior=prior, rates=rates, wanted=wanted)
        return np.asarray(found[np.searchsorted(at, wanted), :, 0], dtype=np.float64)

    def beliefs_without(self, groups: Sequence[Collection[str]], on: date) -> Floats:
        """Return the belief on a day without each of some groups of origins, shape (groups, values).

        What is assumed beforehand stays; see ``without`` for a controller.
        """
        grid = self.grid(on)
        evidence, turns = variants(self.testimonies(grid), groups, grid)
        day = (on - grid.first).days
        prior, rates = self.model.prior, self.model.rates
        return np.asarray(posterior(evidence, turns, prior=prior, rates=rates, day=day)[1:])


def variants(
    said: Mapping[str, Testimony], groups: Sequence[Collection[str]], grid: Grid
) -> tuple[Floats, Floats]:
    """Return all evidence and turns, then all but each group's, along a first axis of variants.

    Args:
        said: What each utterer says, laid out on the grid.
        groups: Ids of origins that are left out together.
        grid: Days and values.
    """
    evidence = [np.sum([t.penalty for t in said.values()], axis=0)]
    turns = [np.sum([t.turns for t in said.values()], axis=0)]
    speaks = {voice.origin: u for u, told in said.items() for voice in told.voices}
    for group in groups:
        less, quiet = evidence[0], turns[0]
        for utterer in sorted({speaks[origin] for origin in group if origin in speaks}):
            whole = said[utterer]
            left = testify([v for v in whole.voices if v.origin not in group], grid)
            less = less - whole.penalty + left.penalty
            quiet = quiet - whole.turns + left.turns
        evidence.append(less)
        turns.append(quiet)
    return np.stack(evidence), np.stack(turns)


def hear(  # noqa: PLR0913 - the room's agreed border
    subject: Entity,
    *,
    claims: Iterable[Claim],
    said: Mapping[str, date],
    origins: Collection[Origin],
    known: date,
    kin: Mapping[str, str],
    weights: Mapping[str, float],
) -> Mapping[Key, Heard]:
    """Return what is said of each facet by a day; facets of which nothing is said are absent.

    Args:
        subject: As for the estimate, like all but the last.
        claims: Any claims.
        said: Claim id to the day it was said.
        origins: Which claims are one statement.
        known: The last day of saying that counts.
        kin: Entity id to its part in the subject.
        weights: Utterer to how much its word counts beside a plain source's; 1 where absent.
    """
    heard = {c.id: c for c in claims if c.id in said and said[c.id] <= known}
    parts = {subject.id: "self", **kin}
    grouped: defaultdict[Key, list[Observation]] = defaultdict(list)
    for observation in observe(heard.values(), said=said, subject=subject, kin=parts):
        grouped[observation.facet, observation.of].append(observation)
    found = {key: voices(told, origins) for key, told in grouped.items()}
    return {
        key: Heard(
            key[0],
            model_of(key[0], [v.observation for v in spoken]),
            tuple(_weighed(v, weights.get(v.utterer, 1.0)) for v in spoken),
        )
        for key, spoken in found.items()
    }


def without(heard: Heard, origins: Collection[str]) -> Heard | None:
    """Return what is left without some origins, or None when nothing is.

    A holder whom only they named is then no value any more.
    """
    left = tuple(v for v in heard.voices if v.origin not in origins)
    if len(left) == len(heard.voices):
        return heard
    return (
        Heard(heard.facet, model_of(heard.facet, [v.observation for v in left]), left)
        if left
        else None
    )


def _weighed(voice: Voice, weight: float) -> Voice:
    if weight == 1:
        return voice
    chance = 0.5 + (voice.observation.chance - 0.5) * weight
    return replace(
        voice, observation=replace(voice.observation, chance=min(max(chance, LEAST), MOST))
    )
