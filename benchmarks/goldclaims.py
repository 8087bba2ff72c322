"""Gold claims: their records, read from JSON lines, and where their sentences stand in a report.

``gold/README.md`` says how they were labelled. A line is one sentence of a report: ``document``
(its path in the corpus), ``sentence`` (white space in it counts as one blank) and ``claims``, which
may be none. Spans are half-open code points of the sentence. A field that is a list takes any of
its values, the preferred one first; a field that is left out is not scored.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.jsonlines import records
from landbridge.model.claim import ClaimKind, Modality, Polarity

Span = tuple[int, int]
Days = tuple[date | None, date | None]
"""First day and first day after, either None where the interval is open."""


class GoldRole(NamedTuple):
    """Words that fill a role; the first name is the preferred one."""

    names: tuple[str, ...]
    span: Span


class GoldClaim(NamedTuple):
    """One claim an analyst would sign for; an empty tuple of answers is not scored.

    Attributes:
        types: Kind and type, as ("control", "took_over").
        anchor: The words that make the claim.
        when: Intervals it may be read to name; None among them when none is stated.
        sources: Names of the innermost utterer; None among them when it is the publisher's own.
        where: The place named for it outside its roles, or None.
    """

    types: tuple[tuple[str, str], ...]
    anchor: Span
    roles: tuple[GoldRole, ...]
    polarity: tuple[str, ...]
    modality: tuple[str, ...]
    when: tuple[Days | None, ...]
    sources: tuple[str | None, ...]
    where: Span | None


class GoldSentence(NamedTuple):
    """A sentence of a report and every claim it makes."""

    document: str
    text: str
    claims: tuple[GoldClaim, ...]


def read(path: Path) -> tuple[GoldSentence, ...]:
    """Return the sentences of a file, in its order.

    Raises:
        ValueError: Naming the file, the line, what came and what was wanted.
    """
    return records(path, sentence_of)


def sentence_of(raw: Mapping[str, Any]) -> GoldSentence:
    """Return a sentence from its JSON object."""
    text = raw["sentence"]
    claims = tuple(_claim(one, length=len(text)) for one in raw["claims"])
    return GoldSentence(document=raw["document"], text=text, claims=claims)


def locate(sentences: Iterable[GoldSentence], text: str) -> list[tuple[GoldSentence, list[int]]]:
    """Find a report's sentences, in order, in its kept text.

    Returns:
        Each with the offset in the kept text of each of its code points.

    Raises:
        ValueError: When a sentence does not stand in the text after the one before it.
    """
    found = []
    at = 0
    for sentence in sentences:
        pattern = r"\s+".join(map(re.escape, sentence.text.split()))
        hit = re.compile(pattern).search(text, at)
        if hit is None:
            message = f"{sentence.document} does not hold, in this order: {sentence.text!r}"
            raise ValueError(message)
        found.append((sentence, _offsets(text, hit.start(), hit.end())))
        at = hit.end()
    return found


def _offsets(text: str, start: int, end: int) -> list[int]:
    """Return the offset of each code point of a stretch whose white space counts as one blank."""
    return [at for at in range(start, end) if not (text[at].isspace() and text[at - 1].isspace())]


def _claim(raw: Mapping[str, Any], *, length: int) -> GoldClaim:
    return GoldClaim(
        types=tuple(_type(one) for one in raw["type"]),
        anchor=_span(raw["anchor"], length=length),
        roles=tuple(
            GoldRole(names=tuple(one["role"]), span=_span(one["span"], length=length))
            for one in raw["roles"]
        ),
        polarity=_some_of(raw.get("polarity", ()), tuple(p.value for p in Polarity)),
        modality=_some_of(raw.get("modality", ()), tuple(m.value for m in Modality)),
        when=tuple(_days(one) for one in raw.get("when", ())),
        sources=tuple(raw.get("by", ())),
        where=_span(raw["where"], length=length) if "where" in raw else None,
    )


def _type(raw: str) -> tuple[str, str]:
    kind, _, type_ = raw.partition("/")
    if not type_:
        message = f"{raw!r} is no kind and type; want such as 'status/open'"
        raise ValueError(message)
    return ClaimKind(kind).value, type_


def _span(raw: Sequence[int], *, length: int) -> Span:
    start, end = raw
    if not 0 <= start < end <= length:
        message = f"span [{start}, {end}) is not within a sentence of {length} code points"
        raise ValueError(message)
    return start, end


def _days(raw: Sequence[str | None] | None) -> Days | None:
    if raw is None:
        return None
    start, end = (date.fromisoformat(day) if day else None for day in raw)
    return start, end


def _some_of(raw: Sequence[str], wanted: Sequence[str]) -> tuple[str, ...]:
    strange = [value for value in raw if value not in wanted]
    if strange:
        message = f"{strange} given; want some of {', '.join(wanted)}"
        raise ValueError(message)
    return tuple(raw)
