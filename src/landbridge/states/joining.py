"""Which claims are of one happening: by passage, by origin, by day and place, by what they mean."""

import itertools
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from landbridge.model.interval import Interval
from landbridge.model.state import Origin
from landbridge.states.clusters import Clusters
from landbridge.states.counting import TOLLS
from landbridge.states.families import deed, may_join
from landbridge.states.happenings import STATED, Happening
from landbridge.states.meant import REACH, Dated
from landbridge.states.nearness import Meeting
from landbridge.states.scene import MONTH_DAYS, Scene, is_fine, share_party, width
from landbridge.states.stating import date_value

TOLD_BEFORE = 40
"""Happenings told before in the same text that a second one is set apart from: a bound on the work."""


def with_first_days(told: Sequence[Happening], origins: Collection[Origin]) -> list[Happening]:
    """Return happenings with each copy's days as first told.

    "On Sunday" in a copied sentence is still the Sunday before the original was written.
    """
    by_id = {h.claim.id: h for h in told}
    for origin in origins:
        members = [by_id[c] for c in origin.claims if c in by_id]
        for h in members[1:]:
            first = members[0]
            own = h.claim.when is not None and h.claim.when.anchor == STATED and h.stated
            if first.claim.document != h.claim.document and first.days is not None and not own:
                by_id[h.claim.id] = replace(
                    h,
                    days=first.days,
                    written=first.written,
                    stated=first.stated,
                    cited=first.cited,
                )
    return [by_id[h.claim.id] for h in told]


def keep_apart(told: Sequence[Happening], clusters: Clusters) -> None:
    """Keep "a second strike" from every happening of its kind that its text told before."""
    for i, h in enumerate(told):
        for o in told[max(i - TOLD_BEFORE, 0) : i] if h.another else ():
            same = o.claim.document == h.claim.document and not o.another
            if same and o.claim.end <= h.claim.start and may_join(o.type, h.type):
                clusters.keep_apart(o, h)


def join_passages(told: Sequence[Happening], clusters: Clusters) -> None:
    """Join claims of one passage: "45 were killed in an assault on the villages"."""
    for a, b in itertools.pairwise(told):
        one, other = a.claim, b.claim
        overlap = one.document == other.document and other.start < one.end
        if overlap and may_join(a.type, b.type) and _may_be_one(a, b):
            clusters.join(a, b, f"{a.type} and {b.type} in one passage.")


def _may_be_one(a: Happening, b: Happening) -> bool:
    """Tell whether neither days nor doers of two claims of one passage differ."""
    whole = (a.claim.start, a.claim.end) == (b.claim.start, b.claim.end)
    if a.type == b.type and not whole:
        return False
    if a.stated and b.stated and not _meet(a.days, b.days):
        return False
    return not (a.actors and b.actors and not a.actors & b.actors and a.type != "killed")


def join_origins(
    told: Sequence[Happening], origins: Collection[Origin], scene: Scene, clusters: Clusters
) -> None:
    """Join the claims that give one statement, copied or carried."""
    by_id = {h.claim.id: h for h in told}
    for origin in origins:
        members = [by_id[c] for c in origin.claims if c in by_id]
        for h in members[1:]:
            first = members[0]
            days_fit = first.days is None or h.days is None or _repeats(first, h)
            fits = may_join(first.type, h.type) and scene.meeting(first, h) is not Meeting.APART
            if days_fit and fits:
                clusters.join(first, h, f"{h.type}: one statement, told in several places.")


def _repeats(first: Happening, h: Happening) -> bool:
    """Tell whether two dated tellings of one statement are of one happening: not both "recently"."""
    copied = first.claim.document != h.claim.document
    return _meet(first.days, h.days) and (copied or width(h.days) <= MONTH_DAYS)


def join_dated(told: Sequence[Happening], scene: Scene, clusters: Clusters) -> None:
    """Join claims that name their days: those fixed to the day first, then looser ones to them."""
    fine = [h for h in told if is_fine(h)]
    pairs = [
        (a, b)
        for block in _by_day(fine).values()
        for i, a in enumerate(block)
        for b in block[i + 1 :]
        if may_join(a.type, b.type) and _is_one_place(a, b, scene)
    ]
    for a, b in sorted(pairs, key=lambda pair: _affinity(*pair, scene=scene)):
        clusters.join(a, b, _reason(a, b))
    loose = [h for h in told if h.stated and not is_fine(h) and width(h.days) <= MONTH_DAYS]
    for i, h in enumerate(loose):
        fits = [o for o in (*fine, *loose[:i]) if _loosely_one(h, o, scene)]
        within = {clusters.root(o) for o in fits}
        if len(within) == 1:
            clusters.join(fits[0], h, _reason(fits[0], h))


def _affinity(a: Happening, b: Happening, *, scene: Scene) -> tuple[bool, bool]:
    """Sort key: one place first, and of those one thing hit first."""
    return scene.meeting(a, b) is not Meeting.SAME, not a.things & b.things


def _by_day(told: Sequence[Happening]) -> Mapping[int, Sequence[Happening]]:
    """Return happenings by each day they may have been on."""
    blocks: defaultdict[int, list[Happening]] = defaultdict(list)
    for h in told:
        if h.days is not None and h.days.start is not None:
            for i in range(int(width(h.days))):
                blocks[(h.days.start + timedelta(days=i)).toordinal()].append(h)
    return blocks


def _is_one_place(a: Happening, b: Happening, scene: Scene) -> bool:
    """Tell whether two claims of one day are of one place: shared, or one that the text names."""
    found = scene.meeting(a, b)
    if found is Meeting.OPEN and a.claim.document != b.claim.document:
        bare = b if a.sites else a
        other = a if a.sites else b
        alike = deed(a.type) == deed(b.type)
        return alike and not bare.sites and scene.speaks_of(bare, other)
    return found is not Meeting.APART


def _loosely_one(a: Happening, b: Happening, scene: Scene) -> bool:
    """Tell whether a claim dated to weeks may be of the happening of another."""
    if not _meet(a.days, b.days) or not may_join(a.type, b.type):
        return False
    same_document = a.claim.document == b.claim.document
    found = scene.meeting(a, b)
    one_thing = bool(a.things & b.things) and found is Meeting.SAME
    if a.type != b.type and not one_thing and not (same_document and a.days == b.days):
        return False
    return found is Meeting.SAME or (same_document and found is Meeting.OPEN)


def _meet(a: Interval | None, b: Interval | None) -> bool:
    return a is not None and b is not None and a.overlaps(b)


def join_undated(told: Sequence[Happening], scene: Scene, clusters: Clusters) -> None:
    """Join each claim that names no day to the one happening it means, if there is one."""
    dated = Dated(told, scene)
    for h in told:
        meant = None if h.stated else dated.meant(h)
        if meant is not None:
            reason = f"Undated {h.type} read as the {meant.type} of {date_value(meant.days)}."
            clusters.join(meant, h, reason)
            dated.told(h, meant)


def join_taken_up(told: Sequence[Happening], scene: Scene, clusters: Clusters) -> None:
    """Join what takes up a happening without a day to the one that its text told last.

    "The attack" may mean one told without a day; dead without a place are those of what was told.
    """
    alone = {group[0].claim.id for group in clusters.groups() if len(group) == 1}
    for i, h in enumerate(told):
        toll = h.type in TOLLS and not (h.firm and h.sites) and h.claim.id in alone
        if h.stated or h.denied or not (h.refers or toll):
            continue
        before = [
            o
            for o in told[max(i - TOLD_BEFORE, 0) : i]
            if o.claim.document == h.claim.document and not o.stated
            if h.claim.start - o.claim.start <= REACH and _is_taken_up(h, o, scene, toll=toll)
            if toll or o.claim.id in alone
        ]
        if before:
            clusters.join(before[-1], h, f"{h.type} takes up the {before[-1].type} told before it.")


def _is_taken_up(h: Happening, o: Happening, scene: Scene, *, toll: bool) -> bool:
    """Tell whether one told before may be what a claim takes up."""
    found = scene.meeting(o, h)
    if toll:
        return o.type not in TOLLS and may_join(o.type, h.type) and found is not Meeting.APART
    alike = deed(o.type) == deed(h.type) or o.type in TOLLS
    lent = found is Meeting.OPEN and not (h.firm and h.sites) and o.type in TOLLS
    return alike and may_join(o.type, h.type) and (found is Meeting.SAME or lent)


def join_denials(told: Sequence[Happening], scene: Scene, clusters: Clusters) -> None:
    """Join each denial still alone to the happening whose parties it names, dated or not."""
    size = {h.claim.id: len(group) for group in clusters.groups() for h in group}
    for h in told:
        if not h.denied or h.stated or size[h.claim.id] > 1:
            continue
        meant = [
            o
            for o in told
            if not o.denied and may_join(h.type, o.type) and share_party(h, o)
            if scene.meeting(h, o) is not Meeting.APART and _in_time(h, o)
        ]
        best = min(meant, key=lambda o: _closeness(h, o), default=None)
        if best is not None:
            clusters.join(best, h, f"Denied {h.type} names a party of the {best.type}.")


def _in_time(h: Happening, o: Happening) -> bool:
    """Tell whether a happening was not after the day a claim was said."""
    start = None if o.days is None else o.days.start
    return h.said is None or start is None or start <= h.said


def _closeness(h: Happening, o: Happening) -> tuple[bool, int, int, str]:
    """Sort key: the same document, the latest, the nearest in the text."""
    start = None if o.days is None else o.days.start
    late = 0 if start is None else -start.toordinal()
    same = o.claim.document == h.claim.document
    return (not same, late, abs(o.claim.start - h.claim.start) if same else 0, o.claim.id)


def _reason(a: Happening, b: Happening) -> str:
    shared = a.sites & b.sites
    same = a.claim.document == b.claim.document
    where = f"at {min(shared)}" if shared else "in one document" if same else "near one another"
    return f"{a.type} and {b.type} {where}, {date_value(a.days)} and {date_value(b.days)}."
