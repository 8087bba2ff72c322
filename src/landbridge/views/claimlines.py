"""Lines that tell a claim on a terminal: what it says, by whom, when, how surely and of whom."""

from collections.abc import Iterable, Mapping

from landbridge.model.claim import Claim, Polarity
from landbridge.model.document import Document
from landbridge.model.entity import Entity
from landbridge.views.words import interval_words, range_words

ID = 10
"""Characters of a claim's id that are shown; enough to name it."""


def head_line(claim: Claim) -> str:
    """Return a claim's id and what it says in a word."""
    denied = "not " if claim.polarity is Polarity.DENIED else ""
    return f"{claim.id[:ID]}  {claim.kind.value}: {denied}{claim.type}, {claim.modality.value}"


def detail_lines(
    claim: Claim, *, document: Document, entities: Mapping[str, Entity]
) -> Iterable[str]:
    """Yield who said a claim, when it holds, how surely, of whom, and what to know of it."""
    yield f"said by: {_who(claim, document)}"
    yield f"when: {_when(claim)}; certainty: {_certainty(claim)}"
    about = "; ".join(_roles(claim, entities))
    if about:
        yield f"about: {about}"
    if claim.note:
        yield f"note: {claim.note}"


def _who(claim: Claim, document: Document) -> str:
    steps = []
    for step in claim.chain:
        cited = ", ".join(c.outlet.text for c in step.citations if c.outlet is not None)
        steps.append(f"{step.source.name} ({cited})" if cited else step.source.name)
    where = document.title or document.path or document.id[:ID]
    return f"{' < '.join(steps)}; {where}, {claim.start}-{claim.end}"


def _when(claim: Claim) -> str:
    return "not stated" if claim.when is None else interval_words(claim.when.interval)


def _certainty(claim: Claim) -> str:
    words = f' ("{", ".join(claim.certainty.words)}")' if claim.certainty.words else ""
    return range_words(claim.certainty.low, claim.certainty.high) + words


def _roles(claim: Claim, entities: Mapping[str, Entity]) -> Iterable[str]:
    for argument in claim.arguments:
        entity = entities.get(argument.mention.entity or "")
        yield f"{argument.role} {entity.name if entity else argument.mention.text}"
    if claim.where is not None:
        entity = entities.get(claim.where.mention.entity or "")
        relation = f"{claim.where.relation} " if claim.where.relation else ""
        yield f"at {relation}{entity.name if entity else claim.where.mention.text}"
