"""Tell whether a claim may stand as the footnote of a sentence.

A footnote that does not support its sentence is the worst fault an assessment can have. So every
sentence names the assertion it makes, and the table ``assertions.tsv`` says which claims carry it.
"""

import re
from collections.abc import Mapping
from functools import cache

from landbridge.lexicon.fold import fold
from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import Claim, Mention, Modality

FACT = frozenset({Modality.HAPPENED, Modality.ONGOING})
"""The only modalities that report a fact."""
_ENDINGS = ("n't", "n\u2019t")
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
    return any(
        _fits(claim, row) and (value is None or names(claim, row["role"], value=value))
        for row in _rows()[assertion]
    )


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
        return (
            not is_misread(claim) and (claim.certainty.low + claim.certainty.high) / 2 >= DOUBTFUL
        )
    return claim.modality.value in wanted


def is_misread(claim: Claim) -> bool:
    """Tell whether a claim's own words show that it cannot back a statement of fact."""
    words = f" {' '.join(claim.quote.split()).casefold()} "
    return any(
        claim.type in (listed(row["types"]) or (claim.type,))
        and claim.polarity.value in (row["polarity"] or claim.polarity.value)
        and _pattern(row["where"], row["words"]).search(words) is not None
        for row in table("misreadings")
    )


@cache
def _pattern(where: str, words: str) -> re.Pattern[str]:
    """Return what finds a row's words; "n't" stands at the end of a word, the others are words."""
    boundary = r"\b"
    found = (
        rf"{'' if word.startswith(_ENDINGS) else boundary}{re.escape(word)}{boundary}"
        for word in listed(words)
    )
    choice = "|".join(found)
    return re.compile(rf"^ (?:{choice})" if where == "first" else choice)
