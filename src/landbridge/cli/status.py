"""``landbridge status``."""

from collections.abc import Iterator
from datetime import date

import click

from landbridge.cli.example import Example
from landbridge.cli.options import dates_options, json_option, workspace_option
from landbridge.cli.output import show, show_json
from landbridge.lexicon.months import day_words
from landbridge.model.entity import Entity
from landbridge.model.state import Facet, StateEstimate
from landbridge.pipeline.asking import status
from landbridge.store.workspace import Workspace
from landbridge.views.contract import status_object
from landbridge.views.words import counted, percent


@click.command(
    "status",
    cls=Example,
    example='landbridge status "Abu Kamal" --on 2018-07-10 --known 2018-07-10 -w WS',
)
@click.argument("place")
@dates_options
@workspace_option
@json_option
def command(
    place: str, on: date | None, known: date | None, workspace: str, *, as_json: bool
) -> None:
    """Tell the likely state of a place: gate, bypass, traffic, holders; each with its evidence.

    PLACE is a name in any spelling, or an id. A town that has a crossing means the crossing.
    """
    with Workspace.open(workspace) as opened:
        asked = status(opened, place, on=on, known=known)
    if as_json:
        show_json(status_object(asked.state, entities=asked.entities))
        return
    state = asked.state
    show(f"{asked.subject.name} ({asked.subject.id})")
    show(f"on {day_words(state.on)}, from what was said by {day_words(state.known)}")
    for estimate in state.estimates:
        for line in _lines(estimate, asked.entities):
            show(line)
    if not state.estimates:
        show(f"  a {asked.subject.kind.value} has no state of its own; ask for a place in it")


def _lines(estimate: StateEstimate, entities: dict[str, Entity]) -> Iterator[str]:
    of = entities[estimate.of].name if estimate.of in entities else estimate.of
    name = f"{estimate.facet.value}{f' ({of})' if of else ''}"
    if estimate.no_evidence:
        yield f"  {name}: no evidence"
        return
    values = ", ".join(
        f"{_value(value, estimate, entities)} {percent(p)}" for value, p in estimate.distribution
    )
    origins = {contribution.origin for contribution in estimate.contributions}
    last = "" if estimate.last_report is None else f", last on {day_words(estimate.last_report)}"
    contested = "; contested" if estimate.contested else ""
    yield f"  {name}: {values} [{counted(len(origins), 'origin')}{last}{contested}]"


def _value(value: str, estimate: StateEstimate, entities: dict[str, Entity]) -> str:
    if estimate.facet is Facet.CONTROLLER and value in entities:
        return entities[value].name
    return value.replace("_", " ")
