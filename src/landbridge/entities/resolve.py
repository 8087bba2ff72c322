"""Resolve the mentions of a document's claims to entities, with score and reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from landbridge.entities.choose import Part
from landbridge.entities.context import Context, read_context
from landbridge.entities.decision import Decision
from landbridge.entities.fitting import replaced
from landbridge.entities.lent import LENT, lent_in_vain
from landbridge.entities.naming import decide
from landbridge.entities.passage import remark
from landbridge.entities.phrase import is_bare, parse
from landbridge.entities.scene import Scene
from landbridge.lexicon.fold import LONGEST_NAME, fold
from landbridge.lexicon.gazetteer import Gazetteer
from landbridge.model.claim import Citation, Claim, ClaimKind, Mention, Step
from landbridge.model.document import Document
from landbridge.model.entity import Entity, EntityKind, Resolution

ACTING = frozenset({"agent", "holder", "user", "loser", "participant", "escort"})
"""Roles that only someone who acts can fill."""
OPENED = frozenset({"open", "closed", "restricted"})
"""Types of status that a crossing has and a town has not."""

STOOD_FOR = 0.9
"""Share of the score left when a town is read as its crossing; set by hand."""

_AHEAD = 90
_SENTENCE = re.compile(r"[.;!?](?:\s|\Z)|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedClaims:
    """Claims whose mentions name entities.

    Attributes:
        claims: As given, with ``Mention.entity`` filled where one was sure enough.
        provisional: Entities that no table has, in the order met: made from the text, or places of an
            atlas, kept so that they are known without it.
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
        self._strangers: dict[str, Entity] = {}
        self.resolutions: dict[Resolution, None] = {}

    def mention(self, mention: Mention, *, part: Part, claim: Claim, gate: bool = False) -> Mention:
        """Return the mention with its entity, where one is sure enough.

        Args:
            mention: To resolve.
            part: What it does.
            claim: It stands in.
            gate: Whether it is said to be open or shut, as a crossing is and a town is not.
        """
        offset = claim.start if mention.start is None else mention.start
        decision = self._read(mention, part=part, claim=claim, offset=offset)
        if gate:
            decision = self._as_crossing(decision, mention)
        return self._written(mention, decision, offset)

    def _as_crossing(self, decision: Decision, mention: Mention) -> Decision:
        """Read a town with a single crossing as that crossing ("Rafah has been closed")."""
        town = decision.entity
        named = town is not None and town in self._gazetteer.lookup(mention.text)
        if town is None or town.kind is not EntityKind.TOWN or not named:
            return decision  # "the town" is no name of a crossing
        crossings = self._gazetteer.crossings_of(town.id)
        if len(crossings) != 1:
            return decision
        reason = f"{mention.name!r} is said to be open or shut: {crossings[0].name} is meant."
        return replace(
            decision, entity=crossings[0], score=decision.score * STOOD_FOR, reason=reason
        )

    def _written(self, mention: Mention, decision: Decision, offset: int) -> Mention:
        """Return the mention with the entity decided on, and write the decision down."""
        entity = decision.entity
        if entity is not None and not self._gazetteer.is_tabled(entity.id):
            self.provisional.setdefault(entity.id, entity)
            self._meet(entity)
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

    def _meet(self, entity: Entity) -> None:
        """Remember an entity made from the document by its name, for later mentions of it."""
        if entity.provisional and entity.kind not in {EntityKind.AREA, EntityKind.OFFICE}:
            self._strangers.setdefault(fold(entity.name), entity)

    def _read(self, mention: Mention, *, part: Part, claim: Claim, offset: int) -> Decision:
        """Decide on a mention: by its own words where they are a bare phrase, else its antecedent's."""
        if mention.antecedent is None:
            span = None if mention.start is None or mention.end is None else (offset, mention.end)
            whole = self._whole(mention.text, span)
            return self._decide(whole, part=part, claim=claim, offset=offset, span=span)
        phrase = parse(mention.text)
        if is_bare(phrase):
            own = self._decide(mention.text, part=part, claim=claim, offset=offset, span=None)
            if own.entity is not None or own.candidates:
                return own
        at = self._context.text.rfind(mention.antecedent, 0, offset)
        span = (at, at + len(mention.antecedent)) if at >= 0 else None
        told = self._decide(mention.antecedent, part=part, claim=claim, offset=offset, span=span)
        return replaced(told, phrase, written=mention.text, part=part)

    def _whole(self, words: str, span: tuple[int, int] | None) -> str:
        """Return words that break off inside a name with the name's rest ("the post at al|-Wadiah")."""
        hit = self._context.over(span[1]) if span else None
        if span is None or hit is None or hit.start <= span[0]:
            return words
        return words + self._context.text[span[1] : hit.end]

    def _decide(
        self, name: str, *, part: Part, claim: Claim, offset: int, span: tuple[int, int] | None
    ) -> Decision:
        masthead = part is Part.SOURCE and span is None  # stands beside no claim
        company = () if masthead else _company(claim, name)
        offset = 0 if masthead else offset
        region = self._context.region(offset)
        following = _following(self._context.text, span)
        key = (name[:LONGEST_NAME], part, company, region, following, span, len(self._strangers))
        if key not in self._known:
            scene = Scene(
                context=self._context,
                gazetteer=self._gazetteer,
                part=part,
                offset=offset,
                company=company,
                following=following,
                span=span,
                strangers=self._strangers,
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
            replace(
                a,
                mention=self.mention(
                    a.mention, part=_part(a.role), claim=claim, gate=_is_gate(claim, a.role)
                ),
            )
            for a in claim.arguments
        )
        where = claim.where
        if where is not None and where.relation == LENT:
            about = [a.mention.entity for a in arguments if a.mention.entity]
            where = replace(where, mention=self._lent(where.mention, claim, about))
        elif where is not None:
            placed = self.mention(where.mention, part=Part.PLACE, claim=claim)
            where = replace(where, mention=placed)
        chain = tuple(self.step(step, claim) for step in claim.chain)
        return replace(claim, arguments=arguments, where=where, chain=chain)

    def _lent(self, mention: Mention, claim: Claim, about: Sequence[str]) -> Mention:
        """Return the place lent by an earlier sentence, unresolved where it may be another's."""
        offset = claim.start if mention.start is None else mention.start
        decision = self._read(mention, part=Part.PLACE, claim=claim, offset=offset)
        if decision.entity is not None:
            others = [e for e in map(self._gazetteer.get, about) if e is not None]
            decision = (
                lent_in_vain(
                    decision.entity, mention, claim.start, others=others, context=self._context
                )
                or decision
            )
        return self._written(mention, decision, offset)


def _is_gate(claim: Claim, role: str) -> bool:
    """Tell whether a role holds what is said to be open or shut."""
    return claim.kind is ClaimKind.STATUS and role == "subject" and claim.type in OPENED


def _part(role: str) -> Part:
    """Return the part that a role gives a mention."""
    return Part.ACTOR if role in ACTING else Part.OTHER


def _following(text: str, span: tuple[int, int] | None) -> str:
    """Return the words behind a mention, in its sentence."""
    if span is None:
        return ""
    return _SENTENCE.split(text[span[1] : span[1] + _AHEAD], maxsplit=1)[0]


def _company(claim: Claim, name: str) -> tuple[str, ...]:
    """Return the words of the claim's own place and other mentions, the place first."""
    own = claim.where is not None and claim.where.relation != LENT
    where = (claim.where.mention.name,) if claim.where and own else ()
    others = (*where, *(a.mention.text for a in claim.arguments))
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
