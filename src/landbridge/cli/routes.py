"""``landbridge routes``."""

from datetime import date

import click

from landbridge.cli.example import Example
from landbridge.cli.options import dates_options, json_option, workspace_option
from landbridge.cli.output import show, show_json
from landbridge.model.network import Finding
from landbridge.pipeline.travelling import routes
from landbridge.store.workspace import Workspace
from landbridge.views.contract import route_object
from landbridge.views.words import counted, percent


@click.command(
    "routes",
    cls=Example,
    example="landbridge routes Tehran Beirut --for Iran --on 2018-07-10 -w WS",
)
@click.argument("origin", metavar="FROM")
@click.argument("destination", metavar="TO")
@click.option(
    "--for", "actor", metavar="ACTOR", help="Who travels; by default the corridor's user."
)
@click.option(
    "--without",
    "closed",
    multiple=True,
    metavar="LEG",
    help="As if this leg were closed; repeatable.",
)
@dates_options
@workspace_option
@json_option
def command(  # noqa: PLR0913, PLR0917 - its arguments and options
    origin: str,
    destination: str,
    actor: str | None,
    closed: tuple[str, ...],
    on: date | None,
    known: date | None,
    workspace: str,
    *,
    as_json: bool,
) -> None:
    """Tell which ways between two places an actor can use, and what limits each."""
    with Workspace.open(workspace) as opened:
        found = routes(
            opened, (origin, destination), actor=actor, on=on, known=known, closed=closed
        )
    if as_json:
        show_json([route_object(finding) for finding in found])
        return
    for finding in found:
        _show(finding)


def _show(finding: Finding) -> None:
    show(f"{finding.name}: {_usable(finding)}; {finding.km:,.0f} km, {finding.hours:,.0f} hours")
    for leg, reason in finding.denied:
        show(f"  cannot be used at {leg}: {reason}")
    if finding.bottleneck is not None:
        show(f"  limited most by {finding.bottleneck}")


def _usable(finding: Finding) -> str:
    """Say how likely it is that the way can be used, and on how much of it nobody reports."""
    if finding.p_usable is None:
        return "no evidence"
    if not finding.unknown:
        return f"usable: {percent(finding.p_usable)}"
    silent = f"{len(finding.unknown)} of {counted(len(finding.legs), 'leg')}"
    return f"usable: at most {percent(finding.p_usable)}, no evidence on {silent}"
