"""Lines that tell on a terminal why a place is estimated as it is."""

from collections.abc import Iterator, Sequence
from datetime import date

from rich.text import Text

from landbridge.lexicon.months import day_words
from landbridge.model.claim import Claim, Modality
from landbridge.model.grounds import Grounds
from landbridge.model.passage import Passage
from landbridge.model.state import Contribution, Facet, StateEstimate
from landbridge.model.why import Lack, Missing, Removal, Why
from landbridge.views.claimlines import ID
from landbridge.views.facetwords import estimate_words, reading_words, telling_words, value_words
from landbridge.views.stance import Stance, position, stance
from landbridge.views.terminal import plain
from landbridge.views.words import carriers, counted, interval_words, listed_words, percent, speaker

MOST_CLAIMS = 6
"""Claims shown of an estimate, the weightiest; the others are counted."""

MOST_REMOVALS = 5
"""Removals shown of an estimate, those that do most."""

LEAST_SHOWN = 0.005
"""An origin that moves an estimate by less is counted among those that hardly matter."""

Line = tuple[int, Text]
"""How far a line is indented, and its words."""


def why_lines(why: Why, grounds: Grounds) -> Iterator[Line]:
    """Yield the lines of one estimate: what carries it, what each origin does, what is against, missing."""
    estimate = why.estimate
    yield 0, Text(plain(estimate_words(estimate, grounds.entities)), style="bold")
    if estimate.no_evidence:
        return
    yield from _carried(why, grounds)
    yield from _removed(why, grounds)
    yield from _against(why, grounds)
    yield from _missing(why, grounds)


def passage_lines(
    passages: Sequence[Passage], grounds: Grounds, *, most: int | None = None
) -> Iterator[Line]:
    """Yield who gets through a place and why; nothing where no corridor tells.

    Args:
        passages: As found.
        grounds: The records they name.
        most: Reasons told of each, what limits most first; None for all.
    """
    for one in passages:
        p = "no evidence" if one.p is None else percent(one.p)
        barred = ", so barred to it" if one.denied else ""
        yield 2, Text(plain(f"{one.way}: {grounds.name(one.actor)} gets through {p}{barred}"))
        for reason in one.reasons[:most]:
            yield 4, Text(plain(reason))


def source_words(claim: Claim, grounds: Grounds) -> str:
    """Return a claim's chain in short, the day it was said and the days it tells of."""
    via = carriers(claim)
    through = f" via {listed_words(via)}" if via else ""
    said = grounds.said.get(claim.id)
    told = f", said {day_words(said)}" if said else ", not dated"
    return f"{speaker(claim)}{through}{told}{_of_days(claim, said)}"


def _of_days(claim: Claim, said: date | None) -> str:
    """Return the days a claim tells of or plans for; "" where they are the day it was said."""
    when = claim.when
    if when is None or (said is not None and when.interval.start == said == when.interval.last):
        return ""
    planned = claim.modality in {Modality.PLANNED, Modality.SLIPPED}
    return f", {'for' if planned else 'of'} {interval_words(when.interval)}"


def stance_words(claim: Claim) -> str:
    """Return what a claim says and how: "Not open", "Opening planned", "Passable (assessed)"."""
    kind = stance(claim)
    shown = f" ({kind.value})" if kind is Stance.ASSESSED else ""
    hedges = ", ".join(f'"{word}"' for word in claim.certainty.words)
    return f"{position_words(claim)}{shown}{f', hedged: {hedges}' if hedges else ''}"


def position_words(claim: Claim) -> str:
    """Return the position a claim takes and for whom: "Open to pedestrians"."""
    users = listed_words(dict.fromkeys(mention.name for mention in claim.mentions("user")))
    return f"{position(claim)}{f' to {users}' if users else ''}"


def _heading(words: str) -> Line:
    return 2, Text(words, style="dim")


def _carried(why: Why, grounds: Grounds) -> Iterator[Line]:
    estimate = why.estimate
    yield _heading("carried by (weight, 1 as if seen; what it speaks for; claim)")
    shown = estimate.contributions[:MOST_CLAIMS]
    for one in shown:
        claim = grounds.claims[one.claim]
        yield 4, _weight(one, why, grounds).append(_quoted(claim))
        yield 9, Text(plain(f"{stance_words(claim)}; {source_words(claim, grounds)}"), style="dim")
        copies = _copies(claim, grounds)
        if copies:
            yield 9, Text(copies, style="dim")
    left = len(estimate.contributions) - len(shown)
    if left:
        yield 4, Text(f"and {counted(left, 'claim')} of less weight", style="dim")


def _weight(one: Contribution, why: Why, grounds: Grounds) -> Text:
    weight = "<.01" if 0 < one.weight < 0.01 else f"{one.weight:.2f}"  # noqa: PLR2004
    spoken = _spoken_for(one, why, grounds)
    return Text(f"{weight} ", style="bold").append(plain(f"{spoken}: "), style="not bold")


def _spoken_for(one: Contribution, why: Why, grounds: Grounds) -> str:
    """Return the values a claim speaks for; for holders that it only speaks against, "not X"."""
    estimate = why.estimate
    fits = why.fits.get(one.claim) or (one.value,)
    if estimate.facet is Facet.CONTROLLER and len(fits) > 1:
        others = [v for v, _ in estimate.distribution if v not in {*fits, "unknown", "contested"}]
        if others:
            return f"not {_values(others, why, grounds)}"
    return _values(fits, why, grounds)


def _values(values: Sequence[str], why: Why, grounds: Grounds) -> str:
    return reading_words(values, why.estimate.facet, grounds.entities)


def _quoted(claim: Claim) -> Text:
    words = " ".join(claim.quote.split())
    return Text(plain(f'"{words}" '), style="not bold").append(claim.id[:ID], style="cyan")


def _copies(claim: Claim, grounds: Grounds) -> str:
    origin = grounds.origins.get(claim.id)
    told = set() if origin is None else {c for c in origin.claims if c in grounds.claims}
    documents = {grounds.claims[c].document for c in told}
    if len(documents) < 2:  # noqa: PLR2004 - one report is no repetition
        return ""
    return f"in {counted(len(documents), 'report')}, counted once"


def _removed(why: Why, grounds: Grounds) -> Iterator[Line]:
    shown = [r for r in why.removals if _matters(r, why)]
    if why.removals:
        words = f"{_values(why.values, why, grounds)}, {percent(why.p)}"
        yield _heading(f"left out: {words}, would be")
    single = [r for r in shown if len(r.origins) == 1][:MOST_REMOVALS]
    several = [r for r in shown if len(r.origins) > 1][:MOST_REMOVALS]
    for one in (*single, *several):
        yield 4, Text(plain(_removal(one, why, grounds)))
    left = len([r for r in why.removals if len(r.origins) == 1]) - len(single)
    if left and not shown:
        yield 4, Text("as it is, whichever origin is left out", style="dim")
    elif left:
        yield 4, Text(f"hardly other without any of {counted(left, 'more origin')}", style="dim")


def _matters(removal: Removal, why: Why) -> bool:
    return removal.value is None or abs(removal.p - why.p) >= LEAST_SHOWN


def _removal(removal: Removal, why: Why, grounds: Grounds) -> str:
    speaking = {c.claim for c in why.estimate.contributions}
    own = next((c for c in removal.claims if c in speaking), removal.claims[0])
    who = speaker(grounds.claims[own])
    if len(removal.origins) > 1:
        who = f"all that {who} says"
    if removal.value is None:
        return f"no evidence without {who}"
    other = value_words(removal.value, why.estimate.facet, grounds.entities)
    likelier = "" if removal.value in why.values else f"; {other} is likeliest then"
    quote = "" if len(removal.origins) > 1 else f' ("{_short(grounds.claims[own])}")'
    return f"{percent(removal.p)} without {who}{quote}{likelier}"


def _short(claim: Claim) -> str:
    """Return the first words of a quote."""
    words = claim.quote.split()
    first = " ".join(words[:7])
    return f"{first} ..." if len(words) > 7 else first  # noqa: PLR2004 - as above


def _against(why: Why, grounds: Grounds) -> Iterator[Line]:
    yield _heading("strongest against")
    if why.against is None:
        yield 4, Text("nothing: no claim of weight speaks otherwise")
        return
    claim = grounds.claims[why.against]
    yield 4, _quoted(claim).append(plain(f" {stance_words(claim)}; {source_words(claim, grounds)}"))


def _missing(why: Why, grounds: Grounds) -> Iterator[Line]:
    if not why.missing:
        return
    yield _heading("missing")
    for words in missing_words(why.missing, why.estimate, grounds):
        yield 4, Text(plain(words))


def missing_words(
    missing: Sequence[Missing], estimate: StateEstimate, grounds: Grounds
) -> Iterator[str]:
    """Yield what an estimate does without, a line each; values that nobody tells of together."""
    for one in missing:
        words = _lack(one, estimate)
        if words:
            yield words
    facet, entities = estimate.facet, grounds.entities
    never = [m.value for m in missing if m.lack is Lack.OTHERWISE and m.since is None]
    named = [telling_words(value, facet, entities) for value in never if value]
    if named:
        yield f"no report of {' or of '.join(named)}"
    for one in missing:
        if one.lack is Lack.OTHERWISE and one.since is not None and one.value is not None:
            told = telling_words(one.value, facet, entities)
            yield f"no report of {told} since {day_words(one.since)}"


def _lack(one: Missing, estimate: StateEstimate) -> str | None:
    match one.lack:
        case Lack.REPORT:
            return "no report speaks of it"
        case Lack.NEWS:
            age = (estimate.on - (one.since or estimate.on)).days
            return (
                f"no report since {day_words(one.since or estimate.on)}, {age_words(age)} earlier"
            )
        case Lack.SECOND_SOURCE:
            return "no independent origin: all of it goes back to one source"
        case Lack.FACT:
            return "no report of fact: only plans speak for it"
        case Lack.SIGHT:
            return "no imagery, eyewitness or document"
        case Lack.OTHERWISE:
            return None


_MONTH = 30.44
"""Mean days of a Gregorian month, 365.2425 / 12."""

_IN_MONTHS = 61
"""Ages of this many days or more are told in months."""


def age_words(days: int) -> str:
    """Return a number of days as "11 days" or "14 months"."""
    return counted(days, "day") if days < _IN_MONTHS else counted(round(days / _MONTH), "month")
