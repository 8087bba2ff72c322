"""``landbridge read``."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import click

from landbridge.cli.clock import now
from landbridge.cli.example import Example
from landbridge.cli.explaining import (
    by_model,
    explained_object,
    show_explained,
    show_unexplained,
)
from landbridge.cli.llm_options import endpoint_of, llm_options
from landbridge.cli.options import debug_option, json_option, read_day
from landbridge.cli.output import console, note, show, show_lines
from landbridge.documents.gather import STDIN, Found, gather
from landbridge.lexicon.months import day_words
from landbridge.model.document import Document, SectionKind, Skipped
from landbridge.pipeline.endpoint import Endpoint
from landbridge.pipeline.explaining import Explained, Tried, origins_of, try_file
from landbridge.pipeline.reading import place_of
from landbridge.views.reasons import print_unread
from landbridge.views.tables import published_words
from landbridge.views.words import counted

TYPED = "the text given"
"""Stands for a file's name where a sentence was typed or came through a pipe."""


@click.command(
    "read",
    cls=Example,
    example='landbridge read --text "The army closed the crossing on Monday." --published 2024-05-01',
)
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--text", metavar="WORDS", help="Read these words, before any file.")
@click.option(
    "--published",
    callback=read_day,
    metavar="YYYY-MM-DD",
    help="The day that relative times are counted from; by default the report's own date.",
)
@click.option("--explain", is_flag=True, help="Add the rule and the rows of the lexicon.")
@llm_options
@debug_option
@json_option
def command(
    paths: tuple[str, ...],
    text: str | None,
    published: date | None,
    *,
    explain: bool,
    as_json: bool,
    **llm: Any,
) -> None:
    """Print the claims of a file or a sentence, marked in its words, keeping nothing.

    PATH is a file, a folder, or - for standard input. What gave no claim is shown too, with what
    came near.
    """
    if text is None and not paths:
        message = "nothing to read; want a PATH, - for standard input, or --text"
        raise click.UsageError(message)
    tried = _tried(paths, text, published, endpoint_of(llm))
    read = (
        _show_json(tried, explain=explain)
        if as_json
        else _show(tried, given=published, explain=explain)
    )
    if not read:
        raise click.exceptions.Exit(1)


def _tried(
    paths: tuple[str, ...], text: str | None, published: date | None, endpoint: Endpoint | None
) -> Iterator[Tried]:
    """Yield each report as it is read; what cannot be read is told on standard error."""
    read_one = partial(try_file, now=now(), published=published, endpoint=endpoint)
    if text is not None:
        yield from _try(Found(path=None, data=text.encode("utf-8", "replace")), read_one)
    for found in gather(paths, stdin=sys.stdin.buffer):
        yield from _try(found, read_one)


def _try(
    found: Found | Skipped, read_one: Callable[..., tuple[Tried | Skipped, ...]]
) -> Iterator[Tried]:
    outcomes = (found,) if isinstance(found, Skipped) else read_one(found.data, found.path)
    for outcome in outcomes:
        if isinstance(outcome, Skipped):
            _note_skipped(outcome)
            continue
        for item in outcome.report.skipped:
            _note_skipped(item)
        for proposal in outcome.report.rejected:
            note(f'rejected "{proposal.quote}": {proposal.why}')
        yield outcome


def _note_skipped(skipped: Skipped) -> None:
    """Say what was not read; a text without a file is named as one."""
    note(f"skipped {TYPED if skipped.what == STDIN else skipped.what}: {skipped.why}")


def _show_json(tried: Iterable[Tried], *, explain: bool) -> int:
    """Print every claim as a JSON line, origins found over all reports; return how many reports."""
    reports = list(tried)
    origins = origins_of(reports)
    claims = (claim for one in reports for claim in one.claims)
    show_lines(
        explained_object(replace(one, origin=origins.get(one.claim.id)), reasons=explain)
        for one in claims
    )
    return len(reports)


def _show(tried: Iterable[Tried], *, given: date | None, explain: bool) -> int:
    """Print each report's sentences in order, read or not; return how many reports there were."""
    read = 0
    for read, one in enumerate(tried, start=1):  # noqa: B007 - counts what a stream gave
        document = one.report.document
        claims = counted(len(one.report.read.claims), "claim")
        show(f"{_named(document)} | {_dated(document, given)} | {claims}")
        _show_sentences(one, explain=explain)
        if explain:
            _note_furniture(one)
    return read


def _named(document: Document) -> str:
    """Return which report it is: its file, and its part of a file of several."""
    return TYPED if document.path is None and document.part is None else place_of(document)


def _dated(document: Document, given: date | None) -> str:
    """Return when a report was published, or the day given for it."""
    if given is None:
        return published_words(document)
    return f"times counted from {day_words(given)}"


def _show_sentences(tried: Tried, *, explain: bool) -> None:
    """Print claims and unread sentences together, in text order."""
    to, text = console(), tried.report.document.text
    claims: list[tuple[int, Explained]] = [(c.claim.start, c) for c in tried.claims]
    gaps = list(tried.unread)
    for start, one in claims:
        while gaps and gaps[0].start < start:
            print_unread(to, gaps.pop(0), text=text, every=explain)
        if one.explanation is not None:
            show_explained(one, one.explanation, reasons=explain)
        else:
            show_unexplained(one)
            show(f"  {by_model(one.claim)}")
    for gap in gaps:
        print_unread(to, gap, text=text, every=explain)


def _note_furniture(tried: Tried) -> None:
    """Say how much of a page was taken for furniture, which is never read."""
    document = tried.report.document
    furniture = [s for s in document.sections if s.kind is SectionKind.FURNITURE]
    if furniture:
        passages = counted(len(furniture), "passage")
        note(f"{passages} of {_named(document)} taken for page furniture and not read")
