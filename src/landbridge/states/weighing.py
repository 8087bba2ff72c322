"""How far each source of a workspace counts: the user's grade, and how independent others bore it out.

Every statement is set beside the belief, on the days it speaks of, that is left when all its utterer
ever said of that facet is taken out (``reliability`` has the model). A record counts from
``LEAST_COMPARED`` statements on; below, the grade alone does, and without a grade nothing changes.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np

from landbridge.lexicon.tables import table
from landbridge.model.claim import Claim
from landbridge.model.entity import Entity
from landbridge.model.state import Origin, SourceWeight
from landbridge.states.chain import Floats, posteriors
from landbridge.states.dependence import Voice
from landbridge.states.hearing import Heard, Key, hear
from landbridge.states.reliability import PLAIN, Records, weigh

LEAST_COMPARED = 5
"""Statements compared before a record counts, repetitions in part. Our assumption: fewer may clash or agree by accident,
and small collections read as if no source were weighed."""

_Scored = tuple[str, float, float]
"""An utterer, a score, and the part of the statement that is no repetition."""

ROUNDS = 3
"""Rounds of weighing; the first takes every source at its grade. Weights hardly move after two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A place with the claims that may speak of it.

    Attributes:
        entity: The place.
        kin: Entity id to its part in the place, as for the estimate.
        claims: Any claims; those about other places do not count.
    """

    entity: Entity
    kin: Mapping[str, str]
    claims: tuple[Claim, ...]


@cache
def knows(grade: str | None) -> float:
    """Return how often a source so graded knows what it says; ungraded and F as a plain source."""
    cell = next((r["knows"] for r in table("grades") if r["grade"] == grade), "")
    return float(cell) if cell else PLAIN


def source_weights(
    subjects: Iterable[Subject],
    *,
    said: Mapping[str, date],
    origins: Collection[Origin],
    known: date,
    grades: Mapping[str, str],
) -> tuple[SourceWeight, ...]:
    """Return what each utterer's word counts for, by utterer.

    Args:
        subjects: Every place that claims speak of, in an order that does not change.
        said: Claim id to the day it was said.
        origins: Which claims are one statement.
        known: The last day of saying that counts.
        grades: Utterer to the user's grade, A to F; ungraded ones are absent.
    """
    told = tuple(subjects)
    utterers = sorted({origin.utterer for origin in origins})
    prior = np.array([knows(grades.get(u)) for u in utterers])
    records = weigh(np.zeros(0), np.zeros(0, dtype=np.int64), prior=prior)
    factors = _factors(utterers, records, prior)
    for _ in range(ROUNDS):
        found: dict[tuple[str, str, str | None], _Scored] = {}
        for subject in told:
            heard = hear(
                subject.entity,
                claims=subject.claims,
                said=said,
                origins=origins,
                known=known,
                kin=subject.kin,
                weights=factors,
            )
            for key, one in heard.items():
                for voice, score, part in _scores(one, factors):
                    found.setdefault(_statement(voice, key), (voice.utterer, score, part))
        records = _records(found.values(), utterers, prior)
        factors = _factors(utterers, records, prior)
    return tuple(
        SourceWeight(
            utterer=utterer,
            weight=factors[utterer],
            compared=int(records.compared[i]),
            agreed=int(records.agreed[i]),
            learned=bool(records.weighty[i] >= LEAST_COMPARED),
            grade=grades.get(utterer),
        )
        for i, utterer in enumerate(utterers)
    )


def _statement(voice: Voice, key: Key) -> tuple[str, str, str | None]:
    """Return what tells a statement apart: one claim may be heard of a town and of its crossing."""
    facet, of = key
    return voice.observation.claim, facet.value, of


def _records(found: Iterable[_Scored], utterers: Sequence[str], prior: Floats) -> Records:
    number = {utterer: i for i, utterer in enumerate(utterers)}
    told = sorted((number[u], score, part) for u, score, part in found if u in number)
    who = np.array([u for u, _, _ in told], dtype=np.int64)
    scores, parts = (np.array([row[at] for row in told], dtype=np.float64) for at in (1, 2))
    return weigh(scores, who, prior=prior, parts=parts)


def _factors(utterers: Sequence[str], records: Records, prior: Floats) -> dict[str, float]:
    r = np.where(records.weighty >= LEAST_COMPARED, records.r, prior)
    return {utterer: round(float(r[i]) / PLAIN, 9) for i, utterer in enumerate(utterers)}


def _scores(heard: Heard, factors: Mapping[str, float]) -> list[tuple[Voice, float, float]]:
    """Return each voice with its score against what all but its utterer say, and its part."""
    grid = heard.grid()
    said = heard.testimonies(grid)
    if len(said) < 2:  # noqa: PLR2004 - one cannot be compared
        return []
    evidence = np.sum([t.penalty for t in said.values()], axis=0)
    turns = np.sum([t.turns for t in said.values()], axis=0)
    beliefs, days = posteriors(
        np.stack([evidence - t.penalty for t in said.values()]),
        np.stack([turns - t.turns for t in said.values()]),
        prior=heard.model.prior,
        rates=heard.model.rates,
    )
    found = []
    for number, testimony in enumerate(said.values()):
        for voice, share in zip(testimony.voices, testimony.shares, strict=True):
            o = voice.observation
            if not o.eve and o.weight:
                edges = [(o.start - grid.first).days, (o.end - grid.first).days - 1]
                at = np.minimum(np.searchsorted(days, edges), len(days) - 1)
                others = beliefs[at, :, number].mean(axis=0)
                factor = factors.get(voice.utterer, 1.0)
                found.append((voice, _score(heard, voice, others, factor), share))
    return found


def _score(heard: Heard, voice: Voice, others: Floats, factor: float) -> float:
    """Return how much likelier a voice's words are by what others believe than by chance."""
    values, o = heard.model.values, voice.observation
    told = np.array(o.likelihoods(values))
    by_prior = float(told @ heard.model.prior)
    surety = min(o.weight / factor / PLAIN, 1.0) if factor else 0.0
    return max((float(told @ others) / by_prior - 1) / o.weight, -1.0) * surety
