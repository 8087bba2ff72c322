"""Read a file: bytes to documents, each with its claims, their mentions resolved."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from landbridge.claims.extract import extract
from landbridge.documents.gather import STDIN
from landbridge.documents.read import Contents, read_all
from landbridge.entities.resolve import resolve
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.model.claim import Claim
from landbridge.model.document import Document, Skipped
from landbridge.model.errors import LandbridgeError, MissingPart
from landbridge.pipeline.endpoint import Endpoint
from landbridge.pipeline.languages import is_read, unread_language
from landbridge.pipeline.proposing import Proposed, proposer_at
from landbridge.pipeline.report import Report

_FAULTS = (
    LandbridgeError,
    ArithmeticError,
    LookupError,
    MemoryError,
    RecursionError,
    ValueError,
)
"""What one report can do to its readers; a fault of theirs must not cost the other reports."""


Made = TypeVar("Made")


def read_file(
    data: bytes, path: str | None, now: datetime, endpoint: Endpoint | None = None
) -> tuple[Report | Skipped, ...]:
    """Return the reports that a file holds, in order, and what of it holds none.

    A report that its readers cannot get through costs that report, not the file.

    Args:
        data: The original bytes.
        path: Where they came from; None for standard input.
        now: When, with time zone.
        endpoint: Where a language model proposes further claims; None, and there is no network.

    Raises:
        MissingPart: When the language model is not installed; no report can be read then.
    """
    contents = or_skipped(partial(read_all, data, path=path, fetched=now), path)
    if isinstance(contents, Skipped):
        return (contents,)
    reports = (
        or_skipped(partial(_report, document, now, endpoint), place_of(document))
        for document in contents.documents
    )
    return (*reports, *unread_parts(contents, path))


def unread_parts(contents: Contents, path: str | None) -> tuple[Skipped, ...]:
    """Return the parts of a file that were not read, each named with the file."""
    return tuple(
        Skipped(what=f"{path or STDIN}, {part.what}", why=part.why) for part in contents.skipped
    )


def place_of(document: Document) -> str:
    """Return where a document came from: its file and, in a file of several, which part of it."""
    path = document.path or STDIN
    return path if document.part is None else f"{path}, {document.part.label}"


def _report(document: Document, now: datetime, endpoint: Endpoint | None) -> Report:
    claims = extract(document, recorded=now) if is_read(document) else ()
    return report_with(document, claims, endpoint=endpoint, now=now)


def report_with(
    document: Document, claims: Sequence[Claim], *, endpoint: Endpoint | None, now: datetime
) -> Report:
    """Return a document with its claims and those a model adds, their mentions resolved.

    Args:
        document: The report.
        claims: What the rules read in it; whatever the model does, they stand.
        endpoint: Where the model answers; None, and nobody is asked.
        now: Recorded with the model's claims, with time zone.
    """
    if endpoint is None or not is_read(document):
        return report_of(document, claims)
    more = _proposed(document, claims, endpoint=endpoint, now=now)
    report = report_of(document, more.claims)
    return replace(report, skipped=(*report.skipped, *more.skipped), rejected=more.rejected)


def _proposed(
    document: Document, claims: Sequence[Claim], *, endpoint: Endpoint, now: datetime
) -> Proposed:
    def propose() -> Proposed:
        return proposer_at(endpoint, now).propose(document, claims, now=now)

    outcome = or_skipped(propose, place_of(document))
    if isinstance(outcome, Skipped):
        why = f"what the model proposed was left out: {outcome.why}"
        return Proposed(claims=tuple(claims), skipped=(replace(outcome, why=why),))
    return outcome


def report_of(document: Document, claims: Sequence[Claim]) -> Report:
    """Return a document and its claims with their mentions resolved."""
    resolved = resolve(claims, document=document, gazetteer=gazetteer())
    return Report(document=document, read=resolved, skipped=_foreign(document))


def or_skipped(make: Callable[[], Made], path: str | None) -> Made | Skipped:
    """Return what is made of a report, or why the report let nothing be made of it.

    Raises:
        MissingPart: When the language model is not installed.
    """
    try:
        return make()
    except MissingPart:
        raise
    except _FAULTS as fault:
        return Skipped(what=path or STDIN, why=_in_one_line(fault))


def _foreign(document: Document) -> tuple[Skipped, ...]:
    name = unread_language(document)
    if name is None:
        return ()
    why = f"not read: is in {name}; the reader reads English only, so it is kept without claims"
    return (Skipped(what=place_of(document), why=why),)


def _in_one_line(fault: BaseException) -> str:
    said = " ".join(str(fault).split())
    if isinstance(fault, LandbridgeError):
        return said
    return f"cannot be read through: {type(fault).__name__} {said}".rstrip()
