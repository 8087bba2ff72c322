"""Who says what: the claims behind each question, by the position they take."""

from collections.abc import Iterable, Sequence

from landbridge.model.assessment import Judgement
from landbridge.model.claim import Claim
from landbridge.views.cite import Citing, chip, said_words
from landbridge.views.index import Index
from landbridge.views.markup import Html, bdi, el, join, quoted
from landbridge.views.party import UNNAMED, mentioned
from landbridge.views.stance import party_of, position
from landbridge.views.words import counted, outlets, speaker

QUOTES = 3
"""Quotes shown of one origin in one position; the rest are a link away."""


def claims_of(judgement: Judgement) -> tuple[str, ...]:
    """Return the ids of every claim a judgement names, once each, its support first."""
    ids = [*judgement.supporting, *judgement.opposing]
    for sentence in (*judgement.answer, *judgement.dissent):
        ids += sentence.claims
    return tuple(dict.fromkeys(ids))


def _heading(claim: Claim, index: Index) -> str:
    party = party_of(claim)
    if party is None:
        return position(claim)
    return f"{position(claim)}: {mentioned(party, index) or UNNAMED}"


def by_position(claims: Iterable[Claim], index: Index) -> dict[str, list[Claim]]:
    """Return the claims under the position they take, most carried position first."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(_heading(claim, index), []).append(claim)
    return dict(sorted(groups.items(), key=lambda item: -len(_by_origin(item[1], index))))


def _by_origin(claims: Iterable[Claim], index: Index) -> list[list[Claim]]:
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        origin = index.origins.get(claim.id)
        groups.setdefault(origin.id if origin else claim.id, []).append(claim)
    return list(groups.values())


def place_link(claim: Claim, index: Index) -> Html:
    """Return a link to a claim's footnote, or to its row in the register where it has none."""
    number = index.numbers.get(claim.id)
    if number is None:
        return el("a", "in the register", href=f"#c-{claim.id}", class_="where")
    return el("a", f"note {number}", href=f"#fn{number}", class_="where")


def _carried(claims: Sequence[Claim]) -> Html | None:
    names = [name for name in outlets(claims) if name != claims[0].chain[0].source.name]
    if not names:
        return None
    listed = join(*(bdi(name) for name in names), by="; ")
    return join(" via ", listed)


def _remarks(claim: Claim) -> list[str]:
    remarks = []
    if claim.certainty.words:
        hedges = ", ".join(f"“{word}”" for word in claim.certainty.words)
        remarks.append(f"hedged: {hedges}")
    if claim.denial_scope:
        remarks.append(f"denies it of: {claim.denial_scope}")
    remarks += [f"reliability: {step.reliability}" for step in claim.chain if step.reliability]
    if claim.note:
        remarks.append(claim.note)
    return remarks


def remarks(claim: Claim) -> Html | None:
    """Return hedges, the scope of a denial, stated reliability and notes; None without any."""
    found = _remarks(claim)
    return el("p", *(el("span", bdi(r)) for r in found), class_="remarks") if found else None


def _quote(claim: Claim, index: Index) -> Html:
    return el("p", quoted(claim.quote), " ", place_link(claim, index))


def _entry(claims: Sequence[Claim], index: Index) -> Html:
    first = claims[0]
    carried = outlets(claims)
    said = said_words(first, index)
    once = f" · {counted(len(carried), 'outlet')}, counted once" if len(carried) > 1 else None
    left = len(claims) - QUOTES
    return el(
        "li",
        el(
            "p",
            chip(first),
            " ",
            el("b", bdi(speaker(first))),
            el("span", _carried(claims), f", {said}" if said else None, once, class_="via"),
            class_="who",
        ),
        *(_quote(claim, index) for claim in claims[:QUOTES]),
        el("p", f"and {counted(left, 'more passage')} of the same origin", class_="via")
        if left > 0
        else None,
        remarks(first),
    )


def _position(title: str, claims: Sequence[Claim], index: Index) -> Html:
    groups = _by_origin(claims, index)
    count = counted(len(groups), "origin")
    return el(
        "section",
        el("h4", bdi(title), el("span", count, class_="count")),
        el("ul", *(_entry(group, index) for group in groups), class_="entries"),
        class_="position",
    )


def show_positions(claims: Iterable[Claim], index: Index) -> Html:
    """Return the positions that claims take, each with who holds it in what words."""
    groups = by_position(claims, index)
    return el("div", *(_position(t, c, index) for t, c in groups.items()), class_="positions")


def show_says(judgements: Iterable[Judgement], citing: Citing) -> Html:
    """Return who says what, question by question."""
    parts = []
    for judgement in judgements:
        claims = citing.index.among(claims_of(judgement))
        if claims:
            parts += [el("h3", bdi(judgement.question)), show_positions(claims, citing.index)]
    return join(*parts)
