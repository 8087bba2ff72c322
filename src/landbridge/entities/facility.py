"""Resolve crossings, roads and other facilities by the place in their name, known or not."""

import re

from landbridge.entities.choose import choose
from landbridge.entities.decision import Decision, undecided
from landbridge.entities.phrase import Phrase, bare
from landbridge.entities.provisional import provisional, slug, tail
from landbridge.entities.scene import Scene, first_place
from landbridge.model.entity import EntityKind

_DETOUR = re.compile(
    r"\b(?:bypass\w*|dirt|back|side|unpaved|smuggling|desert|makeshift)\b", re.IGNORECASE
)
_PROPER = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'\u2019-]*|\d+")
_NAMED = 0.6
"""Score of a provisional entity that has a name of its own."""
_FOUND = 0.9
_BYPASS = 0.7


def _proper_name(phrase: Phrase) -> str:
    """Return the name in a facility phrase: what stands before or after its noun, or "at X"."""
    if phrase.after:
        return f"{phrase.noun.noun if phrase.noun else ''} {phrase.after}".strip()
    if any(map(_PROPER.match, phrase.before.split())):
        return phrase.before
    if phrase.link in {"at", "of", "in", "near"} and _PROPER.match(phrase.right):
        return phrase.right
    return ""


def _crossing(phrase: Phrase, name: str, scene: Scene) -> Decision | None:
    """Resolve "crossing at X" to the crossing X is a side or town of."""
    hits = scene.gazetteer.find(name)
    served = {
        c.id: c
        for h in hits
        for e in h.entities
        for c in ((e,) if e.kind is EntityKind.CROSSING else scene.gazetteer.crossings_of(e.id))
    }
    if not served:
        return None
    matched = f"{phrase.text!r} is a crossing named after {name!r}"
    return choose(
        tuple(served.values()), context=scene.context, part=scene.part, base=_FOUND, matched=matched
    )


def bypass(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve "dirt bypass roads" to the bypass of the crossing the claim speaks of."""
    noun = phrase.noun
    if noun is None or noun.kind is not EntityKind.ROAD or not _DETOUR.search(phrase.left):
        return None
    own = Scene(
        context=scene.context, gazetteer=scene.gazetteer, part=scene.part, offset=scene.offset,
        company=(phrase.text, *scene.company),
    )  # fmt: skip
    crossing = own.crossing()
    if crossing is None:
        return undecided(
            f"{phrase.text!r} goes round some crossing, and the text does not say which."
        )
    entity = provisional(
        kind=EntityKind.ROAD, name=f"bypass roads at {crossing.name}", key=f"bypass-{tail(crossing)}",
        near=crossing, links=(("bypass of", crossing.id),),
    )  # fmt: skip
    reason = f"{phrase.text!r} is read as the roads round {crossing.name}, the crossing spoken of."
    return Decision(entity=entity, score=_BYPASS, reason=reason)


def facility(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve a phrase whose head noun is a facility; unknown ones with a name are provisional."""
    noun = phrase.noun
    if noun is None or noun.use != "facility":
        return None
    name = _proper_name(phrase)
    if not name:
        last = scene.context.crossing_before(scene.offset)
        hint = (last.id,) if last and noun.kind is EntityKind.CROSSING else ()
        return undecided(f"{phrase.text!r} names no particular {noun.noun}.", *hint)
    if noun.kind is EntityKind.CROSSING:
        known = _crossing(phrase, name, scene)
        if known:
            return known
    near = first_place(scene.gazetteer.find(name)) or first_place(
        scene.gazetteer.find(phrase.right)
    )
    entity = provisional(
        kind=noun.kind, name=phrase.text if phrase.link == "" else f"{bare(name)} {noun.noun}",
        key=slug(name), near=near, links=(("near", near.id),) if near else (),
    )  # fmt: skip
    place = f", placed at {near.name}" if near else ""
    reason = f"No table has {phrase.text!r}; kept as a {noun.kind.value} of its own{place}."
    return Decision(entity=entity, score=_NAMED, reason=reason)
