"""Lines that tell a place's history on a terminal: the periods of each facet, and what tells of them."""

from collections.abc import Iterator, Sequence
from datetime import date

from rich.text import Text

from landbridge.lexicon.months import MONTHS, day_words
from landbridge.model.claim import Claim, ClaimKind, Modality
from landbridge.model.grounds import Grounds
from landbridge.model.history import Beginning, Period, Since, Telling, Track
from landbridge.model.interval import Precision
from landbridge.model.state import Facet, StateEstimate
from landbridge.views.facetwords import facet_words, reading_words
from landbridge.views.notes import Notes
from landbridge.views.party import UNNAMED, is_named
from landbridge.views.stance import party_of
from landbridge.views.terminal import plain
from landbridge.views.whylines import Line, age_words, position_words
from landbridge.views.words import interval_words, percent

ACCESS = "Access: what is open, and what passes"
CONTROL = "Control: who holds what, which is not who may pass"

_FACT = frozenset({Modality.HAPPENED, Modality.ONGOING})
_ASIDE = {
    Modality.PLANNED: "plan, no state: ",
    Modality.RECOMMENDED: "demand, no state: ",
    Modality.CONDITIONAL: "on a condition: ",
    Modality.POSSIBLE: "as a possibility: ",
}


def track_lines(track: Track, *, on: date, grounds: Grounds, notes: Notes) -> Iterator[Line]:
    """Yield the lines of one facet: its periods with what tells of them, then its silences.

    Args:
        track: The facet.
        on: The last day told of.
        grounds: The records it names.
        notes: Takes up the claims that are footnoted.
    """
    yield 0, Text(plain(_title(track, grounds)), style="bold")
    ends = [*(after.since for after in track.periods[1:]), None]
    for period, end in zip(track.periods, ends, strict=True):
        yield 2, Text(plain(_period_words(period, end, track, grounds)))
        yield from _tellings(period, grounds, notes)
    yield from _silences(track, on)


def silent_words(silent: Sequence[StateEstimate], grounds: Grounds) -> str:
    """Return the facets that no report speaks of on one line, or "" when there are none."""
    told = "; ".join(facet_words(one.facet, one.of, grounds.entities) for one in silent)
    return f"No evidence: {told}" if told else ""


def _title(track: Track, grounds: Grounds) -> str:
    if track.facet is Facet.CONTROLLER and track.of is not None:
        return grounds.name(track.of)
    return facet_words(track.facet, track.of, grounds.entities)


def _period_words(period: Period, end: Since | None, track: Track, grounds: Grounds) -> str:
    values = reading_words(period.values, track.facet, grounds.entities)
    if not values:
        return f"{_since_words(period.since, grounds)}: {_unclear(period, track)}"
    least, most = percent(period.least), percent(period.most)
    chance = most if least == most else f"{least} to {most}"
    if period.since.how is Beginning.BEFORE and end is not None:
        return f"until {_day_of(end, grounds)}: {values} ({chance})"
    return f"{_since_words(period.since, grounds)}: {values} ({chance})"


def _unclear(period: Period, track: Track) -> str:
    if track.periods[0] is period:
        return "not clear; what is told is too little or too much at odds"
    return "not known any more"


def _since_words(since: Since, grounds: Grounds) -> str:
    match since.how:
        case Beginning.TOLD:
            return f"since {_day_of(since, grounds)}"
        case Beginning.BETWEEN:
            after = day_words(since.after) if since.after else "then"
            return f"since some day between {after} and {_day_of(since, grounds)}"
        case Beginning.BY:
            return f"by {_day_of(since, grounds)}"
        case Beginning.BEFORE | Beginning.AGED:
            return f"from about {month_words(since.by)}"


def _day_of(since: Since, grounds: Grounds) -> str:
    """Return the day a period began in the precision it was told in."""
    claim = grounds.claims.get(since.claim or "")
    when = None if claim is None else claim.when
    if when is None or when.interval.start != since.by:
        return day_words(since.by)
    words = interval_words(when.interval)
    if when.interval.precision is Precision.DAY or "\u2013" not in words:
        return words if "\u2013" not in words else day_words(since.by)
    return month_words(since.by) if since.by.day == 1 else day_words(since.by)


def month_words(day: date) -> str:
    """Return the month of a day as "June 2018"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def _tellings(period: Period, grounds: Grounds, notes: Notes) -> Iterator[Line]:
    """Yield what tells of a period: of one position on one line, its days with their footnotes."""
    groups: dict[str, dict[str, list[str]]] = {}
    for telling in period.tellings:
        claim = grounds.claims[telling.claim]
        heading = _heading(telling, claim, period, grounds)
        groups.setdefault(heading, {}).setdefault(_when(telling, claim), []).append(claim.id)
    for heading, days in groups.items():
        told = "; ".join(f"{day}{notes.mark(claims)}" for day, claims in days.items())
        yield 4, Text(plain(f"{heading}: {told}"))


def _heading(telling: Telling, claim: Claim, period: Period, grounds: Grounds) -> str:
    aside = _ASIDE.get(claim.modality, "")
    is_other = bool(period.values) and not set(telling.values) & set(period.values)
    other = "otherwise: " if is_other and claim.modality in _FACT else ""
    words = position_words(claim).replace(f" ({claim.modality.value})", "")
    return f"{aside}{other}{words}{_party(claim, grounds)}"


def _party(claim: Claim, grounds: Grounds) -> str:
    """Return who holds, takes or leaves, as ", the army"; "" for what is no claim of control."""
    party = party_of(claim) if claim.kind is ClaimKind.CONTROL else None
    if party is None:
        return ""
    if party.entity is None and not is_named(party.name):
        return f", {UNNAMED}"
    return f", {grounds.name(party.entity or party.name)}"


def _when(telling: Telling, claim: Claim) -> str:
    """Return the days a fact tells of as they were stated, or else the day it was said."""
    when = claim.when
    is_own = claim.modality in {*_FACT, Modality.SLIPPED} and when is not None
    if is_own and when is not None and when.interval.start == telling.start:
        return interval_words(when.interval)
    return day_words(telling.said)


def _silences(track: Track, on: date) -> Iterator[Line]:
    if track.last_fact is None:
        yield 2, Text("no report of fact; only plans and the like")
    for one in track.silences:
        age = age_words((one.end - one.start).days)
        if one.end == on and one.start == track.last_fact:
            words = f"last report of fact {day_words(one.start)}, {age} before {day_words(on)}"
        else:
            words = f"no report of fact from {day_words(one.start)} to {day_words(one.end)}, {age}"
        yield 2, Text(words)
