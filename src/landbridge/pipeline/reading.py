"""Read one report: bytes to a document with its claims, their mentions resolved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
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
    """

    document: Document
    read: ResolvedClaims
    skipped: tuple[Skipped, ...] = ()


def read_report(data: bytes, path: str | None, now: datetime) -> Report | Skipped:
    """Return the report that the bytes hold, or why they hold none.

    Args:
        data: The original bytes.
        path: Where they came from; None for standard input.
        now: When, with time zone.

    Raises:
        MissingPart: When the language model is not installed; no report can be read then.
    """
    return or_skipped(partial(_report, data, path, now), path)


def _report(data: bytes, path: str | None, now: datetime) -> Report:
    document = read(data, path=path, fetched=now)
    claims = extract(document, recorded=now) if document.language in LANGUAGES else ()
    return report_of(document, claims)


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
