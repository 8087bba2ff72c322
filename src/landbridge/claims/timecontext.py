"""Settle by its neighbours what a token is: a month or a verb, a year or a count."""

import re
from collections.abc import Callable, Mapping, Sequence

from landbridge.claims.timetokens import Token, folded, words_listed

BEFORE_MONTH = frozenset("iusykFxAfrELPXQJdoODGh,-e")
BEFORE_YEAR = frozenset("MSEsukFxI(zqC-")
STRONG_PREPOSITIONS = frozenset({"in", "during", "throughout", "within"})
VERB_ENDINGS = frozenset({"was", "is", "has", "as", "its", "this", "does", "his", "us", "thus"})
PLURALS = frozenset({"men", "people", "troops", "women", "children", "personnel", "police"})
LAST_YEAR = 2050
"""Bare figures above it are counts; it leaves room for plans."""
FIRST_BARE_YEAR = 1700
"""Bare figures below it are read as years only where the wording says so."""


def settle(tokens: Sequence[Token]) -> str:
    """Give ambiguous tokens their final letter, in place, and return the string of all letters."""
    for at, token in enumerate(tokens):
        if token.letter in "mqp3YTdn":
            token.letter = _settled(tokens, at)
    return "".join(token.letter for token in tokens)


def _letter(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].letter if 0 <= at < len(tokens) else "|"


def _settled(tokens: Sequence[Token], at: int) -> str:
    letter = tokens[at].letter
    if letter in "dn":
        of_era = _letter(tokens, at + 1) == "B" or _letter(tokens, at - 1) == "b"
        return "Y" if of_era else letter
    return _SETTLERS[letter](tokens, at)


def _year(tokens: Sequence[Token], at: int) -> str:
    return "Y" if _is_year(tokens, at) else "n"


def _day_part(tokens: Sequence[Token], at: int) -> str:
    named = at > 0 and tokens[at].text[0].isupper() and tokens[at - 1].text[0].isupper()
    return "w" if named and tokens[at - 1].letter == "w" else "T"


def _month(tokens: Sequence[Token], at: int) -> str:
    token, before, after = tokens[at], _letter(tokens, at - 1), _letter(tokens, at + 1)
    beside = after in "doY" or before in BEFORE_MONTH
    return "M" if token.text[0].isupper() and beside else "w"


def _short(tokens: Sequence[Token], at: int) -> str:
    token = tokens[at]
    full = "M" if token.letter == "q" else "W"
    after = at + 2 if _letter(tokens, at + 1) == "," else at + 1
    numbers = "doY" if full == "M" else "doMqm"
    beside = _letter(tokens, after) in numbers or (full == "M" and _letter(tokens, at - 1) in "do")
    return full if token.text[0].isupper() and beside else "w"


def _season(tokens: Sequence[Token], at: int) -> str:
    before, after = _letter(tokens, at - 1), _letter(tokens, at + 1)
    of_year = after == "f" and _letter(tokens, at + 2) in "YdDGt" and tokens[at].code == "SP"
    if after == "Y" or (after == "f" and _letter(tokens, at + 2) == "Y") or of_year:
        return "S"
    if after == "f":
        return "w"
    if at + 1 < len(tokens) and folded(tokens[at + 1].text) in words_listed("season noun"):
        return "S"
    if before in "iEDGLXPQjyu":
        return "S"
    if before == "-":
        return "S" if _letter(tokens, at - 2) == "E" else "w"
    the = before == "t" and _letter(tokens, at - 2) in "iyuse"
    return "S" if the or (before == "|" and tokens[at].text[0].isupper()) else "w"


def _is_year(tokens: Sequence[Token], at: int) -> bool:
    before, after = _letter(tokens, at - 1), _letter(tokens, at + 1)
    if after == "B" or before == "b":
        return True
    if _is_count(tokens, at):
        return False
    if before in BEFORE_YEAR or (before == "," and _letter(tokens, at - 2) in "doM"):
        return True
    if before == "i" and folded(tokens[at - 1].text) in STRONG_PREPOSITIONS:
        return True
    if (before == "U" and tokens[at - 1].code == "Y") or _is_divided(tokens, at):
        return True
    bare = FIRST_BARE_YEAR <= tokens[at].value <= LAST_YEAR
    return bare and not _counts_next(tokens, at)


def _is_divided(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a part of a year is told of: "in the third quarter of 2023 volumes rose"."""
    return _letter(tokens, at - 1) == "f" and _letter(tokens, at - 2) in "hE"


def _is_count(tokens: Sequence[Token], at: int) -> bool:
    before, after = _letter(tokens, at - 1), _letter(tokens, at + 1)
    if before == "#" or after in "U%" or (before in "-/" and _letter(tokens, at - 2) in "w#"):
        return True
    if before == "w" and tokens[at - 1].text[-1] in "$€£#№":
        return True
    if after == "-" and _letter(tokens, at + 2) in "wU":
        return tokens[at + 1].end == tokens[at + 2].start and tokens[at + 1].text == "-"
    return after == "w" and tokens[at + 1].text[0] in "%°"


_COUNTED = re.compile(r"[a-z]+s\Z")


def _counts_next(tokens: Sequence[Token], at: int) -> bool:
    if at + 1 >= len(tokens):
        return False
    word = tokens[at + 1].text
    if word in PLURALS:
        return True
    return (
        bool(_COUNTED.match(word)) and word not in VERB_ENDINGS and _letter(tokens, at - 1) != "t"
    )


_SETTLERS: Mapping[str, Callable[[Sequence[Token], int], str]] = {
    "m": _month,
    "q": _short,
    "p": _short,
    "3": _season,
    "Y": _year,
    "T": _day_part,
}
