"""Say days, spans and ages in words."""

from datetime import date

from landbridge.lexicon.months import MONTHS, SEASONS, day_words
from landbridge.model.interval import Interval, Precision

_DAYS_IN_MONTH = 30.44
"""Mean length of a Gregorian month, 365.2425 / 12 days."""
_MONTHS_FROM = 61
"""Ages of this many days or more are told in months."""


def interval_words(interval: Interval | None) -> str | None:
    """Return a span as precisely as it was stated ("April 2018"), or None when it names no day."""
    if interval is None:
        return None
    start, last = interval.start, interval.last
    if start is None or last is None:
        return _half_open(start, last)
    if start == last:
        return day_words(start)
    whole = _whole(start, last, precision=interval.precision)
    return whole or f"{day_words(start)} to {day_words(last)}"


def _half_open(start: date | None, last: date | None) -> str | None:
    if start is not None:
        return f"{day_words(start)} or later"
    return None if last is None else f"{day_words(last)} or earlier"


def _whole(start: date, last: date, *, precision: Precision) -> str | None:
    months = (last.year - start.year) * 12 + last.month - start.month + 1
    if precision is Precision.MONTH and months == 1:
        return f"{MONTHS[start.month - 1]} {start.year}"
    if precision is Precision.SEASON and start.month in SEASONS:
        return f"{SEASONS[start.month]} {start.year}"
    if precision is Precision.YEAR and start.year == last.year:
        return str(start.year)
    return None


def age_words(days: int) -> str:
    """Return a number of days as "11 days" or "14 months"."""
    if days < _MONTHS_FROM:
        return "1 day" if days == 1 else f"{days} days"
    return f"{round(days / _DAYS_IN_MONTH)} months"


def listed_words(items: tuple[str, ...], *, last: str = "and") -> str:
    """Return items as "a, b and c", with another word before the last where one is given."""
    if len(items) < 2:  # noqa: PLR2004 - a list of two takes "and"
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, "1 origin" or "3 origins"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def opened(text: str) -> str:
    """Return a text with its first letter as a sentence begins."""
    return f"{text[:1].upper()}{text[1:]}"
