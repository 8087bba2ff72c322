"""Which claims are one statement of one source: the unit that counts as evidence.

Dependence is read from the stated chain first, then from reused sentences, then from the habits that
chains show (``habits``); statistics of copying only bear these out. An undated claim is never joined to another by time alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from landbridge.model.claim import Claim
from landbridge.model.digest import digest
from landbridge.model.document import Document, SectionKind
from landbridge.model.interval import Interval
from landbridge.model.state import Origin
from landbridge.states.habits import find_repetitions
from landbridge.states.proposition import Proposition, proposition_of
from landbridge.states.reuse import Passage, Reuse, find_reuse
from landbridge.states.said import published_on, said_on
from landbridge.states.utterer import utterer_of, writer_of

REPEAT_DAYS = 30
"""An utterer who says the same again within this many days of first saying it repeats itself;
later it is a fresh report. Our assumption: monthly situation reports are fresh."""

CARRY_DAYS = 14
"""A statement that others carry is still the old one this long after it was last carried. Our
assumption: news is passed on within days."""


def find_origins(
    claims: Iterable[Claim], *, documents: Mapping[str, Document]
) -> tuple[Origin, ...]:
    """Return the origins of claims; every claim is in exactly one.

    Args:
        claims: With mentions resolved as far as they could be.
        documents: Document id to document, for every claim.

    Returns:
        Sorted by id; in each the earliest said claim comes first. An origin's utterer is that of
        its first claim, so that a copied story belongs to the one it was copied from.
    """
    by_id = {claim.id: claim for claim in claims}
    said = {i: said_on(c, documents[c.document]) for i, c in by_id.items()}
    groups = _by_statement(by_id, said)
    joined = _join_reused(groups, by_id, find_reuse(documents), documents)
    joined = _join_headlines(joined, by_id, documents)
    joined = _join_habits(joined, by_id, said, documents)
    return tuple(sorted((_origin(g, by_id, said, documents) for g in joined), key=lambda o: o.id))


class _Group:
    """Claims of one statement, and why more were joined to them."""

    __slots__ = ("ids", "reasons", "utterer")

    def __init__(self, ids: Sequence[str]) -> None:
        self.ids = list(ids)
        self.reasons: list[str] = []
        self.utterer: str | None = None


def _by_statement(by_id: Mapping[str, Claim], said: Mapping[str, date | None]) -> list[_Group]:
    """Group claims by utterer, proposition and time, in order of saying."""
    buckets: defaultdict[tuple[str, Proposition], list[str]] = defaultdict(list)
    for claim_id, claim in by_id.items():
        buckets[utterer_of(claim), proposition_of(claim)].append(claim_id)
    groups: list[_Group] = []
    for ids in buckets.values():
        groups += _by_time(sorted(ids, key=lambda i: (said[i] or date.max, i)), by_id, said)
    return groups


def _by_time(
    ids: Sequence[str], by_id: Mapping[str, Claim], said: Mapping[str, date | None]
) -> list[_Group]:
    """Split one utterer's saying of one thing wherever it is said of, or on, another time."""
    groups: list[_Group] = []
    for claim_id in ids:
        home = next((g for g in groups if _repeats(claim_id, g, by_id, said)), None)
        if home is None:
            groups.append(_Group([claim_id]))
        else:
            home.ids.append(claim_id)
    return groups


def _repeats(
    claim_id: str, group: _Group, by_id: Mapping[str, Claim], said: Mapping[str, date | None]
) -> bool:
    """Tell whether a claim says again what a group said: soon, and of days that meet."""
    first, carried = group.ids[0], len(by_id[claim_id].chain) > 1
    near = _within_days(said[first], said[claim_id], REPEAT_DAYS) or (
        carried and any(_within_days(said[i], said[claim_id], CARRY_DAYS) for i in group.ids)
    )
    one, other = _days(by_id[first]), _days(by_id[claim_id])
    if one is not None and other is not None:
        return one == other or (near and one.overlaps(other))
    return near


def _within_days(earlier: date | None, later: date | None, most: int) -> bool:
    if earlier is None or later is None:
        return earlier is later
    return later - earlier <= timedelta(days=most)


def _days(claim: Claim) -> Interval | None:
    return None if claim.when is None else claim.when.interval


def _join_reused(
    groups: Sequence[_Group],
    by_id: Mapping[str, Claim],
    reuses: Sequence[Reuse],
    documents: Mapping[str, Document],
) -> list[_Group]:
    """Join the claims of copied sentences to the origins of the sentences they were copied from."""
    home = {claim_id: group for group in groups for claim_id in group.ids}
    standing: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in by_id.values():
        standing[claim.document].append(claim)
    for reuse in reuses:
        for copy in _within(reuse.later, standing):
            earlier = _within(reuse.earlier, standing)
            source = _counterpart(copy, earlier)
            if source is not None:
                reason = _reason(reuse, documents)
                _merge(home, into=home[source.id], gone=home[copy.id], reason=reason)
            elif utterer_of(copy) == writer_of(copy):
                others = standing[reuse.earlier.document]
                home[copy.id].utterer = writer_of(others[0]) if others else None
    return list({id(group): group for group in home.values()}.values())


def _join_headlines(
    groups: Sequence[_Group], by_id: Mapping[str, Claim], documents: Mapping[str, Document]
) -> list[_Group]:
    """Join what a headline says to what its own text says: a headline sums up, it adds no source."""
    home = {claim_id: group for group in groups for claim_id in group.ids}
    bodies: defaultdict[tuple[str, tuple[str, str, str, str]], list[Claim]] = defaultdict(list)
    headlines: list[Claim] = []
    for claim in by_id.values():
        if _is_headline(claim, documents[claim.document]):
            headlines.append(claim)
        else:
            bodies[claim.document, _frame(claim)].append(claim)
    for claim in headlines:
        same = [c for c in bodies[claim.document, _frame(claim)] if _may_sum_up(claim, c)]
        if same:
            first = min(same, key=lambda c: (c.start, c.id))
            reason = f"A headline of {_title(documents[claim.document])} sums up its own text."
            _merge(home, into=home[first.id], gone=home[claim.id], reason=reason)
    return list({id(group): group for group in home.values()}.values())


def _is_headline(claim: Claim, document: Document) -> bool:
    return any(
        section.kind is SectionKind.HEADLINE and section.start <= claim.start < section.end
        for section in document.sections
    )


def _may_sum_up(headline: Claim, body: Claim) -> bool:
    """Tell whether a headline says what a claim after it says: no name differs, and something fits.

    What fits is the type itself, or what it is about or who did it.
    """
    one, other = proposition_of(headline), proposition_of(body)
    pairs = ((one.theme, other.theme), (one.actor, other.actor))
    differs = any(a and b and a != b and ":" in a + b for a, b in pairs)
    fits = headline.type == body.type or any(a and a == b for a, b in pairs)
    return body.start > headline.start and fits and not differs


def _join_habits(
    groups: Sequence[_Group],
    by_id: Mapping[str, Claim],
    said: Mapping[str, date | None],
    documents: Mapping[str, Document],
) -> list[_Group]:
    """Join what an outlet says in its own voice to what those it is known to carry said before."""
    home = {claim_id: group for group in groups for claim_id in group.ids}
    for one in find_repetitions(by_id.values(), said=said, documents=documents):
        _merge(home, into=home[one.source], gone=home[one.copy], reason=one.reason)
    return list({id(group): group for group in home.values()}.values())


def _merge(home: dict[str, _Group], *, into: _Group, gone: _Group, reason: str) -> None:
    if into is gone:
        return
    into.ids += gone.ids
    into.reasons += [*gone.reasons, reason]
    home.update(dict.fromkeys(gone.ids, into))


def _within(passage: Passage, standing: Mapping[str, Sequence[Claim]]) -> list[Claim]:
    """Return the claims whose quote begins inside a sentence."""
    claims = standing.get(passage.document, ())
    return [c for c in claims if passage.start <= c.start < passage.end]


def _counterpart(copy: Claim, candidates: Sequence[Claim]) -> Claim | None:
    """Return the claim of the earlier sentence that says the same, if there is one."""
    same = [c for c in candidates if _frame(c) == _frame(copy)]
    told = proposition_of(copy)
    return min(same, key=lambda c: (proposition_of(c) != told, c.start), default=None)


def _frame(claim: Claim) -> tuple[str, str, str, str]:
    told = proposition_of(claim)
    return (told.kind, told.type, told.polarity, told.standing)


def _reason(reuse: Reuse, documents: Mapping[str, Document]) -> str:
    source, copy = documents[reuse.earlier.document], documents[reuse.later.document]
    return (
        f"{_title(copy)} repeats {reuse.share:.0%} of a sentence of {_title(source)}, "
        f"{_when(source)}."
    )


def _title(document: Document) -> str:
    return document.publisher or document.title or "an untitled document"


def _when(document: Document) -> str:
    day = published_on(document)
    return "which is undated" if day is None else f"published {day.isoformat()}"


def _origin(
    group: _Group,
    by_id: Mapping[str, Claim],
    said: Mapping[str, date | None],
    documents: Mapping[str, Document],
) -> Origin:
    """Return a group as a record, named for its earliest claim."""
    order = {i: (said[i] or date.max, _published(by_id[i], documents), i) for i in group.ids}
    ids = sorted(group.ids, key=order.__getitem__)
    first = by_id[ids[0]]
    utterer, told = group.utterer or utterer_of(first), str(proposition_of(first))
    return Origin(
        id=digest("origin", utterer, told, first.id),
        utterer=utterer,
        proposition=told,
        claims=tuple(ids),
        reasons=(*_chain_reasons(first, len(ids) - len(group.reasons)), *group.reasons),
    )


def _published(claim: Claim, documents: Mapping[str, Document]) -> date:
    return published_on(documents[claim.document]) or date.max


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
