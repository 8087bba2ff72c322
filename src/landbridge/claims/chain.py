"""Build the chain of sources behind a claim, from the innermost utterer to the publisher."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from landbridge.claims.attribution import Attribution, source_span
from landbridge.claims.citations import CitationMark
from landbridge.claims.memory import Memory
from landbridge.claims.parser import Passage
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.lexicon.tables import table
from landbridge.model.claim import Citation, Evidence, Mention, SourceKind, Step
from landbridge.model.document import Document
from landbridge.model.entity import EntityKind

UNNAMED_PUBLISHER = "unnamed publisher"
"""Stands at the end of the chain of a document that names no publisher."""

_ANONYMITY = (
    "anonym",
    "unnamed",
    "not be named",
    "not authorized",
    "not authorised",
    "declined to be named",
)
_KIND_OF_ENTITY: Mapping[EntityKind, SourceKind] = {
    EntityKind.OUTLET: SourceKind.OUTLET,
    EntityKind.STATE_MEDIA: SourceKind.STATE_MEDIA,
    EntityKind.MONITOR: SourceKind.MONITOR,
    EntityKind.PERSON: SourceKind.PERSON,
    EntityKind.OFFICE: SourceKind.OFFICE,
    EntityKind.ARMED_FORCE: SourceKind.ARMED_GROUP,
    EntityKind.ARMED_GROUP: SourceKind.ARMED_GROUP,
}
_STATEMENTS = frozenset(
    {"statement", "announcement", "communique", "communiqué", "declaration", "report", "letter"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who speaks the paragraphs that follow an introduction ending in a colon."""

    step: Step


@cache
def _source_nouns() -> Mapping[str, SourceKind]:
    """Return the kind of source each description stands for."""
    return {row["lemma"]: SourceKind(row["kind"]) for row in table("source_nouns")}


@cache
def _evidence_phrases() -> tuple[tuple[str, Evidence], ...]:
    """Return phrases that tell what was seen."""
    return tuple((row["phrase"], Evidence(row["evidence"])) for row in table("evidence"))


@cache
def _reliability_phrases() -> tuple[str, ...]:
    """Return phrases by which a text judges a source."""
    return tuple(row["phrase"] for row in table("hedges") if row["kind"] == "source")


def publisher_step(document: Document) -> Step:
    """Return the document's own voice, always the last step of a chain."""
    return Step(
        source=Mention(text=document.publisher or UNNAMED_PUBLISHER), kind=SourceKind.AUTHOR
    )


def build_chain(
    covering: Sequence[Attribution],
    *,
    passage: Passage,
    document: Document,
    marks: Sequence[CitationMark],
    memory: Memory,
    voice: Voice | None,
) -> tuple[Step, ...]:
    """Return the chain of a claim.

    Args:
        covering: Attributions whose content holds the claim, innermost first.
        passage: Where it stands.
        document: Of the claim.
        marks: Citations that close its sentence.
        memory: To resolve "he" and "the announcement".
        voice: Who speaks this paragraph, or None for the author.
    """
    steps = [step_of(a, passage=passage, document=document, memory=memory) for a in covering]
    citations = tuple(c for mark in marks for c in mark.citations)
    if citations:
        steps = _cite(steps, citations)
    if voice is not None:
        steps.append(voice.step)
    steps.append(publisher_step(document))
    return _without_repeats(steps)


def step_of(
    attribution: Attribution, *, passage: Passage, document: Document, memory: Memory
) -> Step:
    """Turn an attribution into a step of a chain."""
    cue = attribution.cue_text
    if attribution.source is None:
        return Step(
            source=Mention(
                text=cue,
                start=passage.start_of(attribution.cue[0]),
                end=passage.end_of(attribution.cue[1]),
            ),
            kind=SourceKind.ANONYMOUS,
            cue=cue,
            attitude=attribution.attitude,
        )
    head = attribution.source
    start, end = source_span(passage, head, text=document.text)
    around = " ".join(t.text for t in head.subtree).lower()
    return Step(
        source=Mention(
            text=document.text[start:end],
            start=start,
            end=end,
            antecedent=_antecedent_text(head, memory),
        ),
        kind=_kind_of(head, document.text[start:end], around),
        cue=cue,
        attitude=attribution.attitude,
        citations=_told(attribution, passage, document),
        reliability=next((p for p in _reliability_phrases() if p in around), None),
    )


def _antecedent_text(head: Token, memory: Memory) -> str | None:
    """Return who "he" or "the announcement" is, or None."""
    if head.lemma_.lower() in _STATEMENTS and memory.statement_owner is not None:
        return memory.statement_owner.name
    found = memory.antecedent(head, wanted={"person", "group", "actor", "government"})
    return found.name if found is not None else None


def _kind_of(head: Token, phrase: str, around: str) -> SourceKind:
    """Tell what sort of source a phrase names."""
    if any(word in around for word in _ANONYMITY):
        return SourceKind.ANONYMOUS
    for entity in gazetteer().lookup(phrase):
        if entity.kind in _KIND_OF_ENTITY:
            return _KIND_OF_ENTITY[entity.kind]
    lemma = head.lemma_.lower()
    if lemma in _source_nouns():
        return _source_nouns()[lemma]
    for entity in gazetteer().lookup(head.doc.user_data.get("hits", {}).get(head.i, "")):
        if entity.kind in _KIND_OF_ENTITY:
            return _KIND_OF_ENTITY[entity.kind]
    if head.ent_type_ == "PERSON" or head.lower_ in {"he", "she", "him", "her"}:
        return SourceKind.PERSON
    return SourceKind.ORGANISATION


def _told(attribution: Attribution, passage: Passage, document: Document) -> tuple[Citation, ...]:
    """Return the outlet of "told Reuters" as a citation."""
    verb = attribution.cue[0]
    if verb.lemma_ not in {"tell", "say"}:
        return ()
    for child in verb.children:
        target = child if child.dep_ in {"dobj", "dative", "iobj"} else None
        if child.dep_ in {"prep", "dative"} and child.lower_ == "to":
            target = next((c for c in child.children if c.dep_ == "pobj"), None)
        name = passage.doc.user_data.get("hits", {}).get(target.i) if target is not None else None
        if target is None or name is None:
            continue
        if any(
            e.kind in {EntityKind.OUTLET, EntityKind.STATE_MEDIA} for e in gazetteer().lookup(name)
        ):
            start, end = source_span(passage, target, text=document.text)
            mention = Mention(text=document.text[start:end], start=start, end=end)
            return (Citation(outlet=mention, date=None),)
    return ()


def _cite(steps: list[Step], citations: tuple[Citation, ...]) -> list[Step]:
    """Attach citations to the innermost source, or let the first cited outlet be the source."""
    if steps:
        return [replace(steps[0], citations=(*steps[0].citations, *citations)), *steps[1:]]
    named = [c for c in citations if c.outlet is not None and c.outlet.text]
    if not named or named[0].outlet is None:
        return steps
    outlet = named[0].outlet
    kinds = [_KIND_OF_ENTITY.get(e.kind) for e in gazetteer().lookup(outlet.text)]
    kind = next((k for k in kinds if k is not None), SourceKind.OUTLET)
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
    first = {e.id for e in gazetteer().lookup(_bare(a.name))}
    return bool(first & {e.id for e in gazetteer().lookup(_bare(b.name))})


def _bare(name: str) -> str:
    """Return a name without its article and possessive ending."""
    words = name.removesuffix("\u2019s").removesuffix("'s")
    return words[4:] if words.lower().startswith("the ") else words


def evidence_of(chain: Sequence[Step], around: str) -> Evidence:
    """Tell what the innermost source saw, from its own words and the phrase around the cue."""
    words = f"{chain[0].source.text} {chain[0].cue or ''} {around}".lower()
    return next((e for phrase, e in _evidence_phrases() if phrase in words), Evidence.NONE_GIVEN)
