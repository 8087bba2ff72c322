"""Disjoint groups of happenings, with the reasons they were joined for."""

from collections import defaultdict
from collections.abc import Sequence

from landbridge.model.state import Join
from landbridge.states.happenings import Happening
from landbridge.states.nearness import Meeting
from landbridge.states.scene import TAKEN, Scene
from landbridge.states.wording import clash


class Clusters:
    """Groups that only ever grow: each claim begins alone.

    Two groups whose members name places far apart, or hours of one day, are never joined, not even
    through a claim that names none; nor are two that a text tells apart ("a second strike").
    """

    def __init__(self, told: Sequence[Happening], scene: Scene) -> None:
        """Begin with every happening in a group of its own, in the order given."""
        self._told = told
        self._ground = scene.ground
        self._sites = {h.claim.id: set(h.sites) if h.firm else set() for h in told}
        self._hours = {h.claim.id: h.hours for h in told}
        self._exact = {h.claim.id: h.type == TAKEN for h in told}
        self._others: defaultdict[str, set[str]] = defaultdict(set)
        self._above = {h.claim.id: h.claim.id for h in told}
        self._joins: defaultdict[str, list[Join]] = defaultdict(list)

    def join(self, a: Happening, b: Happening, reason: str) -> None:
        """Make one group of two unless they lie apart; ``reason`` is a sentence."""
        root, gone = self.root(a), self.root(b)
        if root == gone or self._apart(root, gone):
            return
        self._above[gone] = root
        self._sites[root] |= self._sites[gone]
        self._hours[root] |= self._hours[gone]
        self._others[root] |= self._others.pop(gone, set())
        why = Join(claims=(a.claim.id, b.claim.id), reason=reason)
        self._joins[root] += [*self._joins.pop(gone, []), why]

    def keep_apart(self, a: Happening, b: Happening) -> None:
        """Never let two be in one group."""
        self._others[self.root(a)].add(b.claim.id)
        self._others[self.root(b)].add(a.claim.id)

    def _apart(self, one: str, other: str) -> bool:
        if any(self._root(c) == one for c in self._others.get(other, ())):
            return True
        if clash(self._hours[one], self._hours[other]):
            return True
        exact = self._exact[one] or self._exact[other]
        found = self._ground.meeting(self._sites[one], self._sites[other], exact=exact)
        return found is Meeting.APART

    def root(self, h: Happening) -> str:
        """Return the name of the group a happening is in."""
        return self._root(h.claim.id)

    def _root(self, at: str) -> str:
        while self._above[at] != at:
            self._above[at] = self._above[self._above[at]]
            at = self._above[at]
        return at

    def groups(self) -> list[list[Happening]]:
        """Return the groups, members in the order given."""
        found: defaultdict[str, list[Happening]] = defaultdict(list)
        for h in self._told:
            found[self.root(h)].append(h)
        return list(found.values())

    def joins(self, group: Sequence[Happening]) -> tuple[Join, ...]:
        """Return which claims of a group were joined and why, in the order of joining."""
        return tuple(self._joins[self.root(group[0])])
