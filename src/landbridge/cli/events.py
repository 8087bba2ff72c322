"""``landbridge events``."""

from datetime import date

import click

from landbridge.cli.example import Example
from landbridge.cli.options import dates_options, json_option, workspace_option
from landbridge.cli.output import show, show_json
from landbridge.pipeline.happening import list_events
from landbridge.store.workspace import Workspace
from landbridge.views.contract import event_object
from landbridge.views.eventlines import event_lines, why_lines


@click.command("events", cls=Example, example="landbridge events -w WS --known 2018-07-10")
@click.argument("event", required=False)
@click.option(
    "--why",
    is_flag=True,
    help="Show each claim, why it was taken for the same happening, and what was kept apart.",
)
@dates_options
@workspace_option
@json_option
def command(
    event: str | None,
    on: date | None,
    known: date | None,
    workspace: str,
    *,
    why: bool,
    as_json: bool,
) -> None:
    """List happenings, each with every position on who, what, where and how many, and who says so.

    EVENT is the beginning of an event's id; without it all are listed.
    """
    with Workspace.open(workspace) as opened:
        told = list_events(opened, on=on, known=known)
    chosen = told.starting(event)
    if as_json:
        show_json([event_object(one, entities=told.entities) for one in chosen])
        return
    others = {one.id: one for one in told.events}
    for one in chosen:
        for line in event_lines(one, claims=told.claims, entities=told.entities):
            show(line)
        if not why:
            continue
        for line in why_lines(
            one,
            claims=told.claims,
            documents=told.documents,
            entities=told.entities,
            others=others,
        ):
            show(line)
