"""``landbridge undo``."""

import click

from landbridge.cli.clock import now
from landbridge.cli.deciding import tell
from landbridge.cli.example import Example
from landbridge.cli.options import decision_options, json_option, workspace_option
from landbridge.pipeline.deciding import Said
from landbridge.pipeline.undoing import undo
from landbridge.store.workspace import Workspace


@click.command(
    "undo",
    cls=Example,
    example='landbridge undo 17 --reason "the spokesman meant another post" -w WS',
)
@click.argument("decision", type=int, metavar="DECISION")
@decision_options
@workspace_option
@json_option
def command(decision: int, reason: str, by: str, workspace: str, *, as_json: bool) -> None:
    """Let a decision no longer hold, from now on; the record of it is kept.

    DECISION is its number, as `landbridge names --decisions` lists it.
    """
    said = Said(actor=by, reason=reason, now=now())
    with Workspace.open(workspace) as opened:
        tell(undo(opened, decision, said), as_json=as_json)
