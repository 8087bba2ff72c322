"""``landbridge gazetteer``."""

from dataclasses import asdict
from pathlib import Path

import click

from landbridge.cli.clock import now
from landbridge.cli.example import Example
from landbridge.cli.options import by_option, json_option, workspace_option
from landbridge.cli.output import note, show, show_json
from landbridge.cli.progressbar import bar
from landbridge.pipeline.own_names import add_names
from landbridge.store.own_names import OwnNames
from landbridge.store.workspace import Workspace
from landbridge.views.words import counted


class _Group(Example, click.Group):
    """A group with an example in its help."""


@click.group("gazetteer", cls=_Group, example="landbridge gazetteer add posts.csv SY.txt -w WS")
def command() -> None:
    """Load your own places and names into a workspace; they win over ours."""


@command.command("add", cls=Example, example="landbridge gazetteer add posts.csv SY.txt -w WS")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@by_option
@workspace_option
@json_option
def add(files: tuple[str, ...], by: str, workspace: str, *, as_json: bool) -> None:
    """Load tables of places: CSV with a header, GeoJSON points, or a GeoNames dump (XX.txt).

    A file with a faulty row is refused whole, its faulty rows listed with their lines. Reports added from
    now on are read with the names; those there already are not read again.
    """
    with Workspace.create(workspace) as opened, bar("Loading", total=len(files)) as progress:
        for done, file in enumerate(files):
            progress(file, done=done, total=len(files))
            _tell(add_names(opened, Path(file), actor=by, now=now()), as_json=as_json)


@command.command("list", cls=Example, example="landbridge gazetteer list -w WS")
@workspace_option
@json_option
def list_names(workspace: str, *, as_json: bool) -> None:
    """List the files of own names, oldest first."""
    with Workspace.open(workspace) as opened:
        given = opened.own_names()
    for one in given:
        _tell(one, as_json=as_json)
    if not given and not as_json:
        note("no own names; load some: landbridge gazetteer add FILE -w WORKSPACE")


def _tell(one: OwnNames, *, as_json: bool) -> None:
    if as_json:
        show_json(asdict(one))
    else:
        show(
            f"{one.name} | {one.form} | {counted(one.places, 'place')} | {one.recorded[:10]} | {one.actor}"
        )
