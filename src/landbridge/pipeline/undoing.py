"""Take a decision back, whatever it was on."""

from dataclasses import replace

from landbridge.model.ruling import Verb
from landbridge.pipeline.deciding import Decided, Said, decided, known
from landbridge.pipeline.independence import changed_links
from landbridge.pipeline.knowing import hear
from landbridge.store.workspace import Workspace


def undo(workspace: Workspace, number: int, said: Said) -> Decided:
    """Let a decision no longer hold, from now on.

    Raises:
        UnknownName: When no decision has this number.
        RefusedDecision: When it no longer holds.
    """
    before = known(workspace)
    verb = next((r.verb for r in before.rulings if r.number == number), None)
    heard = hear(workspace) if verb is Verb.INDEPENDENT else None
    done = workspace.undo(number, actor=said.actor, reason=said.reason, now=said.now)
    taken = decided(workspace, done, before, undid=(number,))
    return taken if heard is None else replace(taken, links=changed_links(hear(workspace), heard))
