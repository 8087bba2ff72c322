"""How much reported danger lies along a route; for the traveller's own judgement, not a ranking of places."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import log1p

from landbridge.model.errors import InvalidRecord
from landbridge.model.network import Finding


def expose(findings: Sequence[Finding], *, attacks: Mapping[str, float]) -> tuple[Finding, ...]:
    """Return the findings with their exposure: the sum of -ln(1 - p) over the legs with reports.

    Additive, so that two legs with p and q weigh as much as one with 1 - (1 - p)(1 - q).

    Args:
        findings: As found; their order is kept.
        attacks: Leg id to the probability, 0 up to but not 1, that a passage meets an attack.

    Raises:
        InvalidRecord: Listing every probability out of range.
    """
    faults = [
        f"leg {leg} has probability {p}; want 0 <= p < 1"
        for leg, p in attacks.items()
        if not 0 <= p < 1
    ]
    if faults:
        raise InvalidRecord(record="attacks", faults=faults)
    return tuple(
        replace(one, exposure=sum(-log1p(-attacks.get(leg, 0.0)) for leg in one.legs))
        for one in findings
    )
