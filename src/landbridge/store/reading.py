"""What was read from one document, checked against it and laid out in rows."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from landbridge.model.claim import Claim
from landbridge.model.document import Document
from landbridge.model.entity import Entity, Resolution
from landbridge.model.errors import InvalidRecord
from landbridge.store.codec import encode, instant
from landbridge.store.mentions import mentions_of
from landbridge.store.originals import sha256

Row = tuple[str, tuple[object, ...]]
"""A table and the values of one of its rows, in the order of ``schema.COLUMNS``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document and what was read from it.

    Attributes:
        document: The report.
        claims: Its claims. Claims of one id are one claim; the first is kept.
        provisional: Entities named in it that no table has, most of them made from its text.
        resolutions: Which of its words name which entity, and why.

    Raises:
        InvalidRecord: Naming every claim of another document or whose quote is not at its span.
    """

    document: Document
    claims: Sequence[Claim]
    provisional: Sequence[Entity]
    resolutions: Sequence[Resolution]

    def __post_init__(self) -> None:
        faults = [fault for claim in self.claims for fault in misfits(claim, self.document)]
        if faults:
            raise InvalidRecord(record="Claim", faults=faults)

    def distinct(self) -> Mapping[str, Claim]:
        """Return the claims by id."""
        first: dict[str, Claim] = {}
        for claim in self.claims:
            first.setdefault(claim.id, claim)
        return first

    def detail(self, rows: Sequence[Row]) -> str:
        """Return what its rows hold, counted, for the audit."""
        count = Counter(table for table, _ in rows)
        repeated = len(self.claims) - count["claim"]
        return (
            f"{count['claim']} claims ({repeated} repeated left out), "
            f"{count['entity']} provisional entities, {count['resolution']} resolutions"
        )

    def rows(self, *, recorded: str) -> Iterator[Row]:
        """Yield every row, each after the rows it refers to.

        Raises:
            InvalidRecord: When a record cannot be stored exactly.
        """
        document = self.document
        day = published_from(document)
        yield "document", (document.id, day and day.isoformat(), encode(document))
        for claim_id, claim in self.distinct().items():
            at = instant(claim.recorded)
            yield "claim", (claim_id, document.id, at, claim.quote, encode(claim))
            yield from (("mention", values) for values in mention_rows(claim, claim_id))
        for entity in dict.fromkeys(self.provisional):
            yield "entity", (document.id, entity.id, encode(entity))
        for choice in dict.fromkeys(self.resolutions):
            values = (document.id, choice.text, None, choice.entity, encode(choice), None, recorded)
            yield "resolution", values


def misfits(claim: Claim, document: Document) -> tuple[str, ...]:
    """Return a sentence for each way in which the claim does not rest on the document."""
    if claim.document != document.id:
        return (f"claim {claim.id} names document {claim.document[:12]}, not {document.id[:12]}",)
    if document.text[claim.start : claim.end] != claim.quote:
        return (f"claim {claim.id}: the text at [{claim.start}, {claim.end}) is not its quote",)
    return ()


def check_original(document: Document, original: bytes) -> None:
    """Make sure the bytes are the document's.

    Raises:
        InvalidRecord: When their SHA-256 is not what it names.
    """
    found = sha256(original)
    if found != document.original:
        fault = f"original begins {document.original[:12]} but the original's SHA-256 begins {found[:12]}"
        raise InvalidRecord(record="Document", faults=[fault])


def mention_rows(claim: Claim, claim_id: str) -> Iterator[tuple[object, ...]]:
    """Yield the values of a claim's mention rows, in the order of ``mentions_of``."""
    for place, (role, mention) in enumerate(mentions_of(claim)):
        yield claim_id, place, role, mention.name, mention.start, mention.end, mention.entity


def published_from(document: Document) -> date | None:
    """Return the first day on which the document may have been published, or None."""
    return None if document.published is None else document.published.interval.start
