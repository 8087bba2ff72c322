"""Say dates, probabilities and sources in words."""

from collections.abc import Iterable
from datetime import date

from landbridge.lexicon.months import MONTHS, SEASONS, day_words
from landbridge.model.claim import Claim, SourceKind, Step
from landbridge.model.interval import Interval, Precision

MONTH_END = 12


def short_day(day: date) -> str:
    """Return a day as "18 Jun 2018"."""
    return f"{day.day} {short_month(day)} {day.year}"


def short_month(day: date) -> str:
    """Return the month of a day as "Jun"."""
    return MONTHS[day.month - 1][:3]


def _whole(start: date, precision: Precision) -> str | None:
    month = f"{MONTHS[start.month - 1]} {start.year}"
    season = f"{SEASONS.get(start.month, month)} {start.year}"
    return {
        Precision.DAY: day_words(start),
        Precision.MONTH: month,
        Precision.SEASON: season,
        Precision.YEAR: str(start.year),
    }.get(precision)


def _months(interval: Interval) -> int:
    if interval.start is None or interval.end is None or interval.start.day != 1:
        return 0
    if interval.end.day != 1:
        return 0
    years = interval.end.year - interval.start.year
    return years * MONTH_END + interval.end.month - interval.start.month


def _is_whole(interval: Interval) -> bool:
    months = {Precision.MONTH: 1, Precision.SEASON: 3, Precision.YEAR: MONTH_END}
    if interval.precision is Precision.DAY:
        return interval.start == interval.last
    return _months(interval) == months.get(interval.precision, -1)


def interval_words(interval: Interval) -> str:
    """Return a span of days in the precision it was stated in, such as "April 2018"."""
    start, last = interval.start, interval.last
    if start is None and last is None:
        return "not dated"
    if start is None:
        return f"until {day_words(last)}" if last else "not dated"
    if last is None:
        return f"since {day_words(start)}"
    whole = _whole(start, interval.precision) if _is_whole(interval) else None
    if whole:
        return whole
    return day_words(start) if start == last else f"{day_words(start)} \u2013 {day_words(last)}"


def percent(p: float) -> str:
    """Return a probability in percent, never rounded to certainty: "<1 %", "37 %", ">99 %"."""
    rounded = round(p * 100)
    if rounded < 1:
        return "<1\u00a0%"
    return ">99\u00a0%" if rounded > 99 else f"{rounded}\u00a0%"  # noqa: PLR2004


def range_words(low: float, high: float) -> str:
    """Return a probability range in percent, such as "80-95 %"."""
    return f"{round(low * 100)}\u2013{round(high * 100)}\u00a0%"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Return a count with its noun: "1 outlet", "3 outlets"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed_words(items: Iterable[str]) -> str:
    """Return items as "a, b and c"."""
    words = list(items)
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def speaker(claim: Claim) -> str:
    """Return the innermost source as written, with "anonymous" added where nothing says so."""
    source = claim.chain[0]
    name = source.source.name
    if source.kind is SourceKind.ANONYMOUS and "anonym" not in name.lower():
        return f"{name} (anonymous)"
    return name


def _carriers(step: Step) -> list[str]:
    return [citation.outlet.name for citation in step.citations if citation.outlet]


def carriers(claim: Claim) -> tuple[str, ...]:
    """Return whoever carried the speaker's words to us: cited outlets, then the outer sources."""
    names = [name for step in claim.chain for name in _carriers(step)]
    names += [step.source.name for step in claim.chain[1:]]
    return tuple(dict.fromkeys(name for name in names if name != claim.chain[0].source.name))


def outlets(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Return the outlets that carry the claims: those cited, or the publisher where none is."""
    names: dict[str, str] = {}
    for claim in claims:
        cited = [
            citation.outlet
            for step in claim.chain
            for citation in step.citations
            if citation.outlet is not None
        ]
        for mention in cited or [claim.chain[-1].source]:
            names.setdefault(mention.entity or mention.name.casefold(), mention.name)
    return tuple(names.values())
