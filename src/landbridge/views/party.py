"""Tell words that name somebody from words that name nobody: "who", "the militia", "no lorry"."""

from functools import cache

from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import Mention
from landbridge.views.index import Index

UNNAMED = "a party not named"
"""Stands for an actor whom the reports do not name."""
_ARTICLES = frozenset({"a", "an", "the"})


def is_named(words: str) -> bool:
    """Tell whether words hold a name: a capital letter beyond an opening article, and no mere pronoun."""
    plain = " ".join(words.split())
    folded = plain.casefold()
    if folded in _nobody("whole") or any(folded.startswith(f"{w} ") for w in _nobody("first")):
        return False
    first, *rest = plain.split() or [""]
    kept = rest if first.casefold() in _ARTICLES else [first, *rest]
    return any(word[:1].isupper() or not word[:1].isascii() for word in kept)


@cache
def _nobody(where: str) -> frozenset[str]:
    rows = (row for row in table("nobody") if row["where"] == where)
    return frozenset(word for row in rows for word in listed(row["words"]))


def party(value: str, index: Index) -> str:
    """Return an actor's name, the words that name one, or "a party not named".

    Args:
        value: Entity id, or words as written.
        index: Holding the entities.
    """
    if value in index.entities:
        return index.entities[value].name
    return value if is_named(value) else UNNAMED


def mentioned(mention: Mention, index: Index) -> str | None:
    """Return a mention's name, or None where neither an entity nor its words name anything."""
    if mention.entity is not None:
        return index.name(mention.entity)
    return mention.name if is_named(mention.name) else None
