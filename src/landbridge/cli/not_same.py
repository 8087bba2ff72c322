"""``landbridge not-same``."""

import click

from landbridge.cli.clock import now
from landbridge.cli.deciding import tell
from landbridge.cli.example import Example
from landbridge.cli.options import decision_options, json_option, workspace_option
from landbridge.pipeline.deciding import Said
from landbridge.pipeline.merging import keep_apart
from landbridge.store.workspace import Workspace


@click.command(
    "not-same",
    cls=Example,
    example='landbridge not-same Nasib Jaber --reason "the two sides of one gate" -w WS',
)
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@decision_options
@workspace_option
@json_option
def command(a: str, b: str, reason: str, by: str, workspace: str, *, as_json: bool) -> None:
    """Say that A is never B: a merge that made them one is undone, and a later one is refused."""
    said = Said(actor=by, reason=reason, now=now())
    with Workspace.open(workspace) as opened:
        tell(keep_apart(opened, a, b, said), as_json=as_json)
