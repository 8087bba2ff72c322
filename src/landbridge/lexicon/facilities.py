"""Read "X crossing", "the crossing at X" and "X-Y crossing" as the crossing at X.

Tables name towns and sides once; the words that turn a town into its crossing stand in
``place_nouns`` with kind ``crossing``.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from landbridge.lexicon.matcher import Match
from landbridge.lexicon.tables import table
from landbridge.model.entity import Entity, EntityKind

CrossingsOf = Callable[[str], tuple[Entity, ...]]
_PAIR = re.compile(r"\s?(?:[-–—/]|and|to)\s?\Z")
_HYPHEN = re.compile(r"\s?[-–—/]\s?\Z")


@cache
def gate_words() -> str:
    """Return the regular expression alternatives of words for a crossing, longest first."""
    nouns = {row["noun"] for row in table("place_nouns") if row["kind"] == "crossing"}
    return "|".join(re.escape(noun) for noun in sorted(nouns, key=len, reverse=True))


@cache
def _after() -> re.Pattern[str]:
    between = r"(?:['’]s)?[ \-](?:(?:official|international|main) )?"
    return re.compile(rf"{between}(?:{gate_words()})s?\b", re.IGNORECASE)


def _crossings(match: Match, crossings_of: CrossingsOf) -> tuple[Entity, ...]:
    """Return the crossings a matched name stands for once a crossing word follows it."""
    own = [e for e in match.entities if e.kind is EntityKind.CROSSING]
    served = [c for e in match.entities for c in crossings_of(e.id)]
    return tuple({e.id: e for e in (*own, *served)}.values())


def _pair(text: str, a: Match, b: Match, crossings_of: CrossingsOf) -> Match | None:
    """Return two names of one crossing read as that crossing, or None."""
    gap = text[a.end : b.start]
    if not _PAIR.match(gap):
        return None
    there = {e.id for e in _crossings(b, crossings_of)}
    shared = tuple(e for e in _crossings(a, crossings_of) if e.id in there)
    word = _after().match(text, b.end)
    if not shared or not (word or _HYPHEN.match(gap)):
        return None
    return replace(a, end=word.end() if word else b.end, entities=shared)


def _alone(text: str, match: Match, crossings_of: CrossingsOf) -> Match:
    """Return a name with the crossing word that follows it, where it has a crossing."""
    word = _after().match(text, match.end)
    crossings = _crossings(match, crossings_of) if word else ()
    return replace(match, end=word.end(), entities=crossings) if word and crossings else match


def join_gates(text: str, found: Sequence[Match], *, crossings_of: CrossingsOf) -> list[Match]:
    """Return the matches with towns and pairs of towns that name a crossing read as it.

    Args:
        text: The text the matches' code-point spans count in.
        found: In order, not overlapping.
        crossings_of: Gives the crossings a place id is a side or town of.
    """
    joined: list[Match] = []
    at = 0
    while at < len(found):
        pair = _pair(text, found[at], found[at + 1], crossings_of) if at + 1 < len(found) else None
        joined.append(pair or _alone(text, found[at], crossings_of))
        at += 2 if pair else 1
    return joined
