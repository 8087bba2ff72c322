"""Join claims that repeat one another without saying so: reused sentences, headlines, habits."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from landbridge.lexicon.fold import fold
from landbridge.model.claim import Claim
from landbridge.model.document import Document, SectionKind
from landbridge.model.state import Link, LinkKind
from landbridge.states.groups import Groups, title_of
from landbridge.states.habits import find_repetitions
from landbridge.states.proposition import proposition_of
from landbridge.states.reuse import Passage, Reuse, find_reuse
from landbridge.states.said import published_on
from landbridge.states.utterer import utterer_of, writer_of


def join_reused(groups: Groups) -> None:
    """Join the claims of copied sentences to the origins of the sentences they were copied from."""
    standing: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in groups.claims.values():
        standing[claim.document].append(claim)

    def parted(one: str, other: str) -> bool:
        """Tell whether a person keeps two documents, or their outlets, apart."""
        some = (standing[one], standing[other])
        return all(some) and groups.apart.parts_documents(some[0][0], some[1][0])

    for reuse in find_reuse(groups.documents, parted=parted):
        for copy in _within(reuse.later, standing):
            source = _counterpart(copy, _within(reuse.earlier, standing))
            if source is not None:
                reason = _reason(reuse, groups.documents)
                groups.join(_link(LinkKind.REUSED, copy.id, source.id, reason))
            elif utterer_of(copy) == writer_of(copy):
                _lend(groups, copy, reuse, standing[reuse.earlier.document])


def _lend(groups: Groups, copy: Claim, reuse: Reuse, others: Sequence[Claim]) -> None:
    """Let a copied sentence be its first writer's, of whose own no like claim was read."""
    if not others or groups.apart.parts(copy, others[0]):
        return
    group = groups.of(copy.id)
    group.utterer = _teller(others[0], groups.documents[others[0].document])
    reason = _reason(reuse, groups.documents)
    group.links.append(_link(LinkKind.REUSED, copy.id, reuse.earlier.document, reason))


def _teller(claim: Claim, document: Document) -> str:
    """Return whose telling a claim's document is: whom it credits with all of it, or its writer."""
    credited = {credit.words for credit in document.credits if credit.whole}
    if len(claim.chain) > 1 and claim.chain[-2].cue in credited:
        source = claim.chain[-2].source
        return source.entity or fold(source.name)
    return writer_of(claim)


def join_headlines(groups: Groups) -> None:
    """Join what a headline says to what its own text says: a headline sums up, it adds no source."""
    bodies: defaultdict[tuple[str, tuple[str, str, str, str]], list[Claim]] = defaultdict(list)
    headlines: list[Claim] = []
    for claim in groups.claims.values():
        if _is_headline(claim, groups.documents[claim.document]):
            headlines.append(claim)
        else:
            bodies[claim.document, _frame(claim)].append(claim)
    for claim in headlines:
        same = [c for c in bodies[claim.document, _frame(claim)] if _may_sum_up(claim, c)]
        if same:
            first = min(same, key=lambda c: (c.start, c.id))
            title = title_of(groups.documents[claim.document])
            reason = f"A headline of {title} sums up its own text."
            groups.join(_link(LinkKind.HEADLINE, claim.id, first.id, reason))


def join_habits(groups: Groups) -> None:
    """Join what an outlet says in its own voice to what those it is known to carry said before."""
    found = find_repetitions(groups.claims.values(), said=groups.said, documents=groups.documents)
    for one in found:
        groups.join(_link(LinkKind.HABIT, one.copy, one.source, one.reason))


def _link(kind: LinkKind, copy: str, source: str, reason: str) -> Link:
    return Link(kind=kind, copy=copy, source=source, reason=reason)


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
        f"{title_of(copy)} repeats {reuse.share:.0%} of a sentence of {title_of(source)}, "
        f"{_when(source)}."
    )


def _when(document: Document) -> str:
    day = published_on(document)
    return "which is undated" if day is None else f"published {day.isoformat()}"
