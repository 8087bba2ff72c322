"""``landbridge independent``."""

import click

from landbridge.cli.clock import now
from landbridge.cli.deciding import tell
from landbridge.cli.example import Example
from landbridge.cli.options import decision_options, json_option, workspace_option
from landbridge.pipeline.deciding import Said
from landbridge.pipeline.independence import keep_independent
from landbridge.store.workspace import Workspace


@click.command(
    "independent",
    cls=Example,
    example='landbridge independent 3f2a9c0d12 91be02c4aa --reason "their man was there" -w WS',
)
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@decision_options
@workspace_option
@json_option
def command(a: str, b: str, reason: str, by: str, workspace: str, *, as_json: bool) -> None:
    """Say that A does not repeat B: from now on neither counts as the other's.

    A and B are claims or reports, by the beginning of their ids, or names of sources, in any mix;
    `landbridge sources --links` lists who is taken for repeating whom.
    """
    said = Said(actor=by, reason=reason, now=now())
    with Workspace.open(workspace) as opened:
        tell(keep_independent(opened, a, b, said), as_json=as_json)
