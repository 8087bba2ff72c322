"""Mend charges and their denials: "accused Y of closing the road, a charge Y denies"."""

from spacy.tokens import Token

from landbridge.claims.checkingwords import is_report
from landbridge.claims.mendverbs import hang, take_place
from landbridge.claims.reporting import denies

_ACCUSING = frozenset({"accuse", "suspect", "convict", "acquit", "clear", "absolve"})
_ARTICLES = frozenset({"a", "an", "the"})


def accused_deed(verb: Token) -> None:
    """Mend "accused the brigade of using the road", read as "the brigade of using the road"."""
    word = verb.head
    noun = word.head
    if word.lower_ == "of" and noun.dep_ == "dobj" and noun.head.lemma_ in _ACCUSING:
        hang(word, noun.head, "prep")


def said_behind_colon(verb: Token) -> None:
    """Mend "denied reports of it: "We left the town"", read as a denial of what is said there."""
    denial = verb.head
    if verb.i < denial.i or not denies(denial.lemma_):
        return
    if any(token.text == ":" for token in verb.doc[denial.i : verb.left_edge.i + 1]):
        verb.dep_ = "parataxis"


def denied_charge(verb: Token) -> None:
    """Mend "accused Y of Z, a charge Y denies", read as a denial that X accused Y.

    A verb has one subject: a first one with an article that means a report takes up the clause
    before it.
    """
    denial = verb.head
    if verb.i > denial.i or not denies(denial.lemma_):
        return
    charge, *others = [c for c in denial.children if c.dep_ == "nsubj" and c.i > verb.i] or [verb]
    if not others or not is_report(charge) or any(c.dep_ == "dobj" for c in denial.children):
        return
    if not any(c.lower_ in _ARTICLES for c in charge.children):
        return
    take_place(verb, denial)
    for stray in [c for c in denial.children if c.dep_ == "punct"]:
        stray.head = verb
    hang(charge, verb, "npadvmod")
    hang(denial, charge, "relcl")
