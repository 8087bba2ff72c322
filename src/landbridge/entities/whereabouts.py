"""Find the place in a name that no table has, so that the thing named can be put on the map."""

from collections.abc import Sequence

from landbridge.entities.afield import without_own_regions
from landbridge.entities.choose import Part, choose
from landbridge.entities.scene import Scene
from landbridge.lexicon.fold import fold
from landbridge.lexicon.gazetteer import Hit
from landbridge.model.entity import PLACES, Entity

_HYPHENS = "-\u2010\u2011\u2012\u2013"
_MATCHED = "the place in a name"


def place_in(words: str, scene: Scene) -> Entity | None:
    """Return the place that words name, or None where it is not sure which.

    Tried in order: the tables, the names of the document, and the atlas; a place of the atlas must
    lie in a country that the document speaks of.
    """
    return _tabled(words, scene) or _named_in_document(words, scene) or _in_atlas(words, scene)


def place_among(name: str, scene: Scene) -> Entity | None:
    """Return the place that a name, or its first words, name ("Vardenis" in "Vardenis municipality")."""
    words = name.split()
    tried = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next(filter(None, (place_in(part, scene) for part in tried)), None)


def _tabled(words: str, scene: Scene) -> Entity | None:
    hits = [hit for hit in scene.gazetteer.find(words) if hit.entities[0].kind in PLACES]
    return next(
        (h.entities[0] for h in hits if len(h.entities) == 1 and _is_whole(h, words, hits)), None
    )


def _is_whole(hit: Hit, words: str, hits: Sequence[Hit]) -> bool:
    """Tell whether a name is no half of a hyphened one ("Hama" in "Tin-Hama") whose rest is strange."""
    sides = ((hit.start - 1, hit.start - 1), (hit.end, hit.end + 1))
    for at, beside in sides:
        joined = 0 <= at < len(words) and words[at] in _HYPHENS
        if joined and not any(beside in {h.end, h.start} for h in hits if h is not hit):
            return False
    return True


def _named_in_document(words: str, scene: Scene) -> Entity | None:
    """Return the place that the document names by these words."""
    key = fold(words)
    found = {
        e.id: e
        for hit in scene.context.hits
        if key and fold(hit.text) == key
        for e in hit.entities
        if e.kind in PLACES
    }
    return _chosen(tuple(found.values()), words, scene)


def _in_atlas(words: str, scene: Scene) -> Entity | None:
    """Return the place of the atlas in a country that the document speaks of."""
    if not scene.gazetteer.is_rare(words):
        return None
    found = without_own_regions(scene.gazetteer.wider(words))
    at_home = tuple(e for e in found if e.country in scene.context.countries)
    return _chosen(at_home, words, scene)


def _chosen(found: Sequence[Entity], words: str, scene: Scene) -> Entity | None:
    if not found:
        return None
    decision = choose(
        found, context=scene.context, part=Part.PLACE, name=words, base=1.0, matched=_MATCHED
    )
    return decision.entity
