"""Turn an attribution into a step of a chain: the source's name, kind and what it told whom."""

from dataclasses import replace

from spacy.tokens import Token

from landbridge.claims.attribution import Attribution
from landbridge.claims.disowning import is_disowned
from landbridge.claims.hedging import doubts_of_sources
from landbridge.claims.hits import name_at
from landbridge.claims.memory import Memory, anaphors
from landbridge.claims.parser import Passage
from landbridge.claims.reference import antecedent, read_as, short_form
from landbridge.claims.sourcekind import is_outlet, kind_of_source
from landbridge.claims.spans import joint_mention_of, mention_of
from landbridge.claims.speaker import owner_of_statement
from landbridge.model.claim import Attitude, Citation, Mention, SourceKind, Step

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
    around = " ".join(t.text for t in (*head.subtree, *_put_off(attribution))).lower()
    owner = _owner_within(head)
    if owner is not None:
        source = replace(
            source, antecedent=mention_of(passage, owner).text, reason="whose statement it is"
        )
        kind = kind_of_source(owner, mention_of(passage, owner).text, around)
    else:
        source = _with_antecedent(head, source, memory)
        kind = kind_of_source(head, source.text, around)
    if head.pos_ != "PRON" and source.antecedent is None:
        memory.speakers.append((source, kind))
    return Step(
        source=source,
        kind=kind,
        cue=cue,
        attitude=_attitude(attribution, source),
        citations=_told(attribution, passage),
        reliability=next((p for p in doubts_of_sources() if p in around), attribution.doubt),
    )


def _put_off(attribution: Attribution) -> list[Token]:
    """Return what is said of a source after its verb ("the page said, whose reliability is unclear")."""
    verb = attribution.cue[0]
    late = (c for c in verb.children if c.i > verb.i and c.left_edge.lower_ == "whose")
    return [token for child in late for token in child.subtree]


def _attitude(attribution: Attribution, source: Mention) -> Attitude:
    """Return how the reporter stands to a source: a name not granted ("so-called") is a distance."""
    told = attribution.attitude
    return Attitude.DISTANCES if told is Attitude.NEUTRAL and is_disowned(source.text) else told


def _owner_within(head: Token) -> Token | None:
    """Return who issued a statement that its own phrase names ("a statement from the army")."""
    if anaphors().get(head.lemma_.lower()) != "statement":
        return None
    owner = owner_of_statement(head)
    named = owner is not None and owner in head.subtree and owner.tag_ not in {"PRP", "PRP$"}
    return owner if named else None


def _with_antecedent(head: Token, source: Mention, memory: Memory) -> Mention:
    """Return who "he" or "the announcement" is; a name is its own."""
    owner = memory.statement_owner
    if owner is not None and anaphors().get(head.lemma_.lower()) == "statement":
        return replace(source, antecedent=owner.name, reason="who issued the last statement")
    if head.pos_ == "PRON" and (spoke := memory.speaker(head.lower_)) is not None:
        return replace(source, antecedent=spoke.name, reason="the last one who spoke")
    found = short_form(memory, source.text) or antecedent(
        memory, head, wanted=_SPEAKERS, at=source.start
    )
    return read_as(source, found)


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
