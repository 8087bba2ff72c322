"""Account for what is shown of a place: why it is believed, and from whom it is known."""

from dataclasses import dataclass
from datetime import date

from landbridge.model.entity import Entity
from landbridge.model.grounds import Grounds
from landbridge.model.passage import Passage
from landbridge.model.why import Why
from landbridge.pipeline.inquiring import inquire
from landbridge.pipeline.knowing import Heard
from landbridge.pipeline.passing import passages
from landbridge.pipeline.placing import Evidence, subject_in, told_in
from landbridge.states.why import explain
from landbridge.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasoned:
    """Why a place is estimated as it is.

    Attributes:
        subject: The place.
        on: The day in the world.
        known: The last day of saying that counts.
        reasons: One for each estimate, in their order.
        passages: Who gets through it, as far as a corridor that it lies on tells.
        grounds: The records they name.
    """

    subject: Entity
    on: date
    known: date
    reasons: tuple[Why, ...]
    passages: tuple[Passage, ...]
    grounds: Grounds


def why(
    workspace: Workspace, place: str, *, on: date | None = None, known: date | None = None
) -> Reasoned:
    """Return why a place is estimated as it is; see ``knowing.picture`` for the days.

    Raises:
        UnknownName: When no place is called so.
        WorkspaceError: When the workspace holds no report.
    """
    heard, subject, evidence = inquire(workspace, place, on=on, known=known)
    return Reasoned(
        subject=subject,
        on=evidence.on,
        known=evidence.known,
        reasons=explain(subject_in(evidence, subject), told=told_in(evidence), on=evidence.on),
        passages=passages(subject, evidence),
        grounds=grounds_in(evidence, heard),
    )


def grounds_in(evidence: Evidence, heard: Heard) -> Grounds:
    """Return the records behind some evidence, by their ids."""
    return Grounds(
        claims={claim.id: claim for claim in evidence.claims},
        documents=heard.documents,
        said=evidence.said,
        origins={claim: origin for origin in evidence.origins for claim in origin.claims},
        entities=heard.entities,
    )
