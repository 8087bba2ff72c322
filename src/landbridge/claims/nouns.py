"""The classes of nouns in ``nouns.tsv``."""

from collections.abc import Mapping
from functools import cache

from landbridge.lexicon.tables import listed, table


@cache
def noun_classes() -> Mapping[str, frozenset[str]]:
    """Return the classes of each noun lemma, or compound of two words, of ``nouns.tsv``."""
    return {row["lemma"]: frozenset(listed(row["class"])) for row in table("nouns")}


@cache
def wordnet_classes() -> Mapping[str, frozenset[str]]:
    """Return the class of each noun lemma of ``wordnet_nouns.tsv``, which has no row of ours."""
    found: dict[str, frozenset[str]] = {}
    for row in table("wordnet_nouns"):
        found |= dict.fromkeys(listed(row["lemmas"]), frozenset({row["class"]}))
    return found


@cache
def nouns_of(*classes: str) -> frozenset[str]:
    """Return the noun lemmas of some classes."""
    wanted = frozenset(classes)
    return frozenset(lemma for lemma, found in noun_classes().items() if found & wanted)
