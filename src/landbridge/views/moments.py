"""What goes on the timeline: facts where they happened, plans where they were announced."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from landbridge.model.claim import Claim, ClaimKind
from landbridge.model.interval import Interval, day_interval
from landbridge.model.state import Event, Facet, PlaceState
from landbridge.views.index import Index
from landbridge.views.party import mentioned
from landbridge.views.stance import Stance, position, stance, subject_of
from landbridge.views.words import interval_words, short_day

TURNS = frozenset({"took_over", "withdrew", "lost"})
"""Control claims that tell of a change, and so of a moment."""
REACH = timedelta(days=180)
"""How far before the first report a happening may lie and still widen the timeline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Something with a date.

    Attributes:
        text: What, in a few words.
        said: The day it was said, for a plan; None for a fact.
        interval: When it is said to be so, in the precision it was stated in; None when a plan
            names no time.
        claims: Ids of the claims that tell of it.
        slipped: Whether a plan was not kept.
        force: Whether force was used.
    """

    text: str
    said: date | None
    interval: Interval | None
    claims: tuple[str, ...]
    slipped: bool = False
    force: bool = False

    @property
    def start(self) -> date:
        """Where its mark begins on the timeline."""
        if self.said is not None:
            return self.said
        start = self.interval and (self.interval.start or self.interval.last)
        return start or date.max

    @property
    def when(self) -> str:
        """Its date in words."""
        stated = interval_words(self.interval) if self.interval else None
        if self.said is None:
            return stated or "not dated"
        said = f"said {short_day(self.said)}"
        return f"{said}, for {stated}" if stated else said


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days through which a facet of a place had one most likely value; ``end`` is not in it."""

    value: str
    start: date
    end: date


def event_title(event: Event, index: Index) -> str:
    """Return an event's type and place: "Airstrike, Albukamal"."""
    kind = event.type.replace("_", " ").capitalize()
    return f"{kind}, {index.name(event.place)}" if event.place else kind


def _dated(interval: Interval | None) -> bool:
    return interval is not None and interval.start is not None


def _event_moments(index: Index, force: Iterable[str]) -> list[Moment]:
    return [
        Moment(
            text=event_title(event, index),
            said=None,
            interval=event.interval,
            claims=event.claims,
            force=event.type in force,
        )
        for event in index.picture.events
        if _dated(event.interval)
    ]


def _claim_text(claim: Claim, index: Index) -> str:
    subject = subject_of(claim)
    name = None if subject is None else mentioned(subject, index)
    return position(claim) if name is None else f"{position(claim)}: {name}"


def _grouped(claims: Iterable[Claim], index: Index, *, plans: bool) -> list[Moment]:
    groups: dict[tuple[str, date | None, Interval | None], list[Claim]] = {}
    for claim in claims:
        interval = claim.when.interval if claim.when else None
        stated = interval if _dated(interval) else None
        said = index.picture.said.get(claim.id) if plans else None
        if said is not None or (not plans and stated is not None):
            groups.setdefault((_claim_text(claim, index), said, stated), []).append(claim)
    return [
        Moment(
            text=text,
            said=said,
            interval=None
            if plans and said is not None and interval == day_interval(said)
            else interval,
            claims=tuple(claim.id for claim in members),
            slipped=any(stance(claim) is Stance.SLIPPED for claim in members),
        )
        for (text, said, interval), members in groups.items()
    ]


def facts(index: Index, *, force: Iterable[str]) -> tuple[Moment, ...]:
    """Return dated happenings, changes of hands and movements, oldest first."""
    told = {claim for event in index.picture.events for claim in event.claims}
    claims = [
        claim
        for claim in index.picture.claims
        if (claim.kind is ClaimKind.MOVEMENT or claim.type in TURNS)
        and claim.id not in told
        and stance(claim) in {Stance.ASSERTED, Stance.ASSESSED}
    ]
    moments = [*_event_moments(index, force), *_grouped(claims, index, plans=False)]
    return tuple(sorted(moments, key=lambda m: (m.start, m.text)))


_PLANNED_KINDS = frozenset(
    {ClaimKind.STATUS, ClaimKind.CONTROL, ClaimKind.EVENT, ClaimKind.MOVEMENT}
)


def plans(index: Index) -> tuple[Moment, ...]:
    """Return plans and slipped plans, by the day they were said."""
    claims = [
        claim
        for claim in index.picture.claims
        if stance(claim) in {Stance.PLANNED, Stance.SLIPPED} and claim.kind in _PLANNED_KINDS
    ]
    return tuple(sorted(_grouped(claims, index, plans=True), key=lambda m: (m.start, m.text)))


def _value(state: PlaceState, facet: Facet) -> str | None:
    values = [e.value for e in state.estimates if e.facet is facet and e.value is not None]
    order = ("none", "some", "regular")
    if facet is Facet.TRAFFIC:
        known = [value for value in values if value in order]
        return max(known, key=order.index) if known else None
    return values[0] if values else None


def periods(states: Sequence[PlaceState], facet: Facet, *, until: date) -> tuple[Period, ...]:
    """Return the spans through which a facet kept its most likely value.

    Args:
        states: Of one place, in any order.
        facet: Which facet; of traffic, the class of users with the most.
        until: Where the last span ends (not in it).
    """
    ordered = sorted((s for s in states if s.on < until), key=lambda s: s.on)
    spans: list[Period] = []
    ends = [*(s.on for s in ordered[1:]), until]
    for state, after in zip(ordered, ends, strict=False):
        value = _value(state, facet)
        if value is None or after <= state.on:
            continue
        if spans and spans[-1].value == value and spans[-1].end == state.on:
            spans[-1] = Period(value=value, start=spans[-1].start, end=after)
        else:
            spans.append(Period(value=value, start=state.on, end=after))
    return tuple(spans)


def span(index: Index, moments: Iterable[Moment]) -> tuple[date, date]:
    """Return the first and last day of the timeline: the days reports and states fall on.

    What lies up to ``REACH`` before the first report widens it; what lies longer ago is listed but
    not drawn.
    """
    picture = index.picture
    days = [*picture.said.values(), *(s.on for s in picture.history), picture.on]
    heard = min(picture.said.values(), default=min(days))
    first, last = max(min(days), heard - REACH), max(days)
    starts = [m.start for m in moments if first - REACH <= m.start < first]
    ends = [
        m.interval.end
        for m in moments
        if m.interval and m.interval.end and last < m.interval.end <= last + REACH / 2
    ]
    return min([first, *starts]), max([last, *ends])
