"""Put proposed claims beside those of the rules: what the rules read stands.

A proposal that says what a rule's claim says is dropped. One that says the same with another
polarity or modality is not kept either, but the rule's claim gets a note of it, so that a person
who reads the claim sees that a model reads its words otherwise. One that says something new is kept
unless the grammar doubts its standing. See decision 0011.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from landbridge.model.claim import Claim
from landbridge.model.proposal import Rejected
from landbridge.proposals.answer import rejection
from landbridge.proposals.standing import FACTUAL
from landbridge.proposals.verify import Candidate


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Claims of both kinds.

    Attributes:
        claims: In text order, the rules' with notes where a proposal reads them otherwise.
        kept: How many of them were proposed.
        repeated: How many proposals said what another claim says.
        rejected: Proposals that contradict another claim's or the grammar's reading, and why.
    """

    claims: tuple[Claim, ...]
    kept: int
    repeated: int
    rejected: tuple[Rejected, ...]


def join(rules: Iterable[Claim], proposed: Sequence[Candidate]) -> Joined:
    """Return the rules' claims with those proposed ones that say something else."""
    standing = {claim.id: claim for claim in rules}
    alike: dict[tuple[str, str], list[str]] = {}
    for claim in standing.values():
        alike.setdefault((claim.kind, claim.type), []).append(claim.id)
    kept = repeated = 0
    rejected: list[Rejected] = []
    for candidate in proposed:
        claim = candidate.claim
        others = alike.setdefault((claim.kind, claim.type), [])
        same = [standing[id_] for id_ in others if _tells_the_same(standing[id_], claim)]
        if not same and candidate.doubt is not None:
            rejected.append(rejection(claim.quote, candidate.doubt))
        elif not same:
            standing[claim.id] = claim
            others.append(claim.id)
            kept += 1
        elif any(_reads_alike(other, claim) for other in same):
            repeated += 1
        else:
            standing[same[0].id] = _noted(same[0], claim)
            rejected.append(_contradiction(same[0], claim))
    ordered = sorted(standing.values(), key=lambda c: (c.start, c.end, c.kind, c.type))
    return Joined(claims=tuple(ordered), kept=kept, repeated=repeated, rejected=tuple(rejected))


def _tells_the_same(one: Claim, other: Claim) -> bool:
    """Tell whether two claims of one type are about one thing.

    Their quotes share words, and so do the fillers of some role that both have; where they have no
    role in common, the quotes alone decide.
    """
    if not (one.start < other.end and other.start < one.end):
        return False
    shared = {a.role for a in one.arguments} & {a.role for a in other.arguments}
    return not shared or any(_fill_alike(one, other, role) for role in shared)


def _fill_alike(one: Claim, other: Claim, role: str) -> bool:
    return any(
        a.start < b.end and b.start < a.end
        for a in one.mentions(role)
        for b in other.mentions(role)
        if a.start is not None and a.end is not None and b.start is not None and b.end is not None
    )


def _reads_alike(one: Claim, other: Claim) -> bool:
    """Tell whether two claims give their content the same standing; both facts are alike."""
    facts = one.modality in FACTUAL and other.modality in FACTUAL
    return one.polarity is other.polarity and (facts or one.modality is other.modality)


def _noted(claim: Claim, proposed: Claim) -> Claim:
    note = f"{proposed.extractor} reads it as {proposed.polarity}, {proposed.modality}"
    if claim.note is not None and note in claim.note:
        return claim
    return replace(claim, note=note if claim.note is None else f"{claim.note}; {note}")


def _contradiction(claim: Claim, proposed: Claim) -> Rejected:
    return rejection(
        proposed.quote,
        f"reads as {proposed.polarity}, {proposed.modality} what {claim.extractor} reads as "
        f"{claim.polarity}, {claim.modality}; claim {claim.id} stands and notes it",
    )
