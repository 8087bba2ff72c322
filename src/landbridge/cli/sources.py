"""``landbridge sources``."""

import shlex
from collections.abc import Iterator, Sequence
from datetime import date

import click

from landbridge.cli.example import Example
from landbridge.cli.options import dates_options, json_option, workspace_option
from landbridge.cli.output import note, show, show_json
from landbridge.model.state import LinkKind
from landbridge.pipeline.asking import Source, list_sources
from landbridge.pipeline.deciding import is_id
from landbridge.pipeline.independence import Dependence, list_links
from landbridge.store.workspace import Workspace
from landbridge.views.namelines import link_object
from landbridge.views.words import counted, listed_words


@click.command("sources", cls=Example, example="landbridge sources -w WS")
@click.option(
    "--links",
    is_flag=True,
    help="List who is taken for repeating whom instead, what was undone last.",
)
@dates_options
@workspace_option
@json_option
def command(
    *, links: bool, on: date | None, known: date | None, workspace: str, as_json: bool
) -> None:
    """List origins: who said a thing first, and through how many outlets and reports it came.

    Outlets that carry one speaker's words are one origin, and count once.
    """
    with Workspace.open(workspace) as opened:
        if links:
            _show_links(list_links(opened, known=known), as_json=as_json)
        else:
            _show_sources(list_sources(opened, on=on, known=known), as_json=as_json)


def _show_sources(sources: Sequence[Source], *, as_json: bool) -> None:
    if as_json:
        show_json([_object(source) for source in sources])
        return
    for source in sources:
        carried = (
            f"{counted(len(source.outlets), 'outlet')}, {counted(len(source.documents), 'report')}"
        )
        grade = f"graded {source.grade}" if source.grade else "ungraded"
        show(
            f"{source.name}, {grade} | {carried}: {listed_words(source.outlets)} | {_record(source)}"
        )
        show(f'  "{source.quote}"')
        for reason in dict.fromkeys((*source.origin.reasons, *_stated(source))):
            show(f"  {reason}")


def _stated(source: Source) -> Iterator[str]:
    """Yield why reports count as the source's by their own words."""
    return (one.reason for one in source.origin.links if one.kind is LinkKind.STATED)


def _record(source: Source) -> str:
    """Return how often independent sources bore the utterer out, where they could."""
    weight = source.weight
    if weight.compared:
        few = "" if weight.learned else ", too few to count"
        record = f"borne out in {weight.agreed} of {weight.compared}{few}"
    else:
        record = "nobody else spoke of the same"
    if not weight.learned and not weight.grade:
        return record
    return f"{record}; counts {weight.weight:.2f} of a plain source"


def _show_links(found: Sequence[Dependence], *, as_json: bool) -> None:
    if as_json:
        show_json([_link_object(one) for one in found])
        return
    for one in found:
        show(f"{one.link.kind.value} | {one.link.reason}")
        if one.undone is None:
            copy, source = one.link.copy[:10], _short(one.source)
            show(f'  "{one.claim.quote}" counts as that of {one.teller}')
            show(f"  undo: landbridge independent {copy} {source} --reason TEXT")
        else:
            by = f"{one.undone.actor}, {one.undone.recorded[:10]}: {one.undone.reason}"
            show(f'  "{one.claim.quote}" does not count as that of {one.teller}')
            show(f"  undone by decision {one.undone.number} | {by}")
    if not found:
        note("no links: every claim is its own outlet's")


def _short(source: str) -> str:
    """Return the beginning of an id, or a source's name fit for a shell."""
    return source[:10] if is_id(source) else shlex.quote(source)


def _link_object(one: Dependence) -> dict[str, object]:
    return {
        **link_object(one.link),
        "quote": one.claim.quote,
        "teller": one.teller,
        "origin": one.origin,
        "undone_by": None if one.undone is None else one.undone.number,
    }


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
        "links": [link_object(link) for link in source.origin.links],
    }
