"""Read a name of any of our scripts as a row of sounds, so that scripts and romanisations meet.

A sound is one sign of ``sounds.tsv``. Set aside before: case, marks, apostrophes (ayn and hamza of
romanisations), the article, doubled letters, the ezafe
(``-e``, ``-ye``), and the beginning of ``Abu`` and ``Albu``, which is often said and written "Bu".
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from landbridge.lexicon.fold import ARTICLES, LONGEST_NAME, TOKEN, plain
from landbridge.lexicon.tables import listed, table

VOWELS = frozenset("aeiouEŌ")
"""Signs of vowels."""
SOFT = VOWELS | frozenset("yHWYIAOÅʿ")
"""Signs that are, or may be read as, a vowel or nothing."""

_MOON = frozenset({"al", "el", "ul", "il", "אל", "ال"})
"""The article as it is written before any letter, in Hebrew transcriptions too."""
_LINKS = frozenset({"e", "ye", "i", "yi", "ha"})
"""Ezafe and the Hebrew article, where they stand as words of their own within a name."""
_ABU = re.compile(r"^(?:a|al|el)b(?:ou|oo|u|o)(?=$|...)|^b(?:ou|oo|o)$|^ab[aiuo]l?$")
_ABU_ARABIC = re.compile(r"^(?:ا|أ|ال)بو(?=$|...)")
_ARTICLE_ARABIC = re.compile(r"^ال(?=..)")
_ARTICLE_GLUED = re.compile(r"^[aeu](?=([tdrzsnl])\1)")
_UNVOWELLED = re.compile("[\u0590-\u06ff]")
_LATIN = re.compile("[a-z]")
_MIXED = re.compile("[\u0370-\u052f]")
_DOUBLED = re.compile(r"(.)\1+")
_GOD = re.compile("ll(?=h)")
"""The doubled letter of Allah, where Arabic and Hebrew write it."""
_ALEFS = "اأ"
"""Letters that stand for any vowel at the beginning of a word; said by the sign Å."""
_MODIFIERS = re.compile("[\u02b0-\u02ff]")
_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"[aou]l+ah?$", "ula"),
        (r"(?<=[aeiou])h$", "H"),
        (r"abd[aeou]?l+(?=.)", "abdul"),
        (r"qu(?=[ei])", "q"),
        (r"(?:[ie]y+|i)(?=[aou]|eH?$)", "y"),
        (r"ie", "i"),
        (r"([ae])(y(?=[aeou])|[uw](?=[aeiou]))", r"\1'\2"),
    )
)
"""Of romanised words: God and His servant, a final h that may be silent, a French k; and where a vowel follows, no diphthong."""


class Sounds(NamedTuple):
    """A name as it is compared.

    Attributes:
        signs: One sound a character.
        places: For each sound, the number of its word.
        spelled: The words as written, those set aside too.
        vowelled: Whether vowels are written, which Arabic and Hebrew letters leave to the reader.
        article: Whether an article was set aside.
    """

    signs: str
    places: tuple[int, ...]
    spelled: tuple[str, ...]
    vowelled: bool
    article: bool


@cache
def _letters() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return a pattern of every group of letters, longest first, and the sound of each."""
    sound = {
        unicodedata.normalize("NFC", group): row["sound"]
        for row in table("sounds")
        for group in listed(row["letters"])
    }
    groups = sorted(sound, key=lambda group: (-len(group), group))
    return re.compile("|".join((*map(re.escape, groups), "."))), sound


def _bare(token: str) -> str:
    """Return a token's letters without case and marks, save those whose mark makes another sound."""
    if token.isascii():
        return "".join(c for c in token.lower() if c.isalnum())
    known = _letters()[1]
    lowered = unicodedata.normalize("NFC", token.replace("İ", "i")).casefold().replace("ı", "i")
    if _MIXED.search(lowered) and _LATIN.search(lowered):
        return plain(token)
    kept = [c if c in known else unicodedata.normalize("NFKD", c) for c in lowered]
    return "".join(c for c in "".join(kept) if c.isalnum())


def _sounds_of(word: str) -> str:
    """Return the sounds of a bare word."""
    vowelled = not _UNVOWELLED.search(word)
    if vowelled:
        for pattern, to in _SPELLINGS:
            word = pattern.sub(to, word)
    pattern, sound = _letters()
    read = "".join(sound.get(group, group) for group in pattern.findall(word))
    if vowelled:
        return _DOUBLED.sub(r"\1", read.replace("'", ""))
    read = _GOD.sub("l", read)
    if word[0] in _ALEFS and len(read) > 1:
        read = f"Å{read[1:]}"
    return f"{read[:-1]}A" if len(read) > 1 and read[-1] == "h" else read


def _without_article(word: str, *, first: bool) -> str:
    """Return a word without the article or the beginning of Abu that is written onto it."""
    for pattern in (_ABU, _ABU_ARABIC):
        match = pattern.match(word)
        if match:
            return ("بو" if pattern is _ABU_ARABIC else "bu") + word[match.end() :]
    if _ARTICLE_ARABIC.match(word):
        return word[2:]
    return word if first else _ARTICLE_GLUED.sub("", word)


def _is_article(word: str, *, before: str) -> bool:
    """Tell whether a bare word is the article; with a sun letter it agrees with the word it stands before."""
    if word in _MOON:
        return True
    return word in ARTICLES and before.startswith(word[1:])


@lru_cache(maxsize=65536)
def sounds(name: str) -> Sounds:
    """Return a name's sounds; only its first ``LONGEST_NAME`` code points count."""
    spelled = tuple(TOKEN.findall(_MODIFIERS.sub("", name[:LONGEST_NAME])))
    bare = [_bare(token) for token in spelled]
    last = len(bare) - 1
    signs: list[str] = []
    places: list[int] = []
    article = False
    for number, word in enumerate(bare):
        if number < last and _is_article(word, before=bare[number + 1]):
            article = True
            continue
        if 0 < number < last and word in _LINKS:
            continue
        rest = _without_article(word, first=number == 0)
        article |= rest != word
        read = _sounds_of(rest)
        signs.append(read)
        places += [number] * len(read)
    return Sounds(
        signs="".join(signs),
        places=tuple(places),
        spelled=spelled,
        vowelled=not _UNVOWELLED.search(name),
        article=article,
    )
