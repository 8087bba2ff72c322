"""Everything that is known of a workspace's subjects on one date, handed to assessment and views."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from landbridge.model.claim import Claim
from landbridge.model.document import Document
from landbridge.model.entity import Entity
from landbridge.model.network import Finding, Network
from landbridge.model.state import Event, Origin, PlaceState


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The records behind an assessment, all restricted to what was said by ``known``.

    Attributes:
        on: The day in the world that states are given for.
        known: The last day of saying that counts.
        documents: Every document that was in time.
        claims: Their claims, with mentions resolved.
        said: Claim id to the day it was said; claims without any date are absent.
        entities: Every entity that a claim, state or network names.
        origins: Of the claims.
        events: Of the claims.
        states: One for each subject with evidence, on ``on``.
        history: The same subjects on earlier days, oldest first: each day a report changed one.
        networks: Corridors that the subjects lie on.
        findings: Route findings on ``on``.
    """

    on: date
    known: date
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    said: Mapping[str, date]
    entities: tuple[Entity, ...]
    origins: tuple[Origin, ...]
    events: tuple[Event, ...]
    states: tuple[PlaceState, ...]
    history: tuple[PlaceState, ...]
    networks: tuple[Network, ...]
    findings: tuple[Finding, ...]
