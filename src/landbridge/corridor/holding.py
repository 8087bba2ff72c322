"""Does whoever holds a place let the actor pass."""

from dataclasses import replace

from landbridge.corridor.alliance import Stance, Standing, standing
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
    name = ground.ties.name(place)
    if not areas:
        return unknown(place, Facet.CONTROLLER, reason=f"nothing is reported on who holds {name}")
    judged = [_let_pass(area, name=name, ground=ground) for area in areas]
    known = [one for one in judged if one.p is not None]
    least = min(known or judged, key=lambda one: (one.p or 0.0, one.low))
    return replace(least, key=(place, Facet.CONTROLLER.value), evidence=claims_behind(areas))


def _let_pass(area: StateEstimate, *, name: str, ground: Ground) -> Condition:
    """Return whether an area's holders let the actor pass.

    Friends do, enemies do not; holders who are unnamed or whose stance nothing tells are taken to let
    pass as often as not, once they are the lesser part, and ``low`` and ``high`` say what they could change.
    """
    shares = dict.fromkeys(Stance, 0.0)
    told = []
    for holder, p in area.distribution:
        found = _stance(holder, area=area, ground=ground)
        shares[found.stance] += p
        if p >= TOLD_P:
            who = ground.ties.name(holder)
            told.append(f"{who} ({p:.0%}, {found.stance}: {found.reason})")
    friend, hostile = min(1.0, shares[Stance.FRIEND]), shares[Stance.HOSTILE]
    low, high = friend, max(friend, 1 - hostile)
    around = f"the {area.of} of {name} are" if area.of == "surroundings" else f"{name} is"
    return Condition(
        key=(area.subject, area.facet.value),
        p=(low + high) / 2 if friend + hostile >= KNOWN_SHARE else None,
        low=low,
        high=high,
        reason=f"{around} held by {' or '.join(told) or 'nobody named'}",
        evidence=claims_behind([area]),
    )


def _stance(holder: str, *, area: StateEstimate, ground: Ground) -> Standing:
    if holder in NOBODY:
        return Standing(stance=Stance.NEUTRAL, reason="no single holder is named")
    return standing(holder, actor=ground.actor, ties=ground.ties, on=area.on)
