"""A claim read as a report of a happening: when, where and of what type."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from landbridge.lexicon.tables import table
from landbridge.model.claim import UNTYPED, Claim, ClaimKind, Mention, Modality, Polarity
from landbridge.model.interval import Interval, Precision
from landbridge.states.proposition import LENT, name_key
from landbridge.states.wording import (
    hours,
    is_another,
    is_general,
    is_taken_up,
    names_means,
    things,
)

FACTUAL = frozenset({Modality.HAPPENED, Modality.ONGOING, Modality.POSSIBLE})
"""Plans, demands and suppositions tell of no happening."""

NEWS_DAYS = 3
"""A report that cites an outlet and names no day tells of the cited day or the few before it."""

DISCOURSE = "discourse"
"""The anchor of days taken from another sentence: they are lent, unless the claim's words name them."""

STATED = "stated"
"""The anchor of days that need no other day to be read."""

_BODIES = ("actor:", "person:", "outlet:", "office:", "people:", "organisation:")
"""How the ids of those begin who are hit but are no place."""

_NIGHT = re.compile(
    r"\b(?:late|evening|night|overnight|midnight|1[0-2] ?p\.?m|2[0-3][:.]\d\d)\b", re.IGNORECASE
)
_CLOCK = re.compile(
    r"(?:at )?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?(?: local time)?|noon|midnight", re.IGNORECASE
)
_NAME = re.compile(r"[A-Z\u00c0-\u00de]|[^\x00-\x7f]")
_VAGUE_PLACE = re.compile(
    r"\b(?:border|frontier|side|sides|area|zone|region|territory)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Happening:
    """What is needed to tell whether two claims are of one happening.

    Attributes:
        days: When it took place as stated, else from the citation's day, else lent by what stands
            around the claim; None when nothing says. A night reaches into the next day.
        written: The days as named, before a night is drawn out; None when none are.
        stated: Whether the claim itself names the days.
        cited: Whether they are those of its citation.
        sites: Entity ids or folded names of where it was, the thing hit included.
        firm: Whether the place is named as such, not lent by the context.
        actors: Entity ids or folded names of who did it; a weapon is none.
        said: Latest day it can have been said, or None when nothing tells.
        refers: Whether its words take up a happening told before: "the strike", an accusation.
        another: Whether its words set it apart from what was told before: "a second strike".
        hours: Parts of the day its words give.
        things: What kinds of building or facility its words name.
    """

    claim: Claim
    type: str
    days: Interval | None
    written: Interval | None
    stated: bool
    cited: bool
    sites: frozenset[str]
    firm: bool
    actors: frozenset[str]
    said: date | None
    refers: bool
    another: bool
    hours: frozenset[str]
    things: frozenset[str]

    @property
    def denied(self) -> bool:
        """Whether the claim denies it."""
        return self.claim.polarity is Polarity.DENIED


def happening(claim: Claim, *, said: Mapping[str, date]) -> Happening | None:
    """Return a claim as a report of a happening, or None when it reports none.

    Args:
        claim: Of any kind; events of some type and takeovers count.
        said: Claim id to the day it was said, as far as known.
    """
    takeover = claim.kind is ClaimKind.CONTROL and claim.type == "took_over"
    if claim.modality not in FACTUAL or not (takeover or claim.kind is ClaimKind.EVENT):
        return None
    if claim.type in UNTYPED:
        return None
    lent = _dated(claim)
    if _is_at_large(claim, lent):
        return None
    stated = lent is not None and (_anchor(claim) != DISCOURSE or _text(claim) in claim.quote)
    cited = None if stated else _cited(claim)
    roles = ("holder",) if takeover else ("agent",)
    doers = (m for role in roles for m in claim.mentions(role))
    actors = {name_key(m) for m in doers if m.entity is not None or not names_means(m.name)}
    return Happening(
        claim=claim,
        type=claim.type,
        days=cited or lent,
        written=None if claim.when is None else claim.when.interval,
        stated=stated,
        cited=cited is not None,
        sites=_sites(claim, takeover=takeover),
        firm=claim.where is None or claim.where.relation != LENT,
        actors=frozenset(actors - {""}),
        said=said.get(claim.id),
        refers=_refers(claim),
        another=is_another(claim.quote),
        hours=hours(_text(claim), claim.quote) if stated else frozenset(),
        things=things(claim.quote),
    )


def _is_at_large(claim: Claim, days: Interval | None) -> bool:
    """Tell whether a claim tells of no one happening: "raids go on", what may come in future."""
    possible = claim.modality is Modality.POSSIBLE and days is not None and days.end is None
    sited = claim.where is not None and claim.where.relation != LENT
    absolute = days is not None and _anchor(claim) == STATED
    plural = not (sited or absolute or claim.quantities) and claim.kind is ClaimKind.EVENT
    return possible or (plural and is_general(claim.quote, claim.type))


def _dated(claim: Claim) -> Interval | None:
    """Return the days a claim names or is lent; a night ends on the morning after.

    An hour alone names no day, and the day of publication is not lent to it.
    """
    if claim.when is None or claim.when.interval.start is None:
        return None
    if _anchor(claim) != DISCOURSE and _CLOCK.fullmatch(_text(claim)):
        return None
    days = claim.when.interval
    if days.start is None or days.end is None or not _NIGHT.search(_text(claim)):
        return days
    if days.end - days.start > timedelta(days=1):
        return days
    return Interval(start=days.start, end=days.end + timedelta(days=1), precision=days.precision)


def _anchor(claim: Claim) -> str:
    return "" if claim.when is None else claim.when.anchor


def _text(claim: Claim) -> str:
    return "" if claim.when is None else claim.when.text


def _sites(claim: Claim, *, takeover: bool) -> frozenset[str]:
    """Return where it was, by entity id or the folded name.

    Words like "the border" name no place, and a country that is said to have done it is not where.
    """
    where = [] if claim.where is None else [claim.where.mention]
    objects = claim.mentions("object") if takeover else claim.mentions("place")
    hit = [m for m in claim.mentions("target") if m.entity is not None and not is_body(m.entity)]
    named = [m for m in (*where, *objects, *hit) if m.entity is not None or _is_named(m)]
    doers = {name_key(m) for m in claim.mentions("agent")}
    return frozenset({name_key(m) for m in named} - {"", *doers})


def is_body(entity: str) -> bool:
    """Tell whether an entity id is that of a group, office, outlet or person, not of a place."""
    return entity.removeprefix("provisional:").startswith(_BODIES)


def _is_named(mention: Mention) -> bool:
    words = [w for w in mention.name.split() if w.casefold() not in {"the", "a", "an"}]
    return any(_NAME.match(w) for w in words) and not _VAGUE_PLACE.search(mention.name)


def _refers(claim: Claim) -> bool:
    """Tell whether a claim takes up a happening that was told before it.

    A denial does, and an accusation, and words such as "the strike" or "its earlier raids".
    """
    if claim.polarity is Polarity.DENIED or claim.type == "claim_responsibility":
        return True
    if any(_blames(step.cue) for step in claim.chain if step.cue):
        return True
    return is_taken_up(claim.quote)


@cache
def _blames(cue: str) -> bool:
    words = cue.casefold().split()
    return any(word.startswith(stem) for word in words for stem in _blame_stems())


@cache
def _blame_stems() -> tuple[str, ...]:
    rows = table("reporting")
    return tuple(r["lemma"].rstrip("e") for r in rows if r["use"] in ("blame", "deny"))


def _cited(claim: Claim) -> Interval | None:
    """Return the few days a cited report tells of, or None when nothing dates it."""
    days = [
        c.date.start
        for step in claim.chain
        for c in step.citations
        if c.date is not None and c.date.start is not None
    ]
    return None if not days else _up_to(min(days))


def _up_to(day: date) -> Interval:
    return Interval(
        start=day - timedelta(days=NEWS_DAYS),
        end=day + timedelta(days=1),
        precision=Precision.DAY,
    )
