"""Make the claim of a match: its words, what it says of whom, whose it is, when, where, how sure."""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from landbridge.claims.attribution import Attribution
from landbridge.claims.chain import build_chain, evidence_of
from landbridge.claims.classes import classes_of
from landbridge.claims.coming import looking_ahead
from landbridge.claims.counting import Counting, quantities_of
from landbridge.claims.edges import Interval
from landbridge.claims.matching import Match
from landbridge.claims.place import where_of
from landbridge.claims.readings import Reading
from landbridge.claims.roles import arguments_of
from landbridge.claims.scene import Scene
from landbridge.claims.spans import clause_tokens, hull, phrase_tokens
from landbridge.claims.standing import Standing, standing_of
from landbridge.claims.statements import ADVICE, DEMAND
from landbridge.claims.steps import step_of
from landbridge.claims.timing import when_of
from landbridge.model.claim import Argument, Certainty, Claim, ClaimKind, Modality, Step

VERSION = "1"
"""Version of the rules; part of every claim's ``extractor``."""

RULES = "rules/"
"""Begins the ``extractor`` of every claim that a rule made."""

DAMAGED = "a cited outlet's name is missing from the text"
UNRELIABLE = (0.2, 0.6)
"""Interval of a claim whose source the text calls unclear or unverified; see ``hedges.tsv``."""

TOLL = "toll.v"
"""Id of the frame whose verb both tells and counts ("put the number of dead at")."""

_SUPPOSED = frozenset({Modality.CONDITIONAL, Modality.HYPOTHETICAL})
_LOCAL = frozenset({"facility", "road", "place", "event"})
"""Classes of things that stand somewhere."""

_LOCAL_KINDS = frozenset({ClaimKind.STATUS, ClaimKind.CONTROL, ClaimKind.MOVEMENT, ClaimKind.EVENT})
_OF_THINGS = frozenset({ClaimKind.STATUS, ClaimKind.MOVEMENT})
_THING_ROLES = frozenset({"subject", "via", "destination", "vehicle"})
_UNTOLD = frozenset({"they", "them", "that", "this", "those", "these"})
_POINTING = frozenset({"the", "this", "these", "that", "those", "its", "their"})


def claim_of(match: Match, sentence: Span, scene: Scene) -> Reading | None:
    """Return the claim of a match with what made it, or None when it has no words of its own."""
    passage, memory = scene.passage, scene.setting.memory
    standing = standing_of(
        match.trigger,
        match.predicate,
        modality=match.frame.modality,
        polarity=match.frame.polarity,
        event=match.frame.kind is ClaimKind.EVENT,
        arguments=match.fillers,
    )
    span = _quote_span(match, standing, sentence, scene)
    if span is None:
        return None
    arguments = arguments_of(match, passage=passage, memory=memory, numbers=scene.numbers)
    if _stands_for_nothing(match, arguments):
        return None
    covering = scene.attributions_over(match.trigger, telling=match.frame.id in {TOLL, DEMAND})
    marks = scene.citations_in(sentence)
    steps = [step_of(a, passage=passage, memory=memory) for a in covering]
    told = memory.told_of(match.fillers, at=passage.start) if not steps else ()
    memory.tell(match.trigger.sent, steps, at=passage.start)
    when = when_of(
        match,
        passage=passage,
        times=scene.setting.times,
        memory=memory,
        cues=[a.cue[0] for a in covering],
    )
    standing, when = looking_ahead(
        standing, match, passage=passage, times=scene.setting.times, when=when
    )
    chain = build_chain(
        steps or told,
        document=scene.setting.document,
        marks=marks,
        voice=scene.voice,
    )
    claim = Claim(
        document=scene.setting.document.id,
        quote=passage.text[span[0] : span[1]],
        start=span[0],
        end=span[1],
        kind=match.frame.kind,
        type=match.frame.type,
        arguments=arguments,
        quantities=quantities_of(
            Counting(type=match.frame.type, arguments=arguments, span=span, passage=passage),
            scene.numbers,
        ),
        when=when,
        where=where_of(
            passage,
            [match.trigger, match.predicate, *match.fillers],
            arguments=arguments,
            memory=memory,
            span=span,
            in_context=_takes_context(match),
        ),
        polarity=standing.polarity,
        modality=_modality(match, standing, covering, sentence),
        certainty=_certainty(standing, chain),
        evidence=evidence_of(chain, _evidence_context(match, covering)),
        chain=chain,
        extractor=f"{RULES}{VERSION}:{match.frame.id}",
        recorded=scene.setting.recorded,
        denial_scope=_denial_scope(standing, scene),
        note=DAMAGED if any(mark.damaged for mark in marks) else None,
    )
    return Reading(claim, match, sentence, scene, standing, tuple(covering))


def _stands_for_nothing(match: Match, arguments: Sequence[Argument]) -> bool:
    """Tell whether a state or movement is said of "they" or "that" with nothing before to mean."""
    if match.frame.kind not in _OF_THINGS:
        return False
    return any(
        a.role in _THING_ROLES
        and a.mention.text.lower() in _UNTOLD
        and a.mention.antecedent is None
        for a in arguments
    )


def _quote_span(match: Match, standing: Standing, sentence: Span, scene: Scene) -> Interval | None:
    """Return the claim's span: its clause with its arguments, hedges and negations."""
    whole = match.frame.id in {ADVICE, DEMAND}
    tokens = set(match.predicate.subtree if whole else clause_tokens(match.predicate))
    tokens |= {match.trigger, *standing.signs}
    for head in match.fillers:
        tokens.update(phrase_tokens(head))
    for sign in standing.signs:
        if sign.pos_ == "VERB" and match.predicate.head == sign and match.predicate.pos_ == "NOUN":
            tokens.update(clause_tokens(sign))
    low, high = sentence.start, sentence.end
    return hull(scene.passage, (t for t in tokens if low <= t.i < high))


def _takes_context(match: Match) -> bool:
    """Tell whether a claim speaks of something local without naming it ("the road is used")."""
    if match.frame.kind not in _LOCAL_KINDS:
        return False
    local = [t for t in match.fillers if classes_of(t) & _LOCAL]
    if match.frame.kind is ClaimKind.EVENT:
        local.append(match.trigger)
    return any(t.dep_ == "nsubj" or _points_back(t) for t in local)


def _points_back(token: Token) -> bool:
    """Tell whether a word points back to something ("the crossing", "these roads", "it")."""
    return token.pos_ == "PRON" or any(c.lower_ in _POINTING for c in token.children)


def _is_asked(match: Match, sentence: Span) -> bool:
    """Tell whether a claim stands in a question; what comes before a colon is still told."""
    if not sentence.text.rstrip().endswith("?"):
        return False
    breaks = [t.i for t in sentence if t.text in {":", ";"}]
    return not breaks or match.trigger.i > breaks[-1]


def _modality(
    match: Match, standing: Standing, covering: Sequence[Attribution], sentence: Span
) -> Modality:
    """Return the modality; demands are made of others, and questions assert nothing."""
    if _is_asked(match, sentence):
        return Modality.HYPOTHETICAL
    asked = any(a.use == "ask" and not _is_about(a.cue[0], match.trigger) for a in covering)
    if asked and standing.modality not in _SUPPOSED:
        return Modality.RECOMMENDED
    return standing.modality


def _is_about(verb: Token, trigger: Token) -> bool:
    """Tell whether a verb only asks about something ("asked the Red Cross about the shelling")."""
    topics = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in {"about", "whether"})
    return any(topic.left_edge.i <= trigger.i <= topic.right_edge.i for topic in topics)


def _certainty(standing: Standing, chain: Sequence[Step]) -> Certainty:
    """Return the certainty, lowered where the text itself doubts the source."""
    doubt = next((s.reliability for s in chain if s.reliability), None)
    if doubt is None:
        return standing.certainty
    low, high = UNRELIABLE
    own = standing.certainty
    return Certainty(
        words=(*own.words, doubt),
        low=min(low, own.low),
        high=min(high, own.high),
        own=(own.low, own.high),
    )


def _evidence_context(match: Match, covering: Sequence[Attribution]) -> str:
    """Return the words around a claim that may name what was seen: sources, "as seen in X"."""
    named = [a.source for a in covering if a.source is not None]
    seen = [
        c
        for c in match.predicate.subtree
        if c.lemma_ in {"see", "show"}
        and any(g.dep_ == "mark" and g.lower_ == "as" for g in c.children)
    ]
    words = [t.text for head in [*named, *seen] for t in head.subtree]
    if not covering:
        words += [t.text for t in match.trigger.sent if "imagery" in classes_of(t)]
    return " ".join(words)


def _denial_scope(standing: Standing, scene: Scene) -> str | None:
    """Return the words that a denial is limited to."""
    if standing.denial is None:
        return None
    span = hull(scene.passage, phrase_tokens(standing.denial))
    return scene.passage.text[span[0] : span[1]] if span else None
