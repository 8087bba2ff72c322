"""Hold a decision against the part its mention plays: a place, an actor, or what a phrase replaces."""

import re
from dataclasses import replace

from landbridge.entities.choose import Part
from landbridge.entities.decision import Decision, undecided
from landbridge.entities.footing import is_capital
from landbridge.entities.phrase import Phrase
from landbridge.entities.scene import Scene
from landbridge.lexicon.gazetteer import Gazetteer
from landbridge.model.entity import PLACES, Entity, EntityKind

_GOVERNMENT = 0.7
_POSSESSIVE = re.compile(r"(?:its|their|his|her|our|whose|part of (?:its|their))\s", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:it|them|they|there|this|that|these|those|one)\Z", re.IGNORECASE)
_WAYS = frozenset({EntityKind.ROAD, EntityKind.CORRIDOR})
_OF_STATE = frozenset(
    {EntityKind.ARMED_FORCE, EntityKind.GOVERNMENT, EntityKind.AGENCY, EntityKind.COUNTRY}
)
"""Kinds that "the group" or "the militia" does not stand for."""
_WHOLE = frozenset({EntityKind.COUNTRY, EntityKind.CORRIDOR})


def in_part(decision: Decision, phrase: Phrase, scene: Scene) -> Decision:
    """Return the decision as it counts for the mention's part.

    A capital that acts or speaks is its country's government; where something happens is a place.
    """
    entity = decision.entity
    if entity is None:
        return decision
    if scene.part is Part.PLACE and entity.kind not in PLACES:
        return undecided(f"{phrase.text!r} is {entity.name}, which is no place.", entity.id)
    if scene.part in {Part.ACTOR, Part.SOURCE} and is_capital(entity):
        return _as_government(decision, entity, phrase, scene.gazetteer)
    return decision


def _as_government(
    decision: Decision, capital: Entity, phrase: Phrase, gazetteer: Gazetteer
) -> Decision:
    """Return the government a capital stands for, or the country where no table has just one."""
    country = capital.linked("capital of")[0]
    demonyms = [word for word, owner in gazetteer.demonyms.items() if owner == country]
    bodies = {
        e.id: e
        for word in demonyms
        for e in gazetteer.lookup_exact(f"{word} government")
        if e.kind is EntityKind.GOVERNMENT
    }
    body = next(iter(bodies.values())) if len(bodies) == 1 else gazetteer.get(country)
    if body is None:
        return decision
    reason = f"{phrase.text!r} acts or speaks here, so that {body.name} is meant."
    score = min(_GOVERNMENT, decision.score)
    return replace(decision, entity=body, score=score, reason=reason, candidates=(capital.id,))


def replaced(decision: Decision, phrase: Phrase, *, written: str, part: Part) -> Decision:
    """Return the decision on an antecedent, refused where the words written cannot stand for it.

    Args:
        decision: On the antecedent's words.
        phrase: The words written, taken apart.
        written: The words written.
        part: The part of the mention.
    """
    entity = decision.entity
    if entity is None:
        return decision
    if _PRONOUN.match(written):
        wrong = part is Part.PLACE and entity.kind in _WHOLE
    elif phrase.noun is None:
        wrong = False
    elif phrase.noun.use in {"members", "band"}:
        irregular = phrase.noun.use == "band" and entity.kind in _OF_STATE
        wrong = irregular or _POSSESSIVE.match(written) is not None
    else:
        wrong = not _can_replace(phrase, entity)
    if not wrong:
        return decision
    return undecided(f"{written!r} cannot stand for {entity.name} here.", entity.id)


def _can_replace(phrase: Phrase, entity: Entity) -> bool:
    """Tell whether a noun phrase may stand for an entity, by kind and number."""
    if phrase.noun is None:
        return True
    match phrase.noun.use:
        case "facility":
            kinds = _WAYS if phrase.noun.kind in _WAYS else {phrase.noun.kind}
            return entity.kind in kinds and not (
                phrase.plural and entity.kind is EntityKind.CROSSING
            )
        case "settlement":
            return entity.kind is EntityKind.TOWN
        case "border":
            return entity.kind is EntityKind.AREA and not entity.provisional
        case "area":
            return entity.kind in PLACES
        case _:
            return True
