"""``landbridge grade``."""

import click

from landbridge.cli.clock import now
from landbridge.cli.example import Example
from landbridge.cli.options import decision_options, json_option, workspace_option
from landbridge.cli.output import show, show_json
from landbridge.pipeline.asking import source_named
from landbridge.store.workspace import Workspace


@click.command(
    "grade",
    cls=Example,
    example='landbridge grade SANA C --reason "state agency, often late" -w WS',
)
@click.argument("source", metavar="SOURCE")
@click.argument("letter", metavar="LETTER")
@decision_options
@workspace_option
@json_option
def command(
    source: str, letter: str, reason: str, by: str, workspace: str, *, as_json: bool
) -> None:
    """Grade the reliability of a source from A to F; F means that it cannot be judged.

    SOURCE is an entity id or a name; a name that is known stands for its entity.
    """
    with Workspace.open(workspace) as opened:
        named = source_named(opened, source)
        opened.grade(named, reliability=letter.upper(), actor=by, reason=reason, now=now())
    if as_json:
        show_json({"source": named, "reliability": letter.upper(), "by": by, "reason": reason})
    else:
        show(f"{named}: {letter.upper()}")
