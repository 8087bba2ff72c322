"""The positions on each attribute of a happening, with who holds them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from landbridge.model.claim import Claim, Mention, Quantity
from landbridge.model.interval import Interval
from landbridge.model.state import EventAttribute, Position
from landbridge.states.families import types_named
from landbridge.states.happenings import Happening
from landbridge.states.parties import is_count, is_means, is_place, known_by
from landbridge.states.proposition import LENT, name_key

ROLES = (
    "agent", "holder", "target", "victim", "loser", "instrument", "participant", "topic", "object",
)  # fmt: skip
"""Argument roles that become attributes, in the order shown."""

RESPONSIBILITY = "claim_responsibility"
NOBODY = "nobody"


PLAIN = frozenset({"total", "a total of", "in total", "exactly", "all"})
"""Comparators that leave a number as it is."""

YEAR = 12
"""Months of a year."""

TOLLS = ("killed", "wounded")
"""Types whose numbers count people."""

SHARE = "share"
"""Unit of a part told as a fraction ("half of them"): its words say more than its figure."""

_IDLE = frozenset({"who", "whoever", "which", "that", "it", "they"})

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
    known = known_by([h.claim for h in group])
    tolls = {_span(h) for h in group if h.type in TOLLS}
    for h in group:
        for name, key, value in _stated(h):
            if name == "amount" and _span(h) in tolls:
                continue
            same = known.get((name, key), key)
            stated = value if same == key else same
            held[name].setdefault(same, []).append((stated, h.claim.id))
    return tuple(
        EventAttribute(name=name, positions=_positions(values, home))
        for name, values in held.items()
    )


def _span(h: Happening) -> tuple[str, int, int]:
    return (h.claim.document, h.claim.start, h.claim.end)


def date_value(days: Interval | None) -> str:
    """Return days as written in a position: ISO 8601 cut to its precision, or from/to."""
    if days is None or days.start is None:
        return "an unstated day"
    start, end = days.start.isoformat(), "" if days.last is None else days.last.isoformat()
    if start == end:
        return start
    if days.start.day == 1 and days.end is not None and days.end.day == 1:
        months = (days.end.year - days.start.year) * 12 + days.end.month - days.start.month
        if months == 1 or (months == YEAR and days.start.month == 1):
            return start[:7] if months == 1 else start[:4]
    return f"{start}/{end}"


def _stated(h: Happening) -> list[_Stated]:
    """Return (attribute, key, value) for everything a claim states of the happening."""
    if h.type == RESPONSIBILITY:
        return _responsibility(h)
    if h.denied:
        return []
    stated = [
        (_shown_as(role, m), name_key(m) or m.name, m.entity or m.name)
        for role in ROLES
        for m in h.claim.mentions(role)
        if _tells(role, m, takeover=h.type == "took_over")
    ]
    stated += [_number(q, h) for q in h.claim.quantities]
    stated += _where_and_when(h)
    return stated


def _shown_as(role: str, mention: Mention) -> str:
    """Return the attribute a role becomes: a holder is who did it, "two missiles" are a means."""
    if role == "holder":
        return "agent"
    return "instrument" if role == "agent" and is_means(mention) else role


def _tells(role: str, mention: Mention, *, takeover: bool) -> bool:
    """Tell whether a mention says something: not "12", "who", "the attack" or the dead's village."""
    if takeover and role == "object":
        return False
    if mention.entity is not None:
        return role != "victim" or not is_place(mention.entity)
    return not (is_count(mention.name) or (role == "agent" and _is_idle(mention)))


def _is_idle(mention: Mention) -> bool:
    """Tell whether an agent is only the happening itself or a question word."""
    return bool(types_named(mention.name)) or mention.name.casefold() in _IDLE


def _number(quantity: Quantity, h: Happening) -> _Stated:
    """Return what is counted and how many; the unit where one claim gives several numbers."""
    name = _counted(quantity, h)
    value = _amount(quantity, unit=len(h.claim.quantities) > 1 or name == "amount")
    return name, value, value


def _counted(quantity: Quantity, h: Happening) -> str:
    """Return what a number counts: in a claim of dead or wounded, people are those."""
    if quantity.role not in ("amount", *ROLES):
        return quantity.role
    return h.type if h.type in TOLLS else "amount"


def _responsibility(h: Happening) -> list[_Stated]:
    if h.denied:
        return [("responsibility", NOBODY, NOBODY)]
    return [("responsibility", name_key(m), m.entity or m.name) for m in h.claim.mentions("agent")]


def _where_and_when(h: Happening) -> list[_Stated]:
    """Return the place, its words where it lies beside the place named, and the stated days."""
    sites = _sites(h.claim, takeover=h.type == "took_over")
    stated: list[_Stated] = [("place", name_key(m), m.entity or m.name) for m in sites]
    where = h.claim.where
    if where is not None and where.relation and where.relation != LENT:
        words = f"{where.relation} {where.mention.name}"
        stated.append(("location", f"{where.relation} {name_key(where.mention)}", words))
    if h.stated:
        stated.append(("date", date_value(h.written), date_value(h.written)))
    return stated


def _sites(claim: Claim, *, takeover: bool) -> list[Mention]:
    if claim.where is not None:
        is_doer = claim.where.mention.entity in {m.entity for m in claim.mentions("agent")} - {None}
        return [] if claim.where.relation == LENT or is_doer else [claim.where.mention]
    return list(claim.mentions("object")) if takeover else []


def _amount(quantity: Quantity, *, unit: bool) -> str:
    """Return a number as stated: the figure, its comparator, and the whole it is a part of.

    Args:
        quantity: The number.
        unit: Whether to say what is counted: where one claim gives several numbers.
    """
    if quantity.value is None or quantity.unit == SHARE:
        stated = quantity.comparator or quantity.text
    else:
        figure = f"{quantity.value:g}"
        told = None if quantity.comparator in PLAIN else quantity.comparator
        stated = f"{told} {figure}" if told else figure
    if unit and quantity.unit and quantity.unit != SHARE:
        stated = f"{stated} {quantity.unit}"
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
