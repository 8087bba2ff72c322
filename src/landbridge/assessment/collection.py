"""A picture's records by their identifiers, and the words for its entities."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from landbridge.model.claim import Claim, Mention
from landbridge.model.entity import Entity, EntityKind
from landbridge.model.picture import Picture
from landbridge.model.state import Event, PlaceState, independent_sources

_PART_LINKS = ("bypass of", "surroundings of", "side of")
"""Links by which an entity is a part of another and is not asked about by itself."""
_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)]*(?=\s+[\"'\u201c\u2018(]?[A-Z0-9])|\n")
"""Where a sentence ends: a stop before a capital, or a line break."""
_CLOSING = " \n\t\"'\u201d\u2019)"
"""What may stand after a question mark at the end of a sentence."""
_ABOUT_ROLES = frozenset(
    {"subject", "object", "target", "via", "destination", "origin", "place", "topic"}
)
"""Roles whose mention a claim is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """The records an assessment rests on, found by identifier.

    Attributes:
        picture: As it came.
        claims: By id.
        entities: By id.
        origins: Claim id to the id of its origin.
        places: Entity id to the claims about it, in the picture's order.
        texts: Document id to its kept text.
        utterers: Origin id to its utterer.
        parts: Entity id to the bypasses and surroundings that are told of as its parts.
        events: The picture's, those that tell of one happening as one.
    """

    picture: Picture
    claims: Mapping[str, Claim]
    entities: Mapping[str, Entity]
    origins: Mapping[str, str]
    places: Mapping[str, tuple[str, ...]]
    texts: Mapping[str, str]
    parts: Mapping[str, tuple[str, ...]]
    utterers: Mapping[str, str]
    events: tuple[Event, ...] = ()

    def origin(self, claim: str) -> str:
        """Return a claim's origin; one that no origin holds is an origin of its own."""
        return self.origins.get(claim, claim)

    def utterer(self, claim: str) -> str:
        """Return who a claim begins with: the same author saying two things is one source, not two."""
        origin = self.origin(claim)
        return self.utterers.get(origin) or origin

    def said(self, claim: str) -> date | None:
        """Return the day a claim was said, or None when nothing dates it."""
        return self.picture.said.get(claim)

    def name(self, entity: str) -> str:
        """Return an entity's name; words that are no identifier stand as within a sentence."""
        known = self.entities.get(entity)
        if known is not None:
            return known.name
        article, _, rest = entity.partition(" ")
        return f"{article.lower()} {rest}" if article in {"A", "An", "The"} and rest else entity

    def state(self, subject: str) -> PlaceState | None:
        """Return the state of a subject on the picture's day, or None."""
        return next((s for s in self.picture.states if s.subject == subject), None)

    def event(self, event: str) -> Event | None:
        """Return an event by id, or None."""
        return next((e for e in self.events if e.id == event), None)

    def about(self, subject: str) -> tuple[Claim, ...]:
        """Return the claims about a place, its sides or its town, each once, in order."""
        kin = self.kin(subject)
        ids = dict.fromkeys(claim for one in kin for claim in self.places.get(one, ()))
        return tuple(self.claims[claim] for claim in ids)

    def kin(self, subject: str) -> tuple[str, ...]:
        """Return a place's id with those of its sides, its towns, and its bypass and surroundings."""
        entity = self.entities.get(subject)
        if entity is None:
            return (subject,)
        own = (subject, *entity.linked("side"), *entity.linked("town"))
        return (*own, *(part for one in own for part in self.parts.get(one, ())))

    def corridors(self, subject: str) -> tuple[str, ...]:
        """Return the corridors that a place lies on, itself or by a side or town."""
        kin = frozenset(self.kin(subject))
        return tuple(
            entity.id
            for entity in self.entities.values()
            if entity.kind is EntityKind.CORRIDOR and kin.intersection(entity.linked("on"))
        )

    def words(self, claim: Claim) -> str:
        """Return the sentence of the document that a claim's quote stands in, else the quote."""
        text = self.texts.get(claim.document, "")
        if text[claim.start : claim.end] != claim.quote:
            return claim.quote
        ends = [m.end() for m in _SENTENCE_END.finditer(text)]
        start = max((end for end in ends if end <= claim.start), default=0)
        end = min((end for end in ends if end >= claim.end), default=len(text))
        return text[start:end].strip()

    def asks(self, claim: Claim) -> bool:
        """Tell whether a claim's words stand in a question: a text that asks asserts nothing."""
        if claim.quote.rstrip(_CLOSING).endswith("?"):
            return True
        text = self.texts.get(claim.document, "")
        if text[claim.start : claim.end] != claim.quote:
            return False
        stop = _SENTENCE_END.search(text, claim.end - 1)
        end = len(text) if stop is None else stop.end()
        return text[claim.end : end].rstrip(_CLOSING).endswith("?")

    @property
    def sources(self) -> int:
        """How many independent sources speak: distinct utterers, however much each says."""
        return independent_sources(self.picture.origins)

    def given(self, claims: Iterable[str]) -> tuple[Claim, ...]:
        """Return the claims with these ids, passing over any the picture does not hold."""
        return tuple(self.claims[c] for c in claims if c in self.claims)


def collect(picture: Picture) -> Collection:
    """Return a picture's records by identifier, without the claims of sentences that only ask."""
    every = _collected(picture, {claim.id: claim for claim in picture.claims})
    stated = {key: claim for key, claim in every.claims.items() if not every.asks(claim)}
    return _collected(picture, stated)


def _collected(picture: Picture, claims: Mapping[str, Claim]) -> Collection:
    return Collection(
        picture=picture,
        claims=claims,
        entities={entity.id: entity for entity in picture.entities},
        origins={claim: origin.id for origin in picture.origins for claim in origin.claims},
        places=_places(claims),
        parts=_parts(picture.entities),
        utterers={origin.id: origin.utterer for origin in picture.origins},
        texts={document.id: document.text for document in picture.documents},
    )


def _parts(entities: Iterable[Entity]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for entity in entities:
        for kind in _PART_LINKS:
            for whole in entity.linked(kind):
                found.setdefault(whole, []).append(entity.id)
    return {whole: tuple(parts) for whole, parts in found.items()}


def _places(claims: Mapping[str, Claim]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key, claim in claims.items():
        for place in dict.fromkeys(m.entity for m in about_mentions(claim) if m.entity):
            found.setdefault(place, []).append(key)
    return {place: tuple(keys) for place, keys in found.items()}


def about_mentions(claim: Claim) -> tuple[Mention, ...]:
    """Return the mentions a claim is about: its place and the objects of what it tells."""
    roles = tuple(a.mention for a in claim.arguments if a.role in _ABOUT_ROLES)
    return roles if claim.where is None else (*roles, claim.where.mention)


def most_reported(collection: Collection, subjects: Iterable[str]) -> tuple[str, ...]:
    """Return the subjects with the most origins first, then by name."""
    counts = Counter(
        {
            subject: len({collection.origin(claim.id) for claim in collection.about(subject)})
            for subject in subjects
        }
    )
    return tuple(sorted(counts, key=lambda s: (-counts[s], collection.name(s), s)))
