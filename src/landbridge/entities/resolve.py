"""Resolve the mentions of a document's claims to entities, with score and reason."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from landbridge.entities.choose import Part
from landbridge.entities.context import Context, read_context
from landbridge.entities.decision import Decision
from landbridge.entities.naming import decide
from landbridge.entities.passage import remark
from landbridge.entities.scene import Scene
from landbridge.lexicon.fold import LONGEST_NAME
from landbridge.lexicon.gazetteer import Gazetteer
from landbridge.model.claim import Citation, Claim, Mention, Step
from landbridge.model.document import Document
from landbridge.model.entity import Entity, Resolution


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedClaims:
    """Claims whose mentions name entities.

    Attributes:
        claims: As given, with ``Mention.entity`` filled where one was sure enough.
        provisional: Entities made because no table has them, in the order met.
        resolutions: One for each distinct name and decision, in the order met.
    """

    claims: tuple[Claim, ...]
    provisional: tuple[Entity, ...]
    resolutions: tuple[Resolution, ...]


class _Resolver:
    """Resolves the mentions of one document; equal questions are asked once."""

    def __init__(self, context: Context, gazetteer: Gazetteer) -> None:
        self._context = context
        self._gazetteer = gazetteer
        self._known: dict[tuple[object, ...], Decision] = {}
        self.provisional: dict[str, Entity] = {}
        self.resolutions: dict[Resolution, None] = {}

    def mention(self, mention: Mention, *, part: Part, claim: Claim) -> Mention:
        """Return the mention with its entity, where one is sure enough."""
        offset = claim.start if mention.start is None else mention.start
        decision = self._decide(mention.name, part=part, claim=claim, offset=offset)
        entity = decision.entity
        if entity is not None and entity.provisional:
            self.provisional.setdefault(entity.id, entity)
        said = remark(entity, offset, context=self._context, gazetteer=self._gazetteer)
        self.resolutions[
            Resolution(
                text=mention.name[:LONGEST_NAME],
                entity=entity.id if entity else None,
                score=decision.score,
                reason=f"{decision.reason}{said}",
                candidates=decision.candidates,
            )
        ] = None
        return replace(mention, entity=entity.id if entity else None)

    def _decide(self, name: str, *, part: Part, claim: Claim, offset: int) -> Decision:
        company = _company(claim, name)
        before = self._context.crossing_before(offset)
        key = (name[:LONGEST_NAME], part, company, before.id if before else None)
        if key not in self._known:
            scene = Scene(
                context=self._context,
                gazetteer=self._gazetteer,
                part=part,
                offset=offset,
                company=company,
            )
            self._known[key] = decide(name, scene)
        return self._known[key]

    def step(self, step: Step, claim: Claim) -> Step:
        """Return a step of a chain with its source and cited outlets resolved."""
        cited = tuple(self._citation(citation, claim) for citation in step.citations)
        source = self.mention(step.source, part=Part.SOURCE, claim=claim)
        return replace(step, source=source, citations=cited)

    def _citation(self, citation: Citation, claim: Claim) -> Citation:
        if citation.outlet is None:
            return citation
        outlet = self.mention(citation.outlet, part=Part.SOURCE, claim=claim)
        return replace(citation, outlet=outlet)

    def claim(self, claim: Claim) -> Claim:
        """Return a claim with every mention resolved."""
        arguments = tuple(
            replace(a, mention=self.mention(a.mention, part=Part.OTHER, claim=claim))
            for a in claim.arguments
        )
        where = claim.where
        if where is not None:
            where = replace(
                where, mention=self.mention(where.mention, part=Part.PLACE, claim=claim)
            )
        chain = tuple(self.step(step, claim) for step in claim.chain)
        return replace(claim, arguments=arguments, where=where, chain=chain)


def _company(claim: Claim, name: str) -> tuple[str, ...]:
    """Return the words of the claim's place and other mentions, the place first."""
    where = (claim.where.mention.name,) if claim.where else ()
    others = (*where, *(a.mention.name for a in claim.arguments))
    return tuple(dict.fromkeys(words[:LONGEST_NAME] for words in others if words != name))


def resolve(claims: Sequence[Claim], *, document: Document, gazetteer: Gazetteer) -> ResolvedClaims:
    """Return the claims with their mentions resolved, the entities made, and every decision.

    Args:
        claims: Of one document, mentions as written.
        document: The document they come from.
        gazetteer: The names known.
    """
    resolver = _Resolver(read_context(document, gazetteer), gazetteer)
    resolved = tuple(resolver.claim(claim) for claim in claims)
    return ResolvedClaims(
        claims=resolved,
        provisional=tuple(resolver.provisional.values()),
        resolutions=tuple(resolver.resolutions),
    )
