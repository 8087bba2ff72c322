"""Which claims are one statement of one source: the unit that counts as evidence.

Dependence is read from the stated chain first, then from reused sentences, then from the habits that
chains show (``repeats``); statistics of copying only bear these out. An undated claim is never joined to
another by time alone. What a person ruled independent is never joined (``independence``).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from landbridge.model.claim import Claim
from landbridge.model.digest import digest
from landbridge.model.document import Document
from landbridge.model.interval import Interval
from landbridge.model.state import Link, LinkKind, Origin
from landbridge.states.groups import Group, Groups, title_of
from landbridge.states.habits import NEWS
from landbridge.states.independence import Independence
from landbridge.states.proposition import Proposition, proposition_of
from landbridge.states.repeats import join_habits, join_headlines, join_reused
from landbridge.states.utterer import utterer_of, writer_of

REPEAT_DAYS = 30
"""An utterer who says the same again within this many days of first saying it repeats itself;
later it is a fresh report. Our assumption: monthly situation reports are fresh."""

CARRY_DAYS = 14
"""A statement that others carry is still the old one this long after it was last carried. Our
assumption: news is passed on within days."""


def find_origins(
    claims: Iterable[Claim],
    *,
    documents: Mapping[str, Document],
    apart: Iterable[tuple[str, str]] = (),
) -> tuple[Origin, ...]:
    """Return the origins of claims; every claim is in exactly one.

    Args:
        claims: With mentions resolved as far as they could be.
        documents: Document id to document, for every claim.
        apart: Pairs that a person ruled independent, each a claim id, a document id or an utterer.

    Returns:
        Sorted by id; in each the earliest said claim comes first. An origin's utterer is that of
        its first claim, so that a copied story belongs to the one it was copied from.
    """
    groups = Groups(claims, documents=documents, apart=Independence(apart))
    _by_statement(groups)
    join_reused(groups)
    join_headlines(groups)
    join_habits(groups)
    return tuple(sorted((_origin(group, groups) for group in groups.all()), key=lambda o: o.id))


def _by_statement(groups: Groups) -> None:
    """Group claims by utterer, proposition and time, in order of saying."""
    buckets: defaultdict[tuple[str, Proposition], list[str]] = defaultdict(list)
    for claim_id, claim in groups.claims.items():
        buckets[_teller(claim, groups), proposition_of(claim)].append(claim_id)
    for ids in buckets.values():
        for group in _by_time(sorted(ids, key=groups.age), groups):
            group.links += _stated(group, groups)
            groups.add(group)


def _teller(claim: Claim, groups: Groups) -> str:
    """Return whose words a claim gives: its utterer's, unless a person says that they are not."""
    utterer = utterer_of(claim)
    return writer_of(claim) if groups.apart.parts_from(claim, utterer) else utterer


def _by_time(ids: Sequence[str], groups: Groups) -> list[Group]:
    """Split one utterer's saying of one thing wherever it is said of, or on, another time."""
    found: list[Group] = []
    for claim_id in ids:
        claim = groups.claims[claim_id]
        near = [group for group in found if _repeats(claim_id, group, groups)]
        home = next((g for g in near if not _is_parted(claim, g, groups)), None)
        if home is not None:
            home.ids.append(claim_id)
        else:
            teller = writer_of(claim) if near else _teller(claim, groups)
            found.append(Group([claim_id], teller if teller != utterer_of(claim) else None))
    return found


def _is_parted(claim: Claim, group: Group, groups: Groups) -> bool:
    apart = groups.apart
    return bool(apart) and any(apart.parts(claim, groups.claims[other]) for other in group.ids)


def _repeats(claim_id: str, group: Group, groups: Groups) -> bool:
    """Tell whether a claim says again what a group said: soon, and of days that meet."""
    said = groups.said
    first, carried = group.ids[0], len(groups.claims[claim_id].chain) > 1
    near = _within_days(said[first], said[claim_id], REPEAT_DAYS) or (
        carried and any(_within_days(said[i], said[claim_id], CARRY_DAYS) for i in group.ids)
    )
    one, other = _days(groups.claims[first]), _days(groups.claims[claim_id])
    if one is not None and other is not None:
        return one == other or (near and one.overlaps(other))
    return near


def _within_days(earlier: date | None, later: date | None, most: int) -> bool:
    if earlier is None or later is None:
        return earlier is later
    return later - earlier <= timedelta(days=most)


def _days(claim: Claim) -> Interval | None:
    return None if claim.when is None else claim.when.interval


def _stated(group: Group, groups: Groups) -> list[Link]:
    """Return why the claims of a statement count as its utterer's, by the chains they state.

    A person or body that is quoted is a dependence where two documents give the words; news that an
    outlet has from another is one even where nothing of that other was read.
    """
    if group.utterer is not None:
        return []
    first = groups.claims[group.ids[0]]
    links = []
    for claim in (groups.claims[claim_id] for claim_id in group.ids):
        is_news = claim.chain[0].kind in NEWS
        if len(claim.chain) > 1 and (is_news or claim.document != first.document):
            alone = claim is first or claim.document == first.document
            source = utterer_of(claim) if alone else first.id
            title = title_of(groups.documents[claim.document])
            links.append(
                Link(
                    kind=LinkKind.STATED, copy=claim.id, source=source, reason=_words(claim, title)
                )
            )
    return links


def _words(claim: Claim, title: str) -> str:
    """Say by which words a report gives something as another's."""
    step = claim.chain[0]
    cue = f" (\u201c{step.cue}\u201d)" if step.cue else ""
    return f"{title} gives it as the words of {step.source.name}{cue}."


def _origin(group: Group, groups: Groups) -> Origin:
    """Return a group as a record, named for its earliest claim."""
    ids = sorted(group.ids, key=groups.age)
    first = groups.claims[ids[0]]
    utterer, told = group.utterer or utterer_of(first), str(proposition_of(first))
    joined = [link for link in group.links if link.kind is not LinkKind.STATED]
    stated = len(ids) - sum(link.source in groups.claims for link in joined)
    return Origin(
        id=digest("origin", utterer, told, first.id),
        utterer=utterer,
        proposition=told,
        claims=tuple(ids),
        reasons=(*_chain_reasons(first, stated), *(link.reason for link in joined)),
        links=tuple(group.links),
    )


def _chain_reasons(first: Claim, size: int) -> tuple[str, ...]:
    """Say that the chain joined several claims, or several outlets under one."""
    source = first.chain[0]
    outlets = [c.outlet.name for c in source.citations if c.outlet is not None]
    reasons = []
    if len(outlets) > 1:
        reasons.append(f"{' and '.join(outlets)} carry one statement of {source.source.name}.")
    if size > 1:
        reasons.append(f"{size} claims give one statement of {source.source.name}.")
    return tuple(reasons)
