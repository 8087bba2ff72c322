"""What each claim lets one conclude about a facet: which values, how surely, on which days."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import PAST, Attitude, Claim, Mention, Modality
from landbridge.model.entity import Entity
from landbridge.model.state import VALUES, Facet
from landbridge.states.located import Located, facets_of, is_piecemeal, locate
from landbridge.states.travellers import classes_of

UNKNOWN = "unknown"
"""The controller nobody has named."""

CONTESTED = "contested"
"""A place held by several against one another."""

VISITS = frozenset({"present", "deployed"})
"""Types that tell of a visit, not of a holding, where the one present is a person."""

TURNED = "turned"
"""Time of what has lately come about, so throughout the days spoken of."""

PERSON = "person:"
_NO_ACTOR = frozenset({"who", "whose", "whom", "which", "what", "it", "they", "he", "part", "some"})
OTHERS = "others"
ANY = "any"
DAY = timedelta(days=1)
_BACK_THEN = re.compile(r"(?:back )?(?:when|before|until|during the time)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Observation:
    """One claim's evidence on one facet.

    Attributes:
        claim: Claim id; ``document`` the one it stands in.
        facet: The facet; ``of`` the user class or what is held, or None.
        shares: (value, share): in what share of cases the content is true while the place is in
            that value. Values not named have ``rest``.
        rest: The share of every value not named.
        chance: Probability that the content holds, given the claim; one half says nothing.
        start: First day it speaks of; ``end`` the first day after.
        said: Day it was said.
        eve: True for what a dated change tells of the day before it.
        turn: First day on which the change it tells of may have come about, up to ``end``; None
            when it tells of none.
    """

    claim: str
    document: str
    facet: Facet
    of: str | None
    shares: tuple[tuple[str, float], ...]
    rest: float
    chance: float
    start: date
    end: date
    said: date
    eve: bool = False
    turn: date | None = None

    @property
    def weight(self) -> float:
        """How far from saying nothing: 0, to 1 as if seen."""
        return abs(2 * self.chance - 1)

    def likelihoods(self, values: Sequence[str]) -> tuple[float, ...]:
        """Return the probability of the claim being made in each value, up to a common factor.

        With probability ``weight`` the source tells what is so, and its words spread over the
        values they fit by share; else they are chance, alike for every value. A claim more
        likely wrong than right speaks for the values its content does not fit.
        """
        shares = dict(self.shares)
        fits = [shares.get(value, self.rest) for value in values]
        if self.chance < 0.5:  # noqa: PLR2004 - one half says nothing
            fits = [1 - fit for fit in fits]
        total = sum(fits)
        if not total:
            return (1.0,) * len(values)
        return tuple(self.weight * fit / total + (1 - self.weight) / len(fits) for fit in fits)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the facets table."""

    needs: str
    part: str
    facet: Facet
    values: str
    strength: float
    time: str
    before: str


def observe(
    claims: Iterable[Claim],
    *,
    said: Mapping[str, date],
    subject: Entity,
    kin: Mapping[str, str],
) -> tuple[Observation, ...]:
    """Return everything that claims say of a subject's facets.

    Args:
        claims: Any claims; those about other places give nothing.
        said: Claim id to the day it was said; claims that are absent give nothing.
        subject: The place.
        kin: Entity id to its part in the subject.
    """
    found: list[Observation] = []
    for claim in claims:
        day = said.get(claim.id)
        located = None if day is None else locate(claim, subject=subject, kin=kin)
        if day is not None and located is not None:
            found += _of_claim(claim, located, day, subject)
    return tuple(found)


def trust_in(claim: Claim) -> float:
    """Return the share of its weight a claim keeps, by its evidence and by the heaviest doubt.

    A doubt told in two ways ("claimed ..., which could not be verified") is one doubt.
    """
    doubts = [1.0]
    for step in claim.chain:
        if step.attitude is not Attitude.NEUTRAL:
            doubts.append(_trust("attitude", step.attitude.value))
        if step.reliability is not None:
            doubts.append(_trust("reliability", "stated"))
    return _trust("evidence", claim.evidence.value) * min(doubts)


def _of_claim(claim: Claim, located: Located, said: date, subject: Entity) -> list[Observation]:
    found: list[Observation] = []
    has = facets_of(subject.kind)
    for row in _rows_for(claim, located):
        if has is None or row.facet not in has.facets:
            continue
        if row.facet is Facet.TRAFFIC:
            found += _traffic(claim, row, said)
        else:
            of = located.of if row.facet is Facet.CONTROLLER else None
            found += _with_before(claim, row, said, of)
    return found


def _rows_for(claim: Claim, located: Located) -> list[_Row]:
    """Return the rows that fit, one a facet: those with a filled role first.

    Who took or holds a piece of a place contests it.
    """
    chosen: dict[Facet, _Row] = {}
    kind = CONTESTED if is_piecemeal(claim) else claim.type
    rows = _rows().get((claim.kind.value, kind, claim.polarity.value), ())
    for modality, row in rows:
        fits = _stands(modality, claim.modality) and row.part in (located.part, ANY)
        if fits and (not row.needs or claim.mentions(row.needs)):
            held = chosen.get(row.facet)
            if held is None or (row.needs and not held.needs):
                chosen[row.facet] = row
    return list(chosen.values())


def _stands(wanted: str, modality: Modality) -> bool:
    fact = modality in (Modality.HAPPENED, Modality.ONGOING)
    return wanted == modality.value or (wanted == "fact" and fact)


@cache
def _rows() -> Mapping[tuple[str, str, str], Sequence[tuple[str, _Row]]]:
    rows: dict[tuple[str, str, str], list[tuple[str, _Row]]] = {}
    for cells in table("facets"):
        row = _Row(
            needs=cells["needs"],
            part=cells["part"],
            facet=Facet(cells["facet"]),
            values=cells["values"],
            strength=float(cells["strength"]),
            time=cells["time"],
            before=cells["before"],
        )
        key = (cells["kind"], cells["type"], cells["polarity"])
        rows.setdefault(key, []).append((cells["modality"], row))
    return rows


def _traffic(claim: Claim, row: _Row, said: date) -> list[Observation]:
    """Return evidence on all traffic, and on each user class that the words name.

    A class that passes is traffic; one that does not says nothing of the others.
    """
    absent = row.values.startswith("none:1")
    classes = classes_of(claim, all_words=absent)
    found = [] if absent and classes else _with_before(claim, row, said, ANY)
    for name, strength in classes.items():
        found += _with_before(claim, row, said, name, factor=strength)
    return found


def _with_before(
    claim: Claim, row: _Row, said: date, of: str | None, *, factor: float = 1
) -> list[Observation]:
    """Return what a row says of the stated days, and of the day before them where it does."""
    days = _days(claim, row.time, said)
    if days is None:
        return []
    weight = row.strength * factor * trust_in(claim)
    after = _observation(claim, row.facet, row.values, weight)
    found = [replace(after, of=of, start=days[0], end=days[1], said=said)]
    first = None if claim.when is None else claim.when.interval.start
    if row.time == TURNED:
        found[0] = replace(found[0], turn=days[0])
    if row.before and first is not None:
        found[0] = replace(found[0], turn=first)
        eve = _observation(claim, row.facet, row.before, weight)
        found.append(replace(eve, of=of, start=first - DAY, end=first, said=said, eve=True))
    return [o for o in found if o.shares]


def _observation(claim: Claim, facet: Facet, values: str, weight: float) -> Observation:
    """Return what a claim says of a facet's values, its days and object still to be filled in."""
    shares, rest, factor = _shares(claim, facet, values)
    held = 0.5 + (sum(claim.certainty.said) / 2 - 0.5) * weight * factor
    return Observation(
        claim=claim.id,
        document=claim.document,
        facet=facet,
        of=None,
        shares=shares,
        rest=rest,
        chance=min(max(held, 0.01), 0.99),
        start=date.min,
        end=date.max,
        said=date.min,
    )


def _shares(
    claim: Claim, facet: Facet, values: str
) -> tuple[tuple[tuple[str, float], ...], float, float]:
    """Return the shares of a row's values, the share of the rest, and a factor on the weight."""
    parts = [part.partition(":") for part in listed(values)]
    cells = {name: float(share or 1) for name, _, share in parts}
    if facet is not Facet.CONTROLLER:
        return tuple((v, cells.get(v, 0.0)) for v in VALUES[facet]), 0.0, 1.0
    rest = cells.pop(OTHERS, 0.0)
    shares = {name: share for name, share in cells.items() if name in (UNKNOWN, CONTESTED)}
    factor = 1.0
    for role in ("holder", "with", "loser"):
        if role in cells or (rest and claim.mentions(role)):
            for mention in claim.mentions(role):
                if _is_no_holder(claim, mention):
                    continue
                shares[actor_key(mention)] = max(
                    cells.get(role, 0.0), shares.get(actor_key(mention), 0.0)
                )
                factor = min(factor, 1.0 if mention.entity else _trust("holder", "unresolved"))
    named = any(name not in (UNKNOWN, CONTESTED) for name in shares)
    is_clash = not rest and "holder" not in cells and "loser" not in cells
    return (tuple(sorted(shares.items())) if named or rest or is_clash else ()), rest, factor


def _is_no_holder(claim: Claim, mention: Mention) -> bool:
    """Tell whether a holder holds nothing: a visitor, or words that name no actor ("who")."""
    if mention.entity is not None:
        return claim.type in VISITS and mention.entity.startswith(PERSON)
    return mention.name.casefold().split()[0] in _NO_ACTOR


def actor_key(mention: Mention) -> str:
    """Return how an actor is named among the values of ``controller``: entity id, or its words."""
    return mention.entity or mention.name


def _days(claim: Claim, time: str, said: date) -> tuple[date, date] | None:
    """Return the days a row speaks of, never later than the day it was said.

    A state of some earlier time ("formerly", "when the rebels held it") is of no days.
    """
    if claim.when is not None and claim.when.anchor == PAST:
        return None
    interval = None if claim.when is None else claim.when.interval
    if interval is None and claim.modality is Modality.HAPPENED and _BACK_THEN.match(claim.quote):
        return None
    reported = (said - DAY * _lag(), said + DAY)
    if interval is None or time == "said" or (interval.start is None and interval.end is None):
        return reported
    if interval.start is not None and interval.start > said:
        return (said, said + DAY) if time == "since" else None
    end = said + DAY if time == "since" or interval.end is None else interval.end
    end = min(end, said + DAY)
    if interval.start is None or time == "pin":
        return (end - DAY, end)
    return (interval.start, end)


@cache
def _trust(factor: str, value: str) -> float:
    rows = table("report_trust")
    return next(
        (float(r["weight"]) for r in rows if r["factor"] == factor and r["value"] == value), 1.0
    )


@cache
def _lag() -> int:
    return max(int(row["lag_days"]) for row in table("facet_dwell"))
