"""Resolve "the city of X" to X, and "the outskirts of X" to an area that is not X."""

from dataclasses import replace

from landbridge.entities.bodies import owners_among
from landbridge.entities.decision import Decision, undecided
from landbridge.entities.phrase import Phrase, parse
from landbridge.entities.provisional import provisional, slug, tail
from landbridge.entities.scene import LAST_NAMED, Scene, first_place
from landbridge.model.entity import PLACES, EntityKind

_SETTLEMENT = 0.95
_AREA = 0.75
_SETTLEMENTS = {"city", "town", "village"}
_ON = {"of", "around", "near", "at", "in"}


def settlement(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve "the city of X" and "X city" to the town."""
    noun = phrase.noun
    if noun is None or noun.use != "settlement":
        return None
    words = phrase.right if phrase.link == "of" else phrase.before
    if not words:
        return _last_town(phrase, noun.noun, scene)
    place = first_place(scene.gazetteer.find(words))
    if place is None or place.kind is EntityKind.COUNTRY:
        return None
    return Decision(
        entity=place,
        score=_SETTLEMENT,
        reason=f"{phrase.text!r} says that {place.name} is a {noun.noun}.",
    )


def _last_town(phrase: Phrase, noun: str, scene: Scene) -> Decision:
    """Resolve "the city" to the town named last."""
    town = scene.context.town_before(scene.offset)
    if town is None:
        return undecided(
            f"{phrase.text!r} names no particular {noun}, and no town is named before."
        )
    return Decision(
        entity=town,
        score=LAST_NAMED,
        reason=f"{phrase.text!r} is read as {town.name}, the town named last.",
    )


def side(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve "the Xi side of the Y crossing" to the crossing's place in that country."""
    noun = phrase.noun
    if noun is None or noun.use != "side":
        return None
    countries = [
        e for e in owners_among(phrase.before, scene.gazetteer) if e.kind is EntityKind.COUNTRY
    ]
    there = parse(phrase.right).noun
    if len(countries) != 1 or there is None or there.kind is not EntityKind.CROSSING:
        return undecided(f"{phrase.text!r} names no particular side of a crossing.")
    crossing = replace(scene, company=(phrase.right, *scene.company)).crossing()
    sides = map(scene.gazetteer.get, crossing.linked("side") if crossing else ())
    own = [s for s in sides if s is not None and s.country == countries[0].country]
    if crossing is None or len(own) != 1:
        return undecided(f"{phrase.text!r} is a side of a crossing no table divides.")
    reason = (
        f"{phrase.text!r} is {own[0].name}, the side of {crossing.name} in {countries[0].name}."
    )
    return Decision(entity=own[0], score=_AREA, reason=reason)


def area(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve "the X area" and "the outskirts of X" to the surroundings of X."""
    noun = phrase.noun
    if noun is None or noun.use != "area":
        return None
    words = phrase.right if phrase.link in _ON else phrase.before
    hits = [h for h in scene.gazetteer.find(words) if h.entities[0].kind in PLACES]
    place = hits[-1].entities[0] if hits and phrase.link not in _ON else None
    place = place or (hits[0].entities[0] if hits else None)
    if place is None and parse(words).text.lower() in _SETTLEMENTS:
        place = scene.context.town_before(scene.offset)
    if place is None:
        return undecided(f"{phrase.text!r} names no particular place.")
    entity = provisional(
        kind=EntityKind.AREA, name=f"{noun.noun} of {place.name}", key=f"{slug(noun.noun)}-{tail(place)}",
        near=place, links=(("surroundings of", place.id),),
    )  # fmt: skip
    reason = (
        f"{phrase.text!r} is the {noun.noun} of {place.name}, kept apart from {place.name} itself."
    )
    return Decision(entity=entity, score=_AREA, reason=reason)
