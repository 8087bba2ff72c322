"""May an actor use a leg: what is known of its facility, and of who holds the places beside it.

Control is not access, so both are kept: a gate can be open while its holder turns the actor away, and a
friend can hold a gate that is shut. Each is a ``Condition`` with its own probability, sentence and claims.
No evidence gives None, never a guess.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import prod

from landbridge.corridor.alliance import Stance, Standing, named, standing
from landbridge.lexicon.tables import listed, table
from landbridge.model.entity import Entity
from landbridge.model.network import Leg, Mode
from landbridge.model.state import Facet, PlaceState, StateEstimate, UserClass

KNOWN_SHARE = 0.5
"""A controller is judged when holders whose stance is known have this share of the probability."""
RESTRICTED_SHARE = 0.5
"""A facility that is likelier than this only for some is judged when it is reported who passes."""
DENIED_P = 0.20
"""A leg at or below this is reported as denied: "very unlikely" ends there (ICD 203)."""
TOLD_P = 0.05
"""Holders less likely than this are left out of the sentence."""
FACETS: dict[Mode, tuple[Facet, ...]] = {
    Mode.GATE: (Facet.GATE,),
    Mode.BYPASS: (Facet.BYPASS,),
    Mode.AIR: (Facet.GATE, Facet.ROAD),
    Mode.SEA: (Facet.GATE, Facet.ROAD),
    Mode.ROAD: (Facet.ROAD, Facet.GATE),
    Mode.TRACK: (Facet.ROAD, Facet.GATE),
    Mode.RAIL: (Facet.ROAD, Facet.GATE),
}
"""Facets that tell whether a leg of a mode works, the first with evidence deciding."""
FREE: dict[Facet, str] = {Facet.GATE: "open", Facet.BYPASS: "in_use", Facet.ROAD: "passable"}
"""The value of each facet at which everybody passes, as far as the facility goes."""
NOBODY = frozenset({"contested", "unknown", "other", "none", "nobody"})
"""Controller values that name nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One thing that must hold for a leg to be usable.

    Attributes:
        key: (entity id, facet); legs that share it share the condition.
        p: Probability that it holds, or None without evidence.
        low: Least probability the evidence leaves (undecided holders refuse); 0 without evidence.
        high: Greatest probability the evidence leaves (undecided holders agree); 1 without evidence.
        reason: Why, in a sentence.
        evidence: Claim ids, heaviest first.
    """

    key: tuple[str, str]
    p: float | None
    low: float
    high: float
    reason: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LegAccess:
    """A leg with every condition on it.

    Attributes:
        leg: Leg id.
        conditions: The facility's first, then one a holder's place.
        without_evidence: True when what decides the leg (its facility, or else every holder) is not known.
    """

    leg: str
    conditions: tuple[Condition, ...]
    without_evidence: bool

    @property
    def p(self) -> float | None:
        """Probability that every known condition holds, or None when none is known."""
        known = [condition.p for condition in self.conditions if condition.p is not None]
        return prod(known) if known else None

    @property
    def denial(self) -> str | None:
        """Why the actor cannot use the leg, or None when it is not known to be barred."""
        if self.p is None or self.p > DENIED_P:
            return None
        worst = min((c for c in self.conditions if c.p is not None), key=lambda c: c.p or 0.0)
        return worst.reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What an actor's access is judged from, made once by ``survey`` for all legs.

    Attributes:
        actor: Entity id.
        states: By entity id, all for one day.
        entities: By id, with their links.
        areas: Place id to the evidence on who holds it: its own, and its crossing's sides.
        classes: The actor's classes of traveller.
    """

    actor: str
    states: Mapping[str, PlaceState]
    entities: Mapping[str, Entity]
    areas: Mapping[str, tuple[StateEstimate, ...]]
    classes: tuple[UserClass, ...]


def survey(
    *, actor: str, states: Mapping[str, PlaceState], entities: Mapping[str, Entity]
) -> Ground:
    """Return the ground an actor's access is judged from."""
    areas: dict[str, tuple[StateEstimate, ...]] = {}
    for state in states.values():
        for estimate in state.estimates:
            if estimate.facet is Facet.CONTROLLER and not estimate.no_evidence:
                of = estimate.of or ""
                place = of if of in entities or of in states else state.subject
                areas[place] = (*areas.get(place, ()), estimate)
    classes = user_classes(actor, entities=entities)
    return Ground(actor=actor, states=states, entities=entities, areas=areas, classes=classes)


def leg_access(leg: Leg, *, ground: Ground) -> LegAccess:
    """Return whether the actor may use a leg, and why."""
    facility = () if leg.element is None else (_facility(leg, ground=ground),)
    own = () if leg.element is None or leg.element not in ground.areas else (leg.element,)
    held = tuple(_holder(place, ground=ground) for place in dict.fromkeys((*leg.holders, *own)))
    return LegAccess(
        leg=leg.id,
        conditions=(*facility, *held),
        without_evidence=all(condition.p is None for condition in facility or held),
    )


def user_classes(actor: str, *, entities: Mapping[str, Entity]) -> tuple[UserClass, ...]:
    """Return the classes of traveller an actor belongs to; every class when its kind has no row."""
    known = entities.get(actor)
    rows = [] if known is None else [r for r in table("user_classes") if r["kind"] == known.kind]
    return tuple(UserClass(c) for row in rows for c in listed(row["classes"])) or tuple(UserClass)


def _facility(leg: Leg, *, ground: Ground) -> Condition:
    """Return whether the leg's facility works, for travellers of the actor's class."""
    element = leg.element or leg.id
    name = leg.name or named(element, entities=ground.entities)
    state = ground.states.get(element)
    for facet in FACETS[leg.mode]:
        estimate = None if state is None else state.get(facet)
        if state is not None and estimate is not None and not estimate.no_evidence:
            return _works(estimate, name=name, passed=_passed(state, classes=ground.classes))
    return _unknown(element, FACETS[leg.mode][0], reason=f"nothing is reported on {name}")


def _works(estimate: StateEstimate, *, name: str, passed: float | None) -> Condition:
    """Return the condition of a facility with evidence.

    Args:
        estimate: Of its gate, road or bypass.
        name: Of the facility.
        passed: Probability that travellers of the actor's class get through, or None if unreported.
    """
    free, some = estimate.probability(FREE[estimate.facet]), estimate.probability("restricted")
    p: float | None = free + some * (passed or 0.0)
    reason = f"{name} is most likely {_spoken(estimate)}"
    if some > 0 and passed is not None:
        reason += f"; where it is only for some, the actor's class passes ({passed:.0%})"
    elif some > RESTRICTED_SHARE:
        p = None
        reason += "; it is only for some, and nothing says for whom"
    return Condition(
        key=(estimate.subject, estimate.facet.value),
        p=p,
        low=free if p is None else p,
        high=free + some if passed is None else free + some * passed,
        reason=reason,
        evidence=_claims([estimate]),
    )


def _passed(state: PlaceState, *, classes: tuple[UserClass, ...]) -> float | None:
    """Return the probability that some class of the actor's moves here, or None if unreported."""
    moving = [
        1 - estimate.probability("none")
        for estimate in state.estimates
        if estimate.facet is Facet.TRAFFIC and estimate.of in classes and not estimate.no_evidence
    ]
    return max(moving, default=None)


def _holder(place: str, *, ground: Ground) -> Condition:
    """Return whether whoever holds a place lets the actor pass: the least of its areas."""
    areas = ground.areas.get(place, ())
    name = named(place, entities=ground.entities)
    if not areas:
        return _unknown(place, Facet.CONTROLLER, reason=f"nothing is reported on who holds {name}")
    judged = [_let_pass(area, name=name, ground=ground) for area in areas]
    known = [one for one in judged if one.p is not None]
    least = min(known or judged, key=lambda one: (one.p or 0.0, one.low))
    return replace(least, key=(place, Facet.CONTROLLER.value), evidence=_claims(areas))


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
        evidence=_claims([area]),
    )


def _stance(holder: str, *, area: StateEstimate, ground: Ground) -> Standing:
    if holder in NOBODY:
        return Standing(stance=Stance.NEUTRAL, reason="no single holder is named")
    return standing(holder, actor=ground.actor, entities=ground.entities, on=area.on)


def _unknown(subject: str, facet: Facet, *, reason: str) -> Condition:
    return Condition(
        key=(subject, facet.value), p=None, low=0.0, high=1.0, reason=reason, evidence=()
    )


def _claims(estimates: Sequence[StateEstimate]) -> tuple[str, ...]:
    """Return the claims behind estimates, heaviest first, each once."""
    given = [one for estimate in estimates for one in estimate.contributions if one.weight > 0]
    given.sort(key=lambda one: -one.weight)
    return tuple(dict.fromkeys(one.claim for one in given))


def _spoken(estimate: StateEstimate) -> str:
    words = (estimate.value or "unknown").replace("_", " ")
    return f"{'not in use' if words == 'none' else words} ({estimate.p:.0%})"
