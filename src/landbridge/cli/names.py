"""``landbridge names``."""

from collections.abc import Iterator
from shlex import quote

import click

from landbridge.cli.example import Example
from landbridge.cli.options import json_option, workspace_option
from landbridge.cli.output import note, show, show_json, show_lines
from landbridge.entities.nearness import Near
from landbridge.model.entity import Entity
from landbridge.pipeline.reviewing import Review, decisions_on, names_to_review
from landbridge.store.workspace import Workspace
from landbridge.views.namelines import ruling_object, ruling_words
from landbridge.views.words import counted


@click.command(
    "names", cls=Example, example="landbridge names -w WS\nlandbridge names --decisions -w WS"
)
@click.option(
    "--decisions",
    is_flag=True,
    help="List what was decided on names and on who repeats whom instead, oldest first.",
)
@workspace_option
@json_option
def command(*, decisions: bool, workspace: str, as_json: bool) -> None:
    """List names to review: things in no table, and names that were left open, with near entities."""
    with Workspace.open(workspace) as opened:
        if decisions:
            _show_decisions(opened, as_json=as_json)
        else:
            _show_names(names_to_review(opened), as_json=as_json)


def _show_decisions(workspace: Workspace, *, as_json: bool) -> None:
    rulings, names = decisions_on(workspace)
    for ruling in rulings:
        if as_json:
            show_json(ruling_object(ruling, names))
        else:
            show(ruling_words(ruling, names))
    if not rulings:
        note("no decisions yet; all of them are the reader's")


def _show_names(found: tuple[Review, ...], *, as_json: bool) -> None:
    if as_json:
        show_lines(map(_object, found))
        return
    for one in found:
        kind = f" {one.entity.kind.value}" if one.entity else ""
        show(
            f"{one.name} | {one.standing.value}{kind} | {counted(one.mentions, 'mention')} "
            f"in {counted(len(one.documents), 'report')}"
        )
        for line in _lines(one):
            show(f"  {line}")
    if not found:
        note("no names to review: every name is in a table")


def _lines(one: Review) -> Iterator[str]:
    if one.entity is not None:
        yield one.entity.id
    if one.spellings != (one.name,):
        yield f"written: {', '.join(one.spellings)}"
    yield f"in: {', '.join(d.title or d.id[:10] for d in one.documents)}"
    if one.reason is not None:
        yield f"left open: {one.reason}"
    if one.candidates:
        yield f"may be: {', '.join(f'{e.name} ({e.id})' for e in one.candidates)}"
    if one.nearest is not None and one.nearest not in one.suggested:
        yield f"nearest: {_near_words(one.nearest)}"
    for near in one.suggested:
        yield f"suggested, {near.score:.2f}: {_merge_command(one, near)}"


def _merge_command(one: Review, near: Near) -> str:
    """Return the command that takes a suggestion, ready for a shell."""
    merged = quote(one.entity.id if one.entity else one.name)
    return f"landbridge merge {merged} {near.entity.id} --reason {quote(near.reason)}"


def _near_words(near: Near) -> str:
    return f"{near.entity.name} ({near.entity.id}), {near.score:.2f}: {near.reason}"


def _object(one: Review) -> dict[str, object]:
    return {
        "name": one.name,
        "standing": one.standing.value,
        "id": one.entity.id if one.entity else None,
        "kind": one.entity.kind.value if one.entity else None,
        "spellings": list(one.spellings),
        "mentions": one.mentions,
        "documents": [{"id": d.id, "title": d.title} for d in one.documents],
        "candidates": [_entity(e) for e in one.candidates],
        "reason": one.reason,
        "nearest": None if one.nearest is None else _near_object(one.nearest),
        "suggested": [_near_object(near) for near in one.suggested],
    }


def _entity(entity: Entity) -> dict[str, object]:
    return {"id": entity.id, "name": entity.name, "kind": entity.kind.value}


def _near_object(near: Near) -> dict[str, object]:
    return {**_entity(near.entity), "score": near.score, "reason": near.reason}
