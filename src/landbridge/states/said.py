"""The day something was said: the second of the three clocks."""

from datetime import date

from landbridge.model.claim import Claim, Modality
from landbridge.model.document import Document
from landbridge.model.interval import Interval


def said_on(claim: Claim, document: Document) -> date | None:
    """Return the day a claim was said, or None when nothing dates it in any way.

    The innermost citation's date where the chain cites one (the earliest of several outlets that
    carry one utterance), else the day of its entry on a live page or of its correction, else the
    publication date. A slipped plan is told by whoever looks back
    on it, so a citation of the plan does not date it. A claim that names its own days but stands
    in an undated document is known from the day that document was fetched; one that names none
    has no date at all.

    Args:
        claim: The claim.
        document: The document it stands in.
    """
    cited = None if claim.modality is Modality.SLIPPED else _cited(claim)
    if cited is not None:
        return cited
    published = (
        document.said_at(claim.start) or _noted_on(claim, document) or published_on(document)
    )
    if published is not None:
        return published
    return document.fetched.date() if claim.when is not None else None


def _noted_on(claim: Claim, document: Document) -> date | None:
    """Return the day a report was last changed, for what stands in a correction of it."""
    if document.updated is None or not document.in_note(claim.start):
        return None
    return _day(document.updated)


def published_on(document: Document) -> date | None:
    """Return the last day of the stated publication date, its start when open, or None."""
    return None if document.published is None else _day(document.published.interval)


def _cited(claim: Claim) -> date | None:
    """Return the earliest date cited for the innermost step that has one."""
    for step in claim.chain:
        days = [_day(c.date) for c in step.citations if c.date is not None]
        known = [day for day in days if day is not None]
        if known:
            return min(known)
    return None


def _day(interval: Interval) -> date | None:
    """Return the last day of a span, or its first when it is open."""
    return interval.last or interval.start
