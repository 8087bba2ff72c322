"""A report as read, on its way from its reader to the store."""

from dataclasses import dataclass

from landbridge.entities.resolve import ResolvedClaims
from landbridge.model.document import Document, Skipped
from landbridge.model.proposal import Rejected


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
