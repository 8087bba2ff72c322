"""``landbridge split``."""

import click

from landbridge.cli.clock import now
from landbridge.cli.deciding import tell
from landbridge.cli.example import Example
from landbridge.cli.options import decision_options, json_option, workspace_option
from landbridge.pipeline.deciding import Said
from landbridge.pipeline.splitting import Part, split
from landbridge.store.workspace import Workspace


@click.command(
    "split",
    cls=Example,
    example='landbridge split Tripoli --from place:tripoli-lebanon --to place:tripoli --document 3f2a9c --reason "Libya is meant" -w WS',
)
@click.argument("name", metavar="NAME")
@click.option("--from", "whole", required=True, metavar="ENTITY", help="Whose name it is so far.")
@click.option(
    "--to", metavar="ENTITY", help="Whose it is; by default somebody's or something's new."
)
@click.option("--document", metavar="ID", help="Only in this report, by the beginning of its id.")
@click.option(
    "--mention", "claim", metavar="CLAIM", help="Only in this claim, by the beginning of its id."
)
@decision_options
@workspace_option
@json_option
def command(  # noqa: PLR0913 - one argument an option
    *,
    name: str,
    whole: str,
    to: str | None,
    document: str | None,
    claim: str | None,
    reason: str,
    by: str,
    workspace: str,
    as_json: bool,
) -> None:
    """Say that NAME is not ENTITY: what is told under that name is told of another.

    Where NAME was merged into ENTITY, that merge is undone. Otherwise mentions called NAME, in all
    reports or where the options say, get an entity of their own.
    """
    said = Said(actor=by, reason=reason, now=now())
    part = Part(name=name, document=document, claim=claim)
    with Workspace.open(workspace) as opened:
        tell(split(opened, part, said, whole=whole, to=to), as_json=as_json)
