"""When estimates may change, and the history of each facet of a place."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from landbridge.model.claim import Claim
from landbridge.model.entity import Entity
from landbridge.model.history import Track
from landbridge.model.state import Facet
from landbridge.states.hearing import Key
from landbridge.states.observe import ANY, observe
from landbridge.states.periods import track
from landbridge.states.telling import asides, tellings
from landbridge.states.weighing import Subject
from landbridge.states.why import Told

_ORDER = (Facet.GATE, Facet.BYPASS, Facet.ROAD, Facet.TRAFFIC, Facet.CONTROLLER)


def change_days(
    subject: Entity,
    *,
    claims: Iterable[Claim],
    said: Mapping[str, date],
    known: date,
    kin: Mapping[str, str],
) -> tuple[date, ...]:
    """Return the days on which a subject's estimates may change, oldest first.

    They are the days claims were said, and the first days and days after of what they speak of,
    none later than ``known``.

    Args:
        subject: As for the estimate, like ``said`` and ``kin``.
        claims: Any claims.
        said: Claim id to the day it was said.
        known: Claims said later do not count.
        kin: Entity id to its part in the subject.
    """
    heard = [c for c in claims if c.id in said and said[c.id] <= known]
    parts = {subject.id: "self", **kin}
    found = observe(heard, said=said, subject=subject, kin=parts)
    days = {day for o in found for day in (o.said, o.start, o.end - timedelta(days=1))}
    return tuple(sorted(day for day in days if day <= known))


def tracks(subject: Subject, *, told: Told, on: date) -> tuple[Track, ...]:
    """Return the history of each facet that something is said of: access first, then control.

    Args:
        subject: The place and the claims that may speak of it.
        told: What it is heard from.
        on: The last day.
    """
    heard = told.hear(subject)
    claims = {claim.id: claim for claim in subject.claims}
    aside = asides(
        (c for c in subject.claims if c.id in told.said and told.said[c.id] <= told.known),
        heard={v.observation.claim for one in heard.values() for v in one.voices},
        said=told.said,
        subject=subject.entity,
        kin=subject.kin,
    )
    return tuple(
        track(
            key,
            heard,
            tellings=(*tellings(heard[key], claims=claims), *aside.get(key, ())),
            claims=claims,
            on=on,
        )
        for key in sorted(heard, key=_place)
    )


def _place(key: Key) -> tuple[int, bool, bool, str]:
    """Sort key: the order facets are told in; all travellers, and places, before their parts."""
    facet, of = key
    return _ORDER.index(facet), of not in {None, ANY}, ":" not in (of or ""), of or ""
