"""Show the key judgements: answer, likelihood, confidence apart, dissent, gaps, indicators."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from landbridge.model.assessment import Confidence, Judgement, Sentence
from landbridge.views.cite import Citing
from landbridge.views.markup import Html, bdi, el, join
from landbridge.views.words import range_words

LADDER = (0.01, 0.05, 0.20, 0.45, 0.55, 0.80, 0.95, 0.99)
"""Bounds of the seven likelihood words (ICD 203, 2 January 2015, section D.6.e.2.a)."""
_LADDER_WIDE = 160.0
_BAND = re.compile(r"\d+-\d+ %")
LISTED = 5
"""From so many questions on they are listed with links first."""


def likelihood_words(judgement: Judgement) -> str | None:
    """Return "very likely, 80-95 %", or None when no likelihood is given."""
    if judgement.likelihood is None:
        return None
    word, low, high = judgement.likelihood
    return f"{word}, {range_words(low, high)}"


def says_band(judgement: Judgement) -> bool:
    """Tell whether the answer itself gives the band of its likelihood, so that it is not said twice."""
    if judgement.likelihood is None:
        return False
    _, low, high = judgement.likelihood
    band = f"{round(low * 100)}-{round(high * 100)} %"
    return any(band in sentence.text for sentence in judgement.answer)


def _ladder(low: float, high: float) -> Html:
    steps = [
        el(
            "rect",
            x=a * _LADDER_WIDE,
            y=0,
            width=(b - a) * _LADDER_WIDE - 1,
            height=7,
            class_="rung on" if a < high - 1e-9 and b > low + 1e-9 else "rung",
        )
        for a, b in pairwise(LADDER)
    ]
    return el(
        "svg",
        *steps,
        viewBox=f"0 0 {_LADDER_WIDE:g} 7",
        preserveAspectRatio="none",
        class_="ladder",
        aria_hidden="true",
    )


def _likelihood(judgement: Judgement) -> Html:
    if judgement.likelihood is None:
        words = "no likelihood given" if _is_stated(judgement) else "not stated"
        return el("p", el("span", words, class_="likely none"))
    word, low, high = judgement.likelihood
    band = None if says_band(judgement) else el("span", range_words(low, high))
    words = el("p", el("span", word, class_="likely"), " " if band else None, band)
    return join(words, _ladder(low, high))


def _confidence(judgement: Judgement) -> Html | None:
    if judgement.confidence is None:
        return None
    levels = list(Confidence)
    reached = levels.index(judgement.confidence)
    dots = (el("i", class_="dot on" if n <= reached else "dot") for n in range(len(levels)))
    return el(
        "p",
        el("span", *dots, class_="dots", aria_hidden="true"),
        f"{judgement.confidence.value} confidence",
        class_="confidence",
    )


def _sentences(title: str, sentences: Sequence[Sentence], citing: Citing) -> Html | None:
    if not sentences:
        return None
    items = (el("li", citing.sentence(sentence)) for sentence in sentences)
    return el("div", el("h4", title), el("ul", *items), class_="aside")


def _weighed(judgement: Judgement, citing: Citing) -> Html | None:
    """Return the footnotes of what speaks for the answer beyond those in it, and against it."""
    cited = {claim for sentence in judgement.answer for claim in sentence.claims}
    also = citing.mark(claim for claim in judgement.supporting if claim not in cited)
    told = {claim for sentence in judgement.dissent for claim in sentence.claims}
    against = citing.mark(claim for claim in judgement.opposing if claim not in told)
    parts = [
        el("span", words, notes, class_="weighed")
        for words, notes in (("Also speaks for it", also), ("Speaks against it", against))
        if notes
    ]
    return el("p", *parts, class_="why") if parts else None


def _parted(answer: Sequence[Sentence]) -> tuple[list[Sentence], list[Sentence]]:
    """Return the sentences that answer, the first and those with a likelihood, and the reports beside them."""
    lead = [s for n, s in enumerate(answer) if n == 0 or _BAND.search(s.text)]
    return lead, [s for s in answer if s not in lead]


def _judgement(judgement: Judgement, number: int, citing: Citing) -> Html:
    lead, rest = _parted(judgement.answer)
    answer = (join(citing.sentence(sentence), " ") for sentence in lead)
    gaps = [Sentence(text=gap) for gap in judgement.gaps]
    return el(
        "article",
        el("h3", bdi(judgement.question), id=f"q{number}"),
        el("div", _likelihood(judgement), _confidence(judgement), class_="scales"),
        el(
            "div",
            el("p", *answer, class_="answer"),
            el("ul", *(el("li", citing.sentence(s)) for s in rest), class_="facts")
            if rest
            else None,
            el("p", bdi(judgement.confidence_sentence), class_="why")
            if judgement.confidence_sentence
            else None,
            _weighed(judgement, citing),
            _sentences("Other positions", judgement.dissent, citing),
            _sentences("Not stated", gaps, citing),
            _sentences("What would change it", judgement.indicators, citing),
            class_="said",
        ),
        class_="judgement",
        aria_labelledby=f"q{number}",
    )


def show_summary(citing: Citing) -> Html | None:
    """Return the bottom line with its footnotes, or None when nothing can be said."""
    sentences = citing.index.assessment.summary
    if not sentences:
        return None
    return el("ul", *(el("li", citing.sentence(s)) for s in sentences), class_="bottom")


def show_questions(judgements: Sequence[Judgement]) -> Html | None:
    """Return links to the questions, each with how likely its answer is, where there are many."""
    if len(judgements) < LISTED:
        return None
    items = (
        el(
            "li",
            el("a", bdi(j.question), href=f"#q{n}"),
            " ",
            el("span", _verdict(j), class_="count"),
        )
        for n, j in enumerate(judgements, start=1)
    )
    return el("ol", *items, class_="questions")


def _verdict(judgement: Judgement) -> str:
    if judgement.likelihood is not None:
        return judgement.likelihood[0]
    return "" if _is_stated(judgement) else "not stated"


def _is_stated(judgement: Judgement) -> bool:
    """Tell whether any report speaks to the question."""
    return any(sentence.claims for sentence in judgement.answer)


def show_judgements(judgements: Iterable[Judgement], citing: Citing) -> Html:
    """Return the key judgements in order, and in a line each the questions that no report answers."""
    every = tuple(judgements)
    told = (
        _judgement(judgement, number, citing)
        for number, judgement in enumerate(every, start=1)
        if not is_silent(judgement)
    )
    silent = [
        el("li", bdi(judgement.question), id=f"q{number}")
        for number, judgement in enumerate(every, start=1)
        if is_silent(judgement)
    ]
    unanswered = el("div", el("h3", "No report answers"), el("ul", *silent), class_="aside silent")
    return join(*told, unanswered if silent else None)


def is_silent(judgement: Judgement) -> bool:
    """Tell whether no claim speaks to a question in any way."""
    sentences = (*judgement.answer, *judgement.dissent, *judgement.indicators)
    return not any(sentence.claims for sentence in sentences)


def show_outlook(citing: Citing) -> Html | None:
    """Return what to watch and what changed, or None when neither is stated."""
    assessment = citing.index.assessment
    parts = [
        _sentences("Watch", assessment.indicators, citing),
        _sentences("What changed", assessment.changes, citing),
    ]
    return el("div", *parts, class_="outlook") if any(parts) else None
