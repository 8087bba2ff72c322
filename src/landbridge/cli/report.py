"""``landbridge report``."""

from datetime import date

import click

from landbridge.assessment.assess import assess
from landbridge.cli.example import Example
from landbridge.cli.options import dates_options, json_option, workspace_option
from landbridge.cli.output import show, show_json
from landbridge.cli.output_file import write
from landbridge.cli.progressbar import bar
from landbridge.pipeline.knowing import picture
from landbridge.store.workspace import Workspace
from landbridge.views.page import render


@click.command("report", cls=Example, example="landbridge report -w WS -o assessment.html")
@click.option(
    "-o",
    "--output",
    default="assessment.html",
    show_default=True,
    metavar="FILE",
    help="Where to; - for standard output.",
)
@dates_options
@workspace_option
@json_option
def command(
    output: str, on: date | None, known: date | None, workspace: str, *, as_json: bool
) -> None:
    """Write the assessment as one web page that needs no network."""
    with Workspace.open(workspace) as opened, bar("Working out") as progress:
        painted = picture(opened, on=on, known=known, progress=progress)
    write(render(painted, assess(painted)), output)
    if output == "-":
        return
    if as_json:
        show_json(
            {"path": output, "on": painted.on.isoformat(), "known": painted.known.isoformat()}
        )
    else:
        show(output)
