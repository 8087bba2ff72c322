"""The positions on each attribute of a happening, with who holds them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from landbridge.model.claim import Claim, Mention, Quantity
from landbridge.model.interval import Interval, Precision
from landbridge.model.state import EventAttribute, Position
from landbridge.states.happenings import Happening
from landbridge.states.proposition import name_key

ROLES = (
    "agent", "holder", "target", "victim", "loser", "instrument", "participant", "topic", "object",
)  # fmt: skip
"""Argument roles that become attributes, in the order shown."""

RESPONSIBILITY = "claim_responsibility"
NOBODY = "nobody"
_LENGTH = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}

_Stated = tuple[str, str, str]


def attributes_of(
    group: Sequence[Happening], home: Mapping[str, str]
) -> tuple[EventAttribute, ...]:
    """Return every attribute with its positions, the most widely held first.

    A claim that denies the happening holds no position on it; one that says nobody claimed
    responsibility holds that.

    Args:
        group: The claims of one event.
        home: Claim id to origin id.
    """
    held: defaultdict[str, dict[str, list[tuple[str, str]]]] = defaultdict(dict)
    for h in group:
        for name, key, value in _stated(h):
            held[name].setdefault(key, []).append((value, h.claim.id))
    return tuple(
        EventAttribute(name=name, positions=_positions(values, home))
        for name, values in held.items()
    )


def date_value(days: Interval | None) -> str:
    """Return days as written in a position: ISO 8601 cut to its precision, or from/to."""
    if days is None or days.start is None:
        return "an unstated day"
    length = _LENGTH.get(days.precision)
    single = days.last == days.start
    if length is not None and (single or days.precision is not Precision.DAY):
        return days.start.isoformat()[:length]
    end = "" if days.last is None else days.last.isoformat()
    return f"{days.start.isoformat()}/{end}"


def _stated(h: Happening) -> list[_Stated]:
    """Return (attribute, key, value) for everything a claim states of the happening."""
    if h.type == RESPONSIBILITY:
        return _responsibility(h)
    if h.denied:
        return []
    claim = h.claim
    stated = [
        ("agent" if role == "holder" else role, name_key(m) or m.name, m.entity or m.name)
        for role in ROLES
        for m in claim.mentions(role)
        if not (h.type == "took_over" and role == "object")
    ]
    stated += [(q.role, _amount(q), _amount(q)) for q in claim.quantities]
    stated += _where_and_when(h)
    return stated


def _responsibility(h: Happening) -> list[_Stated]:
    if h.denied:
        return [("responsibility", NOBODY, NOBODY)]
    return [("responsibility", name_key(m), m.entity or m.name) for m in h.claim.mentions("agent")]


def _where_and_when(h: Happening) -> list[_Stated]:
    """Return the place, its words where it lies beside the place named, and the stated days."""
    sites = _sites(h.claim, takeover=h.type == "took_over")
    stated: list[_Stated] = [("place", name_key(m), m.entity or m.name) for m in sites]
    where = h.claim.where
    if where is not None and where.relation:
        words = f"{where.relation} {where.mention.name}"
        stated.append(("location", f"{where.relation} {name_key(where.mention)}", words))
    if h.stated:
        stated.append(("date", date_value(h.days), date_value(h.days)))
    return stated


def _sites(claim: Claim, *, takeover: bool) -> list[Mention]:
    if claim.where is not None:
        return [claim.where.mention]
    return list(claim.mentions("object")) if takeover else []


def _amount(quantity: Quantity) -> str:
    """Return a number as stated: the figure, its comparator, and the whole it is a part of."""
    if quantity.value is None:
        stated = quantity.comparator or quantity.text
    else:
        figure = f"{quantity.value:g}"
        stated = f"{quantity.comparator} {figure}" if quantity.comparator else figure
    return f"{stated} of {quantity.part_of}" if quantity.part_of else stated


def _positions(
    values: Mapping[str, Sequence[tuple[str, str]]], home: Mapping[str, str]
) -> tuple[Position, ...]:
    found = [
        Position(
            value=stated[0][0],
            origins=tuple(dict.fromkeys(home.get(claim, claim) for _, claim in stated)),
            claims=tuple(dict.fromkeys(claim for _, claim in stated)),
        )
        for stated in values.values()
    ]
    return tuple(sorted(found, key=lambda p: (-len(p.origins), p.value)))
