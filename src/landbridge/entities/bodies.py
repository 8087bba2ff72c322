"""Resolve offices, bodies of a state, members of a group, and demonyms used as names."""

import re
from collections.abc import Sequence

from landbridge.entities.choose import Part, choose
from landbridge.entities.decision import Decision, undecided
from landbridge.entities.phrase import Phrase, parse
from landbridge.entities.provisional import name_key, provisional, slug, tail
from landbridge.entities.reference import named_again
from landbridge.entities.scene import Scene, hit_at_end
from landbridge.entities.strangers import again, body, has_proper_name
from landbridge.entities.whereabouts import place_among
from landbridge.lexicon.gazetteer import Gazetteer
from landbridge.model.entity import PLACES, Entity, EntityKind

_WORD = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
_OFFICE_LINKS = {
    **dict.fromkeys(("spokesman", "spokeswoman", "spokesperson"), "speaks for"),
    "source": "source in",
}
_SPOKEN = dict.fromkeys(("spokeswoman", "spokesperson"), "spokesman")
_TITLED = frozenset({"minister", "secretary", "envoy", "adviser"})
"""Offices told apart by the word before them ("interior minister"); before others it only
describes ("senior official")."""
_OFFICE = 0.7
_MEMBERS = 0.8
_STATE = 0.85
_BY_COUNTRY = 0.6
_PEOPLE = 0.7
_PAIR = 2


def _countries(words: str, gazetteer: Gazetteer) -> list[tuple[int, Entity]]:
    """Return (offset, country) of the demonyms among words, compound ones first."""
    found = []
    parts = list(_WORD.finditer(words))
    at = 0
    while at < len(parts):
        for count in (_PAIR, 1):
            run = parts[at : at + count]
            country = gazetteer.country_of(" ".join(m.group() for m in run)) if run else None
            if country and run[0].group()[0].isupper():
                found.append((run[0].start(), country))
                at += count - 1
                break
        at += 1
    return found


def owners_among(words: str, gazetteer: Gazetteer) -> list[Entity]:
    """Return whom words name, by name or by demonym, in the order written."""
    named = [(h.start, h.end, h.entities[0]) for h in gazetteer.find(words)]
    peoples = [
        (at, at, country)
        for at, country in _countries(words, gazetteer)
        if not any(start <= at < end for start, end, _ in named)
    ]
    return [entity for _, _, entity in sorted([*named, *peoples], key=lambda row: row[0])]


def _held_for(phrase: Phrase, gazetteer: Gazetteer) -> list[Entity]:
    """Return whom an office is held for; not where its holder was ("an official in Goma")."""
    before = owners_among(phrase.before, gazetteer)
    behind = owners_among(phrase.right, gazetteer)
    if before and phrase.link in {"in", "at", "near"}:
        behind = [e for e in behind if e.kind not in PLACES]
    return [*before, *behind]


def _unknown_body(phrase: Phrase, role: str, scene: Scene) -> Decision:
    """Keep the office of a body or place no table has; none without a proper name."""
    behind = phrase.right if phrase.link in {"of", "for"} else ""
    owner = next((w for w in (behind, phrase.before) if has_proper_name(w, scene)), "")
    if not owner:
        return undecided(f"{phrase.text!r} is an office, and the text does not say of whom.")
    near = place_among(owner, scene)
    entity = provisional(
        kind=EntityKind.OFFICE, name=phrase.text, key=f"{slug(role)}-{name_key(owner)}", near=near
    )
    reason = f"{phrase.text!r} speaks as {role} of {owner}, which no table has."
    return Decision(entity=entity, score=_BY_COUNTRY, reason=reason)


def _inner_body(phrase: Phrase, gazetteer: Gazetteer) -> str:
    """Return the body in "head of the Xi passport department": its head does not lead the country."""
    words = phrase.right if phrase.link in {"of", "for"} else ""
    if not words or any(h.end == len(words) for h in gazetteer.find(words)):
        return ""
    return " ".join(w for w in words.split() if gazetteer.country_of(w) is None) if words else ""


def office(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve "a spokesman for X" or "an X official" to an office of X, never to X itself."""
    noun = phrase.noun
    if noun is None or noun.use != "office":
        return None
    role = _SPOKEN.get(noun.noun, noun.noun)
    shared = scene.sharing(phrase.before) or scene.sharing(phrase.right)
    told = _acting(shared, phrase, scene) if shared else None
    if told is not None and told.entity is None:
        return told
    owners = [told.entity] if told and told.entity else _held_for(phrase, scene.gazetteer)
    if not owners:
        return _unknown_body(phrase, role, scene)
    title = phrase.before.split()[-1] if role in _TITLED and phrase.before else ""
    title = title if title.islower() else ""
    key = "-".join((slug(f"{title} {role}"), *map(tail, owners[:_PAIR])))
    inner = _inner_body(phrase, scene.gazetteer)
    key = f"{key}-{slug(inner)}" if inner else key
    link = _OFFICE_LINKS.get(noun.noun, "office of")
    entity = provisional(
        kind=EntityKind.OFFICE, name=phrase.text, key=key, links=((link, owners[0].id),)
    )
    reason = f"{phrase.text!r} speaks as {role} of {owners[0].name} and is kept apart from it."
    return Decision(entity=entity, score=_OFFICE, reason=reason)


def _acting(bearers: Sequence[Entity], phrase: Phrase, scene: Scene) -> Decision:
    """Choose the bearer of a shared acronym that has members or offices in this document."""
    return choose(
        bearers,
        context=scene.context,
        part=Part.ACTOR,
        name=phrase.text,
        base=_MEMBERS,
        matched=f"{phrase.text!r} holds an acronym",
    )


def state_body(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve "the Xi army" or "the government of X" to that body of the country."""
    noun = phrase.noun
    if noun is None or noun.use != "state":
        return None
    owners = [
        e for e in owners_among(f"{phrase.before} | {phrase.right}", scene.gazetteer)
        if e.kind is EntityKind.COUNTRY
    ]  # fmt: skip
    if not owners:
        return None
    country = owners[0]
    bodies = [
        e for e in scene.gazetteer.entities
        if e.kind is noun.kind and e.country == country.country
        and country.id in e.linked("part of")
    ]  # fmt: skip
    if len(bodies) == 1:
        return Decision(
            entity=bodies[0],
            score=_STATE,
            reason=f"{phrase.text!r} is the {noun.noun} of {country.name}.",
        )
    key = f"{slug(noun.noun)}-{tail(country)}"
    entity = provisional(
        kind=noun.kind, name=f"{noun.noun} of {country.name}", key=key,
        links=(("part of", country.id),),
    )  # fmt: skip
    reason = f"No table has the {noun.noun} of {country.name}; kept as a body of its own."
    return Decision(
        entity=entity, score=_BY_COUNTRY, reason=reason, candidates=tuple(b.id for b in bodies)
    )


def members(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve "X fighters" and "fighters of X" to X, which they act for."""
    noun = phrase.noun
    if noun is None or noun.use not in {"members", "band"}:
        return None
    hit = hit_at_end(phrase.before, scene.gazetteer)
    if hit is None and phrase.link in {"of", "from", "in"}:
        hit = next((h for h in scene.gazetteer.find(phrase.right) if h.start == 0), None)
    whole = named_again(phrase.before or phrase.right.removeprefix("the "), scene)
    if hit is not None and hit.aside and len(scene.bearers(hit)) > 1:
        return _acting(scene.bearers(hit), phrase, scene)
    group = hit.entities[0] if hit and hit.entities[0].kind not in PLACES else whole
    if group is not None:
        return Decision(
            entity=group,
            score=_MEMBERS,
            reason=f"{phrase.text!r} are members of {group.name} and act for it.",
        )
    owners = [
        e for e in owners_among(phrase.before, scene.gazetteer) if e.kind is EntityKind.COUNTRY
    ]
    if noun.use == "members" and len(owners) == 1 and phrase.before.count(" ") == 0:
        return Decision(
            entity=owners[0], score=_BY_COUNTRY,
            reason=f"{phrase.text!r} belong to {owners[0].name}; no particular body is named.",
        )  # fmt: skip
    strange = again(phrase, scene) or _strange_group(phrase, scene)
    if strange is not None:
        return strange
    return undecided(f"{phrase.text!r} names no particular group.", *(e.id for e in owners))


def _strange_group(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve "the X Brigade", and fighters of it, to a group that no table has."""
    behind = phrase.right if phrase.link in {"of", "from"} else ""
    parts = (phrase.text, phrase.before, behind)
    return next(filter(None, (body(parse(words), scene) for words in parts if words)), None)


def people(phrase: Phrase, scene: Scene) -> Decision | None:
    """Resolve "the Iranians" to the country, as reports use it."""
    country = scene.gazetteer.country_of(phrase.text)
    if country is None or not phrase.text[0].isupper():
        return None
    reason = f"{phrase.text!r} is the demonym of {country.name}, used for the country."
    return Decision(entity=country, score=_PEOPLE, reason=reason)
