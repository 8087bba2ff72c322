"""``landbridge assess``."""

from datetime import date

import click

from landbridge.assessment.assess import assess
from landbridge.cli.example import Example
from landbridge.cli.options import dates_options, json_option, workspace_option
from landbridge.cli.output import console, show_json
from landbridge.cli.progressbar import bar
from landbridge.pipeline.knowing import picture
from landbridge.store.workspace import Workspace
from landbridge.views.contract import assessment_object
from landbridge.views.terminal import print_assessment


@click.command(
    "assess", cls=Example, example="landbridge assess -w WS --on 2018-07-10 --known 2018-07-10"
)
@dates_options
@workspace_option
@json_option
def command(on: date | None, known: date | None, workspace: str, *, as_json: bool) -> None:
    """Answer the key questions with likelihood, confidence and footnotes to the exact words."""
    with Workspace.open(workspace) as opened, bar("Working out") as progress:
        painted = picture(opened, on=on, known=known, progress=progress)
    assessment = assess(painted)
    if as_json:
        show_json(assessment_object(assessment))
    else:
        print_assessment(console(), painted, assessment)
