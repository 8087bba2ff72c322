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
    """A named pattern; ``form`` says how its groups are read."""

    form: str
    pattern: re.Pattern[str]


def _date(core: str) -> Rule:
    return Rule("date", re.compile(PART + core))


RULES: Final[Sequence[Rule]] = (
    _date(MONTH_DAY),
    _date(DAY_MONTH),
    Rule("date", re.compile(CLOCK + MONTH_DAY)),
    Rule("date", re.compile(CLOCK + DAY_MONTH)),
    Rule("date", re.compile(CLOCK + r"(?P<rel>[LXPQ])?(?P<wd>W)")),
    _date(r"(?P<iso>I)"),
    _date(rf"[tDGL]?{MONTH}{YEAR}"),
    _date(r"(?P<rel>[LXPQDG])?(?P<mon>M)"),
    _date(rf"t?(?P<rel>[LXPQDGCKR])?(?P<season>S){YEAR}"),
    _date(r"t?(?P<rel>[LXPQDGCKR])?(?P<season>S)"),
    _date(rf"(?P<year>Y){ERA}(?:[-/]d)?(?P<season>S)"),
    _date(r"t?(?P<season>S)f?t?(?P<year>Y)[-/]d"),
    _date(rf"(?P<quarter>Z){YEAR}?"),
    Rule("date", re.compile(r"(?<=t)(?P<po>[oO])-?(?P<ph>h)(?![fhUM-])")),
    _date(rf"b?(?P<year>Y){ERA}"),
    _date(rf"t?(?P<dec>z){ERA}"),
    _date(rf"t?(?P<cent>[oO])-?(?P<u>6){ERA}"),
    _date(r"t?(?P<rel>[LXPQDGCKR])?(?P<wd>W)(?P<tp>T)?"),
    _date(r"(?P<feast>H)(?P<tp>T)?(?:,?f?(?P<year>Y))?"),
    Rule("date", re.compile(r"(?<=i)t(?P<day>o)(?![-wfMUhTN6])")),
    Rule("inner year", re.compile(r"t?(?P<year>[dnY])(?=[-x]t?[dnY]B)")),
    Rule("inner day", re.compile(r"t?(?P<day>[do])(?=(?:,[do]){0,4}[-Axu,]{1,2}t?[do]f?M)")),
    Rule("outer day", re.compile(r"(?<=M[do][-Axu])t?(?P<day>[do])(?![UY])(?:,?(?P<year>Y))?")),
    Rule("week of", re.compile(rf"t?Uf{MONTH_DAY}")),
    Rule("week of", re.compile(rf"t?Uf{DAY_MONTH}")),
    Rule("fiscal", re.compile(r"t?(?P<fiscal>5)(?:f?(?P<year>Y)(?:[-/][dnY])?)?")),
    Rule("outer year", re.compile(r"(?<=Y[-/])(?P<y2>[dn])(?!U)")),
    Rule("offset", re.compile(rf"J{{0,2}}(?:(?P<n>{COUNT})-?w?)?(?P<u>[U6])(?P<dir>[gle])")),
    Rule("offset", re.compile(rf"J{{0,2}}(?P<n>{COUNT})?(?P<u>[U6])(?P<dir>r)")),
    Rule("offset", re.compile(r"t(?P<u>[U6])(?P<dir>[elr])")),
    Rule("offset", re.compile(r"t?(?P<tp>T)(?P<dir>[elr])")),
    Rule(
        "this",
        re.compile(rf"{PART}[tDG]?(?P<rel>[LXPQCK]|(?<=[DG])C)(?P<rel2>[LXPQC])?(?P<u>[U6])"),
    ),
    Rule("this", re.compile(rf"{PART}[tDG]?(?P<rel>[LXPQDGCK])(?P<tp>T)")),
    Rule("this", re.compile(rf"{PART}(?P<rel>[DG])C?(?P<u>[U6])")),
    Rule("this", re.compile(r"(?P<e2>[leE])i?(?P<rel>[DGt])C?(?:(?P<u>[U6])|(?P<tp>T))")),
    Rule("this", re.compile(r"[tDG]?(?P<rel>[LXPQDGCK])(?P<quarter>h)(?!f)")),
    Rule("part", re.compile(r"[tDG]?(?P<po>[oOELXP])?-?(?P<ph>h)ft(?P<u>[U6])")),
    Rule("part", re.compile(r"(?P<u>U)-?(?P<ph>h)")),
    Rule("recent", re.compile(rf"t?(?P<rel>[RLXPQ])(?P<n>{COUNT})?(?P<u>[U6])")),
    Rule("recent", re.compile(rf"t(?P<n>{COUNT})(?P<rel>[RLXPQ])(?P<u>[U6])")),
    *(
        Rule("stretch", re.compile(rf"t(?P<o>[oOLX])(?P<n>{COUNT})?(?P<u>U)f{core}"))
        for core in (rf"t?(?P<mon>M){YEAR}?", rf"t?(?P<season>S){YEAR}?", r"(?P<year>Y)")
    ),
    Rule("row", re.compile(r"t(?P<o>[oO])(?P<row>2)?(?P<u>[U6])(?P<row2>i?2)?")),
    Rule("row", re.compile(r"(?<=i)[ta](?P<o>[oO])(?P<row>2)?(?:(?P<u>[U6])|(?P<tp>T))2?")),
    Rule("duration", re.compile(rf"J{{0,3}}(?P<n>{COUNT})-?w?(?P<u>[U6])(?:-?[01])?")),
    Rule("duration", re.compile(r"(?P<u>[U6])-?1")),
    Rule("duration", re.compile(r"9(?P<u>[U6])")),
    Rule("bare", re.compile(r"t?(?P<u>U)(?!Y)")),
    Rule("past", re.compile(r"i?t(?P<v>L)(?![NnadvUTMSW6hOo])")),
    Rule("phrase", re.compile(r"(?P<v>[RK])")),
    Rule("set", re.compile(r"j(?P<wd>W)(?:,W){0,5},?AW")),
    Rule("set", re.compile(r"j(?:v|N|C|o|O|d)?(?:(?P<u>[U6])|(?P<tp>T)|(?P<wd>W)|(?P<season>S))")),
    Rule("day part", re.compile(r"t?(?P<tp>T)")),
    Rule("clock", re.compile(r"J?(?P<clock>c)")),
    Rule("phrase", re.compile(r"(?P<v>V)(?P<tp>T)?")),
)


class Match(NamedTuple):
    """A rule that fired on the tokens ``[start, end)``; groups are token indices."""

    form: str
    start: int
    end: int
    groups: Mapping[str, int]


def matches(letters: str) -> list[Match]:
    """Return the leftmost longest matches, not overlapping; of equals, the earlier rule."""
    found: list[tuple[int, int, int, Match]] = []
    for order, rule in enumerate(RULES):
        for hit in rule.pattern.finditer(letters):
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
