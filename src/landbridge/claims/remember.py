"""Keep what a sentence and its claims spoke of, for the sentences after it."""

import re
from collections.abc import Mapping
from functools import cache

from spacy.tokens import Span, Token

from landbridge.claims.classes import classes_of
from landbridge.claims.hits import name_at
from landbridge.claims.matching import Match
from landbridge.claims.memory import DEEDS, Memory, anaphors
from landbridge.claims.parser import Passage
from landbridge.claims.slots import SUBJECTS, conjuncts
from landbridge.claims.spans import mention_of
from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import PAST, Claim, ClaimKind, Mention, Polarity

_SUBJECT_DEPS = SUBJECTS | {"nsubjpass"}
PAIR = 2
"""Names of which one is the former and the other the latter."""

_INTRODUCED = re.compile(
    r"(?: \(|, (?P<known>(?:better |also )?known (?:as|by its acronym) (?:the )?))"
    r"[\"\u201c]?(?P<short>[A-Z][A-Za-z0-9-]{0,7}[A-Z0-9])(?=[\"\u201d),.;])"
)
_WORD = re.compile(r"[^\W\d_]+")
_INSIDE_PHRASES = frozenset({"compound", "amod", "npadvmod"})


@cache
def _event_nouns() -> Mapping[str, tuple[str, ...]]:
    """Return the nouns that take up a happening again, under its claim type."""
    return {row["type"]: listed(row["nouns"]) for row in table("event_nouns")}


def remember_phrases(
    sentence: Span, passage: Passage, *, memory: Memory, edge: int, until: int
) -> int:
    """Remember the phrases whose heads stand in ``[edge, until)``, and who issued a statement.

    Args:
        sentence: Being read.
        passage: Of the sentence.
        memory: Grows.
        edge: Token index from which phrases are new.
        until: Token index before which they count.

    Returns:
        The next edge.
    """
    memory.enter((passage.start, sentence.start))
    for token in passage.doc[edge : min(until, sentence.end)]:
        if token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in _INSIDE_PHRASES:
            _remember_phrase(token, passage, memory)
            _remember_statement(token, passage, memory)
            _remember_pair(token, passage, memory)
            _remember_short(token, passage, memory)
    return max(edge, until)


def _remember_phrase(head: Token, passage: Passage, memory: Memory) -> None:
    """Remember one phrase, and the places named in it when it is about a gate or road."""
    apposed = head.dep_ == "appos" and head.head.pos_ == "PROPN"
    mention = mention_of(passage, head.head if apposed else head)  # "X, a militia": X is the name
    described = any(
        c.dep_ in {"compound", "amod"} and c.lower_ not in _plain() for c in head.children
    )
    named = described or _holds_name(mention, passage)
    if classes_of(head) & {"facility", "road"}:
        low, high = passage.start_of(head.left_edge), passage.end_of(head.right_edge)
        memory.local.extend(m for m in memory.places if low <= (m.start or 0) < high)
    memory.remember(head, mention, subject=head.dep_ in _SUBJECT_DEPS, named=named)


def _holds_name(mention: Mention, passage: Passage) -> bool:
    """Tell whether a name stands in a mention."""
    inside = passage.tokens_in(mention.start or 0, mention.end or 0)
    tokens = (passage.doc[i] for i in inside)
    return any(t.pos_ == "PROPN" or name_at(t) is not None for t in tokens)


@cache
def _plain() -> frozenset[str]:
    """Return modifiers that tell no thing from others ("the only road")."""
    return frozenset(row["word"] for row in table("plain_modifiers"))


def _remember_pair(head: Token, passage: Passage, memory: Memory) -> None:
    """Remember the two of "A and B", for "the former" and "the latter"."""
    both = conjuncts(head) if head.dep_ != "conj" else ()
    if len(both) == PAIR:
        first, second = (mention_of(passage, token) for token in both)
        memory.pair = (memory.sentence, first, second)


def _remember_short(head: Token, passage: Passage, memory: Memory) -> None:
    """Remember what an acronym stands for: "the Transitional Council (TC)", "the army, known as SAF".

    Each letter begins a word of the name, in order, so that "(UN)" after a town is no short form.
    """
    mention = mention_of(passage, head)
    found = _INTRODUCED.match(passage.text, mention.end or 0)
    if found is None or found["short"] in memory.short:
        return
    words = _WORD.findall(mention.text)
    letters = iter(found["short"].upper())
    wanted = next(letters, None)
    for word in words:
        if wanted is not None and word[0].upper() == wanted:
            wanted = next(letters, None)
    if wanted is None or found["known"]:
        memory.short[found["short"]] = mention


def _remember_statement(noun: Token, passage: Passage, memory: Memory) -> None:
    """Remember who issued the statement that a noun names."""
    if noun.dep_ != "dobj" or anaphors().get(noun.lemma_) != "statement":
        return
    owner = next((c for c in noun.head.children if c.dep_ == "nsubj"), None)
    if owner is not None and owner.pos_ != "PRON":
        memory.statement_owner = mention_of(passage, owner)


def remember_claim(claim: Claim, match: Match, *, memory: Memory) -> None:
    """Remember when and where an event was, under the nouns that may take it up again."""
    if claim.kind is ClaimKind.EVENT and claim.type in DEEDS:
        memory.spoken_of = claim.type
    nouns = _event_nouns().get(claim.type, ())
    several = match.trigger.tag_ == "NNS"
    if several or not nouns or claim.polarity is Polarity.DENIED:
        return
    if claim.when is None or claim.when.anchor == PAST:
        return
    if claim.when.anchor == "discourse" and nouns[0] in memory.events:
        return
    if claim.kind is ClaimKind.EVENT and claim.type in DEEDS:
        memory.last_event = claim.type
    for noun in nouns:
        memory.events[noun] = (claim.when, claim.where)
