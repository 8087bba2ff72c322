"""Languages by name, and by the script they are written in."""

import unicodedata
from collections import Counter
from functools import cache

from landbridge.lexicon.tables import table

LEAST_SHARE = 0.5
"""Share of a text's letters from which its script tells the language: quotations may stand in it."""

KANA = ("HIRAGANA", "KATAKANA")
LEAST_KANA = 0.05
"""Share of Japanese syllables that tells Japanese from Chinese: running Japanese has about half."""


@cache
def _names() -> dict[str, str]:
    """Return the name of each language code."""
    return {row["code"]: row["name"] for row in table("languages")}


@cache
def _scripts() -> dict[str, str]:
    """Return the language code that a script's name stands for."""
    return {row["script"]: row["code"] for row in table("languages") if row["script"]}


def language_name(code: str) -> str:
    """Return the English name of a language code; the code itself where the table has none."""
    return _names().get(code) or (f"language {code!r}" if code else "an unknown language")


def language_of_script(text: str) -> str | None:
    """Return the code that the script of most letters stands for, None for Latin and for no letters.

    Args:
        text: Some thousand code points.
    """
    counts = Counter(
        _script_of(letter) for letter in text if letter.isalpha() and not letter.isascii()
    )
    letters = sum(1 for letter in text if letter.isalpha())
    kana = sum(counts.pop(name, 0) for name in KANA)
    if kana and kana >= LEAST_KANA * letters:
        return _scripts()[KANA[0]]
    found = max(counts, key=lambda name: counts[name], default="")
    return _scripts().get(found) if counts[found] >= LEAST_SHARE * letters else None


@cache
def _script_of(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
