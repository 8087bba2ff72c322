"""What a decision is taken from, and what it turns out to have done."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from landbridge.lexicon.gazetteer import gazetteer
from landbridge.model.claim import Claim, Mention
from landbridge.model.entity import Entity
from landbridge.model.ruling import Ruling, Verb
from landbridge.model.state import Link
from landbridge.pipeline.identity import known_entities
from landbridge.pipeline.naming import entity_named, mentions_of, sources_of
from landbridge.store.workspace import Workspace

_ID = re.compile(r"[0-9a-f]{6,64}")

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
        links: Dependences that count no longer, or again, by it.
    """

    ruling: Ruling
    names: Mapping[str, str]
    mentions: int
    undid: tuple[int, ...] = ()
    links: tuple[Link, ...] = ()


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


def names_in(
    workspace: Workspace, rulings: Iterable[Ruling], *, raw: Mapping[str, Entity]
) -> Mapping[str, str]:
    """Return what the things are called that decisions speak of, by id.

    Args:
        workspace: Open.
        rulings: The decisions.
        raw: Every entity by id, none merged.
    """
    named: dict[str, str] = {}
    for ruling in rulings:
        for one in filter(None, (ruling.a, ruling.b, ruling.to)):
            if one in raw:
                named[one] = raw[one].name
            elif ruling.verb is Verb.INDEPENDENT:
                named[one] = _told(workspace, one)
    return dict(sorted(named.items()))


def _told(workspace: Workspace, one: str) -> str:
    """Return a claim's quote, a document's title, or a source's name as it is."""
    if workspace.has_document(one):
        document = workspace.document(one)
        return document.title or document.publisher or "an untitled document"
    if is_id(one):
        return f"\u201c{workspace.claim(one).quote}\u201d"
    return one


def is_id(text: str) -> bool:
    """Tell whether words may be a claim's or a document's id, or the beginning of one."""
    return _ID.fullmatch(text) is not None


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
    return Decided(
        ruling=ruling,
        names=names_in(workspace, (ruling, *undone), raw=after.raw),
        mentions=len(moved),
        undid=undid,
    )
