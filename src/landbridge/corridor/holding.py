"""Does whoever holds a place let the actor pass."""

from dataclasses import replace

from landbridge.corridor.alliance import Stance, Standing, named, standing
from landbridge.corridor.condition import TOLD_P, Condition, claims_behind, unknown
from landbridge.corridor.ground import Ground
from landbridge.model.state import Facet, StateEstimate

KNOWN_SHARE = 0.5
"""A controller is judged when holders whose stance is known have this share of the probability."""
NOBODY = frozenset({"contested", "unknown", "other", "none", "nobody"})
"""Controller values that name nobody."""


def holder_condition(place: str, *, ground: Ground) -> Condition:
    """Return whether whoever holds a place lets the actor pass: the least of its areas."""
    areas = ground.areas.get(place, ())
    name = named(place, entities=ground.entities)
    if not areas:
        return unknown(place, Facet.CONTROLLER, reason=f"nothing is reported on who holds {name}")
    judged = [_let_pass(area, name=name, ground=ground) for area in areas]
    known = [one for one in judged if one.p is not None]
    least = min(known or judged, key=lambda one: (one.p or 0.0, one.low))
    return replace(least, key=(place, Facet.CONTROLLER.value), evidence=claims_behind(areas))


def _let_pass(area: StateEstimate, *, name: str, ground: Ground) -> Condition:
    """Return whether an area's holders let the actor pass.

    The probability is the friends' share of the holders whose stance is known; undecided holders
    only widen ``low`` and ``high``.
    """
    shares = dict.fromkeys(Stance, 0.0)
    told = []
    for holder, p in area.distribution:
        found = _stance(holder, area=area, ground=ground)
        shares[found.stance] += p
        if p >= TOLD_P:
            who = named(holder, entities=ground.entities)
            told.append(f"{who} ({p:.0%}, {found.stance}: {found.reason})")
    friend, hostile = shares[Stance.FRIEND], shares[Stance.HOSTILE]
    known = friend + hostile
    around = f"the {area.of} of {name} are" if area.of == "surroundings" else f"{name} is"
    return Condition(
        key=(area.subject, area.facet.value),
        p=min(1.0, friend / known) if known >= KNOWN_SHARE else None,
        low=min(1.0, friend),
        high=max(min(1.0, friend), 1 - hostile),
        reason=f"{around} held by {' or '.join(told) or 'nobody named'}",
        evidence=claims_behind([area]),
    )


def _stance(holder: str, *, area: StateEstimate, ground: Ground) -> Standing:
    if holder in NOBODY:
        return Standing(stance=Stance.NEUTRAL, reason="no single holder is named")
    return standing(holder, actor=ground.actor, entities=ground.entities, on=area.on)
