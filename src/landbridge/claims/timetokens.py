"""Cut a text into tokens and give each one letter for what it is in the grammar of time.

The letters of a text form a string as long as its tokens are many, and the grammar in
``timerules`` is regular expressions over that string. What each letter stands for:

    M month     W weekday   S season    U unit       T part of the day    h part ("end", "half")
    d 1-31      o 18th      O third     n figure     N number word        Y year
    z 1990s     6 century               I 2018-06-18           c clock      Z Q3 or H1           H feast
    a a, an     t the       D this      G that       v few, several       J about, only
    E early     L last      P previous  X next       Q following          C same      K current
    R recent    g ago       l later     e earlier, before                 B BC        b AD
    f of        i in        s since     u until      y by    k between    F from      x to
    A and       r after     9 per       j every     0 old        1 long  2 straight   V phrase
    5 fiscal year           # numbered thing        | paragraph break        , - . / ( ) themselves           w anything else
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from landbridge.claims.numberwords import LONGEST_FIGURE, number_at, word_values
from landbridge.lexicon.tables import listed, table

LETTERS: Mapping[str, str] = {
    "month": "M",
    "maybe month": "m",
    "short month": "q",
    "weekday": "W",
    "short weekday": "p",
    "season": "S",
    "maybe season": "3",
    "unit": "U",
    "century": "6",
    "day part": "T",
    "part": "h",
    "portion": "E",
    "back": "L",
    "back text": "P",
    "forward": "X",
    "forward text": "Q",
    "same": "C",
    "same now": "K",
    "recent": "R",
    "ago": "g",
    "later": "l",
    "earlier": "e",
    "era": "B",
    "one": "a",
    "the": "t",
    "this": "D",
    "that": "G",
    "vague count": "v",
    "of": "f",
    "preposition": "i",
    "since": "s",
    "until": "u",
    "by": "y",
    "between": "k",
    "from": "F",
    "to": "x",
    "and": "A",
    "after": "r",
    "every": "j",
    "old": "0",
    "per": "9",
    "long": "1",
    "row": "2",
    "about": "J",
    "phrase": "V",
    "feast": "H",
    "numbered": "#",
    "fiscal": "5",
}

_TOKEN = re.compile(
    r"""
    (?P<iso>(?<![\w-])[12][0-9]{3}-[01][0-9]-[0-3][0-9](?:T[0-9:]{4,8}Z?)?(?![\w-]))
  | (?P<slash>(?<![\w/.])[0-3]?[0-9](?P<sep>[/.])[0-3]?[0-9](?P=sep)(?:19|20)?[0-9]{2}(?![\w/]))
  | (?P<clock>(?<![\w.:])(?:[0-2]?[0-9]:[0-5][0-9](?:\ ?[ap]\.?m\b\.?|\ ?hrs\b)?
             |[01]?[0-9](?:\.[0-5][0-9])?\ ?[ap]\.?m\b\.?))
  | (?P<decade>(?<![\w.])(?:[1-9][0-9]{2}0|[1-9]?[0-9]0)['\u2019]?s(?!\w))
  | (?P<ordinal>(?<![\w.])[0-9]{1,2}(?:st|nd|rd|th)(?!\w))
  | (?P<quarter>(?<!\w)[QH][1-4](?!\w))
  | (?P<fiscal>(?<!\w)FY[\ -]?(?:20)?[0-9]{2}(?!\w))
  | (?P<number>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?![^\W_]))
  | (?P<era>(?<!\w)(?:B\.?C\.?E?|A\.?D|C\.?E)(?!\w))
  | (?P<gap>\n[^\S\n]*\n\s*)
  | (?P<word>[^\W\d_]+(?:['\u2019][^\W\d_]+)?(?![^\W_]))
  | (?P<code>[^\W_]+)
  | (?P<mark>[,/()]|\.+|[-\u2010-\u2015]+|[^\w\s,/().\u2010-\u2015-]+)
    """,
    re.VERBOSE,
)


@dataclass(slots=True)
class Token:
    """A piece of the text: its span, itself in lower case, its letter, the number or code it stands for."""

    start: int
    end: int
    text: str
    letter: str
    value: float = 0
    code: str = ""
    low: str = ""


@cache
def single_words() -> Mapping[str, tuple[str, str]]:
    """Return one-word entries of ``times.tsv``: word to (letter, value). A later row does not replace."""
    words: dict[str, tuple[str, str]] = {}
    for row in _grammar_rows():
        for phrase in listed(row["phrase"]):
            if " " not in phrase and "-" not in phrase:
                words.setdefault(phrase, (LETTERS[row["kind"]], row["value"]))
    return words


@cache
def words_listed(kind: str) -> frozenset[str]:
    """Return words of ``times.tsv`` that are no part of the grammar but bear on it.

    Args:
        kind: ``future word`` (turns "on Monday" to the coming one), ``past word`` or ``season noun``.
    """
    rows = (row for row in table("times") if row["kind"] == kind)
    return frozenset(word for row in rows for word in listed(row["phrase"]))


def _grammar_rows() -> list[Mapping[str, str]]:
    return [row for row in table("times") if row["kind"] in LETTERS]


@cache
def phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """Return entries of several words by their first word, longest first: (words, letter, value)."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for row in _grammar_rows():
        for phrase in listed(row["phrase"]):
            words = tuple(re.findall(r"[^\s-]+|-", phrase))
            if len(words) > 1:
                found.setdefault(words[0], []).append((words, LETTERS[row["kind"]], row["value"]))
    return {k: tuple(sorted(v, key=lambda p: -len(p[0]))) for k, v in found.items()}


def tokenise(text: str) -> list[Token]:
    """Return the tokens of a text with their letters before any look at their neighbours."""
    raw = [_token(match) for match in _TOKEN.finditer(text)]
    words = [token.low for token in raw]
    merged: list[Token] = []
    here = 0
    while here < len(raw):
        token, here = _merge(raw, words, here)
        merged.append(token)
    return merged


_MARKS = {mark: mark for mark in ",/().-"} | dict.fromkeys("\u2010\u2011\u2012\u2013", "-")


def folded(text: str) -> str:
    """Return a word as the tables spell it: lower case, straight apostrophe."""
    return text.lower().replace("\u2019", "'")


def _token(match: re.Match[str]) -> Token:
    kind, text = match.lastgroup or "mark", match.group()
    token = Token(match.start(), match.end(), text, "w", low=folded(text))
    match kind:
        case "iso" | "slash":
            token.letter = "I"
        case "clock":
            token.letter = "c"
        case "decade":
            token.letter, token.value = "z", int(text.rstrip("s").rstrip("'\u2019"))
        case "ordinal":
            token.letter, token.value = "o", int(text[:-2])
        case "quarter":
            token.letter, token.code = "Z", text
        case "number" | "fiscal":
            token.letter, token.value = _figure(text)
        case "era":
            token.letter = "B" if text.startswith("B") else "b"
        case "gap":
            token.letter = "|"
        case "mark":
            token.letter = _MARKS.get(text[0], "w") if len(text) == 1 or text[0] == "." else "w"
        case _:
            token.letter, token.code = _word(token.low)
    return token


def _figure(text: str) -> tuple[str, float]:
    if text.startswith("FY"):
        return "5", 2000 + int(text[-2:])
    if len(text) > LONGEST_FIGURE:
        return "w", 0
    if "," in text or "." in text:
        return "n", float(text.replace(",", ""))
    value = int(text)
    if len(text) == 4 and text[0] in "12" and value <= 2100:  # noqa: PLR2004 - a year's length
        return "Y", value
    return ("d" if 1 <= value <= 31 and len(text) <= 2 else "n"), value  # noqa: PLR2004 - days


def _word(word: str) -> tuple[str, str]:
    known = single_words()
    if word in known:
        return known[word]
    if word.endswith("'s") and word[:-2] in known:
        return known[word[:-2]]
    return ("O", "") if word in word_values("ordinal") else ("w", "")


def _merge(raw: Sequence[Token], words: Sequence[str], at: int) -> tuple[Token, int]:
    token = raw[at]
    for phrase, letter, value in phrases().get(words[at], ()):
        if tuple(words[at : at + len(phrase)]) == phrase:
            last = at + len(phrase)
            return _joined(raw[at:last], letter, code=value), last
    if token.letter in "qp" and at + 1 < len(raw) and words[at + 1] == ".":
        return _joined(raw[at : at + 2], token.letter, code=token.code), at + 2
    if token.letter == "O":
        token.value = word_values("ordinal")[words[at]]
        return token, at + 1
    return _merge_number(raw, words, at) if token.letter == "w" else (token, at + 1)


def _merge_number(raw: Sequence[Token], words: Sequence[str], at: int) -> tuple[Token, int]:
    window = words[at : at + 12]
    found = number_at(window, 0)
    if found is None:
        return raw[at], at + 1
    value, used = found
    ordinals = word_values("ordinal")
    tail = at + used + 1 if at + used < len(raw) and words[at + used] == "-" else at + used
    if value % 10 == 0 and value >= 20 and tail < len(raw) and words[tail] in ordinals:  # noqa: PLR2004
        return _joined(raw[at : tail + 1], "O", value=value + ordinals[words[tail]]), tail + 1
    return _joined(raw[at : at + used], "N", value=value), at + used


def _joined(parts: Sequence[Token], letter: str, *, value: float = 0, code: str = "") -> Token:
    text = " ".join(part.text for part in parts)
    return Token(parts[0].start, parts[-1].end, text, letter, value, code)
