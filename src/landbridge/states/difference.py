"""How the estimates of a place moved between two knowledge dates, and which origins moved them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from landbridge.model.difference import Shift
from landbridge.model.state import StateEstimate
from landbridge.states.hearing import Heard, Key
from landbridge.states.linking import believed
from landbridge.states.reading import Reading, read, share
from landbridge.states.removal import contributing, removals
from landbridge.states.weighing import Subject
from landbridge.states.why import Told

LEAST_SHIFT = 0.1
"""A reading that stays as it was is told when its probability moved by this much. Our choice: half a
step of the ICD 203 scale, most of whose steps are 15 to 25 points wide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A place as known on a date.

    Attributes:
        subject: The place, with the claims that stood then.
        told: What it is heard from.
        on: The day in the world that is asked about.
    """

    subject: Subject
    told: Told
    on: date

    def heard(self) -> Mapping[Key, Heard]:
        """Return what is said of each facet."""
        return self.told.hear(self.subject)


def shifts(before: Known, after: Known) -> tuple[Shift, ...]:
    """Return the shift of every facet that something is said of on either date, as the later state has them."""
    heard = before.heard(), after.heard()
    then = {(e.facet, e.of): e for e in before.told.state(before.subject, on=before.on).estimates}
    state = after.told.state(after.subject, on=after.on)
    now = {(e.facet, e.of): e for e in state.estimates}
    old = {claim.id for claim in before.subject.claims}
    carrying = contributing(state, after.told.origins)
    new = [(origin,) for origin in carrying if old.isdisjoint(origin.claims)]
    stands = {claim.id for claim in after.subject.claims}
    found = []
    for key in dict.fromkeys((*now, *then)):
        if key in heard[0] or key in heard[1]:
            told = then.get(key), now.get(key)
            was = _reading(told[0], heard[0])
            readings = was, _reading(told[1], heard[1], before=was)
            values = readings[1] or readings[0] or _likeliest(told)
            shift = Shift(
                before=told[0],
                after=told[1],
                values=values,
                values_before=readings[0],
                values_after=readings[1],
                p_before=share(believed(key, heard[0], before.on), values),
                p_waited=share(believed(key, heard[0], after.on), values),
                p_after=share(believed(key, heard[1], after.on), values),
                arrived=removals(told[1], values, heard=heard[1], groups=new, said=after.told.said),
                withdrawn=_withdrawn(told[0], stands),
            )
            found.append(shift)
    return tuple(found)


def is_moved(shift: Shift) -> bool:
    """Tell whether a shift is worth telling: another reading, or the same one by much surer or less sure."""
    is_other = set(shift.values_after) != set(shift.values_before)
    return is_other or abs(shift.p_after - shift.p_before) >= LEAST_SHIFT


def _reading(
    of: StateEstimate | None, heard: Mapping[Key, Heard], *, before: Reading = ()
) -> Reading:
    """Return what an estimate is summed up by; empty where nothing is clear or nothing told."""
    if of is None or of.value is None:
        return ()
    model = heard[of.facet, of.of].model
    known = tuple(value for value in before if value in model.values)
    return read(dict(of.distribution), facet=of.facet, model=model, before=known)


def _likeliest(told: tuple[StateEstimate | None, StateEstimate | None]) -> Reading:
    """Return the likeliest value of the later estimate that has one."""
    return next(((e.value,) for e in reversed(told) if e is not None and e.value), ())


def _withdrawn(of: StateEstimate | None, stands: set[str]) -> tuple[str, ...]:
    told = () if of is None else of.contributions
    return tuple(c.claim for c in told if c.claim not in stands)
