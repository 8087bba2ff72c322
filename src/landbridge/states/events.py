"""Claims about one happening, with every position on each of its attributes.

Two dated claims are of one happening when their types may join, their days overlap and a place is
shared; an undated one joins the nearest happening told before it in its own document. Nothing is
picked as the truth: each value is listed with its origins, and denials stand apart.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from landbridge.model.claim import Claim
from landbridge.model.digest import digest
from landbridge.model.entity import Entity
from landbridge.model.interval import Interval
from landbridge.model.state import Event, Origin
from landbridge.states.attributes import attributes_of, date_value
from landbridge.states.families import may_join, rank
from landbridge.states.happenings import FINE, Happening, happening, near_by_links

REACH = 2000
"""Code points back to a happening that "the attack" may still mean: some three paragraphs. A type
named exactly ("the airstrike") reaches the whole document."""


def find_events(
    claims: Iterable[Claim],
    *,
    origins: Collection[Origin],
    entities: Mapping[str, Entity] | None = None,
) -> tuple[Event, ...]:
    """Return the happenings that claims tell of, earliest first, undated ones last.

    Args:
        claims: Mentions resolved; plans, demands and suppositions are passed over.
        origins: Which claims are one statement.
        entities: Entity id to entity; a crossing, its sides and its town then count as one place.
    """
    nearby = near_by_links(entities or {})
    read = (happening(c, nearby=nearby) for c in {c.id: c for c in claims}.values())
    told = sorted((h for h in read if h is not None), key=_reading_order)
    clusters = _Clusters(told)
    _join_dated(told, clusters)
    _join_undated(told, clusters)
    home = {claim: origin.id for origin in origins for claim in origin.claims}
    events = [_event(group, home, clusters.reasons(group)) for group in clusters.groups()]
    return tuple(sorted((e for e in events if e is not None), key=_by_time))


class _Clusters:
    """Disjoint groups of happenings with the reasons they were joined for."""

    def __init__(self, told: Sequence[Happening]) -> None:
        self._told = told
        self._home = {h.claim.id: h.claim.id for h in told}
        self._reasons: defaultdict[str, list[str]] = defaultdict(list)

    def join(self, a: Happening, b: Happening, reason: str) -> None:
        """Make one group of two; ``reason`` is a sentence."""
        root, gone = self.root(a), self.root(b)
        if root != gone:
            self._home = {i: root if r == gone else r for i, r in self._home.items()}
            self._reasons[root] += [*self._reasons.pop(gone, []), reason]

    def root(self, h: Happening) -> str:
        """Return the name of the group a happening is in."""
        return self._home[h.claim.id]

    def groups(self) -> list[list[Happening]]:
        """Return the groups, members in reading order."""
        found: defaultdict[str, list[Happening]] = defaultdict(list)
        for h in self._told:
            found[self.root(h)].append(h)
        return list(found.values())

    def reasons(self, group: Sequence[Happening]) -> tuple[str, ...]:
        """Return why a group was joined, without repetition."""
        return tuple(dict.fromkeys(self._reasons[self.root(group[0])]))


def _join_dated(told: Sequence[Happening], clusters: _Clusters) -> None:
    """Join claims whose days and places meet."""
    blocks: defaultdict[str, list[Happening]] = defaultdict(list)
    for h in told:
        if h.days is not None:
            for place in h.places or {""}:
                blocks[place].append(h)
    for block in (*blocks.values(), *_by_document(told)):
        for i, a in enumerate(block):
            for b in block[i + 1 :]:
                reason = _one_happening(a, b)
                if reason is not None:
                    clusters.join(a, b, reason)


def _by_document(told: Sequence[Happening]) -> list[list[Happening]]:
    """Return each document's dated happenings: there, a shared day is enough without a place."""
    found: defaultdict[str, list[Happening]] = defaultdict(list)
    for h in told:
        if h.days is not None:
            found[h.claim.document].append(h)
    return list(found.values())


def _one_happening(a: Happening, b: Happening) -> str | None:
    """Return why two dated claims tell of one happening, or None when they may not."""
    if a.days is None or b.days is None or not may_join(a.type, b.type):
        return None
    if not a.days.overlaps(b.days):
        return None
    fine = a.days.precision in FINE and b.days.precision in FINE
    if not fine and a.type != b.type:
        return None
    shared = a.places & b.places
    if not shared and (a.places and b.places):
        return None
    if not shared and a.claim.document != b.claim.document:
        return None
    where = f" at {min(shared)}" if shared else " in one document"
    return f"{a.type} and {b.type}{where}, {date_value(a.days)} and {date_value(b.days)}."


def _join_undated(told: Sequence[Happening], clusters: _Clusters) -> None:
    """Join each claim without a day to the happening it refers back to in its own document."""
    for i, h in enumerate(told):
        if h.days is not None and h.stated:
            continue
        if h.days is not None and any(
            clusters.root(o) == clusters.root(h) and o.stated for o in told
        ):
            continue
        earlier = _antecedent(h, told[:i], told[i + 1 :])
        if earlier is not None:
            reason = f"Undated {h.type} read as the {earlier.type} of {date_value(earlier.days)}."
            clusters.join(earlier, h, reason)


def _antecedent(
    h: Happening, before: Sequence[Happening], after: Sequence[Happening]
) -> Happening | None:
    """Return the dated happening an undated claim means: the exact type, else the nearest."""
    exact = [o for o in (*reversed(before), *after) if o.type == h.type and _may_mean(h, o)]
    if exact:
        return exact[0]
    if h.actors and not h.denied and rank(h.type) > rank("killed"):
        return None
    near = [o for o in reversed(before) if h.claim.start - o.claim.start <= REACH]
    return next((o for o in near if may_join(h.type, o.type) and _may_mean(h, o)), None)


def _may_mean(h: Happening, dated: Happening) -> bool:
    """Tell whether an undated claim may mean a dated happening: one document, no other place."""
    if dated.claim.document != h.claim.document or not dated.stated or dated.days is None:
        return False
    if h.days is not None and not h.days.overlaps(dated.days):
        return False
    return not h.places or not dated.places or bool(h.places & dated.places)


def _event(
    group: Sequence[Happening], home: Mapping[str, str], reasons: tuple[str, ...]
) -> Event | None:
    """Return a group as an event, or None when nothing says when, where or by whom."""
    days = _days(group)
    place = _place(group)
    if days is None and place is None and not any(h.actors for h in group):
        return None
    ids = tuple(h.claim.id for h in group)
    naming = max(group, key=lambda h: rank(h.type))
    return Event(
        id=digest("event", naming.type, *sorted(ids)),
        type=naming.type,
        interval=days,
        place=place,
        attributes=attributes_of(group, home),
        denials=tuple(h.claim.id for h in group if h.denied and h.type != "claim_responsibility"),
        claims=ids,
        reasons=reasons,
    )


def _days(group: Sequence[Happening]) -> Interval | None:
    """Return the most precise stated days, the earliest told of equals; else the cited ones."""
    stated = [h for h in group if h.days is not None and h.stated] or [
        h for h in group if h.days is not None
    ]
    best = min(stated, key=lambda h: _width(h.days), default=None)
    return None if best is None else best.days


def _width(days: Interval | None) -> float:
    if days is None or days.start is None or days.end is None:
        return float("inf")
    return (days.end - days.start).days


def _place(group: Sequence[Happening]) -> str | None:
    """Return where most claims put it: entity id, else words."""
    told = [h.claim.where.mention for h in group if h.claim.where is not None]
    told = told or [m for h in group for m in h.claim.mentions("object") if h.type == "took_over"]
    names = [m.entity or m.name for m in told]
    return max(names, key=lambda n: (names.count(n), -names.index(n)), default=None)


def _reading_order(h: Happening) -> tuple[str, int, int, str]:
    return (h.claim.document, h.claim.start, h.claim.end, h.claim.id)


def _by_time(event: Event) -> tuple[str, str]:
    start = None if event.interval is None else event.interval.start
    return ("9999" if start is None else start.isoformat(), event.id)
