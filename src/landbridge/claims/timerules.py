"""The grammar of time: patterns over the letters that ``timetokens`` gives the tokens.

Every pattern is bounded (no repetition of a repetition), so reading is linear in the text. Named
groups say which token is the month, the day, the count and so on; ``timereadings`` reads them.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

ERA: Final = r"(?P<era>B)?"
YEAR: Final = rf"(?:(?:,?f?|-)(?P<year>Y){ERA}|f[tDG]C?(?P<that>U)|(?P<ry>[DLXP])(?P<ru>U))"
"""A year, or "of that year"."""
PART: Final = (
    r"(?:(?P<e0>[Ee])?(?:iD?t?|-)?t?W?(?P<dp>T)[wU]?[if]D?t?)?"
    r"(?:[tDG]?(?P<po>[oOELXP])?-?(?P<ph>h)ft?)?"
    r"(?:t?(?P<e>E)(?:[if]t?|-|Uf)?)?"
)
"""What may stand before a date: "the night of", "the first half of", "early in", "mid-"."""

COUNT: Final = r"(?:av?f?|N(?:Aa?h)?|n|d|vf?|(?P<half>h)(?:fa|a))"
"""How many units: "a", "two", "a few", "two and a half", "half a"."""

MONTH: Final = r"(?P<mon>M)"
WEEKDAY: Final = r"(?:(?P<wd>W),?t?)?"

MONTH_DAY: Final = rf"{WEEKDAY}{MONTH}t?(?P<day>[do]|O(?!U)){YEAR}?"
DAY_MONTH: Final = rf"{WEEKDAY}t?(?P<day>[do]|O(?=f))f?{MONTH}{YEAR}?"
CLOCK: Final = r"J?(?P<clock>c)(?:w{0,2}[if]|,)?t?"


class Rule(NamedTuple):
    """A named pattern; ``form`` says how its groups are read.

    Where none of the letters of ``needs`` stands in a text, the pattern fits nothing there.
    """

    form: str
    pattern: re.Pattern[str]
    needs: frozenset[str]


def _rule(form: str, needs: str, pattern: str) -> Rule:
    return Rule(form, re.compile(pattern), frozenset(needs))


def _date(needs: str, core: str) -> Rule:
    return _rule("date", needs, PART + core)


RULES: Final[Sequence[Rule]] = (
    _date("M", MONTH_DAY),
    _date("M", DAY_MONTH),
    _rule("date", "c", CLOCK + MONTH_DAY),
    _rule("date", "c", CLOCK + DAY_MONTH),
    _rule("date", "c", CLOCK + r"(?P<rel>[LXPQ])?(?P<wd>W)"),
    _date("I", r"(?P<iso>I)"),
    _date("M", rf"[tDGL]?{MONTH}{YEAR}"),
    _date("M", r"(?P<rel>[LXPQDG])?(?P<mon>M)"),
    _date("S", rf"t?(?P<rel>[LXPQDGCKR])?(?P<season>S){YEAR}"),
    _date("S", r"t?(?P<rel>[LXPQDGCKR])?(?P<season>S)"),
    _date("S", rf"(?P<year>Y){ERA}(?:[-/]d)?(?P<season>S)"),
    _date("S", r"t?(?P<season>S)f?t?(?P<year>Y)[-/]d"),
    _date("Z", rf"(?P<quarter>Z){YEAR}?"),
    _rule("date", "h", r"(?<=t)(?P<po>[oO])-?(?P<ph>h)(?![fhUM-])"),
    _date("Y", rf"b?(?P<year>Y){ERA}"),
    _date("z", rf"t?(?P<dec>z){ERA}"),
    _date("6", rf"t?(?P<cent>[oO])-?(?P<u>6){ERA}"),
    _date("W", r"t?(?P<rel>[LXPQDGCKR])?(?P<wd>W)(?P<tp>T)?"),
    _date("H", r"(?P<feast>H)(?P<tp>T)?(?:,?f?(?P<year>Y))?"),
    _rule("date", "o", r"(?<=i)t(?P<day>o)(?![-wfMUhTN6])"),
    _rule("inner year", "B", r"t?(?P<year>[dnY])(?=[-x]t?[dnY]B)"),
    _rule("inner day", "M", r"t?(?P<day>[do])(?=(?:,[do]){0,4}[-Axu,]{1,2}t?[do]f?M)"),
    _rule("outer day", "M", r"(?<=M[do][-Axu])t?(?P<day>[do])(?![UY])(?:,?(?P<year>Y))?"),
    _rule("week of", "M", rf"t?Uf{MONTH_DAY}"),
    _rule("week of", "M", rf"t?Uf{DAY_MONTH}"),
    _rule("fiscal", "5", r"t?(?P<fiscal>5)(?:f?(?P<year>Y)(?:[-/][dnY])?)?"),
    _rule("outer year", "Y", r"(?<=Y[-/])(?P<y2>[dn])(?!U)"),
    _rule("offset", "gle", rf"J{{0,2}}(?:(?P<n>{COUNT})-?w?)?(?P<u>[U6])(?P<dir>[gle])"),
    _rule("offset", "r", rf"J{{0,2}}(?P<n>{COUNT})?(?P<u>[U6])(?P<dir>r)"),
    _rule("offset", "elr", r"t(?P<u>[U6])(?P<dir>[elr])"),
    _rule("offset", "elr", r"t?(?P<tp>T)(?P<dir>[elr])"),
    _rule("this", "U6", rf"{PART}[tDG]?(?P<rel>[LXPQCK]|(?<=[DG])C)(?P<rel2>[LXPQC])?(?P<u>[U6])"),
    _rule("this", "T", rf"{PART}[tDG]?(?P<rel>[LXPQDGCK])(?P<tp>T)"),
    _rule("this", "U6", rf"{PART}(?P<rel>[DG])C?(?P<u>[U6])"),
    _rule("this", "leE", r"(?P<e2>[leE])i?(?P<rel>[DGt])C?(?:(?P<u>[U6])|(?P<tp>T))"),
    _rule("this", "h", r"[tDG]?(?P<rel>[LXPQDGCK])(?P<quarter>h)(?!f)"),
    _rule("part", "h", r"[tDG]?(?P<po>[oOELXP])?-?(?P<ph>h)ft(?P<u>[U6])"),
    _rule("part", "h", r"(?P<u>U)-?(?P<ph>h)"),
    _rule("recent", "U6", rf"t?(?P<rel>[RLXPQ])(?P<n>{COUNT})?(?P<u>[U6])"),
    _rule("recent", "U6", rf"t(?P<n>{COUNT})(?P<rel>[RLXPQ])(?P<u>[U6])"),
    *(
        _rule("stretch", "U", rf"t(?P<o>[oOLX])(?P<n>{COUNT})?(?P<u>U)f{core}")
        for core in (rf"t?(?P<mon>M){YEAR}?", rf"t?(?P<season>S){YEAR}?", r"(?P<year>Y)")
    ),
    _rule("row", "oO", r"t(?P<o>[oO])(?P<row>2)?(?P<u>[U6])(?P<row2>i?2)?"),
    _rule("row", "oO", r"(?<=i)[ta](?P<o>[oO])(?P<row>2)?(?:(?P<u>[U6])|(?P<tp>T))2?"),
    _rule("duration", "U6", rf"J{{0,3}}(?P<n>{COUNT})-?w?(?P<u>[U6])(?:-?[01])?"),
    _rule("duration", "1", r"(?P<u>[U6])-?1"),
    _rule("duration", "9", r"9(?P<u>[U6])"),
    _rule("bare", "U", r"t?(?P<u>U)(?!Y)"),
    _rule("past", "L", r"i?t(?P<v>L)(?![NnadvUTMSW6hOo])"),
    _rule("phrase", "RK", r"(?P<v>[RK])"),
    _rule("set", "j", r"j(?P<wd>W)(?:,W){0,5},?AW"),
    _rule("set", "j", r"j(?:v|N|C|o|O|d)?(?:(?P<u>[U6])|(?P<tp>T)|(?P<wd>W)|(?P<season>S))"),
    _rule("day part", "T", r"t?(?P<tp>T)"),
    _rule("clock", "c", r"J?(?P<clock>c)"),
    _rule("phrase", "V", r"(?P<v>V)(?P<tp>T)?"),
)


_PARAGRAPH = re.compile(r"[^|]+")


class Match(NamedTuple):
    """A rule that fired on the tokens ``[start, end)``; groups are token indices."""

    form: str
    start: int
    end: int
    groups: Mapping[str, int]


def matches(letters: str) -> list[Match]:
    """Return the leftmost longest matches, not overlapping; of equals, the earlier rule.

    No pattern fits across a paragraph's break, and most paragraphs hold little that is of time, so
    each is read by itself with the few rules that can fit there.
    """
    found: list[tuple[int, int, int, Match]] = []
    for part in _PARAGRAPH.finditer(letters):
        present = frozenset(part.group())
        for order, rule in enumerate(RULES):
            if not rule.needs.isdisjoint(present):
                for hit in rule.pattern.finditer(letters, part.start(), part.end()):
                    groups = {k: hit.start(k) for k, v in hit.groupdict().items() if v is not None}
                    match = Match(rule.form, hit.start(), hit.end(), groups)
                    found.append((match.start, -match.end, order, match))
    found.sort(key=lambda item: item[:3])
    return _without_overlap([item[3] for item in found])


def _without_overlap(found: Sequence[Match]) -> list[Match]:
    kept: list[Match] = []
    after = 0
    for match in found:
        if match.start >= after:
            kept.append(match)
            after = match.end
    return kept
