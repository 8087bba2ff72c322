"""Read again with a trace: why a stored claim was read so, and what a file would give."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from landbridge.claims.claiming import RULES
from landbridge.claims.explaining import explain
from landbridge.claims.extract import distinct, sentences_of
from landbridge.claims.refusals import left_over, unread
from landbridge.documents.read import read_all
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.model.claim import Citation, Claim, Mention, Step
from landbridge.model.document import DateBasis, Document, Published, Skipped
from landbridge.model.entity import Entity, Resolution
from landbridge.model.explanation import Explanation, Unread
from landbridge.model.interval import day_interval
from landbridge.pipeline.endpoint import Endpoint
from landbridge.pipeline.identity import known_entities
from landbridge.pipeline.languages import is_read
from landbridge.pipeline.reading import or_skipped, place_of, report_with, unread_parts
from landbridge.pipeline.report import Report
from landbridge.states.origins import find_origins
from landbridge.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A claim with why it was read so.

    Attributes:
        claim: As stored, or as read.
        document: It stands in.
        explanation: None when this version of the reader does not find the claim in its document.
        differs: Fields of the claim that this version reads otherwise than is stored; its id, which
            fixes words, roles, polarity, modality and chain, is the same.
        entities: By id, for names.
        resolutions: How the document's names were resolved.
        origin: Id of the origin it belongs to, or None where origins were not asked for.
    """

    claim: Claim
    document: Document
    explanation: Explanation | None
    differs: tuple[str, ...]
    entities: Mapping[str, Entity]
    resolutions: tuple[Resolution, ...]
    origin: str | None = None

    @property
    def by_rule(self) -> bool:
        """Whether a rule made the claim, of this version or another; else a model did."""
        return self.claim.extractor.startswith(RULES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A report read without a workspace.

    Attributes:
        report: With its claims, mentions resolved.
        explanations: By claim id, one for each claim that a rule made.
        unread: Sentences and clauses that gave no claim, in text order.
    """

    report: Report
    explanations: Mapping[str, Explanation]
    unread: tuple[Unread, ...]

    @property
    def claims(self) -> tuple[Explained, ...]:
        """Each claim with its explanation, in text order."""
        entities = {e.id: e for e in (*self.report.read.provisional, *gazetteer().entities)}
        return tuple(
            Explained(
                claim=claim,
                document=self.report.document,
                explanation=self.explanations.get(claim.id),
                differs=(),
                entities=entities,
                resolutions=self.report.read.resolutions,
            )
            for claim in self.report.read.claims
        )


def explain_claim(workspace: Workspace, prefix: str) -> Explained:
    """Return why a stored claim was read so, by reading its kept document again.

    Args:
        workspace: Open.
        prefix: The beginning of the claim's id.

    Raises:
        UnknownName: When no claim's id begins so, or several do.
        MissingPart: When the language model is not installed.
    """
    claim = workspace.claim(prefix)
    document = workspace.document(claim.document)
    read_again = sentences_of(document, recorded=claim.recorded)
    found = next((r for _, _, some in read_again for r in some if r.claim.id == claim.id), None)
    return Explained(
        claim=claim,
        document=document,
        explanation=explain(found) if found is not None else None,
        differs=_differing(claim, found.claim) if found is not None else (),
        entities=dict(known_entities(workspace)),
        resolutions=workspace.resolutions(document.id),
    )


def try_file(
    data: bytes,
    path: str | None,
    now: datetime,
    published: date | None = None,
    endpoint: Endpoint | None = None,
) -> tuple[Tried | Skipped, ...]:
    """Return the claims of a file's reports, why each was read so, and the sentences that gave none.

    Args:
        data: The original bytes.
        path: Where they came from; None for standard input or a sentence typed.
        now: When, with time zone.
        published: Day that relative times are counted from; None for the report's own.
        endpoint: Where a language model proposes further claims; None, and there is no network.

    Raises:
        MissingPart: When the language model is not installed.
    """
    contents = or_skipped(partial(read_all, data, path=path, fetched=now), path)
    if isinstance(contents, Skipped):
        return (contents,)
    tried = (
        or_skipped(partial(_tried, document, now, published, endpoint), place_of(document))
        for document in contents.documents
    )
    return (*tried, *unread_parts(contents, path))


def _tried(
    document: Document, now: datetime, published: date | None, endpoint: Endpoint | None
) -> Tried:
    if published is not None:
        day = Published(interval=day_interval(published), basis=DateBasis.METADATA)
        document = replace(document, published=day)
    claims: list[Claim] = []
    explanations: dict[str, Explanation] = {}
    silent: list[Unread] = []
    if is_read(document):
        for scene, sentence, readings in sentences_of(document, recorded=now):
            for reading in readings:
                claims.append(reading.claim)
                explanations.setdefault(reading.claim.id, explain(reading))
            silent += (
                unread(scene, sentence) if not readings else left_over(scene, sentence, readings)
            )
    report = report_with(document, distinct(claims), endpoint=endpoint, now=now)
    models = [claim for claim in report.read.claims if claim.id not in explanations]
    gaps = (g for g in silent if not any(c.start < g.end and g.start < c.end for c in models))
    return Tried(report=report, explanations=explanations, unread=tuple(gaps))


def origins_of(tried: Iterable[Tried]) -> Mapping[str, str]:
    """Return the origin of each claim, found over several reports together, by claim id."""
    reports = [one.report for one in tried]
    claims = [claim for report in reports for claim in report.read.claims]
    documents = {report.document.id: report.document for report in reports}
    origins = find_origins(claims, documents=documents)
    return {claim: origin.id for origin in origins for claim in origin.claims}


_COMPARED = (
    ("time", "when"),
    ("place", "where"),
    ("numbers", "quantities"),
    ("certainty", "certainty"),
    ("evidence", "evidence"),
    ("the rule", "extractor"),
    ("what phrases stand for", "arguments"),
    ("the chain's details", "chain"),
)
"""What is said of a field, and its name; the fields that the id leaves open."""


def _differing(stored: Claim, again: Claim) -> tuple[str, ...]:
    """Return what a claim read again has otherwise than the stored one, names resolved aside."""
    one, two = _unresolved(stored), _unresolved(again)
    return tuple(said for said, field in _COMPARED if getattr(one, field) != getattr(two, field))


def _unresolved(claim: Claim) -> Claim:
    """Return a claim as the reader leaves it, before its mentions name entities."""
    where = claim.where
    return replace(
        claim,
        arguments=tuple(replace(a, mention=_bare(a.mention)) for a in claim.arguments),
        where=replace(where, mention=_bare(where.mention)) if where is not None else None,
        chain=tuple(
            replace(s, source=_bare(s.source), citations=_bare_citations(s)) for s in claim.chain
        ),
    )


def _bare(mention: Mention) -> Mention:
    return replace(mention, entity=None)


def _bare_citations(step: Step) -> tuple[Citation, ...]:
    cited: Sequence[Citation] = step.citations
    return tuple(replace(c, outlet=_bare(c.outlet)) if c.outlet is not None else c for c in cited)
