"""Tell a page's language from its common short words."""

import re
from collections import Counter
from functools import cache

from landbridge.lexicon.tables import listed, table

LOOK = 20_000
"""Code points looked at."""

LEAST_SHARE = 0.08
"""Least share of words that must be a language's own short words.

Running text has 0.2 to 0.45 in every language of the table; a list of names has under 0.05.
"""

LEAST_WORDS = 5
CLEAR_LEAD = 1.25
"""How many times as many as the next language's; Ukrainian and Russian share a third of theirs."""

_WORD = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?")
_LONGER = {"eng": "en", "ara": "ar", "fas": "fa", "per": "fa", "heb": "he", "tur": "tr"}


@cache
def _languages() -> dict[str, frozenset[str]]:
    """Return each language's short words."""
    return {row["language"]: frozenset(listed(row["words"])) for row in table("stop_words")}


def find_language(text: str) -> str | None:
    """Return the ISO 639-1 code (639-3 for Sorani, ``ckb``) of a text, or None when unsure."""
    words = [word.casefold() for word in _WORD.findall(text[:LOOK])]
    if len(words) < LEAST_WORDS:
        return None
    counts = Counter(words)
    scores = sorted(
        ((sum(counts[word] for word in own), code) for code, own in _languages().items()),
        reverse=True,
    )
    (best, code), (second, _) = scores[:2]
    sure = best >= LEAST_SHARE * len(words) and best >= CLEAR_LEAD * second
    return code if sure else None


def language_code(stated: str | None) -> str | None:
    """Return the code in a stated language such as ``en-GB`` or ``eng``, else None."""
    found = _CODE.fullmatch((stated or "").strip())
    if found is None:
        return None
    code = found[1].lower()
    return _LONGER.get(code, code if len(code) == 2 else None)  # noqa: PLR2004
