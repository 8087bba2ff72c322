"""Lines that tell on a terminal what changed between two knowledge dates, and why."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from landbridge.lexicon.months import day_words
from landbridge.model.difference import Decision, Shift
from landbridge.model.grounds import Grounds
from landbridge.model.why import Removal
from landbridge.views.facetwords import facet_words, reading_words
from landbridge.views.notes import Notes
from landbridge.views.terminal import plain
from landbridge.views.whylines import Line, source_words, stance_words
from landbridge.views.words import counted, percent

MOST_ARRIVED = 5
"""New origins shown of a facet, those that do most; the others are counted."""

LEAST_SHOWN = 0.005
"""A new origin that moves a facet by less is counted among those that hardly matter."""


def shift_lines(shift: Shift, grounds: Grounds, notes: Notes) -> Iterator[Line]:
    """Yield how a facet moved: then and now, what time alone would have made, and what moved it."""
    yield 2, Text(plain(_headline(shift, grounds)), style="bold")
    if round(shift.p_waited, 2) != round(shift.p_before, 2):
        told = f"{_values(shift.values, shift, grounds)} {percent(shift.p_waited)}"
        yield 4, Text(plain(f"time alone, without a new report: {told}"), style="dim")
    shown = [one for one in shift.arrived if _points(one, shift)][:MOST_ARRIVED]
    for one in shown:
        yield 4, Text(plain(_arrival(one, shift, grounds, notes)))
    left = len(shift.arrived) - len(shown)
    if left:
        yield 4, Text(f"and {counted(left, 'new origin')} that hardly move it", style="dim")
    for claim in shift.withdrawn:
        quote = grounds.claims[claim].quote
        yield 4, Text(plain(f'no longer stands: "{quote}"{notes.mark([claim])}'))
    if not shift.arrived and not shift.withdrawn:
        yield 4, Text("no new report speaks of it", style="dim")


def steady_words(shifts: Sequence[Shift], grounds: Grounds) -> str:
    """Return the facets that stayed as they were on one line, or "" when there are none."""
    told = (
        f"{_facet(one, grounds)}: {_values(one.values, one, grounds)} {percent(one.p_after)}"
        for one in shifts
        if one.values_after
    )
    words = "; ".join(told)
    return f"as before: {words}" if words else ""


def decision_words(decision: Decision, grounds: Grounds) -> str:
    """Return a decision with who took it, when and why, and the words of a claim it is about."""
    claim = grounds.claims.get(decision.subject)
    subject = decision.subject if claim is None else f'{claim.id[:10]} "{claim.quote}"'
    who = f"{decision.actor}, {day_words(decision.recorded)}"
    return f"{decision.action} {subject} | {who}: {decision.detail}"


def _facet(shift: Shift, grounds: Grounds) -> str:
    return facet_words(shift.estimate.facet, shift.estimate.of, grounds.entities)


def _values(values: Sequence[str], shift: Shift, grounds: Grounds) -> str:
    return reading_words(values, shift.estimate.facet, grounds.entities)


def _headline(shift: Shift, grounds: Grounds) -> str:
    was, now = (_told(shift, grounds, before=before) for before in (True, False))
    return f"{_facet(shift, grounds)}: {was}, now {now}"


def _told(shift: Shift, grounds: Grounds, *, before: bool) -> str:
    """Return what a facet was summed up by on a date, and the chance of what it is now."""
    estimate = shift.before if before else shift.after
    if estimate is None or estimate.no_evidence:
        return "no evidence"
    p = shift.p_before if before else shift.p_after
    own = shift.values_before if before else shift.values_after
    chance = f"{_values(shift.values, shift, grounds)} {percent(p)}"
    if set(own) == set(shift.values):
        return chance
    return f"{_values(own, shift, grounds) or 'nothing clear'} ({chance})"


def _points(one: Removal, shift: Shift) -> int:
    """Return by how many hundredths an origin moved the reading, up or down."""
    return round((shift.p_after - one.p) * 100) if one.value is not None else 100


def _arrival(one: Removal, shift: Shift, grounds: Grounds, notes: Notes) -> str:
    speaking = {c.claim for c in shift.estimate.contributions}
    own = next((c for c in one.claims if c in speaking), one.claims[0])
    claim = grounds.claims[own]
    effect = "the first to tell" if one.value is None else f"{_points(one, shift):+d} points"
    words = f"{stance_words(claim)}; {source_words(claim, grounds)}"
    return f'{effect}: "{claim.quote}"{notes.mark([own])} {words}'
