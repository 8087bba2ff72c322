"""Hedges: the words of ``hedges.tsv`` near a predicate, and the probability interval they give."""

from collections.abc import Mapping
from functools import cache

from spacy.tokens import Token

from landbridge.claims.signs import Signs
from landbridge.claims.slots import is_passive
from landbridge.lexicon.rows import RowName, row_name
from landbridge.lexicon.tables import table
from landbridge.model.claim import Certainty

PLAIN = (0.85, 0.99)
"""A plain assertion: the ICD 203 band "very likely" to "almost certain" (80-99), upper part."""

_ADJECTIVAL = frozenset({"amod", "acomp"})
_SEEMING = frozenset({"ccomp", "xcomp", "oprd", "acomp", "advcl"})
_BELIEVED = frozenset({"xcomp", "ccomp", "oprd", "prep", "advcl"})


@cache
def intervals() -> Mapping[tuple[str, str], tuple[float, float]]:
    """Return probability intervals under (kind, phrase), the columns of ``hedges.tsv``."""
    return {(r["kind"], r["phrase"]): (float(r["low"]), float(r["high"])) for r in table("hedges")}


@cache
def doubts_of_sources() -> tuple[str, ...]:
    """Return the phrases by which a text judges a source, the longest first."""
    phrases = (phrase for kind, phrase in intervals() if kind == "source")
    return tuple(sorted(phrases, key=len, reverse=True))


def certainty_of(signs: Signs) -> Certainty:
    """Return the weakest hedge read, with all hedge words in text order."""
    if not signs.hedges:
        return Certainty(words=(), low=PLAIN[0], high=PLAIN[1])
    _, low, high = min(signs.hedges, key=lambda h: h[1] + h[2])
    words = tuple(dict.fromkeys(w for w, _, _ in signs.hedges))
    return Certainty(words=words, low=low, high=high)


def read_hedge(child: Token, signs: Signs) -> None:
    """Read a hedging adverb or adjective, with the adverb before it or alone."""
    before = [c.lower_ for c in child.children if c.dep_ == "advmod" and c.i == child.i - 1]
    adjectival = child.dep_ in _ADJECTIVAL
    kinds = ("adjective", "noun", "adverb") if adjectival else ("adverb",)
    for words in (" ".join([*before, child.lower_]), child.lower_):
        kind = next((k for k in kinds if (k, words) in intervals()), None)
        if kind is not None:
            signs.hedge(words, intervals()[(kind, words)], at=child, row=hedge_row(kind, words))
            return


def hedge_row(kind: str, phrase: str) -> RowName:
    """Return the name of a row of ``hedges.tsv``."""
    return row_name("hedges", kind=kind, phrase=phrase)


def read_seeming(node: Token, above: Token, signs: Signs) -> None:
    """Read "it seems that", "appears to" and passive reporting such as "is believed to"."""
    lemma = above.lemma_.lower()
    seem, belief = intervals().get(("seem", lemma)), intervals().get(("belief", lemma))
    if seem is not None and node.dep_ in _SEEMING:
        signs.hedge(above.lower_, seem, at=above, row=hedge_row("seem", lemma))
        signs.words += [
            c for c in above.children if c.dep_ in {"nsubj", "expl"} and c.lower_ == "it"
        ]
    elif belief is not None and node.dep_ in _BELIEVED and is_passive(above):
        signs.hedge(above.lower_, belief, at=above, row=hedge_row("belief", lemma))
