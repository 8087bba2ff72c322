"""Name an event in words, and find the claims that tell a part of it."""

from collections.abc import Iterable

from landbridge.assessment.collection import Collection
from landbridge.assessment.days import interval_words
from landbridge.assessment.naming import actor_of, names_actor
from landbridge.assessment.supports import supports
from landbridge.model.claim import Claim, Modality
from landbridge.model.state import Event

_NOUNS = {"killed": "deaths", "wounded": "injuries", "took_over": "takeover"}
"""Event types that are no noun, as nouns; the others are said as they are."""


def event_words(event: Event, collection: Collection) -> str:
    """Return "the airstrike of 18 June 2018 at al-Hari", leaving out what is not known."""
    day = interval_words(event.interval)
    place = None if event.place is None else collection.name(event.place)
    parts = [f"the {_NOUNS.get(event.type) or event.type.replace('_', ' ')}"]
    parts += [f"of {day}"] if day else []
    parts += [f"at {place}"] if place else []
    return " ".join(parts)


def members(event: Event, collection: Collection) -> tuple[Claim, ...]:
    """Return an event's claims in the order the event keeps them."""
    return collection.given(dict.fromkeys((*event.claims, *event.denials)))


def telling(claims: Iterable[Claim], assertion: str) -> tuple[Claim, ...]:
    """Return the claims that carry an assertion."""
    return tuple(claim for claim in claims if supports(claim, assertion))


def agents(event: Event, collection: Collection) -> dict[str, tuple[Claim, ...]]:
    """Return each actor an affirming claim names as the agent, with those claims, most sources first.

    "Aircraft of the Coalition" are the Coalition. What goes on ("the army faces raids by the group") names
    nobody for what happened once.
    """
    found: dict[str, list[Claim]] = {}
    for attribute in event.attributes:
        if attribute.name == "agent":
            for position in attribute.positions:
                actor = actor_of(position.value, collection)
                if names_actor(actor, collection):
                    given = collection.given(position.claims)
                    carrying = [
                        c
                        for c in given
                        if supports(c, "agent", value=position.value)
                        and (event.interval is None or c.modality is not Modality.ONGOING)
                    ]
                    found.setdefault(actor, []).extend(carrying)
    kept = {value: tuple(dict.fromkeys(claims)) for value, claims in found.items() if claims}
    return dict(sorted(kept.items(), key=lambda item: -_sources(item[1], collection)))


def _sources(claims: tuple[Claim, ...], collection: Collection) -> int:
    return len({collection.utterer(claim.id) for claim in claims})
