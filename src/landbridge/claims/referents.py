"""What earlier phrases a noun or pronoun may stand for, by what they name."""

from collections.abc import Callable, Mapping

from landbridge.claims.memory import PERSONAL, PLURAL, UNSURE, Phrase

_NO_TOWN = frozenset({"country", "facility", "road"})
_NO_FORCE = frozenset({"country", "government", "outlet", "person", UNSURE})
_NEUTRAL = frozenset({"it", "its", "this", "that"})


def _is_force(phrase: Phrase) -> bool:
    """Tell whether a phrase names an actor that is no country, government, place or person."""
    group = bool(phrase.classes & {"actor", "group"})
    return group and not phrase.classes & _NO_FORCE and not _is_place(phrase)


def _is_place(phrase: Phrase) -> bool:
    """Tell whether a phrase names a place; an unknown name that did something may be a force."""
    return _may_be_place(phrase) and not (phrase.subject and "group" in phrase.classes)


def _may_be_place(phrase: Phrase) -> bool:
    """Tell whether a phrase names a place, or bears a name that no table has."""
    return "place" in phrase.classes or phrase.classes >= {"name", "group"}


def _is_town(phrase: Phrase) -> bool:
    """Tell whether a phrase names a town; an unknown name may, unless it did something."""
    unclear = phrase.subject and bool(phrase.classes & {"group", "actor"})
    return _may_be_place(phrase) and not unclear and not phrase.classes & _NO_TOWN


def _is_country(phrase: Phrase) -> bool:
    return "country" in phrase.classes


def _is_facility(phrase: Phrase) -> bool:
    return "facility" in phrase.classes


def _is_road(phrase: Phrase) -> bool:
    return "road" in phrase.classes


KINDS: Mapping[str, Callable[[Phrase], bool]] = {
    "force": _is_force,
    "rebels": _is_force,
    "facility": _is_facility,
    "road": _is_road,
    "place": _is_town,
    "country": _is_country,
}
"""What a noun of ``anaphors.tsv`` may stand for."""

SINGLE = frozenset({"rebels", "place", "country"})
"""Readings that need the only one of its kind: the noun says little of which it is."""


def agrees(word: str, phrase: Phrase) -> bool:
    """Tell whether a pronoun can stand for a phrase by number and animacy."""
    person = "person" in phrase.classes
    if word in PERSONAL:
        return person and not phrase.plural
    if word in PLURAL:
        return phrase.plural or ("group" in phrase.classes and not person)
    return word in _NEUTRAL and not phrase.plural and not (person and "group" not in phrase.classes)
