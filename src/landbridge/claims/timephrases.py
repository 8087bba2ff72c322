"""Place ready-made phrases and times of the day: "at present", "since then", "tonight", "10 pm"."""

from dataclasses import replace
from datetime import date, timedelta

from landbridge.claims.timediscourse import Discourse, Placed, loose, stamped
from landbridge.claims.timedurations import RECENT
from landbridge.claims.timereadings import Reading
from landbridge.claims.timestamp import stamp_of
from landbridge.model.interval import Interval, Precision, day_interval

_STANDARD = {
    "TEXT": "PRESENT_REF",
    "EVENT_REF": "PRESENT_REF",
    "SINCE_REF": "PAST_REF",
    "RECENT_REF": "PAST_REF",
}
"""TIMEX2 values of our finer codes: the time of the text, of an event, since then, recently."""


def place_day_part(here: Discourse, reading: Reading) -> Placed:
    """Give a part of the day alone its value; only "overnight" says which day it is.

    It is the night after the day last spoken of in the paragraph, else the night before publication.
    """
    base, anchor = here.bare_base()
    day = base.day_date if base else None
    if reading.overnight and day is not None:
        first = day if anchor == "discourse" else day - timedelta(days=1)
        span = Interval(start=first, end=first + timedelta(days=2), precision=Precision.DAY)
        return Placed(
            value=f"{stamp_of(first).value}{reading.day_part}", interval=span, anchor=anchor
        )
    return Placed(value=f"XXXX-XX-XX{reading.day_part}", anchor="discourse")


def place_clock(here: Discourse, reading: Reading) -> Placed:
    """Place a time of the day on the day last spoken of."""
    base, anchor = here.text_base()
    if base is None or base.day_date is None:
        return Placed(value=f"XXXX-XX-XX{reading.day_part}", anchor=anchor)
    return stamped(base, reading, anchor=anchor)


def place_phrase(here: Discourse, reading: Reading) -> Placed:
    """Place a ready-made phrase of ``times.tsv``."""
    phrase = reading.phrase
    if phrase.startswith("SET "):
        return Placed(value=phrase.removeprefix("SET "), kind="set")
    if phrase.startswith("DAY"):
        return _place_day_phrase(here, reading)
    base, anchor = here.text_base() if phrase in ("TEXT", "SINCE_REF") else here.speech_base()
    value = _STANDARD.get(phrase, phrase)
    return Placed(
        value=value, interval=_phrase_span(here, phrase), anchor=anchor if base else "stated"
    )


def _place_day_phrase(here: Discourse, reading: Reading) -> Placed:
    base, anchor = here.speech_base()
    offset, _, part = reading.phrase.removeprefix("DAY").partition("T")
    when = f"T{part}" if part else reading.day_part
    stamp = base.shift(int(offset), "D") if base else None
    if stamp is None:
        return Placed(value="XXXX-XX-XX" + when, anchor=anchor)
    return Placed(value=stamp.value + when, interval=stamp.interval(), anchor=anchor, stamp=stamp)


def _phrase_span(here: Discourse, phrase: str) -> Interval | None:
    today = here.published
    if phrase == "PRESENT_REF" and today:
        return replace(day_interval(today), precision=Precision.VAGUE)
    if phrase == "RECENT_REF" and today:
        return Interval(
            start=today - timedelta(days=RECENT),
            end=today + timedelta(days=1),
            precision=Precision.VAGUE,
        )
    if phrase == "FUTURE_REF" and today:
        return Interval(start=today, end=None, precision=Precision.VAGUE)
    last = here.last.interval() if here.last else None
    if phrase == "TEXT":
        return loose(here.last) if here.last else None
    if phrase == "SINCE_REF" and last:
        return since(last, until=today)
    return None


def since(span: Interval, *, until: date | None) -> Interval:
    """Return the days from a span's beginning up to a day, itself included, or open."""
    end = until + timedelta(days=1) if until else None
    if end is not None and span.start is not None and end <= span.start:
        end = None
    return Interval(start=span.start, end=end, precision=span.precision)
