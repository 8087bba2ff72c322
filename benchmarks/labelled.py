"""The project's labelled sentences: their records, read from JSON lines, and as documents.

``gold/README.md`` says how they were labelled and what a line holds.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.jsonlines import records
from landbridge.lexicon.tables import table
from landbridge.model.claim import ClaimKind, Modality, Polarity
from landbridge.model.document import DateBasis, Document, Published, Section, SectionKind
from landbridge.model.interval import Interval, Precision

THEN = datetime(2026, 1, 1, tzinfo=UTC)
UNHEDGED = "plain"
FACTS = frozenset({Modality.HAPPENED.value, Modality.ONGOING.value})


class Label(NamedTuple):
    """What an analyst would sign for one claim; each field lists every answer that is right."""

    anchor: tuple[int, int]
    kind: tuple[str, ...]
    polarity: tuple[str, ...]
    modality: tuple[str, ...]
    certainty: tuple[str, ...]
    denial_of: tuple[int, int] | None

    @property
    def is_plain_fact(self) -> bool:
        """Whether a plain affirmed fact is a right reading of it."""
        return (
            Polarity.AFFIRMED.value in self.polarity
            and bool(FACTS.intersection(self.modality))
            and UNHEDGED in self.certainty
        )


class Row(NamedTuple):
    """A labelled sentence; spans are half-open code points of its text."""

    id: str
    text: str
    published: date
    style: str
    group: str
    labels: tuple[Label, ...]


@cache
def bands() -> Mapping[str, tuple[float, float]]:
    """Return the ICD 203 bands by name."""
    return {r["word"]: (float(r["low"]), float(r["high"])) for r in table("likelihood")}


def read(path: Path) -> tuple[Row, ...]:
    """Return the rows of a file.

    Raises:
        ValueError: Naming the file, the line, what came and what was wanted.
    """
    return records(path, _row)


def _row(raw: Mapping[str, Any]) -> Row:
    return Row(
        id=raw["id"],
        text=raw["text"],
        published=date.fromisoformat(raw["published"]),
        style=raw["style"],
        group=raw["class"],
        labels=tuple(_label(one, length=len(raw["text"])) for one in raw["claims"]),
    )


def _label(raw: Mapping[str, Any], *, length: int) -> Label:
    return Label(
        anchor=_span(raw["anchor"], length=length),
        kind=_one_of(raw["kind"], tuple(k.value for k in ClaimKind)),
        polarity=_one_of(raw["polarity"], tuple(p.value for p in Polarity)),
        modality=_one_of(raw["modality"], tuple(m.value for m in Modality)),
        certainty=_one_of(raw["certainty"], (UNHEDGED, *bands())),
        denial_of=_span(raw["denial_of"], length=length) if "denial_of" in raw else None,
    )


def _span(raw: Sequence[int], *, length: int) -> tuple[int, int]:
    start, end = raw
    if not 0 <= start < end <= length:
        message = f"span [{start}, {end}) is not within a text of {length} code points"
        raise ValueError(message)
    return start, end


def _one_of(raw: str | Sequence[str], wanted: Sequence[str]) -> tuple[str, ...]:
    values = (raw,) if isinstance(raw, str) else tuple(raw)
    strange = [value for value in values if value not in wanted]
    if strange or not values:
        message = f"{strange or 'nothing'} given; want some of {', '.join(wanted)}"
        raise ValueError(message)
    return values


def document_of(row: Row) -> Document:
    """Return a sentence as a document of its own, published on its day."""
    kind = SectionKind.HEADLINE if row.style == "headline" else SectionKind.BODY
    day = Interval(
        start=row.published, end=row.published + timedelta(days=1), precision=Precision.DAY
    )
    return Document(
        id=sha256(row.text.encode()).hexdigest(),
        text=row.text,
        sections=(Section(kind=kind, start=0, end=len(row.text)),),
        path=None,
        url=None,
        publisher=None,
        title=None,
        authors=(),
        language="en",
        published=Published(interval=day, basis=DateBasis.METADATA),
        fetched=THEN,
        media_type="text/plain",
    )
