"""Find records by id while a page or export is made."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from landbridge.model.assessment import Assessment
from landbridge.model.claim import Claim
from landbridge.model.document import Document
from landbridge.model.entity import Entity
from landbridge.model.picture import Picture
from landbridge.model.state import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """A picture and its assessment, with their records under their ids.

    Attributes:
        picture: As given.
        assessment: As given.
        claims: Claim id to claim.
        entities: Entity id to entity.
        documents: Document id to document.
        origins: Claim id to the origin that it belongs to.
        numbers: Claim id to its footnote number.
    """

    picture: Picture
    assessment: Assessment
    claims: Mapping[str, Claim]
    entities: Mapping[str, Entity]
    documents: Mapping[str, Document]
    origins: Mapping[str, Origin]
    numbers: Mapping[str, int]

    def name(self, entity: str | None) -> str:
        """Return an entity's name, or the words given when they are no entity's id."""
        if entity is None:
            return "not stated"
        known = self.entities.get(entity)
        return known.name if known else entity

    def among(self, ids: Iterable[str]) -> tuple[Claim, ...]:
        """Return the claims with these ids, in order, once each; unknown ids are left out."""
        return tuple(self.claims[key] for key in dict.fromkeys(ids) if key in self.claims)


def make_index(picture: Picture, assessment: Assessment) -> Index:
    """Return the index of a picture and the assessment made from it."""
    return Index(
        picture=picture,
        assessment=assessment,
        claims={claim.id: claim for claim in picture.claims},
        entities={entity.id: entity for entity in picture.entities},
        documents={document.id: document for document in picture.documents},
        origins={claim: origin for origin in picture.origins for claim in origin.claims},
        numbers={note.claim: note.number for note in assessment.footnotes},
    )
