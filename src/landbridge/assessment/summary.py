"""Say the bottom line: the first things a reader asks, in sentences taken from the judgements."""

from collections.abc import Callable, Iterable, Sequence

from landbridge.assessment.likelihood import gives_likelihood
from landbridge.model.assessment import Judgement, Sentence

SENTENCES = 6
"""At most so many sentences stand in a summary."""

Answered = tuple[str, Judgement]


def summary(answered: Sequence[Answered]) -> tuple[Sentence, ...]:
    """Return the bottom line: gate, use and its extent, holder, routes, and what is unresolved.

    Every sentence is a judgement's own with its claims; what no report speaks of is left out.

    Args:
        answered: (answerer, judgement), in the order asked; the first of a kind is the main one.
    """
    found = (
        *_first(answered, "gate", _main),
        *_first(answered, "route", _main),
        *_extent(answered),
        *_first(answered, "holder", _main),
        *_news(_first(answered, "access", _every), told=_first(answered, "gate", _main)),
        *_first(answered, "agent", _opening),
    )
    return tuple(dict.fromkeys(found))[:SENTENCES]


def _first(
    answered: Iterable[Answered],
    answerer: str,
    choose: Callable[[Judgement], tuple[Sentence, ...]],
) -> tuple[Sentence, ...]:
    """Return what is chosen of the first answer of a kind of which anything is."""
    chosen = (choose(judgement) for name, judgement in answered if name == answerer)
    return next((sentences for sentences in chosen if sentences), ())


def _main(judgement: Judgement) -> tuple[Sentence, ...]:
    """Return the first sentence that gives a likelihood, else the first with claims."""
    return (_every(judgement) or tuple(s for s in judgement.answer if s.claims))[:1]


def _every(judgement: Judgement) -> tuple[Sentence, ...]:
    """Return the sentences that give a likelihood."""
    return tuple(s for s in judgement.answer if s.claims and gives_likelihood(s.text))


def _news(sentences: Iterable[Sentence], *, told: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return the first sentence that rests on more than what is told: a shut gate bars its own route."""
    known = {claim for sentence in told for claim in sentence.claims}
    return tuple(s for s in sentences if not known.intersection(s.claims))[:1]


def _extent(answered: Iterable[Answered]) -> tuple[Sentence, ...]:
    """Return what is judged of the extent of use, wherever the reports speak of it."""
    every = (s for name, j in answered if name == "route" for s in j.answer)
    return tuple(s for s in every if s.claims and "scale" in s.text and gives_likelihood(s.text))[
        :1
    ]


def _opening(judgement: Judgement) -> tuple[Sentence, ...]:
    return tuple(sentence for sentence in judgement.answer[:1] if sentence.claims)
