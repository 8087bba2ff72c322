"""Frames that a word could have triggered and did not: what came near, and what was missing."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Span, Token

from landbridge.claims.edges import Interval, trim
from landbridge.claims.frames import MISSING, Frame, frames_by_word
from landbridge.claims.matching import filler_at, fit
from landbridge.claims.needs import allows, classes_named
from landbridge.claims.readings import Reading, sentence_span
from landbridge.claims.scene import Scene
from landbridge.claims.sourcing import placed_steps
from landbridge.claims.statements import MIN_WORDS
from landbridge.claims.triggers import trigger_keys
from landbridge.lexicon.rows import row_called, row_name
from landbridge.model.explanation import Ground, Unread

NOTHING = Ground(words="", gave="no word in it triggers a frame")
"""The last resort among the reasons."""

NEAREST = 4
"""Refusals told of a sentence; more would bury the first."""


def unread(scene: Scene, sentence: Span) -> Iterator[Unread]:
    """Yield a sentence that gave no claim, with why; nothing for one without a word."""
    if not any(token.is_alpha for token in sentence):
        return
    start, end = sentence_span(scene.passage, sentence)
    reasons = [
        Ground(words=a.cue_text, gave="reports something, but nothing that a frame reads")
        for a in scene.attributions_in(sentence)
    ]
    reasons += refusals_in(sentence)
    if not reasons:
        reasons = [NOTHING]
    yield Unread(start=start, end=end, reasons=tuple(reasons))


def left_over(scene: Scene, sentence: Span, readings: Sequence[Reading]) -> Iterator[Unread]:
    """Yield the clauses of a sentence that stand in no claim of it, its sources and cues aside."""
    passage = scene.passage
    taken = [(r.claim.start, r.claim.end) for r in readings]
    for step in (step for r in readings for step in placed_steps(r)):
        source = step.step.source
        taken += [step.cue] if step.cue is not None else []
        taken += [(source.start, source.end)] if source.start and source.end else []
    for low, high in _between(sorted(taken), *sentence_span(passage, sentence)):
        start, end = trim(passage.text, low, high)
        words = [t for t in sentence if start <= passage.start_of(t) < end]
        says = any(t.pos_ in {"VERB", "AUX"} for t in words)
        if says and sum(t.is_alpha for t in words) >= MIN_WORDS:
            reasons = refusals_in(words) or [NOTHING]
            yield Unread(start=start, end=end, reasons=tuple(reasons))


def _between(taken: Sequence[Interval], start: int, end: int) -> Iterator[Interval]:
    """Yield the stretches of a span that lie between others, given in order."""
    for low, high in taken:
        if start < low:
            yield start, min(low, end)
        start = max(start, high)
    if start < end:
        yield start, end


def refusals_in(sentence: Iterable[Token]) -> list[Ground]:
    """Return the frames that came nearest in some words and what each lacked, one a word.

    Verbs come first: what a sentence says hangs on them.
    """
    words = sorted(sentence, key=lambda token: token.pos_ != "VERB")
    near = (_nearest(token) for token in words)
    return [ground for ground in near if ground is not None][:NEAREST]


def _nearest(token: Token) -> Ground | None:
    """Return the frame that lacks least at a word, or None when one fits it or none is tried."""
    tried = [
        (frame, trigger)
        for pos, word, trigger in trigger_keys(token)
        for frame in frames_by_word().get((pos, word), ())
    ]
    if not tried or any(fit(frame, trigger) is not None for frame, trigger in tried):
        return None
    frame, trigger = min(tried, key=lambda one: _weight(_lacks(*one)))
    lacks = " and ".join(lack for _, lack in _lacks(frame, trigger))
    gave = f"could be {frame.kind.value}: {frame.type}, but {lacks or 'its roles do not fit'}"
    return Ground(words=trigger.text, gave=gave, row=row_called(row_name("frames", id=frame.id)))


Lack = tuple[int, str]
"""How far a role is from being filled (1: by a wrong word, 2: by none), and that in words."""


def _weight(lacks: Sequence[Lack]) -> int:
    """Return how far a frame is from fitting."""
    return sum(weight for weight, _ in lacks)


def _lacks(frame: Frame, trigger: Token) -> list[Lack]:
    """Return what a frame needs at a word and does not find, of its nearest alternative."""
    if not frame.need:
        return [(2, "nothing fills its roles")]
    options = [
        [lack for role, classes in need.items() if (lack := _lack(frame, trigger, role, classes))]
        for need in frame.need
    ]
    return min(options, key=_weight)


def _lack(frame: Frame, trigger: Token, role: str, classes: frozenset[str]) -> Lack | None:
    """Return what is wrong with a needed role, or None when a slot of it holds a fitting word."""
    slots = frame.slots.get(role, ())
    held = [word for slot in slots if (word := filler_at(frame, trigger, slot)) is not None]
    if any(allows(classes, word) for word in held) or (not held and MISSING in classes):
        return None
    kinds = sorted(classes_named(classes) - {"any"})
    if not held:
        return 2, f"nothing stands as its {role}" + (f" (want {_either(kinds)})" if kinds else "")
    wanted = f"is no {_either(kinds)}" if kinds else "is of a kind that is ruled out"
    return 1, f'its {role} "{held[0].text}" {wanted}'


def _either(kinds: list[str]) -> str:
    """Return kinds as "facility, place or road"."""
    return " or ".join(filter(None, [", ".join(kinds[:-1]), *kinds[-1:]]))
