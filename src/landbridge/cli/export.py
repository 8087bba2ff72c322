"""``landbridge export``."""

from collections.abc import Callable
from datetime import date
from importlib.metadata import entry_points

import click

from landbridge.cli.example import Example
from landbridge.cli.options import dates_options, workspace_option
from landbridge.cli.output_file import write
from landbridge.cli.progressbar import bar
from landbridge.model.errors import UnknownName
from landbridge.model.picture import Picture
from landbridge.pipeline.knowing import picture
from landbridge.store.workspace import Workspace

GROUP = "landbridge.formats"
"""Entry points: name of a format to a function from a picture to text."""


@click.command("export", cls=Example, example="landbridge export geojson -w WS -o corridor.geojson")
@click.argument("form", metavar="FORMAT")
@click.option(
    "-o", "--output", default="-", metavar="FILE", help="Where to; by default standard output."
)
@dates_options
@workspace_option
def command(form: str, output: str, on: date | None, known: date | None, workspace: str) -> None:
    """Write the picture for other programs: geojson (places, legs, events) or jsonl (claims).

    Installed packages may bring more formats.
    """
    render = _format(form)
    with Workspace.open(workspace) as opened, bar("Working out") as progress:
        painted = picture(opened, on=on, known=known, progress=progress)
    write(render(painted), output)


def _format(name: str) -> Callable[[Picture], str]:
    known = {point.name: point for point in entry_points(group=GROUP)}
    if name not in known:
        raise UnknownName(name, kind="format", near=sorted(known))
    render: Callable[[Picture], str] = known[name].load()
    return render
