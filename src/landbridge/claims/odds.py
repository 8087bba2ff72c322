"""Likelihood told by a number: "a 60 per cent chance", "odds of one in three", "90 per cent sure".

The number says how sure somebody is more exactly than the noun or adjective it stands with, so it
takes the place of what ``hedges.tsv`` and ``wordings.tsv`` have for that word.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Span, Token

from landbridge.claims.numberwords import number_at, read_figure
from landbridge.claims.signs import Signs
from landbridge.claims.verbgroups import has_subject, is_past, is_perfect
from landbridge.model.claim import Modality

_CHANCES = frozenset(
    {"chance", "chances", "odds", "probability", "probabilities", "likelihood", "possibility"}
    | {"risk"}
)
"""Nouns of what may be or come; confidence and certainty are also of what has been."""
_NOUNS = _CHANCES | {"confidence", "certainty"}
_ADJECTIVES = frozenset({"certain", "sure", "likely", "confident", "convinced", "probable"})
_WORDS = _NOUNS | _ADJECTIVES
_HUNDREDTHS = frozenset({"%", "percent", "cent", "pct"})
_BELOW = frozenset({"less", "under", "below", "worse", "most"})
_ABOVE = frozenset({"more", "over", "above", "better", "least", "upwards"})
_BEFORE = frozenset({"at", "is", "are", "was", "were", "be", "as", "to", "than", "of", "stood"})
"""Words right before a number that is said of a likelihood named earlier ("put at 30 per cent")."""
_ROUNDING = frozenset(
    {"about", "around", "roughly", "some", "nearly", "almost", "only", "just", "a"}
)
_LINKS = frozenset({"-", "\u2013", "to", "and", "or", "in", "out", "of", "per", "a"})
"""Words inside a number phrase ("one-in-three", "60 to 70 per cent")."""
_BETWEEN = frozenset({"-", "a", "the", "its", "their"})
"""Words between a number and its noun ("put at 70 per cent the chance that")."""
_EVEN = "even"
_COMPLEMENTS = frozenset({"acomp", "attr", "oprd", "npadvmod"})
_HALF_WIDTH = 0.1
"""How far the interval reaches to either side of the number: the width of most bands of ICD 203."""
_LONGEST = 7
"""Words of the longest number phrase."""
_KEPT = 8
"""Sentences whose odds are remembered: claims of one sentence are read one after another."""
_BESIDE = 3
"""How far from a noun of likelihood a set phrase with it may end ("there is a chance of")."""


@dataclass(frozen=True, slots=True)
class Odds:
    """A noun or adjective of likelihood, the number said of it, and the interval that gives."""

    word: Token
    start: int
    end: int
    interval: tuple[float, float]


def read_odds(predicate: Token, signs: Signs) -> None:
    """Put the number said of a likelihood in the place of what its noun or adjective gave."""
    for odds in _odds_in(predicate.sent):
        near = {h.at for h in signs.hedges if abs(h.at.i - odds.word.i) <= _BESIDE}
        if not near and not _is_about(odds.word, predicate):
            continue
        signs.hedges = [hedge for hedge in signs.hedges if hedge.at not in near]
        low, high = min(odds.start, odds.word.i), max(odds.end, odds.word.i + 1)
        signs.hedge(predicate.doc[low:high].text, odds.interval, at=odds.word)
        if odds.word.lower_ in _CHANCES and not _is_over(predicate):
            signs.assume(Modality.POSSIBLE, odds.word)


def _is_over(predicate: Token) -> bool:
    """Tell whether a verb says what has been; a noun under a chance never does."""
    return predicate.pos_ == "VERB" and (is_past(predicate) or is_perfect(predicate))


def _is_about(word: Token, predicate: Token) -> bool:
    """Tell whether a likelihood is that of a predicate: it stands over it, or beside what does."""
    above = list(_sharing(predicate))
    if word in above:
        return True
    beside = word.dep_ in _COMPLEMENTS and word.head in above and word.i < predicate.i
    return beside or (word.head.lower_ == "with" and word.head.head in above)


def _sharing(predicate: Token) -> Iterator[Token]:
    """Yield a predicate and what stands over it, up to a clause that is joined to another."""
    node = predicate
    yield node
    while node.head != node and not (node.dep_ == "conj" and has_subject(node)):
        node = node.head
        yield node


@lru_cache(maxsize=_KEPT)
def _odds_in(sentence: Span) -> tuple[Odds, ...]:
    """Return the likelihoods of a sentence that a number is said of."""
    named = [token for token in sentence if token.lower_ in _WORDS]
    return tuple(odds for token in named for odds in _odds_of(token))[:_LONGEST]


def _odds_of(word: Token) -> Iterator[Odds]:
    """Yield what is said of one likelihood by the number right before it, else by one behind."""
    start = max(word.i - _LONGEST, word.sent.start)
    for first in range(start, word.i):
        odds = _number(word, first, word.i)
        if odds is not None:
            yield odds
            return
    if word.lower_ in _NOUNS:
        for first in range(word.i + 2, word.sent.end):
            odds = _number(word, first, min(first + _LONGEST, word.sent.end))
            if odds is not None and _is_said(odds):
                yield odds
                return


def _is_said(odds: Odds) -> bool:
    """Tell whether the words before a number say it of something named earlier."""
    at = odds.start - 1
    while odds.word.doc[at].lower_ in _ROUNDING and at > odds.word.i:
        at -= 1
    return odds.word.doc[at].lower_ in _BEFORE


def _number(word: Token, start: int, end: int) -> Odds | None:
    """Return the likelihood that begins at an index; before its word it must reach up to it."""
    if word.doc[start].lower_ != _EVEN and not word.doc[start].like_num:
        return None
    words = [token.lower_ for token in word.doc[start:end]]
    told = _share(words)
    if told is None:
        return None
    share, after = told
    between = words[after:]
    if start < word.i and any(w not in _BETWEEN for w in between):
        return None
    low, high = share - _HALF_WIDTH, share + _HALF_WIDTH
    compared = {t.lower_ for t in word.doc[max(start - 3, word.sent.start) : start]}
    if compared & _BELOW:
        high = share
    elif compared & _ABOVE and "no" not in compared:
        low, high = share, share + 2 * _HALF_WIDTH
    return Odds(word, start, start + after, (max(low, 0.01), min(high, 0.99)))


def _share(words: Sequence[str]) -> tuple[float, int] | None:
    """Return the likelihood that words begin with, and how many of them tell it, or None."""
    if words[0] == _EVEN:
        return 0.5, 1
    numbers: list[float] = []
    linked: set[str] = set()
    at = 0
    while at < len(words):
        if words[at] in _HUNDREDTHS:
            return _within(sum(numbers) / len(numbers) / 100, at + 1)
        read = _read(words, at)
        if read is not None:
            numbers.append(read[0])
            at = read[1]
        elif words[at] in _LINKS:
            linked.add(words[at])
            at += 1
        else:
            break
    while at and words[at - 1] in _LINKS:
        at -= 1
    match numbers:
        case [one, all_] if linked & {"in", "out"} and all_:
            return _within(one / all_, at)
        case [50, 50]:
            return 0.5, at
        case _:
            return None


def _read(words: Sequence[str], at: int) -> tuple[float, int] | None:
    """Return the value of a figure or of number words, and the index behind them."""
    if words[at][0].isdigit():
        value = read_figure(words[at]) if words[at].replace(".", "").isdigit() else None
        return (value, at + 1) if value is not None else None
    return number_at(words, at)


def _within(share: float, after: int) -> tuple[float, int] | None:
    """Return a likelihood, if it is one."""
    return (share, after) if 0 < share <= 1 else None
