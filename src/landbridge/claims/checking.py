"""Sentences that doubt the report before them: "The claim could not be independently verified"."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from landbridge.claims.attribution import Attribution
from landbridge.claims.checkingwords import checking_words, is_report
from landbridge.claims.parser import Passage
from landbridge.claims.spans import hull
from landbridge.model.claim import Attitude

_UNABLE = frozenset({"unable", "impossible", "fail"})
_NEGATIONS = frozenset({"no", "not", "n't", "never", "neither"})
_HELD = frozenset({"nsubjpass", "dobj", "nsubj"})


def unchecked(verb: Token) -> bool:
    """Tell whether a verb says that a report was not checked ("could not confirm the claim")."""
    if verb.lemma_.lower() not in checking_words("verb"):
        return False
    held = next((c for c in verb.children if c.dep_ in _HELD - {"nsubj"}), None)
    return held is not None and is_report(held) and _is_negated(verb)


def with_doubts(
    attributions: Sequence[Attribution], passage: Passage, after: Passage | None
) -> list[Attribution]:
    """Let a sentence that says a report was not checked lower the source named last before it.

    Args:
        attributions: Of one paragraph, in the order of their cues.
        passage: The paragraph.
        after: The next paragraph, whose first sentence may speak of the report; or None.
    """
    found = list(attributions)
    for word in (t for t in passage.doc if _doubts(t)):
        _lower(found, word.i, _said(passage, word))
    opening = next((t for t in _first_sentence(after) if _doubts(t)), None) if after else None
    if after is not None and opening is not None:
        _lower(found, len(passage.doc), _said(after, opening))
    return found


def _lower(found: list[Attribution], before: int, words: str) -> None:
    """Mark the attributions of the last sentence part before a token that has any."""
    told = [a for a in found if a.cue[0].i < before and a.tells]
    last = max((a.cue[0].sent.start for a in told), default=None)
    for index, a in enumerate(found):
        if a in told and a.cue[0].sent.start == last:
            found[index] = replace(a, attitude=Attitude.DOUBTS, doubt=words)


def _doubts(word: Token) -> bool:
    """Tell whether a word says that a report was not checked."""
    if word.pos_ == "NOUN" and word.lemma_.lower() in checking_words("noun"):
        return any(c.lower_ in _NEGATIONS for c in word.children if c.dep_ == "det")
    return word.pos_ == "VERB" and unchecked(word)


def _is_negated(verb: Token) -> bool:
    """Tell whether a verb, or what governs it, is negated."""
    over = [verb, verb.head] if verb.dep_ == "xcomp" else [verb]
    if any(c.dep_ == "neg" for node in over for c in node.children):
        return True
    above = [t.lemma_.lower() for t in (verb.head, *verb.head.children)]
    return verb.dep_ in {"xcomp", "ccomp"} and bool(_UNABLE & set(above))


def _first_sentence(passage: Passage) -> Span:
    """Return a paragraph's first sentence."""
    return next(iter(passage.doc.sents))


def _said(passage: Passage, word: Token) -> str:
    """Return the doubting words as written."""
    own = [c for c in word.children if c.dep_ in {"neg", "aux", "auxpass", "advmod", "det", "amod"}]
    above = [t for t in (word.head, *word.head.children) if t.lemma_.lower() in _UNABLE]
    span = hull(passage, [*above, *own, word])
    return passage.text[slice(*span)] if span is not None else word.text
