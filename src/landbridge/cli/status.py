"""``landbridge status``."""

from datetime import date

import click

from landbridge.cli.example import Example
from landbridge.cli.options import dates_options, json_option, workspace_option
from landbridge.cli.output import console, show, show_json
from landbridge.lexicon.months import day_words
from landbridge.model.state import PlaceState
from landbridge.pipeline.accounting import Reasoned, why
from landbridge.pipeline.asking import Asked, status
from landbridge.store.workspace import Workspace
from landbridge.views.contract import status_object
from landbridge.views.facetwords import estimate_words
from landbridge.views.terminal import print_wrapped
from landbridge.views.whylines import passage_lines, why_lines
from landbridge.views.whyobject import passage_object, why_object


@click.command(
    "status",
    cls=Example,
    example='landbridge status "Abu Kamal" --on 2018-07-10 --known 2018-07-10 -w WS\n'
    'landbridge status "Abu Kamal" --why -w WS',
)
@click.argument("place")
@click.option(
    "--why",
    "reasons",
    is_flag=True,
    help="Tell what carries each estimate, what it would be without each origin, what is missing.",
)
@dates_options
@workspace_option
@json_option
def command(
    place: str,
    on: date | None,
    known: date | None,
    workspace: str,
    *,
    reasons: bool,
    as_json: bool,
) -> None:
    """Tell the likely state of a place: gate, bypass, traffic, holders; each with its evidence.

    PLACE is a name in any spelling, or an id. A town that has a crossing means the crossing.
    """
    with Workspace.open(workspace) as opened:
        if reasons:
            _show_why(why(opened, place, on=on, known=known), as_json=as_json)
        else:
            _show_status(status(opened, place, on=on, known=known), as_json=as_json)


def _show_status(asked: Asked, *, as_json: bool) -> None:
    state = asked.state
    if as_json:
        show_json(status_object(state, entities=asked.entities))
        return
    show(f"{asked.subject.name} ({asked.subject.id})")
    show(f"on {day_words(state.on)}, from what was said by {day_words(state.known)}")
    for estimate in state.estimates:
        show(f"  {estimate_words(estimate, asked.entities)}")
    if not state.estimates:
        show(f"  a {asked.subject.kind.value} has no state of its own; ask for a place in it")


def _show_why(found: Reasoned, *, as_json: bool) -> None:
    if as_json:
        show_json(_object(found))
        return
    show(f"{found.subject.name} ({found.subject.id})")
    show(f"on {day_words(found.on)}, from what was said by {day_words(found.known)}")
    window = console()
    for reason in found.reasons:
        show()
        for indent, line in why_lines(reason, found.grounds):
            print_wrapped(window, line, indent=indent)
    if found.passages:
        show()
        window.print("access, which is not control", style="bold", highlight=False)
    for indent, line in passage_lines(found.passages, found.grounds):
        print_wrapped(window, line, indent=indent)
    if not found.reasons:
        show(f"  a {found.subject.kind.value} has no state of its own; ask for a place in it")


def _object(found: Reasoned) -> dict[str, object]:
    state = PlaceState(
        subject=found.subject.id,
        on=found.on,
        known=found.known,
        estimates=tuple(reason.estimate for reason in found.reasons),
    )
    return {
        **status_object(state, entities=found.grounds.entities),
        "why": [why_object(reason, found.grounds) for reason in found.reasons],
        "access": [passage_object(one) for one in found.passages],
    }
