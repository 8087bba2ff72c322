"""What each origin does to an estimate, found by leaving it out.

An origin is left out as if none of its claims had ever been made, of any facet: the same as hearing
the place anew without them. What sources are worth is held fixed meanwhile.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from landbridge.model.state import Origin, PlaceState, StateEstimate
from landbridge.model.why import Removal
from landbridge.states.hearing import Heard, Key
from landbridge.states.linking import believed_without
from landbridge.states.reading import Reading, share

MOST_REMOVED = 60
"""Origins of a place that are left out in turn, those with the most weight; the others matter less."""

LEAST_EFFECT = 0.005
"""An origin that does not speak to a facet is told of there when it moves it by this much."""

Group = tuple[Origin, ...]
"""Origins that are left out together: one, or all of one utterer's."""


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


def utterers_with_several(origins: Iterable[Origin]) -> list[Group]:
    """Return the origins of each utterer that has more than one, in the order given."""
    by_utterer: defaultdict[str, list[Origin]] = defaultdict(list)
    for origin in origins:
        by_utterer[origin.utterer].append(origin)
    return [tuple(group) for group in by_utterer.values() if len(group) > 1]


def removals(
    of: StateEstimate | None,
    top: Reading,
    *,
    heard: Mapping[Key, Heard],
    groups: Sequence[Group],
    said: Mapping[str, date],
) -> tuple[Removal, ...]:
    """Return what leaving out each group does to an estimate, for those that do something to it.

    Args:
        of: The estimate, or None where there is none.
        top: What it is summed up by.
        heard: What is said of each facet of the place.
        groups: What is left out in turn.
        said: Claim id to the day it was said.

    Returns:
        Single origins first, then utterers; each kind by effect, greatest first.
    """
    if of is None or of.no_evidence:
        return ()
    key = (of.facet, of.of)
    ids = [frozenset(origin.id for origin in group) for group in groups]
    beliefs = believed_without(key, heard, ids, of.on)
    p = share(dict(of.distribution), top)
    speaking = {voice.origin for voice in heard[key].voices}
    found = []
    for group, out, belief in zip(groups, ids, beliefs, strict=True):
        own, then = len(out & speaking), share(belief, top)
        is_single = len(group) == 1
        if own > (0 if is_single else 1) or (is_single and abs(p - then) >= LEAST_EFFECT):
            removal = Removal(
                origins=tuple(origin.id for origin in group),
                utterer=group[0].utterer,
                claims=_claims(group, said),
                value=None if speaking <= out else _likeliest(belief),
                p=then,
            )
            found.append(removal)
    return tuple(sorted(found, key=lambda r: (len(r.origins) > 1, -abs(p - r.p), r.origins)))


def _likeliest(belief: Mapping[str, float]) -> str:
    return max(belief, key=lambda value: belief[value])


def _claims(group: Group, said: Mapping[str, date]) -> tuple[str, ...]:
    """Return the claims of some origins that were said, the first said first."""
    every = {claim for origin in group for claim in origin.claims if claim in said}
    return tuple(sorted(every, key=lambda claim: (said[claim], claim)))
