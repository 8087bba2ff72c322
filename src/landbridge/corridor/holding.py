"""Does whoever holds a place let the actor pass."""

from dataclasses import replace

from landbridge.corridor.alliance import Stance, Standing, standing
from landbridge.corridor.condition import TOLD_P, Condition, claims_behind, unknown
from landbridge.corridor.ground import Ground
from landbridge.model.state import Facet, StateEstimate

KNOWN_SHARE = 0.5
"""A place is judged when holders whose stance is known have this share of all named holders."""
LEAST_P = 0.01
"""Who lets whom pass is never surer than this or its complement: the outer ends of ICD 203's scale."""
UNNAMED = "unknown"
"""The controller value for a holder nobody named: ignorance, kept apart from risk."""
NOBODY = frozenset({UNNAMED, "contested"})
"""Controller values that are no single holder."""


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

    Friends do, enemies do not, and a named holder whose stance nothing tells, or a contested place, does
    as often as not. The probability is over holders that somebody named; what nobody named widens ``low``
    and ``high`` alone, as it does for places without any report.
    """
    shares = dict.fromkeys(Stance, 0.0)
    unnamed = area.probability(UNNAMED)
    told = []
    for holder, p in area.distribution:
        found = _stance(holder, area=area, ground=ground)
        shares[found.stance] += p
        if holder == UNNAMED and p >= TOLD_P:
            told.append(f"somebody nobody names ({p:.0%})")
        elif p >= TOLD_P:
            who = ground.ties.name(holder)
            told.append(f"{who} ({p:.0%}, {found.stance}: {found.reason})")
    friend, hostile, told_of = shares[Stance.FRIEND], shares[Stance.HOSTILE], 1 - unnamed
    judged = told_of > 0 and friend + hostile >= KNOWN_SHARE * told_of
    around = f"the {area.of} of {name} are" if area.of == "surroundings" else f"{name} is"
    return Condition(
        key=(area.subject, area.facet.value),
        p=_sober((friend + (told_of - friend - hostile) / 2) / told_of) if judged else None,
        low=_sober(friend),
        high=_sober(1 - hostile),
        reason=f"{around} held by {' or '.join(told) or 'nobody named'}",
        evidence=claims_behind([area]),
    )


def _sober(p: float) -> float:
    return min(1 - LEAST_P, max(LEAST_P, p))


def _stance(holder: str, *, area: StateEstimate, ground: Ground) -> Standing:
    if holder in NOBODY:
        return Standing(stance=Stance.NEUTRAL, reason="no single holder is named")
    return standing(holder, actor=ground.actor, ties=ground.ties, on=area.on)
