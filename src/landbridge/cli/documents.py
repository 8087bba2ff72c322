"""``landbridge documents``."""

import click

from landbridge.cli.example import Example
from landbridge.cli.options import json_option, workspace_option
from landbridge.cli.output import show, show_lines
from landbridge.model.document import Document
from landbridge.pipeline.asking import Held, list_documents
from landbridge.store.workspace import Workspace
from landbridge.views.contract import document_object
from landbridge.views.tables import published_words
from landbridge.views.words import counted, interval_words

ID = 10
"""Characters of a document's id that are shown; enough to name it."""

NOTE = 300
"""Code points of a note that are shown."""


@click.command("documents", cls=Example, example='landbridge documents -w WS --search "Bunagana"')
@click.option(
    "--search", metavar="WORDS", help="Only reports with all these words, best match first."
)
@click.option("--unread", is_flag=True, help="Only reports in a language that is not read.")
@workspace_option
@json_option
def command(search: str | None, workspace: str, *, unread: bool, as_json: bool) -> None:
    """List the reports: title, outlet, date, claims, corrections; those that are not read too.

    WORDS are looked for in the whole text, whether or not a claim rests on them.
    """
    with Workspace.open(workspace) as opened:
        found = list_documents(opened, words=search)
    chosen = [held for held in found if held.unread or not unread]
    if as_json:
        show_lines(_object(held) for held in chosen)
        return
    for held in chosen:
        _show(held)


def _object(held: Held) -> dict[str, object]:
    return {
        **document_object(held.document, claims=held.claims),
        "not_read": held.unread,
        "passage": held.passage,
    }


def _show(held: Held) -> None:
    document = held.document
    show(
        f"{document.id[:ID]}  {document.title or 'untitled'} | "
        f"{document.publisher or 'publisher not stated'} | {_dates(document)} | "
        f"{counted(held.claims, 'claim')}"
    )
    if held.unread is not None:
        show(f"  not read: {held.unread}")
    show(f"  from: {_place(document)}")
    for words in document.notes:
        show(f"  note: {' '.join(words.split())[:NOTE]}")
    if held.passage is not None:
        show(f"  found: {' '.join(held.passage.split())}")


def _dates(document: Document) -> str:
    if document.updated is None or document.published is None:
        return published_words(document)
    changed = interval_words(document.updated)
    if document.updated == document.published.interval:
        return published_words(document)
    return f"{published_words(document)}, updated {changed}"


def _place(document: Document) -> str:
    parts = (document.path or "standard input", document.part and document.part.label, document.url)
    return ", ".join(part for part in parts if part)
