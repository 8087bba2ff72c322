"""Build the chain of sources behind a claim, from the innermost utterer to the publisher."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from landbridge.claims.citations import CitationMark
from landbridge.claims.sourcekind import kind_of_name
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.tables import table
from landbridge.model.claim import Citation, Evidence, Mention, SourceKind, Step
from landbridge.model.document import Credit, Document

UNNAMED_PUBLISHER = "unnamed publisher"
"""Stands at the end of the chain of a document that names no publisher."""


@cache
def _evidence_phrases() -> tuple[tuple[str, Evidence], ...]:
    """Return phrases that tell what was seen."""
    return tuple((row["phrase"], Evidence(row["evidence"])) for row in table("evidence"))


def publisher_step(document: Document) -> Step:
    """Return the document's own voice, always the last step of a chain."""
    return Step(
        source=Mention(text=document.publisher or UNNAMED_PUBLISHER), kind=SourceKind.AUTHOR
    )


def credit_step(credit: Credit) -> Step:
    """Return whose telling a whole report is by its own words, the step before its publisher."""
    name = credit.name or ""
    end = credit.name_start + len(name)
    return Step(
        source=Mention(text=name, start=credit.name_start, end=end),
        kind=kind_of_name(name) or SourceKind.OUTLET,
        cue=credit.words,
    )


def build_chain(
    sources: Sequence[Step],
    *,
    document: Document,
    marks: Sequence[CitationMark],
    voice: Step | None,
) -> tuple[Step, ...]:
    """Return the chain of a claim.

    Args:
        sources: Steps whose content holds the claim, innermost first.
        document: Of the claim.
        marks: Citations that stand in its sentence.
        voice: Who speaks this paragraph, or None for the author.
    """
    steps = list(sources)
    citations = tuple(c for mark in marks for c in mark.citations)
    if citations:
        steps = _cite(steps, citations)
    if voice is not None:
        steps.append(voice)
    steps += [credit_step(credit) for credit in document.credits if credit.whole][:1]
    steps.append(publisher_step(document))
    return _without_repeats(steps)


def evidence_of(chain: Sequence[Step], around: str) -> Evidence:
    """Tell what the innermost source saw, from its own words and the phrase around the cue."""
    words = f"{chain[0].source.text} {chain[0].cue or ''} {around}".lower()
    return next((e for phrase, e in _evidence_phrases() if phrase in words), Evidence.NONE_GIVEN)


def _cite(steps: list[Step], citations: tuple[Citation, ...]) -> list[Step]:
    """Attach citations to the innermost source, or let the first cited outlet be the source."""
    if steps:
        return [replace(steps[0], citations=(*steps[0].citations, *citations)), *steps[1:]]
    outlet = next((c.outlet for c in citations if c.outlet is not None), None)
    if outlet is None:
        return steps
    kind = kind_of_name(outlet.text) or SourceKind.OUTLET
    return [Step(source=outlet, kind=kind, citations=citations)]


def _without_repeats(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Drop a step that names the same source as the next one outward, keeping its cue.

    "In the X's assessment" in a document that X publishes is the author speaking, not a source.
    """
    kept: list[Step] = []
    for step in steps:
        if kept and _same(kept[-1].source, step.source):
            kept.append(_joined(kept.pop(), step))
        else:
            kept.append(step)
    return tuple(kept)


def _joined(inner: Step, outer: Step) -> Step:
    """Return one step for a source named twice, outward kind and inner words."""
    return replace(
        outer,
        cue=inner.cue,
        source=inner.source,
        citations=(*inner.citations, *outer.citations),
        reliability=inner.reliability or outer.reliability,
    )


def _same(a: Mention, b: Mention) -> bool:
    """Tell whether two mentions name one source, by words or by the gazetteer."""
    if a.name.casefold() == b.name.casefold():
        return True
    return bool(_entities(a.name) & _entities(b.name))


def _entities(name: str) -> frozenset[str]:
    """Return the ids a source's name may mean, its article and possessive ending left out."""
    words = name.removesuffix("\u2019s").removesuffix("'s")
    bare = words[4:] if words.lower().startswith("the ") else words
    return frozenset(e.id for e in gazetteer().lookup(bare, source=True))
