"""Sources that stand in a phrase: according to X, in X's assessment, based on X, X's claim that."""

from collections.abc import Iterator

from spacy.tokens import Token

from landbridge.claims.attribution import Attribution
from landbridge.claims.checking import unchecked
from landbridge.claims.content import around, beside, clause_over
from landbridge.claims.hits import name_at
from landbridge.claims.parser import Passage
from landbridge.claims.prepositions import preposition_object
from landbridge.claims.reporting import Use, denies, reporting, showing_nouns
from landbridge.claims.sourcekind import can_speak, is_outlet
from landbridge.claims.speaker import owner_of_statement, speaker_of
from landbridge.model.claim import Attitude


def according_to(passage: Passage, word: Token) -> Iterator[Attribution]:
    """Read "according to X" over the clause it hangs on."""
    to = next((c for c in word.children if c.dep_ in {"prep", "pcomp"} or c.lower_ == "to"), word)
    source = _object(to)
    if source is None:
        return
    content = around(passage, clause_over(word), word)
    if content is not None:
        yield Attribution(source, (word, to), content, "say", Attitude.NEUTRAL)


def via(passage: Passage, word: Token) -> Iterator[Attribution]:
    """Read "via AFP" over the clause it hangs on; a road may go via anything, news via outlets."""
    source = _object(word)
    if source is None or not is_outlet(name_at(source) or source.text):
        return
    content = around(passage, clause_over(word), word)
    if content is not None:
        yield Attribution(source, (word, word), content, "say", Attitude.NEUTRAL)


def based_on(passage: Passage, word: Token) -> Iterator[Attribution]:
    """Read "based on Y's interpretation of Z": the same content has Y (or Z) under it."""
    on = next((c for c in word.children if c.lower_ in {"on", "upon"}), None)
    thing = _object(on) if on is not None else None
    if on is None or thing is None:
        return
    lemma = thing.lemma_.lower()
    if lemma not in reporting("N") and lemma not in showing_nouns():
        return
    clause = clause_over(word)
    content = around(passage, clause, _below(clause, word))
    if content is not None:
        yield Attribution(
            _possessor(thing) or thing, (word, on), content, "show", Attitude.ENDORSES
        )


def from_noun(passage: Passage, noun: Token) -> Iterator[Attribution]:
    """Read "in X's assessment" over its clause, and "X's claim that" over the noun's clause."""
    for use in reporting("N").get(noun.lemma_.lower(), ()):
        if use.name == "ground":
            yield from _in_view_of(passage, noun, use)
            yield from _view_is_that(passage, noun, use)
        elif use.name == "say":
            yield from _claim_that(passage, noun, use)


def _in_view_of(passage: Passage, noun: Token, use: Use) -> Iterator[Attribution]:
    """Read "in X's assessment" and "by the account of X"; "in its view" names no source."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"in", "by"}:
        return
    owner = noun if use.takes == "itself" else _possessor(noun) or preposition_object(noun, "of")
    clause = clause_over(noun.head)
    if owner is None or owner.tag_ == "PRP$" or (owner == noun and _tells(clause)):
        return
    content = around(passage, clause, noun.head)
    if content is not None:
        yield Attribution(owner, (noun.head, noun), content, use.name, use.attitude)


def _tells(verb: Token) -> bool:
    """Tell whether a verb names a source of its own ("in a survey, drivers said")."""
    return verb.lemma_.lower() in reporting("V")


def to_mind(passage: Passage, word: Token) -> Iterator[Attribution]:
    """Read "To the drivers, the road is lost" at the start of a sentence."""
    source = _object(word)
    after = word.right_edge.i + 1
    if source is None or word.i != word.sent.start or after >= word.sent.end:
        return
    if word.doc[after].text != "," or not can_speak(source, alone=False):
        return
    content = around(passage, clause_over(word), word)
    if content is not None:
        yield Attribution(source, (word, word), content, "ground", Attitude.NEUTRAL)


def _view_is_that(passage: Passage, noun: Token, use: Use) -> Iterator[Attribution]:
    """Read "X's reading is that ..."."""
    owner = _possessor(noun)
    if noun.dep_ != "nsubj" or noun.head.lemma_ != "be" or owner is None or owner.tag_ == "PRP$":
        return
    clause = next((c for c in noun.head.children if c.dep_ == "ccomp"), None)
    content = beside(passage, list(clause.subtree), noun.head) if clause is not None else None
    if content is not None:
        yield Attribution(owner, (noun, noun), content, use.name, use.attitude)


def _claim_that(passage: Passage, noun: Token, use: Use) -> Iterator[Attribution]:
    """Read "X's claim that ..."; a clause that itself reports is read at its verb."""
    clause = next((c for c in noun.children if _is_that_clause(c)), None)
    if clause is None or clause.lemma_ in reporting("V"):
        return
    content = beside(passage, list(clause.subtree), noun)
    if content is not None:
        verb = noun.head
        if noun.dep_ == "dobj" and denies(verb.lemma_) and (denier := speaker_of(verb)) is not None:
            yield Attribution(denier, (verb, verb), content, "deny", use.attitude)
            return
        owner = owner_of_statement(noun) or noun
        attitude = Attitude.DOUBTS if unchecked(noun.head) else use.attitude
        yield Attribution(owner, (noun, noun), content, use.name, attitude)


def _is_that_clause(child: Token) -> bool:
    """Tell whether a noun's clause is opened by "that", and not by one that stands for the noun."""
    if child.dep_ not in {"acl", "ccomp", "relcl"}:
        return False
    opened = any(g.lower_ == "that" for g in child.children)
    marked = any(g.lower_ == "that" and g.dep_ == "mark" for g in child.children)
    return marked or (opened and child.dep_ != "relcl")


def _object(preposition: Token) -> Token | None:
    """Return what a preposition holds."""
    return next((c for c in preposition.children if c.dep_ == "pobj"), None)


def _possessor(noun: Token) -> Token | None:
    """Return whose a noun is."""
    return next((c for c in noun.children if c.dep_ == "poss"), None)


def _below(clause: Token, word: Token) -> Token:
    """Return the phrase directly under a clause's verb that a word stands in."""
    top = word
    while top.head not in (top, clause):
        top = top.head
    return top
