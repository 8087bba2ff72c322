"""Resolve crossings, roads and other facilities by the place in their name, known or not."""

import re
from dataclasses import replace

from landbridge.entities.choose import choose
from landbridge.entities.decision import Decision, from_reading, undecided
from landbridge.entities.outline import CONTRAST
from landbridge.entities.phrase import Noun, Phrase, bare, plain_modifiers
from landbridge.entities.provisional import name_key, provisional, slug, tail
from landbridge.entities.scene import Scene
from landbridge.entities.whereabouts import place_in
from landbridge.model.entity import Entity, EntityKind

_DETOUR = re.compile(
    r"\b(?:bypass\w*|dirt|back|side|unpaved|smuggling|desert|makeshift)\b", re.IGNORECASE
)
_PROPER = re.compile(r"(?:\b|_)(?:[^\W\d_a-zß-öø-ÿ]|\d)")
"""A word, or a part of one after a hyphen, that begins with a capital, a letter without case or a
digit."""
_FOUND = 0.9
_BYPASS = 0.7
_NAMED = 0.6
"""Score of a provisional entity that has a name of its own."""
_BEHIND = re.compile(r"\s+(?:at|of|in|near|between)\s+([^.,;:()]{2,80})")
"""Where it stands, behind a mention that ends before it ("the gate | at the town of X")."""
_LOOSE = frozenset({"", "between", "with", "on", "into", "to"})
"""What may follow "the crossing" without naming another one."""


def _proper_name(phrase: Phrase, noun: Noun) -> str:
    """Return the name in a facility phrase: what stands before or after its noun, or "at X"."""
    if phrase.after:
        return f"{noun.noun} {phrase.after}"
    proper = [word for word in phrase.before.split() if _PROPER.search(word)]
    if any(word.lower() not in plain_modifiers() for word in proper):
        return phrase.before
    if phrase.link in {"at", "of", "in", "near"} and _PROPER.search(phrase.right):
        return phrase.right
    return ""


def _crossing(phrase: Phrase, name: str, scene: Scene) -> Decision | None:
    """Resolve "crossing at X" to the crossing X is a side or town of."""
    named = [e for h in scene.gazetteer.find(name) for e in h.entities]
    own = [e for e in named if e.kind is EntityKind.CROSSING]
    served = [c for e in named for c in scene.gazetteer.crossings_of(e.id)]
    found = tuple({c.id: c for c in (*own, *served)}.values())
    if not found:
        return None
    matched = f"{phrase.text!r} is a crossing named after {name!r}"
    return choose(
        found,
        context=scene.context,
        part=scene.part,
        name=name,
        base=_FOUND,
        matched=matched,
    )


def bypass(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve "dirt bypass roads" to the bypass of the crossing the claim speaks of."""
    noun = phrase.noun
    if noun is None or noun.kind is not EntityKind.ROAD or not _DETOUR.search(phrase.left):
        return None
    reading = replace(scene, company=(phrase.text, *scene.company)).crossing()
    crossing = reading.entity
    if crossing is None:
        reason = f"{phrase.text!r} goes round some crossing: {reading.reason}."
        return undecided(reason, *reading.candidates)
    entity = provisional(
        kind=EntityKind.ROAD,
        name=f"bypass roads at {crossing.name}",
        key=f"bypass-{tail(crossing)}",
        near=crossing,
        links=(("bypass of", crossing.id),),
    )
    reason = f"{phrase.text!r} is read as the roads round {crossing.name}, the crossing spoken of."
    return Decision(entity=entity, score=min(_BYPASS, reading.score), reason=reason)


def facility(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve a phrase whose head noun is a facility; unknown ones with a name are provisional."""
    noun = phrase.noun
    if noun is None or noun.use != "facility":
        return None
    name = _proper_name(phrase, noun)
    if not name:
        return _nameless(phrase, noun, scene)
    known = _crossing(phrase, name, scene) if noun.kind is EntityKind.CROSSING else None
    return known or _unknown(phrase, noun, name, scene)


def _nameless(phrase: Phrase, noun: Noun, scene: Scene) -> Decision:
    """Resolve "the crossing" to the one its claim, or else the document, speaks of."""
    if noun.kind is not EntityKind.CROSSING or phrase.plural or CONTRAST.search(phrase.whole):
        return undecided(f"{phrase.text!r} names no particular {noun.noun}.")
    behind = _BEHIND.match(scene.following) if not phrase.link else None
    named = _crossing(phrase, behind.group(1) if behind else phrase.right, scene)
    if named is not None:
        return named
    if phrase.link not in _LOOSE:
        return undecided(f"{phrase.text!r} names no particular {noun.noun}.")
    reading = scene.crossing()
    if not phrase.definite and reading.entity:
        return undecided(f"{phrase.text!r} need not be {reading.entity.name}.", reading.entity.id)
    return from_reading(phrase.text, reading)


def _owner(name: str, scene: Scene) -> Entity | None:
    """Return the entity whose name the whole words are, or None."""
    hits = scene.gazetteer.find(name)
    whole = len(hits) == 1 and (hits[0].start, hits[0].end) == (0, len(name))
    return hits[0].entities[0] if whole else None


def _key(phrase: Phrase, noun: Noun, name: str) -> str:
    """Return the last part of a facility's id: "Checkpoint 56" is called by noun and number."""
    if phrase.after:
        return f"{slug(noun.noun)}-{name_key(phrase.after)}"
    return name_key(bare(name))


def _unknown(phrase: Phrase, noun: Noun, name: str, scene: Scene) -> Decision:
    """Keep a named facility that no table has, placed by a place in its name."""
    near = place_in(bare(name), scene) or place_in(phrase.right, scene)
    owner = _owner(bare(name), scene)
    links = [("near", near.id)] if near else []
    if owner is not None and owner is not near:
        links.append(("used by", owner.id))
    entity = provisional(
        kind=noun.kind,
        name=phrase.text if not phrase.link else f"{bare(name)} {noun.noun}",
        key=tail(owner) if owner else _key(phrase, noun, name),
        near=near,
        links=links,
    )
    place = f", placed by {near.name}" if near else ""
    reason = f"No table has {phrase.text!r}; kept as a {noun.kind.value} of its own{place}."
    return Decision(entity=entity, score=_NAMED, reason=reason)
