"""Turn an attribution into a step of a chain: the source's name, kind and what it told whom."""

from dataclasses import replace

from spacy.tokens import Token

from landbridge.claims.attribution import Attribution
from landbridge.claims.hedging import doubts_of_sources
from landbridge.claims.hits import name_at
from landbridge.claims.memory import Memory, anaphors
from landbridge.claims.parser import Passage
from landbridge.claims.sourcekind import is_outlet, kind_of_source
from landbridge.claims.spans import joint_mention_of, mention_of
from landbridge.claims.speaker import owner_of_statement
from landbridge.model.claim import Citation, Mention, SourceKind, Step

_SPEAKERS = frozenset({"person", "group", "actor", "government"})
"""Classes of what "he" or "the group" may stand for where a source stands."""


def step_of(attribution: Attribution, *, passage: Passage, memory: Memory) -> Step:
    """Return an attribution as a step; an unnamed source has its cue for a name."""
    cue = attribution.cue_text
    head = attribution.source
    if head is None:
        start, end = passage.start_of(attribution.cue[0]), passage.end_of(attribution.cue[1])
        return Step(
            source=Mention(text=passage.text[start:end], start=start, end=end),
            kind=SourceKind.ANONYMOUS,
            cue=cue,
            attitude=attribution.attitude,
        )
    source = joint_mention_of(passage, head)
    around = " ".join(t.text for t in head.subtree).lower()
    owner = _owner_within(head)
    if owner is not None:
        antecedent: str | None = mention_of(passage, owner).text
        kind = kind_of_source(owner, mention_of(passage, owner).text, around)
    else:
        antecedent = _antecedent(head, source, memory)
        kind = kind_of_source(head, source.text, around)
    if head.pos_ != "PRON" and antecedent is None:
        memory.speakers.append((source, kind))
    return Step(
        source=replace(source, antecedent=antecedent),
        kind=kind,
        cue=cue,
        attitude=attribution.attitude,
        citations=_told(attribution, passage),
        reliability=next((p for p in doubts_of_sources() if p in around), attribution.doubt),
    )


def _owner_within(head: Token) -> Token | None:
    """Return who issued a statement that its own phrase names ("a statement from the army")."""
    if anaphors().get(head.lemma_.lower()) != "statement":
        return None
    owner = owner_of_statement(head)
    named = owner is not None and owner in head.subtree and owner.tag_ not in {"PRP", "PRP$"}
    return owner if named else None


def _antecedent(head: Token, source: Mention, memory: Memory) -> str | None:
    """Return who "he" or "the announcement" is; None for a name, which is its own."""
    owner = memory.statement_owner
    if owner is not None and anaphors().get(head.lemma_.lower()) == "statement":
        return owner.name
    if head.pos_ == "PRON" and (spoke := memory.speaker(head.lower_)) is not None:
        return spoke.name
    found = memory.antecedent(head, wanted=_SPEAKERS, at=source.start)
    return found.name if found is not None and found.text != source.text else None


def _told(attribution: Attribution, passage: Passage) -> tuple[Citation, ...]:
    """Return the outlet of "told Reuters" or "said to Reuters" as a citation."""
    verb = attribution.cue[0]
    if verb.lemma_ not in {"tell", "say"}:
        return ()
    for child in verb.children:
        hearer = _hearer(child)
        if hearer is None:
            continue
        mention = mention_of(passage, hearer)
        if is_outlet(name_at(hearer) or mention.text):
            return (Citation(outlet=mention, date=None),)
    return ()


def _hearer(child: Token) -> Token | None:
    """Return to whom something is said when a verb's child tells, or None."""
    if child.dep_ in {"prep", "dative"} and child.lower_ == "to":
        return next((c for c in child.children if c.dep_ == "pobj"), None)
    return child if child.dep_ in {"dobj", "dative", "iobj"} else None
