"""``landbridge init``."""

from pathlib import Path

import click

from landbridge.cli.example import Example
from landbridge.cli.options import json_option, workspace_option
from landbridge.cli.output import show, show_json
from landbridge.store.workspace import Workspace


@click.command("init", cls=Example, example="landbridge init -w WS")
@workspace_option
@json_option
def command(workspace: str, *, as_json: bool) -> None:
    """Make an empty workspace: a folder that keeps reports and everything read from them."""
    with Workspace.create(workspace) as made:
        held = len(made.documents())
    if as_json:
        show_json({"workspace": str(Path(workspace)), "documents": held})
    else:
        show(f"{workspace}: a workspace with {held} documents")
