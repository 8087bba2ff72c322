"""``landbridge claims``."""

from importlib import import_module

import click

from landbridge.cli.example import Example
from landbridge.cli.options import json_option, workspace_option
from landbridge.cli.output import show, show_lines
from landbridge.model.claim import ClaimKind
from landbridge.pipeline.asking import Listed, list_claims
from landbridge.store.workspace import Workspace
from landbridge.views.claimlines import detail_lines, head_line
from landbridge.views.contract import claim_object


@click.command(
    "claims", cls=Example, example="landbridge claims -w WS --kind status --place Albukamal"
)
@click.option(
    "--kind", type=click.Choice([kind.value for kind in ClaimKind]), help="Only this kind."
)
@click.option("--place", metavar="NAME", help="Only claims that name this place, in any spelling.")
@click.option("--document", metavar="ID", help="Only this document, by the beginning of its id.")
@click.option("--search", metavar="WORDS", help="Only quotes with all these words, best first.")
@click.option(
    "--explain",
    metavar="CLAIM",
    help="Only this claim, by the beginning of its id, with why it was read so.",
)
@workspace_option
@json_option
def command(  # noqa: PLR0913 - one parameter an option
    kind: str | None,
    place: str | None,
    document: str | None,
    search: str | None,
    explain: str | None,
    workspace: str,
    *,
    as_json: bool,
) -> None:
    """List claims: the words, what they say, who said it through whom, when and how surely."""
    if explain is not None:
        if any(option is not None for option in (kind, place, document, search)):
            message = "--explain shows one claim; leave out --kind, --place, --document, --search"
            raise click.UsageError(message)
        # the reader is heavy, and listing does without it
        import_module("landbridge.cli.explaining").show_stored(workspace, explain, as_json=as_json)
        return
    with Workspace.open(workspace) as opened:
        found = list_claims(opened, words=search, document=document, place=place)
    chosen = [one for one in found if kind is None or one.claim.kind.value == kind]
    if as_json:
        show_lines(
            claim_object(
                one.claim,
                document=one.document,
                origin=one.origin,
                entities=one.entities,
                corrected=one.corrected,
            )
            for one in chosen
        )
        return
    for one in chosen:
        _show(one)


def _show(one: Listed) -> None:
    show(head_line(one.claim))
    show(f'  "{one.claim.quote}"')
    for line in detail_lines(one.claim, document=one.document, entities=one.entities):
        show(f"  {line}")
    if one.corrected is not None:
        show(f"  corrected: its report takes it back on {one.corrected.isoformat()}")
