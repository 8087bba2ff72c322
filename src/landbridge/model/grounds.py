"""The records that lines on a place name, by their ids."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from landbridge.model.claim import Claim
from landbridge.model.document import Document
from landbridge.model.entity import Entity
from landbridge.model.state import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """The records that lines on a place name.

    Attributes:
        claims: By id.
        documents: By id.
        said: Claim id to the day it was said.
        origins: Claim id to its origin.
        entities: By id.
    """

    claims: Mapping[str, Claim]
    documents: Mapping[str, Document]
    said: Mapping[str, date]
    origins: Mapping[str, Origin]
    entities: Mapping[str, Entity]

    def name(self, entity: str) -> str:
        """Return an entity's name, or the words given when they are no entity's id."""
        known = self.entities.get(entity)
        return known.name if known else entity
