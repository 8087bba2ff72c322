"""What a claim states of its happening: every value, with what it is compared by."""

from landbridge.model.claim import Claim, Mention
from landbridge.model.interval import Interval
from landbridge.states.counting import EVERYBODY, TOLLS, number_of
from landbridge.states.families import types_named
from landbridge.states.happenings import Happening
from landbridge.states.parties import content_words, is_count, is_means, is_place, whom
from landbridge.states.proposition import LENT, name_key
from landbridge.states.stated import NOBODY, RESPONSIBILITY, Stated

ROLES = (
    "agent", "holder", "target", "victim", "loser", "instrument", "participant", "topic", "object",
)  # fmt: skip
"""Argument roles that become attributes, in the order shown."""

DESCRIBED = frozenset({"target", "victim", "object", "topic"})
"""Roles whose words mostly describe: two are one where their telling words are the same."""

YEAR = 12
"""Months of a year."""

PROVISIONAL = "provisional:"
"""How the ids of entities begin that were made from a text."""

_IDLE = frozenset({"who", "whoever", "which", "that", "it", "they"})


def stated(h: Happening) -> list[Stated]:
    """Return everything a claim states of the happening.

    A claim that denies it states nothing; one that says nobody claimed responsibility states that.
    """
    if h.type == RESPONSIBILITY:
        return _responsibility(h)
    if h.denied:
        return []
    found = [
        _named(h, _shown_as(role, m), m)
        for role in ROLES
        for m in h.claim.mentions(role)
        if _tells(h, role, m)
    ]
    found += [number_of(q, h) for q in h.claim.quantities]
    found += _where_and_when(h)
    return found


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


def _named(h: Happening, attribute: str, mention: Mention) -> Stated:
    """Return a party or thing; unresolved words that describe are known by their telling words."""
    entity, words = mention.entity, mention.name
    if _is_described(entity) and attribute in DESCRIBED:
        entity = None
    if attribute == "victim" and entity is None:
        words = whom(words)
    key = entity or name_key(mention) or words
    if entity is None and attribute in DESCRIBED:
        key = " ".join(sorted(content_words(words))) or key
    return Stated(
        attribute=attribute,
        key=key,
        value=entity or words,
        claim=h.claim.id,
        certainty=_certainty(h.claim),
        entity=entity,
    )


def _is_described(entity: str | None) -> bool:
    """Tell whether an entity was made from a text and its name only describes it: no "area of X"."""
    made = entity is not None and entity.startswith(PROVISIONAL)
    return made and not str(entity).startswith(f"{PROVISIONAL}area:")


def _certainty(claim: Claim) -> tuple[float, float]:
    return claim.certainty.low, claim.certainty.high


def _shown_as(role: str, mention: Mention) -> str:
    """Return the attribute a role becomes: a holder is who did it, "two missiles" are a means."""
    if role == "holder":
        return "agent"
    return "instrument" if role == "agent" and is_means(mention) else role


def _tells(h: Happening, role: str, m: Mention) -> bool:
    """Tell whether a mention says something: not "12", "who", "the attack" or the dead's village."""
    if role == "object" and (h.type == "took_over" or (h.type in TOLLS and m.entity is None)):
        return False
    if m.entity is not None:
        return role != "victim" or not is_place(m.entity)
    if role == "victim" and not content_words(whom(m.name)) - EVERYBODY:
        return False
    return not (is_count(m.name) or (role == "agent" and _is_idle(m)))


def _is_idle(mention: Mention) -> bool:
    """Tell whether an agent is only the happening itself or a question word."""
    return bool(types_named(mention.name)) or mention.name.casefold() in _IDLE


def _responsibility(h: Happening) -> list[Stated]:
    named = [(name_key(m), m.entity or m.name, m.entity) for m in h.claim.mentions("agent")]
    return [
        Stated(
            attribute="responsibility",
            key=key,
            value=value,
            claim=h.claim.id,
            certainty=_certainty(h.claim),
            entity=entity,
        )
        for key, value, entity in ([(NOBODY, NOBODY, None)] if h.denied else named)
    ]


def _where_and_when(h: Happening) -> list[Stated]:
    """Return the place, its words where it lies beside the place named, and the stated days."""
    found = [_named(h, "place", m) for m in _sites(h.claim, takeover=h.type == "took_over")]
    where = h.claim.where
    if where is not None and where.relation and _is_bearing(where.relation):
        plain = Stated(
            attribute="location",
            key=f"{where.relation.removesuffix(' of')} of {name_key(where.mention)}",
            value=f"{where.relation} {where.mention.name}",
            claim=h.claim.id,
            certainty=_certainty(h.claim),
        )
        found.append(plain)
    if h.stated:
        days = Stated(
            attribute="date",
            key=date_value(h.written),
            value=date_value(h.written),
            claim=h.claim.id,
            certainty=_certainty(h.claim),
            days=h.days,
        )
        found.append(days)
    return found


def _is_bearing(relation: str) -> bool:
    """Tell whether a relation says more than that: not lent, and not "between" one place alone."""
    return relation not in (LENT, "between")


def _sites(claim: Claim, *, takeover: bool) -> list[Mention]:
    """Return the places a claim names; the thing hit and the doer's country are none."""
    if claim.where is None:
        return list(claim.mentions("object")) if takeover else []
    told = claim.where.mention
    doers = {m.entity for m in claim.mentions("agent")} - {None}
    hit = [m for m in claim.mentions("target") if m.entity is None or m.entity == told.entity]
    is_hit = any(m.name == told.name or _is_made_up(m) for m in hit if _overlaps(m, told))
    return [] if claim.where.relation == LENT or told.entity in doers or is_hit else [told]


def _is_made_up(mention: Mention) -> bool:
    return mention.entity is None or mention.entity.startswith(PROVISIONAL)


def _overlaps(a: Mention, b: Mention) -> bool:
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return a.name == b.name
    return a.start < b.end and b.start < a.end and (a.end - a.start) <= (b.end - b.start)
