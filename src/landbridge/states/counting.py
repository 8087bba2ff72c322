"""What a number in a claim counts, of whom, and how it is told."""

from functools import cache

from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import Quantity
from landbridge.states.compatible import ABOUT
from landbridge.states.families import types_named
from landbridge.states.happenings import Happening
from landbridge.states.stated import Count, Stated
from landbridge.states.wording import names_means

UNTOLD = frozenset({"amount", "agent", "target", "victim", "object", "participant", "topic"})
"""Roles of a number that do not say what befell those counted."""

PLAIN = frozenset({"total", "a total of", "in total", "exactly", "all"})
"""Comparators that leave a number as it is."""

SHARE = "share"
"""Unit of a part told as a fraction ("half of them"): its words say more than its figure."""

EVERYBODY = frozenset({"dead", "killed", "wounded", "injured", "people", "persons", "person"})
"""Nouns of those counted that mean everybody, as those of ``_ALL_OF`` do."""

_ALL_OF = frozenset(
    {"casualties", "fatalities", "bodies", "deaths", "injuries", "lives", "victims"}
)

TOLLS = ("killed", "wounded")
"""Types whose numbers count people."""


def number_of(quantity: Quantity, h: Happening) -> Stated:
    """Return what is counted and how many."""
    name = _counted(quantity, h)
    value = _amount(quantity, h.claim.quote)
    of = _counted_people(quantity, h) if name in TOLLS else quantity.unit
    return Stated(
        attribute=name,
        key=value,
        value=value,
        claim=h.claim.id,
        certainty=(h.claim.certainty.low, h.claim.certainty.high),
        count=_count(quantity, of=of),
        scope=_noun(quantity),
    )


def _counted(quantity: Quantity, h: Happening) -> str:
    """Return what a number counts: in a claim of dead or wounded, people are those."""
    if quantity.unit in _lengths():
        return "distance"
    if quantity.role not in UNTOLD:
        return "amount" if types_named(quantity.unit or "") else quantity.role
    if types_named(quantity.unit or "") or names_means(quantity.unit or ""):
        return "amount"
    return h.type if h.type in TOLLS else "amount"


@cache
def _lengths() -> frozenset[str]:
    return frozenset(row["unit"] for row in table("units") if row["kind"] == "length")


def _count(quantity: Quantity, *, of: str | None) -> Count:
    """Return a number with its bounds: "about 50" and "dozens" reach some way beyond them."""
    low, high = quantity.low, quantity.high
    exact = low == high and (quantity.comparator is None or quantity.comparator in PLAIN)
    if quantity.value is None:
        low = low * (1 - ABOUT)
    elif low == high and not exact:
        low, high = low * (1 - ABOUT), low * (1 + ABOUT)
    part = quantity.part_of is not None
    return Count(low=low, high=high, exact=exact, of=of, part=part)


def _counted_people(quantity: Quantity, h: Happening) -> str | None:
    """Return whose dead or wounded a number counts, or None for everybody's."""
    noun = _noun(quantity)
    victims = {m.entity for m in h.claim.mentions("victim") if m.entity} if noun else set()
    return min(victims) if len(victims) == 1 else noun


def _noun(quantity: Quantity) -> str | None:
    """Return the noun of those counted, or None where it means everybody."""
    unit = quantity.unit
    if unit is None or unit == SHARE or unit.casefold() in EVERYBODY | _ALL_OF:
        return None
    return unit


def _amount(quantity: Quantity, quote: str) -> str:
    """Return a number as stated: figure, comparator, whom it counts, the whole it is a part of."""
    if quantity.value is None or quantity.unit == SHARE:
        stated_ = quantity.comparator or quantity.text
    else:
        figure = f"{quantity.value:g}"
        told = None if quantity.comparator in PLAIN else quantity.comparator
        stated_ = f"{told} {figure}" if told else figure
    noun = _written(_noun(quantity), quote)
    if noun:
        stated_ = f"{stated_} of {noun}" if stated_ in _plural_words() else f"{stated_} {noun}"
    return f"{stated_} of {quantity.part_of}" if quantity.part_of else stated_


def _written(noun: str | None, quote: str) -> str | None:
    """Return a noun with the capitals it has in the text: "Iraqis"."""
    at = -1 if noun is None else quote.casefold().find(noun.casefold())
    return noun if noun is None or at < 0 else quote[at : at + len(noun)]


@cache
def _plural_words() -> frozenset[str]:
    """Return the words of amount that take "of": dozens, scores, hundreds."""
    words = {word for row in table("vague_amounts") for word in listed(row["word"])}
    return frozenset(w for w in words if w.endswith("s") and w != "several")
