"""Read one report: bytes to a document with its claims, their mentions resolved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from landbridge.claims.extract import extract
from landbridge.documents.gather import STDIN
from landbridge.documents.read import read
from landbridge.entities.resolve import ResolvedClaims, resolve
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.model.claim import Claim
from landbridge.model.document import Document, Skipped
from landbridge.model.errors import LandbridgeError, MissingPart
from landbridge.model.proposal import Rejected
from landbridge.pipeline.endpoint import Endpoint
from landbridge.pipeline.proposing import Proposed, proposer_at

LANGUAGES = frozenset({"en", None})
"""Languages whose claims are read; None is a text too short to tell."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report as read, ready to be stored.

    Attributes:
        document: The report.
        read: Its claims, the entities made for it, and every resolution.
        skipped: What of it was not read, and why.
        rejected: What a language model proposed and its words do not bear out.
    """

    document: Document
    read: ResolvedClaims
    skipped: tuple[Skipped, ...] = ()
    rejected: tuple[Rejected, ...] = ()


def read_report(
    data: bytes, path: str | None, now: datetime, endpoint: Endpoint | None = None
) -> Report | Skipped:
    """Return the report that the bytes hold, or why they hold none.

    Args:
        data: The original bytes.
        path: Where they came from; None for standard input.
        now: When, with time zone.
        endpoint: Where a language model proposes further claims; None, and there is no network.

    Raises:
        MissingPart: When the language model is not installed; no report can be read then.
    """
    return or_skipped(partial(_report, data, path, now, endpoint), path)


def _report(data: bytes, path: str | None, now: datetime, endpoint: Endpoint | None) -> Report:
    document = read(data, path=path, fetched=now)
    claims = extract(document, recorded=now) if document.language in LANGUAGES else ()
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
    if endpoint is None or document.language not in LANGUAGES:
        return report_of(document, claims)
    more = _proposed(document, claims, endpoint=endpoint, now=now)
    report = report_of(document, more.claims)
    return replace(report, skipped=(*report.skipped, *more.skipped), rejected=more.rejected)


def _proposed(
    document: Document, claims: Sequence[Claim], *, endpoint: Endpoint, now: datetime
) -> Proposed:
    def propose() -> Proposed:
        return proposer_at(endpoint, now).propose(document, claims, now=now)

    outcome = or_skipped(propose, document.path)
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
    if document.language in LANGUAGES:
        return ()
    why = f"is in language {document.language!r}; the reader reads English only, so it is kept without claims"
    return (Skipped(what=document.path or STDIN, why=why),)


def _in_one_line(fault: BaseException) -> str:
    said = " ".join(str(fault).split())
    if isinstance(fault, LandbridgeError):
        return said
    return f"cannot be read through: {type(fault).__name__} {said}".rstrip()
