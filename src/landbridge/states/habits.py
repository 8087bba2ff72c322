"""Outlets that say they carry another's news, and what else of theirs is taken for that other's.

The rule and its numbers are those of ``copying``, here for the claims of a workspace: who names an
outlet, agency or monitor as source in two reports or more is taken as repeating it whenever it says
the same in its own voice within days, unless it is as often first with the same as it follows.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from landbridge.model.claim import Claim, SourceKind
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
    claims: Iterable[Claim], *, said: Mapping[str, date | None]
) -> tuple[Repetition, ...]:
    """Return what outlets repeat of those they are known to carry, by claim id.

    Args:
        claims: All claims.
        said: Claim id to the day it was said; undated claims repeat nothing.
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
    found: dict[str, Repetition] = {}
    for (carrier, source), reports in sorted(stated.items()):
        if len(reports) >= LEAST_STATED:
            for one in _repeated(own[carrier], source, len(reports), voiced, said):
                found.setdefault(one.copy, one)
    return tuple(found[copy] for copy in sorted(found))


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
        first = bisect_left(same, (day - timedelta(days=WITHIN), ""))
        last = bisect_left(same, (day + timedelta(days=1), ""))
        if first < last:
            earlier, other = same[first]
            gap = (day - earlier).days
            reason = (
                f"Its outlet names the source of the same, told {gap} days before, as its own "
                f"in {reports} reports."
            )
            follows.append(Repetition(copy=claim.id, source=other, reason=reason))
        elif last < len(same):
            leads += (same[last][0] - day).days <= WITHIN + 1
    return follows if len(follows) > leads else []
