"""Whether two stated values can both be right: parts, roundings, looser words, wider places."""

import re
from collections.abc import Collection, Mapping
from functools import cache

from landbridge.lexicon.fold import fold
from landbridge.lexicon.tables import table

ROUNDING = 0.15
"""How far "about" reaches on either side: a round number to its next ten or so."""

_NUMBER = re.compile(r"\d+(?:[.,]\d{3})*(?:\.\d+)?")
_PART = re.compile(r"^(?P<part>.+?) of (?P<whole>.+)$")
_AT_LEAST = ("at least", "more than", "over", "no fewer than")
_AT_MOST = ("at most", "fewer than", "less than", "under", "up to")
_ABOUT = ("about", "around", "some", "nearly", "almost", "approximately", "roughly")


def compatible(a: str, b: str, *, ancestors: Mapping[str, Collection[str]] | None = None) -> bool:
    """Tell whether two values of one attribute do not contradict one another.

    "dozens" and "52", "about 50" and "52", "30 of 52" and "52", "2018-06" and "2018-06-18", and a
    place and one that holds it are compatible.

    Args:
        a: A position's value.
        b: Another position's value.
        ancestors: Entity id to the ids of what holds it ("region:anbar" to "country:iraq").
    """
    if a == b or fold(a) == fold(b):
        return True
    if _is_date(a) and _is_date(b):
        return a.startswith(b) or b.startswith(a)
    above = ancestors or {}
    if b in above.get(a, ()) or a in above.get(b, ()):
        return True
    span_a, span_b = _span(a), _span(b)
    if span_a is None or span_b is None:
        return False
    if _PART.match(a) or _PART.match(b):
        return _fits_as_part(a, b)
    return span_a[0] <= span_b[1] and span_b[0] <= span_a[1]


def _fits_as_part(a: str, b: str) -> bool:
    """Tell whether a part is no greater than what the other value gives as a whole."""
    part, whole = (a, b) if _PART.match(a) else (b, a)
    small, great = _span(part), _span(whole)
    return small is not None and great is not None and small[0] <= great[1]


@cache
def _span(value: str) -> tuple[float, float] | None:
    """Return the least and greatest number a value allows, or None when it is no number."""
    part = _PART.match(value)
    text = (part["part"] if part else value).casefold()
    number = _NUMBER.search(text)
    if number is None:
        return _vague(text)
    stated = float(number.group().replace(",", ""))
    if text.startswith(_AT_LEAST):
        return stated, float("inf")
    if text.startswith(_AT_MOST):
        return 0.0, stated
    if text.startswith(_ABOUT):
        return stated * (1 - ROUNDING), stated * (1 + ROUNDING)
    return stated, stated


def _vague(text: str) -> tuple[float, float] | None:
    """Return the bounds of a word such as "dozens"."""
    for row in table("vague_amounts"):
        if row["word"] in text.split():
            return float(row["low"]), float(row["high"])
    return None


def _is_date(value: str) -> bool:
    return re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", value) is not None
