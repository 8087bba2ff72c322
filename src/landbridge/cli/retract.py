"""``landbridge retract``."""

import click

from landbridge.cli.clock import now
from landbridge.cli.example import Example
from landbridge.cli.options import decision_options, json_option, workspace_option
from landbridge.cli.output import show, show_json
from landbridge.store.workspace import Workspace


@click.command(
    "retract",
    cls=Example,
    example='landbridge retract 3f2a9c --reason "the quote is a reader\'s comment" -w WS',
)
@click.argument("claim", metavar="CLAIM")
@click.option("--undo", is_flag=True, help="Let a withdrawn claim stand again.")
@decision_options
@workspace_option
@json_option
def command(claim: str, reason: str, by: str, workspace: str, *, undo: bool, as_json: bool) -> None:
    """Withdraw a claim, named by the beginning of its id; the record of it is kept."""
    with Workspace.open(workspace) as opened:
        found = opened.claim(claim)
        decide = opened.confirm if undo else opened.retract
        decide(found.id, actor=by, reason=reason, now=now())
    verdict = "stands again" if undo else "is withdrawn"
    if as_json:
        show_json({"claim": found.id, "withdrawn": not undo, "by": by, "reason": reason})
    else:
        show(f'{found.id} {verdict}: "{found.quote}"')
