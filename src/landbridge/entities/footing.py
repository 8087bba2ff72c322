"""Tell whether a place's name stands for where things happen, by the words round it.

A report names many places in passing: the capital for its government, where a source sits, the ends
of a road, what another place lies north of. None of them is what "the town" or "the crossing" means
a sentence later.
"""

import re
from functools import cache

from landbridge.entities.phrase import nouns
from landbridge.model.entity import Entity

BEFORE = 70
"""Code points before a name that are looked at: the longest "from X through Y to" read had 60."""
_AFTER = 40
_ENDS = re.compile(r"\bfrom\s+[^.;:\n]{1,60}\s(?:to|towards?)\s+(?:[A-Z]\S*\s+and\s+)?\Z")
_START = re.compile(r"\bfrom\s+\Z")
_ON = re.compile(r"\s*(?:,?\s*(?:through|via|by way of)[^.;:\n]{0,30})?\s+(?:to|towards?)\s")
_BESIDE = re.compile(
    r"(?:\b(?:north|south|east|west)[\w-]*\s+of|\b(?:km|kilomet\w+|miles?)\s+(?:from|of)|\bopposite|\bfar from"
    r"|\bunlike|\bnot(?:\s+(?:in|at|from|near|through))?)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween\s+(?:[^.;:\n]{1,40}\s+and\s+)?\Z", re.IGNORECASE)
_COMPOUND = re.compile(r"[-\u2010\u2011\u2013]\Z")
_LOCATED = re.compile(
    r"\b(?:in|at|near|outside|inside|around|across|entered|entering|reached|reaching|bombed|shelled|struck|left"
    r"|besieged|hit|seized|captured|retook|into|(?:city|town|capital|suburbs|outskirts)(?:\s+of|,))"
    r"\s+(?:(?:central|northern|southern|eastern|western|downtown|greater)\s+)?\Z",
    re.IGNORECASE,
)
_DIPLOMATIC = re.compile(
    r"\b(?:meeting|talks|visit|conference|embassy|summit|remarks|promise|speech|statement|told reporters)\b[^.;:\n]{0,40}"
    r"\bin\s+\Z",
    re.IGNORECASE,
)
_SITTING = (
    "based|newspaper|agency|website|channel|monitor|analyst|reporter|correspondent|embassy|office"
)


@cache
def _source() -> re.Pattern[str]:
    """Return the pattern of a source's description that a place ends."""
    held = "|".join(re.escape(noun.noun) for noun in nouns().values() if noun.use == "office")
    return re.compile(rf"\b(?:{held}|{_SITTING})s?\s+(?:in|from|to|of|at)\s+\Z", re.IGNORECASE)


@cache
def _region() -> re.Pattern[str]:
    """Return the pattern of a word that makes a town's name that of its region or body."""
    areas = "|".join(
        re.escape(n.noun) for n in nouns().values() if n.use == "area" and n.noun != "area"
    )
    return re.compile(rf"(?:['\u2019]s)?\s+(?:{areas}|government|regime)\b", re.IGNORECASE)


def is_capital(entity: Entity) -> bool:
    """Tell whether a place is the capital of a country, which often stands for its government."""
    return bool(entity.linked("capital of"))


def in_passing(text: str, start: int, end: int) -> bool:
    """Tell whether the name at ``[start, end)`` is only spoken of in passing.

    Args:
        text: The document's text.
        start: First code point of the name.
        end: First code point after it.
    """
    before, after = text[max(0, start - BEFORE) : start], text[end : end + _AFTER]
    aside = any(rule.search(before) for rule in (_ENDS, _BESIDE, _COMPOUND, _source()))
    starting = _START.search(before) is not None and _ON.match(after) is not None
    return aside or starting or after[:1] in {"-", "\u2011", "\u2013"}


def is_location(entity: Entity, text: str, start: int, end: int) -> bool:
    """Tell whether a town is named here as the place where something happens.

    A capital is only where it is said to be the scene; "between X and Y" is at neither.
    """
    before, after = text[max(0, start - BEFORE) : start], text[end : end + _AFTER]
    if in_passing(text, start, end) or _BETWEEN.search(before) or _region().match(after):
        return False
    if is_capital(entity):
        return _LOCATED.search(before) is not None and not _DIPLOMATIC.search(before)
    return True
