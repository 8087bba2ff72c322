"""``landbridge add``."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from landbridge.cli.clock import now
from landbridge.cli.example import Example
from landbridge.cli.llm_options import endpoint_of, llm_options
from landbridge.cli.options import json_option, workspace_option
from landbridge.cli.output import note, show, show_json
from landbridge.cli.progressbar import bar
from landbridge.documents.gather import STDIN
from landbridge.model.document import Skipped
from landbridge.pipeline.adding import Added, add
from landbridge.store.workspace import Workspace
from landbridge.views.contract import document_object
from landbridge.views.words import counted, interval_words


@click.command("add", cls=Example, example="landbridge add reports/ extra.pdf -w WS -j 2")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-j",
    "--jobs",
    default=1,
    show_default=True,
    type=click.IntRange(1, 64),
    help="Processes that read.",
)
@llm_options
@workspace_option
@json_option
def command(
    paths: tuple[str, ...], jobs: int, workspace: str, *, as_json: bool, **llm: Any
) -> None:
    """Read reports into a workspace, making it where there is none.

    PATH is a file, a folder, or - for standard input. Text, HTML, PDF, Word, e-mails and feeds are
    told by content; a file may hold several reports. A
    report that is there already is not read again; what cannot be read is listed and kept in mind.
    """
    endpoint = endpoint_of(llm)
    with Workspace.create(workspace) as opened, bar("Reading", total=count(paths)) as progress:
        outcomes = add(
            opened,
            paths,
            now=now(),
            stdin=sys.stdin.buffer,
            jobs=jobs,
            endpoint=endpoint,
            progress=progress,
        )
        tell(outcomes, as_json=as_json)


def tell(outcomes: Iterable[Added | Skipped], *, as_json: bool) -> None:
    """Print each outcome as it comes; exit with 1 when nothing at all could be read."""
    read = skipped = 0
    for outcome in outcomes:
        if isinstance(outcome, Added):
            read += 1
            skipped += len(outcome.skipped)
        else:
            skipped += 1
        _tell_one(outcome, as_json=as_json)
    if not as_json:
        note(f"{counted(read, 'report')} read or there already, {skipped} skipped")
    if not read:
        raise click.exceptions.Exit(1)


def _tell_one(outcome: Added | Skipped, *, as_json: bool) -> None:
    if isinstance(outcome, Skipped):
        if as_json:
            show_json(
                {
                    "document": None,
                    "path": outcome.what,
                    "title": None,
                    "publisher": None,
                    "published": None,
                    "claims": 0,
                    "skipped": [{"what": outcome.what, "why": outcome.why}],
                    "rejected": [],
                }
            )
        note(f"skipped {outcome.what}: {outcome.why}")
        return
    if as_json:
        record = document_object(outcome.document, claims=outcome.claims, skipped=outcome.skipped)
        rejected = [{"quote": one.quote, "why": one.why} for one in outcome.rejected]
        show_json({**record, "new": outcome.new, "rejected": rejected})
    else:
        show(_line(outcome))
    for item in outcome.skipped:
        note(f"skipped {item.what}: {item.why}")
    if outcome.rejected:
        where = outcome.document.path or STDIN
        note(f"{where}: {len(outcome.rejected)} of the model's proposals rejected")


def _line(added: Added) -> str:
    document = added.document
    published = document.published
    when = "date not stated" if published is None else interval_words(published.interval)
    there = "" if added.new else " (there already)"
    title = document.title or document.path or "untitled"
    publisher = document.publisher or "publisher not stated"
    return f"{title} | {publisher} | {when} | {counted(added.claims, 'claim')}{there}"


def count(paths: Iterable[str]) -> int:
    """Return about how many files the paths hold, for the progress bar."""
    return sum(1 for path in paths for _ in _files(path))


def _files(path: str) -> Iterator[str]:
    if path == STDIN or not Path(path).is_dir():
        yield path
        return
    for _, folders, files in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (name for name in files if not name.startswith("."))
