"""Which dated happening a claim means that names no day itself."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from landbridge.model.claim import Modality
from landbridge.states.families import may_join, rank, types_named
from landbridge.states.happenings import Happening
from landbridge.states.nearness import Meeting
from landbridge.states.scene import MONTH_DAYS, Scene, is_few, is_fine, share_party, width
from landbridge.states.wording import names_means

REACH = 2500
"""Code points back to a happening that "the attack" may still mean: some three paragraphs."""

AHEAD = 600
"""Code points on to a happening that is told of before its day is given: an opening paragraph."""

RECALL_DAYS = 14
"""Another report's happening that "the strike" may still mean, without its day being named, is at
most this old. Our assumption: after two weeks a writer gives the date again."""

TELLING = 5
"""Rank from which a type says of itself what is meant: "the airstrike" reaches the whole document,
"the attack" and "the dead" mean the nearest."""

_TOLLS = ("killed", "wounded")


class Dated:
    """The dated happenings, by document and as a whole."""

    def __init__(self, told: Sequence[Happening], scene: Scene) -> None:
        """Keep those of a month at most."""
        self._scene = scene
        self._all = [h for h in told if h.stated and width(h.days) <= MONTH_DAYS]
        self._by_document: defaultdict[str, list[Happening]] = defaultdict(list)
        self._tolls: defaultdict[str, list[Happening]] = defaultdict(list)
        for h in self._all:
            self._by_document[h.claim.document].append(h)

    def told(self, h: Happening, meant: Happening) -> None:
        """Keep that a count of dead or hurt means a happening: the next one may mean the same."""
        if h.type in _TOLLS and h.claim.document == meant.claim.document:
            lent = replace(h, days=meant.days, written=meant.written, sites=h.sites or meant.sites)
            self._tolls[h.claim.document].append(lent)

    def meant(self, h: Happening) -> Happening | None:
        """Return the happening a claim means: of its cited day, of its own text, or of another's."""
        among = self._by_document[h.claim.document]
        if h.type in _TOLLS and not (h.firm and h.sites):
            among = [*among, *self._tolls[h.claim.document]]
        own = self._candidates(h, among)
        if h.cited and h.days is not None:
            return self._of_cited_day(h)
        if refers_back(h):
            found = self._in_text(h, [o for o in own if self._may_mean(h, o)])
            if found is not None:
                return found
        return self._elsewhere(h) or self._of_lent_days(h)

    def _may_mean(self, h: Happening, o: Happening) -> bool:
        """Tell whether nothing in a claim says that it tells of another happening of its text.

        One that takes up what was told may always mean it. Another that its author tells with a
        place and a doer of its own is new, and so is one at a place that only may hold the other's,
        or by another doer of days that only the text around lends it and that are not the other's.
        """
        if h.refers:
            return True
        sited = h.firm and bool(h.sites) and o.firm and bool(o.sites)
        if sited and self._scene.meeting(h, o) is not Meeting.SAME:
            return False
        if is_few(h.days) and is_fine(o) and not h.actors & o.actors and not _meet(h, o):
            return False
        means = (*h.claim.mentions("agent"), *h.claim.mentions("instrument"))
        done = bool(h.actors) or any(names_means(m.name) for m in means)
        return not (h.firm and h.sites and done and len(h.claim.chain) == 1)

    def _in_text(self, h: Happening, candidates: Sequence[Happening]) -> Happening | None:
        """Return the one of the same text: of a thing or type it names, by the same doer, or near."""
        candidates = [o for o in candidates if o.things & h.things] or candidates
        named = {h.type, *types_named(h.claim.quote)}
        exact = [o for o in candidates if o.type in named and rank(o.type) >= TELLING]
        same = [o for o in candidates if o.type == h.type and o.actors & h.actors]
        if exact or same:
            return min(exact or same, key=lambda o: _distance(h, o))
        candidates = [o for o in candidates if _meet(h, o)] or candidates
        near = [o for o in candidates if 0 <= h.claim.start - o.claim.start <= REACH]
        fits = [o for o in near if o.type == h.type or not self._is_another(h, candidates)]
        sited = h.firm and bool(h.sites) and not h.refers and len(h.claim.chain) == 1
        own = [o for o in candidates if o.type == h.type and not (sited and o not in near)]
        own = [o for o in own if o.claim.start - h.claim.start <= AHEAD]
        return min(fits or own, key=lambda o: _distance(h, o), default=None)

    def _is_another(self, h: Happening, candidates: Sequence[Happening]) -> bool:
        """Tell whether a claim of a broader type names a doer of its own: then it is no mere "the attack".

        Unless somebody is quoted who names a thing that was hit, or one of the same side as the
        text has.
        """
        if not h.actors or h.refers or h.type in _TOLLS:
            return False
        quoted = len(h.claim.chain) > 1
        told = any(o.things & h.things or self._scene.one_side(h, o) for o in candidates)
        return not (quoted and told)

    def _of_lent_days(self, h: Happening) -> Happening | None:
        """Return the happening of the same type, place and days, where the text around gives them."""
        if not (h.firm and is_few(h.days)) or h.days is None:
            return None
        same = [
            o
            for o in self._all
            if o.type == h.type and is_fine(o) and o.days and h.days.overlaps(o.days)
            if self._scene.meeting(h, o) is Meeting.SAME
        ]
        return min(same, key=lambda o: _distance(h, o), default=None)

    def _candidates(self, h: Happening, among: Sequence[Happening]) -> list[Happening]:
        apart = Meeting.APART
        fits = (o for o in among if may_join(h.type, o.type) and o.claim.id != h.claim.id)
        return [o for o in fits if self._scene.meeting(h, o) is not apart]

    def _of_cited_day(self, h: Happening) -> Happening | None:
        """Return the happening on the cited day or just before it, at the place told of."""
        told = [
            o
            for o in self._candidates(h, self._all)
            if is_fine(o) and o.days and h.days and h.days.overlaps(o.days) and self._is_there(h, o)
        ]
        return min(told, key=lambda o: (width(o.days), _distance(h, o)), default=None)

    def _elsewhere(self, h: Happening) -> Happening | None:
        """Return what another report told of lately, for a claim that takes up something told."""
        if not h.refers or h.said is None:
            return None
        recent = [
            o
            for o in self._candidates(h, self._all)
            if is_fine(o) and _lately(h, o) and (self._is_there(h, o) or share_party(h, o))
            if o.claim.document != h.claim.document
        ]
        return min(recent, key=lambda o: self._nearness(h, o), default=None)

    def _is_there(self, h: Happening, o: Happening) -> bool:
        """Tell whether a claim or the text around it names the place of another."""
        if h.claim.document == o.claim.document or self._scene.meeting(h, o) is Meeting.SAME:
            return True
        return self._scene.speaks_of(h, o)

    def _nearness(self, h: Happening, o: Happening) -> tuple[bool, bool, int, str]:
        """Sort key: the place shared, a party shared, the latest day."""
        last = 0 if o.days is None or o.days.last is None else o.days.last.toordinal()
        same = self._scene.meeting(h, o) is Meeting.SAME
        return (not same, not share_party(h, o), -last, o.claim.id)


def _meet(h: Happening, o: Happening) -> bool:
    return h.days is not None and o.days is not None and h.days.overlaps(o.days)


def refers_back(h: Happening) -> bool:
    """Tell whether a claim may mean a happening told in its own text: no running or possible one."""
    if h.claim.modality is Modality.HAPPENED or h.denied:
        return True
    return h.refers or rank(h.type) >= TELLING


def _lately(h: Happening, o: Happening) -> bool:
    """Tell whether a happening lay within the last days before a claim was said."""
    if h.said is None or o.days is None or o.days.start is None or o.days.last is None:
        return False
    return o.days.start <= h.said <= o.days.last + timedelta(days=RECALL_DAYS)


def _distance(h: Happening, o: Happening) -> tuple[bool, bool, int, str]:
    """Sort key: the same document, told before, nearest."""
    gap = h.claim.start - o.claim.start
    return (o.claim.document != h.claim.document, gap < 0, abs(gap), o.claim.id)
