"""Tell whether a claim may stand as the footnote of a sentence.

A footnote that does not support its sentence is the worst fault an assessment can have. So every
sentence names the assertion it makes, and the table ``assertions.tsv`` says which claims carry it.
"""

import re
from collections.abc import Mapping
from functools import cache

from landbridge.lexicon.fold import fold
from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import Claim, Mention, Modality, Polarity

FACT = frozenset({Modality.HAPPENED, Modality.ONGOING})
"""The only modalities that report a fact."""
_ASKING = frozenset({"who", "whose", "what", "which", "whether", "how", "why"})
"""English question words: a clause that begins with one asks, and asserts nothing."""
_NEGATING = frozenset({"neither", "nobody", "no", "none", "never", "nothing"})
"""A clause that begins with one of these and is read as affirming was misread."""
_NOT = re.compile(r"\b(not|never)\b|n['\u2019]t\b", re.IGNORECASE)
_POSITIVE = frozenset({"open", "in_use", "passable"})
"""Types that a "not" among the words would turn round; better no footnote than a wrong one."""
DOUBTFUL = 0.5
"""A claim whose hedges are read as less than this no longer speaks for its content."""


def supports(claim: Claim, assertion: str, *, value: str | None = None) -> bool:
    """Tell whether a claim carries an assertion.

    Args:
        claim: With resolved mentions.
        assertion: As named in ``assertions.tsv``.
        value: Entity id, or words, that the claim must name in the row's role; None for any.

    Raises:
        LookupError: When the table has no such assertion.
    """
    if _asks(claim) or _negates(claim):
        return False
    return any(
        _fits(claim, row) and (value is None or names(claim, row["role"], value=value))
        for row in _rows()[assertion]
    )


def _asks(claim: Claim) -> bool:
    return _first_word(claim) in _ASKING


def _negates(claim: Claim) -> bool:
    """Tell whether a claim read as affirming has words that deny it."""
    if claim.polarity is Polarity.DENIED:
        return False
    denied = claim.type in _POSITIVE and _NOT.search(claim.quote) is not None
    return denied or _first_word(claim) in _NEGATING


def _first_word(claim: Claim) -> str:
    words = claim.quote.split(maxsplit=1)
    return words[0].casefold() if words else ""


def supports_any(claim: Claim, assertions: tuple[str, ...], *, value: str | None = None) -> bool:
    """Tell whether a claim carries one of several assertions."""
    return any(supports(claim, assertion, value=value) for assertion in assertions)


def names(claim: Claim, role: str, *, value: str) -> bool:
    """Tell whether a claim names a value in a role, by entity or by the folded words."""
    return any(_is(mention, value) for mention in claim.mentions(role))


def _is(mention: Mention, value: str) -> bool:
    if mention.entity is not None:
        return mention.entity == value
    return value in (mention.text, mention.name) or fold(mention.name) == fold(value)


def assertions() -> frozenset[str]:
    """Return the names of every assertion a sentence may make."""
    return frozenset(_rows())


@cache
def _rows() -> Mapping[str, tuple[Mapping[str, str], ...]]:
    rows: dict[str, tuple[Mapping[str, str], ...]] = {}
    for row in table("assertions"):
        rows[row["assertion"]] = (*rows.get(row["assertion"], ()), row)
    return rows


def _fits(claim: Claim, row: Mapping[str, str]) -> bool:
    return (
        claim.kind.value == row["kind"]
        and row["type"] in (claim.type, "*")
        and claim.polarity.value == row["polarity"]
        and _stands(claim, row["standing"])
        and all(claim.mentions(role) for role in listed(row["needs"]))
        and not any(claim.mentions(role) for role in listed(row["without"]))
    )


def _stands(claim: Claim, standing: str) -> bool:
    wanted = listed(standing)
    if "any" in wanted:
        return True
    if "fact" in wanted and claim.modality in FACT:
        return (claim.certainty.low + claim.certainty.high) / 2 >= DOUBTFUL
    return claim.modality.value in wanted
