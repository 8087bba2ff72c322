"""Check a proposal's polarity, modality and hedges against what the rules' grammar reads there.

What a model most easily gets wrong is whether a thing is said to be so. The rules read that from
the words over a verb, whichever verb it is; where they and the model disagree, nothing is kept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from spacy.tokens import Token

from landbridge.claims.standing import Standing, standing_of
from landbridge.model.claim import Argument, Certainty, Modality, Polarity
from landbridge.proposals.finding import Span
from landbridge.proposals.page import Page

FACTUAL = frozenset({Modality.HAPPENED, Modality.ONGOING})
"""Modalities that report a fact; which of the two it is, readers rarely agree on."""

_PREDICATES = frozenset({"VERB", "AUX", "NOUN"})


def standing_over(arguments: Sequence[Argument], page: Page, *, quote: Span) -> Standing | None:
    """Return what the grammar reads over the deepest predicate of some arguments, or None.

    Args:
        arguments: Found in the text.
        page: The document.
        quote: Span of the quote; a predicate inside it comes before one outside.
    """
    start_of = page.passage_of(quote).start_of
    predicates = list(_predicates(arguments, page, quote))
    inside = [token for token in predicates if quote[0] <= start_of(token) < quote[1]]
    deepest = max(inside or predicates, key=_depth, default=None)
    return None if deepest is None else standing_of(deepest, deepest)


def doubt_of(polarity: Polarity, modality: Modality, standing: Standing | None) -> str | None:
    """Return why the grammar does not bear out what a model says of a claim's standing, or None.

    A plan, a guess or a condition that the model sees and the grammar does not is let stand: it
    claims less than a fact.
    """
    if standing is None:
        return None
    bolder = modality in FACTUAL and standing.modality not in FACTUAL
    if standing.polarity is polarity and not bolder:
        return None
    return (
        f"it is {polarity}, {modality} where our grammar reads "
        f"{standing.polarity}, {standing.modality}"
    )


def weaker(one: Certainty, other: Certainty) -> Certainty:
    """Return the less sure of two certainties, with the first's hedge words and what they lack."""
    weak = min(one, other, key=lambda certainty: certainty.low + certainty.high)
    more = (word for word in other.words if not any(word in own for own in one.words))
    return replace(weak, words=(*one.words, *more))


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _predicates(arguments: Sequence[Argument], page: Page, quote: Span) -> Iterator[Token]:
    """Yield the word over each argument: the nearest verb or noun that no argument holds."""
    spans = [(a.mention.start or 0, a.mention.end or 0) for a in arguments]
    start_of = page.passage_of(quote).start_of
    for span in spans:
        above = (token for token in _above(page, span) if token.pos_ in _PREDICATES)
        free = (t for t in above if not any(a <= start_of(t) < b for a, b in spans))
        yield from islice(free, 1)


def _above(page: Page, span: Span) -> Iterator[Token]:
    """Yield the words over a mention, the nearest first."""
    tokens = list(page.tokens_of(span))
    inside = {token.i for token in tokens}
    head = next((t for t in tokens if t.head.i not in inside), None)
    return head.ancestors if head is not None else iter(())
