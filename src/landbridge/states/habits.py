"""Outlets that say they carry another's news, and what else of theirs is taken for that other's.

The rule and its numbers are those of ``copying``, here for the claims of a workspace: who names an
outlet, agency or monitor as source in two reports or more is taken as repeating it whenever it says
the same in its own voice within days, unless it is as often first with the same as it follows.

A report that credits others with a part of it ("Additional reporting by AFP", "with agencies") repeats
what they said of the same within days before; its own words are enough for that.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from landbridge.lexicon.fold import fold
from landbridge.lexicon.outletnames import agencies, outlets_called
from landbridge.model.claim import Claim, SourceKind
from landbridge.model.document import Credit, Document
from landbridge.states.copying import LEAST_STATED, WITHIN
from landbridge.states.proposition import Proposition, proposition_of
from landbridge.states.utterer import utterer_of, writer_of

NEWS = frozenset({SourceKind.OUTLET, SourceKind.STATE_MEDIA, SourceKind.MONITOR})
"""Kinds of source whose news others pass on as their own; a minister who is quoted is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repetition:
    """A claim in an outlet's own voice that is taken for another's.

    Attributes:
        copy: Claim id; ``source`` of the claim it repeats.
        reason: Why, as a sentence.
    """

    copy: str
    source: str
    reason: str


def find_repetitions(
    claims: Iterable[Claim],
    *,
    said: Mapping[str, date | None],
    documents: Mapping[str, Document] | None = None,
) -> tuple[Repetition, ...]:
    """Return what outlets repeat of those they are known to carry, by claim id.

    Args:
        claims: All claims.
        said: Claim id to the day it was said; undated claims repeat nothing.
        documents: Document id to document, for what they credit others with; None for no credits.
    """
    told = tuple(claims)
    stated = _stated(told)
    voiced: defaultdict[tuple[str, Proposition], list[tuple[date, str]]] = defaultdict(list)
    own: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in told:
        day, utterer = said[claim.id], utterer_of(claim)
        if day is not None:
            voiced[utterer, proposition_of(claim)].append((day, claim.id))
            if utterer == writer_of(claim):
                own[utterer].append(claim)
    for same in voiced.values():
        same.sort()
    found = {one.copy: one for one in _credited(own, documents or {}, voiced, said)}
    for (carrier, source), reports in sorted(stated.items()):
        if len(reports) >= LEAST_STATED:
            for one in _repeated(own[carrier], source, len(reports), voiced, said):
                found.setdefault(one.copy, one)
    return tuple(found[copy] for copy in sorted(found))


def _credited(
    own: Mapping[str, Iterable[Claim]],
    documents: Mapping[str, Document],
    voiced: Mapping[tuple[str, Proposition], Sequence[tuple[date, str]]],
    said: Mapping[str, date | None],
) -> Iterator[Repetition]:
    """Yield what reports say in their own voice after those they credit with a part of it."""
    for claim in (claim for claims in own.values() for claim in claims):
        day, document = said[claim.id], documents.get(claim.document)
        if day is None or document is None:
            continue
        for credit in (credit for credit in document.credits if not credit.whole):
            before = [
                (earlier, other, name)
                for key, name in _helpers(credit)
                for earlier, other in _lately(voiced.get((key, proposition_of(claim)), ()), day)
                if other != claim.id
            ]
            if before:
                earlier, other, name = min(before)
                reason = (
                    f"Its report says \u201c{credit.words}\u201d, and {name} told the same "
                    f"{_days_before(day, earlier)}."
                )
                yield Repetition(copy=claim.id, source=other, reason=reason)
                break


def _helpers(credit: Credit) -> list[tuple[str, str]]:
    """Return who may have helped with a report, as utterers with their names."""
    if credit.name is None:
        return list(agencies().items())
    known = [(entity.id, entity.name) for entity in outlets_called(credit.name)]
    return known or [(fold(credit.name), credit.name)]


def _lately(reports: Sequence[tuple[date, str]], day: date) -> Sequence[tuple[date, str]]:
    """Return the reports of the days up to one, the earliest first."""
    first = bisect_left(reports, (day - timedelta(days=WITHIN), ""))
    return reports[first : bisect_left(reports, (day + timedelta(days=1), ""))]


def _days_before(day: date, earlier: date) -> str:
    gap = (day - earlier).days
    return "the same day" if not gap else f"{gap} day{'' if gap == 1 else 's'} before"


def _stated(claims: Iterable[Claim]) -> Mapping[tuple[str, str], set[str]]:
    """Return the documents in which a writer names an outlet as its source, by writer and outlet."""
    stated: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        if len(claim.chain) > 1 and claim.chain[0].kind in NEWS:
            pair = (writer_of(claim), utterer_of(claim))
            if pair[0] != pair[1]:
                stated[pair].add(claim.document)
    return stated


def _repeated(
    own: Iterable[Claim],
    source: str,
    reports: int,
    voiced: Mapping[tuple[str, Proposition], list[tuple[date, str]]],
    said: Mapping[str, date | None],
) -> list[Repetition]:
    """Return what of a carrier's own claims follows the source, if more does than leads it."""
    follows: list[Repetition] = []
    leads = 0
    for claim in own:
        day = said[claim.id]
        if day is None:
            continue
        same = voiced.get((source, proposition_of(claim)), [])
        before = _lately(same, day)
        if before:
            earlier, other = before[0]
            reason = (
                f"Its outlet names the source of the same, told {_days_before(day, earlier)}, as "
                f"its own in {reports} reports."
            )
            follows.append(Repetition(copy=claim.id, source=other, reason=reason))
        else:
            after = bisect_left(same, (day + timedelta(days=1), ""))
            leads += after < len(same) and (same[after][0] - day).days <= WITHIN + 1
    return follows if len(follows) > leads else []
