"""``landbridge claims``."""

from collections.abc import Iterable

import click

from landbridge.cli.example import Example
from landbridge.cli.options import json_option, workspace_option
from landbridge.cli.output import show, show_lines
from landbridge.model.claim import Claim, ClaimKind, Polarity
from landbridge.model.document import Document
from landbridge.model.entity import Entity
from landbridge.pipeline.asking import Listed, list_claims
from landbridge.store.workspace import Workspace
from landbridge.views.contract import claim_object
from landbridge.views.words import interval_words, range_words

ID = 10
"""Characters of a claim's id that are shown; enough to name it."""


@click.command(
    "claims", cls=Example, example="landbridge claims -w WS --kind status --place Albukamal"
)
@click.option(
    "--kind", type=click.Choice([kind.value for kind in ClaimKind]), help="Only this kind."
)
@click.option("--place", metavar="NAME", help="Only claims that name this place, in any spelling.")
@click.option("--document", metavar="ID", help="Only this document, by the beginning of its id.")
@click.option("--search", metavar="WORDS", help="Only quotes with all these words, best first.")
@workspace_option
@json_option
def command(
    kind: str | None,
    place: str | None,
    document: str | None,
    search: str | None,
    workspace: str,
    *,
    as_json: bool,
) -> None:
    """List claims: the words, what they say, who said it through whom, when and how surely."""
    with Workspace.open(workspace) as opened:
        found = list_claims(opened, words=search, document=document, place=place)
    chosen = [one for one in found if kind is None or one.claim.kind.value == kind]
    if as_json:
        show_lines(
            claim_object(one.claim, document=one.document, origin=one.origin, entities=one.entities)
            for one in chosen
        )
        return
    for one in chosen:
        _show(one)


def _show(one: Listed) -> None:
    claim = one.claim
    denied = "not " if claim.polarity is Polarity.DENIED else ""
    show(f"{claim.id[:ID]}  {claim.kind.value}: {denied}{claim.type}, {claim.modality.value}")
    show(f'  "{claim.quote}"')
    show(f"  said by: {_who(claim, one.document)}")
    show(f"  when: {_when(claim)}; certainty: {_certainty(claim)}")
    about = _about(claim, one.entities)
    if about:
        show(f"  about: {about}")
    if claim.note:
        show(f"  note: {claim.note}")


def _who(claim: Claim, document: Document) -> str:
    steps = []
    for step in claim.chain:
        cited = ", ".join(c.outlet.text for c in step.citations if c.outlet is not None)
        steps.append(f"{step.source.name} ({cited})" if cited else step.source.name)
    where = document.title or document.path or document.id[:ID]
    return f"{' < '.join(steps)}; {where}, {claim.start}-{claim.end}"


def _when(claim: Claim) -> str:
    return "not stated" if claim.when is None else interval_words(claim.when.interval)


def _certainty(claim: Claim) -> str:
    words = f' ("{", ".join(claim.certainty.words)}")' if claim.certainty.words else ""
    return range_words(claim.certainty.low, claim.certainty.high) + words


def _about(claim: Claim, entities: dict[str, Entity]) -> str:
    return "; ".join(_roles(claim, entities))


def _roles(claim: Claim, entities: dict[str, Entity]) -> Iterable[str]:
    for argument in claim.arguments:
        entity = entities.get(argument.mention.entity or "")
        yield f"{argument.role} {entity.name if entity else argument.mention.text}"
    if claim.where is not None:
        entity = entities.get(claim.where.mention.entity or "")
        relation = f"{claim.where.relation} " if claim.where.relation else ""
        yield f"at {relation}{entity.name if entity else claim.where.mention.text}"
