"""What the denials of a happening deny: a party, a part or the whole, with the scope as worded."""

from collections import defaultdict
from collections.abc import Sequence

from landbridge.lexicon.tables import table
from landbridge.model.claim import Mention
from landbridge.model.state import Denial
from landbridge.states.attributes import Voices
from landbridge.states.happenings import Happening
from landbridge.states.proposition import name_key
from landbridge.states.stated import RESPONSIBILITY

DENIABLE = ("agent", "holder", "target", "victim", "loser", "participant")
"""Roles whose party a denial may be limited to, the first that names one counting."""


def is_denial(h: Happening) -> bool:
    """Tell whether a claim denies the happening; that nobody claimed it denies nothing."""
    if not h.denied or h.type == RESPONSIBILITY:
        return False
    agents = h.claim.mentions("agent")
    return not agents or not all(_is_nobody(m) for m in agents)


def denied_of(group: Sequence[Happening], voices: Voices) -> tuple[Denial, ...]:
    """Return what is denied, what most sources deny first."""
    found: defaultdict[tuple[str, str], list[tuple[Happening, Mention | None]]] = defaultdict(list)
    for h in group:
        if is_denial(h):
            role, mention = _limited_to(h)
            key = "" if mention is None else name_key(mention)
            found[role, key].append((h, mention))
    denials = [_denial(role, held, voices) for (role, _), held in found.items()]
    return tuple(sorted(denials, key=lambda d: (-d.sources, d.attribute or "", d.value or "")))


def _limited_to(h: Happening) -> tuple[str, Mention | None]:
    """Return the role and party a denial is limited to, or ("", None) where it denies the whole."""
    for role in DENIABLE:
        for mention in h.claim.mentions(role):
            if not _is_nobody(mention):
                return "agent" if role == "holder" else role, mention
    return "", None


def _denial(role: str, held: Sequence[tuple[Happening, Mention | None]], voices: Voices) -> Denial:
    claims = tuple(h.claim.id for h, _ in held)
    mention = held[0][1]
    scopes = [h.claim.denial_scope for h, _ in held if h.claim.denial_scope]
    return Denial(
        attribute=role or None,
        value=None if mention is None else mention.entity or mention.name,
        scope=max(scopes, key=len, default=None),
        origins=voices.origins(claims),
        claims=claims,
        sources=voices.sources(claims),
    )


def _is_nobody(mention: Mention) -> bool:
    """Tell whether words name nobody: "no one", "none"; "no member of the force" names the force."""
    if mention.entity is not None:
        return False
    words = mention.name.casefold().strip()
    return any(
        words in row["words"].split("|") for row in table("nobody") if row["where"] == "whole"
    )
