"""Claims about one happening, with every position on each of its attributes.

Claims are joined that stand in one passage or give one statement; then those whose types may join,
whose days overlap and whose places are one or near. A claim that names no day joins one such
happening: that of the day its source is cited for, the one its own text told last, or the one that
was reported lately where it says "the strike". Nothing is picked as the truth: each value is listed
with its origins, and denials stand apart.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from landbridge.model.claim import Claim, Mention
from landbridge.model.digest import digest
from landbridge.model.entity import Entity
from landbridge.model.interval import Interval, Precision
from landbridge.model.state import Event, Join, Origin
from landbridge.states.apart import with_neighbours
from landbridge.states.attributes import Voices, attributes_of
from landbridge.states.clusters import Clusters
from landbridge.states.compatible import Measure
from landbridge.states.denied import denied_of, is_denial
from landbridge.states.families import rank
from landbridge.states.happenings import FACTUAL, Happening, happening, is_body
from landbridge.states.joining import (
    join_dated,
    join_denials,
    join_origins,
    join_passages,
    join_taken_up,
    join_undated,
    keep_apart,
    with_first_days,
)
from landbridge.states.proposition import LENT
from landbridge.states.scene import TAKEN, scene_of, width

PROVISIONAL = "provisional:"
"""How the ids of entities begin that were made from a text."""


def find_events(
    claims: Iterable[Claim],
    *,
    origins: Collection[Origin],
    entities: Mapping[str, Entity] | None = None,
    said: Mapping[str, date] | None = None,
) -> tuple[Event, ...]:
    """Return the happenings that claims tell of, earliest first, undated ones last.

    Args:
        claims: Mentions resolved; plans, demands and suppositions are passed over.
        origins: Which claims are one statement.
        entities: Entity id to entity; places near or linked to one another then count as one.
        said: Claim id to the day it was said. For claims that are absent the latest day that their
            document names is taken: it cannot have been written before it.
    """
    kept = list({c.id: c for c in claims}.values())
    scene = scene_of(kept, entities or {})
    days = {**_latest_named(kept), **(said or {})}
    read = (happening(c, said=days) for c in kept)
    told = sorted((h for h in read if h is not None), key=_reading_order)
    told = with_first_days(told, origins)
    clusters = Clusters(told, scene)
    keep_apart(told, clusters)
    join_passages(told, clusters)
    join_origins(told, origins, scene, clusters)
    join_dated(told, scene, clusters)
    join_undated(told, scene, clusters)
    join_taken_up(told, scene, clusters)
    join_denials(told, scene, clusters)
    told_by = Voices({claim: origin for origin in origins for claim in origin.claims})
    measure = Measure(scene.ground, scene.ancestry)
    groups = [(group, clusters.joins(group)) for group in clusters.groups()]
    events = [_event(group, joins, told_by, measure) for group, joins in groups]
    found = sorted((e for e in events if e is not None), key=_by_time)
    return with_neighbours(found, ground=scene.ground, entities=entities or {})


def _latest_named(claims: Sequence[Claim]) -> dict[str, date]:
    """Return claim id to the latest day that its document states or cites as past."""
    latest: dict[str, date] = {}
    for claim in claims:
        cited = [c.date for step in claim.chain for c in step.citations if c.date is not None]
        when = claim.when
        if when is not None and claim.modality in FACTUAL:
            cited.append(when.interval)
        for days in cited:
            if days.precision is Precision.DAY and days.start is not None:
                held = latest.get(claim.document, days.start)
                latest[claim.document] = max(held, days.start)
    return {c.id: latest[c.document] for c in claims if c.document in latest}


def _event(
    group: Sequence[Happening], joins: tuple[Join, ...], told_by: Voices, measure: Measure
) -> Event | None:
    """Return a group as an event, or None when nothing says when, where or by whom."""
    days = _days(group)
    place = _place(group, dated=any(h.stated or h.cited for h in group))
    if days is None and place is None and not any(_is_known(a) for h in group for a in h.actors):
        return None
    ids = tuple(h.claim.id for h in group)
    naming = max(group, key=lambda h: rank(h.type))
    return Event(
        id=digest("event", naming.type, *sorted(ids)),
        type=naming.type,
        interval=days,
        place=place,
        attributes=attributes_of(group, told_by, kind=naming.type, measure=measure),
        denials=tuple(h.claim.id for h in group if is_denial(h)),
        claims=ids,
        reasons=tuple(dict.fromkeys(join.reason for join in joins)),
        denied=denied_of(group, told_by),
        joins=joins,
    )


def _is_known(actor: str) -> bool:
    """Tell whether an actor's key is that of a named body or country, not mere words."""
    return is_body(actor) or ":" in actor


def _days(group: Sequence[Happening]) -> Interval | None:
    """Return the days most claims state, the most precise of equals; else the cited ones.

    One who writes "late on Sunday" and one who writes "on Monday" may mean the same night: the
    days as each states them stay among the positions.
    """
    stated = [h for h in group if h.days is not None and h.stated]
    dated = stated or [h for h in group if h.days is not None]
    if not dated:
        return None
    least = min(width(h.days) for h in dated)
    finest = [_as_written(h) for h in dated if width(_as_written(h)) <= least]
    counts = Counter((d.start, d.end) for d in finest if d is not None)
    return max(finest, key=lambda d: counts[d.start, d.end] if d is not None else 0)


def _as_written(h: Happening) -> Interval | None:
    """Return the days as the claim writes them, without the morning after a night."""
    return h.written if h.stated else h.days


def _place(group: Sequence[Happening], *, dated: bool) -> str | None:
    """Return where most claims put it.

    What was taken comes first, then known places before words and provisional names, "in" before
    "near". What the text around lends places only what is dated and not merely denied.
    """
    told = _taken(group) or _wheres(group)
    if not told:
        told = [m for h in group if h.type == "visit" for m in h.claim.mentions("target")]
    if not told and dated and not all(h.denied for h in group):
        told = [h.claim.where.mention for h in group if h.claim.where is not None]
    names = [m.entity or m.name for m in told]
    return max(names, key=lambda n: (names.count(n), -names.index(n)), default=None)


def _taken(group: Sequence[Happening]) -> list[Mention]:
    """Return the places that were taken, known ones where there are any."""
    taken = [m for h in group if h.type == TAKEN for m in h.claim.mentions("object")]
    return [m for m in taken if _is_tabled(m)]


def _wheres(group: Sequence[Happening]) -> list[Mention]:
    """Return the places that claims name as such, the best kind of them alone."""
    wheres = [h.claim.where for h in group if h.claim.where is not None]
    firm = [w for w in wheres if w.relation != LENT]
    known = [w for w in firm if _is_tabled(w.mention)]
    plain = [w for w in known if w.relation is None]
    named = [w.mention for w in plain or known or firm]
    return named or [m for h in group if h.type == TAKEN for m in h.claim.mentions("object")]


def _is_tabled(mention: Mention) -> bool:
    return mention.entity is not None and not mention.entity.startswith(PROVISIONAL)


def _reading_order(h: Happening) -> tuple[str, int, int, str]:
    return (h.claim.document, h.claim.start, h.claim.end, h.claim.id)


def _by_time(event: Event) -> tuple[str, str]:
    start = None if event.interval is None else event.interval.start
    return ("9999" if start is None else start.isoformat(), event.id)
