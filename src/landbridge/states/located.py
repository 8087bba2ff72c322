"""Which part of a subject a claim speaks of: the gate, a bypass, a side, the surroundings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import Claim, ClaimKind, Mention
from landbridge.model.entity import Entity, EntityKind
from landbridge.model.state import Facet

ROLES: dict[ClaimKind, tuple[str, ...]] = {
    ClaimKind.STATUS: ("subject", "via"),
    ClaimKind.CONTROL: ("object",),
    ClaimKind.MOVEMENT: ("via", "destination", "origin"),
    ClaimKind.EVENT: ("target",),
}
"""Roles that hold the place a claim is about, by kind; ``where`` comes after them."""

PLACES = frozenset({"self", "side", "town", "surroundings"})
"""Parts that an actor holds as a place; holding a road or bypass is kept apart."""

_PIECE = re.compile(
    r"(?:(?:the|a|some|several|few|many|last|other|its|their|\w+ern)\s+)*"
    r"(?:parts?|districts?|quarters?|neighbou?rhoods?|streets?|pockets?|half)\b",
    re.IGNORECASE,
)

TOWARDS = frozenset({"to", "towards", "toward", "into"})
"""Words before the place that somebody withdraws to."""

ROUTES = frozenset({"road", "bypass", "corridor"})


@dataclass(frozen=True, slots=True)
class Located:
    """What a claim speaks of.

    Attributes:
        part: As in the facets table: gate, road, bypass, corridor or place.
        of: Entity id of the side, town or subject, or "surroundings", "road", "bypass": what a
            controller is the controller of.
    """

    part: str
    of: str


@dataclass(frozen=True, slots=True)
class SubjectFacets:
    """What the table says of an entity kind: the name of its own state, and its facets."""

    itself: str
    facets: tuple[Facet, ...]


@cache
def facets_of(kind: EntityKind) -> SubjectFacets | None:
    """Return what a kind of entity has facets of, or None when it has none."""
    for row in table("subject_facets"):
        if row["kind"] == kind.value:
            return SubjectFacets(row["self"], tuple(Facet(f) for f in listed(row["facets"])))
    return None


def locate(claim: Claim, *, subject: Entity, kin: Mapping[str, str]) -> Located | None:
    """Return the part of the subject a claim speaks of, or None when it speaks of another place.

    Args:
        claim: With mentions resolved.
        subject: The place whose state is wanted.
        kin: Entity id to its part in the subject.
    """
    roles = ROLES.get(claim.kind)
    if roles is None:
        return None
    where = None if claim.where is None else claim.where.mention
    told = [m for role in roles for m in claim.mentions(role)]
    primary = [where if where is not None and _is_part_of(m, where, kin) else m for m in told]
    anchor = next((m for m in (*primary, where) if m is not None and m.entity in kin), None)
    if anchor is None or _is_elsewhere(claim, primary, kin) or _is_gone_to(claim, anchor):
        return None
    named = primary[0] if primary and primary[0].entity is None else anchor
    return _part(claim, anchor=anchor, named=named, subject=subject, kin=kin)


def is_piecemeal(claim: Claim) -> bool:
    """Tell whether somebody holds or took only a piece of a place: "seized parts of the city"."""
    held = claim.type in ("controls", "took_over") and claim.mentions("holder")
    return bool(held) and any(_PIECE.match(m.text) for m in claim.mentions("object"))


def _is_part_of(mention: Mention, where: Mention, kin: Mapping[str, str]) -> bool:
    """Tell whether a mention is a piece of the place's own name: "Hawa" of "the Hawa crossing".

    "The far side of the Hawa crossing" holds the name and is no piece of it.
    """
    if mention.start is None or mention.end is None or where.start is None or where.end is None:
        return False
    overlap = mention.start < where.end and where.start < mention.end
    holds = mention.start < where.start and where.end <= mention.end
    return overlap and not holds and kin.get(where.entity or "") == "self"


def _is_elsewhere(claim: Claim, primary: list[Mention], kin: Mapping[str, str]) -> bool:
    """Tell whether the claim is about another resolved thing that only lies near the subject."""
    if claim.kind is ClaimKind.MOVEMENT or not primary:
        return False
    return primary[0].entity is not None and primary[0].entity not in kin


def _is_gone_to(claim: Claim, anchor: Mention) -> bool:
    """Tell whether a place is where those who left another went: "withdrew to the town"."""
    if claim.type != "withdrew" or anchor.start is None or anchor in claim.mentions("object"):
        return False
    before = claim.quote[: max(anchor.start - claim.start, 0)].split()
    return bool(before) and before[-1].casefold() in TOWARDS


def _part(
    claim: Claim, *, anchor: Mention, named: Mention, subject: Entity, kin: Mapping[str, str]
) -> Located | None:
    entity = anchor.entity or subject.id
    base = kin[entity]
    word = None if is_piecemeal(claim) else _word_part(named)
    held = claim.kind in (ClaimKind.CONTROL, ClaimKind.EVENT)
    if claim.kind is ClaimKind.EVENT and base in ROUTES:
        return None
    if _is_bypass(claim, base=base, word=word):
        return Located("place" if held else "bypass", "bypass")
    if base in ROUTES:
        return Located("place" if held else base, base)
    itself = facets_of(subject.kind)
    if itself is None:
        return None
    if held:
        of = "surroundings" if base == "surroundings" else entity
        return _held(claim, entity=of, word=word, place=_is_itself(subject, base))
    return _facility(named, base=base, word=word, subject=subject, itself=itself.itself)


def _is_bypass(claim: Claim, *, base: str, word: str | None) -> bool:
    """Tell whether a claim is about a way round: by entity, by its words, or by those beside it.

    "Lorries passed the crossing on dirt tracks" tells nothing of the gate, so for use and
    movement a bypass named anywhere in the quote counts.
    """
    if base == "bypass" or word == "bypass":
        return True
    moves = claim.kind is ClaimKind.MOVEMENT
    used = claim.kind is ClaimKind.STATUS and claim.type in ("in_use", "passable", "not_at_scale")
    if not (moves or used):
        return False
    return word_part(claim.quote, only="bypass") is not None or _goes_round(claim)


def _goes_round(claim: Claim) -> bool:
    """Tell whether those who move pass beside the place, not through it."""
    relation = None if claim.where is None else claim.where.relation
    return relation is not None and any(
        row["relation"] == relation.casefold() and row["moving"] == "bypass"
        for row in table("place_relations")
    )


def _held(claim: Claim, *, entity: str, word: str | None, place: bool) -> Located:
    """Return what an actor holds: the place itself, its surroundings, or a road there."""
    relation = _relation(claim, entity)
    if place and word in {"surroundings", "area"}:
        return Located("place", entity)
    if word == "road" and not place:
        return Located("place", "road")
    if word == "surroundings" or (word == "area" and not place) or _is_around(relation):
        return Located("place", "surroundings")
    return Located("place", entity)


def _relation(claim: Claim, held: str) -> str | None:
    """Return the relation to a place that is held, or None where it tells of something else.

    "Moved along the border towards the town, which they hold": a relation outside the claim's own
    words is another clause's. "They hold the town east of the river": it is the river's.
    """
    where = claim.where
    if where is None or where.relation is None:
        return None
    start = where.mention.start
    inside = start is not None and claim.start <= start < claim.end
    if inside and where.relation.casefold() not in claim.quote.casefold():
        return None
    others = where.mention.entity != held and any(
        mention.entity == held for mention in claim.mentions("object")
    )
    return None if others else where.relation


def _facility(
    named: Mention, *, base: str, word: str | None, subject: Entity, itself: str
) -> Located | None:
    """Return the facility a status or movement is about, or None when it is another one."""
    if base == "self" and word != "area":
        other = named.entity is None and word not in ("gate", "road")
        return None if other else Located(_own(word, itself, named), subject.id)
    if word in ("gate", "road") and itself != "place":
        return Located(_own(word, itself, named), subject.id)
    return Located("near", base)


def _own(word: str | None, itself: str, named: Mention) -> str:
    """Return gate or road: an unresolved "the road" at a crossing is not its gate."""
    return "road" if word == "road" and named.entity is None else itself


def _is_itself(subject: Entity, base: str) -> bool:
    """Tell whether "the area" or "the road" is the subject's own name, not something near it."""
    own = {EntityKind.AREA, EntityKind.REGION, EntityKind.ROAD, EntityKind.CORRIDOR}
    return base == "self" and subject.kind in own


def _word_part(mention: Mention) -> str | None:
    return word_part(mention.name)


@cache
def word_part(text: str, *, only: str | None = None) -> str | None:
    """Return the part that words name, the first row that matches winning; None when none does.

    Args:
        text: Words of a mention or quote.
        only: Look for this part alone.
    """
    padded = f" {text.casefold().replace('-', ' ')} "
    for row in table("place_parts"):
        if only in (None, row["part"]) and f" {row['word']}" in padded:
            return row["part"]
    return None


def _is_around(relation: str | None) -> bool:
    if relation is None:
        return False
    words = relation.casefold().strip().removeprefix("the ")
    return any(row["relation"] == words for row in table("place_relations"))
