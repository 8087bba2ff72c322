"""Keep a militia, office or organisation that no table has, its kind read from the words round its name.

"The Wadi Marra Brigade" is an armed group by its own last word, "the militia Ansar al-Wadi" by the
word before its name, and "Tal Awda, a checkpoint north of the town" by what is said behind it. The same
name later in the document is the same body, with no such word.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from landbridge.entities.choose import Part
from landbridge.entities.decision import Decision
from landbridge.entities.phrase import Phrase, bare, parse, plain_modifiers, singular
from landbridge.entities.provisional import name_key, provisional, slug
from landbridge.entities.scene import Scene
from landbridge.entities.whereabouts import place_among, place_in
from landbridge.lexicon.fold import fold
from landbridge.lexicon.tables import table
from landbridge.model.entity import PLACES, Entity, EntityKind

_NAMED = 0.6
"""Score of a body known by its name and kind alone."""
_AGAIN = 0.75
_LONGEST_NOUN = 2
_GROUP = frozenset({"members", "band"})
_BEHIND = re.compile(r",\s+(?:an?|the|another|one of the)\s+([^,.;:()]{3,60})")
_BEFORE = re.compile(r"\b(?:the|an?)\s+((?:[^\W\d_][\w-]*\s+){1,4})\Z")
_LOOKED_BACK = 50
_OF = frozenset({"of", "for"})


@dataclass(frozen=True, slots=True)
class _BodyNoun:
    """A head noun of bodies with names of their own."""

    noun: str
    kind: EntityKind
    capital: bool


@cache
def _body_nouns() -> Mapping[str, _BodyNoun]:
    return {
        row["noun"]: _BodyNoun(row["noun"], EntityKind(row["kind"]), row["case"] == "capital")
        for row in table("body_nouns")
    }


def is_title(phrase: Phrase) -> bool:
    """Tell whether a phrase ends in a word for bodies written as a part of a name ("the X Front")."""
    last = phrase.left.rpartition(" ")[2]
    return last[:1].isupper() and last.lower() in _body_nouns()


def has_proper_name(words: str, scene: Scene) -> bool:
    """Tell whether words hold a name: a capital that is no demonym and no mere adjective."""
    return any(
        not word[0].islower()
        and word[0].isalpha()
        and word.lower() not in plain_modifiers()
        and scene.gazetteer.country_of(word) is None
        for word in words.split()
    )


def body(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve "the X brigade" and "the X municipality", that no table has, to a body of its own."""
    found = _by_last_word(phrase, scene) or _by_first_word(phrase)
    if found is None:
        return None
    return _kept(found, scene, why=f"{found.name!r} is called so")


@dataclass(frozen=True, slots=True)
class _Named:
    """A name with the kind read from the words beside it.

    Attributes:
        name: As written, without determiners.
        kind: What it is.
        own: The part of the name that is no word for the kind.
        noun: The word for the kind in it, or empty.
    """

    name: str
    kind: EntityKind
    own: str
    noun: str = ""


def _by_last_word(phrase: Phrase, scene: Scene) -> _Named | None:
    """Read the kind from the last word of a name, or from the first in "Union of X Traders"."""
    title = phrase.text.split()
    whole = phrase.noun is None and bool(title) and title[0][0].isupper() and title[-1][0].isupper()
    words = title if whole and title[-1].lower() in _body_nouns() else phrase.left.split()
    for count in range(min(_LONGEST_NOUN, len(words)), 0, -1):
        last, before = " ".join(words[-count:]), " ".join(words[:-count])
        noun = next(filter(None, map(_body_nouns().get, singular(last.lower()))), None)
        if noun is None or (noun.capital and not last[0].isupper()):
            continue
        if has_proper_name(before, scene) and not _is_local(noun, last, before, scene):
            return _Named(" ".join(words), noun.kind, before, noun.noun)
        if not before and phrase.link in _OF and has_proper_name(phrase.right, scene):
            named = _Named(phrase.text, noun.kind, phrase.right, noun.noun)
            return named if last[0].isupper() else None
    return None


def _is_local(noun: _BodyNoun, last: str, before: str, scene: Scene) -> bool:
    """Tell whether a group is only said to be of a place ("the Idlib militia")."""
    local = noun.kind is EntityKind.ARMED_GROUP and last.islower()
    return local and place_in(before, scene) is not None


def _by_first_word(phrase: Phrase) -> _Named | None:
    """Read the kind from a word for a group before a name ("the militia Ansar al-Wadi")."""
    words = phrase.text.split()
    for count in range(min(_LONGEST_NOUN, len(words) - 1), 0, -1):
        first, rest = " ".join(words[:count]), " ".join(words[count:])
        noun = parse(first).noun
        if first.islower() and noun and noun.use in _GROUP and rest[0].isupper():
            return _Named(rest, EntityKind.ARMED_GROUP, rest)
    return None


def called(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve a bare name that the words beside it call a checkpoint, a base or a militia."""
    if phrase.noun is not None or scene.span is None or not phrase.left[:1].isupper():
        return None
    behind = _BEHIND.match(scene.following)
    start = scene.span[0]
    before = _BEFORE.search(scene.context.text[max(0, start - _LOOKED_BACK) : start])
    for said in (behind, before):
        noun = parse(said.group(1)).noun if said else None
        if noun is None or noun.use not in {"facility", *_GROUP} or said is None:
            continue
        if noun.use == "facility" and scene.part in {Part.SOURCE, Part.ACTOR}:
            continue
        kind = EntityKind.ARMED_GROUP if noun.use in _GROUP else noun.kind
        why = f"{phrase.text!r} is called {said.group(1).strip()!r}"
        return _kept(_Named(phrase.text, kind, phrase.text), scene, why=why)
    return None


def again(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve a name to the body or facility that the document named so before."""
    names = (phrase.text, phrase.left, phrase.before) if phrase.noun else (phrase.text,)
    behind = (bare(phrase.right),) if phrase.noun and phrase.noun.use in _GROUP else ()
    found = next(filter(None, map(scene.strangers.get, map(fold, (*names, *behind)))), None)
    if found is None or not has_proper_name(phrase.text, scene):
        return None
    acts = scene.part in {Part.SOURCE, Part.ACTOR} or (phrase.noun and phrase.noun.use in _GROUP)
    if acts and found.kind in PLACES:
        return None
    reason = f"{phrase.text!r} is {found.name}, named so before in the document."
    return Decision(entity=found, score=_AGAIN, reason=reason)


def _kept(named: _Named, scene: Scene, *, why: str) -> Decision:
    name, kind = named.name, named.kind
    near = place_among(name, scene)
    owner = _owner(named.own, scene)
    links = (("near", near),) if near else ()
    links = (*links, ("part of", owner)) if owner else links
    entity = provisional(
        kind=kind,
        name=name,
        key="-".join(filter(None, (name_key(named.own), slug(named.noun)))),
        near=near,
        links=tuple((link, other.id) for link, other in links),
    )
    placed = f", placed by {near.name}" if near else ""
    reason = f"No table has {name!r}; {why}, and it is kept as a {kind.value} of its own{placed}."
    return Decision(entity=entity, score=_NAMED, reason=reason)


def _owner(words: str, scene: Scene) -> Entity | None:
    """Return the one body that words name beyond doubt ("Hezbollah" in "Hezbollah media office")."""
    hits = scene.gazetteer.find(words)
    named = [h.entities[0] for h in hits if len(scene.bearers(h)) == 1]
    return next((e for e in named if e.kind not in PLACES), None)
