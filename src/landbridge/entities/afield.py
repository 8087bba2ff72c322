"""Resolve a name to one of the world's places in an atlas, by what the document says round it."""

from collections.abc import Sequence

from landbridge.entities.choose import Part, choose
from landbridge.entities.decision import Decision
from landbridge.entities.phrase import Phrase
from landbridge.entities.scene import Scene
from landbridge.lexicon.fold import fold
from landbridge.lexicon.gazetteer import Gazetteer
from landbridge.model.entity import Entity, EntityKind

_SURE = 0.8
"""Score of a name that one place in an atlas has: less than a table's, for villages are missing there."""
_QUALIFIED = 0.9
_WORDS = 4
"""Words behind a comma that are tried as the name of a country or region."""


def afield(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve a name that no table has, where it stands for a place.

    A common word or a person's name is only read so where the text supports it.
    """
    if scene.part in {Part.SOURCE, Part.ACTOR} or not phrase.text[:1].isupper():
        return None
    supported = any(hit.text == phrase.text for hit in scene.context.hits)
    placed = scene.part is Part.PLACE and scene.gazetteer.is_rare(phrase.text)
    found = scene.gazetteer.wider(phrase.text) if supported or placed else ()
    if not found:
        return None
    found = without_own_regions(found)
    there = within(found, scene.following, scene.gazetteer)
    return choose(
        there or found,
        context=scene.context,
        part=Part.PLACE,
        name=phrase.text,
        base=_QUALIFIED if there else _SURE,
        matched=f"{phrase.text!r} is a place in the atlas",
    )


def within(found: Sequence[Entity], following: str, gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """Return those that lie in the country or region named behind a comma ("Reading, Pennsylvania").

    Args:
        found: Places of one name.
        following: The words behind it in its sentence.
        gazetteer: Gives regions by id.
    """
    if not following.startswith(", "):
        return ()
    parts = following[2:].split(",", maxsplit=1)[0].split()[:_WORDS]
    called = {fold(" ".join(parts[:count])) for count in range(1, len(parts) + 1)} - {""}
    return tuple(e for e in found if called & _wholes(e, gazetteer))


def without_own_regions(found: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return places of one name without the regions that a town of the name lies in or outnumbers."""
    towns = [e for e in found if e.kind is not EntityKind.REGION]
    largest = max((town.population or 0 for town in towns), default=0)
    homes = {one for town in towns for one in town.linked("within")}
    return tuple(
        e
        for e in found
        if e.kind is not EntityKind.REGION
        or not (homes & {e.id, *e.linked("within")} or (e.population or 0) < largest)
    )


def _wholes(entity: Entity, gazetteer: Gazetteer) -> set[str]:
    """Return the folded names of the region and country a place lies in."""
    ids = [*entity.linked("within"), f"country:{(entity.country or '').lower()}"]
    wholes = [whole for whole in map(gazetteer.get, ids) if whole is not None]
    return {fold(name) for whole in wholes for name in (whole.name, *whole.aliases)}
