"""List what happened, with the claims and reports it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from landbridge.model.claim import Claim
from landbridge.model.document import Document
from landbridge.model.entity import Entity
from landbridge.model.errors import UnknownName
from landbridge.model.state import Event
from landbridge.pipeline.knowing import hear, in_time
from landbridge.states.events import find_events
from landbridge.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What happened, from what was said by a day.

    Attributes:
        events: Earliest first, undated ones last.
        claims: By id.
        documents: By id.
        entities: By id.
    """

    events: tuple[Event, ...]
    claims: Mapping[str, Claim]
    documents: Mapping[str, Document]
    entities: Mapping[str, Entity]

    def starting(self, beginning: str | None) -> tuple[Event, ...]:
        """Return the events whose id begins so; all for None.

        Raises:
            UnknownName: When none does.
        """
        chosen = tuple(e for e in self.events if e.id.startswith(beginning or ""))
        if beginning is not None and not chosen:
            raise UnknownName(beginning, kind="event")
        return chosen


def list_events(
    workspace: Workspace,
    *,
    on: date | None = None,
    known: date | None = None,
) -> Happened:
    """Return the events; see ``knowing.picture`` for the days.

    Args:
        workspace: Open.
        on: The day in the world; events are listed whatever it is.
        known: The last day of saying that counts.

    Raises:
        WorkspaceError: When the workspace holds no report.
    """
    heard = hear(workspace, known=known)
    evidence = in_time(heard, on=on, known=known).evidence
    events = find_events(
        evidence.claims,
        origins=evidence.origins,
        entities=evidence.entities,
        said=evidence.said,
    )
    return Happened(
        events=events,
        claims={claim.id: claim for claim in evidence.claims},
        documents=heard.documents,
        entities=heard.entities,
    )
