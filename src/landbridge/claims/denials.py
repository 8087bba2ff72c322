"""Bare denials: "The governor's office denied this" denies what was said right before it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from landbridge.claims.attribution import Attribution
from landbridge.claims.chain import build_chain
from landbridge.claims.checkingwords import is_report
from landbridge.claims.frames import bare_frame
from landbridge.claims.matching import Match
from landbridge.claims.readings import Reading
from landbridge.claims.reporting import denies
from landbridge.claims.scene import Scene
from landbridge.claims.signs import Sign
from landbridge.claims.spans import clause_tokens, hull, mention_of
from landbridge.claims.speaker import is_nobody, speaker_of
from landbridge.claims.standing import Standing
from landbridge.claims.steps import step_of
from landbridge.lexicon.rows import row_name
from landbridge.model.claim import (
    Argument,
    Attitude,
    Certainty,
    Claim,
    ClaimKind,
    Mention,
    Polarity,
)

DENIAL = "deny.this"
"""Id of the frame of a denial that only points at what it denies."""

MOST = 3
"""Most claims of a sentence that one denial can mean; of more it is not clear which."""

PLAIN = (0.85, 0.99)
"""Certainty of what is told without a hedge; see ``hedges.tsv``."""

_POINTING = frozenset({"the", "this", "that", "these", "those", "such", "both"})
_ASIDE = frozenset({"appos", "npadvmod", "dep", "attr", "dobj"})
"""How a parser hangs a noun that takes up the whole sentence before it."""

_OPINION = frozenset({ClaimKind.JUDGEMENT, ClaimKind.RECOMMENDATION})


def denials(sentence: Span, scene: Scene, told: Sequence[Claim]) -> Iterator[Reading]:
    """Yield the denial of each claim that a sentence points back to, in its own words.

    Args:
        sentence: That may deny.
        scene: The paragraph.
        told: What was said in this sentence so far, else in the one before.
    """
    for verb in sentence:
        thing = _denied(verb) if verb.pos_ == "VERB" and denies(verb.lemma_) else None
        attribution = _attributed(verb, thing, scene) if thing is not None else None
        if thing is None or attribution is None:
            continue
        aside = verb.dep_ == "relcl"
        at = scene.passage.start_of(thing.left_edge if aside else verb)
        facts = [c for c in told if (c.start if aside else c.end) <= at and c.kind not in _OPINION]
        if len(facts) <= MOST:
            for claim in facts:
                reading = _denial(claim, attribution, thing, scene)
                if reading is not None:
                    yield reading


def _denied(verb: Token) -> Token | None:
    """Return the word by which a denial points at what was said, or None when it says what itself."""
    if _is_withheld(verb):
        return None
    if verb.dep_ == "relcl" and _takes_up(verb.head):
        return verb.head
    thing = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    if thing is None or not is_report(thing):
        return None
    bare = thing.pos_ == "PRON" or any(c.lower_ in _POINTING for c in thing.children)
    told = any(c.dep_ in {"acl", "ccomp", "relcl", "prep"} for c in thing.children)
    return thing if bare and not told else None


def _takes_up(noun: Token) -> bool:
    """Tell whether a noun takes up the clause before it ("accused Y of Z, a charge Y denies")."""
    first = noun.left_edge
    opened = first.i > 0 and first.nbor(-1).text in {",", "-", "\u2013", "\u2014"}
    return opened and noun.dep_ in _ASIDE and is_report(noun)


def _attributed(verb: Token, thing: Token, scene: Scene) -> Attribution | None:
    """Return who denies, or None when nobody is named."""
    source = speaker_of(verb)
    if source is None or is_nobody(source):
        return None
    content = scene.passage.start_of(thing), scene.passage.end_of(thing)
    return Attribution(source, (verb, verb), content, "deny", Attitude.NEUTRAL)


def _is_withheld(verb: Token) -> bool:
    """Tell whether a denial is itself denied ("neither confirmed nor denied this")."""
    above = (*verb.children, *(verb.head.children if verb.dep_ == "conj" else ()))
    return any(c.dep_ == "neg" or c.lower_ in {"neither", "nor"} for c in above)


def _denial(claim: Claim, attribution: Attribution, thing: Token, scene: Scene) -> Reading | None:
    """Return a claim as denied by a later source, grounded in the words of the denial."""
    passage, verb = scene.passage, attribution.cue[0]
    span = hull(passage, clause_tokens(verb))
    if span is None or claim.polarity is Polarity.DENIED:
        return None
    certainty = Certainty(words=(), low=PLAIN[0], high=PLAIN[1])
    pointer = mention_of(passage, thing)
    denied = replace(
        claim,
        quote=passage.text[slice(*span)],
        start=span[0],
        end=span[1],
        arguments=tuple(_pointed_at(a, pointer) for a in claim.arguments),
        quantities=(),
        polarity=Polarity.DENIED,
        certainty=certainty,
        chain=build_chain(
            [step_of(attribution, passage=passage, memory=scene.setting.memory)],
            document=scene.setting.document,
            marks=scene.citations_in(verb.sent),
            voice=scene.voice,
        ),
        extractor=claim.extractor.rpartition(":")[0] + f":{DENIAL}",
        denial_scope=None,
    )
    frame = bare_frame(DENIAL, kind=claim.kind, type_=claim.type)
    row = row_name("reporting", lemma=verb.lemma_.lower(), use="deny")
    standing = Standing(
        polarity=Polarity.DENIED,
        modality=claim.modality,
        certainty=certainty,
        signs=(verb,),
        denial=None,
        read=(Sign(verb, Polarity.DENIED.value, row),),
    )
    match = Match(frame, verb, verb, {})
    return Reading(denied, match, verb.sent, scene, standing, (attribution,))


def _pointed_at(argument: Argument, pointer: Mention) -> Argument:
    """Return an argument that stands in the words before, as what the pointing words stand for."""
    name = argument.mention.name
    read = replace(pointer, antecedent=name, reason="what was said right before, and is denied")
    return replace(argument, mention=read)
