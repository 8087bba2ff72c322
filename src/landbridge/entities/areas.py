"""Resolve "the city of X" to X, and "the outskirts of X" to an area that is not X."""

import re
from dataclasses import replace

from landbridge.entities.bodies import owners_among
from landbridge.entities.decision import Decision, from_reading, undecided
from landbridge.entities.outline import CONTRAST
from landbridge.entities.phrase import Phrase, parse
from landbridge.entities.provisional import provisional, slug, tail
from landbridge.entities.salience import ONE, Reading, Topic, same_spot
from landbridge.entities.scene import Scene, crossing_of, first_place
from landbridge.entities.strangers import is_title
from landbridge.entities.whereabouts import place_in
from landbridge.model.entity import PLACES, Entity, EntityKind

_SETTLEMENT = 0.95
_AREA = 0.75
_SETTLEMENTS = {"city", "town", "village"}
_BARE = {"area", "vicinity", "surroundings", "outskirts", "environs"}
"""Words for what lies round a place; "the region" or "the desert" may be anything."""
_BRACKET = re.compile(r"^[^.;]{0,40}\(")
_ON = {"of", "around", "near", "at", "in"}


def settlement(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve "the city of X" and "X city" to the town, "the city" to the one spoken of."""
    noun = phrase.noun
    if noun is None or noun.use != "settlement":
        return None
    if noun.noun == "capital" and not phrase.right:
        return _capital(phrase, scene)
    words = phrase.right if phrase.link == "of" else phrase.before
    place = place_in(words, scene) if words else None
    if place is not None and place.kind is not EntityKind.COUNTRY:
        reason = f"{phrase.text!r} says that {place.name} is a {noun.noun}."
        return Decision(entity=place, score=_SETTLEMENT, reason=reason)
    if phrase.right or (phrase.before and not phrase.before.islower()):
        return None
    if phrase.plural or not phrase.definite or CONTRAST.search(phrase.whole):
        return undecided(f"{phrase.text!r} names no particular {noun.noun}.")
    return from_reading(phrase.text, scene.spoken_of(Topic.TOWN))


def _capital(phrase: Phrase, scene: Scene) -> Decision:
    """Resolve "the Xi capital" to the capital of that country; "the capital" to none."""
    owners = [
        e for e in owners_among(phrase.before, scene.gazetteer) if e.kind is EntityKind.COUNTRY
    ]
    capitals = [
        e for e in scene.gazetteer.entities if owners and owners[0].id in e.linked("capital of")
    ]
    if len(capitals) != 1 or phrase.plural:
        return undecided(f"{phrase.text!r} does not say whose capital.")
    reason = f"{phrase.text!r} is {capitals[0].name}."
    return Decision(entity=capitals[0], score=_SETTLEMENT, reason=reason)


def side(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve "the Xi side" of a crossing, or of the border at one, to that side of it.

    It is not the town there: another may hold the gate than holds the town.
    """
    noun = phrase.noun
    if noun is None or noun.use != "side":
        return None
    countries = [
        e for e in owners_among(phrase.before, scene.gazetteer) if e.kind is EntityKind.COUNTRY
    ]
    there = parse(phrase.right).noun
    if len(countries) != 1 or phrase.plural or (phrase.right and there is None):
        return undecided(f"{phrase.text!r} names no particular side of a crossing.")
    crossing = _beside(phrase, scene)
    sides = map(scene.gazetteer.get, crossing.linked("side") if crossing else ())
    own = [s for s in sides if s is not None and s.country == countries[0].country]
    if crossing is None or len(own) != 1:
        return undecided(f"{phrase.text!r} is a side of no crossing the passage speaks of.")
    entity = provisional(
        kind=EntityKind.AREA,
        name=f"side of {crossing.name} in {countries[0].name}",
        key=f"side-{tail(countries[0])}-{tail(crossing)}",
        near=crossing,
        links=(("side of", crossing.id), ("near", own[0].id)),
    )
    entity = replace(entity, country=countries[0].country)
    reason = (
        f"{phrase.text!r} is the side of {crossing.name} in {countries[0].name}, kept apart from"
        f" {own[0].name}."
    )
    return Decision(entity=entity, score=_AREA, reason=reason)


def _beside(phrase: Phrase, scene: Scene) -> Entity | None:
    """Return the crossing whose side is meant.

    "The Xi side" without "of the crossing" may be all the land beyond the border, so that a crossing
    must be the paragraph's latest place; "of the border" may also mean the document's main crossing,
    where the paragraph names no other place.
    """
    behind = [h for h in scene.gazetteer.find(scene.following) if _BRACKET.search(scene.following)]
    named = next((e for h in behind for e in h.entities if e.kind is EntityKind.CROSSING), None)
    if named is not None:
        return named
    there = parse(phrase.right).noun
    crossing = replace(scene, company=(phrase.right, *scene.company)).crossing().entity
    if crossing is None or (there is not None and there.kind is EntityKind.CROSSING):
        return crossing
    outline = scene.context.outlines[Topic.AREA]
    low, high = outline.around(scene.offset)
    if low == high:
        return crossing if phrase.right else None
    latest = outline.namings[high - 1].entity
    return crossing if same_spot(latest, crossing) else None


def area(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve "the X area" and "the outskirts of X" to the surroundings of X."""
    noun = phrase.noun
    if noun is None or noun.use != "area":
        return None
    words = phrase.right if phrase.link in _ON else phrase.before
    hits = [h for h in scene.gazetteer.find(words) if h.entities[0].kind in PLACES]
    place = hits[-1].entities[0] if hits and phrase.link not in _ON else None
    place = place or (hits[0].entities[0] if hits else place_in(words, scene))
    if place is not None:
        return _surroundings(phrase, noun.noun, place, scene=scene, score=_AREA)
    if parse(words).text.lower() in _SETTLEMENTS:
        reading = scene.spoken_of(Topic.TOWN)
    elif (
        not words
        and not phrase.right
        and phrase.definite
        and not phrase.plural
        and noun.noun in _BARE
    ):
        reading = _one_crossing(scene.spoken_of(Topic.AREA), scene)
    elif is_title(phrase):
        return None
    else:
        return undecided(f"{phrase.text!r} names no particular place.")
    if reading.entity is None:
        return from_reading(phrase.text, reading)
    found = _surroundings(phrase, noun.noun, reading.entity, scene=scene, score=reading.score)
    return replace(found, reason=f"{found.reason[:-1]}: {reading.reason}.")


def _one_crossing(reading: Reading, scene: Scene) -> Reading:
    """Return the nearest candidate of a refusal whose candidates all stand at one crossing."""
    found = [e for e in map(scene.gazetteer.get, reading.candidates) if e is not None]
    served = [crossing_of([e], scene.gazetteer) for e in found]
    if reading.entity is not None or not found or None in served or len(set(served)) != 1:
        return reading
    return Reading(
        found[0], ONE, f"all that is spoken of stands at one crossing, {found[0].name} last"
    )


def _surroundings(
    phrase: Phrase, noun: str, place: Entity, *, scene: Scene, score: float
) -> Decision:
    """Return the area round a place, as an entity of its own."""
    if place.kind is EntityKind.AREA and not scene.gazetteer.crossings_of(place.id):
        return Decision(entity=place, score=score, reason=f"{phrase.text!r} is {place.name}.")
    entity = provisional(
        kind=EntityKind.AREA, name=f"{noun} of {place.name}", key=f"{slug(noun)}-{tail(place)}",
        near=place, links=(("surroundings of", place.id),),
    )  # fmt: skip
    reason = f"{phrase.text!r} is the {noun} of {place.name}, kept apart from {place.name} itself."
    return Decision(entity=entity, score=score, reason=reason)


def border(phrase: Phrase, scene: Scene) -> Decision | None:
    """Leave "the border" open: no place of the tables is a whole border but those found by name."""
    if phrase.noun is None or phrase.noun.use != "border":
        return None
    place = first_place(scene.gazetteer.find(phrase.text))
    if place is not None and place.kind is EntityKind.AREA:
        return Decision(entity=place, score=_AREA, reason=f"{phrase.text!r} names {place.name}.")
    return undecided(f"{phrase.text!r} names no particular stretch of a border.")
