"""Which user classes a movement belongs to, by the words for who and what moves."""

from collections.abc import Mapping
from functools import cache

from landbridge.lexicon.tables import table
from landbridge.model.claim import Claim
from landbridge.model.state import UserClass

ROLES = ("agent", "vehicle", "cargo", "user", "escort")
"""Roles that hold who or what travels."""

_FAMILY = "family:"


def classes_of(claim: Claim, *, all_words: bool = False) -> Mapping[str, float]:
    """Return user class to how surely (0 to 1) the movement is theirs; empty when nothing tells.

    Args:
        claim: A movement, or the use of a route.
        all_words: Whether the whole quote may name a class: "no lorry with trade goods" is an
            absence of trade even where only the lorry was read as what moves.
    """
    found: dict[str, float] = dict(_classes(claim.quote, None)) if all_words else {}
    for role in ROLES:
        for mention in claim.mentions(role):
            for name, strength in _classes(mention.name, mention.entity).items():
                found[name] = max(strength, found.get(name, 0.0))
    return found


@cache
def _classes(text: str, entity: str | None) -> Mapping[str, float]:
    """Return the classes one mention tells, the strongest row of each."""
    padded = f" {text.casefold().replace('-', ' ')}"
    family = None if entity is None else entity.partition(":")[0]
    found: dict[str, float] = {}
    for row in table("traveller_words"):
        word = row["word"]
        if (
            word.removeprefix(_FAMILY) == family
            if word.startswith(_FAMILY)
            else f" {word}" in padded
        ):
            name = UserClass(row["class"]).value
            found[name] = max(float(row["strength"]), found.get(name, 0.0))
    return found
