"""Claims about one happening, with every position on each of its attributes.

Two dated claims are of one happening when their types may join, their days overlap and a place is
shared. A claim that names no day joins one such happening: that of the day its source is cited
for, else the one told nearest before it in its own document. Nothing is picked as the truth: each
value is listed with its origins, and denials stand apart.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from landbridge.model.claim import Claim, Modality
from landbridge.model.digest import digest
from landbridge.model.entity import Entity
from landbridge.model.interval import Interval
from landbridge.model.state import Event, Origin
from landbridge.states.attributes import LENT, attributes_of, date_value
from landbridge.states.families import may_join, rank, types_named
from landbridge.states.happenings import FINE, Happening, happening, near_by_links

REACH = 2500
"""Code points back to a happening that "the attack" may still mean: some three paragraphs."""

FEW_DAYS = 3
"""A cited day tells which happening is meant only among those fixed this narrowly."""

MONTH_DAYS = 31
"""Looser days than a month ("recently", "in 2017") place nothing beside anything."""

TELLING = 5
"""Rank from which a type says of itself what is meant: "the airstrike" reaches the whole document,
"the attack" and "the dead" mean the nearest."""


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
        self._above = {h.claim.id: h.claim.id for h in told}
        self._reasons: defaultdict[str, list[str]] = defaultdict(list)

    def join(self, a: Happening, b: Happening, reason: str) -> None:
        """Make one group of two; ``reason`` is a sentence."""
        root, gone = self.root(a), self.root(b)
        if root != gone:
            self._above[gone] = root
            self._reasons[root] += [*self._reasons.pop(gone, []), reason]

    def root(self, h: Happening) -> str:
        """Return the name of the group a happening is in."""
        at = h.claim.id
        while self._above[at] != at:
            self._above[at] = self._above[self._above[at]]
            at = self._above[at]
        return at

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
        if h.stated:
            for place in h.places:
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
        if h.stated:
            found[h.claim.document].append(h)
    return list(found.values())


def _one_happening(a: Happening, b: Happening) -> str | None:
    """Return why two dated claims tell of one happening, or None when they may not."""
    if a.days is None or b.days is None or not may_join(a.type, b.type):
        return None
    if not a.days.overlaps(b.days):
        return None
    fine = a.days.precision in FINE and b.days.precision in FINE
    same_document = a.claim.document == b.claim.document
    if not fine and max(_width(a.days), _width(b.days)) > MONTH_DAYS:
        return None
    if not fine and a.type != b.type and not (same_document and a.days == b.days):
        return None
    shared = a.places & b.places
    if not shared and (_apart(a, b) or not same_document):
        return None
    where = f" at {min(shared)}" if shared else " in one document"
    return f"{a.type} and {b.type}{where}, {date_value(a.days)} and {date_value(b.days)}."


def _join_undated(told: Sequence[Happening], clusters: _Clusters) -> None:
    """Join each claim that names no day to the one happening it means, if there is one."""
    nearby: defaultdict[str, dict[str, Happening]] = defaultdict(dict)
    for h in told:
        for key in (h.claim.document, *h.places) if h.stated else ():
            nearby[key][h.claim.id] = h
    for h in told:
        meant = _meant(h, nearby) if _refers_back(h) else None
        if meant is not None:
            reason = f"Undated {h.type} read as the {meant.type} of {date_value(meant.days)}."
            clusters.join(meant, h, reason)


def _refers_back(h: Happening) -> bool:
    """Tell whether a claim may mean a happening told elsewhere: no running or merely possible one."""
    if h.claim.modality is Modality.HAPPENED or h.denied:
        return not h.stated
    return not h.stated and rank(h.type) >= TELLING


def _meant(h: Happening, nearby: Mapping[str, Mapping[str, Happening]]) -> Happening | None:
    """Return the dated happening a claim means: of its cited day, of a type it names, or near."""
    keys = (h.claim.document, *sorted(h.places)) if h.cited else (h.claim.document,)
    dated = {i: o for key in keys for i, o in nearby.get(key, {}).items()}
    candidates = [
        o
        for o in dated.values()
        if may_join(h.type, o.type) and _may_mean(h, o) and _width(o.days) <= MONTH_DAYS
    ]
    if h.cited and h.days is not None:
        told = [o for o in candidates if _fine(o) and o.days and h.days.overlaps(o.days)]
        return min(told, key=lambda o: (_width(o.days), _distance(h, o)), default=None)
    named = {h.type, *types_named(h.claim.quote)}
    exact = [o for o in candidates if o.type in named and rank(o.type) >= TELLING]
    if exact:
        return min(exact, key=lambda o: _distance(h, o))
    same = [o for o in candidates if o.type == h.type and o.actors & h.actors]
    if same:
        return min(same, key=lambda o: _distance(h, o))
    candidates = _of_lent_days(h, candidates) or candidates
    near = [o for o in candidates if 0 <= h.claim.start - o.claim.start <= REACH]
    fits = [o for o in near if o.type == h.type or not _names_another(h)]
    own = [o for o in candidates if o.type == h.type]
    return min(fits or own, key=lambda o: _distance(h, o), default=None)


def _of_lent_days(h: Happening, candidates: Sequence[Happening]) -> list[Happening]:
    """Return the candidates on the days that the text around a claim lends it."""
    if h.days is None:
        return []
    return [o for o in candidates if o.days is not None and o.days.overlaps(h.days)]


def _may_mean(h: Happening, dated: Happening) -> bool:
    """Tell whether the places allow it: a shared one, or within a document none that differs."""
    if h.places & dated.places:
        return True
    return dated.claim.document == h.claim.document and not _apart(h, dated)


def _apart(a: Happening, b: Happening) -> bool:
    """Tell whether two claims name different places outright."""
    return bool(a.places and b.places) and a.firm and b.firm


def _names_another(h: Happening) -> bool:
    """Tell whether a claim of a broader type names its own doer: then it is no mere "the attack"."""
    return bool(h.actors) and not h.denied and h.type not in ("killed", "wounded")


def _distance(h: Happening, o: Happening) -> tuple[bool, bool, int, str]:
    """Sort key: the same document, told before, nearest."""
    gap = h.claim.start - o.claim.start
    return (o.claim.document != h.claim.document, gap < 0, abs(gap), o.claim.id)


def _fine(o: Happening) -> bool:
    return _width(o.days) <= FEW_DAYS


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
    wheres = [h.claim.where for h in group if h.claim.where is not None]
    firm = [w for w in wheres if w.relation != LENT]
    told = [where.mention for where in firm or wheres]
    told = told or [m for h in group for m in h.claim.mentions("object") if h.type == "took_over"]
    names = [m.entity or m.name for m in told]
    return max(names, key=lambda n: (names.count(n), -names.index(n)), default=None)


def _reading_order(h: Happening) -> tuple[str, int, int, str]:
    return (h.claim.document, h.claim.start, h.claim.end, h.claim.id)


def _by_time(event: Event) -> tuple[str, str]:
    start = None if event.interval is None else event.interval.start
    return ("9999" if start is None else start.isoformat(), event.id)
