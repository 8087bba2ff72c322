"""What a claim says, as a key that two reports of one statement share."""

from dataclasses import dataclass

from landbridge.lexicon.fold import fold
from landbridge.model.claim import Claim, ClaimKind, Mention, Modality
from landbridge.states.families import deed

STANDING = {
    Modality.HAPPENED: "fact",
    Modality.ONGOING: "fact",
    Modality.PLANNED: "plan",
    Modality.RECOMMENDED: "demand",
    Modality.SLIPPED: "slipped",
    Modality.POSSIBLE: "possible",
    Modality.CONDITIONAL: "condition",
    Modality.HYPOTHETICAL: "condition",
}
"""What standing a modality gives: claims of different standing are different statements."""

THEMES = ("subject", "object", "target", "victim", "via", "destination", "topic", "participant")
"""Roles that may hold what a claim is about, the first filled one counting."""

ACTORS = ("holder", "agent", "user")
"""Roles that may hold who does it."""


LENT = "in context"
"""The relation of a place that the claim does not name but the text around it does."""


@dataclass(frozen=True, slots=True)
class Proposition:
    """What is said, without the day: kind, type, standing, theme, actor, place and amount.

    A bombing and "the attack" are one type, and a place that is only lent by the text is none:
    else one accusation told in two reports would be two statements.
    """

    kind: str
    type: str
    polarity: str
    standing: str
    theme: str
    actor: str
    place: str
    amount: str

    def __str__(self) -> str:
        parts = (self.kind, self.type, self.polarity, self.standing)
        return "/".join((*parts, self.theme, self.actor, self.place, self.amount))


def name_key(mention: Mention) -> str:
    """Return the entity id of a mention, or its folded name."""
    return mention.entity or fold(mention.name)


def proposition_of(claim: Claim) -> Proposition:
    """Return what a claim says as a key; words that resolve to one entity give one key."""
    counted = claim.kind in (ClaimKind.EVENT, ClaimKind.ATTRIBUTE)
    first = claim.quantities[0] if counted and claim.quantities else None
    return Proposition(
        kind=claim.kind.value,
        type=deed(claim.type) if claim.kind is ClaimKind.EVENT else claim.type,
        polarity=claim.polarity.value,
        standing=STANDING[claim.modality],
        theme=_first(claim, THEMES),
        actor=_first(claim, ACTORS),
        place=_place(claim),
        amount="" if first is None else f"{first.role}={first.low:g}",
    )


def _place(claim: Claim) -> str:
    if claim.where is None or claim.where.relation == LENT:
        return ""
    return name_key(claim.where.mention)


def _first(claim: Claim, roles: tuple[str, ...]) -> str:
    for role in roles:
        mentions = claim.mentions(role)
        if mentions:
            return "+".join(sorted(name_key(m) for m in mentions))
    return ""
