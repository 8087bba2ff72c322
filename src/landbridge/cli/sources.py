"""``landbridge sources``."""

from datetime import date

import click

from landbridge.cli.example import Example
from landbridge.cli.options import dates_options, json_option, workspace_option
from landbridge.cli.output import show, show_json
from landbridge.pipeline.asking import Source, list_sources
from landbridge.store.workspace import Workspace
from landbridge.views.words import counted, listed_words


@click.command("sources", cls=Example, example="landbridge sources -w WS")
@dates_options
@workspace_option
@json_option
def command(on: date | None, known: date | None, workspace: str, *, as_json: bool) -> None:
    """List origins: who said a thing first, and through how many outlets and reports it came.

    Outlets that carry one speaker's words are one origin, and count once.
    """
    with Workspace.open(workspace) as opened:
        sources = list_sources(opened, on=on, known=known)
    if as_json:
        show_json([_object(source) for source in sources])
        return
    for source in sources:
        carried = (
            f"{counted(len(source.outlets), 'outlet')}, {counted(len(source.documents), 'report')}"
        )
        grade = f", graded {source.grade}" if source.grade else ""
        show(f"{source.name}{grade} | {carried}: {listed_words(source.outlets)}{_record(source)}")
        show(f'  "{source.quote}"')
        for reason in source.origin.reasons:
            show(f"  {reason}")


def _record(source: Source) -> str:
    """Return how often independent sources bore the utterer out, where they could."""
    weight = source.weight
    if not weight.compared:
        return ""
    counts = f"borne out in {weight.agreed} of {weight.compared}"
    counted_for = f", counts {weight.weight:.2f} of a plain source" if weight.learned else ""
    return f" | {counts}{counted_for}"


def _object(source: Source) -> dict[str, object]:
    return {
        "id": source.origin.id,
        "utterer": {"id": source.origin.utterer, "name": source.name, "grade": source.grade},
        "weight": {
            "value": round(source.weight.weight, 4),
            "compared": source.weight.compared,
            "agreed": source.weight.agreed,
            "learned": source.weight.learned,
        },
        "proposition": source.origin.proposition,
        "quote": source.quote,
        "outlets": list(source.outlets),
        "documents": list(source.documents),
        "claims": list(source.origin.claims),
        "reasons": list(source.origin.reasons),
    }
