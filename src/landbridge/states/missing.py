"""What an estimate does without: news, a second source, somebody who saw it, word of the contrary."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from landbridge.model.claim import Claim, Evidence, Modality, SourceKind
from landbridge.model.state import VALUES, Contribution, StateEstimate
from landbridge.model.why import Lack, Missing

OLD = timedelta(days=183)
"""A report older than half a year is told as the last one there was. Our assumption: by then most
of what moves at a crossing may have changed once."""

LEAST_WEIGHT = 0.05
"""A claim that carries less than this is not heard: "almost no chance" ends there (ICD 203)."""

_PLANS = frozenset({Modality.PLANNED, Modality.SLIPPED})


def missing(
    estimate: StateEstimate,
    values: Collection[str],
    *,
    claims: Mapping[str, Claim],
    said: Mapping[str, date],
    utterers: Mapping[str, str],
) -> tuple[Missing, ...]:
    """Return what would tell more of a facet and is not there.

    Args:
        estimate: With its contributions.
        values: What it is summed up by.
        claims: By id, those of the contributions at least.
        said: Claim id to the day it was said.
        utterers: Origin id to who speaks; an origin that is absent stands for itself.
    """
    if estimate.no_evidence:
        return (Missing(lack=Lack.REPORT),)
    heard = [c for c in estimate.contributions if c.weight >= LEAST_WEIGHT]
    found = [*_news(estimate)]
    if len({utterers.get(c.origin, c.origin) for c in heard or estimate.contributions}) == 1:
        found.append(Missing(lack=Lack.SECOND_SOURCE))
    carrying = [claims[c.claim] for c in heard if c.value in values]
    if carrying and all(claim.modality in _PLANS for claim in carrying):
        found.append(Missing(lack=Lack.FACT))
    if not any(is_seen(claims[c.claim]) for c in heard):
        found.append(Missing(lack=Lack.SIGHT))
    return (*found, *_otherwise(estimate, values, claims=claims, said=said))


def is_seen(claim: Claim) -> bool:
    """Tell whether a claim says that somebody saw it: on the spot, in a document or from above."""
    return claim.evidence is not Evidence.NONE_GIVEN or claim.chain[0].kind is SourceKind.IMAGERY


def _news(estimate: StateEstimate) -> Collection[Missing]:
    last = estimate.last_report
    if last is None or estimate.on - last < OLD:
        return ()
    return (Missing(lack=Lack.NEWS, since=last),)


def _otherwise(
    estimate: StateEstimate,
    values: Collection[str],
    *,
    claims: Mapping[str, Claim],
    said: Mapping[str, date],
) -> list[Missing]:
    """Return each other value that no report of fact tells of, or none lately."""
    found = []
    for value in VALUES.get(estimate.facet, ()):
        told = [c for c in estimate.contributions if c.value == value]
        last = max((said[c.claim] for c in _of_fact(told, claims)), default=None)
        if value not in values and (last is None or estimate.on - last >= OLD):
            found.append(Missing(lack=Lack.OTHERWISE, value=value, since=last))
    return found


def _of_fact(told: Collection[Contribution], claims: Mapping[str, Claim]) -> list[Contribution]:
    return [c for c in told if claims[c.claim].modality not in _PLANS]
