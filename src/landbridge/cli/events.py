"""``landbridge events``."""

from datetime import date

import click

from landbridge.cli.example import Example
from landbridge.cli.options import dates_options, json_option, workspace_option
from landbridge.cli.output import show, show_json
from landbridge.cli.progressbar import bar
from landbridge.model.entity import Entity
from landbridge.model.state import Event
from landbridge.pipeline.knowing import picture
from landbridge.store.workspace import Workspace
from landbridge.views.contract import event_object
from landbridge.views.words import counted, interval_words


@click.command("events", cls=Example, example="landbridge events -w WS --known 2018-07-10")
@dates_options
@workspace_option
@json_option
def command(on: date | None, known: date | None, workspace: str, *, as_json: bool) -> None:
    """List happenings, each with every version of who, what, where and how many."""
    with Workspace.open(workspace) as opened, bar("Working out") as progress:
        painted = picture(opened, on=on, known=known, progress=progress)
    entities = {entity.id: entity for entity in painted.entities}
    if as_json:
        show_json([event_object(event, entities=entities) for event in painted.events])
        return
    for event in painted.events:
        _show(event, entities)


def _show(event: Event, entities: dict[str, Entity]) -> None:
    when = "not dated" if event.interval is None else interval_words(event.interval)
    where = "" if event.place is None else f", {_name(event.place, entities)}"
    show(f"{event.id[:10]}  {event.type.replace('_', ' ')}: {when}{where}")
    for attribute in event.attributes:
        versions = "; ".join(
            f"{_name(position.value, entities)} ({counted(len(position.origins), 'origin')})"
            for position in attribute.positions
        )
        show(f"  {attribute.name}: {versions}")
    if event.denials:
        show(f"  denied in {counted(len(event.denials), 'claim')}")


def _name(words: str, entities: dict[str, Entity]) -> str:
    return entities[words].name if words in entities else words
