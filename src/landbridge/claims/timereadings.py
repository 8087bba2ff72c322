"""What a match of the grammar states, before it is placed in the calendar."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from landbridge.claims.timerules import Match
from landbridge.claims.timetokens import Token, folded

BACK = frozenset("LP")
FORWARD = frozenset("XQ")
EARLIER = "EARLIER"
LATER = "LATER"
"""Of "earlier this month" and "later this year": up to the day of publication, or from it."""
_ADJECTIVES = {"recent": "PAST_REF", "past": "PAST_REF", "current": "PRESENT_REF"}
"""TIMEX2 values of adjectives of time that stand before a plain noun, or after "the" alone."""


@dataclass(slots=True, kw_only=True)
class Reading:
    """The stated parts of one expression.

    Attributes:
        form: Name of the rule's form.
        start: Index of its first token; ``end`` that after its last.
        year: Negative before Christ. ``month``, ``day``, ``weekday`` (Monday 0) as stated or None.
        code: Season, quarter, half ("SU", "Q3", "H1") or empty.
        years: 10 for a decade, 100 for a century, else 1.
        relation: Letter of the adjective: L last, P previous, X next, Q following, D this, G that,
            C same, K current, R recent, or empty.
        count: Number of units, None for "several", as stated.
        unit: D, W, M, QU, Y, DE, CE, TH, TM, 2W, WE or empty.
        plural: Whether the unit is in the plural.
        of_that_year: Whether "of that year" or "of the same year" follows.
        overnight: Whether it is "overnight", the night between two days.
        of_year: Letter of D this, L last, X next or P previous in "March this year", or empty.
        leads: Whether it opens its sentence ("In 1942, ..."); it, ``future`` and ``event`` are
            set by ``timeclause``.
        future: Whether a word of the future governs it.
        present: Whether what it is said of still holds ("has been shut since"); and ``definite``,
            whether it tells one thing from others ("the June strike"); set as ``future`` is.
        event: Whether it counts from an event named after it ("two days after the attack").
        direction: g ago, l later, e earlier, r after, or empty.
        mod: START, MID, END, H1, H2, EARLIER, LATER or empty.
        day_part: TIMEX2 part of the day or clock time ("TMO", "T22:00"), or empty.
        phrase: Value of a ready-made phrase.
        ordinal: Which one, -1 for the last, or 0.
    """

    form: str
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    code: str = ""
    years: int = 1
    relation: str = ""
    count: float | None = 1
    unit: str = ""
    plural: bool = False
    of_that_year: bool = False
    leads: bool = False
    future: bool = False
    event: bool = False
    overnight: bool = False
    present: bool = False
    definite: bool = False
    of_year: str = ""
    direction: str = ""
    mod: str = ""
    day_part: str = ""
    phrase: str = ""
    ordinal: int = 0


def read(match: Match, tokens: Sequence[Token]) -> Reading:
    """Return what a match states."""
    reading = Reading(form=match.form, start=match.start, end=match.end)
    groups = {name: tokens[at] for name, at in match.groups.items() if at < len(tokens)}
    _read_calendar(reading, groups)
    _read_span(reading, groups)
    _read_relative(reading, groups)
    _read_part(reading, groups)
    if "n" in match.groups:
        end = match.groups.get("u", match.end)
        counted = tokens[match.groups["n"] : end]
        reading.count = None if _is_bare_plural(reading, counted) else _count(counted)
    elif reading.plural:
        reading.count = None
    if reading.form in ("past", "phrase"):
        reading.form = "phrase" if reading.phrase else "none"
    elif reading.form == "bare":
        reading.form = _bare_form(reading)
    _settle_form(reading)
    return reading


def _is_bare_plural(reading: Reading, counted: Sequence[Token]) -> bool:
    """Tell "a months-long siege", which counts nothing, from "a month"."""
    return reading.plural and all(token.letter in "a-" for token in counted)


def _settle_form(reading: Reading) -> None:
    """Pass over "the first half" alone; read "over the weekend after ..." as the weekend."""
    undated = reading.year is None and reading.month is None and not reading.of_year
    if reading.form == "date" and undated and reading.code in ("H1", "H2"):
        reading.form = "none"
    if reading.form == "offset" and (reading.unit, reading.direction) == ("WE", "r"):
        reading.form, reading.relation, reading.end = "this", "L", reading.end - 1
    if reading.form == "row":
        reading.unit = reading.unit or "D"


def _bare_form(reading: Reading) -> str:
    if reading.unit == "WE" and not reading.plural:
        reading.relation = "L"
        return "this"
    return "duration" if reading.plural else "none"


def _read_calendar(reading: Reading, groups: dict[str, Token]) -> None:
    for name, field in (("year", "year"), ("day", "day"), ("y2", "year")):
        if name in groups:
            setattr(reading, field, int(groups[name].value))
    for name, field in (("mon", "month"), ("wd", "weekday")):
        if name in groups:
            setattr(reading, field, int(groups[name].code))
    if "era" in groups and reading.year:
        reading.year = -reading.year
    if "iso" in groups:
        _read_iso(reading, groups["iso"].text)
    if "fiscal" in groups and reading.year is None:
        reading.year = int(groups["fiscal"].value) or None
    if "feast" in groups:
        reading.month, reading.day = (int(n) for n in groups["feast"].code.split("-"))


def _read_iso(reading: Reading, text: str) -> None:
    numbers = [int(n) for n in re.findall(r"\d+", text)][:3]
    if len(text) > 4 and text[4] == "-":  # noqa: PLR2004 - 2018-06-18
        reading.year, reading.month, reading.day = numbers
    else:
        day, month, year = numbers
        if month > 12 >= day:  # noqa: PLR2004 - 06/18/2018, months first
            day, month = month, day
        reading.day, reading.month = day, month
        reading.year = year if year > 99 else 2000 + year - (100 if year > 50 else 0)  # noqa: PLR2004
    if reading.month > 12:  # noqa: PLR2004 - not a date after all
        reading.form = "none"


def _read_span(reading: Reading, groups: dict[str, Token]) -> None:
    era = -1 if "era" in groups else 1
    if "dec" in groups:
        decade = int(groups["dec"].value)
        reading.year = era * (decade if decade > 99 or era < 0 else 1900 + decade)  # noqa: PLR2004
        reading.years = 10
    if "cent" in groups:
        reading.year = era * int((groups["cent"].value - 1) * 100)
        reading.years = 100
    for name in ("season", "quarter"):
        if name in groups:
            reading.code = groups[name].code
    if reading.form == "this" and "quarter" in groups:
        reading.form, reading.unit, reading.code = _quarter_form(reading.code), "QU", ""


def _quarter_form(code: str) -> str:
    """Return the form of "last quarter"; "the last half" names no span without its whole."""
    return "this" if code == "Q" else "none"


def _read_relative(reading: Reading, groups: dict[str, Token]) -> None:
    for name in ("rel", "rel2"):
        if name in groups and groups[name].letter != "t":
            reading.relation = groups[name].letter
            reading.plural |= groups[name].code == "PAST" and "u" in groups
    reading.of_that_year = "that" in groups and groups["that"].code == "Y"
    if "ry" in groups and groups["ru"].code == "Y":
        reading.of_year = groups["ry"].letter
    if "dir" in groups:
        reading.direction = groups["dir"].letter
    if "u" in groups:
        reading.unit = groups["u"].code
        reading.plural |= folded(groups["u"].text).rstrip("'")[-1:] == "s"
    if "o" in groups:
        token = groups["o"]
        reading.ordinal = -1 if token.letter == "L" else int(token.value) or 1
    if "v" in groups:
        reading.phrase = _ADJECTIVES.get(folded(groups["v"].text), groups["v"].code)
    if "half" in groups:
        reading.count = 0.5


def _read_part(reading: Reading, groups: dict[str, Token]) -> None:
    for name in ("e0", "e", "e2"):
        if name in groups:
            reading.mod = groups[name].code or {"l": LATER, "e": EARLIER}[groups[name].letter]
    if "ph" in groups:
        _read_portion(reading, head=groups["ph"].code, which=groups.get("po"))
    for name in ("dp", "tp"):
        if name in groups:
            reading.day_part = "T" + groups[name].code
            reading.overnight = folded(groups[name].text) == "overnight"
    if "clock" in groups:
        reading.day_part = clock_value(groups["clock"].text)


def _read_portion(reading: Reading, *, head: str, which: Token | None) -> None:
    number = 0
    if which is not None:
        number = int(which.value) if which.letter in "oO" else {"START": 1}.get(which.code, 4)
    if head in ("H", "Q"):
        size = 2 if head == "H" else 4
        code = f"{head}{min(max(number, 1), size)}"
        if reading.month is None and not reading.code and reading.years == 1:
            reading.code = code
        else:
            reading.mod = code
    elif head:
        reading.mod = head
    elif which is not None:
        reading.mod = which.code or ("START" if number == 1 else "END")


def clock_value(text: str) -> str:
    """Return the TIMEX2 time of a clock reading: "10 pm" is ``T22:00``."""
    hour, minute = re.match(r"(\d+)(?:[:.](\d+))?", text).groups()  # type: ignore[union-attr]
    hours = int(hour)
    low = folded(text)
    if "p" in low and hours < 12:  # noqa: PLR2004 - noon
        hours += 12
    if "a" in low and hours == 12:  # noqa: PLR2004 - midnight
        hours = 0
    return f"T{hours:02d}:{minute or '00'}"


def _count(tokens: Sequence[Token]) -> float | None:
    total = 0.0
    for token in tokens:
        if token.letter in "Nnd":
            total += token.value
        elif token.letter == "v":
            return 2.0 if folded(token.text).startswith("couple") else None
        elif token.letter == "h":
            total += 0.5
    return total or 1.0
