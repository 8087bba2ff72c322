"""Ask about one place: what a workspace holds, the place, and what was said in time."""

from datetime import date
from typing import NamedTuple

from landbridge.model.entity import Entity
from landbridge.pipeline.knowing import Heard, hear, in_time
from landbridge.pipeline.naming import place_named
from landbridge.pipeline.placing import Evidence
from landbridge.store.workspace import Workspace


class Inquiry(NamedTuple):
    """A place asked about, with all that was heard and what of it counts."""

    heard: Heard
    subject: Entity
    evidence: Evidence


def inquire(workspace: Workspace, place: str, *, on: date | None, known: date | None) -> Inquiry:
    """Return a place by name in any spelling; see ``knowing.picture`` for the days.

    Raises:
        UnknownName: When no place is called so.
        WorkspaceError: When the workspace holds no report.
    """
    heard = hear(workspace, known=known)
    subject = place_named(place, entities=heard.entities)
    return Inquiry(heard, subject, in_time(heard, on=on, known=known).evidence)
