"""Find what no report states, by looking for it in the claims."""

from collections.abc import Iterable, Mapping
from functools import cache

from landbridge.assessment.supports import FACT
from landbridge.lexicon.tables import listed, table
from landbridge.model.claim import Claim, Polarity, Quantity

UNTOLD = ("unknown", "unclear", "not known", "not stated", "undisclosed", "unspecified")
"""Words by which a report says that it does not know what it names."""


def gaps(claims: Iterable[Claim], *, question: str) -> tuple[str, ...]:
    """Return what an answer to the question leaves unsaid.

    Args:
        claims: About its subject; only affirmed claims of fact fill a gap.
        question: Row id of ``questions.tsv``.
    """
    facts = tuple(c for c in claims if c.modality in FACT and c.polarity is Polarity.AFFIRMED)
    return tuple(row["gap"] for row in _rows(question) if not any(_fills(c, row) for c in facts))


@cache
def _rows(question: str) -> tuple[Mapping[str, str], ...]:
    return tuple(row for row in table("gaps") if row["question"] == question)


def _fills(claim: Claim, row: Mapping[str, str]) -> bool:
    if claim.kind.value not in listed(row["kinds"]):
        return False
    named = any(_told(m.text) for role in listed(row["role"]) for m in claim.mentions(role))
    return named or any(_counts(q, row, claim=claim) for q in claim.quantities)


def _told(words: str) -> bool:
    return not any(word in words.casefold() for word in UNTOLD)


def _counts(quantity: Quantity, row: Mapping[str, str], *, claim: Claim) -> bool:
    """Tell whether a quantity counts what the row wants, as a rate where it wants one."""
    wanted = frozenset(listed(row["quantity"]))
    if quantity.role not in wanted and quantity.unit not in wanted:
        return False
    around = f"{claim.quote} {quantity.text}".casefold()
    return not row["per"] or any(word in around for word in listed(row["per"]))
