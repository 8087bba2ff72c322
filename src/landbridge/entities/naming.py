"""Decide whom one mention names: the rules in order, the first that answers wins."""

from collections.abc import Callable

from landbridge.entities.afield import afield, elsewhere
from landbridge.entities.areas import area, border, settlement, side
from landbridge.entities.bodies import members, office, people, state_body
from landbridge.entities.choose import Part, choose
from landbridge.entities.decision import Decision, undecided
from landbridge.entities.facility import bypass, facility
from landbridge.entities.fitting import in_part
from landbridge.entities.phrase import Phrase, parse
from landbridge.entities.point import point
from landbridge.entities.reference import apposed, pair, part_of_name, short_form
from landbridge.entities.scene import Scene, hit_at_end
from landbridge.entities.strangers import again, body, called
from landbridge.model.entity import Entity, EntityKind

Rule = Callable[[Phrase, Scene], Decision | None]

_EXACT = 1.0
_FOLDED = 0.85
_HEAD = 0.85
_GENERAL = 0.75
_LONGEST_GENERAL = 3
_QUOTABLE = frozenset({EntityKind.OUTLET, EntityKind.STATE_MEDIA, EntityKind.MONITOR})
"""Kinds whose names count in lower case where a source stands: mastheads and site names."""


def _pick(
    found: tuple[Entity, ...], scene: Scene, *, name: str, base: float, matched: str
) -> Decision | None:
    """Return the choice among what was found, or None when nothing was."""
    if not found:
        return None
    return choose(
        found, context=scene.context, part=scene.part, name=name, base=base, matched=matched
    )


def exact(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve a spelling that a table has; generic names only where their way is spoken of."""
    source = scene.part is Part.SOURCE
    found = scene.gazetteer.lookup_exact(phrase.text, source=source, text=scene.context.around)
    if found and scene.gazetteer.is_generic(phrase.text):
        matched = f"{phrase.text!r} is a general name, and the document names what lies on the way"
    else:
        matched = f"{phrase.text!r} is a name in the tables"
    if not any(c.isupper() or c.lower() == c.upper() for c in phrase.text if c.isalpha()):
        found = tuple(e for e in found if _in_lower_case(e, phrase.text, scene))
    return _pick(found, scene, name=phrase.text, base=_EXACT, matched=matched)


def _in_lower_case(entity: Entity, text: str, scene: Scene) -> bool:
    """Tell whether a name without capitals counts: a masthead, or where the tables allow it."""
    if scene.part is Part.SOURCE and entity.kind in _QUOTABLE:
        return True
    return scene.gazetteer.is_generic(text) or bool(scene.gazetteer.find(text))


def general(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve a phrase that ends in a general name ("Iran's air bridge", "the new land route")."""
    parts = phrase.left.replace('"', " ").replace("\u201c", " ").replace("\u201d", " ").split()
    for count in range(min(_LONGEST_GENERAL, len(parts)), 0, -1):
        words = " ".join(parts[-count:])
        if scene.gazetteer.is_generic(words) and words != phrase.text:
            found = scene.gazetteer.lookup_exact(words, text=scene.context.around)
            return _pick(
                found, scene, name=words, base=_GENERAL, matched=f"{words!r} heads {phrase.text!r}"
            )
    return None


def folded(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve a spelling that meets a name once both are folded."""
    if phrase.text.islower():
        return None
    found = scene.gazetteer.lookup_folded(phrase.text)
    return _pick(
        found,
        scene,
        name=phrase.text,
        base=_FOLDED,
        matched=f"{phrase.text!r} is spelled like {_names(found)}",
    )


def _names(entities: tuple[Entity, ...]) -> str:
    return " or ".join(e.name for e in entities)


def whole(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve words the finder reads as one name ("Albukamal border crossing")."""
    hit = hit_at_end(phrase.text, scene.gazetteer)
    if hit is None or hit.start:
        return None
    return _pick(
        scene.bearers(hit),
        scene,
        name=phrase.text,
        base=_EXACT,
        matched=f"{phrase.text!r} is read as one name",
    )


def head(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve by the name that ends the phrase's left part ("Qods Force commander X")."""
    hit = hit_at_end(phrase.left, scene.gazetteer)
    if hit is None:
        return None
    return _pick(
        scene.bearers(hit),
        scene,
        name=hit.text,
        base=_HEAD,
        matched=f"{hit.text!r} heads {phrase.text!r}",
    )


def apposition(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve a description by the person's name behind its last comma."""
    if phrase.noun is None or phrase.noun.use not in {"office", "members"}:
        return None
    behind = phrase.text.rpartition(", ")[2]
    hit = hit_at_end(behind, scene.gazetteer)
    if hit is None or hit.start or hit.entities[0].kind is not EntityKind.PERSON:
        return None
    matched = f"{hit.text!r} is put beside {phrase.left!r}"
    return _pick(scene.bearers(hit), scene, name=hit.text, base=_HEAD, matched=matched)


_SITES: tuple[Rule, ...] = (settlement, bypass, side, border, area, facility)
"""Rules about places and facilities; a source is none ("Corridor Wire" is no corridor)."""
RULES: tuple[Rule, ...] = (
    point, elsewhere, exact, part_of_name, folded, whole, afield, general, settlement, bypass, short_form, apposed, pair, head, apposition,
    side, border, area, office, state_body, members, facility, people, again, called, body,
)  # fmt: skip
"""From the surest to the least sure; a rule answers None when it has nothing to say."""


def decide(name: str, scene: Scene) -> Decision:
    """Return whom a mention's words name, with score and reason."""
    phrase = parse(name)
    for rule in RULES:
        if scene.part is Part.SOURCE and rule in _SITES:
            continue
        decision = rule(phrase, scene)
        if decision is not None:
            return in_part(decision, phrase, scene)
    inside = [e.id for h in scene.gazetteer.find(phrase.text) for e in h.entities]
    return undecided(f"{phrase.text!r} names nothing in the tables and no facility.", *inside[:3])
