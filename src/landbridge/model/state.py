"""Origins, events and the estimated state of a place on one date as known on another."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from landbridge.model.errors import InvalidRecord
from landbridge.model.interval import Interval


class Facet(StrEnum):
    """A side of a place's state, estimated apart from the others."""

    GATE = "gate"
    BYPASS = "bypass"
    TRAFFIC = "traffic"
    CONTROLLER = "controller"
    ROAD = "road"


class UserClass(StrEnum):
    """Who travels."""

    CIVIL = "civil"
    COMMERCIAL = "commercial"
    HUMANITARIAN = "humanitarian"
    MILITARY = "military"
    MILITIA = "militia"


VALUES: dict[Facet, tuple[str, ...]] = {
    Facet.GATE: ("closed", "under_construction", "restricted", "open"),
    Facet.BYPASS: ("none", "in_use"),
    Facet.TRAFFIC: ("none", "some", "regular"),
    Facet.ROAD: ("passable", "restricted", "blocked"),
}
"""The closed set of values of each facet; the holders of ``controller`` are entity ids."""


SUM_TOLERANCE = 1e-6
"""How far floating-point probabilities may sum from one."""


class LinkKind(StrEnum):
    """What a dependence rests on, in order of trust."""

    STATED = "stated"
    """The claim's own chain names whose words it gives."""

    REUSED = "reused"
    """Its sentence stands in an earlier document."""

    HEADLINE = "headline"
    """It is a headline that sums up its own text."""

    HABIT = "habit"
    """Its outlet or its report is known to carry the other's news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why a claim counts as another's, and not as its own outlet's.

    Attributes:
        kind: What it rests on.
        copy: Id of the claim that repeats.
        source: Whom it repeats: a claim id or, where no claim of theirs is at hand, the id of a
            document or an utterer.
        reason: One sentence, with the words or the share it rests on.
    """

    kind: LinkKind
    copy: str
    source: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The unit that counts as one source: an innermost utterer with a proposition.

    Attributes:
        id: Hash of utterer and proposition.
        utterer: Entity id or folded name of the innermost source.
        proposition: What it says, as a normalised key.
        claims: Ids of every claim that carries it, through whatever outlets.
        reasons: Why the claims were joined, one sentence each.
        links: Why each claim that repeats another source counts as that one's.
    """

    id: str
    utterer: str
    proposition: str
    claims: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


def independent_sources(origins: Iterable[Origin]) -> int:
    """Return how many sources speak in some origins: distinct utterers.

    A copied claim speaks for the one it was copied from, a headline for its own text, and an
    author who only quotes utters nothing, so none of these adds a source.
    """
    return len({origin.utterer for origin in origins})


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceWeight:
    """How far a source's word counts, and why.

    Attributes:
        utterer: As in ``Origin``.
        weight: How much its word counts beside a plain, ungraded source's: 1 as much, 0 nothing.
        compared: Its statements on whose matter independent sources had said something.
        agreed: Those of them that the others bore out.
        learned: Whether enough were compared for the record to count; else only a grade does.
        grade: The user's grade of it, A to F, or None.
    """

    utterer: str
    weight: float
    compared: int
    agreed: int
    learned: bool
    grade: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One value of an event's attribute and who holds it.

    Attributes:
        value: Entity id, or the value in words.
        origins: Ids of the statements that give it.
        claims: Ids of the claims that give it.
        sources: How many independent sources hold it: distinct utterers, not outlets.
        certainty: Probability interval of the surest claim that gives it, or None when not known.
        scope: Who or what a count is of ("fighters"), or None for everybody.
    """

    value: str
    origins: tuple[str, ...]
    claims: tuple[str, ...]
    sources: int = 0
    certainty: tuple[float, float] | None = None
    scope: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventAttribute:
    """An attribute of an event (agent, target, killed, ...) with every stated value.

    Attributes:
        name: What it tells.
        positions: Every stated value, the most widely held first.
        conflicts: Pairs of values that cannot both be right. Several values without a conflict are
            parts, wholes, roundings or looser precisions of one another, or no rule tells.
    """

    name: str
    positions: tuple[Position, ...]
    conflicts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """What of an event is denied, and by whom.

    Attributes:
        attribute: The attribute whose value is denied, or None when the event as a whole is.
        value: The value denied (an entity id or words), or None with ``attribute``.
        scope: The words the denial is limited to, or None when it is not.
        origins: Ids of the statements that deny it.
        claims: Ids of the claims that deny it.
        sources: How many independent sources deny it.
    """

    attribute: str | None
    value: str | None
    scope: str | None
    origins: tuple[str, ...]
    claims: tuple[str, ...]
    sources: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Why two claims are taken to tell of one happening; ``reason`` is a sentence."""

    claims: tuple[str, str]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """An event that is near and yet another one; ``reason`` is a sentence saying why."""

    event: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Claims about one happening.

    Attributes:
        id: Hash of type and member claims.
        type: Frame type, such as "airstrike".
        interval: Days it is placed on, or None when no claim dates it.
        place: Entity id or words of the place, or None.
        attributes: Each with its conflicting or compatible values.
        denials: Claims that deny it or a part of it.
        claims: All members, denials included.
        reasons: Why the claims were joined.
        denied: What the denials deny, with their scope.
        joins: Which claims were joined and why, in the order of joining.
        neighbours: Events near in kind, day and place that are kept apart, and why.
    """

    id: str
    type: str
    interval: Interval | None
    place: str | None
    attributes: tuple[EventAttribute, ...]
    denials: tuple[str, ...]
    claims: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    denied: tuple[Denial, ...] = ()
    joins: tuple[Join, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What one claim did to an estimate.

    Attributes:
        claim: Claim id.
        origin: Origin id.
        value: The facet value it speaks for.
        weight: 0 (says nothing) to 1 (as if seen), after certainty, age and dependence.
        through: The other facet (and what of) that the claim is about and that bears on this one;
            None where it is about this one.
    """

    claim: str
    origin: str
    value: str
    weight: float
    through: tuple[Facet, str | None] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StateEstimate:
    """How likely each value of a facet is.

    Attributes:
        subject: Entity id.
        facet: Which facet.
        of: User class for traffic; side or area (an entity id, "surroundings") for controller.
        on: The day in the world.
        known: Only what was said up to and including this day was used.
        distribution: (value, probability), most likely first, summing to one.
        no_evidence: True when no claim speaks to it; the distribution is then only the prior.
        contested: True when independent origins support different values strongly.
        contributions: Claims that carry it, heaviest first.
        pivot: The origin whose removal moves the most likely value's probability most, or None.
        pivot_effect: By how much removing it lowers that probability (-1 to 1).
        last_report: Latest day said among the contributions, or None.
        linked: Claims about other facets of the place that bear on this one, heaviest first.
        shared: Of a controller: the holders that one claim names together, the likeliest first,
            where the most likely holder is among them; else empty.
    """

    subject: str
    facet: Facet
    of: str | None
    on: date
    known: date
    distribution: tuple[tuple[str, float], ...]
    no_evidence: bool
    contested: bool
    contributions: tuple[Contribution, ...]
    pivot: str | None
    pivot_effect: float
    last_report: date | None
    linked: tuple[Contribution, ...] = ()
    shared: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        total = sum(p for _, p in self.distribution)
        if self.distribution and abs(total - 1) > SUM_TOLERANCE:
            raise InvalidRecord(
                record="StateEstimate", faults=[f"probabilities sum to {total}; want 1"]
            )

    @property
    def value(self) -> str | None:
        """The most likely value, or None when there is no evidence."""
        return None if self.no_evidence or not self.distribution else self.distribution[0][0]

    @property
    def p(self) -> float:
        """Probability of the most likely value; 0 when the distribution is empty."""
        return self.distribution[0][1] if self.distribution else 0.0

    def probability(self, value: str) -> float:
        """Return the probability of a value, 0 when it is not among them."""
        return dict(self.distribution).get(value, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceState:
    """Every facet of one subject on one date as known on another."""

    subject: str
    on: date
    known: date
    estimates: tuple[StateEstimate, ...]

    def get(self, facet: Facet, of: str | None = None) -> StateEstimate | None:
        """Return the estimate of a facet (and user class or side), or None when absent."""
        return next((e for e in self.estimates if e.facet is facet and e.of == of), None)
