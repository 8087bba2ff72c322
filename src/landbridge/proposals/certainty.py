"""How sure a claim is, from the hedge words a model points at, read by ``hedges.tsv``."""

from collections.abc import Sequence

from landbridge.claims.hedging import PLAIN, intervals
from landbridge.model.claim import Certainty
from landbridge.proposals.finding import Span, find_words, refuse
from landbridge.proposals.page import Page


def certainty_of(hedges: Sequence[str], page: Page, *, sentence: Span) -> Certainty:
    """Return the weakest of the hedges, with all their words; a plain assertion without any.

    Raises:
        Refusal: When a hedge does not stand in the sentence, or no row of the table holds it: a
            claim without its hedge would seem surer than it is.
    """
    spans = [
        find_words(h, page.shaped, within=sentence, what="hedge", place="sentence") for h in hedges
    ]
    if not spans:
        return Certainty(words=(), low=PLAIN[0], high=PLAIN[1])
    low, high = min((_interval(span, page) for span in spans), key=sum)
    words = (page.document.text[a:b].lower() for a, b in spans)
    return Certainty(words=tuple(dict.fromkeys(words)), low=low, high=high)


def _interval(span: Span, page: Page) -> tuple[float, float]:
    """Return the interval of a hedge, by its words or the base form of one of them.

    A modal verb without a row ("would") says what standing a thing has, not how surely.
    """
    words = " ".join(page.document.text[span[0] : span[1]].lower().split())
    tokens = list(page.tokens_of(span))
    forms = {words, *(token.lemma_.lower() for token in tokens)}
    rows = [
        interval
        for (kind, phrase), interval in intervals().items()
        if kind != "source" and phrase in forms
    ]
    modal = bool(tokens) and all(token.tag_ == "MD" for token in tokens)
    if not rows and not modal:
        refuse(f"its hedge “{words[:80]}” is not in our table")
    return min(rows, key=sum, default=PLAIN)
