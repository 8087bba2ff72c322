"""Recount a place's history, as far as reports tell it."""

from dataclasses import dataclass
from datetime import date

from landbridge.model.entity import Entity
from landbridge.model.grounds import Grounds
from landbridge.model.history import Track
from landbridge.model.passage import Passage
from landbridge.model.state import PlaceState, StateEstimate
from landbridge.pipeline.accounting import grounds_in
from landbridge.pipeline.inquiring import inquire
from landbridge.pipeline.passing import passages
from landbridge.pipeline.placing import state_of, subject_in, told_in
from landbridge.states.history import tracks
from landbridge.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Recounted:
    """The history of a place.

    Attributes:
        subject: The place.
        on: The last day told of.
        known: The last day of saying that counts.
        tracks: Each facet that reports speak of, access first.
        silent: Facets, with what they are of, that no report speaks of.
        passages: Who gets through on the last day, as far as a corridor it lies on tells.
        grounds: The records they name.
    """

    subject: Entity
    on: date
    known: date
    tracks: tuple[Track, ...]
    silent: tuple[StateEstimate, ...]
    passages: tuple[Passage, ...]
    grounds: Grounds


def history(workspace: Workspace, place: str, *, known: date | None = None) -> Recounted:
    """Return the history of a place up to the last day that reports speak from, or ``known``.

    Raises:
        UnknownName: When no place is called so.
        WorkspaceError: When the workspace holds no report.
    """
    heard, subject, evidence = inquire(workspace, place, on=None, known=known)
    state: PlaceState = state_of(subject, evidence)
    return Recounted(
        subject=subject,
        on=evidence.on,
        known=evidence.known,
        tracks=tracks(subject_in(evidence, subject), told=told_in(evidence), on=evidence.on),
        silent=tuple(one for one in state.estimates if one.no_evidence),
        passages=passages(subject, evidence),
        grounds=grounds_in(evidence, heard),
    )
