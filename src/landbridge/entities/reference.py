"""Resolve second references: short forms, pairs of names, descriptions beside a name."""

import re
from functools import cache

from landbridge.entities.decision import Decision
from landbridge.entities.phrase import Phrase, bare
from landbridge.entities.scene import Scene, hit_at_end
from landbridge.lexicon.gazetteer import Hit
from landbridge.lexicon.tables import table
from landbridge.model.entity import PLACES, Entity, EntityKind

_SHORT = 0.8
_PAIR = 0.7
_APPOSED = 0.85
_PART = 0.85
_COMMA = ", "
_ONE = re.compile(r"(?:an?|one of)\s", re.IGNORECASE)
_GROUPS = frozenset(
    {EntityKind.ARMED_GROUP, EntityKind.ARMED_FORCE, EntityKind.PARTY, EntityKind.ALLIANCE}
)


@cache
def short_forms() -> frozenset[str]:
    """Return the head nouns that name a body again once a text has named it in full."""
    return frozenset(row["noun"] for row in table("short_forms"))


def _acts(hit: Hit) -> bool:
    """Tell whether a name is one actor's, or one country's."""
    kind = hit.entities[0].kind
    return len(hit.entities) == 1 and (kind not in PLACES or kind is EntityKind.COUNTRY)


def short_form(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve "the Coalition" to the one body the document names in full by that noun."""
    entity = named_again(phrase.left, scene)
    if entity is None:
        return None
    reason = (
        f"{phrase.text!r} is the short form of {entity.name}, which the document names in full."
    )
    return Decision(entity=entity, score=_SHORT, reason=reason)


def named_again(word: str, scene: Scene) -> Entity | None:
    """Return the one body that the document names in full by a word for bodies, or None."""
    if word not in short_forms():
        return None
    named = {
        hit.entities[0].id: hit.entities[0]
        for hit in scene.context.hits
        if _acts(hit) and word in hit.text.split()[1:]
    }
    return next(iter(named.values())) if len(named) == 1 else None


def pair(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve a mention that names two actors to the first, the other kept as a candidate.

    Claims give coordinated actors one by one where they are told apart; here one mention holds both.
    """
    first, joined, second = phrase.left.partition(" and ")
    if not joined:
        return None
    one = hit_at_end(bare(first), scene.gazetteer)
    other = hit_at_end(bare(second), scene.gazetteer)
    if one is None or other is None or one.start or not (_acts(one) and _acts(other)):
        return None
    names = (one.entities[0], other.entities[0])
    reason = f"{phrase.text!r} names {names[0].name} first and {names[1].name} beside it."
    return Decision(entity=names[0], score=_PAIR, reason=reason, candidates=(names[1].id,))


def apposed(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve "an Xi militia close to Y" to the group whose name stands right before it."""
    if phrase.noun is None or phrase.noun.use not in {"members", "band"} or scene.span is None:
        return None
    start = scene.span[0]
    one = _ONE.match(scene.context.text, start)
    if phrase.plural or one is None or scene.context.text[max(0, start - 2) : start] != _COMMA:
        return None
    before = next((h for h in scene.context.hits if h.end == start - 2), None)
    if before is None or len(before.entities) != 1 or before.entities[0].kind not in _GROUPS:
        return None
    entity = before.entities[0]
    reason = f"{phrase.text!r} describes {entity.name}, whose name stands before it."
    return Decision(entity=entity, score=_APPOSED, reason=reason)


def part_of_name(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve a piece of a longer name ("al-Badi" of Tell al-Badi) to the whole name's bearer."""
    if scene.span is None or phrase.noun is not None or not phrase.text:
        return None
    hit = scene.context.covering(*scene.span)
    if hit is None or len(hit.entities) != 1 or scene.gazetteer.country_of(phrase.text):
        return None
    entity = hit.entities[0]
    reason = f"{phrase.text!r} is a part of the name {hit.text!r}."
    return Decision(entity=entity, score=_PART, reason=reason)
