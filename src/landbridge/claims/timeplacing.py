"""Place what the grammar reads in the calendar, one form at a time."""

from collections.abc import Callable, Mapping
from typing import Final

from landbridge.claims.timedates import place_date, place_fiscal, place_week
from landbridge.claims.timediscourse import Discourse, Placed
from landbridge.claims.timedurations import (
    place_duration,
    place_recent,
    place_row,
    place_set,
    place_stretch,
)
from landbridge.claims.timephrases import place_clock, place_day_part, place_phrase
from landbridge.claims.timereadings import Reading
from landbridge.claims.timerelative import place_offset, place_part, place_this


def place(reading: Reading, *, discourse: Discourse) -> Placed:
    """Place one reading and let the discourse remember its date."""
    placed = _PLACERS[reading.form](discourse, reading)
    discourse.remember(placed, reading)
    return placed


_PLACERS: Final[Mapping[str, Callable[[Discourse, Reading], Placed]]] = {
    "date": place_date,
    "fiscal": place_fiscal,
    "week of": place_week,
    "offset": place_offset,
    "this": place_this,
    "part": place_part,
    "recent": place_recent,
    "stretch": place_stretch,
    "duration": place_duration,
    "row": place_row,
    "set": place_set,
    "day part": place_day_part,
    "clock": place_clock,
    "phrase": place_phrase,
}
"""How each form of the grammar is placed."""
