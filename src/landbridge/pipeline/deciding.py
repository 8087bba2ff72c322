"""What a decision on names is taken from, and what it turns out to have done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from landbridge.lexicon.gazetteer import gazetteer
from landbridge.model.claim import Claim, Mention
from landbridge.model.entity import Entity
from landbridge.model.ruling import Ruling
from landbridge.pipeline.identity import known_entities
from landbridge.pipeline.naming import entity_named, mentions_of, sources_of
from landbridge.store.workspace import Workspace

SURE = 1.0
"""Score of what a person decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Who decides, why and when (with time zone)."""

    actor: str
    reason: str
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision that was taken.

    Attributes:
        ruling: As it is recorded.
        names: Entity id to name, of those it speaks of.
        mentions: How many mentions it gave another entity; one that several claims use counts once.
        undid: Numbers of the decisions that no longer hold by it.
    """

    ruling: Ruling
    names: Mapping[str, str]
    mentions: int
    undid: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a decision is taken from.

    Attributes:
        claims: Those that stand, with entities as decided so far.
        raw: Every entity by id, none merged.
        entities: The same, merged as decided so far.
        rulings: Every decision so far.
    """

    claims: tuple[Claim, ...]
    raw: Mapping[str, Entity]
    entities: Mapping[str, Entity]
    rulings: tuple[Ruling, ...]

    def meant(self, name: str) -> Entity:
        """Return the entity that a name means, before any merge when it is the name of one."""
        heard = {m.entity or "" for claim in self.claims for m in every_mention(claim)}
        if name in self.raw:
            return self.raw[name]
        found = entity_named(name, entities=self.raw, heard=heard)
        return self.raw.get(found.id, found)


def every_mention(claim: Claim) -> tuple[Mention, ...]:
    """Return every mention of a claim, those of its sources included."""
    return (*mentions_of(claim), *sources_of(claim))


def known(workspace: Workspace) -> Known:
    """Return what a workspace knows at this moment."""
    with workspace.moment():
        return Known(
            claims=workspace.claims(),
            raw={e.id: e for e in (*workspace.entities(), *gazetteer().entities)},
            entities=known_entities(workspace),
            rulings=workspace.rulings(),
        )


def decided(
    workspace: Workspace, number: int, before: Known, *, undid: tuple[int, ...] = ()
) -> Decided:
    """Return a decision just taken, with what it changed since ``before``."""
    after = known(workspace)
    ruling = next(ruling for ruling in after.rulings if ruling.number == number)
    moved = {
        (old.document, was.start, was.text)
        for old, new in zip(before.claims, after.claims, strict=True)
        for was, now in zip(every_mention(old), every_mention(new), strict=True)
        if was.entity != now.entity
    }
    undone = [r for r in before.rulings if r.number in undid]
    ids = {one for r in (ruling, *undone) for one in (r.a, r.b, r.to) if one in after.raw}
    return Decided(
        ruling=ruling,
        names={str(one): after.raw[str(one)].name for one in sorted(map(str, ids))},
        mentions=len(moved),
        undid=undid,
    )
