"""The words of ``checking_words.tsv``: what says that a report was not checked, and what is a report."""

from functools import cache

from spacy.tokens import Token

from landbridge.lexicon.tables import table

_POINTING = frozenset({"it", "this", "that", "they", "them", "these", "those"})


@cache
def checking_words(part: str) -> frozenset[str]:
    """Return the words of one part of the table: verb, noun or object."""
    return frozenset(row["word"] for row in table("checking_words") if row["part"] == part)


def is_report(token: Token) -> bool:
    """Tell whether a word stands for what was reported ("the claim", "this")."""
    return token.lemma_.lower() in checking_words("object") or token.lower_ in _POINTING
