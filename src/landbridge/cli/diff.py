"""``landbridge diff``."""

from collections.abc import Iterator
from datetime import date

import click
from rich.text import Text

from landbridge.cli.example import Example
from landbridge.cli.options import json_option, read_day, workspace_option
from landbridge.cli.output import console, show_json
from landbridge.lexicon.months import day_words
from landbridge.pipeline.differing import Changed, Difference, diff
from landbridge.states.difference import is_moved
from landbridge.store.workspace import Workspace
from landbridge.views.difflines import decision_words, shift_lines, steady_words
from landbridge.views.diffobject import decision_object, shift_object
from landbridge.views.notes import Notes
from landbridge.views.tables import document_title
from landbridge.views.terminal import plain, print_wrapped
from landbridge.views.whylines import Line
from landbridge.views.words import counted, listed_words


@click.command(
    "diff",
    cls=Example,
    example='landbridge diff --from 2018-07-10 --to 2019-03-27 "Abu Kamal" -w WS',
)
@click.argument("place", required=False)
@click.option(
    "--from",
    "first",
    required=True,
    callback=read_day,
    metavar="YYYY-MM-DD",
    help="A knowledge date: what was said up to this day.",
)
@click.option(
    "--to",
    "second",
    required=True,
    callback=read_day,
    metavar="YYYY-MM-DD",
    help="A later knowledge date.",
)
@click.option(
    "--on",
    callback=read_day,
    metavar="YYYY-MM-DD",
    help="The day in the world asked about on both; by default each date's own.",
)
@workspace_option
@json_option
def command(
    place: str | None,
    first: date,
    second: date,
    on: date | None,
    workspace: str,
    *,
    as_json: bool,
) -> None:
    """Tell what changed between two knowledge dates, and which reports and decisions changed it.

    PLACE is a name in any spelling, or an id; by default every place that reports speak of.
    """
    if second <= first:
        message = f"{second} is not after {first}; want a later knowledge date"
        raise click.BadParameter(message, param_hint="--to")
    with Workspace.open(workspace) as opened:
        found = diff(opened, first=first, second=second, place=place, on=on)
    if as_json:
        show_json(_object(found))
        return
    window = console()
    for indent, line in _lines(found):
        print_wrapped(window, line, indent=indent)


def _lines(found: Difference) -> Iterator[Line]:
    notes = Notes(found.grounds)
    yield 0, Text(_heading(found), style="bold underline")
    yield 0, Text(plain(_news(found)))
    for decision in found.decisions:
        yield 2, Text(plain(decision_words(decision, found.grounds)))
    told = [line for changed in found.changed for line in _place(changed, found, notes)]
    yield from told
    if not told:
        yield 0, Text("No place that is told of changed.")
    footnotes = list(notes.lines())
    if footnotes:
        yield 0, Text()
        yield 0, Text("Footnotes", style="bold")
    for line in footnotes:
        yield 0, line


def _heading(found: Difference) -> str:
    first, second = (day_words(day) for day in found.days)
    what = (
        f"what is so on {first}" if found.days[0] == found.days[1] else f"from {first} to {second}"
    )
    known = f"as known on {day_words(found.first)} and on {day_words(found.second)}"
    return f"What changed: {what}, {known}"


def _news(found: Difference) -> str:
    reports = listed_words(document_title(document) for document in found.documents)
    named = f": {reports}" if reports else ""
    became = f"{counted(len(found.documents), 'report')} and {counted(found.claims, 'claim')}"
    decided = counted(len(found.decisions), "decision")
    return f"{became} became known, {decided} recorded in between{named}"


def _place(changed: Changed, found: Difference, notes: Notes) -> Iterator[Line]:
    moved = [shift for shift in changed.shifts if is_moved(shift)]
    if not moved:
        return
    yield 0, Text()
    yield 0, Text(plain(f"{changed.subject.name} ({changed.subject.id})"), style="bold")
    for shift in moved:
        yield from shift_lines(shift, found.grounds, notes)
    steady = steady_words([s for s in changed.shifts if s not in moved], found.grounds)
    if steady:
        yield 2, Text(plain(steady), style="dim")


def _object(found: Difference) -> dict[str, object]:
    notes = Notes(found.grounds)
    for changed in found.changed:
        for shift in changed.shifts:
            notes.mark(claim for one in shift.arrived for claim in one.claims)
            notes.mark(shift.withdrawn)
    return {
        "from": found.first.isoformat(),
        "to": found.second.isoformat(),
        "on": [day.isoformat() for day in found.days],
        "documents": [{"id": d.id, "title": d.title} for d in found.documents],
        "claims": found.claims,
        "decisions": [decision_object(decision) for decision in found.decisions],
        "places": [
            {
                "subject": {"id": changed.subject.id, "name": changed.subject.name},
                "shifts": [
                    shift_object(shift, found.grounds.entities, moved=is_moved(shift))
                    for shift in changed.shifts
                ],
            }
            for changed in found.changed
        ],
        "footnotes": notes.objects(),
    }
