"""Choose the claims behind a sentence, and count the independent voices for and against it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from landbridge.assessment.collection import Collection
from landbridge.assessment.speaker import is_doubted, is_hedged
from landbridge.assessment.supports import supports_any
from landbridge.model.claim import Claim, Evidence
from landbridge.model.state import Contribution, StateEstimate

CITED = 3
"""At most so many footnotes a sentence."""
LEAST_WEIGHT = 0.05
"""A contribution lighter than this ("almost no chance" ends there, ICD 203) is not heard."""
SILENT = frozenset({Evidence.NONE_GIVEN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One origin, or one utterer, as first heard; later copies neither add to it nor better it.

    Attributes:
        origin: Origin id, or the utterer.
        claims: Claim ids, heaviest first.
        first: Earliest day said, or None when a claim is undated and may be the first.
        last: Latest day on which an origin of it was first said, or None.
        seen: It says what it saw.
        doubted: The text questions it.
        hedged: It hedges.
    """

    origin: str
    claims: tuple[str, ...]
    first: date | None
    last: date | None
    seen: bool
    doubted: bool
    hedged: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What stands for a statement and against it."""

    voices: tuple[Voice, ...]
    against: tuple[Voice, ...]

    @property
    def claims(self) -> tuple[str, ...]:
        """One claim an origin, heaviest first, at most as many as a sentence may cite."""
        return tuple(voice.claims[0] for voice in self.voices[:CITED])


def weigh(
    estimate: StateEstimate,
    collection: Collection,
    *,
    values: Iterable[str],
    for_it: tuple[str, ...],
    against_it: tuple[str, ...],
    value: str | None = None,
) -> Basis:
    """Return who speaks for some values of an estimate, and who for the others.

    Args:
        estimate: With its contributions, heaviest first.
        collection: Holding the claims.
        values: Facet values of the statement.
        for_it: Assertions its footnotes must carry.
        against_it: Assertions the opposing footnotes must carry.
        value: Entity that the footnotes for it must name, or None.
    """
    wanted = frozenset(values)
    heard = [c for c in estimate.contributions if c.weight >= LEAST_WEIGHT]
    mine = [c for c in heard if c.value in wanted]
    others = [c for c in heard if c.value not in wanted]
    return Basis(
        voices=sources(_carrying(mine, collection, assertions=for_it, value=value), collection),
        against=sources(_carrying(others, collection, assertions=against_it), collection),
    )


def _carrying(
    contributions: Iterable[Contribution],
    collection: Collection,
    *,
    assertions: tuple[str, ...],
    value: str | None = None,
) -> tuple[Claim, ...]:
    given = collection.given(c.claim for c in contributions)
    return tuple(claim for claim in given if supports_any(claim, assertions, value=value))


def sources(claims: Iterable[Claim], collection: Collection) -> tuple[Voice, ...]:
    """Return the independent utterers of some claims, in the claims' order.

    An utterer is as good as the best of what it said first, and as recent as the last thing it said for the first time.
    """
    groups: dict[str, list[Voice]] = {}
    for voice in voices(claims, collection):
        groups.setdefault(collection.utterer(voice.claims[0]), []).append(voice)
    return tuple(_utterer(name, group) for name, group in groups.items())


def _utterer(name: str, group: list[Voice]) -> Voice:
    firsts = [voice.first for voice in group if voice.first is not None]
    lasts = [voice.last for voice in group if voice.last is not None]
    return Voice(
        origin=name,
        claims=tuple(claim for voice in group for claim in voice.claims),
        first=min(firsts) if len(firsts) == len(group) else None,
        last=max(lasts, default=None),
        seen=any(voice.seen for voice in group),
        doubted=all(voice.doubted for voice in group),
        hedged=all(voice.hedged for voice in group),
    )


def voices(claims: Iterable[Claim], collection: Collection) -> tuple[Voice, ...]:
    """Return the origins of some claims, in the claims' order: one utterer may have several."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(collection.origin(claim.id), []).append(claim)
    return tuple(_voice(origin, group, collection) for origin, group in groups.items())


def _voice(origin: str, claims: list[Claim], collection: Collection) -> Voice:
    """Return one origin by its earliest day; of several documents on that day, the weakest counts."""
    days = {claim.id: collection.said(claim.id) for claim in claims}
    dated = [day for day in days.values() if day is not None]
    first = min(dated) if len(dated) == len(claims) else None
    earliest = [claim for claim in claims if first is None or days[claim.id] == first]
    documents = {claim.document for claim in earliest}
    return Voice(
        origin=origin,
        claims=tuple(dict.fromkeys(claim.id for claim in claims)),
        first=first,
        last=first,
        seen=all(_seen(earliest, document) for document in documents),
        doubted=any(is_doubted(claim) for claim in earliest),
        hedged=any(is_hedged(claim) for claim in earliest),
    )


def _seen(claims: list[Claim], document: str) -> bool:
    return any(c.evidence not in SILENT for c in claims if c.document == document)
