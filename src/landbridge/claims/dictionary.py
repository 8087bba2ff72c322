"""English words, as the language model's lemma index (WordNet) lists them."""

from landbridge.claims.parser import load_model
from landbridge.lexicon.common_names import Words


def english_words() -> Words:
    """Return the words of the language model; without a lemma index there are none.

    Raises:
        MissingPart: When the language model is not installed.
    """
    lookups = getattr(load_model().get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not lookups.has_table("lemma_index"):
        return Words(nouns=frozenset(), others=frozenset())
    index = lookups.get_table("lemma_index")
    nouns = frozenset(index.get("noun", ()))
    others = frozenset(word for pos in ("verb", "adj", "adv") for word in index.get(pos, ()))
    return Words(nouns=nouns, others=others)
