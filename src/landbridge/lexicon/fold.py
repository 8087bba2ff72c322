"""Fold a name to the key it is looked up by, so that romanisations of one name meet.

Two keys, both without spaces because spacing and hyphens are the least reliable part of a
romanised name. ``plain`` only removes typography (case, diacritics, apostrophes, invisible marks).
``fold`` also removes what differs between romanisations of Arabic, Persian, Kurdish, Hebrew and
Turkish: the article with its sun letters, vowel letters (ALA-LC ``aw, ay, i, u`` against ``o, e,
ei, ou, oo``), doubled letters, the ending written ``-a, -ah, -eh`` and the pairs ``q/k, gh/g,
dh/d, th/t``. Letters that tell names apart in practice (h, j, sh, kh, z, a within a word) stay, and so
does the vowel a name ends in: al-Hari is not al-Harra. A key of few letters meets others by chance, so
there ``firm`` is compared too, which keeps doubled and paired consonants.
"""

import re
import unicodedata
from functools import lru_cache

LONGEST_NAME = 300
"""Code points of a name that are looked at: the longest ISO 3166 name has 56, a sentence 150."""

FIRM_BELOW = 6
"""Letters of a folded key under which consonants must agree as written too; set by hand, so that Hamma
is not Hama while Husaybah (six) still meets Hussaiba."""

_MARKS = "\u00ad\u180e\u2061-\u2064\ufe00-\ufe0f\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_WORD = rf"[^\W_](?:[^\W_]|[{_MARKS}])*"
TOKEN = re.compile(rf"{_WORD}(?:['’‘`´ʼ](?!s\b){_WORD})*")
"""Letters or digits with marks and inner apostrophes (ayn, hamza); a possessive ``'s`` stays out."""

_LATIN = str.maketrans(
    {
        **dict.fromkeys("ıİ", "i"), "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae",
        "œ": "oe", "ə": "a", "ʿ": "", "ʾ": "", "ʼ": "", "ʻ": "", "ˈ": "",
    }
)  # fmt: skip
_ARABIC = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"), **dict.fromkeys("ىی", "ي"), "ک": "ك", "ة": "ه", "ۀ": "ه",
        "ؤ": "و", "ئ": "ي", "ء": "", "گ": "ك", "ڤ": "ف", "ە": "ه", "ۆ": "و", "ێ": "ي",
    }
)  # fmt: skip
_LOOKALIKES = str.maketrans("аеорсухіјѕкмтвнαορνικυһԛԝӏԁ", "aeopcyxijskmtbhaopvikuhqwld")
_CAPITAL_LOOKALIKES = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX")
"""Greek capitals look otherwise than their small letters: Η is an H, η an n."""
_HAS_GREEK_CAPITAL = re.compile(r"[Α-Ω]")
_HAS_LATIN = re.compile(r"[a-z]")
_HAS_LOOKALIKE = re.compile(r"[Ͱ-ԯ]")
_INVISIBLE = re.compile(rf"[{_MARKS}]")

ARTICLES = frozenset(
    {
        *("al", "el", "ul", "il"),
        *("as", "ash", "ad", "adh", "an", "ar", "at", "ath", "az"),
        *("es", "esh", "ed", "en", "er", "et", "ez", "ud"),
    }
)
"""The Arabic article before moon letters, and as it is said before each sun letter."""

_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"(?<=[^aeiou])[aou]l+a(?:h|$)$", "ula"),  # Hizballah, Hezbollah, Hizbullah
        (r"dj", "j"),
        (r"tch", "ch"),
        (r"ph", "f"),
        (r"gh", "g"),
        (r"dh", "d"),
        (r"th", "t"),
        (r"q|ck", "k"),
        (r"aa+", "a"),
        (r"(?:ee|ie(?=[^aeiouh])|iy(?![aeiou])|ij(?![aeiou]))", "i"),
        (r"(?:oo|ou|uw|ow(?![aeiou])|aw(?![aeiou])|au)", "u"),
        (r"(?:ay|ai|ei|ey)(?![aeou])", "i"),
        (r"[ie]y+(?=[aeou])", "i"),
        (r"(?<=[^aeiou])eh$|ah$", "a"),
        (r"(?<=i)eh$", "a"),
        (r"o", "u"),
        (r"e", "i"),
        (r"y", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_BLUNT = frozenset({r"gh", r"dh", r"th", r"q|ck", r"e", r"(.)\1+"})
"""Rules that ``firm`` leaves out: they join letters that are different letters in the script."""
_FIRM_RULES = (
    *((pattern, to) for pattern, to in _RULES if pattern.pattern not in _BLUNT),
    (re.compile(r"e(?!$)"), "i"),
)
_GLUED_ARTICLE = re.compile(r"^[aeu](?=([tdrzsnl])\1)(?:sh(?=sh))?")
_ARABIC_ARTICLE = re.compile(r"^ال(?=...)")


@lru_cache(maxsize=65536)
def plain(token: str) -> str:
    """Return a token or name without case, diacritics, apostrophes, invisible marks or spaces.

    Args:
        token: Any text; only its first ``LONGEST_NAME`` code points count.
    """
    kept = unicodedata.normalize("NFKC", token[:LONGEST_NAME])
    if _HAS_GREEK_CAPITAL.search(kept) and _HAS_LATIN.search(kept.lower()):
        kept = kept.translate(_CAPITAL_LOOKALIKES)
    kept = kept.casefold().translate(_LATIN)
    kept = "".join(c for c in unicodedata.normalize("NFKD", kept) if c.isalnum())
    kept = _INVISIBLE.sub("", kept).translate(_ARABIC)
    if _HAS_LOOKALIKE.search(kept) and _HAS_LATIN.search(kept):
        kept = kept.translate(_LOOKALIKES)
    return kept


@lru_cache(maxsize=65536)
def _fold_word(word: str, *, first: bool) -> str:
    """Fold one plain token; a glued article ("Ezzor") is only seen inside a longer name."""
    if not first:
        glued = _GLUED_ARTICLE.match(word)
        word = word[glued.end() + 1 :] if glued else word
    word = _ARABIC_ARTICLE.sub("", word)
    for pattern, to in _RULES:
        word = pattern.sub(to, word)
    return word


def words(name: str) -> tuple[str, ...]:
    """Return the plain tokens of a name, in order, of its first ``LONGEST_NAME`` code points."""
    return tuple(plain(token) for token in TOKEN.findall(name[:LONGEST_NAME]))


def fold_words(tokens: tuple[str, ...]) -> str:
    """Return the folded key of plain tokens; articles before another token are dropped."""
    last = len(tokens) - 1
    kept = [t for i, t in enumerate(tokens) if i == last or t not in ARTICLES]
    return "".join(_fold_word(t, first=i == 0) for i, t in enumerate(kept))


@lru_cache(maxsize=65536)
def firm_words(tokens: tuple[str, ...]) -> str:
    """Return a key between plain and folded: vowels and the article folded, consonants as written.

    Args:
        tokens: Plain tokens, as ``words`` gives them.
    """
    last = len(tokens) - 1
    kept = "".join(
        _ARABIC_ARTICLE.sub("", t) for i, t in enumerate(tokens) if i == last or t not in ARTICLES
    )
    for pattern, to in _FIRM_RULES:
        kept = pattern.sub(to, kept)
    return kept


def fold(name: str) -> str:
    """Return the key under which romanisations of a name meet; empty when it has no letters.

    Args:
        name: A name in Latin, Arabic, Hebrew, Cyrillic or any other script.
    """
    return fold_words(words(name))
