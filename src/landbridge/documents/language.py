"""Tell a page's language from its common short words."""

import re
from collections import Counter
from functools import cache

from landbridge.lexicon.languages import language_of_script
from landbridge.lexicon.tables import listed, table

LOOK = 20_000
"""Code points looked at."""

SCRIPT_LOOK = 4_000
"""Code points looked at for the script."""

LEAST_SHARE = 0.08
"""Least share of words that must be a language's own short words.

Running text has 0.2 to 0.45 in every language of the table; a list of names has under 0.05.
"""

ENGLISH = "en"
LATIN = "und-Latn"
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
    """Return the ISO 639-1 code (639-3 for Sorani, ``ckb``) of a text, or None when unsure.

    Where the words do not tell, the script may; see the table ``languages``.
    """
    return _by_words(text) or language_of_script(text[:SCRIPT_LOOK])


def _by_words(text: str) -> str | None:
    """Return the language whose short words a text has.

    Where two have as many, only that it is neither English nor one of another script is told; None
    when not even that.
    """
    words = [word.casefold() for word in _WORD.findall(text[:LOOK])]
    if len(words) < LEAST_WORDS:
        return None
    counts = Counter(words)
    scores = sorted(
        (
            (sum(counts[word] for word in own & counts.keys()), code)
            for code, own in _languages().items()
        ),
        reverse=True,
    )
    (best, code), (second, other) = scores[:2]
    if best < LEAST_SHARE * len(words):
        return None
    if best >= CLEAR_LEAD * second:
        return code
    return None if ENGLISH in (code, other) else language_of_script(text[:SCRIPT_LOOK]) or LATIN


def language_code(stated: str | None) -> str | None:
    """Return the code in a stated language such as ``en-GB`` or ``eng``, else None."""
    found = _CODE.fullmatch((stated or "").strip())
    if found is None:
        return None
    code = found[1].lower()
    return _LONGER.get(code, code if len(code) == 2 else None)  # noqa: PLR2004
