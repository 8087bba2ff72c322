"""Why each facet of a place is estimated so: what carries it, what is against it, what is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from landbridge.model.state import Origin, PlaceState, StateEstimate
from landbridge.model.why import Removal, Why
from landbridge.states.estimate import estimate
from landbridge.states.hearing import Heard, Key, hear
from landbridge.states.missing import LEAST_WEIGHT, missing
from landbridge.states.reading import Reading, read, share
from landbridge.states.removal import contributing, removals, utterers_with_several
from landbridge.states.telling import fits
from landbridge.states.weighing import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What places are heard from.

    Attributes:
        said: Claim id to the day it was said; claims that are absent do not count.
        origins: Which claims are one statement.
        known: The last day of saying that counts.
        weights: Utterer to how much its word counts beside a plain source's; 1 where absent.
    """

    said: Mapping[str, date]
    origins: tuple[Origin, ...]
    known: date
    weights: Mapping[str, float]

    def hear(self, subject: Subject) -> Mapping[Key, Heard]:
        """Return what is said of each facet of a place."""
        return hear(
            subject.entity,
            claims=subject.claims,
            said=self.said,
            origins=self.origins,
            known=self.known,
            kin=subject.kin,
            weights=self.weights,
        )

    def state(self, subject: Subject, *, on: date) -> PlaceState:
        """Return the state of a place on a day."""
        return estimate(
            subject.entity,
            claims=subject.claims,
            said=self.said,
            origins=self.origins,
            on=on,
            known=self.known,
            kin=subject.kin,
            weights=self.weights,
        )


def explain(subject: Subject, *, told: Told, on: date) -> tuple[Why, ...]:
    """Return every estimate of a place with what it rests on, in the order of its state.

    Args:
        subject: The place and the claims that may speak of it.
        told: What it is heard from.
        on: The day in the world.
    """
    state, heard = told.state(subject, on=on), told.hear(subject)
    heaviest = contributing(state, told.origins)
    groups = [*((origin,) for origin in heaviest), *utterers_with_several(heaviest)]
    claims = {claim.id: claim for claim in subject.claims}
    utterers = {origin.id: origin.utterer for origin in told.origins}
    found = []
    for one in state.estimates:
        top = _summed_up(one, heard)
        left_out = removals(one, top, heard=heard, groups=groups, said=told.said)
        why = Why(
            estimate=one,
            values=top,
            p=share(dict(one.distribution), top),
            fits=_fits(one, heard),
            removals=left_out,
            against=_against(one, top, left_out),
            missing=missing(one, top, claims=claims, said=told.said, utterers=utterers),
        )
        found.append(why)
    return tuple(found)


def _summed_up(of: StateEstimate, heard: Mapping[Key, Heard]) -> Reading:
    """Return what an estimate is summed up by; where nothing is clear, its likeliest value."""
    if of.value is None:
        return ()
    model = heard[of.facet, of.of].model
    return read(dict(of.distribution), facet=of.facet, model=model) or (of.value,)


def _fits(of: StateEstimate, heard: Mapping[Key, Heard]) -> Mapping[str, tuple[str, ...]]:
    """Return the values that each contribution speaks for alike, in the facet's order."""
    told = heard.get((of.facet, of.of))
    if told is None:
        return {}
    return {v.observation.claim: fits(v, told) for v in told.voices if not v.observation.eve}


def _against(of: StateEstimate, top: Reading, removals: Sequence[Removal]) -> str | None:
    """Return the claim for other values whose origin, left out, raises the estimate most."""
    gain = {r.origins[0]: r.p for r in removals if len(r.origins) == 1}
    others = [c for c in of.contributions if c.value not in top and c.weight >= LEAST_WEIGHT]
    strongest = max(others, key=lambda c: (gain.get(c.origin, 0.0), c.weight), default=None)
    return None if strongest is None else strongest.claim
