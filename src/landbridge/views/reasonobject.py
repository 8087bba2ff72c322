"""Turn an explanation into the JSON that ``--explain --json`` adds to a claim."""

from collections.abc import Iterable, Iterator

from landbridge.model.claim import Claim, Mention
from landbridge.model.entity import Resolution
from landbridge.model.explanation import Explanation, Ground, Part
from landbridge.views.claimparts import Json


def explanation_object(
    claim: Claim, explanation: Explanation | None, *, text: str, resolutions: Iterable[Resolution]
) -> Json | None:
    """Return an explanation as JSON, or None when there is none.

    Args:
        claim: Explained.
        explanation: Of it.
        text: The document's; every offset counts its code points.
        resolutions: Of the document; those of the claim's own mentions are given.
    """
    if explanation is None:
        return None
    start, end = explanation.start, explanation.end
    names = {m.name for m in mentions_of(claim)}
    return {
        "rule": explanation.rule,
        "sentence": {"text": text[start:end], "start": start, "end": end},
        "parts": [_part(part, text) for part in explanation.parts],
        "grounds": [_ground(ground) for ground in explanation.grounds],
        "names": [_resolution(r) for r in resolutions if r.text in names],
    }


def mentions_of(claim: Claim) -> Iterator[Mention]:
    """Yield every mention of a claim in reading order: what it tells, where, and who says it."""
    yield from (argument.mention for argument in claim.arguments)
    if claim.where is not None:
        yield claim.where.mention
    for step in claim.chain:
        yield step.source
        yield from (c.outlet for c in step.citations if c.outlet is not None)


def _part(part: Part, text: str) -> Json:
    return {
        "kind": part.kind.value,
        "name": part.name,
        "text": text[part.start : part.end],
        "start": part.start,
        "end": part.end,
    }


def _ground(ground: Ground) -> Json:
    row = ground.row
    return {
        "words": ground.words,
        "gave": ground.gave,
        "row": None
        if row is None
        else {
            "table": row.table,
            "line": row.line,
            "key": dict(row.key),
            "example": row.example,
        },
    }


def _resolution(resolution: Resolution) -> Json:
    return {
        "text": resolution.text,
        "id": resolution.entity,
        "score": resolution.score,
        "reason": resolution.reason,
        "candidates": list(resolution.candidates),
    }
