"""Which types of claim may tell of one happening."""

from collections.abc import Mapping
from functools import cache

from landbridge.lexicon.tables import listed, table

_PLAIN_RANK = 5


@cache
def _joins() -> Mapping[str, frozenset[str]]:
    return {row["type"]: frozenset(listed(row["joins"])) for row in table("event_families")}


@cache
def rank(kind: str) -> int:
    """Return how well a type names a happening; the highest of an event's claims names it."""
    rows = table("event_families")
    return next((int(r["rank"]) for r in rows if r["type"] == kind), _PLAIN_RANK)


def may_join(a: str, b: str) -> bool:
    """Tell whether claims of two types may tell of one happening."""
    return a == b or b in _joins().get(a, ()) or a in _joins().get(b, ())


def types_named(text: str) -> frozenset[str]:
    """Return the types of happening that a text names, such as "killed in the airstrike"."""
    padded = f" {text.casefold()}"
    return frozenset(
        row["type"]
        for row in table("event_families")
        if any(f" {word}" in padded for word in listed(row["words"]))
    )


@cache
def nouns() -> frozenset[str]:
    """Return every noun that names a happening of violence, such as "airstrike"."""
    return frozenset(word for row in table("event_families") for word in listed(row["words"]))


def deed(kind: str) -> str:
    """Return the type under which reports of one deed are compared: "the attack" for a bombing."""
    return next((r["deed"] or kind for r in table("event_families") if r["type"] == kind), kind)
