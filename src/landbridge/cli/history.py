"""``landbridge history``."""

from collections.abc import Iterator
from datetime import date

import click
from rich.text import Text

from landbridge.cli.example import Example
from landbridge.cli.options import json_option, known_option, workspace_option
from landbridge.cli.output import console, show_json
from landbridge.lexicon.months import day_words
from landbridge.model.state import Facet
from landbridge.pipeline.recounting import Recounted, history
from landbridge.store.workspace import Workspace
from landbridge.views.historylines import ACCESS, CONTROL, silent_words, track_lines
from landbridge.views.historyobject import track_object
from landbridge.views.notes import Notes
from landbridge.views.terminal import plain, print_wrapped
from landbridge.views.whylines import Line, passage_lines
from landbridge.views.whyobject import passage_object


@click.command(
    "history", cls=Example, example='landbridge history "Abu Kamal" --known 2018-07-10 -w WS'
)
@click.argument("place")
@known_option
@workspace_option
@json_option
def command(place: str, known: date | None, workspace: str, *, as_json: bool) -> None:
    """Tell what a place was like since when, facet by facet, with what reports told of it.

    PLACE is a name in any spelling, or an id. A town that has a crossing means the crossing.
    """
    with Workspace.open(workspace) as opened:
        found = history(opened, place, known=known)
    if as_json:
        show_json(_object(found))
        return
    window = console()
    for indent, line in _lines(found):
        print_wrapped(window, line, indent=indent)


def _lines(found: Recounted) -> Iterator[Line]:
    notes = Notes(found.grounds)
    yield 0, Text(plain(f"{found.subject.name} ({found.subject.id})"), style="bold underline")
    days = f"to {day_words(found.on)}, from what was said by {day_words(found.known)}"
    yield 0, Text(f"history {days}")
    if not found.tracks:
        yield 0, Text("No report speaks of it.")
        return
    yield from _section(found, notes, control=False)
    yield from _section(found, notes, control=True)
    silent = silent_words(found.silent, found.grounds)
    if silent:
        yield 0, Text()
        yield 0, Text(plain(silent))
    yield 0, Text()
    yield 0, Text("Footnotes", style="bold")
    for line in notes.lines():
        yield 0, line


def _section(found: Recounted, notes: Notes, *, control: bool) -> Iterator[Line]:
    chosen = [t for t in found.tracks if (t.facet is Facet.CONTROLLER) == control]
    passages = () if control else found.passages
    if chosen or passages:
        yield 0, Text()
        yield 0, Text(CONTROL if control else ACCESS, style="bold underline")
    for track in chosen:
        yield from track_lines(track, on=found.on, grounds=found.grounds, notes=notes)
    if passages:
        yield 0, Text(f"who gets through, as of {day_words(found.on)}", style="bold")
    yield from passage_lines(passages, found.grounds, most=1)


def _object(found: Recounted) -> dict[str, object]:
    notes = Notes(found.grounds)
    for track in found.tracks:
        for period in track.periods:
            notes.mark(telling.claim for telling in period.tellings)
    return {
        "subject": {"id": found.subject.id, "name": found.subject.name},
        "on": found.on.isoformat(),
        "known": found.known.isoformat(),
        "tracks": [track_object(track, found.grounds) for track in found.tracks],
        "no_evidence": [{"facet": one.facet.value, "of": one.of} for one in found.silent],
        "access": [passage_object(one) for one in found.passages],
        "footnotes": notes.objects(),
    }
