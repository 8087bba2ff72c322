"""Resolve a name to one of the world's places in an atlas, by what the document says round it."""

from collections.abc import Sequence

from landbridge.entities.choose import Part, kilometres
from landbridge.entities.decision import Decision
from landbridge.entities.homonyms import SURE, Bearer, decision, weigh
from landbridge.entities.phrase import Phrase
from landbridge.entities.scene import Scene
from landbridge.lexicon.fold import fold
from landbridge.lexicon.gazetteer import Gazetteer
from landbridge.model.entity import PLACES, Entity, EntityKind

_SURE = 0.8
"""Score of a name that one place in an atlas has: less than a table's, for villages are missing there."""
_QUALIFIED = 0.9
_APART = 300.0
"""Kilometres beyond which a namesake is no part of a place, nor it of the namesake, as a province of its
town; set by hand."""
_CLOSE = 0.3
"""Nearness of a place, or share of a region's country, from which a common word is taken for its name;
set by hand."""
_HEART = 50
"""A town with this share, one in so many, of a region's people gives the region its name."""
_SHORT = 6
"""Letters under which a full stop behind a name may belong to it."""
_WORDS = 4
"""Words behind a comma that are tried as the name of a country or region."""


def afield(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve a name that no table has, where it stands for a place.

    A common word or a person's name is only read so where the text supports it.
    """
    if scene.part in {Part.SOURCE, Part.ACTOR} or not phrase.text[:1].isupper():
        return None
    name = _with_stop(phrase.text, scene)
    rare = name != phrase.text or scene.gazetteer.is_rare(phrase.text)
    supported = any(hit.text == phrase.text for hit in scene.context.hits)
    if not (supported or (scene.part is Part.PLACE)):
        return None
    found = scene.gazetteer.namesakes(name) or scene.gazetteer.wider(phrase.text)
    if not found:
        return None
    weighed = _weighed(without_own_regions(found), phrase.text, scene)
    first = weighed[0]
    if not (supported or rare) and not _is_borne_out(first):
        return None
    there = within([bearer.entity for bearer in weighed], scene.following, scene.gazetteer)
    matched = f"{phrase.text!r} is a place in the atlas"
    return decision(weighed, matched=matched, base=_QUALIFIED if there else _SURE)


def elsewhere(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve a name that a table has to another bearer of it, where the document lies there.

    Lebanon is the country, unless all that is named lies in Pennsylvania. A place whose country the
    document names by other names too is never asked about.
    """
    ours = scene.gazetteer.lookup_exact(phrase.text) if scene.part is Part.PLACE else ()
    if not ours or any(e.kind not in PLACES or _is_at_home(e, scene) for e in ours):
        return None
    others = scene.gazetteer.namesakes(phrase.text)
    ids = {e.id for e in ours}
    found = [e for e in others if e.id in ids or all(kilometres(e, o) > _APART for o in ours)]
    if len(found) <= len(ours):
        return None
    weighed = _weighed(found, phrase.text, scene)
    if scene.gazetteer.is_tabled(weighed[0].entity.id) or weighed[0].chance < SURE:
        return None
    matched = f"{phrase.text!r} is a place in the atlas"
    return decision(weighed, matched=matched, base=_SURE)


def _is_at_home(entity: Entity, scene: Scene) -> bool:
    """Tell whether the document names a place's country by other names too."""
    own = entity.country.split("/") if entity.country else []
    context = scene.context
    there = any(context.countries[code] > context.mentions[entity.id] for code in own)
    return there and not scene.following.startswith(", ")


def _weighed(found: Sequence[Entity], name: str, scene: Scene) -> tuple[Bearer, ...]:
    return weigh(
        found,
        name=name,
        following=scene.following,
        vicinity=scene.context.vicinity,
        known=scene.gazetteer,
    )


def _is_borne_out(bearer: Bearer) -> bool:
    """Tell whether the document bears out that a common word is a place's name."""
    looks = bearer.looks
    if bearer.entity.kind is EntityKind.REGION and looks["country"] >= _CLOSE:
        return True
    return bool(looks["near"] >= _CLOSE or looks["region"] or looks["behind"] or looks["qualified"])


def _with_stop(name: str, scene: Scene) -> str:
    """Return a short name with the full stop in or behind it, which a phrase is read without ("Ky.")."""
    if scene.span is None or len(name) >= _SHORT:
        return name
    start, end = scene.span
    return f"{name}." if scene.context.text[start : end + 1].rstrip(" ,").endswith(".") else name


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
    """Return places of one name without the regions that a town of the name is the heart of or outnumbers."""
    towns = [e for e in found if e.kind is not EntityKind.REGION]
    largest = max((town.population or 0 for town in towns), default=0)
    return tuple(
        e
        for e in found
        if e.kind is not EntityKind.REGION
        or not ((e.population or 0) < largest or any(_is_heart(town, e) for town in towns))
    )


def _is_heart(town: Entity, region: Entity) -> bool:
    """Tell whether a town lies in a region, or beside it, and holds more than a few of its people."""
    inside = set(town.linked("within")) & {region.id, *region.linked("within")}
    return bool(inside) and (town.population or 0) * _HEART >= (region.population or 0)


def _wholes(entity: Entity, gazetteer: Gazetteer) -> set[str]:
    """Return the folded names of the region and country a place lies in."""
    ids = [*entity.linked("within"), f"country:{(entity.country or '').lower()}"]
    wholes = [whole for whole in map(gazetteer.get, ids) if whole is not None]
    return {fold(name) for whole in wholes for name in (whole.name, *whole.aliases)}
