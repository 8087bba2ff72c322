"""Read every claim out of a document, in text order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from spacy.tokens import Span, Token

from landbridge.claims.accusation import accused_matches
from landbridge.claims.attribution import Attribution, find_attributions
from landbridge.claims.chain import Voice, build_chain, evidence_of, step_of
from landbridge.claims.citations import CitationMark
from landbridge.claims.frames import Match, classes_of, find_matches
from landbridge.claims.hits import mark_hits
from landbridge.claims.memory import Memory
from landbridge.claims.numbers import NumberExpression, find_numbers
from landbridge.claims.parser import Passage, parse
from landbridge.claims.place import where_of
from landbridge.claims.quotation import extend_over_quotes, find_quotes
from landbridge.claims.remember import remember_claim, remember_phrases
from landbridge.claims.roles import arguments_of, quantities_of
from landbridge.claims.spans import clause_tokens, hull, phrase_tokens
from landbridge.claims.standing import Standing, standing_of
from landbridge.claims.statements import ADVICE, advice, leftovers
from landbridge.claims.timing import Timeline, when_of
from landbridge.model.claim import Certainty, Claim, ClaimKind, Modality, Step
from landbridge.model.document import Document, SectionKind

VERSION = "1"
"""Version of the rules; part of every claim's ``extractor``."""

QUOTE_REACH = 400
"""How many code points may lie between a speaker and a further quotation in one paragraph."""

DAMAGED = "a cited outlet's name is missing from the text"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    """What stays the same while one paragraph is read."""

    document: Document
    passage: Passage
    attributions: Sequence[Attribution]
    numbers: Sequence[NumberExpression]
    times: Timeline
    memory: Memory
    voice: Voice | None
    recorded: datetime


def extract(document: Document, *, recorded: datetime) -> tuple[Claim, ...]:
    """Read a document's claims; mentions are left unresolved.

    Args:
        document: With its sections told apart; furniture is never read.
        recorded: Stored with each claim, time zone aware.

    Returns:
        Claims in text order, each once; every quote equals its span of the document's text.
    """
    memory = Memory()
    times = Timeline.of(document)
    claims: dict[str, Claim] = {}
    voice: Voice | None = None
    for passage in parse(document):
        mark_hits(passage, text=document.text, memory=memory)
        if passage.kind is SectionKind.HEADLINE:
            voice = None
        scene = _scene(
            document, passage, times=times, memory=memory, voice=voice, recorded=recorded
        )
        for claim in _read_passage(scene):
            claims.setdefault(claim.id, claim)
        voice = _introduced(scene) or voice
    return tuple(sorted(claims.values(), key=lambda c: (c.start, c.end, c.kind, c.type)))


def _scene(
    document: Document,
    passage: Passage,
    *,
    times: Timeline,
    memory: Memory,
    voice: Voice | None,
    recorded: datetime,
) -> _Scene:
    """Find a paragraph's attributions and numbers before its claims."""
    attributions = [
        a for s in passage.doc.sents for a in find_attributions(passage, s, text=document.text)
    ]
    quotes = find_quotes(document.text, start=passage.start, end=passage.end)
    numbers = [
        replace(n, start=n.start + passage.start, end=n.end + passage.start)
        for n in find_numbers(document.text[passage.start : passage.end].replace("\n", " "))
    ]
    return _Scene(
        document=document,
        passage=passage,
        attributions=extend_over_quotes(attributions, quotes, reach=QUOTE_REACH),
        numbers=numbers,
        times=times,
        memory=memory,
        voice=voice,
        recorded=recorded,
    )


def _read_passage(scene: _Scene) -> Iterator[Claim]:
    """Yield the claims of each sentence, remembering what it spoke of for the next."""
    for sentence in scene.passage.doc.sents:
        matches = list(find_matches(list(sentence)))
        inside = [a for a in scene.attributions if a.cue[0].sent == sentence]
        matches = accused_matches(matches, inside, memory=scene.memory)
        matches += advice(sentence, inside)
        matches += leftovers(sentence, matches, inside, passage=scene.passage)
        matches.sort(key=lambda m: m.trigger.i)
        edge = sentence.start
        for match in matches:
            until = min(
                [match.trigger.i, *(t.left_edge.i for ts in match.roles.values() for t in ts)]
            )
            edge = remember_phrases(
                sentence,
                scene.passage,
                text=scene.document.text,
                memory=scene.memory,
                edge=edge,
                until=until,
            )
            claim = _claim(match, sentence, scene)
            if claim is not None:
                remember_claim(claim, match, memory=scene.memory)
                yield claim
        remember_phrases(
            sentence,
            scene.passage,
            text=scene.document.text,
            memory=scene.memory,
            edge=edge,
            until=sentence.end,
        )


def _claim(match: Match, sentence: Span, scene: _Scene) -> Claim | None:
    """Build the claim of a match, or None when it has no words of its own."""
    document, passage = scene.document, scene.passage
    fillers = [t for tokens in match.roles.values() for t in tokens]
    standing = standing_of(
        match.trigger,
        match.predicate,
        modality=match.frame.modality,
        polarity=match.frame.polarity,
        arguments=fillers,
    )
    span = _quote_span(match, standing, sentence, scene)
    if span is None:
        return None
    arguments = arguments_of(match, passage=passage, text=document.text, memory=scene.memory)
    covering = _covering(match, scene)
    marks = _marks_after(sentence, passage)
    chain = build_chain(
        covering,
        passage=passage,
        document=document,
        marks=marks,
        memory=scene.memory,
        voice=scene.voice,
    )
    heads = [
        match.trigger,
        match.predicate,
        *(t for tokens in match.roles.values() for t in tokens),
    ]
    return Claim(
        document=document.id,
        quote=document.text[span[0] : span[1]],
        start=span[0],
        end=span[1],
        kind=match.frame.kind,
        type=match.frame.type,
        arguments=arguments,
        quantities=quantities_of(arguments, scene.numbers, span=span, type_=match.frame.type),
        when=when_of(match, passage=passage, times=scene.times, memory=scene.memory),
        where=where_of(
            passage,
            heads,
            text=document.text,
            memory=scene.memory,
            span=span,
            in_context=_takes_context(match),
        ),
        polarity=standing.polarity,
        modality=_modality(standing, covering, question=sentence.text.rstrip().endswith("?")),
        certainty=_certainty(standing, chain),
        evidence=evidence_of(chain, _evidence_context(match, covering)),
        chain=chain,
        extractor=f"rules/{VERSION}:{match.frame.id}",
        recorded=scene.recorded,
        denial_scope=_denial_scope(standing, scene),
        note=DAMAGED if any(mark.damaged for mark in marks) else None,
    )


_LOCAL_KINDS = frozenset({ClaimKind.STATUS, ClaimKind.CONTROL, ClaimKind.MOVEMENT, ClaimKind.EVENT})


def _takes_context(match: Match) -> bool:
    """Tell whether a claim speaks of something local without naming it ("the road is used")."""
    if match.frame.kind not in _LOCAL_KINDS:
        return False
    local = [t for tokens in match.roles.values() for t in tokens if classes_of(t) & LOCAL]
    if match.frame.kind is ClaimKind.EVENT:
        local.append(match.trigger)
    return any(t.dep_ == "nsubj" or _is_definite(t) for t in local)


def _is_definite(token: Token) -> bool:
    """Tell whether a word points back to something ("the crossing", "these roads", "it")."""
    return token.pos_ == "PRON" or any(
        c.lower_ in {"the", "this", "these", "that", "those", "its", "their"}
        for c in token.children
    )


LOCAL = frozenset({"facility", "road", "place", "event", "vehicle"})
"""Classes of things that stand somewhere."""


def _quote_span(
    match: Match, standing: Standing, sentence: Span, scene: _Scene
) -> tuple[int, int] | None:
    """Return the claim's span: its clause with its arguments, hedges and negations."""
    whole = match.frame.id == ADVICE
    tokens = set(match.predicate.subtree) if whole else set(clause_tokens(match.predicate))
    tokens.add(match.trigger)
    for heads in match.roles.values():
        for head in heads:
            tokens.update(phrase_tokens(head))
    tokens.update(standing.signs)
    for sign in standing.signs:
        if sign.pos_ == "VERB" and match.predicate.head == sign and match.predicate.pos_ == "NOUN":
            tokens.update(clause_tokens(sign))
    return hull(scene.passage, [t for t in tokens if t.sent == sentence], text=scene.document.text)


def _covering(match: Match, scene: _Scene) -> list[Attribution]:
    """Return the attributions whose content holds the trigger, innermost first."""
    offset = scene.passage.start_of(match.trigger)
    found = [
        a
        for a in scene.attributions
        if a.content[0] <= offset < a.content[1] and a.cue[0] != match.trigger
    ]
    return sorted(found, key=lambda a: (a.content[1] - a.content[0], a.use != "show"))


def _marks_after(sentence: Span, passage: Passage) -> list[CitationMark]:
    """Return the citations that stand in a sentence."""
    begin = passage.start_of(sentence[0])
    after = passage.starts[sentence.end] if sentence.end < len(passage.doc) else passage.end + 1
    return [m for m in passage.citations if begin <= m.start < after]


def _modality(standing: Standing, covering: Sequence[Attribution], *, question: bool) -> Modality:
    """Return the modality; demands are made of others, and questions assert nothing."""
    if question:
        return Modality.HYPOTHETICAL
    asked = any(a.use == "ask" for a in covering)
    return (
        Modality.RECOMMENDED
        if asked and standing.modality is not Modality.CONDITIONAL
        else standing.modality
    )


def _certainty(standing: Standing, chain: Sequence[Step]) -> Certainty:
    """Return the certainty, lowered where the text itself doubts the source."""
    doubt = next((s.reliability for s in chain if s.reliability), None)
    if doubt is None:
        return standing.certainty
    low, high = UNRELIABLE
    own = standing.certainty
    return Certainty(words=(*own.words, doubt), low=min(low, own.low), high=min(high, own.high))


UNRELIABLE = (0.2, 0.6)
"""Interval of a claim whose source the text calls unclear or unverified; see ``hedges.tsv``."""


def _evidence_context(match: Match, covering: Sequence[Attribution]) -> str:
    """Return the words around a claim that may name what was seen."""
    cue_words = [
        t.text for a in covering for t in (a.source.subtree if a.source is not None else ())
    ]
    seen = [
        t.text
        for c in match.predicate.subtree
        if c.lemma_ in {"see", "show"}
        and any(g.dep_ == "mark" and g.lower_ == "as" for g in c.children)
        for t in c.subtree
    ]
    return " ".join([*cue_words, *seen])


def _denial_scope(standing: Standing, scene: _Scene) -> str | None:
    """Return the words that a denial is limited to."""
    if standing.denial is None:
        return None
    tokens = phrase_tokens(standing.denial)
    span = hull(scene.passage, tokens, text=scene.document.text)
    return scene.document.text[span[0] : span[1]] if span else None


def _introduced(scene: _Scene) -> Voice | None:
    """Return who speaks next when a paragraph ends by introducing them with a colon."""
    text = scene.document.text[scene.passage.start : scene.passage.end].rstrip()
    speakers = [
        a for a in scene.attributions if a.source is not None and a.use in {"say", "ground"}
    ]
    if not text.endswith(":") or not speakers:
        return None
    step = step_of(
        speakers[-1], passage=scene.passage, document=scene.document, memory=scene.memory
    )
    return Voice(step=step)
