"""What one facet of a place says of another: regular travellers make a shut gate unlikely.

A pair of values that hardly go together (``facet_links.tsv``) is less likely than chance by a
factor. On the day asked about, the belief in one facet makes some values of the other less likely.

Nothing confirms itself: a facet hears from another what that one holds by its own evidence alone,
never what it was told itself, and without the origins that speak to both. A facet without evidence
of its own stays without. Where one of two is as likely as anything, the other is left as it is.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

import numpy as np

from landbridge.lexicon.tables import table
from landbridge.model.state import Facet
from landbridge.states.assumed import model_of
from landbridge.states.chain import Floats
from landbridge.states.hearing import Heard, Key, without

_EVEN = 200
"""Rounds of evening out: the tables' pairs are even to ten places after some dozens."""


def told_by_others(key: Key, heard: Mapping[Key, Heard], on: date) -> Floats:
    """Return how much likelier each value of a facet is by what is said of the others on a day."""
    return np.asarray(_by_others(key, heard, [on])[0])


def _by_others(key: Key, heard: Mapping[Key, Heard], days: Sequence[date]) -> Floats:
    """Return how much likelier each value of a facet is by what is said of the others.

    Args:
        key: The facet; something is said of it.
        heard: What is said of each facet of the place.
        days: The days asked about, the first axis of the answer; the second are values.
    """
    likelier: Floats = np.ones((len(days), len(heard[key].model.values)))
    for _, _, by_one in tellings(key, heard, days):
        likelier = likelier * by_one
    return likelier


def tellings(
    key: Key, heard: Mapping[Key, Heard], days: Sequence[date]
) -> list[tuple[Key, Heard, Floats]]:
    """Return each facet that tells of a facet, what is said of it alone, and what that makes likelier.

    Args:
        key: The facet; something is said of it.
        heard: What is said of each facet of the place.
        days: The days asked about, the first axis of what is likelier; the second are values.
    """
    origins = {voice.origin for voice in heard[key].voices}
    found: list[tuple[Key, Heard, Floats]] = []
    for other, fit in _links(key):
        rest = without(heard[other], origins) if other in heard else None
        if rest is not None:
            found.append((other, rest, rest.beliefs(days) @ fit.T))
    return found


def believed(key: Key, heard: Mapping[Key, Heard], on: date) -> Mapping[str, float]:
    """Return the probability of each value of a facet on a day, its links counted.

    Where nothing is said of it: what is assumed beforehand, and nothing for a controller.
    """
    if key not in heard:
        model = model_of(key[0], ())
        named = () if key[0] is Facet.CONTROLLER else model.values
        return dict(zip(named, (float(p) for p in model.prior), strict=False))
    (belief,) = beliefs(key, heard, [on])
    return dict(zip(heard[key].model.values, (float(p) for p in belief), strict=True))


def beliefs(key: Key, heard: Mapping[Key, Heard], days: Sequence[date]) -> Floats:
    """Return the probability of each value of a facet on some days, its links counted.

    Args:
        key: The facet; something is said of it.
        heard: What is said of each facet of the place.
        days: In any order.

    Returns:
        Shape (days, values), rows summing to one.
    """
    found = heard[key].beliefs(days) * _by_others(key, heard, days)
    return np.asarray(found / found.sum(axis=1, keepdims=True))


def believed_without(
    key: Key, heard: Mapping[Key, Heard], groups: Sequence[frozenset[str]], on: date
) -> list[Mapping[str, float]]:
    """Return the probability of each value of a facet on a day without each group of origins.

    As ``believed`` of a place that never heard of them.

    Args:
        key: The facet; something is said of it.
        heard: What is said of each facet of the place.
        groups: Ids of origins that are left out together.
        on: The day asked about.
    """
    if key[0] is Facet.CONTROLLER:
        rest = [without(heard[key], group) for group in groups]
        return [believed(key, {} if one is None else {key: one}, on) for one in rest]
    own = heard[key]
    found = own.beliefs_without(groups, on)
    origins = frozenset(voice.origin for voice in own.voices)
    for other, fit in _links(key):
        rest_of = without(heard[other], origins) if other in heard else None
        if rest_of is not None:
            found = found * (rest_of.beliefs_without(groups, on) @ fit.T)
    found = found / found.sum(axis=1, keepdims=True)
    return [dict(zip(own.model.values, map(float, row), strict=True)) for row in found]


@cache
def _links(key: Key) -> tuple[tuple[Key, Floats], ...]:
    """Return the facets that tell of a facet, each with how well its values go with the others."""
    pairs: dict[tuple[Key, Key], None] = {}
    for row in table("facet_links"):
        one: Key = (Facet(row["facet"]), row["of"] or None)
        other: Key = (Facet(row["with"]), row["with_of"] or None)
        if key in (one, other):
            pairs[one, other] = None
    return tuple(
        (other, fit(one, other)) if key == one else (one, fit(one, other).T) for one, other in pairs
    )


@cache
def fit(one: Key, other: Key) -> Floats:
    """Return how much likelier each pair of values is than by chance, rows of ``one``.

    The factors of the table, evened out by rows and columns (Sinkhorn and Knopp 1967) until what
    is believed beforehand of the one says nothing of the other.
    """
    a, b = model_of(one[0], ()), model_of(other[0], ())
    pairs: Floats = np.ones((len(a.values), len(b.values)))
    for row in table("facet_links"):
        if (row["facet"], row["of"] or None) == (one[0].value, one[1]) and (
            (row["with"], row["with_of"] or None) == (other[0].value, other[1])
        ):
            at = a.values.index(row["value"]), b.values.index(row["with_value"])
            pairs[at] = float(row["factor"])
    for _ in range(_EVEN):
        pairs = pairs / (pairs @ b.prior)[:, None]
        pairs = pairs / (a.prior @ pairs)[None, :]
    return pairs
