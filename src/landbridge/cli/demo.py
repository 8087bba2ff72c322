"""``landbridge demo``."""

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

import click

from landbridge.assessment.assess import assess
from landbridge.cli.add import count, tell
from landbridge.cli.clock import now
from landbridge.cli.example import Example
from landbridge.cli.options import json_option
from landbridge.cli.output import console, note, show_json
from landbridge.cli.output_file import write
from landbridge.cli.progressbar import bar
from landbridge.model.errors import MissingPart
from landbridge.pipeline.adding import add
from landbridge.pipeline.knowing import picture
from landbridge.store.workspace import Workspace
from landbridge.views.contract import assessment_object
from landbridge.views.page import render
from landbridge.views.terminal import print_assessment

CORPUS = "tehran-beirut"
FOLDER = "demo"
PAGE = "assessment.html"


@click.command("demo", cls=Example, example="landbridge demo")
@json_option
def command(*, as_json: bool) -> None:
    """Read the example reports into demo/, print the assessment, write assessment.html here.

    A second run reads nothing again.
    """
    paths = [str(corpus())]
    with Workspace.create(FOLDER) as opened:
        with bar("Reading", total=count(paths)) as progress:
            outcomes = list(add(opened, paths, now=now(), stdin=None, progress=progress))
        if not as_json:
            tell(outcomes, as_json=False)
        with bar("Working out") as progress:
            painted = picture(opened, progress=progress)
    assessment = assess(painted)
    write(render(painted, assessment), PAGE)
    if as_json:
        show_json(assessment_object(assessment))
    else:
        print_assessment(console(), painted, assessment)
    note(f"\nThe page is at {Path(PAGE).resolve()}; the workspace is {Path(FOLDER).resolve()}")


def corpus() -> Path:
    """Return the folder of the example reports: the repository's, or the one installed with us.

    Raises:
        MissingPart: When neither is there.
    """
    for folder in _places():
        if folder.is_dir():
            return folder
    raise MissingPart(part="the example corpus", remedy="install landbridge again")


def _places() -> Iterator[Path]:
    yield Path(__file__).parents[3] / "examples" / CORPUS
    try:
        shipped = files("landbridge") or []
    except PackageNotFoundError:
        return
    for file in shipped:
        if file.parent.name == CORPUS:
            yield Path(str(file.locate())).parent
