"""Find who told a thing first, and who repeated it: a copy is no example of its source."""

from datetime import date

from landbridge.assessment.collection import Collection
from landbridge.assessment.days import listed_words
from landbridge.assessment.speaker import UNNAMED
from landbridge.assessment.supports import supports
from landbridge.model.claim import Claim


def earliest(claim: Claim, collection: Collection, *, assertion: str) -> Claim:
    """Return the first telling of a claim's origin that carries the assertion; of equals, itself."""
    every = [c for c in _tellings(claim, collection) if supports(c, assertion)]
    return min((claim, *every), key=lambda c: (_told_on(c, collection), c.id != claim.id))


def repeated(claim: Claim, collection: Collection) -> str:
    """Return " (repeated by A and B)" where other documents carry a claim's origin, else nothing."""
    others = [c for c in _tellings(claim, collection) if c.document != claim.document]
    names = (c.chain[-1].source.name for c in others)
    named = tuple(dict.fromkeys(name for name in names if name.casefold() != UNNAMED))
    return f" (repeated by {listed_words(named)})" if named else ""


def _tellings(claim: Claim, collection: Collection) -> tuple[Claim, ...]:
    wanted = collection.origin(claim.id)
    origin = next((o for o in collection.picture.origins if o.id == wanted), None)
    return () if origin is None else collection.given(origin.claims)


def _told_on(claim: Claim, collection: Collection) -> tuple[date, date]:
    """Return the day a claim was said and the day its document came out: the copy comes out later."""
    document = next((d for d in collection.picture.documents if d.id == claim.document), None)
    out = None if document is None or document.published is None else document.published.interval
    said = collection.said(claim.id) or date.max
    return said, (out.start if out and out.start else date.max)
