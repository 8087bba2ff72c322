"""Draw how a gate's state went on the timeline: gate, bypass and traffic as bars."""

from collections.abc import Sequence
from datetime import date

from landbridge.lexicon.months import day_words
from landbridge.model.state import Facet, PlaceState
from landbridge.views.facts import PlaceFacts
from landbridge.views.labels import text_width
from landbridge.views.lanes import LANE_TITLE
from landbridge.views.markup import Html, el, join
from landbridge.views.moments import Period, periods
from landbridge.views.timescale import EDGE, SIZE, Band, Scale

STRIP = 15.0
"""Height of the bar of a gate, in pixels."""
THIN = 6.0
"""Height of the bars of its bypass and traffic, in pixels."""
_VALUE_WORDS = {"under_construction": "under construction"}


def _segment(period: Period, scale: Scale, *, y: float, height: float, facet: Facet) -> Html:
    x = scale.x(period.start)
    width = max(2.0, scale.x(period.end) - x - 1.5)
    words = _VALUE_WORDS.get(period.value, period.value).replace("_", " ")
    title = el(
        "title", f"{facet.value} {words}: {day_words(period.start)} \u2013 {day_words(period.end)}"
    )
    bar = el(
        "rect",
        title,
        x=x,
        y=y,
        width=width,
        height=height,
        rx=2,
        class_=f"t-{facet.value}-{period.value}",
    )
    if height < STRIP or text_width(words, SIZE * 0.88) > width - 8:
        return bar
    size = SIZE * 0.88
    text = el("text", words, x=x + 5, y=y + height - 4, font_size=size, class_=f"on-{period.value}")
    return join(bar, text)


def _no_gate(start: date, scale: Scale, *, y: float, until: date) -> Html:
    x, size = scale.x(start), SIZE * 0.88
    frame = el("rect", x=x, y=y, width=scale.x(until) - x, height=STRIP, rx=2, class_="t-none")
    words = el("text", "gate: no evidence", x=x + 5, y=y + STRIP - 4, font_size=size)
    return el("g", frame, words, class_="absent")


def place_band(
    place: PlaceFacts, states: Sequence[PlaceState], scale: Scale, until: date
) -> Band | None:
    """Return the bars of a place up to a day (not in it), or None where nothing was ever reported."""
    tracks = [
        (facet, height, periods(states, facet, until=until))
        for facet, height in ((Facet.GATE, STRIP), (Facet.BYPASS, THIN), (Facet.TRAFFIC, THIN))
    ]
    tracks = [(facet, height, found) for facet, height, found in tracks if found]
    if not tracks:
        return None
    name = el("text", place.entity.name, x=EDGE, y=13, class_="label strong", font_size=SIZE)
    drawn, y = [name], LANE_TITLE - 3
    if tracks[0][0] is not Facet.GATE:
        drawn.append(_no_gate(tracks[0][2][0].start, scale, y=y, until=until))
        y += STRIP + 3
    for facet, height, found in tracks:
        drawn += [_segment(p, scale, y=y, height=height, facet=facet) for p in found]
        y += height + 3
    return Band(drawn=join(*drawn), height=y + 6)
