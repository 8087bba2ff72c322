"""``landbridge merge``."""

import click

from landbridge.cli.clock import now
from landbridge.cli.deciding import tell
from landbridge.cli.example import Example
from landbridge.cli.options import decision_options, json_option, workspace_option
from landbridge.pipeline.deciding import Said
from landbridge.pipeline.merging import merge
from landbridge.store.workspace import Workspace


@click.command(
    "merge",
    cls=Example,
    example='landbridge merge "Furat Gate" Albukamal --reason "the new name of the town" -w WS',
)
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@decision_options
@workspace_option
@json_option
def command(a: str, b: str, reason: str, by: str, workspace: str, *, as_json: bool) -> None:
    """Say that A is B: from now on all that is told of A is told of B.

    A and B are ids or names. Where only one of them stands in a table, that one remains.
    """
    said = Said(actor=by, reason=reason, now=now())
    with Workspace.open(workspace) as opened:
        tell(merge(opened, a, b, said), as_json=as_json)
