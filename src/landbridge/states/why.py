"""Why each facet of a place is estimated so: what every origin does to it, found by leaving it out.

An origin is left out as if none of its claims had ever been made, of any facet: the place is heard
anew without them. What sources are worth is held fixed meanwhile.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from landbridge.model.state import Origin, PlaceState, StateEstimate
from landbridge.model.why import Removal, Why
from landbridge.states.estimate import estimate
from landbridge.states.hearing import Heard, Key, hear
from landbridge.states.linking import believed
from landbridge.states.missing import LEAST_WEIGHT, missing
from landbridge.states.reading import Reading, read, share
from landbridge.states.telling import fits
from landbridge.states.weighing import Subject

MOST_REMOVED = 60
"""Origins of a place that are left out in turn, those with the most weight; the others matter less."""

LEAST_EFFECT = 0.005
"""An origin that does not speak to a facet is told of there when it moves it by this much."""

_Group = tuple[Origin, ...]
"""Origins that are left out together: one, or all of one utterer's."""


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

    def hear(self, subject: Subject, *, but: Collection[str] = ()) -> Mapping[Key, Heard]:
        """Return what is said of each facet of a place, some claims left out."""
        return hear(
            subject.entity,
            claims=[claim for claim in subject.claims if claim.id not in but],
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
    left = [
        (group, told.hear(subject, but=frozenset(_claims(group, told.said))))
        for group in _groups(state, told.origins)
    ]
    claims = {claim.id: claim for claim in subject.claims}
    utterers = {origin.id: origin.utterer for origin in told.origins}
    found = []
    for one in state.estimates:
        top = _summed_up(one, heard)
        removals = _removals(one, top, left, told.said)
        why = Why(
            estimate=one,
            values=top,
            p=share(dict(one.distribution), top),
            fits=_fits(one, heard),
            removals=removals,
            against=_against(one, top, removals),
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


def contributing(state: PlaceState, origins: Collection[Origin]) -> list[Origin]:
    """Return the origins that carry a state, those of most weight over its facets first.

    A claim that no origin holds is an origin of its own.

    Args:
        state: With its contributions.
        origins: Those that hold the claims.
    """
    known = {origin.id: origin for origin in origins}
    weight: defaultdict[str, float] = defaultdict(float)
    found: dict[str, Origin] = {}
    for one in state.estimates:
        for c in one.contributions:
            weight[c.origin] += c.weight
            lone = Origin(id=c.origin, utterer=c.origin, proposition="", claims=(c.claim,))
            found.setdefault(c.origin, known.get(c.origin, lone))
    heaviest = sorted(weight, key=lambda origin: (-weight[origin], origin))[:MOST_REMOVED]
    return [found[origin] for origin in heaviest]


def _groups(state: PlaceState, origins: Collection[Origin]) -> list[_Group]:
    """Return what is left out in turn: the weightiest origins, then utterers that have several."""
    heaviest = contributing(state, origins)
    by_utterer: defaultdict[str, list[Origin]] = defaultdict(list)
    for origin in heaviest:
        by_utterer[origin.utterer].append(origin)
    several = [tuple(group) for group in by_utterer.values() if len(group) > 1]
    return [*((origin,) for origin in heaviest), *several]


def _claims(group: _Group, said: Mapping[str, date]) -> tuple[str, ...]:
    """Return the claims of some origins that were said, the first said first."""
    every = {claim for origin in group for claim in origin.claims if claim in said}
    return tuple(sorted(every, key=lambda claim: (said[claim], claim)))


def _removals(
    of: StateEstimate,
    top: Reading,
    left: Sequence[tuple[_Group, Mapping[Key, Heard]]],
    said: Mapping[str, date],
) -> tuple[Removal, ...]:
    """Return what leaving out each group does to an estimate, for those that do something to it."""
    if of.no_evidence or of.value is None:
        return ()
    p = share(dict(of.distribution), top)
    speaking = {c.origin for c in of.contributions}
    found = []
    for group, heard in left:
        own = [origin for origin in group if origin.id in speaking]
        removal = _removal(of, top, group=group, heard=heard, said=said)
        matters = abs(p - removal.p) >= LEAST_EFFECT
        if (own if len(group) == 1 else len(own) > 1) or (matters and len(group) == 1):
            found.append(removal)
    return tuple(sorted(found, key=lambda r: (len(r.origins) > 1, -abs(p - r.p), r.origins)))


def arrived(
    of: StateEstimate | None,
    top: Reading,
    left: Sequence[tuple[_Group, Mapping[Key, Heard]]],
    said: Mapping[str, date],
) -> tuple[Removal, ...]:
    """Return what an estimate would be without each of some origins, as for ``explain``.

    Args:
        of: The estimate, or None where there is none.
        top: What it is summed up by.
        left: Each origin with what is heard without it.
        said: Claim id to the day it was said.
    """
    return () if of is None else _removals(of, top, left, said)


def _removal(
    of: StateEstimate,
    top: Reading,
    *,
    group: _Group,
    heard: Mapping[Key, Heard],
    said: Mapping[str, date],
) -> Removal:
    then = believed((of.facet, of.of), heard, of.on)
    likeliest = max(then, key=lambda value: then[value]) if then else None
    return Removal(
        origins=tuple(origin.id for origin in group),
        utterer=group[0].utterer,
        claims=_claims(group, said),
        value=likeliest if (of.facet, of.of) in heard else None,
        p=share(then, top),
    )


def _against(of: StateEstimate, top: Reading, removals: Sequence[Removal]) -> str | None:
    """Return the claim for other values whose origin, left out, raises the estimate most."""
    gain = {r.origins[0]: r.p for r in removals if len(r.origins) == 1}
    others = [c for c in of.contributions if c.value not in top and c.weight >= LEAST_WEIGHT]
    strongest = max(others, key=lambda c: (gain.get(c.origin, 0.0), c.weight), default=None)
    return None if strongest is None else strongest.claim
